//! Where a value stands on its slider, and what the keys and the thumb make of it.

use super::control::fixed;
use crate::model::parameter::Range;

/// Positions of a logarithmic slider.
const POSITIONS: f64 = 1000.0;

/// The attributes a native range input needs.
///
/// A linear slider counts in the unit of its box; a logarithmic one in positions, because the
/// native input knows no other scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slider {
    range: Range,
    factor: f64,
}

impl Slider {
    /// The slider of a range whose box shows `factor` times the stored number.
    pub const fn new(range: Range, factor: f64) -> Self {
        Self { range, factor }
    }

    /// Smallest, largest and step of the native input.
    pub fn attributes(&self) -> (f64, f64, f64) {
        if self.range.logarithmic {
            (0.0, POSITIONS, 1.0)
        } else {
            (
                fixed(self.range.slider_min * self.factor, 9),
                fixed(self.range.slider_max * self.factor, 9),
                fixed(self.range.step * self.factor, 9),
            )
        }
    }

    /// Values at the left and the right end.
    pub const fn ends(&self) -> (f64, f64) {
        (self.range.slider_min, self.range.slider_max)
    }

    /// Where on the track a value stands, 0 at the left end and 1 at the right.
    pub fn fraction(&self, value: f64) -> f64 {
        let Range {
            slider_min: low,
            slider_max: high,
            ..
        } = self.range;
        let fraction = if self.range.logarithmic {
            libm::log(value.max(low) / low) / libm::log(high / low)
        } else {
            (value - low) / (high - low)
        };
        if fraction.is_finite() {
            fraction.clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    /// The native input's number for a value.
    pub fn position(&self, value: f64) -> f64 {
        if self.range.logarithmic {
            fixed(self.fraction(value) * POSITIONS, 1)
        } else {
            fixed(
                value.clamp(self.range.slider_min, self.range.slider_max) * self.factor,
                9,
            )
        }
    }

    /// The value for the native input's number: on the step's grid, logarithmic ones with two
    /// significant digits.
    pub fn value(&self, position: f64) -> f64 {
        let Range {
            slider_min: low,
            slider_max: high,
            step,
            ..
        } = self.range;
        if !self.range.logarithmic {
            let steps = ((position / self.factor - low) / step).round();
            return fixed(low + steps * step, 9).clamp(low, high);
        }
        let exact = low * libm::exp(position / POSITIONS * libm::log(high / low));
        two_digits(exact).clamp(low, high)
    }

    /// The value so many steps up or down: the next ones on the grid, whatever the start; a value
    /// beyond the slider's end only moves back.
    pub fn stepped(&self, value: f64, steps: i32) -> f64 {
        let Range {
            slider_min: low,
            slider_max: high,
            step,
            ..
        } = self.range;
        let mut moved = value;
        for _ in 0..steps.unsigned_abs() {
            let unit = if self.range.logarithmic {
                unit(moved, steps < 0).max(step)
            } else {
                step
            };
            let base = if self.range.logarithmic { 0.0 } else { low };
            let at = (moved - base) / unit;
            let next = if steps > 0 {
                (at + 1e-6).floor() + 1.0
            } else {
                (at - 1e-6).ceil() - 1.0
            };
            moved = fixed(base + next * unit, 9);
        }
        moved.clamp(low.min(value), high.max(value))
    }
}

/// One in the second significant digit of a number; going down from a power of ten, one in the
/// digit below.
fn unit(value: f64, down: bool) -> f64 {
    let mut power = libm::floor(libm::log10(value.max(1e-9)) + 1e-9);
    if down && value <= libm::pow(10.0, power) * (1.0 + 1e-9) {
        power -= 1.0;
    }
    libm::pow(10.0, power - 1.0)
}

fn two_digits(value: f64) -> f64 {
    let unit = unit(value, false);
    fixed((value / unit).round() * unit, 9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PARAMETERS, ParameterId};

    fn slider(id: ParameterId) -> Slider {
        let parameter = id.parameter().unwrap();
        let factor = parameter
            .unit
            .map_or(1.0, crate::model::parameter::Unit::display_factor);
        Slider::new(*parameter.range().unwrap(), factor)
    }

    #[test]
    fn every_position_gives_a_number_fit_to_print() {
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            let slider = slider(parameter.id);
            let (low, high, step) = slider.attributes();
            let count = ((high - low) / step).round() as usize;
            for index in 0..=count {
                let value = slider.value(low + index as f64 * step);
                assert!(
                    (range.slider_min..=range.slider_max).contains(&value),
                    "{} {value}",
                    parameter.name
                );
                assert!(format!("{value}").len() <= 8, "{} {value}", parameter.name);
            }
        }
    }

    #[test]
    fn a_position_and_its_value_agree() {
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            let slider = slider(parameter.id);
            if !range.logarithmic {
                let value = slider.value(slider.position(range.default));
                assert!(
                    (value - range.default).abs() <= range.step / 2.0,
                    "{}",
                    parameter.name
                );
            }
        }
        let members = slider(ParameterId::Members);
        assert_eq!(members.value(members.position(4.6e6)), 4.6e6);
        assert_eq!(members.value(0.0), 10_000.0);
        assert_eq!(members.value(1000.0), 20_000_000.0);
    }

    #[test]
    fn keys_step_on_the_grid() {
        let weeks = slider(ParameterId::VisitIntervalWeeks);
        assert_eq!(weeks.stepped(1.0, 1), 1.2);
        assert_eq!(weeks.stepped(1.2, -1), 1.0);
        assert_eq!(weeks.stepped(1.13, 1), 1.2);
        assert_eq!(weeks.stepped(1.0, 10), 3.0);
        assert_eq!(weeks.stepped(8.0, 1), 8.0);
        assert_eq!(weeks.stepped(20.0, 1), 20.0);
        assert_eq!(weeks.stepped(20.0, -1), 19.8);
        let members = slider(ParameterId::Members);
        assert_eq!(members.stepped(4.6e6, 1), 4.7e6);
        assert_eq!(members.stepped(1e6, -1), 990_000.0);
        assert_eq!(members.stepped(990_000.0, 1), 1e6);
        assert_eq!(members.stepped(990_000.0, 2), 1.1e6);
        assert_eq!(members.stepped(4_654_321.0, 1), 4.7e6);
        let clinicians = slider(ParameterId::Clinicians);
        assert_eq!(clinicians.stepped(1_965.811_965_8, 1), 2000.0);
        assert_eq!(clinicians.stepped(1_965.811_965_8, -1), 1900.0);
        assert_eq!(clinicians.stepped(10.0, 1), 11.0);
    }

    #[test]
    fn a_slider_without_length_stands_still() {
        let range = Range {
            min: -2.5,
            max: -2.5,
            slider_min: -2.5,
            slider_max: -2.5,
            ..*ParameterId::MeetingHours
                .parameter()
                .unwrap()
                .range()
                .unwrap()
        };
        let slider = Slider::new(range, 1.0);
        assert_eq!(slider.fraction(-2.5), 0.0);
        assert_eq!(slider.stepped(-2.5, 1), -2.5);
        assert_eq!(slider.value(5.0), -2.5);
    }
}
