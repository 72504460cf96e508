//! A mix of ordered intervals as controls: what each reads and writes, and how moving one share
//! moves the others.

use super::control::fixed;
use crate::model::parameter::Range;
use crate::model::scenario::MOST_STREAMS;
use crate::model::steady_state::Stream;
use crate::model::{Inputs, ParameterId};

/// A number of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Share of the new patients.
    Share,
    /// Interval ordered, weeks.
    Interval,
    /// Mean sessions to finish.
    Sessions,
}

/// The `name`s of the controls.
const NAMES: [[&str; 3]; MOST_STREAMS] = [
    ["mix_1_share", "mix_1_interval", "mix_1_sessions"],
    ["mix_2_share", "mix_2_interval", "mix_2_sessions"],
    ["mix_3_share", "mix_3_interval", "mix_3_sessions"],
    ["mix_4_share", "mix_4_interval", "mix_4_sessions"],
    ["mix_5_share", "mix_5_interval", "mix_5_sessions"],
    ["mix_6_share", "mix_6_interval", "mix_6_sessions"],
    ["mix_7_share", "mix_7_interval", "mix_7_sessions"],
    ["mix_8_share", "mix_8_interval", "mix_8_sessions"],
];

/// The smallest share a control gives.
const LEAST_SHARE: f64 = 0.01;

impl Part {
    /// The message that names a control of this number.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Share => "mix-label-share",
            Self::Interval => "mix-label-interval",
            Self::Sessions => "mix-label-sessions",
        }
    }

    /// The parameter whose limits and unit the number has; `None` for a share.
    pub const fn parameter(self) -> Option<ParameterId> {
        match self {
            Self::Share => None,
            Self::Interval => Some(ParameterId::VisitIntervalWeeks),
            Self::Sessions => Some(ParameterId::SessionsToComplete),
        }
    }

    /// The number itself.
    pub const fn of(self, stream: &Stream) -> f64 {
        match self {
            Self::Share => stream.share,
            Self::Interval => stream.interval_weeks,
            Self::Sessions => stream.sessions,
        }
    }
}

/// The `name` of the control of a number.
pub fn name(index: usize, part: Part) -> &'static str {
    let names = NAMES.get(index).unwrap_or(&["", "", ""]);
    let [share, interval, sessions] = names;
    match part {
        Part::Share => share,
        Part::Interval => interval,
        Part::Sessions => sessions,
    }
}

/// The range of a number, in stored units; `None` for a stream there is not.
pub fn range(streams: &[Stream], index: usize, part: Part) -> Option<Range> {
    let stream = streams.get(index)?;
    if let Some(id) = part.parameter() {
        return id.parameter()?.range().copied();
    }
    let others = streams.len().saturating_sub(1) as f64;
    let (least, most) = if others > 0.0 {
        (LEAST_SHARE, 1.0 - LEAST_SHARE * others)
    } else {
        (1.0, 1.0)
    };
    Some(Range {
        min: least.min(stream.share),
        max: most.max(stream.share),
        slider_min: 0.0,
        slider_max: 1.0,
        step: 0.01,
        logarithmic: false,
        default: stream.share,
        evidence: None,
    })
}

/// Stores a number. A share moves the others in proportion to what they were `before`, so that all
/// sum to 1 and going back brings the others back.
pub fn write(streams: &mut [Stream], before: &[Stream], index: usize, part: Part, value: f64) {
    if part == Part::Share {
        let Some(limits) = range(streams, index, part) else {
            return;
        };
        return share(streams, before, index, value.clamp(limits.min, limits.max));
    }
    if let Some(stream) = streams.get_mut(index) {
        match part {
            Part::Interval => stream.interval_weeks = value,
            _ => stream.sessions = value,
        }
    }
}

fn share(streams: &mut [Stream], before: &[Stream], index: usize, value: f64) {
    let others: f64 = before
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != index)
        .map(|(_, stream)| stream.share)
        .sum();
    if streams.len() != before.len() || others <= 0.0 {
        return;
    }
    // Tenths of a percent, what rounding leaves on the largest.
    let mut left = 1.0 - value;
    let mut largest: Option<usize> = None;
    for (other, (stream, was)) in streams.iter_mut().zip(before).enumerate() {
        if other == index {
            stream.share = value;
            continue;
        }
        stream.share = fixed(was.share / others * (1.0 - value), 3).max(0.001);
        left -= stream.share;
        if largest.is_none_or(|known| before.get(known).is_some_and(|k| k.share < was.share)) {
            largest = Some(other);
        }
    }
    if let Some(stream) = largest.and_then(|largest| streams.get_mut(largest)) {
        stream.share = fixed(stream.share + left, 9);
    }
}

/// The mix to start from: two in five weekly, a third fortnightly, a quarter monthly.
pub fn start(inputs: &Inputs) -> Vec<Stream> {
    let stream = |share, interval_weeks| Stream {
        share,
        interval_weeks,
        sessions: inputs.sessions_to_complete,
    };
    vec![stream(0.4, 1.0), stream(0.35, 2.0), stream(0.25, 4.0)]
}

/// The mix with one stream more, a tenth of the patients; the same when it is full.
pub fn with_another(streams: &[Stream]) -> Vec<Stream> {
    let mut more = streams.to_vec();
    let Some(last) = streams.last().filter(|_| streams.len() < MOST_STREAMS) else {
        return more;
    };
    // The others give way to it as to any share.
    more.push(Stream {
        share: 0.0,
        interval_weeks: (last.interval_weeks * 2.0).min(52.0),
        ..*last
    });
    let before = more.clone();
    share(&mut more, &before, streams.len(), 0.1);
    more
}

/// The mix without one stream; its share goes to the others in proportion.
pub fn without(streams: &[Stream], index: usize) -> Vec<Stream> {
    let mut fewer = streams.to_vec();
    if index < fewer.len() && fewer.len() > 1 {
        let before = fewer.clone();
        share(&mut fewer, &before, index, 0.0);
        fewer.remove(index);
    }
    fewer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(streams: &[Stream]) -> Vec<f64> {
        streams.iter().map(|stream| stream.share).collect()
    }

    fn sum(streams: &[Stream]) -> f64 {
        shares(streams).iter().sum()
    }

    #[test]
    fn one_share_scales_the_others_and_going_back_brings_them_back() {
        let before = start(&Inputs::default());
        let mut now = before.clone();
        write(&mut now, &before, 0, Part::Share, 0.7);
        assert_eq!(shares(&now), [0.7, 0.175, 0.125]);
        write(&mut now, &before, 0, Part::Share, 5.0);
        assert!((sum(&now) - 1.0).abs() < 1e-12);
        assert_eq!(now[0].share, 0.98);
        write(&mut now, &before, 0, Part::Share, 0.4);
        assert_eq!(now, before);
    }

    #[test]
    fn every_share_leaves_a_sum_of_one() {
        let mut streams = start(&Inputs::default());
        while streams.len() < MOST_STREAMS {
            streams = with_another(&streams);
            assert!((sum(&streams) - 1.0).abs() < 1e-12);
        }
        assert_eq!(with_another(&streams), streams);
        for index in 0..streams.len() {
            for percent in 0..=100 {
                let mut moved = streams.clone();
                write(
                    &mut moved,
                    &streams,
                    index,
                    Part::Share,
                    f64::from(percent) / 100.0,
                );
                assert!((sum(&moved) - 1.0).abs() < 1e-12);
                assert!(moved.iter().all(|stream| stream.share >= 0.001));
            }
        }
        while streams.len() > 1 {
            streams = without(&streams, 0);
            assert!((sum(&streams) - 1.0).abs() < 1e-12);
        }
        assert_eq!(without(&streams, 0), streams);
    }

    #[test]
    fn every_control_has_a_name_and_a_range() {
        let streams = start(&Inputs::default());
        for part in [Part::Share, Part::Interval, Part::Sessions] {
            assert!(range(&streams, 2, part).is_some());
            assert!(range(&streams, 3, part).is_none());
            assert!(name(7, part).starts_with("mix_8_"));
        }
    }
}
