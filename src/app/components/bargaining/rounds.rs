//! The rounds recorded: the gap round by round, who moved what, and the file.

use std::rc::Rc;

use yew::prelude::*;

use super::button;
use crate::app::bargaining::Bargain;
use crate::app::components::chart::{ChartProps, Drawing, Height, Reader, Rows, Sheet, chart};
use crate::app::hooks::{Send, use_words};
use crate::app::results::data;
use crate::app::saving::Saving;
use crate::app::state::Action;
use crate::browser::{event, files, location};
use crate::charts::gap::{self, GapChart, GapLine, GapWords};
use crate::charts::{Range, Reading, Series, SeriesColor, Stops};
use crate::i18n::{Arg, Messages};
use crate::model::MODEL_VERSION;
use crate::narrative::bargaining as words;
use crate::narrative::figures::Figure;
use crate::narrative::reading;
use crate::proposal::chain::head;
use crate::proposal::file::{self, LARGEST};
use crate::proposal::ledger::{Gap, Movement, Total, gaps, movements, sides, totals};
use crate::proposal::{Date, Edit, Party, Table};
use crate::share::proposals;

/// What the rounds come to, and their chart.
pub struct Ledger {
    head: Option<String>,
    sides: Option<[Party; 2]>,
    gaps: Vec<Gap>,
    movements: Vec<Movement>,
    totals: Vec<Total>,
    draw: Drawing,
    reader: Option<Reader>,
    rows: Rows,
}

/// The ledger of a table, where it is wanted.
#[hook]
pub fn use_rounds(wanted: Option<Rc<Table>>) -> Option<Rc<Ledger>> {
    let messages = use_words();
    let found = use_memo((wanted, messages), |(table, messages)| {
        let rounds = table.as_ref()?.rounds();
        let movements = movements(rounds);
        let (gaps, sides) = (gaps(rounds), sides(rounds));
        Some(Rc::new(Ledger {
            head: head(rounds),
            totals: totals(&movements),
            draw: Drawing(Rc::new(draw(sides, &gaps, messages.clone()))),
            reader: sides.map(|sides| reader(sides, gaps.clone(), messages.clone())),
            rows: Rows(Rc::new(rows(sides, gaps.clone(), messages.clone()))),
            sides,
            gaps,
            movements,
        }))
    });
    (*found).clone()
}

/// The date of the next round, whether notes go into the file, and what became of the last one
/// opened.
#[derive(Clone)]
pub struct Files {
    date: UseStateHandle<Option<Date>>,
    notes: UseStateHandle<bool>,
    said: UseStateHandle<String>,
    open: Callback<Event>,
}

/// What is remembered about files.
#[hook]
pub fn use_files(send: &Send) -> Files {
    let messages = use_words();
    let said = use_state_eq(String::new);
    let open = {
        let (said, send) = (said.clone(), send.clone());
        Callback::from(move |chosen: Event| {
            let (said, send, messages) = (said.clone(), send.clone(), messages.clone());
            files::chosen(&chosen, LARGEST, move |text| {
                let Ok(text) = text else {
                    said.set(messages.text("bargain-read-failed"));
                    return;
                };
                let read = file::read(&text);
                said.set(words::opened(read.as_ref(), &messages));
                if let Ok(read) = read {
                    send(Action::Bargain(Bargain::Lay(Box::new(read.table))));
                }
            });
        })
    };
    Files {
        date: use_state_eq(|| None),
        notes: use_state_eq(|| false),
        said,
        open,
    }
}

/// What the panel holds.
pub fn view(
    table: &Rc<Table>,
    ledger: &Ledger,
    files: &Files,
    messages: &Messages,
    send: &Send,
    saving: Option<&Saving>,
    kept: bool,
) -> Html {
    html! {
        <>
            { record(table, files, kept, messages, send) }
            if table.rounds().is_empty() {
                <p>{ messages.text("bargain-no-rounds") }</p>
            } else {
                { gap_chart(table, ledger, messages, saving) }
                { so_far(ledger, messages) }
                <ol class="ledger">
                    { for (0..table.rounds().len()).rev().map(|index| round(table, ledger, index, messages)) }
                </ol>
            }
            { file_controls(table, ledger, files, messages) }
        </>
    }
}

fn record(table: &Table, files: &Files, kept: bool, messages: &Messages, send: &Send) -> Html {
    if table.proposals().is_empty() {
        return Html::default();
    }
    let next = Arg::Number((table.rounds().len() + 1) as f64, 0);
    let label = messages.format("bargain-record", &[("round", next)]);
    let choose = {
        let date = files.date.clone();
        Callback::from(move |changed: Event| {
            date.set(event::value(&changed).and_then(|text| text.parse().ok()));
        })
    };
    html! {
        <div class="choices">
            <label class="choice">
                <span>{ messages.text("bargain-date") }</span>
                <input type="date" name="round-date" value={files.date.map(words::date).unwrap_or_default()} onchange={choose} />
            </label>
            { button(label, "record-round", send, Edit::Record(*files.date)) }
            <p class="note">
                { messages.text("bargain-record-note") }
                if !kept {
                    { " " }{ messages.text("bargain-record-lost") }
                }
            </p>
        </div>
    }
}

fn round(table: &Table, ledger: &Ledger, index: usize, messages: &Messages) -> Html {
    let Some(recorded) = table.rounds().get(index) else {
        return Html::default();
    };
    let moved = |party| {
        let mut own = ledger.movements.iter();
        own.find(|own| own.round == index + 1 && own.party == party)
    };
    html! {
        <li key={index} value={(index + 1).to_string()}>
            <h3>{ words::round(index, recorded, messages) }</h3>
            <ul class="plain">
                { for recorded.positions.iter().map(|position| match moved(position.party) {
                    None => html! { <li>{ words::opening(index, position, messages) }</li> },
                    Some(own) if own.moves.is_empty() => html! {
                        <li>{ words::stood(position.party, messages) }</li>
                    },
                    Some(own) => html! {
                        <>
                            { for own.moves.iter().map(|step| html! {
                                <li data-move={step.item.name()} data-back={step.back.to_string()}>
                                    { words::step(position.party, step, messages) }
                                    if step.moved {
                                        <span class="flag">{ words::worth(&step.worth, messages) }</span>
                                    }
                                </li>
                            }) }
                        </>
                    },
                }) }
            </ul>
        </li>
    }
}

fn so_far(ledger: &Ledger, messages: &Messages) -> Html {
    if ledger.totals.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="eyebrow">{ messages.text("bargain-moved-so-far") }</h3>
            <ul class="findings">
                { for ledger.totals.iter().map(|total| html! {
                    <li
                        data-output={format!("bargain.moved.{}", total.party.name())}
                        data-value={data(total.worth.required_fte)}
                    >{ words::total(total, &ledger.movements, messages) }</li>
                }) }
            </ul>
        </>
    }
}

/// What a picture of the gap says it was made from.
fn stamp(table: &Table, ledger: &Ledger, messages: &Messages) -> Vec<String> {
    let head = ledger.head.clone().unwrap_or_default();
    let mut notes: Vec<String> = ledger.sides.map_or_else(Vec::new, |sides| {
        let told = ledger.gaps.iter();
        told.map(|gap| reading::gap(sides, gap, messages)).collect()
    });
    notes.push(messages.format(
        "bargain-picture-source",
        &[
            ("model", Arg::Text(MODEL_VERSION.to_owned())),
            ("rounds", Arg::Number(table.rounds().len() as f64, 0)),
            (
                "head",
                Arg::Text(messages.format("bargain-head", &[("head", Arg::Text(head))])),
            ),
            ("address", Arg::Text(location::at(""))),
        ],
    ));
    notes
}

fn gap_chart(table: &Table, ledger: &Ledger, messages: &Messages, saving: Option<&Saving>) -> Html {
    let Some(sides) = ledger.sides else {
        return html! { <p>{ messages.text("bargain-gap-none") }</p> };
    };
    chart(ChartProps {
        id: "gap",
        title: words::gap_title(sides, &ledger.gaps, messages).into(),
        note: AttrValue::default(),
        controls: Html::default(),
        description: words::gap_describe(&ledger.gaps, messages).into(),
        caption: messages.text("bargain-gap-table").into(),
        height: Height(Rc::new(gap::height)),
        draw: ledger.draw.clone(),
        reader: ledger.reader.clone(),
        rows: ledger.rows.clone(),
        saver: saving.map(|saving| saving.of("gap", stamp(table, ledger, messages))),
    })
}

/// Reads the rounds, beginning with the last.
fn reader(sides: [Party; 2], gaps: Vec<Gap>, messages: Rc<Messages>) -> Reader {
    let last = gaps.len().max(1) as f64;
    let stops = Stops::new(Range { lo: 1.0, hi: last }, 0.0, 1.0, last);
    let at = move |stop| {
        let round = usize::try_from(stop - 1).ok();
        let Some(at) = round.and_then(|round| gaps.get(round)) else {
            return Reading::default();
        };
        Reading {
            text: reading::gap(sides, at, &messages),
            values: words::needed(at).into(),
        }
    };
    Reader {
        stops,
        rows: false,
        series: [SeriesColor::Ink; 2].map(Series::of).into(),
        at: Rc::new(at),
    }
}

fn draw(
    sides: Option<[Party; 2]>,
    gaps: &[Gap],
    messages: Rc<Messages>,
) -> impl Fn(&Sheet<'_>) -> bool + use<> {
    let lines: Vec<GapLine> = sides
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(side, party)| GapLine {
            label: words::party(party, &messages),
            points: gaps
                .iter()
                .map(|gap| words::needed(gap).get(side).copied().flatten())
                .collect(),
        })
        .collect();
    move |sheet| {
        let chart = GapChart {
            lines: &lines,
            words: &GapWords {
                y_title: messages.text("bargain-gap-axis-y"),
                x_title: messages.text("bargain-gap-axis-x"),
            },
            number: &|number| messages.short_number(number, 2),
        };
        sheet.draw(&chart)
    }
}

fn rows(sides: Option<[Party; 2]>, gaps: Vec<Gap>, messages: Rc<Messages>) -> impl Fn() -> Html {
    move || {
        let heads = sides.into_iter().flatten();
        let people = |value| Figure::People.text(&messages, value);
        html! {
            <>
                <thead>
                    <tr>
                        <th scope="col">{ messages.text("bargain-round") }</th>
                        { for heads.map(|party| html! { <th scope="col" class="number">{ words::party(party, &messages) }</th> }) }
                        <th scope="col" class="number">{ messages.text("bargain-gap-column") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for gaps.iter().map(|gap| html! {
                        <tr key={gap.round}>
                            <th scope="row">{ gap.round }</th>
                            { for words::needed(gap).map(|needed| html! { <td class="number">{ people(needed) }</td> }) }
                            <td
                                class="number"
                                data-output={format!("bargain.gap.{}", gap.round)}
                                data-value={data(gap.clinicians())}
                            >{ people(gap.clinicians()) }</td>
                        </tr>
                    }) }
                </tbody>
            </>
        }
    }
}

fn file_controls(table: &Rc<Table>, ledger: &Ledger, files: &Files, messages: &Messages) -> Html {
    let head = ledger.head.clone();
    let save = {
        let (table, notes) = (table.clone(), *files.notes);
        Callback::from(move |_: MouseEvent| {
            files::save(
                "caseload-table.json",
                "application/json",
                proposals::record(&table, notes).as_bytes(),
            );
        })
    };
    let tick = {
        let notes = files.notes.clone();
        Callback::from(move |changed: Event| notes.set(event::is_checked(&changed)))
    };
    html! {
        <div class="table-file">
            if let Some(head) = head {
                <p class="finding" data-head={head.clone()}>
                    { messages.format("bargain-head", &[("head", Arg::Text(head))]) }
                </p>
                <p class="note">{ messages.text("bargain-head-note") }</p>
            }
            <div class="choices">
                <button type="button" class="apply" data-action="save-table" onclick={save}>{ messages.text("bargain-export") }</button>
                <div class="option">
                    <label>
                        <input type="checkbox" name="notes-in-file" checked={*files.notes} onchange={tick} />
                        <span>{ messages.text("bargain-export-notes") }</span>
                    </label>
                </div>
                <label class="choice">
                    <span>{ messages.text("bargain-import") }</span>
                    <input type="file" name="table-file" accept="application/json,.json" onchange={files.open.clone()} />
                </label>
            </div>
            <p role="status" data-file="said">{ (*files.said).clone() }</p>
        </div>
    }
}
