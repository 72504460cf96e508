//! Charts as the elements of an SVG picture: for files, and for the page where it is printed.
//!
//! A scene is painted without a backend: its marks are what SVG has elements for. The backend of
//! [`super::svg`] would bring another 20 KB into the page and knows no parent document.

use std::fmt::Write;

use plotters::style::{Color, RGBColor};

use super::scene::{Anchor, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;

/// An element of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// The text in it; empty in all but labels.
    pub text: String,
}

/// Height of capitals and figures as a multiple of the font size.
const CAP_HEIGHT: f64 = 0.72;

/// A length with as many decimals as can be seen.
fn length(value: f64) -> String {
    ((value * 100.0).round() / 100.0 + 0.0).to_string()
}

fn color(RGBColor(r, g, b): RGBColor) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn points(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{},{}", length(*x), length(*y)))
        .collect();
    points.join(" ")
}

fn shape(tag: &'static str, attributes: Vec<(&'static str, String)>) -> Shape {
    Shape {
        tag,
        attributes,
        text: String::new(),
    }
}

/// A line of text whose middle is at a height.
fn text(
    text: &str,
    x: f64,
    middle: f64,
    size: f64,
    attributes: [(&'static str, String); 3],
) -> Shape {
    let mut all = vec![
        ("x", length(x)),
        ("y", length(middle + size * CAP_HEIGHT / 2.0)),
        ("font-size", length(size)),
    ];
    all.extend(attributes);
    Shape {
        text: text.to_owned(),
        ..shape("text", all)
    }
}

impl Scene {
    /// The scene as elements, in layout pixels, in order from back to front.
    pub fn shapes(&self) -> Vec<Shape> {
        let mut shapes: Vec<Shape> = self.marks.iter().map(mark).collect();
        shapes.extend(self.labels.iter().map(|label| {
            let (x, anchor) = match label.anchor {
                Anchor::Start => (label.rect.x0, "start"),
                Anchor::Middle => (f64::midpoint(label.rect.x0, label.rect.x1), "middle"),
                Anchor::End => (label.rect.x1, "end"),
            };
            let middle = f64::midpoint(label.rect.y0, label.rect.y1);
            text(
                &label.text,
                x,
                middle,
                Theme::TEXT,
                [
                    ("text-anchor", anchor.to_owned()),
                    ("font-weight", weight(label.strong)),
                    ("fill", color(label.color)),
                ],
            )
        }));
        shapes
    }
}

fn weight(strong: bool) -> String {
    if strong { "600" } else { "400" }.to_owned()
}

fn mark(mark: &Mark) -> Shape {
    let number = |value: f64| length(value);
    match mark {
        Mark::Area {
            points: p,
            color: c,
        } => shape(
            "polygon",
            vec![
                ("points", points(p)),
                ("fill", color(RGBColor(c.0, c.1, c.2))),
                ("fill-opacity", number(c.alpha())),
            ],
        ),
        Mark::Line {
            points: p,
            color: c,
            width,
        } => shape(
            "polyline",
            vec![
                ("points", points(p)),
                ("fill", "none".to_owned()),
                ("stroke", color(RGBColor(c.0, c.1, c.2))),
                ("stroke-opacity", number(c.alpha())),
                ("stroke-width", number(*width)),
            ],
        ),
        Mark::Rule {
            from,
            to,
            color: c,
            width,
            dash,
        } => {
            let mut attributes = vec![
                ("x1", number(from.0)),
                ("y1", number(from.1)),
                ("x2", number(to.0)),
                ("y2", number(to.1)),
                ("stroke", color(*c)),
                ("stroke-width", number(*width)),
            ];
            attributes.extend(dash.map(|dash| ("stroke-dasharray", number(dash))));
            shape("line", attributes)
        }
        Mark::Disc {
            at,
            radius,
            color: c,
        } => shape(
            "circle",
            vec![
                ("cx", number(at.0)),
                ("cy", number(at.1)),
                ("r", number(*radius)),
                ("fill", color(*c)),
            ],
        ),
    }
}

/// A picture to be given away: a chart under its title, with lines of text below that say what it
/// was made from.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// The chart.
    pub scene: &'a Scene,
    /// Its width and height, CSS pixels.
    pub size: (f64, f64),
    /// What it is called.
    pub title: &'a str,
    /// What it was made from, one paragraph each.
    pub notes: &'a [String],
}

/// Room around the picture, its type and the height of its lines, CSS pixels.
const MARGIN: f64 = 16.0;
const TITLE: (f64, f64) = (17.0, 23.0);
const NOTE: (f64, f64) = (11.0, 16.0);
/// How much of the width a line may fill: the reader's fonts may be wider than those measured.
const FILL: f64 = 0.88;

impl Picture<'_> {
    /// An SVG document, and its width and height in CSS pixels.
    pub fn document(&self, theme: &Theme, measure: &dyn TextMeasure) -> (String, (f64, f64)) {
        let (width, height) = self.size;
        let mut shapes = Vec::new();
        let mut y = MARGIN;
        let attributes = |strong, ink| {
            [
                ("text-anchor", "start".to_owned()),
                ("font-weight", weight(strong)),
                ("fill", color(ink)),
            ]
        };
        for line in wrapped(self.title, FILL * width / TITLE.0, true, measure) {
            let middle = y + TITLE.1 / 2.0;
            shapes.push(text(
                &line,
                0.0,
                middle,
                TITLE.0,
                attributes(true, theme.palette.ink),
            ));
            y += TITLE.1;
        }
        let top = y + MARGIN / 2.0;
        y = top + height + MARGIN / 2.0;
        for note in self.notes {
            for line in wrapped(note, FILL * width / NOTE.0, false, measure) {
                let middle = y + NOTE.1 / 2.0;
                shapes.push(text(
                    &line,
                    0.0,
                    middle,
                    NOTE.0,
                    attributes(false, theme.palette.soft),
                ));
                y += NOTE.1;
            }
        }
        let whole = (width + 2.0 * MARGIN, (y + MARGIN).ceil());
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" \
             viewBox=\"0 0 {0} {1}\" font-family=\"{2}\">\n<title>{3}</title>\n\
             <rect width=\"{0}\" height=\"{1}\" fill=\"{4}\"/>\n<g transform=\"translate({MARGIN} 0)\">\n",
            length(whole.0),
            length(whole.1),
            escaped(&theme.font),
            escaped(self.title),
            color(theme.palette.paper),
        );
        write(&mut svg, &shapes);
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<g transform=\"translate(0 {})\" stroke-linejoin=\"round\">",
            length(top)
        );
        write(&mut svg, &self.scene.shapes());
        svg.push_str("</g>\n</g>\n</svg>\n");
        (svg, whole)
    }
}

fn write(svg: &mut String, shapes: &[Shape]) {
    for shape in shapes {
        let _ = write!(svg, "<{}", shape.tag);
        for (name, value) in &shape.attributes {
            let _ = write!(svg, " {name}=\"{}\"", escaped(value));
        }
        let _ = if shape.text.is_empty() {
            writeln!(svg, "/>")
        } else {
            writeln!(svg, ">{}</{}>", escaped(&shape.text), shape.tag)
        };
    }
}

/// A text as XML has it; characters XML cannot hold do not occur in the catalogue.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A text broken at its spaces into lines no wider than so many times the font size.
fn wrapped(text: &str, ems: f64, strong: bool, measure: &dyn TextMeasure) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure.ems(line, strong) + measure.ems(word, strong) + 0.3 <= ems => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
