//! The inputs: the big questions, then every other parameter in groups that fold to a line.

use yew::functional::Hook;
use yew::prelude::*;

use super::field::{Back, FieldProps, field};
use super::mix;
use super::number_box::{NumberBox, explain, number_box, problem_id};
use super::part::part;
use super::policy::{PolicyProps, policy};
use super::reset::reset_all;
use super::scenario::{ScenarioProps, scenario};
use super::week::{WeekProps, week};
use crate::app::control::Control;
use crate::app::hooks::{Send, Words, use_send, use_words};
use crate::app::mix::Part;
use crate::app::program::Program;
use crate::app::state::Drafts;
use crate::app::units::{Shown, Units};
use crate::i18n::{Arg, Messages};
use crate::model::observed::ObservedId;
use crate::model::parameter::Group;
use crate::model::{Inputs, PARAMETERS, ParameterId, Scenario};
use crate::narrative;
use crate::narrative::figures::{Figure, decimals};
use crate::narrative::unpaid::{lines, scheduled_a_day};
use crate::presets::preset;
use crate::proposal::Standings;

/// The inputs and the texts being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionsProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Texts of boxes.
    pub drafts: Drafts,
    /// Patients booked a day, if it was said.
    pub booked_a_day: Option<f64>,
    /// The control whose value was solved for.
    pub solved: Option<Control>,
    /// The preset the inputs were started from.
    pub origin: &'static str,
    /// What is agreed, and so cannot be moved.
    pub standings: Standings,
    /// The units numbers are shown in.
    pub units: Units,
    /// Whether every input is at its default.
    pub at_defaults: bool,
    /// The baseline, while the sliders belong to a proposal: what a reset goes back to.
    pub home: Option<Scenario>,
    /// What a room sees under each of the big questions; nothing outside one.
    pub under: Vec<Html>,
}

/// The big questions.
pub const BIG: [Control; 4] = [
    Control::Parameter(ParameterId::Members),
    Control::Parameter(ParameterId::VisitIntervalWeeks),
    Control::BookableHours,
    Control::Parameter(ParameterId::Clinicians),
];

/// What writes the mix of ordered intervals.
pub const MIX: Control = Control::Stream(0, Part::Share);
/// What writes the policy.
const POLICY: Control = Control::Parameter(ParameterId::IntakePolicy);

impl QuestionsProps {
    fn locks(&self, control: Control) -> bool {
        control.is_locked(&self.standings)
    }
}

/// The column of inputs.
pub fn questions<P: Program>(props: QuestionsProps) -> Html {
    part("questions", props, |props, hooks| {
        use_questions::<P>(props).run(hooks)
    })
}

#[hook]
fn use_questions<P: Program>(props: &QuestionsProps) -> Html {
    let messages = use_words();
    let act = use_send();
    let heading = use_node_ref();
    let inputs = props.scenario.inputs();
    let changed = preset(props.origin).is_none_or(|origin| origin.inputs() != *inputs);
    html! {
        <form class="questions" aria-label={messages.text("heading-question")} onsubmit={
            Callback::from(|event: SubmitEvent| event.prevent_default())
        }>
            { reset_all(&messages, &act, props.at_defaults, heading) }
            { for BIG.into_iter().enumerate().map(|(index, control)| {
                let under = props.under.get(index).cloned().unwrap_or_default();
                let interval = control == Control::Parameter(ParameterId::VisitIntervalWeeks);
                if interval && !inputs.ordered_mix.is_empty() {
                    let editor = mix::editor::<P>(&messages, &act, inputs, &props.drafts, props.locks(MIX));
                    return html! { <div key="mixed">{ editor }{ under }</div> };
                }
                let field = question::<P>(control, props, true, note(&messages, control, props.units, inputs));
                html! {
                    <div key={control.name()}>
                        { field }
                        if interval {
                            { mix::opening::<P>(&messages, &act, inputs, props.locks(MIX)) }
                        }
                        { under }
                    </div>
                }
            }) }
            <div class="groups">
                { for Group::ALL.into_iter().filter(|group| *group != Group::Question).map(|group| html! {
                    <details class="group" key={group.id()}>
                        <summary>
                            <span class="group-name">{ messages.group(group) }</span>
                            <span class="group-summary">
                                { flag(&messages, group, inputs, &props.drafts) }
                                { narrative::group_summary(group, inputs, &messages) }
                            </span>
                        </summary>
                        <div class="group-body">
                            if group == Group::Scheduling {
                                { policy::<P>(PolicyProps { policy: inputs.intake_policy, locked: props.locks(POLICY) }) }
                            }
                            if group == Group::Week {
                                { week(WeekProps { scenario: props.scenario.clone(), units: props.units, standings: props.standings.clone() }) }
                            }
                            { for PARAMETERS.iter().filter(|parameter| parameter.group == group).map(|parameter| {
                                if parameter.id == ParameterId::SessionsToComplete && !inputs.ordered_mix.is_empty() {
                                    return html! { <p key="sessions" class="note">{ messages.text("mix-sessions-elsewhere") }</p> };
                                }
                                question::<P>(Control::Parameter(parameter.id), props, false, String::new())
                            }) }
                            if group == Group::Week {
                                { unpaid(&messages, &act, props) }
                            }
                        </div>
                    </details>
                }) }
            </div>
            { scenario(ScenarioProps { origin: props.origin, changed }) }
        </form>
    }
}

/// The question of the patients booked a day, and the hours that do not fit in those paid.
fn unpaid(messages: &Words, act: &Send, props: &QuestionsProps) -> Html {
    let control = Control::Observed(ObservedId::PatientsBookedADay);
    let shown = Shown::stored(control);
    let draft = props.drafts.get(&control).cloned();
    let told = draft.as_ref().filter(|draft| draft.told);
    let problem = told.and_then(|draft| draft.problem);
    let range = control.range(props.scenario.inputs());
    let value = props
        .booked_a_day
        .unwrap_or_else(|| scheduled_a_day(props.scenario.inputs()));
    html! {
        <div class="field unpaid" key="unpaid">
            <div class="field-line">
                <label for={format!("{}-box", control.name())}>{ control.label(messages) }</label>
                { number_box(NumberBox { control, shown, value: Some(value), draft, node: NodeRef::default(), locked: false }, messages, act) }
            </div>
            if let Some((problem, range)) = problem.zip(range) {
                <p class="problem" id={problem_id(control)} role="alert">
                    { explain(messages, control, shown, &range, problem) }
                </p>
            }
            <p class="note">{ messages.text("parameter-patients_booked_a_day.help") }</p>
            { for lines(&props.scenario, value, messages).into_iter().map(|line| html! { <p>{ line }</p> }) }
        </div>
    }
}

/// How many inputs of a folded group are changed, or wait to be corrected.
fn flag(messages: &Messages, group: Group, inputs: &Inputs, drafts: &Drafts) -> Html {
    let count = |counts: &dyn Fn(Control) -> bool| {
        PARAMETERS
            .iter()
            .filter(|parameter| parameter.group == group)
            .filter(|parameter| counts(Control::Parameter(parameter.id)))
            .count() as f64
    };
    let wrong = count(&|control| {
        drafts
            .get(&control)
            .is_some_and(|draft| draft.problem.is_some())
    });
    let changed = count(&|control| !control.is_default(inputs));
    let (id, n) = if wrong > 0.0 {
        ("field-count-wrong", wrong)
    } else if changed > 0.0 {
        ("field-count-changed", changed)
    } else {
        return Html::default();
    };
    html! {
        <>
            <span class="group-flag">{ messages.format(id, &[("n", Arg::Number(n, 0))]) }</span>
            { " · " }
        </>
    }
}

fn question<P: Program>(control: Control, props: &QuestionsProps, big: bool, note: String) -> Html {
    let inputs = props.scenario.inputs();
    let (Some(value), Some(range)) = (control.read(inputs), control.range(inputs)) else {
        return Html::default();
    };
    let home = props.home.as_ref().map(Scenario::inputs);
    field::<P>(FieldProps {
        control,
        shown: Shown::new(control, props.units, inputs),
        value,
        range,
        big,
        draft: props.drafts.get(&control).cloned(),
        solved: props.solved == Some(control),
        back: Back::of(control, inputs, home, &props.standings),
        home: home
            .and_then(|home| control.read(home))
            .unwrap_or(range.default),
        note: note.into(),
    })
}

/// The line under a big question: the same number in the other words people use for it.
fn note(messages: &Messages, control: Control, units: Units, inputs: &Inputs) -> String {
    let short = |value| Arg::Text(messages.short_number(value, 2));
    // In its stored unit each is also said in the others, and the other way round.
    let stored = control
        .quantity()
        .is_none_or(|quantity| quantity.units().first() == Some(&units.of(quantity)));
    match control {
        Control::Parameter(ParameterId::VisitIntervalWeeks) if !stored => {
            let weeks = inputs.visit_interval_weeks;
            let weeks = Arg::Number(weeks, decimals(weeks, 2));
            messages.format("field-visits-weeks", &[("n", weeks)])
        }
        Control::Parameter(ParameterId::VisitIntervalWeeks) => {
            let visits = 52.0 / 12.0 / inputs.visit_interval_weeks;
            messages.format("field-visits-a-month", &[("n", Arg::Number(visits, 1))])
        }
        Control::BookableHours if inputs.bookable_hours() < 0.0 => messages.format(
            "field-week-overfull",
            &[("paid", short(inputs.paid_hours_per_week))],
        ),
        Control::BookableHours => messages.format(
            if stored {
                "field-week-split"
            } else {
                "field-week-hours"
            },
            &[
                ("hours", short(inputs.bookable_hours())),
                ("paid", short(inputs.paid_hours_per_week)),
                ("notes", short(inputs.patient_management_hours)),
                ("meetings", short(inputs.meeting_hours)),
            ],
        ),
        Control::Parameter(ParameterId::Clinicians) => {
            let fte = inputs.clinicians * inputs.fte_per_clinician;
            messages.format(
                if stored {
                    "field-clinicians-also"
                } else {
                    "field-clinicians-all"
                },
                &[
                    ("people", Figure::People.arg(inputs.clinicians)),
                    ("fte", Arg::Text(Figure::Fte.text(messages, Some(fte)))),
                    ("members", Arg::Text(ratio(messages, inputs.members / fte))),
                ],
            )
        }
        Control::Parameter(_) | Control::Term(_) | Control::Stream(..) | Control::Observed(_) => {
            String::new()
        }
    }
}

/// A number of members, whole from ten up, else with up to two decimals: never a nought that is none.
fn ratio(messages: &Messages, members: f64) -> String {
    if members >= 10.0 {
        messages.number(members, 0)
    } else {
        Figure::Number.text(messages, Some(members))
    }
}
