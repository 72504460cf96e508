//! The reading line: where a pointer, a finger or the keys have put it, and what is said there.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::easel::Easel;
use crate::browser::line;
use crate::charts::{Placed, Reading, Series, SeriesColor, Stops};
use crate::i18n::{Arg, Messages};

/// How a chart is read.
#[derive(Clone)]
pub struct Reader {
    /// The places.
    pub stops: Stops,
    /// Whether they lie one below the other, as rows do, the last at the top.
    pub rows: bool,
    /// The series, from back to front.
    pub series: Vec<Series>,
    /// What the chart says at a place: one evaluation of what its table is made of.
    pub at: Rc<dyn Fn(i64) -> Reading>,
}

impl PartialEq for Reader {
    /// What a reading is made of belongs to the drawing.
    fn eq(&self, other: &Self) -> bool {
        (self.stops, self.rows, &self.series) == (other.stops, other.rows, &other.series)
    }
}

/// Steps of the keys that move far.
const FAR: i64 = 10;

/// A line over one chart.
#[derive(Clone)]
pub(super) struct Line {
    overlay: NodeRef,
    words: NodeRef,
    easel: Rc<Easel>,
    /// The reader of the latest drawing.
    reader: Rc<std::cell::RefCell<Option<Reader>>>,
    at: Rc<Cell<Option<i64>>>,
}

/// The line over what an easel draws.
#[hook]
pub(super) fn use_line(easel: Rc<Easel>, reader: &Option<Reader>) -> Line {
    let line = Line {
        overlay: use_node_ref(),
        words: use_node_ref(),
        easel,
        reader: use_mut_ref(|| None),
        at: use_memo((), |()| Cell::new(None)),
    };
    line.reader.borrow_mut().clone_from(reader);
    line
}

impl Line {
    /// Puts the line where it belongs on what has just been drawn.
    pub(super) fn refresh(&self) {
        let Some(reader) = self.reader.borrow().clone() else {
            return;
        };
        let stops = reader.stops;
        let (first, last) = stops.ends();
        let now = self.at.get().unwrap_or(stops.start());
        let ends = (stops.value(first), stops.value(last));
        line::limit(
            self.overlay.get().as_ref(),
            ends,
            stops.value(stops.kept(now)),
        );
        if let Some(stop) = self.at.get() {
            self.show(&reader, stop);
        }
    }

    fn show(&self, reader: &Reader, stop: i64) {
        let stop = reader.stops.kept(stop);
        self.at.set(Some(stop));
        let Reading { text, values } = (reader.at)(stop);
        let value = reader.stops.value(stop);
        let plots = self.easel.plots();
        let placed = if reader.rows {
            Placed::row(&plots, value)
        } else {
            Placed::new(&plots, &reader.series, value, &values)
        };
        if let Some(placed) = placed {
            let nodes = (self.overlay.get(), self.words.get());
            line::show((nodes.0.as_ref(), nodes.1.as_ref()), value, &text, &placed);
        }
    }

    fn hide(&self) {
        self.at.set(None);
        line::hide((self.overlay.get().as_ref(), self.words.get().as_ref()));
    }

    /// Moves the line to a place, unless it is there.
    fn to(&self, find: impl FnOnce(&Reader) -> Option<i64>) {
        let Some(reader) = self.reader.borrow().clone() else {
            return;
        };
        if let Some(stop) = find(&reader).filter(|stop| self.at.get() != Some(*stop)) {
            self.show(&reader, stop);
        }
    }

    fn point(&self, event: &PointerEvent) {
        let plots = self.easel.plots();
        let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        self.to(|reader| {
            let plot = plots.first()?;
            let value = if reader.rows {
                plot.y_value(y)
            } else {
                plot.x_value(x)
            };
            Some(reader.stops.nearest(value))
        });
    }

    fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        if key == "Escape" {
            if self.at.get().is_some() {
                event.prevent_default();
                self.hide();
            }
            return;
        }
        let shift = event.shift_key();
        let at = self.at.get();
        let find = |reader: &Reader| moved(&reader.stops, at, &key, shift);
        if self.reader.borrow().as_ref().and_then(find).is_some() {
            event.prevent_default();
            self.to(find);
        }
    }

    /// What lies over the canvas.
    pub(super) fn overlay(&self, reader: &Reader, title: &str, messages: &Messages) -> Html {
        let on = |act: fn(&Self, &PointerEvent)| {
            let line = self.clone();
            Callback::from(move |event: PointerEvent| act(&line, &event))
        };
        let reads = on(Self::point);
        let leaves = on(|line, event| {
            // A lifted finger leaves what it has read.
            if event.pointer_type() != "touch" && !line::has_keyboard(line.overlay.get().as_ref()) {
                line.hide();
            }
        });
        let lifts = on(|line, event| {
            if event.pointer_type() == "touch" {
                line::take_keyboard(line.overlay.get().as_ref());
            }
        });
        let on_key = {
            let line = self.clone();
            Callback::from(move |event: KeyboardEvent| line.key(&event))
        };
        let on_focus = {
            let line = self.clone();
            Callback::from(move |_: FocusEvent| {
                if line::has_keyboard(line.overlay.get().as_ref()) && line.at.get().is_none() {
                    line.to(|reader| Some(reader.stops.start()));
                }
            })
        };
        let on_blur = {
            let line = self.clone();
            Callback::from(move |_: FocusEvent| line.hide())
        };
        let name = messages.format("reading-name", &[("chart", Arg::Text(title.to_owned()))]);
        html! {
            <div
                class={classes!("reader", reader.rows.then_some("rows"))}
                ref={self.overlay.clone()}
                tabindex="0"
                role="slider"
                aria-orientation={reader.rows.then_some("vertical")}
                aria-label={name}
                aria-valuenow="0"
                onpointerdown={reads.clone()}
                onpointermove={reads}
                onpointerleave={leaves}
                onpointerup={lifts}
                onpointercancel={on(|line, _| line.hide())}
                onkeydown={on_key}
                onfocusin={on_focus}
                onfocusout={on_blur}
            >
                <span class="hairline"></span>
                { for reader.series.iter().map(|series| html! {
                    <span class={classes!("point", color(series.color))}></span>
                }) }
            </div>
        }
    }

    /// The line of text under the canvas; its room is kept.
    pub(super) fn words(&self, messages: &Messages) -> Html {
        // The overlay says the same to those who do not see it.
        html! {
            <p class="reading" aria-hidden="true">
                <span class="values" ref={self.words.clone()}></span>
                <span class="hint">{ messages.text("reading-hint") }</span>
            </p>
        }
    }
}

fn color(color: SeriesColor) -> &'static str {
    match color {
        SeriesColor::First => "point-first",
        SeriesColor::Returns => "point-return",
        SeriesColor::Ink => "point-ink",
    }
}

/// The place a key moves the line to; `None` for keys that do not move it. With Shift, by one
/// place instead of a round step.
fn moved(stops: &Stops, at: Option<i64>, key: &str, shift: bool) -> Option<i64> {
    let from = stops.kept(at.unwrap_or(stops.start()));
    let step = |steps: i64| {
        if shift {
            stops.kept(from + steps)
        } else {
            stops.stepped(from, steps)
        }
    };
    match key {
        // The first press shows where the line is.
        "ArrowRight" | "ArrowUp" | "ArrowLeft" | "ArrowDown" if at.is_none() => Some(from),
        "ArrowRight" | "ArrowUp" => Some(step(1)),
        "ArrowLeft" | "ArrowDown" => Some(step(-1)),
        "PageUp" => Some(step(FAR)),
        "PageDown" => Some(step(-FAR)),
        "Home" => Some(stops.ends().0),
        "End" => Some(stops.ends().1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Range;

    #[test]
    fn keys_move_by_round_steps_far_and_to_the_ends() {
        let range = Range {
            lo: 1_000.0,
            hi: 6_000.0,
        };
        let stops = Stops::whole(range, 1_966.0);
        for (at, key, shift, to) in [
            (None, "ArrowLeft", false, Some(1_966)),
            (Some(1_966), "ArrowRight", false, Some(2_000)),
            (Some(1_966), "ArrowDown", false, Some(1_950)),
            (Some(1_966), "ArrowRight", true, Some(1_967)),
            (Some(1_966), "PageUp", false, Some(2_450)),
            (Some(1_966), "PageDown", false, Some(1_500)),
            (Some(1_966), "Home", false, Some(1_000)),
            (None, "End", false, Some(6_000)),
            (Some(9_000), "ArrowRight", false, Some(6_000)),
            (Some(1_966), "Tab", false, None),
        ] {
            assert_eq!(moved(&stops, at, key, shift), to, "{at:?} {key}");
        }
    }
}
