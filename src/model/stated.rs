//! What a statement made in public says of a scenario, held against the model; and which value of
//! one input would make it true.

use super::Scenario;
use super::capacity::booked_slots_per_hour;
use super::measure::Measure;
use super::parameter::{PARAMETERS, ParameterId};
use super::search::Line;

/// How far from a figure stated as such ("21.4 days") a result may lie and still be it, as a
/// fraction of the figure.
pub const ABOUT: f64 = 0.05;

/// What a statement is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// Appointments booked in a week in one more hour of every full-time clinician.
    AnHour,
    /// Appointments booked in a week in the hours by which the hours not for patients rise to
    /// these.
    HoursTo(f64),
    /// Hours a week not for patients: patient management and meetings.
    HoursNotForPatients,
    /// Patients a full-time clinician's bookable hours hold, a day.
    BookedADay,
    /// A result of the model, in its own unit.
    Result(Measure),
}

impl Quantity {
    /// The quantity in a scenario; `None` where it does not exist.
    ///
    /// # Formula
    /// An hour: `F · (52 − leave_weeks_per_year)/52 / (session_minutes/60)`; hours to H: that times
    /// `H − patient_management_hours − meeting_hours`; booked a day:
    /// `bookable_hours / (session_minutes/60) / 5`.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::Scenario;
    /// use caseload::model::stated::Quantity;
    /// let hour = Quantity::AnHour.of(&Scenario::default());
    /// assert!(hour.is_some_and(|booked| (booked - 1_514.0).abs() < 1.0));
    /// ```
    pub fn of(self, scenario: &Scenario) -> Option<f64> {
        let inputs = scenario.inputs();
        let not_for_patients = inputs.patient_management_hours + inputs.meeting_hours;
        let an_hour = inputs.clinicians * inputs.fte_per_clinician * booked_slots_per_hour(inputs);
        match self {
            Self::AnHour => Some(an_hour),
            Self::HoursTo(hours) => Some(an_hour * (hours - not_for_patients)),
            Self::HoursNotForPatients => Some(not_for_patients),
            Self::BookedADay => {
                Some(inputs.bookable_hours() / (inputs.session_minutes / 60.0) / 5.0)
            }
            Self::Result(measure) => measure.of(scenario),
        }
    }
}

/// What is said of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Said {
    /// It is this or more.
    AtLeast(f64),
    /// It is this or less.
    AtMost(f64),
    /// It is this, within [`ABOUT`].
    About(f64),
}

impl Said {
    /// The figure stated.
    pub const fn figure(self) -> f64 {
        match self {
            Self::AtLeast(figure) | Self::AtMost(figure) | Self::About(figure) => figure,
        }
    }

    /// Whether a value is as said.
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(figure) => value >= figure,
            Self::AtMost(figure) => value <= figure,
            Self::About(figure) => (value - figure).abs() <= ABOUT * figure.abs(),
        }
    }
}

/// The value of one input at which a statement becomes true, or would no longer be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn {
    /// The value nearest the present one at which what is said just holds: the figure itself for
    /// one that is said to be about so much.
    pub value: f64,
    /// Whether what is said holds at larger values next to it; `None` for a figure reached only at
    /// that value.
    pub upward: Option<bool>,
    /// Whether it lies in the input's evidence range; `None` without one.
    pub within_evidence: Option<bool>,
}

/// What it takes of one input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// The input.
    pub id: ParameterId,
    /// Its present value.
    pub current: f64,
    /// Where the answer turns; `None` when no value within the limits turns it.
    pub turn: Option<Turn>,
    /// Smallest value tried.
    pub from: f64,
    /// Largest value tried.
    pub to: f64,
}

/// How a statement stands to the inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It follows from the inputs.
    Follows,
    /// It would need another value of at least one input.
    Needs,
    /// No single input within its limits makes it true.
    Impossible,
}

/// A statement held against the model.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The model's value; `None` where it does not exist.
    pub value: Option<f64>,
    /// Whether it follows.
    pub verdict: Verdict,
    /// What it takes of each input asked about, in the order given; those that have no part are
    /// left out.
    pub taken: Vec<Taken>,
}

/// What the model says of a statement, and what would have to be true of each of these inputs, the
/// others as they are.
///
/// Where the statement follows, each turn is where it would stop to. Whether it is impossible is
/// asked of every input, not only of these.
pub fn finding(
    scenario: &Scenario,
    quantity: Quantity,
    said: Said,
    ids: &[ParameterId],
) -> Finding {
    let value = quantity.of(scenario);
    let taken: Vec<Taken> = ids
        .iter()
        .filter_map(|id| taken(scenario, quantity, said, *id))
        .collect();
    let turns = |id: ParameterId| taken_turns(scenario, quantity, said, id);
    let verdict = if value.is_some_and(|value| said.holds(value)) {
        Verdict::Follows
    } else if taken.iter().any(|taken| taken.turn.is_some())
        || PARAMETERS.iter().any(|parameter| turns(parameter.id))
    {
        Verdict::Needs
    } else {
        Verdict::Impossible
    };
    Finding {
        value,
        verdict,
        taken,
    }
}

fn taken_turns(scenario: &Scenario, quantity: Quantity, said: Said, id: ParameterId) -> bool {
    taken(scenario, quantity, said, id).is_some_and(|taken| taken.turn.is_some())
}

fn taken(scenario: &Scenario, quantity: Quantity, said: Said, id: ParameterId) -> Option<Taken> {
    let line = Line::whole(scenario, id)?;
    let figure = said.figure();
    // A figure is reached where the quantity crosses it.
    let holds = |value: f64| match said {
        Said::About(_) => value >= figure,
        Said::AtLeast(_) | Said::AtMost(_) => said.holds(value),
    };
    let flip = line.nearest_flip(scenario, |changed| quantity.of(changed).map(holds));
    let holds_at = |value: f64| {
        let changed = scenario.with(id, value);
        changed.is_some_and(|changed| quantity.of(&changed).is_some_and(holds))
    };
    let turn = flip.map(|flip| {
        let (value, other) = if holds_at(flip.near) {
            (flip.near, flip.far)
        } else {
            (flip.far, flip.near)
        };
        let evidence = id.parameter().and_then(|parameter| parameter.range());
        let evidence = evidence.and_then(|range| range.evidence);
        Turn {
            value,
            upward: (!matches!(said, Said::About(_))).then_some(value > other),
            within_evidence: evidence.map(|(low, high)| low <= value && value <= high),
        }
    });
    Some(Taken {
        id,
        current: line.current,
        turn,
        from: line.from,
        to: line.to,
    })
}
