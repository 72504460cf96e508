//! The charts of a case as scenes, for files and for paper.

use super::components::{seen, term, wait};
use crate::charts::vector::Picture;
use crate::charts::{Chart, GlyphTable, Palette, Scene, Theme};
use crate::charts::{
    seen::height as seen_height, term::height as term_height, wait::height as wait_height,
};
use crate::i18n::Messages;
use crate::narrative::{charts, share, term as plan};
use crate::share::Case;

/// A chart laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// Its name in files.
    pub name: &'static str,
    /// Its finding.
    pub title: String,
    /// What is said under the finding.
    pub notes: Vec<String>,
    /// Its marks and labels.
    pub scene: Scene,
    /// Its width and height, CSS pixels.
    pub size: (f64, f64),
}

/// Width of a picture, CSS pixels.
pub const WIDTH: f64 = 760.0;

/// The theme of pictures: the reader's own sans.
pub fn theme(palette: Palette) -> Theme {
    Theme::new(
        palette,
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
    )
}

/// The charts of waits, of visits seen, and of the term.
pub fn all(case: &Case<'_>, palette: Palette, width: f64, messages: &Messages) -> [Laid; 3] {
    let (scenario, outcome) = (case.scenario, case.outcome);
    let theme = theme(palette);
    let size = |height: fn(f64) -> f64| (width, height(width));
    let projection = case.projection();
    let waits = size(wait_height);
    let shares = size(seen_height);
    let weeks = size(term_height);
    [
        Laid {
            name: "waits",
            title: charts::waits_title(scenario, outcome, messages),
            notes: said(charts::waits_note(scenario, messages)),
            scene: wait::picture(scenario, outcome, width, messages, |chart| {
                chart.layout(&theme, waits, &GlyphTable)
            }),
            size: waits,
        },
        Laid {
            name: "seen",
            title: charts::seen_title(scenario, outcome, messages),
            notes: Vec::new(),
            scene: seen::picture(scenario, outcome, width, messages, |chart| {
                chart.layout(&theme, shares, &GlyphTable)
            }),
            size: shares,
        },
        Laid {
            name: "term",
            title: plan::title(&projection, messages),
            notes: said(plan::plan(case.term, messages)),
            scene: term::chart::picture(
                (scenario, outcome),
                case.term,
                &projection,
                messages,
                |chart| chart.layout(&theme, weeks, &GlyphTable),
            ),
            size: weeks,
        },
    ]
}

/// What is said, unless that is nothing.
fn said(note: String) -> Vec<String> {
    [note].into_iter().filter(|note| !note.is_empty()).collect()
}

impl Laid {
    /// Everything it was made from, one paragraph each.
    pub fn stamped(&self, case: &Case<'_>, address: &str, messages: &Messages) -> Vec<String> {
        let mut notes = self.notes.clone();
        notes.push(share::question(case.scenario.inputs(), messages));
        notes.push(share::changes(case, messages));
        notes.push(share::source(case, address, messages));
        notes
    }

    /// The chart as an SVG document with these paragraphs below it, and its size in CSS pixels.
    pub fn document(&self, notes: &[String], palette: Palette) -> (String, (f64, f64)) {
        let picture = Picture {
            scene: &self.scene,
            size: self.size,
            title: &self.title,
            notes,
        };
        picture.document(&theme(palette), &GlyphTable)
    }
}
