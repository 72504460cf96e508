//! The answer: one number, with the standard's and today's beside it, and what they mean.

use yew::prelude::*;

use super::mix::{opening_here, table};
use super::unit_menu::{UnitMenu, unit_menu};
use crate::app::hooks::Send;
use crate::app::results::data;
use crate::i18n::{Arg, Messages};
use crate::model::outcome::NoRequirement;
use crate::model::parameter::Unit;
use crate::model::units::Quantity;
use crate::model::{Inputs, Outcome, Scenario};
use crate::narrative::answer::{self as sentences, Answer as Sentences};
use crate::narrative::figures::Figure;
use crate::narrative::mix;
use crate::narrative::staffing::Staffing;

/// The large number and the lines under it.
///
/// `whose` is the name of the proposal the numbers belong to, empty where they belong to none.
/// `stale` says which values the results still use; it is empty when every box holds its value.
/// `aside` stands beside the lines; without `send` there is no way to another mix here. The three
/// numbers of clinicians are shown in `shown`; what they publish for programs stays the number of
/// people.
pub fn answer(
    scenario: &Scenario,
    outcome: &Outcome,
    (whose, stale): (&str, &str),
    shown: Unit,
    aside: Html,
    messages: &Messages,
    send: Option<&Send>,
) -> Html {
    let Sentences {
        number,
        unit,
        need,
        standard,
        posts,
        growth,
        hires,
    } = sentences::answer(scenario, outcome, messages);
    let ordered = outcome.required.ordered.as_ref().map(Staffing::from);
    let legal = outcome.required.standard.as_ref().map(Staffing::from);
    let today = Staffing::from(&outcome.today);
    let text = |staffing: Staffing| staffing.text(shown, messages);
    let number = ordered.map_or(number, text);
    let unit = match ordered {
        Some(staffing) => unit_menu(UnitMenu {
            quantity: Quantity::Staff,
            unit: shown,
            words: Quantity::Staff
                .units()
                .iter()
                .map(|unit| staffing.words(*unit, messages))
                .collect(),
            label: messages.text("heading-answer"),
        }),
        None => Html::from(unit),
    };
    let never = match outcome.required.standard_reason {
        Some(NoRequirement::OrderedBeyondStandard) => messages.text("answer-standard-not"),
        _ => messages.text("answer-standard-never"),
    };
    // The longest of the three numbers sets the size of all.
    let longest = [ordered, legal, Some(today)]
        .into_iter()
        .flatten()
        .map(|staffing| text(staffing).chars().count())
        .max();
    let size = match longest.unwrap_or_default() {
        0..=6 => None,
        7..=9 => Some("long"),
        _ => Some("long longer"),
    };
    let also = ordered.filter(|_| shown != Unit::People).map(|staffing| {
        let people = Figure::People.arg(staffing.headcount);
        messages.format("answer-people", &[("n", people)])
    });
    let lines = [also, Some(need), Some(standard), posts, growth, hires];
    html! {
        <section class={classes!("answer", size)} id="answer" tabindex="-1">
            <div class="answer-head">
                <h2 class="eyebrow">
                    { messages.text("heading-answer") }
                    if !whose.is_empty() {
                        <span class="whose">{ whose.to_owned() }</span>
                    }
                </h2>
                if !stale.is_empty() {
                    <p class="stale-note">{ stale.to_owned() }</p>
                }
            </div>
            <div class="asked">
                <p>
                    <span
                        class={classes!("huge", ordered.is_none().then_some("wordy"))}
                        data-output="required.ordered.headcount"
                        data-value={data(ordered.map(|staffing| staffing.headcount))}
                    >{ number }</span>
                    { " " }
                    <span class="huge-unit">{ unit }</span>
                </p>
                <p class="caption">{ ordered_as(scenario.inputs(), messages, send) }</p>
            </div>
            <dl class="beside">
                { beside(
                    messages.format("answer-standard", &[
                        ("standard", Arg::Text(sentences::standard_name(scenario.inputs(), messages))),
                    ]),
                    "required.standard.headcount",
                    legal,
                    legal.map_or(never, text),
                ) }
                { beside(
                    messages.text("answer-today"),
                    "today.headcount",
                    Some(today),
                    text(today),
                ) }
            </dl>
            <div class="lines">
                { for lines.into_iter().flatten().map(|line| html! { <p>{ emphasised(&line) }</p> }) }
            </div>
            { aside }
            { table(messages, scenario.inputs(), outcome) }
        </section>
    }
}

/// How often visits are ordered, and the way to a mix of intervals.
fn ordered_as(inputs: &Inputs, messages: &Messages, send: Option<&Send>) -> Html {
    if !inputs.ordered_mix.is_empty() {
        return Html::from(mix::ordered(inputs, messages));
    }
    let weeks = inputs.visit_interval_weeks;
    let decimals = u8::from(weeks.fract() != 0.0);
    html! {
        <>
            { messages.format("answer-ordered", &[("n", Arg::Number(weeks, decimals))]) }
            if let Some(send) = send {
                { " " }
                { opening_here(messages, send, inputs) }
            }
        </>
    }
}

/// One of the smaller numbers; words in its place, which no one takes for a nought, where none exists.
fn beside(name: String, output: &'static str, value: Option<Staffing>, text: String) -> Html {
    html! {
        <div>
            <dt>{ name }</dt>
            <dd
                class={value.is_none().then_some("wordy")}
                data-output={output}
                data-value={data(value.map(|staffing| staffing.headcount))}
            >{ text }</dd>
        </div>
    }
}

/// A sentence with its numbers set stronger, so that the eye finds them; "1" is mostly the word
/// "one", and "10-day" a name.
fn emphasised(sentence: &str) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut words = String::new();
    for word in sentence.split_inclusive(' ') {
        let number = word.trim_end_matches([' ', '.', ';', ':', ',', ')']);
        let digits = number.trim_start_matches(['$', '+', '−', '(']);
        let starts = digits.starts_with(|first: char| first.is_ascii_digit());
        if starts && number != "1" && !number.contains('-') {
            parts.push(Html::from(std::mem::take(&mut words)));
            parts.push(html! { <b>{ number }</b> });
            words.push_str(word.get(number.len()..).unwrap_or_default());
        } else {
            words.push_str(word);
        }
    }
    parts.push(Html::from(words));
    parts.into_iter().collect()
}
