//! The units numbers are shown in: a view, in no link and no step. What is stored never changes.

use super::control::Control;
use super::state::{Drafts, State};
use crate::i18n::family::unit_id;
use crate::model::Inputs;
use crate::model::parameter::{Range, Unit};
use crate::model::units::{Conversion, Quantity};

/// The unit each quantity is shown in; by default the one it is stored in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Units {
    interval: Unit,
    staff: Unit,
    hours: Unit,
}

impl Default for Units {
    fn default() -> Self {
        Self {
            interval: Unit::Weeks,
            staff: Unit::People,
            hours: Unit::HoursPerWeek,
        }
    }
}

impl Units {
    /// The unit a quantity is shown in.
    pub const fn of(&self, quantity: Quantity) -> Unit {
        match quantity {
            Quantity::Interval => self.interval,
            Quantity::Staff => self.staff,
            Quantity::Hours => self.hours,
        }
    }

    /// Shows a quantity in another of its units.
    pub fn show(&mut self, quantity: Quantity, unit: Unit) {
        if !quantity.units().contains(&unit) {
            return;
        }
        match quantity {
            Quantity::Interval => self.interval = unit,
            Quantity::Staff => self.staff = unit,
            Quantity::Hours => self.hours = unit,
        }
    }

    /// The ids of the units that are not the stored ones, and their quantity.
    pub fn chosen(&self) -> impl Iterator<Item = (Quantity, &'static str)> {
        Quantity::ALL
            .map(|quantity| (quantity, self.of(quantity)))
            .into_iter()
            .filter(|(quantity, unit)| quantity.units().first() != Some(unit))
            .map(|(quantity, unit)| (quantity, unit_id(unit)))
    }
}

/// The quantity and its unit by the unit's id in the catalogue, from a menu.
pub fn unit_of(id: &str) -> Option<(Quantity, Unit)> {
    Quantity::ALL.into_iter().find_map(|quantity| {
        let units = quantity.units().iter();
        let unit = units.copied().find(|unit| unit_id(*unit) == id)?;
        Some((quantity, unit))
    })
}

/// How a control's number is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The unit, of what is shown.
    pub unit: Option<Unit>,
    /// From the number stored, and back.
    pub by: Conversion,
}

impl Shown {
    /// In the unit it is stored in.
    pub fn stored(control: Control) -> Self {
        Self {
            unit: control.unit(),
            by: Conversion::Same,
        }
    }

    /// In the unit that was chosen for it, where that exists for these inputs.
    pub fn new(control: Control, units: Units, inputs: &Inputs) -> Self {
        control
            .quantity()
            .map(|quantity| units.of(quantity))
            .and_then(|unit| {
                let by = Conversion::new(unit, inputs)?;
                let unit = Some(unit);
                Some(Self { unit, by })
            })
            .unwrap_or_else(|| Self::stored(control))
    }

    /// A stored range as shown.
    pub fn range(self, range: &Range) -> Range {
        self.unit.map_or(*range, |unit| self.by.range(unit, range))
    }
}

impl State {
    /// The state with a quantity shown in another unit. A text typed in the unit before is no
    /// number of this one; the value in force stays.
    pub(super) fn showing(&self, quantity: Quantity, unit: Unit) -> Self {
        let mut next = self.clone();
        next.units.show(quantity, unit);
        if next.units != self.units {
            let drafts: &mut Drafts = &mut next.drafts;
            drafts.retain(|control, _| control.quantity() != Some(quantity));
            next.settled = true;
            next.held = None;
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Action;
    use crate::i18n::NumberError;
    use crate::model::ParameterId;
    use crate::presets::PRESETS;

    const WEEKS: Control = Control::Parameter(ParameterId::VisitIntervalWeeks);
    const STAFF: Control = Control::Parameter(ParameterId::Clinicians);

    fn start() -> State {
        State::new(PRESETS[0].id, &PRESETS[0].inputs(), Vec::new())
    }

    fn show(state: &State, unit: Unit) -> State {
        let (quantity, unit) = unit_of(unit_id(unit)).unwrap();
        state.after(Action::Show(quantity, unit))
    }

    #[test]
    fn switching_changes_no_value_and_is_no_step() {
        let mut state = start();
        for quantity in Quantity::ALL {
            for unit in quantity.units().iter().chain(quantity.units()) {
                let next = state.after(Action::Show(quantity, *unit));
                assert_eq!(next.scenario, state.scenario);
                assert_eq!(next.units.of(quantity), *unit);
                assert_eq!((next.step, next.history.undoable()), (0, 0));
                state = next;
            }
        }
        let moved = show(&state, Unit::VisitsPerMonth).after(Action::Slide(WEEKS, 2.0));
        let undone = moved.after(Action::Undo);
        assert_eq!(undone.units, moved.units, "a view is not undone");
        assert_eq!(undone.scenario, state.scenario);
    }

    #[test]
    fn a_unit_of_another_quantity_is_not_taken() {
        let mut units = Units::default();
        units.show(Quantity::Interval, Unit::Fte);
        assert_eq!(units, Units::default());
    }

    #[test]
    fn a_text_typed_in_the_unit_before_goes_and_what_was_in_force_stays() {
        let typed = start()
            .after(Action::Type {
                control: WEEKS,
                text: "900".to_owned(),
                number: Ok(900.0),
            })
            .after(Action::Type {
                control: STAFF,
                text: "x".to_owned(),
                number: Err(NumberError::NotANumber),
            });
        let shown = show(&typed, Unit::VisitsPerMonth);
        assert_eq!(shown.inputs(), start().inputs());
        assert!(shown.drafts.get(&WEEKS).is_none());
        assert!(shown.drafts.get(&STAFF).is_some());
    }

    #[test]
    fn hours_for_patients_and_for_notes_share_their_unit() {
        let state = show(&start(), Unit::ShareOfPaidHours);
        let share = |control: Control| {
            let shown = Shown::new(control, state.units, state.inputs());
            shown.by.shown(control.read(state.inputs()).unwrap())
        };
        assert_eq!(share(Control::BookableHours), 0.75);
        assert_eq!(
            share(Control::Parameter(ParameterId::PatientManagementHours)),
            0.1875
        );
        let paid = Control::Parameter(ParameterId::PaidHoursPerWeek);
        let shown = Shown::new(paid, state.units, state.inputs());
        assert_eq!(shown, Shown::stored(paid));
    }
}
