//! What a control stands for: a parameter, the bookable hours read from three of them, one number
//! of a mix of ordered intervals or of the term, or a figure the reader counted.

use super::mix::{self, Part};
use crate::i18n::{Arg, Messages, NumberError};
use crate::model::observed::{Observed, ObservedId};
use crate::model::parameter::{Parameter, Range, Unit};
use crate::model::projection::{Term, TermId};
use crate::model::units::Quantity;
use crate::model::{Inputs, ParameterId, Scenario};
use crate::proposal::{Item, Standings};

/// A numeric control of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Control {
    /// The control of one parameter.
    Parameter(ParameterId),
    /// Bookable hours: reads paid − patient management − meetings, writes patient management.
    BookableHours,
    /// One number of the stream at this place of the mix.
    Stream(usize, Part),
    /// A number of the term, which is no input of the scenario: the state keeps it.
    Term(TermId),
    /// A figure the reader counted, which changes no result; its box may be left blank.
    Observed(ObservedId),
}

/// Everything a control may read: the scenario, its term, what was counted.
pub type Stored = (Scenario, Term, Observed);

/// Why a typed text is not a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Problem {
    /// Not a number, or one that could be read two ways.
    NotANumber(NumberError),
    /// A number outside the hard limits.
    Outside,
}

impl Control {
    /// The `name` of the control's inputs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parameter(id) => id.name(),
            Self::BookableHours => "bookable_hours",
            Self::Term(id) => id.name(),
            Self::Stream(index, part) => mix::name(index, part),
            Self::Observed(id) => id.name(),
        }
    }

    /// What the control is called.
    pub fn label(self, messages: &Messages) -> String {
        match self {
            Self::Stream(index, part) => {
                let n = ("n", Arg::Number((index + 1) as f64, 0));
                messages.format(part.label(), &[n])
            }
            _ => messages.text(&format!("parameter-{}", self.name())),
        }
    }

    /// The control with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == Self::BookableHours.name() {
            return Some(Self::BookableHours);
        }
        let parameter = ParameterId::from_name(name).map(Self::Parameter);
        let term = || TermId::from_name(name).map(Self::Term);
        let observed = || ObservedId::from_name(name).map(Self::Observed);
        parameter.or_else(term).or_else(observed)
    }

    /// The control whose value it writes: itself, unless it is another way to say a parameter.
    #[must_use]
    pub const fn target(self) -> Self {
        match self {
            Self::BookableHours => Self::Parameter(ParameterId::PatientManagementHours),
            own => own,
        }
    }

    /// The input whose value it writes; `None` for what is no input of the scenario.
    pub const fn item(self) -> Option<Item> {
        match self.target() {
            Self::Parameter(id) => Some(Item::Parameter(id)),
            Self::Stream(..) => Some(Item::OrderedMix),
            Self::BookableHours | Self::Term(_) | Self::Observed(_) => None,
        }
    }

    /// Whether what it writes is agreed, and so cannot be moved.
    pub fn is_locked(self, standings: &Standings) -> bool {
        let agreed = |item| standings.agreed(item).is_some();
        self.item().is_some_and(agreed)
    }

    /// The unit of the stored number; `None` for the choice of a policy.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Parameter(id) => id.parameter()?.unit,
            Self::BookableHours => Some(Unit::HoursPerWeek),
            Self::Observed(id) => id.unit(),
            Self::Stream(_, Part::Share) => Some(Unit::Share),
            Self::Stream(_, part) => part.parameter()?.parameter()?.unit,
            Self::Term(id) => id.unit(),
        }
    }

    /// What it measures, where that is stated in more than one unit.
    pub const fn quantity(self) -> Option<Quantity> {
        match self.target() {
            Self::Parameter(id) => Quantity::of(id),
            _ => None,
        }
    }

    /// The range in the stored unit; for bookable hours it follows from the paid and meeting hours.
    pub fn range(self, inputs: &Inputs) -> Option<Range> {
        match self {
            Self::Parameter(id) => id.parameter()?.range().copied(),
            Self::Observed(id) => Some(id.range()),
            Self::Stream(index, part) => mix::range(&inputs.ordered_mix, index, part),
            Self::Term(id) => id.range(),
            Self::BookableHours => {
                let managed = ParameterId::PatientManagementHours.parameter()?.range()?;
                let most = fixed(inputs.paid_hours_per_week - inputs.meeting_hours, 9);
                let least = fixed(most - managed.max, 9).max(0.0).min(most);
                let default = Inputs::default().bookable_hours();
                Some(Range {
                    min: least,
                    max: most,
                    slider_min: least,
                    slider_max: most,
                    step: managed.step,
                    logarithmic: false,
                    default,
                    evidence: None,
                })
            }
        }
    }

    /// The number stored in the inputs, in the stored unit.
    pub fn read(self, inputs: &Inputs) -> Option<f64> {
        match self {
            Self::Parameter(id) => inputs.number(id),
            Self::BookableHours => Some(fixed(inputs.bookable_hours(), 9)),
            Self::Observed(_) | Self::Term(_) => None,
            Self::Stream(index, part) => inputs.ordered_mix.get(index).map(|each| part.of(each)),
        }
    }

    /// The number stored in a scenario, its term or the figures counted, in the stored unit.
    pub fn read_from(self, (scenario, term, observed): &Stored) -> Option<f64> {
        match self {
            Self::Term(id) => term.number(id),
            Self::Observed(id) => observed.number(id),
            _ => self.read(scenario.inputs()),
        }
    }

    /// Stores a number in the inputs, in the stored unit.
    pub fn write(self, inputs: &mut Inputs, value: f64) {
        match self {
            Self::Parameter(id) => inputs.set_number(id, value),
            Self::Stream(index, part) => {
                let before = inputs.ordered_mix.clone();
                mix::write(&mut inputs.ordered_mix, &before, index, part, value);
            }
            Self::BookableHours => {
                inputs.patient_management_hours =
                    fixed(inputs.paid_hours_per_week - inputs.meeting_hours - value, 9);
            }
            Self::Observed(_) | Self::Term(_) => {}
        }
    }

    /// Whether the inputs hold the control's default.
    pub fn is_default(self, inputs: &Inputs) -> bool {
        match self {
            Self::Parameter(id) => match id.parameter().and_then(Parameter::range) {
                Some(range) => inputs.number(id) == Some(range.default),
                None => inputs.value(id) == Inputs::default().value(id),
            },
            Self::BookableHours => self.read(inputs) == self.read(&Inputs::default()),
            Self::Term(_) | Self::Stream(..) | Self::Observed(_) => true,
        }
    }

    /// Stores the control's default.
    pub fn reset(self, inputs: &mut Inputs) {
        let defaults = Inputs::default();
        match (self, self.read(&defaults)) {
            (Self::Parameter(id), _) => inputs.set(id, defaults.value(id)),
            (Self::BookableHours, Some(hours)) => {
                let most = self.range(inputs).map_or(hours, |range| range.max);
                self.write(inputs, hours.min(most));
            }
            (Self::BookableHours | Self::Term(_) | Self::Stream(..) | Self::Observed(_), _) => {}
        }
    }

    /// A number in the stored unit, if it lies inside the hard limits.
    ///
    /// # Errors
    /// [`Problem::Outside`] when it does not.
    pub fn accept(self, inputs: &Inputs, value: f64) -> Result<f64, Problem> {
        match self.range(inputs) {
            Some(range) if !range.contains(value) => Err(Problem::Outside),
            _ => Ok(value),
        }
    }
}

/// The number nearest to `value` with so many decimals.
pub fn fixed(value: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    let scaled = (value * scale).round();
    if scaled.abs() < 9e15 {
        scaled / scale
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookable_hours_read_three_parameters_and_write_one() {
        let mut inputs = Inputs::default();
        let control = Control::BookableHours;
        assert_eq!(control.read(&inputs), Some(30.0));
        control.write(&mut inputs, 30.3);
        assert_eq!(inputs.patient_management_hours, 7.2);
        assert_eq!(control.read(&inputs), Some(30.3));
        assert_eq!(inputs.paid_hours_per_week, 40.0);
        assert_eq!(inputs.meeting_hours, 2.5);
        assert_eq!(control.accept(&inputs, 38.0), Err(Problem::Outside));
    }

    #[test]
    fn bookable_hours_have_limits_even_without_paid_hours() {
        let inputs = Inputs {
            paid_hours_per_week: 0.0,
            ..Inputs::default()
        };
        let range = Control::BookableHours.range(&inputs).unwrap();
        assert!(range.min <= range.max);
        assert!(Control::BookableHours.accept(&inputs, 5.0).is_err());
    }

    #[test]
    fn every_name_finds_its_control() {
        for parameter in crate::model::PARAMETERS {
            assert_eq!(
                Control::from_name(parameter.name),
                Some(Control::Parameter(parameter.id))
            );
        }
        assert_eq!(
            Control::from_name("bookable_hours"),
            Some(Control::BookableHours)
        );
        assert_eq!(Control::from_name("patients"), None);
    }
}
