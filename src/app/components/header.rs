//! The page's name, its scenarios on record, and its promise of privacy.

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::{use_send, use_words};
use crate::app::room::{Over, Press};
use crate::app::state::Action;
use crate::browser::{element, event, page};
use crate::i18n::{Arg, Locale};
use crate::model::Scenario;
use crate::presets::{self, PRESETS};

/// What the menu shows.
#[derive(Debug, Clone, PartialEq)]
struct HeaderProps {
    /// The preset the scenario is, if it is one.
    current: &'static str,
    /// The preset it was started from.
    origin: &'static str,
    /// Whether there is a step to undo, and one to redo.
    turns: (bool, bool),
    /// Whether it is shown to a room; none where the whole program shows it to one.
    room: Option<bool>,
    /// The buttons of a room that are no others of the page.
    tools: Html,
}

/// The menu's value while the inputs are no preset's.
const OWN: &str = "";

/// The head of the page.
pub fn header(
    scenario: &Scenario,
    origin: &'static str,
    turns: (bool, bool),
    room: Option<bool>,
    tools: Html,
) -> Html {
    let current = presets::matching(scenario.inputs()).map_or(OWN, |preset| preset.id);
    // A scenario shared by two presets keeps the name it was started under.
    let current = match presets::preset(origin) {
        Some(origin) if origin.inputs() == *scenario.inputs() => origin.id,
        _ => current,
    };
    let props = HeaderProps {
        current,
        origin,
        turns,
        room,
        tools,
    };
    part("header", props, |props, hooks| use_header(props).run(hooks))
}

#[hook]
fn use_header(props: &HeaderProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let menu = use_node_ref();
    let current = props.current;

    use_effect_with((current, props.origin), {
        let menu = menu.clone();
        move |(current, _)| element::set_value(menu.get().as_ref(), current)
    });
    let turn = |name: &'static str, possible: bool, action: Action| {
        let send = send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if possible {
                send(action.clone());
            }
        });
        // Not `disabled`, which would drop the keyboard's place when the last step is undone.
        html! {
            <button
                type="button"
                class="apply turn"
                data-action={name}
                aria-disabled={(!possible).then_some("true")}
                title={messages.text(&format!("action-{name}-title"))}
                {onclick}
            >{ messages.text(&format!("action-{name}")) }</button>
        }
    };
    let turns = html! {
        <div class="turns">
            { turn("undo", props.turns.0, Action::Undo) }
            { turn("redo", props.turns.1, Action::Redo) }
        </div>
    };
    let missing = props.room.is_none();
    let room = |key: &'static str, name: &'static str, press: Press| {
        let send = send.clone();
        let onclick = Callback::from(move |_: MouseEvent| send(Action::Room(press)));
        html! {
            <button
                {key}
                type="button"
                id={name}
                class="apply turn"
                data-action={name}
                data-later={missing.then_some("")}
                title={messages.text(&format!("action-{name}-title"))}
                {onclick}
            >{ messages.text(&format!("action-{name}")) }</button>
        }
    };
    // The door is one button, whichever way it leads: the keyboard stays on it.
    let room = if props.room == Some(true) {
        vec![
            room("keys", "room-keys", Press::Over(Over::Keys)),
            room("door", "room-leave", Press::Leave),
        ]
    } else {
        vec![room("door", "room", Press::Enter)]
    };
    let room = html! {
        <>
            { props.tools.clone() }
            <div class="to-room">{ for room }</div>
        </>
    };
    let on_choose = Callback::from(move |event: Event| {
        let chosen = event::value(&event).and_then(|id| presets::preset(&id));
        if let Some(preset) = chosen {
            send(Action::Start {
                preset: preset.id,
                inputs: Box::new(preset.inputs()),
            });
        }
    });
    let name = |id: &str| messages.text(&format!("preset-{id}"));
    let changed = messages.format(
        "action-preset-changed",
        &[("preset", Arg::Text(name(props.origin)))],
    );
    html! {
        <header class="top">
            <h1>{ messages.text("app-title") }</h1>
            <label class="hidden" for="preset">{ messages.text("action-preset") }</label>
            <select id="preset" ref={menu} onchange={on_choose}>
                if current == OWN {
                    <option value={OWN}>{ changed }</option>
                }
                { for PRESETS.iter().map(|preset| html! {
                    <option key={preset.id} value={preset.id}>{ name(preset.id) }</option>
                }) }
            </select>
            { turns }
            { room }
            { languages(messages.locale()) }
            if missing {
                <p class="problem room-missing" role="alert" hidden=true>
                    { messages.text("room-missing") }
                </p>
            }
            <p class="privacy">{ messages.text("privacy-short") }</p>
            // Shown by assets/boot.js.
            <p class="speechless" role="alert" hidden=true>
                { messages.text("static-speechless") }{ " " }
                <span lang="es">{ messages.text("static-speechless-es") }</span>
            </p>
        </header>
    }
}

/// A way to each other language, under its own name; `assets/boot.js` changes the words in place, and
/// without it the links lead to the page in that language.
fn languages(now: Locale) -> Html {
    let home = page::home();
    html! {
        <p class="languages">
            { for Locale::ALL.into_iter().filter(|locale| *locale != now).map(|locale| {
                let folder = if locale == Locale::default() {
                    home.clone()
                } else {
                    format!("{home}{}/", locale.tag())
                };
                html! {
                    // Without a key, so that the link keeps the keyboard when its language changes.
                    <a
                        href={folder}
                        lang={locale.tag()}
                        hreflang={locale.tag()}
                        data-language={locale.tag()}
                    >{ locale.own_name() }</a>
                }
            }) }
        </p>
    }
}
