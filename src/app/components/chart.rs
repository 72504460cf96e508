//! What all charts share: a finding, a canvas that is drawn once a frame, a line to read it at, a
//! table of its numbers.

mod line;
mod sheet;

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::{use_later, use_open, use_words};
use crate::browser::easel::Easel;
use crate::browser::event;
use crate::browser::frame::Due;
use crate::browser::observe::Watch;
use crate::i18n::Messages;
pub use line::Reader;
use line::use_line;
pub use sheet::Sheet;

/// Draws on a sheet; says whether it could.
pub type Draw = Rc<dyn Fn(&Sheet<'_>) -> bool>;

/// A chart.
#[derive(Clone, PartialEq)]
pub struct ChartProps {
    /// Its anchor.
    pub id: &'static str,
    /// The finding.
    pub title: AttrValue,
    /// A line under the finding.
    pub note: AttrValue,
    /// What is chosen about the chart, beside it.
    pub controls: Html,
    /// The chart in words.
    pub description: AttrValue,
    /// What the table is called.
    pub caption: AttrValue,
    /// Height that suits a width, CSS pixels.
    pub height: Height,
    /// Draws it.
    pub draw: Drawing,
    /// Reads it at a place, where that makes sense.
    pub reader: Option<Reader>,
    /// Makes the table's head and body, once somebody asks for it.
    pub rows: Rows,
    /// Saves it, where it can be saved from where it stands.
    pub saver: Option<Saver>,
}

/// Saves a chart as a picture, of lines or of dots.
pub type Save = Rc<dyn Fn(&ChartProps, bool)>;

/// What saves a chart.
#[derive(Clone)]
pub struct Saver(pub Save);

impl PartialEq for Saver {
    /// What is saved belongs to the drawing.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A height for every width; what it depends on belongs to the drawing.
#[derive(Clone)]
pub struct Height(pub Rc<dyn Fn(f64) -> f64>);

impl PartialEq for Height {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A drawing, compared by what it was made from.
#[derive(Clone)]
pub struct Drawing(pub Draw);

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A table's head and body, made when it is shown.
#[derive(Clone)]
pub struct Rows(pub Rc<dyn Fn() -> Html>);

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A figure with its finding as title.
pub fn chart(props: ChartProps) -> Html {
    part(props.id, props, |props, hooks| use_chart(props).run(hooks))
}

#[hook]
fn use_chart(props: &ChartProps) -> Html {
    let messages = use_words();
    let canvas = use_node_ref();
    let drawable = use_state_eq(|| true);
    let easel = use_memo((), |()| Easel::default());
    let later = use_later(Due::NextFrame);
    let line = use_line(easel.clone(), &props.reader);
    let latest = use_mut_ref(|| None::<(Drawing, Height)>);
    *latest.borrow_mut() = Some((props.draw.clone(), props.height.clone()));

    let paint = {
        let canvas = canvas.clone();
        let (easel, drawable, line) = (easel.clone(), drawable.clone(), line.clone());
        move || {
            let latest = latest.borrow().clone();
            let Some((Drawing(draw), Height(height))) = latest else {
                return;
            };
            if let Some(place) = easel.place(canvas.get().as_ref(), &*height) {
                drawable.set(draw(&Sheet::Canvas(&easel, &place)));
                line.refresh();
            }
        }
    };
    let redraw = {
        let (later, paint) = (later.clone(), paint.clone());
        move || later.ask(paint.clone())
    };
    use_effect_with(props.draw.clone(), {
        let redraw = redraw.clone();
        move |_| redraw()
    });
    use_effect_with((), {
        let canvas = canvas.clone();
        move |()| {
            let redraw = {
                let easel = easel.clone();
                move || {
                    easel.forget();
                    redraw();
                }
            };
            let repaint = move || {
                easel.forget();
                paint();
            };
            let watch = Watch::new(
                canvas
                    .get()
                    .and_then(|canvas| canvas.parent_node())
                    .as_ref(),
                redraw,
                repaint,
            );
            move || {
                later.forget();
                drop(watch);
            }
        }
    });

    let (open, on_toggle) = use_open();
    let ontoggle = Callback::from(move |event: Event| on_toggle.emit(event::is_open(&event)));
    let description = format!("{}-description", props.id);
    html! {
        <figure class="chart" id={props.id}>
            <figcaption>
                <h2>{ &props.title }</h2>
                if !props.note.is_empty() {
                    <p class="note">{ &props.note }</p>
                }
                <p class="hidden" id={description.clone()}>{ &props.description }</p>
            </figcaption>
            { props.controls.clone() }
            <div class="canvas">
                <canvas
                    ref={canvas}
                    role="img"
                    dir="ltr"
                    aria-label={props.title.clone()}
                    aria-describedby={description}
                ></canvas>
                if let Some(reader) = &props.reader {
                    { line.overlay(reader, &props.title, &messages) }
                }
            </div>
            if props.reader.is_some() {
                { line.words(&messages) }
            }
            if !*drawable {
                <p class="note">{ messages.text("chart-canvas-missing") }</p>
            }
            <details class="data" {ontoggle}>
                <summary>{ messages.text("action-show-table") }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={props.caption.clone()}>
                    <table>
                        <caption>{ &props.caption }</caption>
                        if open {
                            { (props.rows.0)() }
                        }
                    </table>
                </div>
            </details>
            if let Some(saver) = &props.saver {
                { save_buttons(saver, props, &messages) }
            }
        </figure>
    }
}

/// What saves a chart as a picture.
fn save_buttons(saver: &Saver, props: &ChartProps, messages: &Messages) -> Html {
    let button = |(kind, id, dots): (&'static str, &str, bool)| {
        let (Saver(save), props) = (saver.clone(), props.clone());
        let onclick = Callback::from(move |_: MouseEvent| save(&props, dots));
        html! { <button type="button" class="apply" data-picture={kind} {onclick}>{ messages.text(id) }</button> }
    };
    let kinds = [
        ("svg", "action-save-svg", false),
        ("png", "action-save-png", true),
    ];
    html! { <p class="pictures">{ for kinds.into_iter().map(button) }</p> }
}
