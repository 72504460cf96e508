//! Charts as files, from where they stand: with the inputs in force and the fingerprint, or with
//! what else they were made from; and files of inputs opened.

use std::rc::Rc;

use yew::prelude::*;

use super::components::chart::{ChartProps, Saver, Sheet};
use super::hooks::Page;
use super::pictures::{Laid, WIDTH, theme};
use crate::browser::{files, location};
use crate::charts::{GlyphTable, Palette};
use crate::model::evaluate;
use crate::share::Case;
use crate::share::link::Decoded;
use crate::share::record::{self, RecordError};

/// Dots of a picture for each CSS pixel.
const DENSITY: f64 = 2.0;

/// What makes savers for the charts of a page; nothing outside one.
#[hook]
pub fn use_saving() -> Option<Saving> {
    use_context::<Page>().map(Saving)
}

/// Makes savers for the charts of a page.
#[derive(Clone)]
pub struct Saving(Page);

impl Saving {
    /// Saves a chart of the inputs in force, with these notes beside them.
    pub fn of_inputs(&self, notes: Vec<String>) -> Saver {
        let page = self.0.clone();
        Saver(Rc::new(move |chart, dots| {
            let state = page.latest.borrow().clone();
            let case = Case {
                origin: state.origin,
                scenario: &state.scenario,
                term: &state.term,
                observed: &state.observed,
                standings: state.table.standings(),
                outcome: &evaluate(&state.scenario),
            };
            let Some(mut laid) = laid(chart) else { return };
            laid.notes.extend_from_slice(&notes);
            save_chart(&case, &laid, dots, &page.words);
        }))
    }

    /// Saves a chart that was made from something else, which these notes tell, under a name.
    pub fn of(&self, name: &'static str, notes: Vec<String>) -> Saver {
        Saver(Rc::new(move |chart, dots| {
            let Some(laid) = laid(chart) else { return };
            let notes: Vec<String> = laid.notes.iter().chain(&notes).cloned().collect();
            save(&format!("caseload-{name}"), &laid, &notes, dots);
        }))
    }
}

/// What a file of inputs that was chosen holds, or why it cannot be opened.
pub fn opened(chosen: &Event, done: impl FnOnce(Result<Decoded, RecordError>) + 'static) {
    files::chosen(chosen, record::LARGEST, move |text| {
        let text = text.map_err(|bytes| RecordError::TooLarge { bytes });
        done(text.and_then(|text| record::read(&text)));
    });
}

/// A chart of the page as a picture.
fn laid(chart: &ChartProps) -> Option<Laid> {
    let size = (WIDTH, (chart.height.0)(WIDTH));
    let scene = std::cell::RefCell::new(None);
    let theme = theme(Palette::LIGHT);
    let drawn = (chart.draw.0)(&Sheet::Picture(WIDTH, &|layout| {
        scene.replace(Some(layout(&theme, size, &GlyphTable)));
    }));
    let scene = scene.into_inner().filter(|_| drawn)?;
    Some(Laid {
        name: chart.id,
        title: chart.title.to_string(),
        notes: [chart.note.to_string()]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect(),
        scene,
        size,
    })
}

/// Hands the reader a chart of a case.
pub fn save_chart(case: &Case<'_>, laid: &Laid, dots: bool, messages: &crate::i18n::Messages) {
    let link = location::at(&case.link());
    let name = format!("caseload-{}-{}", case.fingerprint(), laid.name);
    save(&name, laid, &laid.stamped(case, &link, messages), dots);
}

fn save(name: &str, laid: &Laid, notes: &[String], dots: bool) {
    let (svg, size) = laid.document(notes, Palette::LIGHT);
    if dots {
        files::save_dots(format!("{name}.png"), &svg, size, DENSITY);
    } else {
        files::save(&format!("{name}.svg"), "image/svg+xml", svg.as_bytes());
    }
}
