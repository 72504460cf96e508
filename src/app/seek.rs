//! The value of a control that reaches a target, as a person would write it.

use super::control::Control;
use crate::model::goal_seek::{Best, Goal, Solution, goal_seek};
use crate::model::parameter::Unit;
use crate::model::{ParameterId, Scenario};

/// Most decimals a solved value is written with before it is left as exact as it is.
const MOST_DECIMALS: i32 = 6;

/// What solving for a control finds, its values in the control's stored unit.
///
/// A solved value is rounded to few decimals on the side that reaches the target, and checked
/// there, so that the number read off the page does what it says. `None` when the goal is not a
/// finite number or the control has no range.
pub fn seek(scenario: &Scenario, control: Control, goal: &Goal) -> Option<Solution> {
    let found = match control {
        Control::Parameter(id) => goal_seek(scenario, goal, id, None).ok()?,
        Control::BookableHours => {
            let range = control.range(scenario.inputs())?;
            let mirrored = |hours: f64| range.max - hours;
            let managed = (mirrored(range.max), mirrored(range.min));
            let id = ParameterId::PatientManagementHours;
            mirror(goal_seek(scenario, goal, id, Some(managed)).ok()?, mirrored)
        }
        // The goal-seek moves parameters alone, and the term is no input of the steady state.
        Control::Term(_) | Control::Stream(..) | Control::Observed(_) => return None,
    };
    Some(match found {
        Solution::Solved { value, upward, .. } => {
            rounded(scenario, control, goal, value, upward).unwrap_or(found)
        }
        other => other,
    })
}

/// The same finding in hours that can be booked instead of hours that cannot.
fn mirror(found: Solution, mirrored: impl Fn(f64) -> f64) -> Solution {
    match found {
        Solution::Solved {
            value,
            reached,
            upward,
        } => Solution::Solved {
            value: mirrored(value),
            reached,
            upward: !upward,
        },
        Solution::NoValue { from, to, best } => Solution::NoValue {
            from: mirrored(to),
            to: mirrored(from),
            best: best.map(|best| Best {
                value: mirrored(best.value),
                ..best
            }),
        },
        Solution::EveryValue { from, to } => Solution::EveryValue {
            from: mirrored(to),
            to: mirrored(from),
        },
        Solution::NotApplicable => Solution::NotApplicable,
    }
}

/// The first rounding, away from where the target is missed, that still reaches it.
fn rounded(
    scenario: &Scenario,
    control: Control,
    goal: &Goal,
    value: f64,
    upward: bool,
) -> Option<Solution> {
    (fewest_decimals(control.unit(), value)..=MOST_DECIMALS).find_map(|decimals| {
        let value = toward(control.unit(), value, decimals, upward);
        let mut inputs = scenario.inputs().clone();
        control.write(&mut inputs, value);
        let changed = Scenario::try_from(&inputs).ok()?;
        let reached = goal.measure.of(&changed)?;
        goal.reached(&changed)?.then_some(Solution::Solved {
            value,
            reached,
            upward,
        })
    })
}

/// Decimals that are enough for a person: none for crowds and dollars, else one or two.
pub fn fewest_decimals(unit: Option<Unit>, value: f64) -> i32 {
    match unit {
        Some(Unit::People) if value >= 100.0 => 0,
        Some(Unit::DollarsPerYear) => 0,
        Some(Unit::People | Unit::Minutes | Unit::Sessions | Unit::BusinessDays) => 1,
        _ => 2,
    }
}

/// A stored value rounded up or down to so many decimals as its box shows it.
pub fn toward(unit: Option<Unit>, value: f64, decimals: i32, upward: bool) -> f64 {
    let factor = unit.map_or(1.0, Unit::display_factor);
    let scale = 10_f64.powi(decimals);
    let scaled = value * factor * scale;
    // A number that is whole but for the noise of a multiplication stays.
    let whole = if (scaled - scaled.round()).abs() < 1e-9 * scaled.abs().max(1.0) {
        scaled.round()
    } else if upward {
        scaled.ceil()
    } else {
        scaled.floor()
    };
    whole / scale / factor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::{Aim, Measure, StaffMeasure};

    #[test]
    fn a_solved_value_is_round_and_reaches_the_target_where_the_one_beside_it_does_not() {
        let scenario = Scenario::default();
        let goal = Goal {
            measure: Measure::ReturnP50Weeks,
            value: 2.0,
        };
        let clinicians = Control::Parameter(ParameterId::Clinicians);
        let Some(Solution::Solved { value, upward, .. }) = seek(&scenario, clinicians, &goal)
        else {
            panic!("not solved");
        };
        assert!(upward);
        assert_eq!(value.fract(), 0.0);
        let with = |people| scenario.with(ParameterId::Clinicians, people).unwrap();
        assert_eq!(goal.reached(&with(value)), Some(true));
        assert_eq!(goal.reached(&with(value - 1.0)), Some(false));
    }

    #[test]
    fn bookable_hours_are_solved_in_their_own_direction() {
        let scenario = Scenario::default();
        let goal = Goal {
            measure: Measure::ReturnP50Weeks,
            value: 3.8,
        };
        let found = seek(&scenario, Control::BookableHours, &goal);
        let Some(Solution::Solved {
            value,
            upward: true,
            reached,
        }) = found
        else {
            panic!("{found:?}");
        };
        assert!(value > 30.0 && value < 37.5, "{value}");
        assert!(reached <= 3.8);
        let beyond = Goal { value: 1.0, ..goal };
        let found = seek(&scenario, Control::BookableHours, &beyond);
        let Some(Solution::NoValue {
            from,
            to,
            best: Some(best),
        }) = found
        else {
            panic!("{found:?}");
        };
        assert_eq!((from, to, best.value), (0.0, 37.5, 37.5));
    }

    #[test]
    fn staff_can_be_a_target_too() {
        let goal = Goal {
            measure: Measure::Required(Aim::Ordered, StaffMeasure::Clinicians),
            value: 3_000.0,
        };
        let interval = Control::Parameter(ParameterId::VisitIntervalWeeks);
        let found = seek(&Scenario::default(), interval, &goal);
        assert!(
            matches!(found, Some(Solution::Solved { upward: true, reached, .. }) if reached <= 3_000.0),
            "{found:?}"
        );
    }

    #[test]
    fn rounding_keeps_to_its_side_and_does_not_move_round_numbers() {
        let share = Some(Unit::SharePerYear);
        assert!((toward(share, 0.050_804, 2, false) - 0.0508).abs() < 1e-12);
        assert!((toward(share, 0.050_804, 2, true) - 0.0509).abs() < 1e-12);
        assert!((toward(share, 0.07, 2, true) - 0.07).abs() < 1e-15);
        assert_eq!(toward(Some(Unit::People), 4_302.94, 0, true), 4_303.0);
    }
}
