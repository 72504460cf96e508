//! The scenario on record the inputs were started from, with its sources.

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::{use_send, use_words};
use crate::app::state::Action;
use crate::browser::element;
use crate::i18n::Arg;
use crate::presets::preset;

/// The scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioProps {
    /// Its id.
    pub origin: &'static str,
    /// Whether the inputs still are exactly its own.
    pub changed: bool,
}

/// What the scenario is, where it comes from, and the way back to it.
pub fn scenario(props: ScenarioProps) -> Html {
    part("scenario", props, |props, hooks| {
        use_scenario(props).run(hooks)
    })
}

#[hook]
fn use_scenario(props: &ScenarioProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let heading = use_node_ref();
    let Some(preset) = preset(props.origin) else {
        return Html::default();
    };
    let word = |part: &str| messages.text(&format!("preset-{}{part}", preset.id));
    let hint = messages.format("action-reset-all-hint", &[("preset", Arg::Text(word("")))]);
    // The button leaves with the changes it undoes; the keyboard stays here.
    let kept = heading.clone();
    let on_reset = Callback::from(move |_: MouseEvent| {
        element::focus(kept.get().as_ref());
        send(Action::Start {
            preset: preset.id,
            inputs: Box::new(preset.inputs()),
        });
    });
    html! {
        <section class="scenario">
            <h3 ref={heading} tabindex="-1">
                if props.changed {
                    { messages.format("action-preset-changed", &[("preset", Arg::Text(word("")))]) }
                } else {
                    { word("") }
                }
            </h3>
            <p>{ word(".description") }</p>
            <p>{ word(".source") }</p>
            <p>{ word(".standard") }</p>
            if props.changed {
                <button type="button" title={hint} onclick={on_reset}>{ messages.text("action-reset-all") }</button>
            }
        </section>
    }
}
