//! What the uncertain inputs do to the curve of return visits, in words.

use super::charts::days;
use super::figures::Figure;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::sensitivity::band::BandPoint;

/// The band with today's clinicians, after so many draws.
pub fn with_today(
    scenario: &Scenario,
    draws: usize,
    today: &BandPoint,
    messages: &Messages,
) -> String {
    let clinicians = scenario.inputs().clinicians;
    let range = match (today.p10_weeks, today.p90_weeks) {
        (Some(low), Some(high)) => messages.format(
            "sentence-band-range",
            &[("low", days(low, messages)), ("high", days(high, messages))],
        ),
        (Some(low), None) => messages.format("sentence-band-open", &[("low", days(low, messages))]),
        (None, _) => messages.text("sentence-band-none"),
    };
    let text = Figure::People.text(messages, Some(clinicians));
    messages.format(
        "sentence-band",
        &[
            ("draws", Arg::Number(draws as f64, 0)),
            ("today", Figure::People.arg(clinicians)),
            ("clinicians", Arg::Text(text)),
            ("range", Arg::Text(range)),
        ],
    )
}
