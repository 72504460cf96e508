//! Statements made in public held against the model, and a number of the reader's own.
//!
//! Nothing is computed while the panel is folded. The reader's number is a view: it is in no link.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::matters::menu::menu;
use super::panel::panel;
use super::part::part;
use super::worksheet::step;
use crate::app::hooks::{use_open, use_words};
use crate::app::results::data;
use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::model::explain::{Line, lost, stated};
use crate::model::stated::Finding;
use crate::model::{Outcome, Scenario};
use crate::narrative::statements as words;
use crate::presets::preset;
use crate::statements::{STATEMENTS, Statement};

/// The inputs of the sliders.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementsProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
}

/// The period a number of appointments is said of.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Per {
    Week,
    Month,
    Year,
}

impl Per {
    const ALL: [(Self, &str); 3] = [
        (Self::Week, "statements-own-week"),
        (Self::Month, "statements-own-month"),
        (Self::Year, "statements-own-year"),
    ];

    /// How many of them make a year.
    const fn a_year(self) -> f64 {
        match self {
            Self::Week => 52.0,
            Self::Month => 12.0,
            Self::Year => 1.0,
        }
    }
}

/// The number the reader's own starts with, appointments a week.
const FIRST: f64 = 1_000.0;
/// More appointments than anybody counts.
const MOST: f64 = 1e9;

/// What a reader chose.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    /// Whether the statements are held against the sliders.
    sliders: bool,
    typed: String,
    per: Per,
}

impl Asked {
    /// The reader's number, appointments a week.
    fn per_week(&self, messages: &Messages) -> Option<f64> {
        let number = messages.parse(&self.typed, None).ok()?;
        let counted = number > 0.0 && number <= MOST;
        counted.then(|| number * self.per.a_year() / 52.0)
    }
}

/// The panel, folded until it is asked for.
pub fn statements(props: StatementsProps) -> Html {
    part("statements", props, |props, hooks| {
        use_statements(props).run(hooks)
    })
}

#[hook]
fn use_statements(props: &StatementsProps) -> Html {
    let messages = use_words();
    let (open, on_toggle) = use_open();
    let asked = use_state_eq(|| Asked {
        sliders: false,
        typed: messages.number(FIRST, 0),
        per: Per::Week,
    });
    let against = open.then(|| asked.sliders.then(|| props.scenario.clone()));
    let found = use_memo(against, |against| {
        let sliders = against.as_ref()?;
        let each = STATEMENTS.iter().map(|own| {
            let scenario = sliders.clone().unwrap_or_else(|| own.scenario());
            Held {
                finding: own.finding(&scenario),
                lines: stated(&scenario, own.quantity),
            }
        });
        Some(each.collect::<Vec<_>>())
    });
    let body = found.as_ref().as_ref().map(|found| {
        html! {
            <>
                <p class="note">{ messages.text("statements-lead") }</p>
                { against_menu(&asked, &messages) }
                <ol class="plain statements">
                    { for STATEMENTS.iter().zip(found).map(|(own, held)| {
                        statement(own, held, asked.sliders, &messages)
                    }) }
                </ol>
                { own(props, &asked, &messages) }
            </>
        }
    });
    panel(
        "statements",
        messages.text("heading-statements"),
        on_toggle,
        body.unwrap_or_default(),
    )
}

/// A statement held against a scenario, and the formula of its quantity.
struct Held {
    finding: Finding,
    lines: Vec<Line>,
}

/// Changes what was chosen.
fn change<T: 'static>(asked: &UseStateHandle<Asked>, with: fn(&Asked, T) -> Asked) -> Callback<T> {
    let asked = asked.clone();
    Callback::from(move |value: T| asked.set(with(&asked, value)))
}

fn against_menu(asked: &UseStateHandle<Asked>, messages: &Messages) -> Html {
    let options = [
        (false, "statements-against-record"),
        (true, "statements-against-sliders"),
    ];
    let options = options.map(|(sliders, id)| (sliders, messages.text(id)));
    let choose = change(asked, |asked, sliders| Asked {
        sliders,
        ..asked.clone()
    });
    html! {
        <div class="choices">
            { menu("statements-against", messages.text("statements-against"), options.into(), asked.sliders, |sliders| sliders, &choose) }
        </div>
    }
}

fn statement(own: &Statement, held: &Held, sliders: bool, messages: &Messages) -> Html {
    let Held { finding, lines } = held;
    let name = if sliders {
        messages.text("statements-against-sliders")
    } else {
        preset(own.preset).map_or_else(String::new, |preset| messages.preset(preset))
    };
    html! {
        <li key={own.id}>
            <h3>{ words::said(own, messages) }</h3>
            <p class="note">{ words::source(own, messages) }</p>
            <p
                class="finding"
                data-output={format!("statement.{}", own.id)}
                data-value={data(finding.value)}
                data-verdict={words::verdict_id(finding.verdict)}
            >{ words::finding(own.quantity, finding, messages) }</p>
            <p class="note">{ messages.text("statement-alone") }</p>
            <ul class="plain">
                { for finding.taken.iter().map(|taken| html! {
                    <li key={taken.id.name()} data-taken={taken.id.name()} data-at={data(taken.turn.map(|turn| turn.value))}>
                        { words::taken(finding.verdict, taken, messages) }
                    </li>
                }) }
            </ul>
            <p class="note">{ messages.format("statements-on", &[("name", Arg::Text(name))]) }{ " " }{ words::note(own, messages) }</p>
            { formula(lines, messages) }
        </li>
    }
}

/// The formulas, one click away.
fn formula(lines: &[Line], messages: &Messages) -> Html {
    let searched = messages.text("worksheet-given");
    html! {
        <details class="data">
            <summary>{ messages.text("statements-formula") }</summary>
            if lines.is_empty() {
                <p>{ messages.text("statements-formula-none") }</p>
            } else {
                <ol class="worksheet">{ for lines.iter().map(|line| step(messages, &searched, line)) }</ol>
            }
        </details>
    }
}

/// The reader's own number, and what it comes to.
fn own(props: &StatementsProps, asked: &UseStateHandle<Asked>, messages: &Messages) -> Html {
    let per_week = asked.per_week(messages);
    let on_type = {
        let choose = change(asked, |asked, typed: String| Asked {
            typed,
            ..asked.clone()
        });
        Callback::from(move |typed: InputEvent| {
            if let Some(text) = event::value(&typed) {
                choose.emit(text);
            }
        })
    };
    let choose = change(asked, |asked, per| Asked {
        per,
        ..asked.clone()
    });
    let periods = Per::ALL.map(|(per, id)| (per, messages.text(id)));
    let lines = per_week.map(|per_week| lost(&props.scenario, &props.outcome, per_week));
    html! {
        <>
            <h3 class="eyebrow">{ messages.text("statements-own") }</h3>
            <p class="note">{ messages.text("statements-own-lead") }</p>
            <div class="choices">
                <label class="choice" for="statements-lost">
                    <span>{ messages.text("statements-own-lost") }</span>
                    <input
                        id="statements-lost"
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        size="12"
                        aria-invalid={per_week.is_none().then_some("true")}
                        value={asked.typed.clone()}
                        oninput={on_type}
                    />
                </label>
                { menu("statements-per", messages.text("statements-own-per"), periods.into(), asked.per, |per| per, &choose) }
            </div>
            <div role="status" data-output="statement.own" data-value={data(per_week)}>
                if let Some(lines) = &lines {
                    { for words::lost(props.scenario.inputs(), lines, messages).into_iter().enumerate().map(|(index, sentence)| html! {
                        <p key={index} class={if index == 0 { "finding" } else { "said" }}>{ sentence }</p>
                    }) }
                } else {
                    <p class="problem">{ messages.format("statements-own-bad", &[("example", Arg::Number(FIRST, 0))]) }</p>
                }
            </div>
            if let Some(lines) = &lines {
                { formula(lines, messages) }
            }
        </>
    }
}
