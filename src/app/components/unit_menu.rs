//! The unit beside a number, which switches in place where the number is stated in more than one.

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::{use_send, use_words};
use crate::app::state::Action;
use crate::app::units::unit_of;
use crate::browser::{element, event};
use crate::i18n::Arg;
use crate::i18n::family::unit_id;
use crate::model::parameter::Unit;
use crate::model::units::Quantity;

/// A menu of units.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitMenu {
    /// Of what.
    pub quantity: Quantity,
    /// The unit in force.
    pub unit: Unit,
    /// The words of each unit, in the quantity's order; they follow a number, and agree with it.
    pub words: Vec<String>,
    /// What the number is.
    pub label: String,
}

/// A native menu that looks like the unit it shows.
pub fn unit_menu(menu: UnitMenu) -> Html {
    part("unit", menu, |menu, hooks| use_unit_menu(menu).run(hooks))
}

#[hook]
fn use_unit_menu(props: &UnitMenu) -> Html {
    let messages = use_words();
    let send = use_send();
    let menu = use_node_ref();
    use_effect_with((props.unit, props.words.clone()), {
        let menu = menu.clone();
        move |(unit, _)| element::set_value(menu.get().as_ref(), unit_id(*unit))
    });
    let onchange = Callback::from(move |changed: Event| {
        let chosen = event::value(&changed).and_then(|id| unit_of(&id));
        if let Some((quantity, unit)) = chosen {
            send(Action::Show(quantity, unit));
        }
    });
    let label = ("label", Arg::Text(messages.within(&props.label)));
    html! {
        <select
            class="unit"
            data-control="unit"
            ref={menu}
            aria-label={messages.format("field-unit", &[label])}
            {onchange}
        >
            { for props.quantity.units().iter().zip(&props.words).map(|(unit, words)| html! {
                <option key={unit_id(*unit)} value={unit_id(*unit)} selected={*unit == props.unit}>
                    { words.clone() }
                </option>
            }) }
        </select>
    }
}
