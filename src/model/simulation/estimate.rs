//! Values with their 95 % intervals, from batch means.

/// A simulated value and how far luck can have moved it.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Estimate {
    /// The value over all finished batches.
    pub value: f64,
    /// Half the width of its 95 % confidence interval; `None` with fewer than two batches to
    /// compare.
    pub half_width: Option<f64>,
}

/// 97.5 % points of Student's t for 1 to 19 degrees of freedom.
const STUDENT: [f64; 19] = [
    12.706_205, 4.302_653, 3.182_446, 2.776_445, 2.570_582, 2.446_912, 2.364_624, 2.306_004,
    2.262_157, 2.228_139, 2.200_985, 2.178_813, 2.160_369, 2.144_787, 2.131_450, 2.119_905,
    2.109_816, 2.100_922, 2.093_024,
];

/// Half the width of the 95 % interval of a mean of `batches` values of this variance: t·√(v/k);
/// `None` where there are fewer than two or more than twenty.
pub fn half_width(batches: usize, variance: f64) -> Option<f64> {
    let t = STUDENT.get(batches.checked_sub(2)?)?;
    Some(t * (variance / batches as f64).sqrt())
}

impl Estimate {
    /// A value with the interval the batches' own values give it: t·sd/√k.
    pub(super) fn new(value: f64, batches: &[f64]) -> Self {
        let count = batches.len() as f64;
        let mean = batches.iter().sum::<f64>() / count;
        let squares: f64 = batches.iter().map(|x| (x - mean) * (x - mean)).sum();
        let half_width = half_width(batches.len(), squares / (count - 1.0));
        Self { value, half_width }
    }

    /// Sum of numerators over sum of denominators, over all batches; `None` when nothing was
    /// counted.
    pub(super) fn ratio(batches: &[(f64, f64)]) -> Option<Self> {
        let (numerator, denominator) = batches
            .iter()
            .fold((0.0, 0.0), |sum, batch| (sum.0 + batch.0, sum.1 + batch.1));
        if denominator <= 0.0 {
            return None;
        }
        let each: Vec<f64> = batches
            .iter()
            .filter(|batch| batch.1 > 0.0)
            .map(|batch| batch.0 / batch.1)
            .collect();
        Some(Self::new(numerator / denominator, &each))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_mean_is_students() {
        let estimate = Estimate::ratio(&[(2.0, 1.0), (4.0, 1.0), (9.0, 1.0)]).unwrap();
        assert!((estimate.value - 5.0).abs() < 1e-12);
        // sd = √13, t(2) = 4.302653: 4.302653·√(13/3).
        assert!((estimate.half_width.unwrap() - 8.956_687).abs() < 1e-5);
    }

    #[test]
    fn one_batch_has_a_value_and_no_interval_and_none_has_neither() {
        let estimate = Estimate::ratio(&[(2.0, 1.0)]).unwrap();
        assert_eq!(estimate.half_width, None);
        assert_eq!(Estimate::ratio(&[(0.0, 0.0)]), None);
    }
}
