//! Calibration in words: which values give the figures counted, which figures contradict each
//! other, and which inputs the figures do not tell apart.

use crate::i18n::{Arg, Messages};
use crate::model::calibration::{Calibration, Observation, Residual, RidgePoint, misfit};
use crate::model::observed::ObservedId;
use crate::model::{ParameterId, Scenario};

use super::figures::{self, Figure};
use super::matters;

/// Relative error up to which a figure is said to be given: nobody counts closer than to a percent.
pub const GIVEN: f64 = 0.01;
/// Misfit beyond the best up to which a pair is said to fit as well.
pub const AS_WELL: f64 = 0.001;

/// A figure with its unit, rounded as a person would count it.
pub fn counted(id: ObservedId, value: f64, messages: &Messages) -> String {
    let decimals = match id {
        ObservedId::PatientsBookedADay | ObservedId::CaseloadPerFte => 1,
        ObservedId::ReturnMeanWeeks | ObservedId::SessionsPerPatient => 2,
        ObservedId::ReturnShareWithinStandard => 3,
    };
    // What was printed from a number reads back as one.
    let rounded = format!("{value:.decimals$}").parse().unwrap_or(value);
    figures::amount(messages, id.unit(), rounded)
}

/// The figure a result is held against.
pub fn figure_of(residual: &Residual) -> Option<ObservedId> {
    let known = |id: &ObservedId| id.measure() == Some(residual.observation.measure);
    ObservedId::ALL.into_iter().find(known)
}

/// A relative error with its sign, "+12%"; "under 0.1%" when it would print as nothing.
pub fn error(error: Option<f64>, messages: &Messages) -> String {
    let Some(error) = error else {
        return messages.text("number-none");
    };
    let size = Figure::Share.text(messages, Some(error.abs()));
    if error == 0.0 || Figure::Share.rounded(error.abs()) == 0.0 {
        size
    } else if error > 0.0 {
        format!("+{size}")
    } else {
        format!("−{size}")
    }
}

/// What the fit says, sentence by sentence: first whether the figures are given, then what is not
/// pinned down, has no effect, or lies at an end or beyond the evidence.
///
/// `written` is what the fitted values give as they are written.
pub fn sentences(
    found: &Calibration,
    written: (&Scenario, &[Residual]),
    messages: &Messages,
) -> Vec<String> {
    let (scenario, residuals) = written;
    let count = Arg::Number(residuals.len() as f64, 0);
    if misfit(residuals).is_none() {
        return vec![messages.text("calibration-none")];
    }
    let errors = residuals
        .iter()
        .filter_map(|residual| residual.relative_error);
    let given = errors.map(f64::abs).fold(0.0, f64::max) <= GIVEN;
    let value_of = |id| scenario.inputs().number(id).unwrap_or_default();
    let value = |id| matters::input(id, value_of(id), messages);
    let mut sentences = Vec::new();
    if given {
        let moved = found.fitted.iter().filter(|input| input.has_effect);
        let values = moved.map(|input| {
            let args = [
                ("label", label(input.id, messages)),
                ("value", Arg::Text(value(input.id))),
            ];
            messages.format("calibration-value", &args)
        });
        let args = [
            ("figures", count.clone()),
            ("within", Arg::Text(messages.percent(GIVEN, 0))),
            ("values", listed(values)),
        ];
        sentences.push(messages.format("calibration-fits", &args));
    } else {
        let list = residuals.iter().filter_map(|residual| {
            let id = figure_of(residual)?;
            let args = [
                ("label", Arg::Text(messages.observed_label(id))),
                (
                    "modelled",
                    Arg::Text(counted(id, residual.modelled?, messages)),
                ),
                (
                    "observed",
                    Arg::Text(counted(id, residual.observation.value, messages)),
                ),
                ("error", Arg::Text(error(residual.relative_error, messages))),
            ];
            Some(messages.format("calibration-off", &args))
        });
        let args = [("figures", count.clone()), ("list", listed(list))];
        sentences.push(messages.format("calibration-misfit", &args));
        sentences.push(messages.text("calibration-misfit-note"));
    }
    let felt = found.fitted.iter().filter(|input| input.has_effect).count();
    if felt > found.rank {
        let args = [("figures", count), ("inputs", Arg::Number(felt as f64, 0))];
        sentences.push(messages.format("calibration-unidentified", &args));
    }
    for input in &found.fitted {
        let name = ("label", label(input.id, messages));
        if !input.has_effect {
            sentences.push(messages.format("calibration-no-effect", &[name]));
            continue;
        }
        let at = ("value", Arg::Text(value(input.id)));
        if input.at_limit {
            sentences.push(messages.format("calibration-at-limit", &[name.clone(), at.clone()]));
        }
        let parameter = input.id.parameter().and_then(|parameter| parameter.range());
        if let Some((low, high)) = parameter.and_then(|range| range.evidence)
            && input.within_evidence == Some(false)
        {
            let range = Arg::Text(matters::range(input.id, low, high, messages));
            let args = [name, at, ("range", range)];
            sentences.push(messages.format("calibration-beyond-evidence", &args));
        }
    }
    sentences
}

/// The smallest misfit of these pairs.
pub fn least(points: &[RidgePoint]) -> f64 {
    let misfits = points.iter().map(|point| point.misfit);
    misfits.fold(f64::INFINITY, f64::min)
}

/// The pairs that fit as well as the best one does.
pub fn equally_good(points: &[RidgePoint]) -> impl Iterator<Item = &RidgePoint> {
    let least = least(points);
    points
        .iter()
        .filter(move |point| point.misfit <= least + AS_WELL)
}

/// The finding of the trade-off between two inputs; `None` when there is no pair.
pub fn ridge_title(
    (x, y): (ParameterId, ParameterId),
    points: &[RidgePoint],
    messages: &Messages,
) -> Option<String> {
    let first = equally_good(points).next()?;
    let last = equally_good(points).last()?;
    let best = points.iter().min_by(|a, b| a.misfit.total_cmp(&b.misfit))?;
    let at = |id, value| Arg::Text(written(id, value, messages));
    let pair = |point: &RidgePoint| [("x1", at(x, point.first)), ("y1", at(y, point.second))];
    let mut args = vec![("x", label(x, messages)), ("y", label(y, messages))];
    let id = if best.misfit > GIVEN {
        args.extend(pair(best));
        args.push(("misfit", Arg::Text(off(best.misfit, messages))));
        "calibration-ridge-none"
    } else if last.first > first.first && spans(first, last, points) {
        args.extend(pair(first));
        args.extend([("x2", at(x, last.first)), ("y2", at(y, last.second))]);
        "calibration-ridge-line"
    } else {
        args.extend(pair(best));
        "calibration-ridge-point"
    };
    Some(messages.format(id, &args))
}

/// Whether the pairs that fit equally well are a line rather than the surroundings of a point: they
/// reach over a tenth of the range.
fn spans(first: &RidgePoint, last: &RidgePoint, points: &[RidgePoint]) -> bool {
    let ends = points.first().zip(points.last());
    ends.is_some_and(|(a, b)| last.first - first.first > 0.1 * (b.first - a.first))
}

/// Whether the pairs that fit equally well are a line.
pub fn is_line(points: &[RidgePoint]) -> bool {
    let first = equally_good(points).next();
    let last = equally_good(points).last();
    first
        .zip(last)
        .is_some_and(|(first, last)| spans(first, last, points))
}

/// How far the pair in force is off, for people who do not see the chart.
pub fn at_present(
    (x, y): (ParameterId, ParameterId),
    scenario: &Scenario,
    misfit: Option<f64>,
    messages: &Messages,
) -> String {
    let value = |id| {
        let value = scenario.inputs().number(id).unwrap_or_default();
        Arg::Text(matters::input(id, value, messages))
    };
    let mut args = vec![("x1", value(x)), ("y1", value(y))];
    let Some(misfit) = misfit else {
        return messages.format("calibration-ridge-now-none", &args);
    };
    args.push(("misfit", Arg::Text(off(misfit, messages))));
    messages.format("calibration-ridge-now", &args)
}

/// The figures counted, in one line.
pub fn all_counted(observations: &[Observation], messages: &Messages) -> String {
    let figures = observations.iter().filter_map(|own| {
        let mut all = ObservedId::ALL.into_iter();
        let id = all.find(|id| id.measure() == Some(own.measure))?;
        Some(format!(
            "{} {}",
            messages.observed_label(id),
            counted(id, own.value, messages)
        ))
    });
    messages.format("calibration-counted", &[("figures", listed(figures))])
}

/// A misfit: "3.1%", or "under 0.1%".
pub fn off(misfit: f64, messages: &Messages) -> String {
    Figure::Share.text(messages, Some(misfit))
}

/// A value of an input with three significant digits and its unit.
pub fn written(id: ParameterId, value: f64, messages: &Messages) -> String {
    let rounded = format!("{value:.2e}").parse().unwrap_or(value);
    matters::input(id, rounded, messages)
}

fn label(id: ParameterId, messages: &Messages) -> Arg {
    Arg::Text(messages.parameter_label(id))
}

fn listed(parts: impl Iterator<Item = String>) -> Arg {
    Arg::Text(parts.collect::<Vec<_>>().join("; "))
}
