//! The exhibit: the page as a document, drawn only while it is printed.

mod table;

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::footer::LIMITS;
use super::share::{code_view, fingerprint_sentence};
use super::worksheet;
use crate::app::pictures::{self, Laid};
use crate::app::results::{RESULTS, WORDS};
use crate::browser::{files, location};
use crate::charts::Palette;
use crate::i18n::{Arg, Messages};
use crate::model::projection::TermId;
use crate::model::{Inputs, MODEL_VERSION, PARAMETERS, Parameter, Value};
use crate::narrative::answer::answer;
use crate::narrative::figures as print;
use crate::narrative::share::question;
use crate::narrative::standing::word;
use crate::narrative::{first_appointment, return_visit};
use crate::presets::{self, Preset};
use crate::proposal::{Item, Table};
use crate::share::Case;
use crate::share::qr::qr;

/// Width of a chart on paper, CSS pixels: what A4 and Letter both hold.
const WIDTH: f64 = 660.0;

/// The document of a case, with a table if it is asked for.
///
/// `whose` says whose the numbers are, if they belong to a proposal.
pub fn exhibit(
    case: &Case<'_>,
    whose: Option<String>,
    on_table: Option<&Table>,
    messages: &Messages,
) -> Html {
    let inputs = case.scenario.inputs();
    let link = location::at(&case.link());
    let text = |id: &str| messages.text(id);
    let baseline = presets::preset(case.origin).map_or_else(Inputs::default, Preset::inputs);
    let charts = pictures::all(case, Palette::PAPER, WIDTH, messages);
    html! {
        <article class="exhibit">
            <header>
                <p class="eyebrow">{ text("exhibit-title") }</p>
                <h1>{ text("static-title") }</h1>
                <p>{ messages.format("exhibit-made", &[
                    ("date", Arg::Text(files::today())),
                    ("model", Arg::Text(MODEL_VERSION.to_owned())),
                    ("fingerprint", Arg::Text(case.fingerprint().to_string())),
                ]) }</p>
            </header>
            <section>
                <h2>{ text("heading-question") }</h2>
                if let Some(whose) = whose {
                    <p><strong>{ whose }</strong></p>
                }
                <p>{ question(inputs, messages) }</p>
            </section>
            { answered(case, messages) }
            { for charts.iter().map(chart) }
            <section>
                <h2>{ text("heading-assumptions") }</h2>
                <p>{ messages.format("exhibit-baseline", &[
                    ("preset", Arg::Text(text(&format!("preset-{}", case.origin)))),
                ]) }</p>
                { assumptions(case, &baseline, messages) }
            </section>
            <section>
                <h2>{ text("heading-figures") }</h2>
                { results(case, messages) }
            </section>
            if let Some(on_table) = on_table {
                { table::sections(on_table, messages) }
            }
            <section>
                <h2>{ text("heading-limits") }</h2>
                <ul>{ for LIMITS.into_iter().map(|id| html! { <li>{ text(id) }</li> }) }</ul>
            </section>
            <section class="check-it">
                if let Some(code) = qr(&link) {
                    { code_view(&code, text("share-code")) }
                }
                <div>
                    <h2>{ text("exhibit-check") }</h2>
                    <p>{ fingerprint_sentence(case, messages) }</p>
                    <p class="address">{ link }</p>
                </div>
            </section>
            <section>
                <h2>{ text("heading-worksheet") }</h2>
                { worksheet::lines(case.scenario, case.outcome, messages) }
            </section>
        </article>
    }
}

/// The answer and both clocks.
fn answered(case: &Case<'_>, messages: &Messages) -> Html {
    let answer = answer(case.scenario, case.outcome, messages);
    let lines = [
        Some(answer.need),
        Some(answer.standard),
        answer.posts,
        answer.growth,
        answer.hires,
    ];
    let clinicians = print::Figure::People.text(messages, Some(case.outcome.today.headcount));
    html! {
        <section>
            <h2>{ messages.text("heading-answer") }</h2>
            <p><span class="number-asked">{ answer.number }</span>{ " " }{ answer.unit }</p>
            <ul class="plain">{ for lines.into_iter().flatten().map(|line| html! { <li>{ line }</li> }) }</ul>
            <h2>{ messages.format("heading-clocks", &[("clinicians", Arg::Text(clinicians))]) }</h2>
            <ul class="plain">
                <li>{ first_appointment(case.scenario, case.outcome, messages) }</li>
                <li>{ return_visit(case.scenario, case.outcome, messages) }</li>
            </ul>
        </section>
    }
}

/// A chart as elements of the document: nothing waits for it to be decoded, and no dots are printed.
fn chart(laid: &Laid) -> Html {
    let mut svg = VTag::new("svg");
    svg.add_attribute("viewBox", format!("0 0 {} {}", laid.size.0, laid.size.1));
    svg.add_attribute("role", "img");
    svg.add_attribute("aria-label", laid.title.clone());
    svg.add_attribute("stroke-linejoin", "round");
    for shape in laid.scene.shapes() {
        let mut tag = VTag::new(shape.tag);
        for (name, value) in shape.attributes {
            tag.add_attribute(name, value);
        }
        if !shape.text.is_empty() {
            tag.add_child(shape.text.into());
        }
        svg.add_child(tag.into());
    }
    html! {
        <figure data-chart={laid.name}>
            <figcaption>
                <h2>{ &laid.title }</h2>
                { for laid.notes.iter().map(|note| html! { <p>{ note }</p> }) }
            </figcaption>
            { Html::from(svg) }
        </figure>
    }
}

/// A value with its unit.
fn value(parameter: &Parameter, value: Value, messages: &Messages) -> String {
    match value {
        Value::Number(number) => print::amount(messages, parameter.unit, number),
        Value::Policy(policy) => messages.policy(policy),
    }
}

/// Every input with its value, kind of source and source; what differs from the baseline is marked.
fn assumptions(case: &Case<'_>, baseline: &Inputs, messages: &Messages) -> Html {
    let inputs = case.scenario.inputs();
    let mark = |was: String| messages.format("exhibit-changed", &[("value", Arg::Text(was))]);
    let row =
        |item: Option<Item>, label: String, value: String, was: Option<String>, source: String| {
            let marked = item.and_then(|item| case.standings.marked(item));
            let said = marked.and_then(|own| Some(word(own.standing.as_ref()?, messages)));
            let note = marked
                .map(|own| own.note.clone())
                .filter(|note| !note.is_empty())
                .map(|note| messages.format("standing-note-told", &[("note", Arg::Text(note))]));
            html! {
                <tr class={was.is_some().then_some("changed")}>
                    <th scope="row">
                        { label }
                        if let Some(said) = said {
                            <span class="flag">{ said }</span>
                        }
                    </th>
                    <td class="number">
                        { value }
                        if let Some(was) = was {
                            <span class="flag">{ mark(was) }</span>
                        }
                    </td>
                    <td>
                        { source }
                        if let Some(note) = note {
                            <span class="flag">{ note }</span>
                        }
                    </td>
                </tr>
            }
        };
    let parameters = PARAMETERS.iter().map(|parameter| {
        let (now, was) = (inputs.value(parameter.id), baseline.value(parameter.id));
        let statuses: Vec<String> = parameter
            .status
            .iter()
            .map(|status| messages.status(*status))
            .collect();
        row(
            Some(Item::Parameter(parameter.id)),
            messages.parameter_label(parameter.id),
            value(parameter, now, messages),
            (now != was).then(|| value(parameter, was, messages)),
            sourced(
                &statuses.join(", "),
                messages.parameter_source(parameter.id),
            ),
        )
    });
    let defaults = crate::model::projection::Term::default();
    let term = TermId::ALL.into_iter().map(|id| {
        let print = |term: &crate::model::projection::Term| match term.number(id) {
            Some(number) => print::amount(messages, id.unit(), number),
            None => messages.hiring(term.hiring),
        };
        let (now, was) = (print(case.term), print(&defaults));
        let was = (now != was).then_some(was);
        let source = messages.text(&format!("parameter-{}.source", id.name()));
        row(None, messages.term_label(id), now, was, source)
    });
    let mixed = !inputs.ordered_mix.is_empty();
    let told = case.standings.marked(Item::OrderedMix).is_some();
    let mix = (mixed || told).then(|| {
        let parts = if mixed {
            crate::narrative::mix::parts(inputs, messages)
        } else {
            messages.text("bargain-one-interval")
        };
        row(
            Some(Item::OrderedMix),
            messages.text("exhibit-mix"),
            parts,
            mixed.then(|| messages.text("number-none")),
            String::new(),
        )
    });
    html! {
        <table class="assumptions">
            <thead>
                <tr>
                    <th scope="col">{ messages.text("table-parameter") }</th>
                    <th scope="col" class="number">{ messages.text("table-value") }</th>
                    <th scope="col">{ messages.text("table-source") }</th>
                </tr>
            </thead>
            <tbody>{ for parameters.chain(mix).chain(term) }</tbody>
        </table>
    }
}

fn results(case: &Case<'_>, messages: &Messages) -> Html {
    let label = |name: &str| messages.text(&format!("output-{}", name.replace('.', "-")));
    let none = || messages.text("number-none");
    let words = WORDS.iter().map(|word| {
        let value = word.value(case.outcome);
        let value = value.map_or_else(none, |value| messages.text(&format!("outcome-{value}")));
        (label(word.name), value)
    });
    let numbers = RESULTS.iter().map(|row| {
        (
            label(row.name),
            row.figure.text(messages, row.value(case.outcome)),
        )
    });
    html! {
        <dl class="results-printed">
            { for numbers.chain(words).map(|(name, value)| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }) }
        </dl>
    }
}

/// The kind of a source and the source; the kind once where the source begins with it.
fn sourced(kind: &str, source: String) -> String {
    if source.to_lowercase().starts_with(&kind.to_lowercase()) {
        source
    } else {
        format!("{kind}: {source}")
    }
}

#[cfg(test)]
mod tests {
    use super::sourced;

    #[test]
    fn a_kind_is_told_once() {
        let said = |kind, source: &str| sourced(kind, source.to_owned());
        assert_eq!(said("assumption", "Assumption."), "Assumption.");
        assert_eq!(said("survey", "Erekson 2015."), "survey: Erekson 2015.");
    }
}
