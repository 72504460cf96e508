//! The inputs of a room: what chooses and moves each, and what both sides have for it.

use yew::prelude::*;

use super::Sides;
use crate::app::components::questions::BIG;
use crate::app::control::Control;
use crate::app::hooks::Send;
use crate::app::room::Press;
use crate::app::room::inputs::items;
use crate::app::state::{Action, State};
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::narrative::bargaining::party;
use crate::narrative::room::{InUnit, boxed, label, parts};
use crate::proposal::Item;

/// The place of the input the arrows change, from 1.
pub(super) fn place(state: &State) -> usize {
    let chosen = state.chosen();
    let place = state.numbered().iter().position(|own| *own == chosen);
    place.map_or(1, |place| place + 1)
}

/// What a control is called in a room.
pub(super) fn name(control: Control, unit: InUnit<'_>, messages: &Messages) -> String {
    match control {
        Control::Parameter(id) => label(Item::Parameter(id), unit, messages),
        other => other.label(messages),
    }
}

/// What the inputs are drawn from.
pub(super) struct Drawn<'a> {
    pub state: &'a State,
    /// The scenario shown: the state's, but while the last change is shown again.
    pub shown: &'a Scenario,
    pub sides: Option<&'a Sides>,
    /// What is in dispute between them.
    pub disputed: Vec<Item>,
    /// The inputs that keys choose, in their order.
    pub numbered: Vec<Control>,
    /// The one that the arrows move.
    pub chosen: Control,
    pub unit: InUnit<'a>,
    pub messages: &'a Messages,
    pub send: &'a Send,
}

impl Drawn<'_> {
    /// What stands under each of the big questions.
    pub(super) fn under(&self) -> Vec<Html> {
        let numbered = (1..).zip(BIG);
        numbered
            .map(|(number, control)| {
                let interval = items(control).any(|item| item == Item::OrderedMix);
                let mix = if interval {
                    parts(self.shown.inputs(), self.messages)
                } else {
                    Vec::new()
                };
                html! {
                    <div class="room-under" data-input={number.to_string()}>
                        { self.hand(number, control) }
                        if !mix.is_empty() {
                            <ul class="room-mix" aria-label={self.messages.text("room-intervals")}>
                                { for mix.into_iter().map(|part| html! { <li>{ part }</li> }) }
                            </ul>
                        }
                        { self.between(control) }
                    </div>
                }
            })
            .collect()
    }

    /// Whether anything is in dispute: the inputs are then a table of both sides.
    pub(super) fn is_table(&self) -> bool {
        self.sides.is_some() && self.numbered.len() + self.disputed.len() > BIG.len()
    }

    /// The other inputs in dispute.
    pub(super) fn others(&self) -> Html {
        let numbered = (1..).zip(&self.numbered).skip(BIG.len());
        let inputs: Vec<Html> = numbered
            .map(|(number, &control)| {
                let now = control.item().map(|item| self.now(item));
                let chosen = self.chosen == control;
                html! {
                    <div key={control.name()} class={classes!("room-input", chosen.then_some("chosen"))} data-input={number.to_string()}>
                        <p class="room-named">
                            <span class="room-label">{ name(control, self.unit, self.messages) }</span>
                            { " " }
                            { now.unwrap_or_default() }
                        </p>
                        { self.hand(number, control) }
                        { self.between(control) }
                    </div>
                }
            })
            .collect();
        if !self.is_table() {
            return Html::default();
        }
        let heads = self.sides.into_iter().flat_map(|sides| sides.parties);
        let heads = heads.map(|by| html! { <span>{ party(by, self.messages) }</span> });
        let more = self.state.unnumbered();
        let count = Arg::Number(more as f64, 0);
        html! {
            <section class="room-disputed" aria-label={self.messages.text("room-disputed")}>
                // Over the values of both sides, each of which is also read with its party.
                <p class="room-heads" aria-hidden="true">{ for heads }</p>
                <div class="room-inputs">{ for inputs }</div>
                <p class="room-legend">{ self.messages.text("room-legend") }</p>
                if more > 0 {
                    <p class="room-unnumbered">{ self.messages.format("room-disputed-more", &[("n", count)]) }</p>
                }
            </section>
        }
    }

    /// What is shown for an item, as its box would.
    fn now(&self, item: Item) -> Html {
        let (value, unit) = boxed(item, self.shown.inputs(), self.unit, self.messages);
        html! {
            <span class="room-value">
                <b>{ value }</b>
                if !unit.is_empty() {
                    { " " }
                    <span class="unit">{ unit }</span>
                }
            </span>
        }
    }

    /// The button that chooses an input, by its number; beside the one chosen those that move it.
    fn hand(&self, number: u32, control: Control) -> Html {
        let chosen = self.chosen == control;
        let input = name(control, self.unit, self.messages);
        let called = self.messages.format(
            "room-input",
            &[
                ("n", Arg::Number(f64::from(number), 0)),
                ("input", Arg::Text(input.clone())),
            ],
        );
        let send = self.send.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| send(Action::Room(Press::Choose(control))));
        let step = |id: &'static str, sign: &'static str, steps: i32| {
            let action = self.state.stepped(steps).filter(|_| chosen);
            let send = self.send.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                if let Some(action) = action.clone() {
                    send(action);
                    send(Action::Settle(control));
                }
            });
            let name = self
                .messages
                .format(id, &[("input", Arg::Text(input.clone()))]);
            html! {
                <button type="button" data-action={id} aria-label={name} {onclick}>{ sign }</button>
            }
        };
        html! {
            <>
                <button
                    type="button"
                    class="room-number"
                    data-action="room-choose"
                    aria-pressed={chosen.to_string()}
                    aria-label={called}
                    {onclick}
                >{ number }</button>
                if chosen {
                    <span class="room-steps">
                        { step("room-less", "−", -1) }
                        { step("room-more", "+", 1) }
                    </span>
                }
            </>
        }
    }

    /// What both sides have for an input; nothing where it is not in dispute.
    fn between(&self, control: Control) -> Html {
        let (Some(sides), Some(item)) = (self.sides, items(control).next()) else {
            return Html::default();
        };
        if !items(control).any(|item| self.disputed.contains(&item)) {
            return Html::default();
        }
        let value = |side: &Scenario| boxed(item, side.inputs(), self.unit, self.messages).0;
        let values = sides.scenarios.each_ref().map(value);
        let interval = items(control).any(|item| item == Item::OrderedMix);
        // Of two mixes the interval beside them says nothing.
        let [one, other] = &values;
        if one == other {
            return Html::default();
        }
        let caption = label(item, self.unit, self.messages);
        let captioned = caption != name(control, self.unit, self.messages);
        let heads = sides.parties.into_iter().zip(sides.ids);
        // A mix in full would push other inputs out of view; it is told where it is in force.
        let short = |(side, value): (&Scenario, String)| {
            if interval && !side.inputs().ordered_mix.is_empty() {
                self.messages.text("room-mix")
            } else {
                value
            }
        };
        let values = sides.scenarios.iter().zip(values).map(short);
        let rows = heads.zip(&sides.values).zip(values);
        html! {
            <div class="room-between">
                if captioned {
                    <p class="room-caption">
                        { caption }{ " " }
                        // In the unit of the value above it.
                        <b class="room-value">{ boxed(item, self.shown.inputs(), self.unit, self.messages).0 }</b>
                    </p>
                }
                <dl class="room-sides">
                    { for rows.map(|(((by, id), says), value)| {
                        let in_force = self.state.selected == Some(id);
                        // Nobody is to hear the baseline's value as an offer.
                        let open = items(control).all(|item| says.get(item).is_none());
                        html! {
                            <div class={classes!(in_force.then_some("in-force"), open.then_some("open"))}>
                                <dt>{ party(by, self.messages) }</dt>
                                <dd>
                                    if open {
                                        { format!("({value})") }
                                        <span class="hidden">{ " " }{ self.messages.text("bargain-open") }</span>
                                    } else {
                                        { value }
                                    }
                                    if in_force {
                                        <span class="hidden">{ " " }{ self.messages.text("room-in-force") }</span>
                                    }
                                </dd>
                            </div>
                        }
                    }) }
                </dl>
            </div>
        }
    }
}
