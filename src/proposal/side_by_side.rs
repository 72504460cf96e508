//! Proposals beside each other: the inputs that differ, and what follows from them.

use super::table::{ProposalId, Table};
use super::values::{Item, Offer, Resolved, Source, with_item};
use crate::model::measure::{Measure, Reading};
use crate::model::outcome::Staff;
use crate::model::{Outcome, Scenario, evaluate};

/// What a difference means for patients; it says nothing about whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Patients are seen sooner.
    Sooner,
    /// Patients are seen later.
    Later,
    /// One clock gains and the other loses.
    Mixed,
    /// Neither clock changes, or the row is no matter of waiting.
    Same,
}

impl Direction {
    /// The name in the catalogue and in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sooner => "sooner",
            Self::Later => "later",
            Self::Mixed => "mixed",
            Self::Same => "same",
        }
    }
}

/// A proposal of the table, worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Whose column; `None` for the baseline.
    pub id: Option<ProposalId>,
    /// Its scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Outcome,
}

/// One input in one column.
#[derive(Debug, Clone, PartialEq)]
pub struct InputCell {
    /// The value in force and who gave it.
    pub resolved: Resolved,
    /// Its difference from the baseline's, in the table's unit; `None` for a choice, or when the
    /// baseline's own value holds.
    pub difference: Option<f64>,
    /// What this difference alone does to the waits with the baseline's staff.
    pub direction: Direction,
}

/// One input, column by column.
#[derive(Debug, Clone, PartialEq)]
pub struct InputRow {
    /// Which.
    pub item: Item,
    /// The baseline's value.
    pub baseline: Offer,
    /// One cell for each proposal, in their order.
    pub cells: Vec<InputCell>,
}

impl InputRow {
    /// Whether a proposal says anything of it, the baseline's value or another.
    pub fn is_addressed(&self) -> bool {
        let mut cells = self.cells.iter();
        cells.any(|cell| cell.resolved.from == Source::Proposal)
    }

    /// Whether a proposal says anything else than the baseline.
    pub fn differs(&self) -> bool {
        let mut cells = self.cells.iter();
        cells.any(|cell| cell.resolved.value != self.baseline)
    }
}

/// A row of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Clinicians the ordered interval needs, people.
    RequiredOrdered,
    /// Clinicians the access standard needs, people.
    RequiredStandard,
    /// Clinicians at work, people.
    AtWork,
    /// Members per productive FTE the ordered interval needs.
    MembersPerFte,
    /// Median wait for the first appointment, weeks.
    FirstWait,
    /// Fraction of first appointments within the standard.
    FirstShare,
    /// Median interval between visits, weeks.
    ReturnWait,
    /// Fraction of return visits within the standard.
    ReturnShare,
    /// Cost of the staff the ordered interval needs, US dollars a year.
    CostPerYear,
    /// The same, US dollars per member per month.
    CostPerMemberMonth,
}

impl Figure {
    /// Every row, in order.
    pub const ALL: [Self; 10] = [
        Self::RequiredOrdered,
        Self::RequiredStandard,
        Self::AtWork,
        Self::MembersPerFte,
        Self::FirstWait,
        Self::FirstShare,
        Self::ReturnWait,
        Self::ReturnShare,
        Self::CostPerYear,
        Self::CostPerMemberMonth,
    ];

    /// The name in the catalogue and in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RequiredOrdered => "required_ordered",
            Self::RequiredStandard => "required_standard",
            Self::AtWork => "at_work",
            Self::MembersPerFte => "members_per_fte",
            Self::FirstWait => "first_wait",
            Self::FirstShare => "first_share",
            Self::ReturnWait => "return_wait",
            Self::ReturnShare => "return_share",
            Self::CostPerYear => "cost_per_year",
            Self::CostPerMemberMonth => "cost_per_member_month",
        }
    }

    /// The number in an outcome; `None` when it does not exist there.
    pub fn of(self, outcome: &Outcome) -> Option<f64> {
        let ordered = |read: fn(&Staff) -> f64| outcome.required.ordered.as_ref().map(read);
        let (first, returns) = (outcome.waits.first_appointment, outcome.waits.return_visit);
        match self {
            Self::RequiredOrdered => ordered(|staff| staff.headcount),
            Self::RequiredStandard => outcome.required.standard.map(|staff| staff.headcount),
            Self::AtWork => Some(outcome.today.headcount),
            Self::MembersPerFte => outcome.required.ordered?.members_per_fte,
            Self::FirstWait => first.p50_weeks,
            Self::FirstShare => first.share_within_standard,
            Self::ReturnWait => returns.p50_weeks,
            Self::ReturnShare => returns.share_within_standard,
            Self::CostPerYear => ordered(|staff| staff.cost_per_year),
            Self::CostPerMemberMonth => ordered(|staff| staff.cost_per_member_month),
        }
    }

    /// What a difference of this row means for patients.
    fn direction(self, before: Option<f64>, now: Option<f64>) -> Direction {
        match self {
            Self::FirstWait | Self::ReturnWait => shorter(before, now),
            Self::FirstShare | Self::ReturnShare => {
                shorter(before.map(std::ops::Neg::neg), now.map(std::ops::Neg::neg))
            }
            _ => Direction::Same,
        }
    }
}

/// One result in one column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureCell {
    /// The number; `None` when it does not exist.
    pub value: Option<f64>,
    /// What its difference from the baseline's means for patients.
    pub direction: Direction,
}

/// One result, column by column.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// Which.
    pub figure: Figure,
    /// The baseline first, then each proposal in order.
    pub cells: Vec<FigureCell>,
}

/// The whole comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySide {
    /// The baseline first, then each proposal in order.
    pub columns: Vec<Column>,
    /// Every input, in table order.
    pub inputs: Vec<InputRow>,
    /// Every result.
    pub figures: Vec<FigureRow>,
}

/// The proposals of a table beside its baseline.
pub fn side_by_side(table: &Table) -> SideBySide {
    let baseline = &table.baseline().scenario;
    let proposals = table.proposals();
    let scenarios = std::iter::once((None, baseline.clone())).chain(
        proposals
            .iter()
            .filter_map(|proposal| Some((Some(proposal.id), table.scenario(proposal.id)?))),
    );
    let columns: Vec<Column> = scenarios
        .map(|(id, scenario)| Column {
            id,
            outcome: evaluate(&scenario),
            scenario,
        })
        .collect();
    let before = waits(baseline);
    let inputs = Item::all()
        .map(|item| {
            let value = item.of(baseline.inputs());
            let cells = proposals.iter().map(|proposal| {
                let resolved = table.resolved(proposal, item);
                let differs = resolved.value != value;
                InputCell {
                    difference: differs
                        .then(|| Some(resolved.value.number()? - value.number()?))
                        .flatten(),
                    direction: if differs {
                        direction(&before, baseline, item, &resolved.value)
                    } else {
                        Direction::Same
                    },
                    resolved,
                }
            });
            InputRow {
                item,
                cells: cells.collect(),
                baseline: value,
            }
        })
        .collect();
    SideBySide {
        figures: Figure::ALL
            .into_iter()
            .map(|figure| figure_row(figure, &columns))
            .collect(),
        inputs,
        columns,
    }
}

fn figure_row(figure: Figure, columns: &[Column]) -> FigureRow {
    let baseline = columns
        .first()
        .and_then(|column| figure.of(&column.outcome));
    let cells = columns.iter().map(|column| {
        let value = figure.of(&column.outcome);
        FigureCell {
            value,
            direction: figure.direction(baseline, value),
        }
    });
    FigureRow {
        figure,
        cells: cells.collect(),
    }
}

/// The mean waits for the first appointment and between visits, weeks.
type Waits = (Option<f64>, Option<f64>);

fn waits(scenario: &Scenario) -> Waits {
    let reading = Reading::new(scenario);
    let mean = |measure| reading.measure(measure);
    (
        mean(Measure::FirstMeanWeeks),
        mean(Measure::ReturnMeanWeeks),
    )
}

/// What one value does to the waits when everything else stays the baseline's.
fn direction(before: &Waits, baseline: &Scenario, item: Item, value: &Offer) -> Direction {
    let now = waits(&with_item(baseline, item, value));
    match (shorter(before.0, now.0), shorter(before.1, now.1)) {
        (Direction::Same, other) | (other, Direction::Same) => other,
        (first, returns) if first == returns => first,
        _ => Direction::Mixed,
    }
}

/// A difference of a wait (weeks) or of a share (fraction) up to this is none.
const NEGLIGIBLE: f64 = 1e-3;

/// Whether a wait became shorter; one without end is the longest.
fn shorter(before: Option<f64>, now: Option<f64>) -> Direction {
    let change = match (before, now) {
        (Some(before), Some(now)) => now - before,
        (None, Some(_)) => -1.0,
        (Some(_), None) => 1.0,
        (None, None) => 0.0,
    };
    if change < -NEGLIGIBLE {
        Direction::Sooner
    } else if change > NEGLIGIBLE {
        Direction::Later
    } else {
        Direction::Same
    }
}
