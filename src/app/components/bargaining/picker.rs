//! A native menu that always shows the value in force.

use yew::functional::Hook;
use yew::prelude::*;

use crate::app::components::part::part;
use crate::browser::{element, event};

/// A menu.
#[derive(Debug, Clone, PartialEq)]
pub struct PickerProps {
    /// Its id in the page.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// Values and texts.
    pub options: Vec<(String, String)>,
    /// The value in force.
    pub value: String,
    /// Told the value chosen.
    pub choose: Callback<String>,
}

/// The menu with its label.
pub fn picker(props: PickerProps) -> Html {
    part(props.id, props, |props, hooks| use_picker(props).run(hooks))
}

#[hook]
fn use_picker(props: &PickerProps) -> Html {
    let menu = use_node_ref();
    use_effect_with((props.value.clone(), props.options.clone()), {
        let menu = menu.clone();
        move |(value, _)| element::set_value(menu.get().as_ref(), value)
    });
    let choose = props.choose.clone();
    let onchange = Callback::from(move |changed: Event| {
        if let Some(value) = event::value(&changed) {
            choose.emit(value);
        }
    });
    html! {
        <label class="choice" for={props.id}>
            <span>{ props.label.clone() }</span>
            <select id={props.id} ref={menu} {onchange}>
                { for props.options.iter().map(|(value, text)| html! {
                    <option key={value.clone()} value={value.clone()}>{ text.clone() }</option>
                }) }
            </select>
        </label>
    }
}
