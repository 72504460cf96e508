//! The controls of the term.

use yew::functional::Hook;
use yew::prelude::*;

use crate::app::components::field::{Back, FieldProps, field};
use crate::app::components::part::part;
use crate::app::control::Control;
use crate::app::hooks::{use_send, use_words};
use crate::app::program::Whole;
use crate::app::state::{Action, Drafts};
use crate::app::units::Shown;
use crate::browser::{element, event};
use crate::i18n::Messages;
use crate::model::projection::{HiringPlan, Term, TermId};

/// The plan, a strike or lockout, and the date asked for.
pub(super) fn controls(term: &Term, drafts: &Drafts, messages: &Messages) -> Html {
    let plan: &[TermId] = match term.hiring {
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
        number(
            term,
            drafts,
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
                { hiring(HiringProps { hiring: term.hiring }) }
                { for plan.iter().map(|id| field(*id)) }
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

fn number(term: &Term, drafts: &Drafts, id: TermId, note: String) -> Html {
    let (Some(value), Some(range)) = (term.number(id), id.range()) else {
        return Html::default();
    };
    let control = Control::Term(id);
    field::<Whole>(FieldProps {
        control,
        shown: Shown::stored(control),
        value,
        range,
        big: false,
        draft: drafts.get(&control).cloned(),
        solved: false,
        back: if value == range.default {
            Back::Nothing
        } else {
            Back::Reset
        },
        home: range.default,
        note: note.into(),
    })
}

/// The way to hire.
#[derive(Debug, Clone, PartialEq)]
struct HiringProps {
    /// The one in force.
    hiring: HiringPlan,
}

/// A native menu of the four ways.
fn hiring(props: HiringProps) -> Html {
    part("hiring", props, |props, hooks| use_hiring(props).run(hooks))
}

#[hook]
fn use_hiring(props: &HiringProps) -> Html {
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
