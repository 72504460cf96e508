//! Between two scenarios: what stands on the page while the last change is shown again.

use crate::model::steady_state::Stream;
use crate::model::{Inputs, PARAMETERS, Scenario};

/// The scenario a share of the way, 0 to 1, from one to another: every number on its way, those of
/// logarithmic sliders in proportion; what is no number is as it became. Where the numbers on their
/// way fit no scenario, it is the second.
pub fn between(before: &Scenario, now: &Scenario, share: f64) -> Scenario {
    if share <= 0.0 {
        return before.clone();
    }
    if share >= 1.0 {
        return now.clone();
    }
    let (from, to) = (before.inputs(), now.inputs());
    let mut inputs: Inputs = to.clone();
    for parameter in PARAMETERS {
        let (Some(a), Some(b)) = (from.number(parameter.id), to.number(parameter.id)) else {
            continue;
        };
        if a == b {
            continue;
        }
        let logarithmic = parameter.range().is_some_and(|range| range.logarithmic);
        let value = if logarithmic && a > 0.0 && b > 0.0 {
            a * libm::pow(b / a, share)
        } else {
            a + (b - a) * share
        };
        inputs.set_number(parameter.id, value);
    }
    if from.ordered_mix.len() == to.ordered_mix.len() {
        let pairs = from.ordered_mix.iter().zip(&to.ordered_mix);
        inputs.ordered_mix = pairs.map(|(a, b)| mixed(a, b, share)).collect();
    }
    Scenario::try_from(&inputs).unwrap_or_else(|_| now.clone())
}

fn mixed(from: &Stream, to: &Stream, share: f64) -> Stream {
    let at = |a: f64, b: f64| a + (b - a) * share;
    Stream {
        share: at(from.share, to.share),
        interval_weeks: at(from.interval_weeks, to.interval_weeks),
        sessions: at(from.sessions, to.sessions),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::PRESETS;

    #[test]
    fn it_begins_and_ends_at_the_scenarios_themselves() {
        for one in PRESETS {
            for other in PRESETS {
                let ends = [one, other].map(|preset| Scenario::try_from(&preset.inputs()).unwrap());
                assert_eq!(between(&ends[0], &ends[1], 0.0), ends[0]);
                assert_eq!(between(&ends[0], &ends[1], 1.0), ends[1]);
            }
        }
    }

    #[test]
    fn numbers_are_on_their_way_and_choices_have_changed() {
        let scenario = |hours, clinicians, intervals: [f64; 2]| {
            let ordered_mix = intervals.map(|interval_weeks| Stream {
                share: 0.5,
                interval_weeks,
                sessions: 8.0,
            });
            Scenario::try_from(&Inputs {
                patient_management_hours: hours,
                clinicians,
                ordered_mix: ordered_mix.into(),
                ..Inputs::default()
            })
            .unwrap()
        };
        let half = between(
            &scenario(4.0, 100.0, [1.0, 2.0]),
            &scenario(8.0, 400.0, [2.0, 4.0]),
            0.5,
        );
        let half = half.inputs();
        assert_eq!(half.patient_management_hours, 6.0);
        assert!((half.clinicians - 200.0).abs() < 1e-9, "in proportion");
        assert_eq!(half.ordered_mix[0].interval_weeks, 1.5);
        assert_eq!(half.ordered_mix[1].interval_weeks, 3.0);
    }
}
