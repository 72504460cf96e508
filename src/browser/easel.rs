//! A canvas of the page with the page's own type and colors.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, HtmlCanvasElement, Node};

use super::canvas::{self, CanvasError, Screen};
use super::measure::CanvasMeasure;
use crate::charts::theme::parse_color;
use crate::charts::{Chart, Palette, PlotFrame, Theme};

/// Draws charts on a canvas of the page.
#[derive(Debug, Default)]
pub struct Easel {
    /// The measure of the type last used, and the type with its zoom.
    measure: RefCell<Option<((String, f64), CanvasMeasure)>>,
    /// The place last asked for: finding it makes the browser lay out the page.
    place: RefCell<Option<Rc<Place>>>,
    /// The plots of the chart last drawn, from the top down.
    plots: RefCell<Vec<PlotFrame>>,
}

/// A canvas ready to be drawn on.
#[derive(Debug)]
pub struct Place {
    canvas: HtmlCanvasElement,
    screen: Screen,
    theme: Theme,
    /// Whether the style sheet gives it a height.
    filled: bool,
}

impl Place {
    /// Width of the chart, CSS pixels.
    pub fn width(&self) -> f64 {
        self.screen.width
    }
}

impl Easel {
    /// The canvas with the width of what it stands in and the height that suits this width; `None`
    /// while it has no width. A style sheet that sets `--zoom` has it fill the height as well, with
    /// everything so many times as large.
    ///
    /// It stays the same until it is forgotten or another height suits its width.
    pub fn place(&self, node: Option<&Node>, height: &dyn Fn(f64) -> f64) -> Option<Rc<Place>> {
        let known = self.place.borrow().clone();
        let fits =
            |place: &Rc<Place>| place.filled || height(place.screen.width) == place.screen.height;
        if let Some(known) = known.filter(fits) {
            return Some(known);
        }
        let place = Rc::new(find(node, height)?);
        *self.place.borrow_mut() = Some(place.clone());
        Some(place)
    }

    /// Forgets the place: its size, the screen or the colors have changed.
    pub fn forget(&self) {
        self.place.borrow_mut().take();
    }

    /// Where the plots of the chart last drawn lie and what they show, from the top down.
    pub fn plots(&self) -> Vec<PlotFrame> {
        self.plots.borrow().clone()
    }

    /// Draws a chart.
    ///
    /// # Errors
    /// [`CanvasError`] when the browser gives no canvas or refuses to draw.
    pub fn draw(&self, place: &Place, chart: &impl Chart) -> Result<(), CanvasError> {
        let mut measure = self.measure.borrow_mut();
        let (family, zoom) = (&place.theme.font, place.screen.zoom);
        let (_, known) = match measure.take() {
            Some(known) if known.0 == (family.clone(), zoom) => measure.insert(known),
            _ => measure.insert(((family.clone(), zoom), CanvasMeasure::new(family, zoom)?)),
        };
        let plots = canvas::draw(&place.canvas, chart, place.screen, &place.theme, known)?;
        *self.plots.borrow_mut() = plots;
        Ok(())
    }
}

fn find(node: Option<&Node>, height: &dyn Fn(f64) -> f64) -> Option<Place> {
    let canvas = node?.dyn_ref::<HtmlCanvasElement>()?.clone();
    let window = web_sys::window()?;
    let room = canvas.parent_element()?.get_bounding_client_rect();
    let width = room.width().floor();
    if width < 1.0 {
        return None;
    }
    let style = window.get_computed_style(&canvas).ok().flatten()?;
    let font = style.get_property_value("font-family").ok()?;
    let zoom = style.get_property_value("--zoom").ok();
    let zoom = zoom.and_then(|zoom| zoom.trim().parse::<f64>().ok());
    Some(Place {
        theme: Theme::new(palette(&style), font),
        screen: Screen {
            width,
            height: zoom.map_or_else(|| height(width), |_| room.height().floor()),
            dpr: window.device_pixel_ratio(),
            zoom: zoom.unwrap_or(1.0),
        },
        filled: zoom.is_some(),
        canvas,
    })
}

/// The colors of the style sheet, the light ones where it says none.
fn palette(style: &CssStyleDeclaration) -> Palette {
    let color = |name, otherwise| {
        style
            .get_property_value(name)
            .ok()
            .and_then(|value| parse_color(&value))
            .unwrap_or(otherwise)
    };
    let light = Palette::LIGHT;
    Palette {
        first: color("--first", light.first),
        returns: color("--return", light.returns),
        ink: color("--ink", light.ink),
        soft: color("--soft", light.soft),
        line: color("--axis", light.line),
        hair: color("--hair", light.hair),
        paper: color("--paper", light.paper),
        overload: color("--overload", light.overload),
    }
}
