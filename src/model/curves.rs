//! Curves of a scenario: plain series in weeks, people and fractions, for charts, tables and files.

use super::access::share_within;
use super::clinic::{Clinic, Returns};
use super::scenario::Scenario;

/// Most samples a straight stretch of [`wait_line`] spans.
const STRETCH: usize = 16;

/// Both clocks at one staffing.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitPoint {
    /// Clinicians at work, people.
    pub clinicians: f64,
    /// Median wait for the first appointment, weeks.
    pub first_p50_weeks: Option<f64>,
    /// 10th percentile of the interval between visits, weeks.
    pub return_p10_weeks: Option<f64>,
    /// Median interval between visits, weeks.
    pub return_p50_weeks: Option<f64>,
    /// 90th percentile of the interval between visits, weeks.
    pub return_p90_weeks: Option<f64>,
    /// Median interval between the visits of each stream of a mix, weeks; empty without a mix.
    pub stream_p50_weeks: Vec<Option<f64>>,
}

impl WaitPoint {
    fn series(&self) -> impl Iterator<Item = Option<f64>> {
        let whole = [
            self.first_p50_weeks,
            self.return_p10_weeks,
            self.return_p50_weeks,
            self.return_p90_weeks,
        ];
        whole
            .into_iter()
            .chain(self.stream_p50_weeks.iter().copied())
    }
}

/// Fractions seen within a number of business days, with today's staff.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeenPoint {
    /// Business days since asking, or since the last visit.
    pub business_days: f64,
    /// Fraction of first appointments.
    pub first_appointment: Option<f64>,
    /// Fraction of return visits.
    pub return_visit: Option<f64>,
}

/// Both clocks at `samples` evenly spaced staffings from `from` to `to` clinicians, ends included.
///
/// A staffing of no one has no waits. Every number is the one `evaluate` gives at that staffing.
pub fn wait_curve(scenario: &Scenario, from: f64, to: f64, samples: usize) -> Vec<WaitPoint> {
    let clinic = Clinic::from(scenario);
    evenly(from, to, samples)
        .map(|clinicians| wait_point(&clinic, scenario, clinicians))
        .collect()
}

/// The points of [`wait_curve`] that a line through them needs: where the curve runs straight for
/// up to 16 samples, the ones between are left out.
///
/// It is taken to run straight between two points when the one in the middle lies within
/// `tolerance_weeks` of the line between them in every series; above `most_weeks` no series is
/// looked at.
pub fn wait_line(
    scenario: &Scenario,
    (from, to): (f64, f64),
    samples: usize,
    tolerance_weeks: f64,
    most_weeks: f64,
) -> Vec<WaitPoint> {
    let clinic = Clinic::from(scenario);
    let staffings: Vec<f64> = evenly(from, to, samples).collect();
    let mut line = Vec::new();
    // The stretches still to look at, the leftmost last; a stretch is its ends' indices and points.
    let mut ahead: Vec<(usize, WaitPoint)> = Vec::new();
    let point = |index: usize| {
        let clinicians = staffings.get(index).copied();
        clinicians.map(|clinicians| (index, wait_point(&clinic, scenario, clinicians)))
    };
    let Some((mut at, mut left)) = point(0) else {
        return line;
    };
    let straight = |left: &WaitPoint, middle: &WaitPoint, right: &WaitPoint| {
        let share = (middle.clinicians - left.clinicians) / (right.clinicians - left.clinicians);
        let ends = left.series().zip(right.series());
        middle.series().zip(ends).all(|series| {
            let (middle, (left, right)) = series;
            match (left, middle, right) {
                (None, None, None) => true,
                (Some(left), Some(middle), Some(right)) => {
                    let [left, middle, right] = [left, middle, right].map(|w| w.min(most_weeks));
                    (left + share * (right - left) - middle).abs() <= tolerance_weeks
                }
                _ => false,
            }
        })
    };
    line.push(left.clone());
    let last = samples.saturating_sub(1);
    while at < last {
        let next = match ahead.pop() {
            Some(next) => Some(next),
            None => point((at + STRETCH).min(last)),
        };
        let Some((to, right)) = next else {
            break;
        };
        let middle = point(at.midpoint(to)).filter(|(middle, _)| *middle > at);
        if let Some((index, middle)) = middle {
            if !straight(&left, &middle, &right) {
                ahead.push((to, right));
                ahead.push((index, middle));
                continue;
            }
            line.push(middle);
        }
        line.push(right.clone());
        (at, left) = (to, right);
    }
    line
}

fn wait_point(clinic: &Clinic, scenario: &Scenario, clinicians: f64) -> WaitPoint {
    let streams = scenario.inputs().ordered_mix.len();
    if clinicians <= 0.0 {
        return WaitPoint {
            clinicians,
            first_p50_weeks: None,
            return_p10_weeks: None,
            return_p50_weeks: None,
            return_p90_weeks: None,
            stream_p50_weeks: vec![None; streams],
        };
    }
    let clocks = clinic.clocks(clinicians * scenario.inputs().fte_per_clinician);
    let quantile = |probability| match &clocks.returns {
        Returns::Steady(interval) => Some(interval.quantile(probability)),
        Returns::Unavailable | Returns::Growing(_) => None,
    };
    let of_stream = |stream| match &clocks.returns {
        Returns::Steady(interval) => Some(interval.of_stream(stream, streams)?.quantile(0.5)),
        Returns::Unavailable | Returns::Growing(_) => None,
    };
    WaitPoint {
        clinicians,
        first_p50_weeks: clocks.first.map(|wait| wait.quantile(0.5)),
        return_p10_weeks: quantile(0.1),
        return_p50_weeks: quantile(0.5),
        return_p90_weeks: quantile(0.9),
        stream_p50_weeks: (0..streams).map(of_stream).collect(),
    }
}

/// Fractions seen within each of `samples` evenly spaced times from 0 to `to_business_days`, with
/// today's staff.
pub fn seen_within(scenario: &Scenario, to_business_days: f64, samples: usize) -> Vec<SeenPoint> {
    let inputs = scenario.inputs();
    let clocks = Clinic::from(scenario).clocks(inputs.clinicians * inputs.fte_per_clinician);
    evenly(0.0, to_business_days, samples)
        .map(|business_days| SeenPoint {
            business_days,
            first_appointment: clocks
                .first
                .map(|wait| share_within(business_days, |t| wait.tail(t))),
            return_visit: match &clocks.returns {
                Returns::Steady(interval) => interval.share_within(|_| Some(business_days)),
                Returns::Unavailable | Returns::Growing(_) => None,
            },
        })
        .collect()
}

fn evenly(from: f64, to: f64, samples: usize) -> impl Iterator<Item = f64> {
    let last = samples.saturating_sub(1);
    (0..samples).map(move |index| {
        if index == last && index > 0 {
            to
        } else {
            from + (to - from) * (index as f64 / last.max(1) as f64)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, IntakePolicy};

    /// Where a line has points the curve has the same, and elsewhere it passes near the curve's.
    fn follows(scenario: &Scenario, (from, to): (f64, f64)) -> usize {
        let (samples, tolerance, most) = (701, 0.003, 12.0);
        let curve = wait_curve(scenario, from, to, samples);
        let line = wait_line(scenario, (from, to), samples, tolerance, most);
        let mut next = 1;
        for point in &curve {
            while line[next].clinicians < point.clinicians {
                next += 1;
            }
            let (left, right) = (&line[next - 1], &line[next]);
            let share = (point.clinicians - left.clinicians) / (right.clinicians - left.clinicians);
            let ends = left.series().zip(right.series());
            for (found, ends) in point.series().zip(ends) {
                let (found, left, right) = match (found, ends) {
                    (Some(found), (Some(left), Some(right))) => (found, left, right),
                    // A curve that begins or ends does so at a sample of the line.
                    (found, (left, right)) => {
                        assert!(found == left || found == right);
                        continue;
                    }
                };
                if [left, found, right].into_iter().all(|weeks| weeks < most) {
                    let off = (left + share * (right - left) - found).abs();
                    assert!(off <= 3.0 * tolerance, "{off} at {}", point.clinicians);
                }
            }
        }
        assert_eq!((line.first(), line.last()), (curve.first(), curve.last()));
        line.len()
    }

    #[test]
    fn a_line_needs_few_points_of_the_curve() {
        let base = Inputs::default();
        let cases = [
            base.clone(),
            Inputs {
                intake_policy: IntakePolicy::Ratio,
                ..base.clone()
            },
            Inputs {
                dropout_per_week: 0.0,
                intake_policy: IntakePolicy::ReturnsFirst,
                ..base.clone()
            },
            Inputs {
                return_pool_clinicians: 20.0,
                caseload_cv: 0.3,
                ..base
            },
        ];
        for inputs in cases {
            let scenario = Scenario::try_from(&inputs).unwrap();
            let points = follows(&scenario, (0.0, 8_000.0));
            assert!(2 * points < 701, "{points}");
        }
    }

    #[test]
    fn a_line_of_no_or_one_sample_is_the_curve() {
        let scenario = Scenario::default();
        assert_eq!(wait_line(&scenario, (1.0, 2.0), 0, 0.1, 9.0), []);
        let one = wait_line(&scenario, (1_000.0, 2_000.0), 1, 0.1, 9.0);
        assert_eq!(one, wait_curve(&scenario, 1_000.0, 2_000.0, 1));
    }
}
