//! The page as a room sees it: the parts it already has, lines above them, the inputs in dispute
//! below, and what its keys lay over them. The style sheet does the rest.

mod inputs;
mod tools;

use std::rc::Rc;

use yew::prelude::*;

use super::bargaining::disagreement::{Progress, use_split};
use super::share::code_view;
use crate::app::hooks::{Send, Words, use_later};
use crate::app::room::replay::between;
use crate::app::room::{Over, Press, Room};
use crate::app::state::{Action, State};
use crate::browser::frame::{Due, Slices, now};
use crate::browser::keys::{self, Struck};
use crate::browser::{location, page, screen};
use crate::i18n::{Arg, Messages};
use crate::model::measure::Aim;
use crate::model::units::Quantity;
use crate::model::{Scenario, evaluate};
use crate::narrative::bargaining;
use crate::narrative::change::{self, Known};
use crate::narrative::room::{InUnit, called, gap, still};
use crate::presets;
use crate::proposal::{Party, ProposalId, Table, Values};
use crate::share::link::encode_from;
use crate::share::qr::qr;

/// How long the last change takes when it is shown again, ms.
const LENGTH: f64 = 1_000.0;

/// The keys of the overlay, in the catalogue.
const KEYS: [&str; 12] = [
    "choose", "disputed", "step", "undo", "next", "again", "ghost", "lock", "baseline", "code",
    "keys", "leave",
];

/// The id of the button that leads into the room.
const WAY_IN: &str = "room";

/// The id of the button that shows the keys.
const KEYS_BUTTON: &str = "room-keys";

/// The id of what lies over the page.
const OVER: &str = "room-over";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The scenario: the state's, or one on the way to it while the last change is shown again.
    pub scenario: Scenario,
    /// The scenario before, where its curve is to be drawn.
    pub before: Option<Scenario>,
    /// Whether the axes keep still.
    pub held: bool,
    /// Whether what is shown is on its way: under a thumb, or shown again.
    pub moving: bool,
    /// Whether what is shown is there to stay.
    pub settled: bool,
    /// The last change in one line, or why an arrow moved nothing.
    change: Option<String>,
    /// What only a room sees.
    pub parts: Parts,
}

/// What only a room sees, by its places on the page.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// The buttons in the head.
    pub tools: Html,
    /// The lines above the answer, and what lies over the page.
    pub view: Html,
    /// Under each of the big questions.
    pub under: Vec<Html>,
    /// The other inputs in dispute.
    pub disputed: Html,
    /// How the page is laid out for them.
    pub class: Option<&'static str>,
}

/// The two sides of the table as a room tells them.
#[derive(Debug, Clone, PartialEq)]
struct Sides {
    names: [String; 2],
    parties: [Party; 2],
    ids: [ProposalId; 2],
    scenarios: [Scenario; 2],
    /// What each side says, with what is agreed.
    values: [Values; 2],
}

impl Sides {
    fn of(table: &Table, messages: &Messages) -> Option<Self> {
        let sides = table.sides()?;
        let [one, other] = sides.map(|own| table.scenario(own.id));
        Some(Self {
            names: sides.map(|own| called(own, table, messages)),
            parties: sides.map(|own| own.party),
            ids: sides.map(|own| own.id),
            values: sides.map(|own| table.in_force(own)),
            scenarios: [one?, other?],
        })
    }
}

impl Shown {
    /// What the page shows where there is no room.
    pub fn outside(state: &State) -> Self {
        Self {
            scenario: state.scenario.clone(),
            before: state.before.clone(),
            held: state.held.is_some(),
            moving: state.held.is_some(),
            settled: state.settled,
            change: None,
            parts: Parts::default(),
        }
    }

    /// What is read aloud: in a room, what changed and then the answer.
    pub fn said(&self, answer: String, messages: &Messages) -> String {
        match &self.change {
            Some(change) => messages.format(
                "room-said",
                &[
                    ("change", Arg::Text(change.clone())),
                    ("answer", Arg::Text(answer)),
                ],
            ),
            None => answer,
        }
    }
}

/// Hears the keys, and says what the page shows.
#[hook]
pub fn use_room(state: &UseReducerHandle<State>, words: &Words) -> Shown {
    let room = state.room;
    let scenario = &state.scenario;
    // Before anything has changed in a room, what it sees is told against the baseline.
    let laid = room.on && !state.table.proposals().is_empty();
    let baseline = &state.table.baseline().scenario;
    let baseline = Some(baseline).filter(|own| laid && *own != scenario);
    let before = &state.before.clone().or_else(|| baseline.cloned());
    let dispatcher = state.dispatcher();
    let send: Send = Rc::new(move |action| dispatcher.dispatch(action));

    // The listeners are set once and ask for the state of the moment.
    let latest = use_mut_ref(|| state.clone());
    latest.replace(state.clone());
    use_effect_with((), {
        let send = send.clone();
        move |()| {
            let on_stroke = keys::on_stroke({
                let (latest, send) = (latest.clone(), send.clone());
                move |struck| {
                    let state = latest.borrow().clone();
                    let action = match struck {
                        Struck::Down(stroke) => state
                            .struck(&stroke.key, stroke.shift)
                            .map(|action| (action, stroke.again)),
                        Struck::Up(stroke) => {
                            state.let_go(&stroke.key).map(|action| (action, false))
                        }
                    };
                    let used = action.is_some();
                    match action {
                        // What is switched is switched once, however long its key is down.
                        Some((action, again)) if !again || matches!(action, Action::Slide(..)) => {
                            send(action);
                        }
                        _ => {}
                    }
                    used
                }
            });
            let given_back = screen::on_given_back(move || {
                if latest.borrow().room.on {
                    send(Action::Room(Press::GivenBack));
                }
            });
            move || drop((on_stroke, given_back))
        }
    });
    let place = room.on.then(|| inputs::place(state));
    use_effect_with(place, |place| screen::set_room(*place));
    let was_on = use_mut_ref(|| false);
    use_effect_with(room.on, move |on| {
        if was_on.replace(*on) != *on {
            screen::fill(*on);
            if !*on {
                page::focus(WAY_IN);
            }
        }
    });
    let was_over = use_mut_ref(|| false);
    use_effect_with(room.over, move |over| {
        if over.is_some() {
            page::focus(OVER);
        }
        // What lay over the page had the keyboard, and is gone with it.
        if was_over.replace(over.is_some()) && over.is_none() {
            page::focus(KEYS_BUTTON);
        }
    });

    let share = use_replay(room, scenario, before.as_ref());
    let shown = match (share, before) {
        (Some(share), Some(before)) => between(before, scenario, share),
        _ => scenario.clone(),
    };
    let units = state.units;
    let unit = move |quantity: Quantity| units.of(quantity);
    let from = (
        before.clone().filter(|_| room.on),
        state.remembered(),
        units,
        words.clone(),
    );
    let change = use_memo(from, |(before, now, units, words)| {
        let known = Known {
            table: &now.table,
            selected: now.selected,
            scratch: now.scratch.as_ref(),
            origin: now.origin,
            unit: &|quantity| units.of(quantity),
        };
        Some(change::line(before.as_ref()?, &now.scenario, &known, words))
    });
    let change = match state.still().filter(|_| room.on) {
        Some((input, why)) => {
            let name = inputs::name(input, &unit, words);
            Some(still(why, name, state.inputs(), words))
        }
        None => (*change).clone(),
    };
    let from = (room.on, state.table.clone(), words.clone());
    let sides = use_memo(from, |(on, table, words)| {
        on.then(|| Sides::of(table, words)).flatten()
    });
    let between = use_between(sides.as_ref().as_ref(), state.settled, &unit, words);
    let parts = if room.on {
        let drawn = inputs::Drawn {
            state,
            shown: &shown,
            sides: sides.as_ref().as_ref(),
            disputed: state.table.disputed(),
            numbered: state.numbered(),
            chosen: state.chosen(),
            unit: &unit,
            messages: words,
            send: &send,
        };
        Parts {
            tools: tools::tools(state, words, &send),
            view: view(state, change.as_deref(), between.as_deref(), words, &send),
            under: drawn.under(),
            disputed: drawn.others(),
            class: drawn.is_table().then_some("room-table"),
        }
    } else {
        Parts::default()
    };
    let moving = state.held.is_some() || share.is_some();
    Shown {
        scenario: shown,
        before: before.clone().filter(|_| room.ghost || !room.on),
        held: moving || (room.on && room.locked),
        moving,
        settled: state.settled && share.is_none(),
        change,
        parts,
    }
}

/// What is between the two sides in one line; its largest part once nothing is on its way.
#[hook]
fn use_between(
    sides: Option<&Sides>,
    settled: bool,
    unit: InUnit<'_>,
    messages: &Words,
) -> Option<String> {
    let scenario = |place: usize| sides.and_then(|sides| sides.scenarios.get(place)).cloned();
    let need = |scenario: &Option<Scenario>| {
        let staff = evaluate(scenario.as_ref()?).required.ordered?;
        Some(staff.headcount)
    };
    let (one, other) = (scenario(0), scenario(1));
    let needs = [use_memo(one.clone(), need), use_memo(other.clone(), need)];
    let progress = use_split(one.zip(other).filter(|_| settled), Aim::Ordered);
    let division = match &progress {
        Progress::Done(division) => division.as_ref(),
        Progress::Running(_) => None,
    };
    let needs = needs.map(|need| *need);
    Some(gap(sides?.names.clone(), needs, division, unit, messages))
}

/// How far the last change has come while it is shown again; ends with any other change.
#[hook]
fn use_replay(room: Room, scenario: &Scenario, before: Option<&Scenario>) -> Option<f64> {
    let share = use_state_eq(|| None::<f64>);
    let slices = use_memo((), |()| Slices::default());
    let later = use_later(Due::Milliseconds(LENGTH as i32));
    let possible = room.on && before.is_some();
    use_effect_with((scenario.clone(), room.on), {
        let (share, slices, later) = (share.setter(), slices.clone(), later.clone());
        move |_| {
            slices.forget();
            later.forget();
            share.set(None);
        }
    });
    use_effect_with(room.replays, {
        let share = share.setter();
        move |_| {
            if !possible {
                return;
            }
            share.set(Some(0.0));
            if screen::is_still() {
                later.ask(move || share.set(None));
                return;
            }
            let start = now();
            slices.start(move |_| {
                let passed = (now() - start) / LENGTH;
                let on = passed < 1.0;
                // Slow at both ends, so that the eye finds where it begins and ends.
                share.set(on.then_some(passed * passed * (3.0 - 2.0 * passed)));
                on
            });
        }
    });
    // Nothing is on its way in a room that was left.
    share.filter(|_| possible)
}

fn view(
    state: &State,
    change: Option<&str>,
    between: Option<&str>,
    messages: &Words,
    send: &Send,
) -> Html {
    let room = state.room;
    let flags = [(room.locked, "room-locked"), (!room.ghost, "room-alone")];
    let flags: Vec<String> = flags
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, id)| messages.text(id))
        .collect();
    html! {
        <section class="room" aria-label={messages.text("heading-room")}>
            <p class="room-line">
                { whose(state, messages) }
                <span class="room-flags">{ flags.join(" · ") }</span>
            </p>
            <p class="room-change">
                { change.map_or_else(|| start(state, messages), str::to_owned) }
            </p>
            if let Some(between) = between {
                <p class="room-gap">{ between.to_owned() }</p>
            }
            if let Some(over) = room.over {
                { lying(over, state, messages, send) }
            }
        </section>
    }
}

/// What stands in the place of a change before there is one.
fn start(state: &State, messages: &Messages) -> String {
    let last = Arg::Number(state.numbered().len() as f64, 0);
    messages.format("room-start", &[("last", last)])
}

/// Whose numbers the room sees, and what the arrows move: a proposal, or a copy that is nobody's.
fn whose(state: &State, messages: &Messages) -> Html {
    let table = &state.table;
    let proposal = state.selected.and_then(|id| table.proposal(id));
    if let Some(proposal) = proposal {
        return html! {
            <>
                <b class="room-name taken-up">{ bargaining::title(proposal, messages) }</b>
                <span>{ messages.text("room-moves") }</span>
            </>
        };
    }
    let record = on_record(state, messages);
    if table.proposals().is_empty() {
        return html! { <b class="room-name">{ record }</b> };
    }
    html! {
        <>
            <b class="room-name">{ messages.text("room-scratch") }</b>
            <span>{ record }</span>
            <span>{ messages.text("room-moves-scratch") }</span>
        </>
    }
}

/// The scenario on record the inputs are, or were started from.
fn on_record(state: &State, messages: &Messages) -> String {
    let preset = messages.text(&format!("preset-{}", state.origin));
    let own = presets::preset(state.origin).is_none_or(|own| own.inputs() != *state.inputs());
    if own {
        messages.format("action-preset-changed", &[("preset", Arg::Text(preset))])
    } else {
        preset
    }
}

fn lying(over: Over, state: &State, messages: &Messages, send: &Send) -> Html {
    let (title, body) = match over {
        Over::Keys => ("heading-room-keys", every_key(messages)),
        Over::Code => ("heading-room-code", code(state, messages)),
    };
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| send(Action::Room(Press::Close)));
    html! {
        <div class="room-over" id={OVER} role="dialog" aria-modal="true" aria-labelledby="room-over-title" tabindex="-1">
            <div class="room-over-head">
                <h2 id="room-over-title">{ messages.text(title) }</h2>
                <button type="button" class="apply" data-action="room-close" {onclick}>{ messages.text("room-close") }</button>
            </div>
            { body }
        </div>
    }
}

fn every_key(messages: &Messages) -> Html {
    html! {
        <dl class="room-keys">
            { for KEYS.into_iter().map(|name| html! {
                <div>
                    <dt>{ for messages.text(&format!("room-key-{name}")).split(' ').map(|key| html! { <kbd>{ key.to_owned() }</kbd> }) }</dt>
                    <dd>{ messages.text(&format!("room-key-{name}.does")) }</dd>
                </div>
            }) }
        </dl>
    }
}

/// The link of the state as a code.
fn code(state: &State, messages: &Messages) -> Html {
    let link = encode_from(state.origin, state.inputs(), &state.term, &state.observed);
    let link = location::at(&link);
    match qr(&link) {
        Some(code) => code_view(&code, messages.text("share-code")),
        None => html! { <p>{ messages.text("room-code-long") }</p> },
    }
}
