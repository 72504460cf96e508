//! The inputs of a room: which ones keys choose, and what an arrow makes of the one chosen.

use super::{BIG, FIRST, Press};
use crate::app::control::Control;
use crate::app::slider::Slider;
use crate::app::state::{Action, State};
use crate::app::units::Shown;
use crate::model::parameter::Unit;
use crate::model::{IntakePolicy, PARAMETERS, ParameterId};
use crate::narrative::room::Still;
use crate::proposal::Item;

/// The control of one interval for everyone.
const INTERVAL: Control = Control::Parameter(ParameterId::VisitIntervalWeeks);
/// The choice of a policy.
const POLICY: Control = Control::Parameter(ParameterId::IntakePolicy);
/// The most inputs beside the big questions that keys choose: 5 to 9.
pub const MOST: usize = 5;

/// The big question that writes an item, if one does; a mix is ordered where the interval is.
fn question(item: Item) -> Option<Control> {
    let item = match item {
        Item::OrderedMix => INTERVAL.item()?,
        own @ Item::Parameter(_) => own,
    };
    BIG.into_iter().find(|control| control.item() == Some(item))
}

/// The items a control of the room stands for.
pub fn items(control: Control) -> impl Iterator<Item = Item> {
    let mix = (control == INTERVAL).then_some(Item::OrderedMix);
    control.item().into_iter().chain(mix)
}

impl State {
    /// The inputs in dispute that are no big question, in table order: the order of the split's
    /// parts changes with every step of an arrow, and under a presenter's hand no input may take
    /// another's number. The one the arrows move keeps its place although the sides' values meet.
    fn more(&self) -> Vec<Control> {
        let disputed = self.table.disputed();
        let kept = |id| self.table.sides().is_some() && self.room.chosen == Control::Parameter(id);
        PARAMETERS
            .iter()
            .filter(|row| question(Item::Parameter(row.id)).is_none())
            .filter(|row| disputed.contains(&Item::Parameter(row.id)) || kept(row.id))
            .map(|row| Control::Parameter(row.id))
            .collect()
    }

    /// The inputs that the keys from 1 on choose: the big questions, then those in dispute.
    pub fn numbered(&self) -> Vec<Control> {
        let mut more = self.more();
        let last = MOST - 1;
        let chosen = more.iter().position(|own| *own == self.room.chosen);
        if let Some(beyond) = chosen.filter(|place| *place > last) {
            more.swap(last, beyond);
        }
        more.truncate(MOST);
        BIG.into_iter().chain(more).collect()
    }

    /// How many inputs in dispute no key chooses.
    pub fn unnumbered(&self) -> usize {
        self.more().len().saturating_sub(MOST)
    }

    /// The input the arrows change.
    pub fn chosen(&self) -> Control {
        let chosen = self.room.chosen;
        if self.numbered().contains(&chosen) {
            chosen
        } else {
            FIRST
        }
    }

    /// What moving the chosen input by so many steps of its slider does, in the unit it is shown in.
    pub fn stepped(&self, steps: i32) -> Option<Action> {
        let control = self.chosen();
        let still = Some(Action::Room(Press::Still(control)));
        if self.is_mixed(control) || self.is_locked(control) {
            return still;
        }
        let inputs = self.inputs();
        if control == POLICY {
            return Some(Action::Choose(next_policy(inputs.intake_policy, steps)));
        }
        let (value, range) = (control.read(inputs)?, control.range(inputs)?);
        let shown = Shown::new(control, self.units, inputs);
        let factor = shown.unit.map_or(1.0, Unit::display_factor);
        let at = shown.by.shown(value);
        let moved = Slider::new(shown.range(&range), factor).stepped(at, steps);
        if moved == at {
            return still;
        }
        Some(Action::Slide(control, shown.by.stored(moved)))
    }

    /// The input on which the arrow pressed last moved nothing, and why.
    pub fn still(&self) -> Option<(Control, Still)> {
        let control = self.room.still?;
        let why = if self.is_mixed(control) {
            Still::Mix
        } else if self.is_locked(control) {
            Still::Agreed
        } else {
            Still::End
        };
        Some((control, why))
    }

    /// Whether a control has no one number, because a mix is ordered.
    fn is_mixed(&self, control: Control) -> bool {
        control == INTERVAL && !self.inputs().ordered_mix.is_empty()
    }
}

fn next_policy(now: IntakePolicy, steps: i32) -> IntakePolicy {
    let all = IntakePolicy::ALL;
    let at = all.iter().position(|policy| *policy == now).unwrap_or(0);
    let next = super::turned(at, steps.signum() as isize, all.len());
    all.get(next).copied().unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{keys, room};
    use super::*;
    use crate::app::bargaining::Bargain;
    use crate::app::units::unit_of;
    use crate::i18n::family::unit_id;
    use crate::model::Inputs;
    use crate::proposal::{Edit, Party, Standing};

    fn add(state: &State, party: Party, change: impl FnOnce(&mut Inputs)) -> State {
        let mut inputs = Inputs::default();
        change(&mut inputs);
        state.after(Action::Bargain(Bargain::Edit(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(inputs),
        })))
    }

    const MEETINGS: Control = Control::Parameter(ParameterId::MeetingHours);
    const TURNOVER: Control = Control::Parameter(ParameterId::TurnoverPerYear);

    /// Two sides that differ in their hours for patients and in two more inputs, the sliders at the
    /// employer's.
    fn disputed() -> State {
        let state = add(&room(), Party::Union, |inputs| {
            inputs.patient_management_hours = 9.0;
            inputs.meeting_hours = 4.0;
            inputs.turnover_per_year = 0.2;
        });
        add(&state, Party::Employer, |inputs| {
            inputs.patient_management_hours = 5.0;
            inputs.meeting_hours = 2.0;
            inputs.turnover_per_year = 0.1;
        })
    }

    #[test]
    fn without_two_sides_the_keys_choose_the_big_questions() {
        assert_eq!(room().numbered(), BIG);
        assert_eq!(room().struck("5", false), None);
        let one = add(&room(), Party::Union, |inputs| inputs.meeting_hours = 4.0);
        assert_eq!(one.numbered(), BIG);
    }

    #[test]
    fn inputs_in_dispute_follow_the_big_questions_in_table_order() {
        let state = disputed();
        assert_eq!(state.numbered()[4..], [MEETINGS, TURNOVER]);
        assert_eq!(keys(&state, &["5"]).chosen(), MEETINGS);
        assert_eq!(keys(&state, &["6"]).chosen(), TURNOVER);
        assert_eq!(keys(&state, &["6", "3"]).chosen(), Control::BookableHours);
        assert_eq!(state.struck("7", false), None);
        assert_eq!(
            state.struck("0", false),
            Some(Action::Room(Press::Baseline))
        );
    }

    #[test]
    fn arrows_move_an_input_in_dispute_in_the_proposal_taken_up() {
        let state = disputed();
        let moved = keys(&state, &["5", "ArrowUp"]);
        assert_eq!(moved.inputs().meeting_hours, 2.25);
        let own = moved.table.scenario(2).unwrap();
        assert_eq!(own.inputs().meeting_hours, 2.25);
        assert_eq!(moved.table.scenario(1), state.table.scenario(1));
        assert_eq!(keys(&moved, &["u"]).inputs().meeting_hours, 2.0);
        let far = keys(&state, &["5", "Shift+ArrowUp"]);
        assert_eq!(far.inputs().meeting_hours, 4.5);
    }

    #[test]
    fn an_input_keeps_its_number_while_the_arrows_are_on_it() {
        let up = ["ArrowUp"; 8];
        let state = keys(&keys(&disputed(), &["5"]), &up);
        assert_eq!(state.inputs().meeting_hours, 4.0, "where the other side is");
        assert_eq!(state.numbered()[4..], [MEETINGS, TURNOVER]);
        let past = keys(&state, &["ArrowUp"]);
        assert_eq!(past.inputs().meeting_hours, 4.25);
        // Left alone, what is no longer in dispute goes.
        assert_eq!(keys(&state, &["6"]).numbered()[4..], [TURNOVER]);
        assert_eq!(keys(&state, &["6"]).chosen(), TURNOVER);
    }

    #[test]
    fn five_more_have_keys_and_the_rest_are_counted() {
        let state = add(&room(), Party::Union, |_| {});
        let state = add(&state, Party::Employer, |inputs| {
            for row in PARAMETERS {
                if let Some(range) = row.range() {
                    inputs.set_number(row.id, range.slider_min);
                }
            }
            inputs.paid_hours_per_week = 39.0;
        });
        assert_eq!(state.numbered().len(), 9);
        let all = state.table.disputed().len();
        let big = BIG.len();
        assert_eq!(state.unnumbered(), all - MOST - big);
        assert!(state.unnumbered() > 3);
    }

    #[test]
    fn what_is_agreed_is_not_disputed_and_says_so_when_an_arrow_is_pressed() {
        let agree = |state: &State, id: ParameterId| {
            let item = Item::Parameter(id);
            let value = Standing::Agreed(item.of(state.inputs()));
            state.after(Action::Bargain(Bargain::Edit(Edit::Standing(
                item,
                Some(value),
            ))))
        };
        let state = agree(&disputed(), ParameterId::MeetingHours);
        assert_eq!(state.numbered()[4..], [TURNOVER]);
        let agreed = agree(&disputed(), ParameterId::Members);
        let pressed = keys(&agreed, &["1", "ArrowUp"]);
        assert_eq!(pressed.still().map(|(_, why)| why), Some(Still::Agreed));
        assert_eq!(pressed.scenario, agreed.scenario);
        assert_eq!(keys(&pressed, &["2"]).still(), None);
        assert_eq!(keys(&pressed, &["2", "ArrowUp"]).still(), None);
        assert_eq!(keys(&pressed, &["u"]).still(), None);
    }

    #[test]
    fn a_mix_has_no_one_interval_to_change_and_says_so() {
        let mix = crate::app::mix::start(room().inputs());
        let state = keys(&room().after(Action::Order(mix)), &["2"]);
        assert_eq!(state.still(), None);
        let pressed = keys(&state, &["ArrowUp"]);
        assert_eq!(pressed.still().map(|(_, why)| why), Some(Still::Mix));
        assert_eq!(
            (&pressed.scenario, pressed.step),
            (&state.scenario, state.step)
        );
        assert!(matches!(
            keys(&pressed, &["3"]).struck("ArrowUp", false),
            Some(Action::Slide(..))
        ));
    }

    #[test]
    fn a_mix_in_dispute_belongs_to_the_second_question() {
        let state = add(&room(), Party::Union, |_| {});
        let state = add(&state, Party::Employer, |inputs| {
            inputs.ordered_mix = crate::app::mix::start(&Inputs::default());
        });
        assert_eq!(state.table.disputed(), [Item::OrderedMix]);
        assert_eq!(state.numbered(), BIG);
        assert!(items(INTERVAL).any(|item| item == Item::OrderedMix));
    }

    #[test]
    fn the_end_of_a_slider_says_so() {
        let state = keys(&room(), &["2", "Shift+ArrowDown"]);
        let pressed = keys(&state, &["ArrowDown"]);
        assert_eq!(pressed.still().map(|(_, why)| why), Some(Still::End));
        assert_eq!(pressed.scenario, state.scenario);
    }

    #[test]
    fn a_policy_in_dispute_is_turned_one_at_a_time() {
        let [first, second, .., last] = IntakePolicy::ALL;
        let state = add(&room(), Party::Union, |inputs| inputs.intake_policy = first);
        let state = add(&state, Party::Employer, |inputs| {
            inputs.intake_policy = last;
        });
        assert_eq!(state.numbered()[4..], [POLICY]);
        let policy = |pressed: &[&str]| keys(&state, pressed).inputs().intake_policy;
        assert_eq!(policy(&["5", "ArrowUp"]), first);
        assert_eq!(policy(&["5", "ArrowUp", "ArrowUp"]), second);
        assert_eq!(policy(&["5", "Shift+ArrowUp", "ArrowDown"]), last);
    }

    #[test]
    fn up_is_more_of_what_is_shown() {
        let (quantity, unit) = unit_of(unit_id(Unit::VisitsPerMonth)).unwrap();
        let state = room().after(Action::Show(quantity, unit));
        let up = keys(&state, &["2", "ArrowUp"]);
        let visits = |state: &State| 52.0 / 12.0 / state.inputs().visit_interval_weeks;
        assert!(visits(&up) > visits(&state));
        assert!(
            ((visits(&up) * 10.0).round() / 10.0 - visits(&up)).abs() < 1e-9,
            "{}",
            visits(&up)
        );
    }
}
