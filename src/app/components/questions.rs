//! The inputs: the big questions, then every other parameter in groups that fold to a line.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::field::Field;
use super::policy::Policy;
use super::scenario::Scenario as Origin;
use crate::app::control::Control;
use crate::app::hooks::use_words;
use crate::app::state::Draft;
use crate::i18n::{Arg, Messages};
use crate::model::parameter::Group;
use crate::model::{Inputs, PARAMETERS, ParameterId, Scenario};
use crate::narrative;
use crate::presets::preset;

/// The inputs and the texts being typed.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct QuestionsProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Texts of boxes.
    pub drafts: BTreeMap<Control, Draft>,
    /// The preset the inputs were started from.
    pub origin: &'static str,
}

/// The big questions.
const BIG: [Control; 4] = [
    Control::Parameter(ParameterId::Members),
    Control::Parameter(ParameterId::VisitIntervalWeeks),
    Control::BookableHours,
    Control::Parameter(ParameterId::Clinicians),
];

/// The column of inputs.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let messages = use_words();
    let inputs = props.scenario.inputs();
    let changed = preset(props.origin).is_none_or(|origin| origin.inputs() != *inputs);
    html! {
        <form class="questions" aria-label={messages.text("heading-question")} onsubmit={
            Callback::from(|event: SubmitEvent| event.prevent_default())
        }>
            <h2 class="eyebrow">{ messages.text("heading-question") }</h2>
            { for BIG.into_iter().map(|control| field(control, inputs, &props.drafts, true, note(&messages, control, inputs))) }
            <div class="groups">
                { for Group::ALL.into_iter().filter(|group| *group != Group::Question).map(|group| html! {
                    <details class="group" key={group.id()}>
                        <summary>
                            <span class="group-name">{ messages.group(group) }</span>
                            <span class="group-summary">{ narrative::group_summary(group, inputs, &messages) }</span>
                        </summary>
                        <div class="group-body">
                            if group == Group::Scheduling {
                                <Policy policy={inputs.intake_policy} />
                            }
                            { for PARAMETERS.iter().filter(|parameter| parameter.group == group).map(|parameter| {
                                field(Control::Parameter(parameter.id), inputs, &props.drafts, false, AttrValue::default())
                            }) }
                        </div>
                    </details>
                }) }
            </div>
            <Origin origin={props.origin} {changed} />
        </form>
    }
}

fn field(
    control: Control,
    inputs: &Inputs,
    drafts: &BTreeMap<Control, Draft>,
    big: bool,
    note: impl Into<AttrValue>,
) -> Html {
    let (Some(value), Some(range)) = (control.read(inputs), control.range(inputs)) else {
        return Html::default();
    };
    html! {
        <Field
            key={control.name()}
            {control}
            {value}
            {range}
            {big}
            draft={drafts.get(&control).cloned()}
            changed={!control.is_default(inputs)}
            note={note.into()}
        />
    }
}

/// The line under a big question: the same number in the other words people use for it.
fn note(messages: &Messages, control: Control, inputs: &Inputs) -> String {
    let number = |value, decimals| Arg::Text(messages.number(value, decimals));
    let short = |value| Arg::Text(messages.short_number(value, 2));
    match control {
        Control::Parameter(ParameterId::VisitIntervalWeeks) => {
            let visits = 52.0 / 12.0 / inputs.visit_interval_weeks;
            messages.format("field-visits-a-month", &[("n", Arg::Number(visits, 1))])
        }
        Control::BookableHours => messages.format(
            "field-week-split",
            &[
                ("paid", short(inputs.paid_hours_per_week)),
                ("notes", short(inputs.patient_management_hours)),
                ("meetings", short(inputs.meeting_hours)),
            ],
        ),
        Control::Parameter(ParameterId::Clinicians) => {
            let fte = inputs.clinicians * inputs.fte_per_clinician;
            messages.format(
                "field-clinicians-also",
                &[
                    ("fte", number(fte, 0)),
                    ("members", number(inputs.members / fte, 0)),
                ],
            )
        }
        Control::Parameter(id) => messages.parameter_help(id),
        Control::Term(id) => messages.text(&format!("parameter-{}.help", id.name())),
    }
}
