//! The mix of ordered intervals: its editor in the place of the one interval, and its table.

use yew::prelude::*;

use super::lock::{lock, unlock};
use super::number_box::{NumberBox, explain, number_box, problem_id};
use super::questions::MIX;
use super::track::{TrackProps, track};
use crate::app::control::Control;
use crate::app::hooks::{Send, Words};
use crate::app::mix::{Part, start, with_another, without};
use crate::app::program::Program;
use crate::app::results::data;
use crate::app::state::{Action, Drafts};
use crate::app::units::Shown;
use crate::browser::{element, frame};
use crate::i18n::{Arg, Messages};
use crate::model::outcome::StreamReturns;
use crate::model::scenario::MOST_STREAMS;
use crate::model::steady_state::Stream;
use crate::model::{Inputs, Outcome};
use crate::narrative::figures::Figure;
use crate::narrative::mix::interval;

/// The editor's place in the page.
const EDITOR: &str = "mix";

fn order(act: &Send, streams: Vec<Stream>) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act(Action::Order(streams.clone())))
}

/// The way to a mix, in the page.
const OPENING: &str = "mix-open";

/// That the mix is agreed, after what it is, and the way out.
fn agreed(is: Option<String>, messages: &Messages, act: &Send, next: &str) -> Html {
    let label = messages.text("bargain-mix");
    html! {
        <div key="mix-locked" class="field-foot">
            <p class="note">{ is }{ " " }{ lock(MIX, messages) }</p>
            { unlock(MIX, label, next.to_owned(), messages, act) }
        </div>
    }
}

/// The way from one interval for everyone to a mix; none while it is agreed that there is no mix.
pub fn opening<P: Program>(messages: &Messages, act: &Send, inputs: &Inputs, locked: bool) -> Html {
    if P::WHOLE && locked {
        let is = messages.text("bargain-one-interval");
        return agreed(Some(is), messages, act, OPENING);
    }
    html! {
        <button
            key="mix-open"
            id={OPENING}
            type="button"
            class="quiet mix-open"
            title={messages.text("mix-open-hint")}
            onclick={order(act, start(inputs))}
        >{ messages.text("mix-open") }</button>
    }
}

/// The same beside the answer, for screens that show the answer before the question: it leads to
/// the editor.
pub fn opening_here(messages: &Messages, act: &Send, inputs: &Inputs) -> Html {
    let open = order(act, start(inputs));
    let onclick = Callback::from(move |event: MouseEvent| {
        open.emit(event);
        frame::soon(|| element::focus_by_id(EDITOR));
    });
    html! {
        <button
            type="button"
            class="quiet mix-here"
            title={messages.text("mix-open-hint")}
            {onclick}
        >{ messages.text("mix-open") }</button>
    }
}

/// The editor of a mix.
pub fn editor<P: Program>(
    messages: &Words,
    act: &Send,
    inputs: &Inputs,
    drafts: &Drafts,
    locked: bool,
) -> Html {
    let locked = P::WHOLE && locked;
    let streams = &inputs.ordered_mix;
    html! {
        <fieldset key="mix" id={EDITOR} tabindex="-1" class="field big mix">
            <legend>{ messages.text("mix-title") }</legend>
            { for (0..streams.len()).map(|index| stream(messages, act, inputs, drafts, index, locked)) }
            <div class="mix-foot">
                if locked {
                    { agreed(None, messages, act, EDITOR) }
                }
                if !locked && streams.len() < MOST_STREAMS {
                    <button type="button" class="quiet" onclick={order(act, with_another(streams))}>
                        { messages.text("mix-add") }
                    </button>
                }
                if !locked {
                    <button type="button" class="quiet" onclick={order(act, Vec::new())}>
                        { messages.text("mix-close") }
                    </button>
                }
            </div>
            <p class="note">{ messages.text("mix-note") }</p>
        </fieldset>
    }
}

fn stream(
    messages: &Words,
    act: &Send,
    inputs: &Inputs,
    drafts: &Drafts,
    index: usize,
    locked: bool,
) -> Html {
    let remove = messages.format("mix-remove", &[("n", Arg::Number((index + 1) as f64, 0))]);
    let control = |part| Control::Stream(index, part);
    let number = |part| number(messages, act, control(part), inputs, drafts, locked);
    let slider = |part| slider(control(part), inputs, locked);
    let problems = [Part::Share, Part::Interval, Part::Sessions].map(|part| {
        let control = control(part);
        let problem = drafts.get(&control).filter(|draft| draft.told)?.problem?;
        let range = control.range(inputs)?;
        Some(html! {
            <p class="problem" id={problem_id(control)} role="alert">
                { explain(messages, control, Shown::stored(control), &range, problem) }
            </p>
        })
    });
    let streams = &inputs.ordered_mix;
    html! {
        <div class="mix-stream" key={index}>
            <div class="mix-line">
                { number(Part::Share) }
                <span class="unit">{ messages.text("mix-of-patients") }</span>
                { number(Part::Interval) }
                <span class="unit">{ messages.text("mix-for") }</span>
                { number(Part::Sessions) }
            </div>
            <div class="mix-tracks">
                { slider(Part::Share) }
                { slider(Part::Interval) }
                if streams.len() > 1 && !locked {
                    <button
                        type="button"
                        class="reset remove"
                        title={remove.clone()}
                        aria-label={remove}
                        onclick={order(act, without(streams, index))}
                    ></button>
                }
            </div>
            { for problems.into_iter().flatten() }
        </div>
    }
}

fn number(
    messages: &Words,
    act: &Send,
    control: Control,
    inputs: &Inputs,
    drafts: &Drafts,
    locked: bool,
) -> Html {
    let Some(value) = control.read(inputs) else {
        return Html::default();
    };
    let draft = drafts.get(&control).cloned();
    let node = NodeRef::default();
    number_box(
        NumberBox {
            control,
            shown: Shown::stored(control),
            value: Some(value),
            draft,
            node,
            locked,
        },
        messages,
        act,
    )
}

fn slider(control: Control, inputs: &Inputs, locked: bool) -> Html {
    let (Some(value), Some(range)) = (control.read(inputs), control.range(inputs)) else {
        return Html::default();
    };
    track(TrackProps {
        control,
        shown: Shown::stored(control),
        value,
        range,
        locked,
        edge: false,
    })
}

/// The return visits of every stream; nothing without a mix.
pub fn table(messages: &Messages, inputs: &Inputs, outcome: &Outcome) -> Html {
    if outcome.streams.is_empty() {
        return Html::default();
    }
    let days = ("days", Figure::Days.arg(inputs.return_standard_days));
    let heads = [
        messages.text("mix-table-share"),
        messages.text("mix-table-median"),
        messages.text("mix-table-p90"),
        messages.text("mix-table-kept"),
        messages.format("mix-table-standard", &[days]),
        messages.text("mix-table-returns"),
    ];
    html! {
        <div class="scroll mix-results" tabindex="0" role="region" aria-label={messages.text("mix-table")}>
            <table class="mix-table">
                <caption>{ messages.text("mix-table") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ messages.text("mix-table-ordered") }</th>
                        { for heads.into_iter().map(|head| html! { <th scope="col" class="number">{ head }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for outcome.streams.iter().enumerate().map(|(index, stream)| row(messages, index, stream)) }
                </tbody>
            </table>
        </div>
    }
}

fn row(messages: &Messages, index: usize, stream: &StreamReturns) -> Html {
    let cells = [
        ("share", Figure::Share, Some(stream.share)),
        ("p50_weeks", Figure::BusinessDays, stream.p50_weeks),
        ("p90_weeks", Figure::BusinessDays, stream.p90_weeks),
        ("share_as_ordered", Figure::Share, stream.share_as_ordered),
        (
            "share_within_standard",
            Figure::Share,
            stream.share_within_standard,
        ),
        ("returns_per_week", Figure::People, stream.returns_per_week),
    ];
    html! {
        <tr key={index}>
            <th scope="row">{ interval(stream.visit_interval_weeks, messages) }</th>
            { for cells.into_iter().map(|(name, figure, value)| html! {
                <td class="number" data-output={format!("streams.{index}.{name}")} data-value={data(value)}>
                    { figure.text(messages, value) }
                </td>
            }) }
        </tr>
    }
}
