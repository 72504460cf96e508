//! The choice of who gets slots first.

use yew::functional::Hook;
use yew::prelude::*;

use super::lock::{lock, lock_id, unlock};
use super::part::part;
use super::reset::{Reset, reset};
use crate::app::control::Control;
use crate::app::hooks::{use_send, use_words};
use crate::app::program::Program;
use crate::app::state::Action;
use crate::browser::{element, event};
use crate::model::{IntakePolicy, ParameterId};

/// The policy.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyProps {
    /// The one in force.
    pub policy: IntakePolicy,
    /// Whether it is agreed, and so cannot be changed.
    pub locked: bool,
}

/// A native menu of the four policies.
pub fn policy<P: Program>(props: PolicyProps) -> Html {
    part("policy", props, |props, hooks| {
        use_policy::<P>(props).run(hooks)
    })
}

#[hook]
fn use_policy<P: Program>(props: &PolicyProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let menu = use_node_ref();
    let policy = props.policy;
    let locked = P::WHOLE && props.locked;
    let id = ParameterId::IntakePolicy;
    let label = messages.parameter_label(id);

    use_effect_with((policy, locked), {
        let menu = menu.clone();
        move |(policy, _)| element::set_value(menu.get().as_ref(), policy.name())
    });
    let choose = send.clone();
    let on_choose = Callback::from(move |event: Event| {
        let chosen = event::value(&event).and_then(|name| IntakePolicy::from_name(&name));
        if let Some(chosen) = chosen {
            choose(Action::Choose(chosen));
        }
    });
    let control = Control::Parameter(id);
    let reset = reset(
        Reset {
            control,
            label: label.clone(),
            default: messages.policy(IntakePolicy::default()),
            hidden: locked || policy == IntakePolicy::default(),
            node: menu.clone(),
        },
        &messages,
        &send,
    );
    html! {
        <div class={classes!("field", (policy != IntakePolicy::default()).then_some("changed"))}>
            <div class="field-line">
                <span class="field-name">
                    <label for="intake_policy-menu">{ &label }</label>
                    if locked {
                        { lock(control, &messages) }
                    }
                </span>
                if locked {
                    // A menu cannot be read only.
                    <input
                        id="intake_policy-menu"
                        name={id.name()}
                        data-control="box"
                        readonly=true
                        aria-describedby={lock_id(control)}
                        value={messages.policy(policy)}
                    />
                } else {
                <select id="intake_policy-menu" name={id.name()} ref={menu} onchange={on_choose}>
                    { for IntakePolicy::ALL.into_iter().map(|policy| html! {
                        <option key={policy.name()} value={policy.name()}>{ messages.policy(policy) }</option>
                    }) }
                </select>
                }
            </div>
            <div class="field-foot">
                <p class="note">{ messages.policy_help(policy) }</p>
                if locked {
                    { unlock(control, label, "intake_policy-menu".to_owned(), &messages, &send) }
                } else {
                    { reset }
                }
            </div>
        </div>
    }
}
