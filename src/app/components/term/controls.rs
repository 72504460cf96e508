//! The controls of the term.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::app::components::field::Field;
use crate::app::control::Control;
use crate::app::hooks::{use_send, use_words};
use crate::app::state::{Action, Draft};
use crate::browser::{element, event};
use crate::model::projection::{HiringPlan, Term, TermId};

/// The term and the texts being typed.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ControlsProps {
    /// What happens over the term.
    pub term: Term,
    /// Texts of boxes.
    pub drafts: BTreeMap<Control, Draft>,
}

/// The plan, a strike or lockout, and the date asked for.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let messages = use_words();
    let hiring: &[TermId] = match props.term.hiring {
        HiringPlan::Keep => &[],
        HiringPlan::Posts | HiringPlan::Productive => {
            &[TermId::HiringMultiple, TermId::HiringByMonth]
        }
        HiringPlan::Starts => &[TermId::StartsPerMonth],
    };
    let stoppage = [
        TermId::StoppageFromWeek,
        TermId::StoppageWeeks,
        TermId::StoppageCapacity,
    ];
    let question = [TermId::StandardByMonth, TermId::MostStartsShare];
    let field = |id: TermId| {
        field(
            props,
            id,
            messages.text(&format!("parameter-{}.help", id.name())),
        )
    };
    html! {
        <form class="term-controls" aria-label={messages.text("heading-term")} onsubmit={
            Callback::from(|event: SubmitEvent| event.prevent_default())
        }>
            <fieldset>
                <legend class="eyebrow">{ messages.text("heading-term-plan") }</legend>
                { field(TermId::TermYears) }
                <Hiring hiring={props.term.hiring} />
                { for hiring.iter().map(|id| field(*id)) }
            </fieldset>
            <fieldset>
                <legend class="eyebrow">{ messages.text("heading-term-stoppage") }</legend>
                { for stoppage.into_iter().map(field) }
            </fieldset>
            <fieldset>
                <legend class="eyebrow">{ messages.text("heading-term-question") }</legend>
                { for question.into_iter().map(field) }
            </fieldset>
        </form>
    }
}

fn field(props: &ControlsProps, id: TermId, note: String) -> Html {
    let (Some(value), Some(range)) = (props.term.number(id), id.range()) else {
        return Html::default();
    };
    let control = Control::Term(id);
    html! {
        <Field
            key={id.name()}
            {control}
            {value}
            {range}
            big={false}
            draft={props.drafts.get(&control).cloned()}
            changed={value != range.default}
            {note}
        />
    }
}

/// The way to hire.
#[derive(Debug, Clone, PartialEq, Properties)]
struct HiringProps {
    /// The one in force.
    hiring: HiringPlan,
}

/// A native menu of the four ways.
#[component]
fn Hiring(props: &HiringProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let menu = use_node_ref();
    let hiring = props.hiring;
    use_effect_with(hiring, {
        let menu = menu.clone();
        move |hiring| element::set_value(menu.get().as_ref(), hiring.name())
    });
    let on_choose = Callback::from(move |event: Event| {
        let chosen = event::value(&event).and_then(|name| HiringPlan::from_name(&name));
        if let Some(chosen) = chosen {
            send(Action::Hire(chosen));
        }
    });
    let name = TermId::Hiring.name();
    html! {
        <div class="field">
            <div class="field-line">
                <label for="hiring-menu">{ messages.term_label(TermId::Hiring) }</label>
                <select id="hiring-menu" {name} ref={menu} onchange={on_choose}>
                    { for HiringPlan::ALL.into_iter().map(|plan| html! {
                        <option key={plan.name()} value={plan.name()}>{ messages.hiring(plan) }</option>
                    }) }
                </select>
            </div>
            <div class="field-foot"><p class="note">{ messages.hiring_help(hiring) }</p></div>
        </div>
    }
}
