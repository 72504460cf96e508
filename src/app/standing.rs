//! The page as text: what stands in the document before the program starts, and stays when it
//! cannot.
//!
//! It is the page itself, rendered natively, so that nothing moves when the program takes over. The
//! curve of waits is a picture in place of a canvas, and whatever needs the program is inert.

use std::io;
use std::rc::Rc;

use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

use super::components::wait;
use super::program::First;
use super::state::State;
use super::{AppProps, Drawn};
use crate::charts::wait::height;
use crate::charts::{GlyphTable, Palette, Theme, svg};
use crate::i18n::{Locale, Messages};
use crate::model::{Inputs, evaluate};
use crate::narrative::answer::standing;
use crate::presets;

/// Width of the picture of the curve on a desk, CSS pixels.
const WIDE: f64 = 760.0;
/// Widths of the pictures in the page, in the hand and on a desk.
const WIDTHS: [(f64, &str); 2] = [(340.0, "narrow"), (WIDE, "wide")];

/// The page of inputs as HTML in a language, from the model itself.
///
/// # Errors
/// What the renderer's runtime or the chart's backend reports.
pub fn page(inputs: &Inputs, locale: Locale) -> io::Result<String> {
    let state = State::new(presets::origin(None, inputs), inputs, Vec::new());
    let words = Rc::new(Messages::new(locale));
    let pictures = pictures(&state, &words)?;
    let html = render(AppProps {
        opened: state,
        words: words.clone(),
    })?;
    Ok(said(&words) + &still(&html, &pictures))
}

/// The page as the first program draws it at once.
fn render(props: AppProps) -> io::Result<String> {
    let renderer = LocalServerRenderer::<Drawn<First>>::with_props(props).hydratable(false);
    let runtime = Builder::new_current_thread().build()?;
    Ok(LocalSet::new().block_on(&runtime, renderer.render()))
}

/// What the page says while it starts and when it cannot, with the answer in one sentence.
fn said(messages: &Messages) -> String {
    let text = |id| messages.text(id);
    format!(
        "<div class=\"said\"><p id=\"late\">{}</p>\
         <p id=\"blocked\" role=\"alert\" hidden>{}</p><p id=\"missing\" role=\"alert\" hidden>{}</p>\
         <noscript><p>{}</p></noscript><p class=\"defaults\">{}</p></div>",
        text("static-late"),
        text("static-blocked"),
        text("static-missing"),
        text("static-noscript"),
        standing(messages).unwrap_or_default()
    )
}

/// The curve of waits of inputs as an SVG document in a language, for where nothing else is let in.
///
/// # Errors
/// What the chart's backend reports.
pub fn picture(inputs: &Inputs, locale: Locale) -> io::Result<String> {
    let state = State::new(presets::origin(None, inputs), inputs, Vec::new());
    let font = "Inter, system-ui, sans-serif";
    let theme = Theme::new(Palette::LIGHT, font);
    let drawn = drawn(&state, WIDE, &theme, &Messages::new(locale))?;
    // A picture has no page behind it.
    let paper = "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";
    let end = drawn.find('>').map_or(0, |end| end + 1);
    let (head, body) = drawn.split_at_checked(end).unwrap_or_default();
    Ok(format!("{head}{paper}{body}"))
}

/// The curve of waits, so many CSS pixels wide.
fn drawn(state: &State, width: f64, theme: &Theme, messages: &Messages) -> io::Result<String> {
    let outcome = evaluate(&state.scenario);
    let size = (width, height(width));
    let drawn = wait::picture(&state.scenario, &outcome, width, messages, |chart| {
        svg::document(chart, size, theme, &GlyphTable)
    });
    drawn.map_err(io::Error::other)
}

/// The curve of waits in each of [`WIDTHS`], in the colors of the style sheet.
fn pictures(state: &State, messages: &Messages) -> io::Result<String> {
    // The style sheet's own family.
    let theme = Theme::new(Palette::LIGHT, "inherit");
    let mut pictures = String::new();
    for (width, name) in WIDTHS {
        let named =
            format!("<svg class=\"{name}\" preserveAspectRatio=\"xMinYMid\" aria-hidden=\"true\"");
        pictures += &drawn(state, width, &theme, messages)?.replacen("<svg", &named, 1);
    }
    for (color, name) in [
        ("#1D5F9E", "first"),
        ("#C2410C", "return"),
        ("#15181C", "ink"),
        ("#59616B", "soft"),
        ("#B4BBC3", "axis"),
        ("#E9ECEF", "hair"),
        ("#FFFFFF", "paper"),
        ("#FBF3EF", "overload"),
    ] {
        pictures = pictures.replace(color, &format!("var(--{name})"));
    }
    Ok(pictures.replace(" font-family=\"inherit\"", ""))
}

/// The page without what only a program can use.
fn still(html: &str, pictures: &str) -> String {
    let html = without_attribute(html, " data-output=\"");
    let html = without_attribute(&html, " data-value=\"");
    let (mut still, mut rest) = (String::new(), html.as_str());
    let mut picture = Some(pictures);
    while let Some((before, after)) = rest.split_once("<canvas") {
        still += before;
        // Of the charts only the first, that of the waits, has a picture.
        still += picture.take().unwrap_or_default();
        rest = after.split_once("</canvas>").map_or("", |(_, after)| after);
    }
    still += rest;
    for fold in ["<div class=\"group-body\"", "<div class=\"panel-body\""] {
        still = without_inside(&still, fold);
    }
    for (tag, inert) in [
        ("<div class=\"inputs\"", "<div class=\"inputs\" inert"),
        ("<select id=\"preset\"", "<select id=\"preset\" inert"),
        ("<details ", "<details inert "),
        (
            "<select data-control=\"unit\"",
            "<select data-control=\"unit\" inert",
        ),
        ("<input ", "<input inert "),
        ("<button ", "<button inert "),
        ("<div class=\"reader\"", "<div class=\"reader\" inert"),
    ] {
        still = still.replace(tag, inert);
    }
    still
}

/// The text with every attribute that begins so, up to its closing quote, left out.
fn without_attribute(html: &str, begin: &str) -> String {
    let mut parts = html.split(begin);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('"').map_or("", |(_, after)| after)
    })
}

/// The text without what begins so and ends with its fold, which is shut and stays so.
fn without_inside(html: &str, begin: &str) -> String {
    let mut parts = html.split(begin);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part
            .find("</details>")
            .and_then(|end| part.get(end..))
            .unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::at_link;
    use crate::app::control::Control;
    use crate::app::state::Action;
    use crate::model::{ParameterId, Scenario};
    use crate::narrative::{first_appointment, return_visit};
    use crate::presets::PRESETS;

    #[test]
    fn says_what_the_model_says_of_these_inputs() {
        let cases = [
            (4_600_000.0, Locale::En),
            (1_000_000.0, Locale::En),
            (1_000_000.0, Locale::Es),
        ];
        for (members, locale) in cases {
            let inputs = Inputs {
                members,
                ..Inputs::default()
            };
            let page = page(&inputs, locale).unwrap();
            let scenario = Scenario::try_from(&inputs).unwrap();
            let (outcome, messages) = (evaluate(&scenario), Messages::new(locale));
            let ordered = outcome.required.ordered.unwrap().headcount;
            for text in [
                messages.number(ordered, 0),
                first_appointment(&scenario, &outcome, &messages),
                return_visit(&scenario, &outcome, &messages),
            ] {
                assert!(page.contains(&text), "{members}: {text}");
            }
        }
    }

    /// The first program has fewer words; none that it says is missing.
    #[test]
    fn the_words_a_page_opens_with_are_all_it_says() {
        let links = [
            "v=1&members=-5&sessions_to_complete=x&members=2&unheard=1",
            "v=1&term_years=99&weeks_to_fill=900&observed_return_mean_weeks=x",
            "v=1&term_years=x&hiring=x&hiring_by_month=y&mix=x&model=9.9&fingerprint=abc",
            "v=1&clinicians=1&intake_policy=ratio",
            "v=1&clinicians=9000&patients_booked_a_day=9",
            "v=9&from=nobody",
        ];
        let states = PRESETS
            .iter()
            .map(|preset| State::new(preset.id, &preset.inputs(), Vec::new()))
            .chain(links.map(at_link::<First>))
            .chain(
                [ParameterId::Members, ParameterId::VisitIntervalWeeks].map(|id| {
                    let control = Control::Parameter(id);
                    State::new(PRESETS[0].id, &Inputs::default(), Vec::new())
                        .after(Action::Type {
                            control,
                            text: "0".to_owned(),
                            number: Ok(0.0),
                        })
                        .after(Action::Settle(control))
                        .after(Action::Solve(
                            Control::Parameter(ParameterId::Clinicians),
                            9.0,
                        ))
                }),
            );
        for opened in states {
            let drawn = |words: Messages| {
                render(AppProps {
                    opened: opened.clone(),
                    words: Rc::new(words),
                })
                .unwrap()
            };
            let (all, opening) = (
                drawn(Messages::default()),
                drawn(Messages::opening(Locale::default())),
            );
            let at = all.bytes().zip(opening.bytes()).position(|(a, b)| a != b);
            let around = |text: &str, at: usize| text[at.saturating_sub(80)..][..160].to_owned();
            assert!(
                all == opening,
                "{}\n{}",
                around(&all, at.unwrap_or_default()),
                around(&opening, at.unwrap_or_default())
            );
        }
    }

    #[test]
    fn has_a_picture_and_nothing_that_needs_a_program() {
        let page = page(&Inputs::default(), Locale::default()).unwrap();
        assert_eq!(page.matches("<svg class=\"narrow\"").count(), 1);
        assert!(page.contains("fill=\"var(--return)\""));
        // Every fold is cut at its own end.
        let count = |text| page.matches(text).count();
        assert_eq!(count("<details "), count("</details>"));
        assert_eq!(count("<div"), count("</div>"));
        for absent in ["<canvas", "data-output", "style=", "#15181C", "<script"] {
            assert!(!page.contains(absent), "{absent}");
        }
    }
}
