//! Small nonlinear least squares inside a box: Levenberg–Marquardt steps along the principal axes
//! of the slopes. Every unknown runs from 0 to 1.

/// Steps at most.
const STEPS: usize = 200;
/// A step that lowers the cost by less than this fraction is the last.
const LEAST_GAIN: f64 = 1e-12;
/// Width of a difference quotient.
const NUDGE: f64 = 1e-6;
/// An unknown this close to an end stands at it.
const AT_END: f64 = 1e-12;

/// A direction among the unknowns, and how strongly the errors change along it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    /// Direction of length 1, one component per unknown.
    pub direction: Vec<f64>,
    /// Change of the errors along it.
    pub image: Vec<f64>,
    /// Length of that change: a singular value of the slopes.
    pub strength: f64,
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The slopes of the errors, one column per unknown: central differences, one-sided at an end or
/// beside a point without a value, zero where there is neither.
pub(super) fn slopes(errors: &impl Fn(&[f64]) -> Option<Vec<f64>>, at: &[f64]) -> Vec<Vec<f64>> {
    let Some(here) = errors(at) else {
        return Vec::new();
    };
    let side = |unknown: usize, nudge: f64| {
        let mut beside = at.to_vec();
        let place = beside.get_mut(unknown)?;
        *place = (*place + nudge).clamp(0.0, 1.0);
        let moved = *place;
        Some((moved, errors(&beside)?))
    };
    at.iter()
        .enumerate()
        .map(|(unknown, place)| {
            let (low, below) = side(unknown, -NUDGE).unwrap_or((*place, here.clone()));
            let (high, above) = side(unknown, NUDGE).unwrap_or((*place, here.clone()));
            let width = high - low;
            let slope = |(above, below): (&f64, &f64)| {
                if width > 0.0 {
                    (above - below) / width
                } else {
                    0.0
                }
            };
            above.iter().zip(&below).map(slope).collect()
        })
        .collect()
}

/// The principal axes of a matrix given by its columns: its right singular vectors, their images
/// and singular values, by one-sided Jacobi rotations.
pub(super) fn principal(columns: &[Vec<f64>]) -> Vec<Axis> {
    let mut axes: Vec<Axis> = columns
        .iter()
        .enumerate()
        .map(|(unknown, column)| Axis {
            direction: (0..columns.len())
                .map(|other| if other == unknown { 1.0 } else { 0.0 })
                .collect(),
            image: column.clone(),
            strength: 0.0,
        })
        .collect();
    // Each sweep squares what is left of the angles: thirty are far more than enough.
    for _ in 0..30 {
        let mut settled = true;
        for second in 1..axes.len() {
            let (before, after) = axes.split_at_mut(second);
            let Some(q) = after.first_mut() else { continue };
            for p in before {
                settled &= !rotate(p, q);
            }
        }
        if settled {
            break;
        }
    }
    for axis in &mut axes {
        axis.strength = dot(&axis.image, &axis.image).sqrt();
    }
    axes
}

/// Turns two axes so that their images are orthogonal; whether they were not.
fn rotate(p: &mut Axis, q: &mut Axis) -> bool {
    let (pp, qq) = (dot(&p.image, &p.image), dot(&q.image, &q.image));
    let pq = dot(&p.image, &q.image);
    if pq.abs() <= 1e-15 * (pp * qq).sqrt() || pq == 0.0 {
        return false;
    }
    let skew = (qq - pp) / (2.0 * pq);
    let tangent = skew.signum() / (skew.abs() + (1.0 + skew * skew).sqrt());
    let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
    let sine = cosine * tangent;
    let turn = |p: &mut [f64], q: &mut [f64]| {
        for (p, q) in p.iter_mut().zip(q) {
            (*p, *q) = (cosine * *p - sine * *q, sine * *p + cosine * *q);
        }
    };
    turn(&mut p.image, &mut q.image);
    turn(&mut p.direction, &mut q.direction);
    true
}

/// The place in the box, near the start, where the sum of squared errors is smallest; `None` when
/// there are no errors at the start.
pub(super) fn minimum(
    errors: &impl Fn(&[f64]) -> Option<Vec<f64>>,
    start: Vec<f64>,
) -> Option<Vec<f64>> {
    let mut at = start;
    let mut here = errors(&at)?;
    let mut damping = 1e-3;
    for _ in 0..STEPS {
        let axes = principal(&held(slopes(errors, &at), &at, &here));
        let strongest = axes.iter().map(|axis| axis.strength).fold(0.0, f64::max);
        if strongest <= 0.0 {
            break;
        }
        let cost = dot(&here, &here);
        let mut better = None;
        for _ in 0..30 {
            let next = stepped(&at, &axes, &here, damping * strongest * strongest);
            if let Some(there) = errors(&next)
                && dot(&there, &there) < cost
            {
                better = Some((next, there));
                damping = (damping * 0.2).max(1e-18);
                break;
            }
            damping *= 4.0;
        }
        let Some((next, there)) = better else { break };
        let gained = cost - dot(&there, &there);
        (at, here) = (next, there);
        if gained <= LEAST_GAIN * cost {
            break;
        }
    }
    Some(at)
}

/// The slopes with the unknowns held that stand at an end and would be pushed beyond it.
fn held(mut slopes: Vec<Vec<f64>>, at: &[f64], here: &[f64]) -> Vec<Vec<f64>> {
    for (column, place) in slopes.iter_mut().zip(at) {
        let uphill = dot(column, here);
        if (*place <= AT_END && uphill > 0.0) || (*place >= 1.0 - AT_END && uphill < 0.0) {
            column.fill(0.0);
        }
    }
    slopes
}

/// One damped step: along each axis by −image·errors/(strength² + damping), cut to the box.
fn stepped(at: &[f64], axes: &[Axis], here: &[f64], damping: f64) -> Vec<f64> {
    let mut next = at.to_vec();
    for axis in axes {
        let strength = axis.strength * axis.strength + damping;
        if strength <= 0.0 {
            continue;
        }
        let length = -dot(&axis.image, here) / strength;
        for (place, part) in next.iter_mut().zip(&axis.direction) {
            *place += length * part;
        }
    }
    for place in &mut next {
        *place = place.clamp(0.0, 1.0);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn principal_axes_are_orthogonal_and_keep_the_matrix() {
        let columns = vec![
            vec![1.0, 2.0, 0.5],
            vec![-1.0, 0.3, 2.0],
            vec![0.2, 0.1, 3.0],
        ];
        let axes = principal(&columns);
        for (index, axis) in axes.iter().enumerate() {
            assert!((dot(&axis.direction, &axis.direction) - 1.0).abs() < 1e-14);
            for other in &axes[index + 1..] {
                assert!(dot(&axis.image, &other.image).abs() < 1e-13);
                assert!(dot(&axis.direction, &other.direction).abs() < 1e-14);
            }
            // The image is what the matrix makes of the direction.
            for (row, image) in axis.image.iter().enumerate() {
                let made: f64 = (0..3).map(|c| columns[c][row] * axis.direction[c]).sum();
                assert!((made - image).abs() < 1e-14);
            }
        }
    }

    #[test]
    fn finds_the_bottom_of_a_curved_valley() {
        // Rosenbrock's valley moved into the unit box, with its bottom at (0.5, 0.25).
        let errors = |x: &[f64]| Some(vec![10.0 * (x[1] - x[0] * x[0]), 0.5 - x[0]]);
        let found = minimum(&errors, vec![0.05, 0.95]).unwrap();
        assert!(
            (found[0] - 0.5).abs() < 1e-9 && (found[1] - 0.25).abs() < 1e-9,
            "{found:?}"
        );
    }

    #[test]
    fn stops_at_the_box() {
        let errors = |x: &[f64]| Some(vec![x[0] - 2.0, x[0] + x[1] - 1.2]);
        let found = minimum(&errors, vec![0.3, 0.3]).unwrap();
        assert!(
            (found[0] - 1.0).abs() < 1e-12 && (found[1] - 0.2).abs() < 1e-7,
            "{found:?}"
        );
    }
}
