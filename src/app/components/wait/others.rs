//! The proposals of the bargaining table on the chart of waits: each its own curves and the staff
//! it has at work.

use std::rc::Rc;

use crate::app::hooks::Kept;
use crate::charts::Axes;
use crate::charts::wait::Marker;
use crate::i18n::Messages;
use crate::model::Scenario;
use crate::model::curves::{WaitPoint, wait_curve};
use crate::narrative::bargaining::name;
use crate::narrative::figures::BUSINESS_DAYS_PER_WEEK;
use crate::proposal::{ProposalId, Table};

/// The most proposals drawn: the last on the table. More would hide each other.
const MOST: usize = 6;

/// Curves of so many scenarios by axes and number of samples.
pub(super) type Curves = Kept<(Vec<Scenario>, Axes, usize), Vec<WaitPoint>>;

/// Names and scenarios of the proposals but the one the sliders belong to.
pub(super) fn others(
    table: &Rc<Table>,
    selected: Option<ProposalId>,
    messages: &Messages,
) -> Vec<(String, Scenario)> {
    let proposals = table.proposals().iter().rev();
    proposals
        .filter(|own| Some(own.id) != selected)
        .filter_map(|own| Some((name(own, messages), table.scenario(own.id)?)))
        .take(MOST)
        .collect()
}

/// A break in a line.
fn gap(clinicians: f64) -> WaitPoint {
    WaitPoint {
        clinicians,
        first_p50_weeks: None,
        return_p10_weeks: None,
        return_p50_weeks: None,
        return_p90_weeks: None,
        stream_p50_weeks: Vec::new(),
    }
}

/// One line after another, broken in between.
pub(super) fn joined(mut one: Vec<WaitPoint>, other: &[WaitPoint]) -> Vec<WaitPoint> {
    one.extend(one.last().map(|last| gap(last.clinicians)));
    one.extend_from_slice(other);
    one
}

/// The curves of all of them one after the other, broken in between.
pub(super) fn curves(
    of: &[Scenario],
    curve: impl Fn(&Scenario) -> Vec<WaitPoint>,
) -> Vec<WaitPoint> {
    of.iter()
        .flat_map(|scenario| {
            let points = curve(scenario);
            let end = points.last().map(|last| gap(last.clinicians));
            points.into_iter().chain(end)
        })
        .collect()
}

/// Where each proposal stands with the staff it has.
pub(super) fn markers(others: &[(String, Scenario)]) -> Vec<Marker> {
    others
        .iter()
        .map(|(name, scenario)| {
            let clinicians = scenario.inputs().clinicians;
            let at = wait_curve(scenario, clinicians, clinicians, 1);
            let median = at.first().and_then(|point| point.return_p50_weeks);
            Marker {
                clinicians,
                days: median.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK),
                label: name.clone(),
                filled: false,
            }
        })
        .collect()
}
