//! Text widths from the browser's own fonts, without touching the document.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::CanvasError;
use crate::charts::{TextMeasure, Theme};

/// Widths of text in one font family, asked of a canvas that is not in the document and kept.
#[derive(Debug)]
pub struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    fonts: [String; 2],
    size: f64,
    /// By text: widths in the two weights, as multiples of the font size.
    known: RefCell<HashMap<String, [Option<f64>; 2]>>,
}

/// Texts kept; the numbers on the charts change with every move of a slider.
const KEPT: usize = 1024;

impl CanvasMeasure {
    /// A measure of a CSS font family list, for text `zoom` times the usual size.
    ///
    /// # Errors
    /// [`CanvasError::NoContext`] when the browser gives no 2d context.
    pub fn new(family: &str, zoom: f64) -> Result<Self, CanvasError> {
        let context = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| canvas.get_context("2d").ok().flatten())
            .and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
            .ok_or(CanvasError::NoContext)?;
        let size = Theme::TEXT * zoom;
        let fonts = [400, 600].map(|weight| format!("{weight} {size}px {family}"));
        Ok(Self {
            context,
            fonts,
            size,
            known: RefCell::default(),
        })
    }

    /// The CSS font shorthand, weight 600 if strong.
    pub(super) fn font(&self, strong: bool) -> &str {
        let [regular, semibold] = &self.fonts;
        if strong { semibold } else { regular }
    }
}

impl TextMeasure for CanvasMeasure {
    fn ems(&self, text: &str, strong: bool) -> f64 {
        let weight = usize::from(strong);
        let known = |known: &HashMap<String, [Option<f64>; 2]>| *known.get(text)?.get(weight)?;
        if let Some(ems) = known(&self.known.borrow()) {
            return ems;
        }
        self.context.set_font(self.font(strong));
        let width = self
            .context
            .measure_text(text)
            .map_or(0.0, |metrics| metrics.width());
        let ems = width / self.size;
        let mut cache = self.known.borrow_mut();
        if cache.len() >= KEPT {
            cache.clear();
        }
        if let Some(slot) = cache.entry(text.to_owned()).or_default().get_mut(weight) {
            *slot = Some(ems);
        }
        ems
    }
}
