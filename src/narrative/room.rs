//! What a room reads: an input and its value on the two sides, and what is between them.

use super::bargaining::{item, name, offer, title};
use super::figures::{self, Figure, amount, bare};
use super::mix::{self, short_interval};
use crate::i18n::{Arg, Messages};
use crate::model::parameter::Unit;
use crate::model::units::{Conversion, Quantity};
use crate::model::{Inputs, ParameterId};
use crate::proposal::split::Division;
use crate::proposal::{Item, Proposal, Table};

/// The unit in which the reader wants a quantity.
pub type InUnit<'a> = &'a dyn Fn(Quantity) -> Unit;

/// Shares from here on are all of a gap: they print as the whole of it.
const ALL: f64 = 0.995;

/// From this share on a part is so much more than the gap that only the words make sense.
const BOTH_WAYS: f64 = 2.0;

fn text(text: impl Into<String>) -> Arg {
    Arg::Text(text.into())
}

/// What a proposal is called where there is little room: with its party and round only where another
/// has the same name.
pub fn called(proposal: &Proposal, table: &Table, messages: &Messages) -> String {
    let own = name(proposal, messages);
    let others = table
        .proposals()
        .iter()
        .filter(|other| other.id != proposal.id);
    let twice = others
        .map(|other| name(other, messages))
        .any(|of| of == own);
    if twice {
        title(proposal, messages)
    } else {
        own
    }
}

/// What an input is called in a room, in the unit it is shown in.
pub fn label(of: Item, unit: InUnit<'_>, messages: &Messages) -> String {
    match of {
        Item::Parameter(ParameterId::VisitIntervalWeeks)
            if unit(Quantity::Interval) == Unit::VisitsPerMonth =>
        {
            messages.text("field-visits")
        }
        Item::OrderedMix => messages.text("room-intervals"),
        Item::Parameter(_) => item(of, messages),
    }
}

/// A number of the inputs in the unit the reader chose, where it exists for them.
fn shown(id: ParameterId, value: f64, inputs: &Inputs, unit: InUnit<'_>) -> (Option<Unit>, f64) {
    let chosen = Quantity::of(id).map(unit);
    match chosen.and_then(|unit| Some((unit, Conversion::new(unit, inputs)?))) {
        Some((unit, by)) => (Some(unit), by.shown(value)),
        None => (id.parameter().and_then(|row| row.unit), value),
    }
}

/// The same with its unit.
pub(super) fn number(
    id: ParameterId,
    value: f64,
    inputs: &Inputs,
    unit: InUnit<'_>,
    messages: &Messages,
) -> String {
    let (unit, value) = shown(id, value, inputs, unit);
    amount(messages, unit, value)
}

/// What inputs have for an item as a box shows it, and the words of the unit after it.
pub fn boxed(of: Item, inputs: &Inputs, unit: InUnit<'_>, messages: &Messages) -> (String, String) {
    let number = parameter(of, inputs).and_then(|id| Some((id, inputs.number(id)?)));
    match number.map(|(id, stored)| shown(id, stored, inputs, unit)) {
        Some((Some(unit), value)) => (
            bare(messages, Some(unit), value),
            figures::unit(messages, unit, value),
        ),
        _ => (value(of, inputs, unit, messages), String::new()),
    }
}

/// The parameter an item's value is read from. What is ordered is one thing in a room, whether it is
/// one interval or a mix of them; `None` while it is a mix.
fn parameter(of: Item, inputs: &Inputs) -> Option<ParameterId> {
    let id = match of {
        Item::Parameter(id) => id,
        Item::OrderedMix => ParameterId::VisitIntervalWeeks,
    };
    let mixed = id == ParameterId::VisitIntervalWeeks && !inputs.ordered_mix.is_empty();
    (!mixed).then_some(id)
}

/// The same in one text, with the words of its unit.
pub fn value(of: Item, inputs: &Inputs, unit: InUnit<'_>, messages: &Messages) -> String {
    let Some(id) = parameter(of, inputs) else {
        return parts(inputs, messages).join(", ");
    };
    match inputs.number(id) {
        Some(stored) => number(id, stored, inputs, unit, messages),
        None => offer(of, &of.of(inputs), messages),
    }
}

/// The parts of a mix, one by one, in few words.
pub fn parts(inputs: &Inputs, messages: &Messages) -> Vec<String> {
    let orders = inputs.ordered_mix.iter();
    orders
        .map(|order| {
            let share = Figure::Share.text(messages, Some(order.share));
            let interval = short_interval(order.interval_weeks, messages);
            messages.format(
                "bargain-mix-part",
                &[("share", text(share)), ("interval", text(interval))],
            )
        })
        .collect()
}

/// What both sides need and what is between them, whole clinicians, with the largest part of it where
/// the split is known.
pub fn gap(
    names: [String; 2],
    needs: [Option<f64>; 2],
    division: Option<&Division>,
    unit: InUnit<'_>,
    messages: &Messages,
) -> String {
    let [one, other] = names.map(text);
    let people = |value| Figure::People.arg(value);
    let (first, second) = match needs {
        [Some(first), Some(second)] => (first, second),
        [None, None] => {
            return messages.format("room-gap-neither", &[("one", one), ("other", other)]);
        }
        [Some(n), None] => {
            let args = [("one", other), ("other", one), ("n", people(n))];
            return messages.format("room-gap-never", &args);
        }
        [None, Some(n)] => {
            let args = [("one", one), ("other", other), ("n", people(n))];
            return messages.format("room-gap-never", &args);
        }
    };
    let between = (first - second).abs();
    let args = [
        ("one", one),
        ("other", other),
        ("first", people(first)),
        ("second", people(second)),
        ("n", people(between)),
    ];
    if between <= 0.0 {
        return messages.format("room-gap-none", &args);
    }
    let gap = messages.format("room-gap", &args);
    match division.and_then(largest) {
        Some((of, share)) => {
            let id = match share {
                share if share > BOTH_WAYS => "room-gap-both-ways",
                share if share > 1.0 + (1.0 - ALL) => "room-gap-over",
                share if share >= ALL => "room-gap-all",
                _ => "room-gap-part",
            };
            let input = messages.within(&label(of, unit, messages));
            messages.format(
                id,
                &[
                    ("gap", text(gap)),
                    ("input", text(input)),
                    ("share", text(messages.percent(share, 0))),
                ],
            )
        }
        None => gap,
    }
}

/// The input with the largest part of a gap, and its share; parts that work the other way are none.
fn largest(division: &Division) -> Option<(Item, f64)> {
    let parts = division.parts.iter();
    parts
        .filter_map(|part| Some((part.item, part.share?)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
}

/// Why an arrow moves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Still {
    /// Intervals are ordered as a mix.
    Mix,
    /// The input is agreed.
    Agreed,
    /// It is at the end of its slider.
    End,
}

/// Why an arrow on an input moves nothing, in words.
pub fn still(why: Still, label: String, inputs: &Inputs, messages: &Messages) -> String {
    let id = match why {
        Still::Mix => "room-still-mix",
        Still::Agreed => "room-still-agreed",
        Still::End => "room-still-end",
    };
    let mix = mix::parts(inputs, messages);
    messages.format(id, &[("input", text(label)), ("mix", text(mix))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::model::steady_state::Stream;
    use crate::proposal::split::Part;
    use crate::proposal::{Edit, Party};

    const HOURS: Item = Item::Parameter(ParameterId::PatientManagementHours);
    const MEETINGS: Item = Item::Parameter(ParameterId::MeetingHours);
    const INTERVAL: Item = Item::Parameter(ParameterId::VisitIntervalWeeks);

    fn stored(quantity: Quantity) -> Unit {
        quantity.units().first().copied().unwrap()
    }

    fn division(parts: &[(Item, f64)]) -> Division {
        Division {
            from: 0.0,
            to: parts.iter().map(|(_, share)| share).sum(),
            parts: parts
                .iter()
                .map(|(item, share)| Part {
                    item: *item,
                    amount: *share,
                    share: Some(*share),
                    standard_error: None,
                })
                .collect(),
            orders: None,
            people: None,
        }
    }

    fn said(locale: Locale, needs: [Option<f64>; 2], parts: &[(Item, f64)]) -> String {
        let messages = Messages::new(locale);
        let names = ["Employer 2", "Union 2"].map(str::to_owned);
        let division = (!parts.is_empty()).then(|| division(parts));
        gap(names, needs, division.as_ref(), &stored, &messages)
    }

    #[test]
    fn the_gap_is_told_in_whole_people_with_its_largest_part() {
        let parts = [(HOURS, 0.62), (MEETINGS, 0.38)];
        let needs = [Some(4_150.0), Some(4_616.0)];
        assert_eq!(
            said(Locale::En, needs, &parts),
            "Employer 2 needs 4,150, Union 2 needs 4,616: 466 clinicians between them; 62% is notes and calls"
        );
        assert_eq!(
            said(Locale::Es, needs, &parts),
            "Employer 2 necesita 4,150, Union 2 necesita 4,616: 466 profesionales de diferencia; el 62% viene de notas y llamadas"
        );
        assert_eq!(
            said(Locale::En, [Some(4_150.0), Some(4_151.0)], &[]),
            "Employer 2 needs 4,150, Union 2 needs 4,151: 1 clinician between them"
        );
    }

    #[test]
    fn a_part_that_is_all_of_it_and_one_that_is_more_are_told_so() {
        let needs = [Some(100.0), Some(150.0)];
        let all = said(Locale::En, needs, &[(MEETINGS, 1.0)]);
        assert!(
            all.ends_with("; all of it is meetings and training"),
            "{all}"
        );
        let over = [(HOURS, -1.2), (INTERVAL, 1.3), (MEETINGS, 0.9)];
        let over = said(Locale::En, needs, &over);
        assert!(
            over.ends_with("; 130% of it is weeks between visits, and the rest takes some back"),
            "{over}"
        );
    }

    #[test]
    fn parts_far_larger_than_the_gap_are_told_without_their_share() {
        let parts = [(HOURS, 7.6), (MEETINGS, -6.6)];
        let said = said(Locale::En, [Some(4_128.0), Some(4_210.0)], &parts);
        assert!(
            said.ends_with("; the inputs pull both ways, most of all notes and calls"),
            "{said}"
        );
    }

    #[test]
    fn no_gap_and_no_number_are_told_without_a_part() {
        let parts = [(HOURS, 1.0)];
        let same = said(Locale::En, [Some(4_150.0), Some(4_150.0)], &parts);
        assert_eq!(
            same,
            "Employer 2 and Union 2 both need 4,150: no clinician between them"
        );
        assert_eq!(
            said(Locale::En, [None, Some(4_616.0)], &parts),
            "No number of clinicians is enough for Employer 2; Union 2 needs 4,616"
        );
        assert_eq!(
            said(Locale::En, [Some(4_150.0), None], &parts),
            "No number of clinicians is enough for Union 2; Employer 2 needs 4,150"
        );
        assert_eq!(
            said(Locale::En, [None, None], &parts),
            "No number of clinicians is enough for Employer 2, nor for Union 2"
        );
    }

    #[test]
    fn what_is_ordered_is_one_thing_whether_interval_or_mix() {
        let messages = Messages::default();
        let mixed = Inputs {
            ordered_mix: [(0.4, 1.0), (0.6, 2.0)]
                .map(|(share, interval_weeks)| Stream {
                    share,
                    interval_weeks,
                    sessions: 12.0,
                })
                .into(),
            ..Inputs::default()
        };
        for of in [INTERVAL, Item::OrderedMix] {
            let one = ("1".to_owned(), "week".to_owned());
            let inputs = Inputs::default();
            assert_eq!(boxed(of, &inputs, &stored, &messages), one);
            let mix = ("40% 1 wk, 60% 2 wk".to_owned(), String::new());
            assert_eq!(boxed(of, &mixed, &stored, &messages), mix);
            assert_eq!(value(of, &mixed, &stored, &messages), mix.0);
        }
    }

    #[test]
    fn a_value_is_told_in_the_unit_the_reader_chose() {
        let messages = Messages::default();
        let inputs = Inputs {
            patient_management_hours: 8.0,
            ..Inputs::default()
        };
        let told = |of, unit: Unit| {
            let chosen = move |quantity: Quantity| {
                if quantity.units().contains(&unit) {
                    unit
                } else {
                    stored(quantity)
                }
            };
            (
                label(of, &chosen, &messages),
                value(of, &inputs, &chosen, &messages),
            )
        };
        let boxed = |of| boxed(of, &inputs, &stored, &messages);
        assert_eq!(boxed(HOURS), ("8".to_owned(), "h a week".to_owned()));
        let policy = boxed(Item::Parameter(ParameterId::IntakePolicy));
        assert_eq!(policy, ("New patients first".to_owned(), String::new()));
        let hours = told(HOURS, Unit::ShareOfPaidHours);
        assert_eq!(hours.1, "20% of paid hours");
        let visits = told(INTERVAL, Unit::VisitsPerMonth);
        assert_eq!(visits.0, "Frequency of visits");
        assert_eq!(visits.1, "4.33 visits a month");
        let staff = told(
            Item::Parameter(ParameterId::Clinicians),
            Unit::MembersPerFte,
        );
        assert_eq!(staff.1, "2,600 members per FTE");
    }

    #[test]
    fn a_name_that_two_proposals_have_is_told_with_its_party() {
        let messages = Messages::default();
        let add = |table: &Table, party, name: &str| {
            table.after(Edit::Add {
                party,
                name: name.to_owned(),
                inputs: Box::default(),
            })
        };
        let table = add(&Table::default(), Party::Union, "Offer");
        let name = |table: &Table, id| called(table.proposal(id).unwrap(), table, &messages);
        assert_eq!(name(&table, 1), "Offer");
        let table = add(&table, Party::Employer, "Offer");
        assert_eq!(name(&table, 1), "Offer (Union, round 1)");
        let unnamed = add(&table, Party::Mediator, "");
        assert_eq!(name(&unnamed, 3), "Mediator 1");
    }
}
