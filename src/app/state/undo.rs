//! Undo is exact: a thousand random actions of every kind, undos and redos among them, against a
//! plain list of what was there.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;
use crate::app::bargaining::Step;
use crate::app::room::{Over, Press as Key};
use crate::model::observed::ObservedId;
use crate::model::{IntakePolicy, PARAMETERS};
use crate::presets::PRESETS;
use crate::proposal::{Edit, Item, Offer, Party, Standing, Table};
use crate::share::link::decode;

/// Two numbers a random action is made of.
type Drawn = (usize, u32, u32);

const PARTS: [mix::Part; 3] = [mix::Part::Share, mix::Part::Interval, mix::Part::Sessions];

/// How many kinds of random action there are.
const KINDS: usize = 48;

fn inputs(number: u32) -> Inputs {
    let mut inputs = PRESETS[number as usize % PRESETS.len()].inputs();
    let parameter = &PARAMETERS[(number / 16) as usize % PARAMETERS.len()];
    if let Some(range) = parameter.range() {
        let part = f64::from(number % 997) / 996.0;
        inputs.set_number(parameter.id, range.min + (range.max - range.min) * part);
    }
    inputs
}

/// Any control: a parameter's, the third question's, a stream's, the term's, a count's.
fn control(which: u32) -> Control {
    let which = which as usize;
    match which % 8 {
        0 => Control::BookableHours,
        1 => Control::Term(TermId::ALL[which / 8 % TermId::ALL.len()]),
        2 => Control::Observed(ObservedId::ALL[which / 8 % ObservedId::ALL.len()]),
        3 => Control::Stream(which / 8 % 3, PARTS[which / 32 % PARTS.len()]),
        _ => Control::Parameter(PARAMETERS[which / 8 % PARAMETERS.len()].id),
    }
}

/// A control that is not at its default.
fn moved(state: &State) -> Option<Control> {
    let mut controls = PARAMETERS.iter().map(|row| Control::Parameter(row.id));
    controls.find(|control| !control.is_default(state.inputs()))
}

fn value(control: Control, state: &State, number: u32) -> f64 {
    let part = f64::from(number % 1_009) / 1_000.0;
    match control.range(state.inputs()) {
        // Now and then beyond the limits.
        Some(range) => range.min + (range.max - range.min) * part,
        None => part,
    }
}

fn edit(kind: usize, state: &State, first: u32, second: u32) -> Edit {
    let proposals = state.table.proposals();
    let place = first as usize % (proposals.len() + 1);
    // Now and then an id that is not there.
    let id = proposals.get(place).map_or(999, |own| own.id);
    let items: Vec<Item> = Item::all().collect();
    let item = items[second as usize % items.len()];
    let scenario = inputs(second);
    match kind {
        0 => Edit::Baseline {
            name: format!("b{first}"),
            inputs: Box::new(scenario),
        },
        1 => Edit::Add {
            party: Party::ALL[first as usize % 4],
            name: format!("p{first}"),
            inputs: Box::new(scenario),
        },
        2 => Edit::Duplicate(id),
        3 => Edit::Rename(id, format!("n{second}")),
        4 => Edit::Party(id, Party::ALL[second as usize % 4]),
        5 => Edit::Round(id, second % 9),
        6 => Edit::Date(id, format!("2026-10-{:02}", second % 40).parse().ok()),
        7 => Edit::Note(id, format!("note {second}")),
        8 => match item.of(&scenario) {
            Offer::Number(number) => Edit::Set(id, item, Offer::Number(number * 1.5)),
            other => Edit::Set(id, item, other),
        },
        9 => Edit::Follow {
            id,
            before: Box::new(inputs(first)),
            now: Box::new(scenario),
        },
        10 => {
            let own = proposals.get(place);
            let held = |item: &&Item| own.is_some_and(|own| own.values.get(**item).is_some());
            Edit::Leave(id, items.iter().find(held).copied().unwrap_or(item))
        }
        11 => Edit::Move(id, second as usize % 9),
        12 => Edit::Delete(id),
        13 => Edit::Record(None),
        14 => Edit::OutsideVisitPrice(f64::from(second % 1_000)),
        15 => {
            let now = item.of(state.inputs());
            let said = [
                Some(Standing::Agreed(now)),
                Some(Standing::Disputed),
                Some(Standing::Unknown),
                None,
            ];
            Edit::Standing(item, said[first as usize % 4].clone())
        }
        _ => Edit::Remark(item, format!("remark {first}")),
    }
}

fn table(number: u32) -> Table {
    let add = |table: Table, party, number| {
        table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(inputs(number)),
        })
    };
    let both = add(Table::default(), Party::Union, number);
    add(both, Party::Employer, number / 2).after(Edit::Record(None))
}

fn laid(number: u32) -> State {
    start().after(Action::Bargain(Bargain::Lay(Box::new(table(number)))))
}

fn action(state: &State, (kind, first, second): Drawn) -> Action {
    let control = control(first);
    let preset = PRESETS[first as usize % PRESETS.len()];
    match kind {
        44 => Action::Bargain(Bargain::Edit(edit(15, state, first, second))),
        45 => Action::Bargain(Bargain::Edit(edit(16, state, first, second))),
        46 => Action::Bargain(Bargain::TakeBack(first % 9)),
        47 => match first % 7 {
            0 => Action::Defaults,
            1 => Action::Tell(second.is_multiple_of(2)),
            2 => Action::Paper(second.is_multiple_of(2)),
            3 => Action::Keep(Keep::Now(Keeping::default())),
            4 => Action::Keep(Keep::Fresh),
            5 => Action::Keep(Keep::Take(Box::new(laid(second).remembered()))),
            _ => {
                let units = Quantity::Staff.units();
                Action::Show(Quantity::Staff, units[second as usize % units.len()])
            }
        },
        0..=14 => Action::Bargain(Bargain::Edit(edit(kind, state, first, second))),
        15 => Action::Bargain(Bargain::Select((first % 4 > 0).then_some(first % 9))),
        16 => Action::Bargain(Bargain::Lay(Box::new(table(second)))),
        17 => Action::Open {
            origin: preset.id,
            inputs: Box::new(inputs(second)),
            term: Term::default(),
            observed: Observed::default(),
            notices: Vec::new(),
            table: second.is_multiple_of(2).then(|| Rc::new(table(first))),
        },
        18 => Action::Load(Box::new(decode("#v=1&members=2000000"))),
        19 => Action::Hold(control),
        20..=22 => Action::Slide(control, value(control, state, second)),
        23 => Action::Type {
            control,
            text: "typed".to_owned(),
            number: Ok(value(control, state, second)),
        },
        24 => Action::Type {
            control,
            text: "x".to_owned(),
            number: Err(NumberError::NotANumber),
        },
        25 | 26 => Action::Settle(control),
        27 => Action::Choose(IntakePolicy::ALL[first as usize % 4]),
        28 => Action::Order(if first.is_multiple_of(2) {
            Vec::new()
        } else {
            mix::start(state.inputs())
        }),
        29 => Action::Hire(HiringPlan::ALL[first as usize % HiringPlan::ALL.len()]),
        30 => Action::Start {
            preset: preset.id,
            inputs: Box::new(preset.inputs()),
        },
        31 => Action::Reset(moved(state).unwrap_or(control)),
        32 => Action::Solve(control, value(control, state, second)),
        33 => Action::Revert(control),
        34 => Action::Dismiss,
        35 => Action::Room(match first % 10 {
            0 => Key::Enter,
            1 => Key::Leave,
            2 => Key::Choose(control),
            3 => Key::Ghost,
            4 => Key::Lock,
            5 => Key::Over(Over::Keys),
            6 => Key::Close,
            7 => Key::Again,
            8 => Key::Still(control),
            _ => Key::Baseline,
        }),
        // Often, so that one also follows the other.
        36 | 38 | 40 | 42 => Action::Undo,
        _ => Action::Redo,
    }
}

/// Whether the random actions above make one of this kind: a new kind has to be added there.
const fn is_drawn(action: &Action) -> bool {
    match action {
        Action::Open { .. }
        | Action::Load(_)
        | Action::Hold(_)
        | Action::Slide(..)
        | Action::Type { .. }
        | Action::Settle(_)
        | Action::Choose(_)
        | Action::Order(_)
        | Action::Hire(_)
        | Action::Start { .. }
        | Action::Reset(_)
        | Action::Solve(..)
        | Action::Revert(_)
        | Action::Undo
        | Action::Redo
        | Action::Dismiss
        | Action::Defaults
        | Action::Tell(_)
        | Action::Paper(_)
        | Action::Keep(Keep::Now(_) | Keep::Fresh | Keep::Take(_))
        | Action::Show(..)
        | Action::Room(_)
        | Action::Bargain(Bargain::Select(_) | Bargain::Lay(_) | Bargain::TakeBack(_)) => true,
        Action::Bargain(Bargain::Edit(edit)) => match edit {
            Edit::Baseline { .. }
            | Edit::Add { .. }
            | Edit::Duplicate(_)
            | Edit::Rename(..)
            | Edit::Party(..)
            | Edit::Round(..)
            | Edit::Date(..)
            | Edit::Note(..)
            | Edit::Set(..)
            | Edit::Follow { .. }
            | Edit::Leave(..)
            | Edit::Move(..)
            | Edit::Delete(_)
            | Edit::Record(_)
            | Edit::OutsideVisitPrice(_)
            | Edit::Standing(..)
            | Edit::Remark(..) => true,
        },
    }
}

/// Two plain lists: what was before each step, and what undone steps led to.
#[derive(Default)]
struct Lists {
    past: Vec<Step>,
    future: Vec<Step>,
}

impl Lists {
    /// What a turn leads to: the last entry that is not what is there already.
    fn turn(from: &mut Vec<Step>, to: &mut Vec<Step>, now: &Step) -> Step {
        while let Some(step) = from.pop() {
            if step != *now {
                to.push(now.clone());
                return step;
            }
        }
        now.clone()
    }
}

fn start() -> State {
    State::new(PRESETS[0].id, &Inputs::default(), Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        rng_seed: RngSeed::Fixed(4),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn undo_is_exact_over_a_thousand_actions_of_every_kind(
        drawn in proptest::collection::vec((0..KINDS, any::<u32>(), any::<u32>()), 1_000)
    ) {
        let mut state = start();
        let mut lists = Lists::default();
        let mut kinds = [0_usize; KINDS];
        for each in drawn {
            let action = action(&state, each);
            prop_assert!(is_drawn(&action));
            let now = state.remembered();
            let next = state.after(action.clone());
            let after = next.remembered();
            match &action {
                Action::Undo => {
                    let wanted = Lists::turn(&mut lists.past, &mut lists.future, &now);
                    prop_assert!(after == wanted, "undo");
                }
                Action::Redo => {
                    let wanted = Lists::turn(&mut lists.future, &mut lists.past, &now);
                    prop_assert!(after == wanted, "redo");
                }
                _ => {
                    let step = next.step != state.step || matches!(action, Action::Open { .. });
                    if step {
                        lists.past.push(now.clone());
                        lists.future.clear();
                    } else {
                        // What is no step of its own belongs to the one that is open.
                        prop_assert!(after == now || !lists.past.is_empty(), "{action:?}");
                        prop_assert!(after == now || !state.settled, "{action:?}");
                    }
                }
            }
            let kind = if (36..44).contains(&each.0) { 36 + each.0 % 2 } else { each.0 };
            kinds[kind] += usize::from(after != now);
            if let Some(id) = next.selected {
                let proposed = next.table.scenario(id);
                prop_assert_eq!(proposed.as_ref(), Some(&next.scenario));
            }
            prop_assert!(Scenario::try_from(next.inputs()).is_ok());
            state = next;
        }
        // Down to the start, up again to the end, and down once more.
        while state.history.undoable() > 0 {
            let wanted = Lists::turn(&mut lists.past, &mut lists.future, &state.remembered());
            state = state.after(Action::Undo);
            prop_assert!(state.remembered() == wanted);
        }
        prop_assert!(state.remembered() == start().remembered());
        while state.history.redoable() > 0 {
            let wanted = Lists::turn(&mut lists.future, &mut lists.past, &state.remembered());
            state = state.after(Action::Redo);
            prop_assert!(state.remembered() == wanted);
        }
        // Everything that can change the state did.
        for (kind, changed) in kinds.iter().enumerate() {
            // What is only seen, what only closes a step, and the places counted above.
            let may_not = [9, 19, 24, 25, 26, 33, 34, 35, 47].contains(&kind);
            let view = may_not || (38..44).contains(&kind);
            prop_assert!(view || *changed > 0, "kind {kind} changed nothing: {kinds:?}");
        }
    }
}
