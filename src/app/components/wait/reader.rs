//! The chart of waits at a number of clinicians.

use std::rc::Rc;

use super::band::Drawn;
use crate::app::components::chart::Reader;
use crate::charts::{Axes, Reading, Series, SeriesColor, Stops};
use crate::i18n::Messages;
use crate::model::Scenario;
use crate::model::curves::wait_curve;
use crate::narrative::figures::BUSINESS_DAYS_PER_WEEK;
use crate::narrative::reading;

/// Reads both clocks, the streams of a mix and the band where it is drawn, beginning with today's
/// staff.
pub(super) fn reader(
    scenario: Scenario,
    axes: Axes,
    band: Option<Rc<Drawn>>,
    messages: Rc<Messages>,
) -> Reader {
    let stops = Stops::whole(axes.x, scenario.inputs().clinicians);
    let streams = scenario.inputs().ordered_mix.iter();
    let mut series = vec![
        Series::of(SeriesColor::First),
        Series::of(SeriesColor::Returns),
    ];
    series.extend(streams.map(|_| Series::of(SeriesColor::Returns)));
    if band.is_some() {
        series.extend([SeriesColor::Returns; 2].map(Series::of));
    }
    let at = move |stop| {
        let clinicians = stops.value(stop);
        let Some(at) = wait_curve(&scenario, clinicians, clinicians, 1).pop() else {
            return Reading::default();
        };
        let mut text = reading::waits(&scenario, &at, &messages);
        let mut weeks = vec![at.first_p50_weeks, at.return_p50_weeks];
        weeks.extend(at.stream_p50_weeks);
        let within = band.as_ref().and_then(|band| band.between(clinicians));
        if let Some(within) = within {
            text = format!("{text}; {}", reading::band(&within, &messages));
            weeks.extend([within.p10_weeks, within.p90_weeks]);
        }
        let days = |weeks: Option<f64>| weeks.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK);
        Reading {
            text,
            values: weeks.into_iter().map(days).collect(),
        }
    };
    Reader {
        stops,
        rows: false,
        series,
        at: Rc::new(at),
    }
}
