//! Share, print and export: the link with its fingerprint, a code, a text, files, and the way back.

mod link;

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use self::link::Carried;
use super::panel::panel;
use super::part::part;
use crate::app::hooks::{Send, use_open, use_send, use_words};
use crate::app::state::Action;
use crate::app::{pictures, saving};
use crate::browser::{event, files, location, page};
use crate::charts::Palette;
use crate::i18n::{Arg, Messages};
use crate::model::observed::Observed;
use crate::model::projection::Term;
use crate::model::{Outcome, Scenario};
use crate::narrative::{positions, share as words};
use crate::proposal::{self, ProposalId, Standings};
use crate::share::proposals::Sheet;
use crate::share::qr::{Qr, qr};
use crate::share::record;
use crate::share::tables::Table;
use crate::share::{Case, sheet};

/// What is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareProps {
    /// The preset the inputs were started from.
    pub origin: &'static str,
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// What happens over the term.
    pub term: Term,
    /// The figures counted.
    pub observed: Observed,
    /// What is said of the inputs, as it is told: with private notes only where that is ticked.
    pub standings: Standings,
    /// Whether private notes are told; `None` while there are none.
    pub noted: Option<bool>,
    /// What lies on the bargaining table.
    pub table: Rc<proposal::Table>,
    /// The proposal the sliders belong to.
    pub selected: Option<ProposalId>,
    /// Whether it is printed with the rest.
    pub on_paper: bool,
}

impl ShareProps {
    fn case(&self) -> Case<'_> {
        Case {
            origin: self.origin,
            scenario: &self.scenario,
            term: &self.term,
            observed: &self.observed,
            outcome: &self.outcome,
            standings: &self.standings,
        }
    }
}

/// What can be had as a file.
#[derive(Debug, Clone, Copy, PartialEq)]
enum File {
    Record,
    Worksheet,
    Table(Table),
    Proposals(Sheet),
    /// A chart by its place, as lines or as dots.
    Chart(usize, bool),
}

/// The panel, folded until it is asked for.
pub fn share(props: ShareProps) -> Html {
    part("share", props, |props, hooks| use_share(props).run(hooks))
}

#[hook]
fn use_share(props: &ShareProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let (open, on_toggle) = use_open();
    let said = use_state_eq(String::new);
    let say = {
        let said = said.clone();
        Rc::new(move |text: String| said.set(text)) as Rc<dyn Fn(String)>
    };
    let carried = link::use_carried();
    let on_paper = {
        let send = send.clone();
        Callback::from(move |on| send(Action::Paper(on)))
    };
    let body = open.then(|| {
        let on_file = {
            let (messages, say, send) = (messages.clone(), say.clone(), send.clone());
            Callback::from(move |event: Event| {
                let (messages, say, send) = (messages.clone(), say.clone(), send.clone());
                saving::opened(&event, move |read| match read {
                    Ok(decoded) => {
                        say(messages.text("share-opened"));
                        send(Action::Load(Box::new(decoded)));
                    }
                    Err(error) => say(words::record_error(&error, &messages)),
                });
            })
        };
        view(
            props,
            &messages,
            &say,
            &send,
            (on_file, on_paper),
            &said,
            &carried,
        )
    });
    panel(
        "share",
        messages.text("heading-share"),
        on_toggle,
        body.unwrap_or_default(),
    )
}

/// A button that does something.
fn button(text: String, name: String, act: impl Fn() + 'static) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| act());
    html! { <button type="button" class="apply" data-share={name} {onclick}>{ text }</button> }
}

fn view(
    props: &ShareProps,
    messages: &Rc<Messages>,
    say: &Rc<dyn Fn(String)>,
    send: &Send,
    (on_file, on_paper): (Callback<Event>, Callback<bool>),
    said: &str,
    carried: &Carried,
) -> Html {
    let case = props.case();
    let fingerprint = case.fingerprint().to_string();
    let hash = carried.hash(&case, &props.table);
    let link = location::at(&hash);
    let mail = words::for_an_email(&case, told_first(props, &hash, messages), &link, messages);
    let code = qr(&link);
    let copy = |id: &'static str, text: &str| {
        let (text, say, messages) = (text.to_owned(), say.clone(), messages.clone());
        button(messages.text("share-copy"), id.to_owned(), move || {
            let (say, messages) = (say.clone(), messages.clone());
            files::copy(&text, move |copied| {
                if !copied {
                    files::select(id);
                }
                say(messages.text(if copied {
                    "share-copied"
                } else {
                    "share-selected"
                }));
            });
        })
    };
    let file = |file: File, id: String, name: String| {
        let (props, messages) = (props.clone(), messages.clone());
        button(messages.text(&id), name, move || {
            save(&props, file, &messages);
        })
    };
    let charts = ["waits", "seen", "term"];
    html! {
        <div class="share">
            <p class="fingerprint">{ &fingerprint }</p>
            <p class="note">{ messages.text("share-fingerprint") }</p>
            <label class="choice" for="share-link">{ messages.text("file-link") }</label>
            <div class="asked-for">
                <input id="share-link" readonly=true value={link.clone()} />
                { copy("share-link", &link) }
            </div>
            <p class="finding" role="status">{ said.to_owned() }</p>
            { carried.view(&props.table, &hash, messages) }
            <label class="choice" for="share-mail">{ messages.text("share-mail") }</label>
            <textarea id="share-mail" readonly=true rows="8" value={mail.clone()} />
            { copy("share-mail", &mail) }
            if let Some(code) = code {
                <figure class="code">
                    { code_view(&code, messages.text("share-code")) }
                    <figcaption class="note">{ messages.text("share-code") }</figcaption>
                </figure>
            } else {
                <p class="note">{ messages.text("share-no-code") }</p>
            }
            if let Some(noted) = props.noted {
                { notes(noted, messages, send) }
            }
            <h3 class="eyebrow">{ messages.text("share-paper") }</h3>
            <p class="note">{ messages.text("share-print-help") }</p>
            if !props.table.is_empty() {
                { link::tick("paper-proposals", props.on_paper, messages.text("share-paper-proposals"), on_paper) }
            }
            { button(messages.text("share-print"), "print".to_owned(), page::print) }
            <h3 class="eyebrow">{ messages.text("share-files") }</h3>
            <div class="asked-for">
                { file(File::Worksheet, "share-worksheet".to_owned(), "worksheet".to_owned()) }
                { file(File::Record, "share-record".to_owned(), "record".to_owned()) }
                { for Table::ALL.into_iter().map(|table| file(
                    File::Table(table),
                    format!("share-table-{}", table.name()),
                    table.name().to_owned(),
                )) }
                if !props.table.is_empty() {
                    { for Sheet::ALL.into_iter().map(|sheet| file(
                        File::Proposals(sheet),
                        format!("share-table-{}", sheet.name()),
                        sheet.name().to_owned(),
                    )) }
                }
            </div>
            <h3 class="eyebrow">{ messages.text("share-charts") }</h3>
            <div class="asked-for">
                { for charts.into_iter().enumerate().flat_map(|(index, name)| [true, false].map(|dots| {
                    let kind = if dots { "png" } else { "svg" };
                    file(File::Chart(index, dots), format!("share-chart-{name}-{kind}"), format!("{name}-{kind}"))
                })) }
            </div>
            <p class="note">{ messages.text("share-charts-elsewhere") }</p>
            <h3 class="eyebrow">{ messages.text("share-open") }</h3>
            <label class="choice">
                { messages.text("share-open-help") }
                <input id="share-file" type="file" accept=".json,application/json" onchange={on_file} />
            </label>
        </div>
    }
}

/// What a text tells before the numbers: both sides' positions where the link carries the proposals,
/// and whose the numbers are.
fn told_first(props: &ShareProps, hash: &str, messages: &Messages) -> Vec<String> {
    let mut lines = if link::carries_proposals(hash) {
        positions::positions(&props.table, messages)
    } else {
        Vec::new()
    };
    lines.extend(positions::whose(&props.table, props.selected, messages));
    lines
}

/// Whether private notes go along: never unless somebody ticks it.
fn notes(noted: bool, messages: &Messages, send: &Send) -> Html {
    let send = send.clone();
    let onchange = Callback::from(move |changed: Event| {
        send(Action::Tell(event::is_checked(&changed)));
    });
    html! {
        <div class="option">
            <label>
                <input type="checkbox" name="notes-in-exports" checked={noted} {onchange} />
                <span>{ messages.text("share-standing-notes") }</span>
            </label>
        </div>
    }
}

/// A code, dark on light whatever the page's colors: readers need it.
pub(super) fn code_view(code: &Qr, name: String) -> Html {
    html! {
        <svg
            class="qr"
            role="img"
            aria-label={name}
            viewBox={format!("0 0 {0} {0}", code.size)}
            shape-rendering="crispEdges"
        >
            <path fill="#ffffff" d={format!("M0 0h{0}v{0}h-{0}z", code.size)} />
            <path fill="#000000" d={code.path.clone()} />
        </svg>
    }
}

/// Hands the reader a file.
fn save(props: &ShareProps, file: File, messages: &Messages) {
    let case = props.case();
    let named = |rest: &str| format!("caseload-{}{rest}", case.fingerprint());
    match file {
        File::Record => files::save(
            &named(".json"),
            "application/json",
            record::write(&case).as_bytes(),
        ),
        File::Worksheet => files::save(
            &named(".xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            &sheet::file(&case, messages),
        ),
        File::Proposals(sheet) => files::save(
            &format!("caseload-{}.csv", sheet.name()),
            "text/csv;charset=utf-8",
            sheet.csv(&props.table, messages).as_bytes(),
        ),
        File::Table(table) => files::save(
            &named(&format!("-{}.csv", table.name())),
            "text/csv;charset=utf-8",
            table.csv(&case, messages).as_bytes(),
        ),
        File::Chart(index, dots) => {
            let all = pictures::all(&case, Palette::LIGHT, pictures::WIDTH, messages);
            if let Some(chart) = all.get(index) {
                saving::save_chart(&case, chart, dots, messages);
            }
        }
    }
}

/// The sentence under a printed code or a file: what the fingerprint is for.
pub(super) fn fingerprint_sentence(case: &Case<'_>, messages: &Messages) -> String {
    messages.format(
        "share-fingerprint-said",
        &[("fingerprint", Arg::Text(case.fingerprint().to_string()))],
    )
}
