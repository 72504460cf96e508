//! The mix of ordered intervals in a link: streams `share:visit_interval_weeks:sessions_to_complete`
//! with commas between them.

use super::{LinkNotice, shown};
use crate::model::ParameterId;
use crate::model::scenario::{LEAST_STREAM_SHARE, MOST_STREAMS, is_whole};
use crate::model::steady_state::Stream;

/// The key in the link.
pub(crate) const KEY: &str = "ordered_mix";

/// Something in the mix of a link that was not taken as written; streams are counted from 0.
#[derive(Debug, Clone, PartialEq)]
pub enum MixNotice {
    /// It is no mix; everyone is ordered one interval instead.
    Unreadable {
        /// The value, short and safe to show.
        text: String,
    },
    /// A number of a stream outside its hard limits; the limit is used.
    Clamped {
        /// Which stream.
        stream: usize,
        /// Which number.
        id: ParameterId,
        /// The number in the link, in stored units.
        value: f64,
        /// The limit used, in stored units.
        limit: f64,
    },
    /// Shares that do not sum to 1; they were scaled.
    Scaled {
        /// Their sum.
        sum: f64,
    },
    /// It stands in the link more than once; the first is used.
    Duplicate,
}

/// The streams as a link has them.
pub(crate) fn encode(streams: &[Stream]) -> String {
    let streams: Vec<String> = streams
        .iter()
        .map(|stream| {
            format!(
                "{}:{}:{}",
                stream.share, stream.interval_weeks, stream.sessions
            )
        })
        .collect();
    streams.join(",")
}

/// The streams of a link, inside every limit; none when the text is no mix.
pub(super) fn read(text: &str, notices: &mut Vec<LinkNotice>) -> Vec<Stream> {
    let mut said = Vec::new();
    if let Some(streams) = streams(text.trim(), &mut said) {
        notices.extend(said.into_iter().map(LinkNotice::Mix));
        streams
    } else {
        notices.push(LinkNotice::Mix(MixNotice::Unreadable { text: shown(text) }));
        Vec::new()
    }
}

fn streams(text: &str, notices: &mut Vec<MixNotice>) -> Option<Vec<Stream>> {
    let mut streams = Vec::new();
    for (index, part) in text.split(',').enumerate() {
        if index >= MOST_STREAMS {
            return None;
        }
        let mut numbers = part.split(':');
        let mut number = || numbers.next()?.trim().parse::<f64>().ok();
        let (share, interval, sessions) = (number()?, number()?, number()?);
        if numbers.next().is_some() || !share.is_finite() || share <= 0.0 {
            return None;
        }
        let mut limited = |id, value| limited(index, id, value, notices);
        streams.push(Stream {
            share,
            interval_weeks: limited(ParameterId::VisitIntervalWeeks, interval)?,
            sessions: limited(ParameterId::SessionsToComplete, sessions)?,
        });
    }
    let sum: f64 = streams.iter().map(|stream| stream.share).sum();
    if !is_whole(sum) {
        notices.push(MixNotice::Scaled { sum });
        for stream in &mut streams {
            stream.share /= sum;
        }
    }
    let kept = |stream: &Stream| (LEAST_STREAM_SHARE..=1.0).contains(&stream.share);
    streams.iter().all(kept).then_some(streams)
}

/// A number inside its hard limits, with a notice when it was not.
fn limited(
    stream: usize,
    id: ParameterId,
    value: f64,
    notices: &mut Vec<MixNotice>,
) -> Option<f64> {
    let range = id.parameter()?.range()?;
    if !value.is_finite() {
        return None;
    }
    let limit = value.clamp(range.min, range.max);
    if !range.contains(value) {
        notices.push(MixNotice::Clamped {
            stream,
            id,
            value,
            limit,
        });
    }
    Some(limit)
}
