//! The two clocks as rulers of business days on one common scale.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::{use_held, use_words};
use crate::i18n::{Arg, Messages};
use crate::model::outcome::{NoRequirement, Status};
use crate::model::{Outcome, Scenario};
use crate::narrative::clocks;
use crate::narrative::figures::{BUSINESS_DAYS_PER_WEEK, Figure};

/// The outcome and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct ClocksProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// Whether the scale keeps still.
    pub held: bool,
}

/// Lengths of the scale, business days, with the steps of its marks and of its numbers.
const SCALES: [(f64, f64, f64); 7] = [
    (10.0, 1.0, 2.0),
    (20.0, 1.0, 5.0),
    (30.0, 1.0, 5.0),
    (60.0, 5.0, 10.0),
    (120.0, 5.0, 20.0),
    (200.0, 10.0, 50.0),
    (300.0, 10.0, 50.0),
];

/// Both rulers.
pub fn clocks(props: ClocksProps) -> Html {
    part("clocks", props, |props, hooks| use_clocks(props).run(hooks))
}

#[hook]
fn use_clocks(props: &ClocksProps) -> Html {
    let messages = use_words();
    let ClocksProps {
        scenario,
        outcome,
        held,
    } = props;
    let inputs = scenario.inputs();
    let first = outcome.waits.first_appointment;
    let returns = outcome.waits.return_visit;
    let growing = outcome.status == Status::Growing;
    let applies = outcome.required.standard_reason != Some(NoRequirement::OrderedBeyondStandard);
    let first = Clock {
        name: "first",
        sentence: clocks::first_appointment(scenario, outcome, &messages),
        days: days([first.p10_weeks, first.p50_weeks, first.p90_weeks]),
        streams: Vec::new(),
        standard: Some(inputs.intake_standard_days),
        ordered: None,
        endless: first.p50_weeks.is_none() && growing,
    };
    let returns = Clock {
        name: "return",
        sentence: clocks::return_visit(scenario, outcome, &messages),
        days: days([returns.p10_weeks, returns.p50_weeks, returns.p90_weeks]),
        streams: outcome
            .streams
            .iter()
            .filter_map(|stream| Some(stream.p50_weeks? * BUSINESS_DAYS_PER_WEEK))
            .collect(),
        standard: applies.then_some(inputs.return_standard_days),
        ordered: outcome
            .streams
            .is_empty()
            .then_some(inputs.visit_interval_weeks * BUSINESS_DAYS_PER_WEEK),
        endless: returns.p50_weeks.is_none() && growing,
    };
    let scale = use_held(*held, || scale(&[&first, &returns]));
    let today = Figure::People.text(&messages, Some(outcome.today.headcount));
    html! {
        <section class="clocks">
            <h2 class="eyebrow">
                { messages.format("heading-clocks", &[("clinicians", Arg::Text(today))]) }
            </h2>
            { first.draw(&messages, scale) }
            { returns.draw(&messages, scale) }
        </section>
    }
}

fn days([p10, p50, p90]: [Option<f64>; 3]) -> Option<[f64; 3]> {
    Some([p10?, p50?, p90?].map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK))
}

/// The shortest scale that shows both clocks and both standards with room to spare.
fn scale(clocks: &[&Clock]) -> (f64, f64, f64) {
    let [.., longest] = SCALES;
    let wanted = clocks.iter().fold(0.0_f64, |wanted, clock| {
        let p90 = clock.days.map_or(0.0, |[_, _, p90]| p90);
        wanted
            .max(1.1 * p90.min(longest.0 / 1.1))
            .max(1.5 * clock.standard.unwrap_or(0.0).min(longest.0 / 1.5))
            .max(1.1 * clock.ordered.unwrap_or(0.0).min(longest.0 / 1.1))
    });
    SCALES
        .into_iter()
        .find(|(length, ..)| *length >= wanted)
        .unwrap_or(longest)
}

/// The share of a ruler that the word for the ordered interval takes: of a wide one, from 440 pixels
/// on, and of a narrow one. The style sheet shows the one that fits.
const ROOMS: [(&str, f64); 2] = [("at-wide", 0.16), ("at-narrow", 0.28)];

/// Where a word stands by its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Over,
    Right,
}

struct Clock {
    name: &'static str,
    sentence: String,
    days: Option<[f64; 3]>,
    /// Medians by ordered interval.
    streams: Vec<f64>,
    /// Business days, where it applies.
    standard: Option<f64>,
    /// Business days between visits as ordered, where they are the same for everyone.
    ordered: Option<f64>,
    endless: bool,
}

impl Clock {
    /// The side of its mark the word for the ordered interval stands on, away from the standard's
    /// line and inside the ruler, if it takes `room`; `None` where there is no room for it.
    fn side(&self, ordered: f64, length: f64, room: f64) -> Option<Side> {
        let room = room * length;
        let standard = self.standard.filter(|standard| ordered < *standard);
        match standard {
            Some(_) if ordered > room => Some(Side::Left),
            // Over its mark, from the ruler's beginning on.
            Some(standard) if ordered > room / 2.0 && standard > room => Some(Side::Over),
            Some(standard) if standard - ordered < room => None,
            _ if ordered > length - room => Some(Side::Left),
            _ => Some(Side::Right),
        }
    }

    /// The word for the ordered interval, where it has room on a ruler of some width.
    fn ordered_label(
        &self,
        (ordered, length): (f64, f64),
        (class, room): (&'static str, f64),
        messages: &Messages,
    ) -> Html {
        let Some(side) = self.side(ordered, length, room) else {
            return Html::default();
        };
        let at = format!("{:.3}%", ordered / length * 100.0);
        let (x, dx, anchor) = match side {
            Side::Left => (at, "-4", "end"),
            Side::Over => ("0%".to_owned(), "0", "start"),
            Side::Right => (at, "4", "start"),
        };
        html! {
            <text class={classes!("ordered-label", class)} {x} y="2" {dx} text-anchor={anchor}>
                { messages.text("clock-ordered") }
            </text>
        }
    }

    /// The ruler. It is drawn in percentages of its width, so that its type keeps its size.
    fn draw(&self, messages: &Messages, (length, minor, major): (f64, f64, f64)) -> Html {
        let at = |days: f64| format!("{:.3}%", (days / length).clamp(0.0, 1.0) * 100.0);
        let marks = |step: f64| {
            (0..=(length / step).round() as u32).map(move |index| f64::from(index) * step)
        };
        let beyond = self.endless || self.days.is_some_and(|[_, median, _]| median > length);
        html! {
            <figure class={classes!("clock", self.name)}>
                <figcaption><span class="dot" aria-hidden="true"></span>{ &self.sentence }</figcaption>
                <svg class="ruler" width="100%" height="46" aria-hidden="true">
                    { for marks(minor).map(|days| html! {
                        <line class="mark" x1={at(days)} x2={at(days)} y1="20" y2="24" />
                    }) }
                    { for marks(major).map(|days| html! {
                        <>
                            <line class="mark" x1={at(days)} x2={at(days)} y1="16" y2="24" />
                            <text class="mark-label" x={at(days)} y="40" text-anchor="middle">
                                { messages.number(days, 0) }
                            </text>
                        </>
                    }) }
                    <line class="axis" x1="0%" x2="100%" y1="24.5" y2="24.5" />
                    if let Some(standard) = self.standard.filter(|days| *days <= length) {
                        <line class="standard" x1={at(standard)} x2={at(standard)} y1="-6" y2="24" />
                    }
                    if let Some(ordered) = self.ordered.filter(|days| *days <= length) {
                        <line class="ordered" x1={at(ordered)} x2={at(ordered)} y1="3" y2="24" />
                        { for ROOMS.into_iter().map(|room| self.ordered_label((ordered, length), room, messages)) }
                    }
                    if let Some([low, median, high]) = self.days {
                        if low < length {
                            <line class="band" x1={at(low)} x2={at(high)} y1="11" y2="11" />
                        }
                        if median <= length {
                            <circle class="median" cx={at(median)} cy="11" r="6" />
                        }
                        { for self.streams.iter().filter(|days| **days <= length).map(|days| html! {
                            <circle class="stream" cx={at(*days)} cy="11" r="4" />
                        }) }
                    }
                    if beyond {
                        <text class="beyond" x="100%" y="15" text-anchor="end">
                            if let Some([_, median, _]) = self.days {
                                { messages.number(median, 0) }
                            }
                            { " →" }
                        </text>
                    }
                </svg>
            </figure>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(days: Option<[f64; 3]>, standard: f64) -> Clock {
        Clock {
            name: "first",
            sentence: String::new(),
            days,
            streams: Vec::new(),
            standard: Some(standard),
            ordered: None,
            endless: false,
        }
    }

    #[test]
    fn the_word_for_the_interval_stands_on_the_ruler_and_off_the_standard() {
        let [(_, wide), (_, narrow)] = ROOMS;
        let side = |ordered, room| clock(None, 10.0).side(ordered, 30.0, room);
        assert_eq!(side(5.0, wide), Some(Side::Left));
        assert_eq!(side(5.0, narrow), Some(Side::Over));
        assert_eq!(side(9.0, narrow), Some(Side::Left));
        assert_eq!(side(1.0, wide), Some(Side::Right));
        assert_eq!(side(1.0, narrow), Some(Side::Right));
        assert_eq!(side(3.0, narrow), None);
        assert_eq!(side(15.0, narrow), Some(Side::Right));
        assert_eq!(side(25.0, narrow), Some(Side::Left));
    }

    #[test]
    fn the_scale_shows_both_clocks_and_their_standards() {
        let length = |first, returns| scale(&[&clock(first, 10.0), &clock(returns, 10.0)]).0;
        assert_eq!(
            length(Some([0.0, 0.1, 0.2]), Some([17.0, 21.0, 25.0])),
            30.0
        );
        assert_eq!(length(Some([0.0, 0.1, 0.2]), Some([5.0, 5.0, 5.2])), 20.0);
        assert_eq!(length(None, Some([70.0, 90.0, 105.0])), 120.0);
        assert_eq!(length(None, None), 20.0);
        assert_eq!(length(None, Some([1e3, 2e3, 3e3])), 300.0);
        assert_eq!(scale(&[&clock(None, 260.0)]).0, 300.0);
    }
}
