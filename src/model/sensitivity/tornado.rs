//! The tornado: a result at both ends of each input's range, the others at their value.

use crate::model::Scenario;
use crate::model::measure::Measure;
use crate::model::numerics::sorted_by;
use crate::model::parameter::{PARAMETERS, Parameter, ParameterId};

/// One bar: an input at both ends of its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// The input.
    pub id: ParameterId,
    /// Low end of its range.
    pub low: f64,
    /// High end of its range.
    pub high: f64,
    /// The measure at the low end; `None` when it does not exist there.
    pub at_low: Option<f64>,
    /// The measure at the high end.
    pub at_high: Option<f64>,
}

impl Bar {
    /// How far the input moves the measure, in the measure's unit: infinite when it makes the
    /// measure vanish, zero when it exists at neither end.
    pub fn swing(&self) -> f64 {
        match (self.at_low, self.at_high) {
            (Some(low), Some(high)) => (high - low).abs(),
            (None, None) => 0.0,
            _ => f64::INFINITY,
        }
    }
}

/// The bars of a measure over every input's evidence range, widest first; inputs that do not move
/// it are left out.
///
/// # Examples
/// ```
/// use caseload::model::measure::Measure;
/// use caseload::model::sensitivity::tornado::tornado;
/// use caseload::model::{ParameterId, Scenario};
/// let bars = tornado(&Scenario::default(), Measure::FluidMembersPerFte);
/// let first = bars.first().map(|bar| bar.id);
/// assert_eq!(first, Some(ParameterId::NewEpisodesPerMemberYear));
/// ```
pub fn tornado(scenario: &Scenario, measure: Measure) -> Vec<Bar> {
    let evidence = PARAMETERS.iter().filter_map(|parameter| {
        let (low, high) = parameter.range()?.evidence?;
        Some((parameter.id, low, high))
    });
    tornado_over(scenario, measure, evidence)
}

/// The bars of a measure over these ranges (input, low, high), widest first, ties in the order
/// given; ranges that leave an input's hard limits are cut to them, and inputs that do not move
/// the measure are left out.
pub fn tornado_over(
    scenario: &Scenario,
    measure: Measure,
    ranges: impl IntoIterator<Item = (ParameterId, f64, f64)>,
) -> Vec<Bar> {
    let bars: Vec<Bar> = ranges
        .into_iter()
        .filter_map(|(id, low, high)| {
            let range = id.parameter().and_then(Parameter::range)?;
            let (low, high) = (low.max(range.min), high.min(range.max));
            Some(Bar {
                id,
                low,
                high,
                at_low: measure.of(&scenario.with(id, low)?),
                at_high: measure.of(&scenario.with(id, high)?),
            })
        })
        .filter(|bar| bar.swing() > 0.0)
        .collect();
    sorted_by(&bars, |bar| -bar.swing())
}
