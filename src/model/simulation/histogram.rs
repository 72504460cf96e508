//! Counts of times, in slots.

/// A bar of a histogram: the share of visits in a range of times.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Left edge, weeks.
    pub from_weeks: f64,
    /// Right edge, weeks.
    pub to_weeks: f64,
    /// Share of visits in the bar, fraction.
    pub share: f64,
}

/// Most cells kept before neighbors are merged.
const CELLS: usize = 1 << 15;

/// Counts of whole numbers of ticks; cells are one tick wide until there would be more than
/// [`CELLS`], then two, then four.
#[derive(Debug, Clone)]
pub(super) struct Histogram {
    counts: Vec<u32>,
    /// Ticks in a cell: 2 to this power.
    doublings: u32,
    total: u64,
}

impl Histogram {
    pub(super) const fn new() -> Self {
        Self {
            counts: Vec::new(),
            doublings: 0,
            total: 0,
        }
    }

    pub(super) fn add(&mut self, ticks: f64) {
        self.add_many(ticks.max(0.0) as u64, 1);
    }

    fn add_many(&mut self, ticks: u64, count: u32) {
        while ticks >> self.doublings >= CELLS as u64 {
            self.coarsen();
        }
        let cell = (ticks >> self.doublings) as usize;
        if cell >= self.counts.len() {
            self.counts.resize(cell + 1, 0);
        }
        if let Some(counter) = self.counts.get_mut(cell) {
            *counter += count;
            self.total += u64::from(count);
        }
    }

    fn coarsen(&mut self) {
        self.counts = self
            .counts
            .chunks(2)
            .map(|pair| pair.iter().sum())
            .collect();
        self.doublings += 1;
    }

    /// Adds another histogram's counts.
    pub(super) fn merge(&mut self, other: &Self) {
        while self.doublings < other.doublings {
            self.coarsen();
        }
        for (cell, count) in other.counts.iter().enumerate() {
            if *count > 0 {
                self.add_many((cell as u64) << other.doublings, *count);
            }
        }
    }

    /// Nonempty cells: first tick, ticks, count.
    fn cells(&self) -> impl Iterator<Item = (f64, f64, u32)> {
        let width = f64::from(1_u32 << self.doublings);
        self.counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(move |(cell, count)| (cell as f64 * width, width, *count))
    }

    /// The smallest time, in ticks, that at least this share of visits does not exceed: the middle
    /// of its cell, which is the tick itself while cells are one tick wide.
    pub(super) fn quantile(&self, probability: f64) -> Option<f64> {
        let wanted = probability * self.total as f64;
        let mut below = 0_u64;
        for (first, width, count) in self.cells() {
            below += u64::from(count);
            if below as f64 >= wanted {
                return Some(first + (width - 1.0) / 2.0);
            }
        }
        None
    }

    /// Visits of fewer ticks than this; a cut cell counts by the part below.
    pub(super) fn below(&self, ticks: f64) -> f64 {
        self.cells()
            .map(|(first, width, count)| {
                f64::from(count) * ((ticks - first) / width).clamp(0.0, 1.0)
            })
            .sum()
    }

    pub(super) const fn total(&self) -> u64 {
        self.total
    }

    /// At most `most` bars of equal width that cover every visit; `weeks_per_tick` scales them.
    pub(super) fn bars(&self, most: usize, weeks_per_tick: f64) -> Vec<Bar> {
        let Some((first, _, _)) = self.cells().next() else {
            return Vec::new();
        };
        let last = self
            .cells()
            .fold(first, |last, (first, width, _)| last.max(first + width));
        let cell = f64::from(1_u32 << self.doublings);
        let width = ((last - first) / most.max(1) as f64 / cell).ceil() * cell;
        let bars = ((last - first) / width).ceil();
        let mut shares = vec![0.0; bars as usize];
        for (start, _, count) in self.cells() {
            if let Some(share) = shares.get_mut(((start - first) / width) as usize) {
                *share += f64::from(count) / self.total as f64;
            }
        }
        shares
            .into_iter()
            .enumerate()
            .map(|(index, share)| {
                let from = first + index as f64 * width;
                Bar {
                    from_weeks: from * weeks_per_tick,
                    to_weeks: (from + width) * weeks_per_tick,
                    share,
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(ticks: impl IntoIterator<Item = f64>) -> Histogram {
        let mut histogram = Histogram::new();
        for tick in ticks {
            histogram.add(tick);
        }
        histogram
    }

    #[test]
    fn quantiles_are_exact_until_cells_merge_and_within_a_cell_after() {
        let fine = counted((0..1000).map(f64::from));
        assert_eq!(fine.quantile(0.5), Some(499.0));
        assert_eq!(fine.quantile(1.0), Some(999.0));
        assert_eq!(Histogram::new().quantile(0.5), None);
        let coarse = counted((0..100_000).map(f64::from));
        assert_eq!(coarse.doublings, 2);
        assert_eq!(coarse.total(), 100_000);
        let median = coarse.quantile(0.5).unwrap();
        assert!((median - 49_999.0).abs() <= 2.0, "{median}");
        assert!((coarse.below(25_000.0) - 25_000.0).abs() < 1e-9);
    }

    #[test]
    fn merging_loses_nobody_whichever_side_is_coarser() {
        let fine = counted((0..1000).map(f64::from));
        let coarse = counted((0..100_000).map(f64::from));
        for (mut into, from) in [(fine.clone(), &coarse), (coarse.clone(), &fine)] {
            into.merge(from);
            assert_eq!(into.total(), 101_000);
            assert_eq!(into.doublings, 2);
            assert!((into.below(1000.0) - 2000.0).abs() < 1e-9);
        }
    }
}
