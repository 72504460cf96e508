//! The clinician's week as parts of one length, and its edges that can be moved.
//!
//! Each edge changes one parameter; what it gives or takes is taken from or given to the hours for
//! patients, which are what is left of the paid ones.

use super::control::Control;
use crate::model::demand::WEEKS_PER_YEAR;
use crate::model::parameter::Range;
use crate::model::{Inputs, ParameterId};

/// A part of a length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Its name in the style sheet and the catalogue.
    pub name: &'static str,
    /// The control of its start, where it has one.
    pub edge: Option<(Control, Range)>,
    /// How much it is, in the unit of its control.
    pub amount: f64,
    /// Its share of the length.
    pub share: f64,
}

/// The least share of a length in which a name has room: a column of inputs is never narrower than
/// 250 pixels.
const ROOM: f64 = 0.45;

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In its part.
    Inside,
    /// In a row below, beginning at the middle of its part.
    From(usize),
    /// In a row below, ending there.
    To(usize),
}

fn edge(id: ParameterId, most: f64) -> Option<(Control, Range)> {
    let range = id.parameter()?.range()?;
    let control = Control::Parameter(id);
    let slider_max = most.min(range.max);
    Some((
        control,
        Range {
            slider_min: range.min,
            slider_max,
            logarithmic: false,
            ..*range
        },
    ))
}

/// The paid week: hours for patients, for notes and calls, for meetings; `None` without any hours.
/// Where notes and meetings take more than is paid, they are the whole length.
pub fn week(inputs: &Inputs) -> Option<[Piece; 3]> {
    let (notes, meetings) = (inputs.patient_management_hours, inputs.meeting_hours);
    let whole = inputs.paid_hours_per_week.max(notes + meetings);
    let patients = whole - notes - meetings;
    (whole > 0.0).then(|| {
        let piece = |name, edge, amount: f64| Piece {
            name,
            edge,
            amount,
            share: amount / whole,
        };
        [
            piece("patients", None, patients),
            piece(
                "notes",
                edge(ParameterId::PatientManagementHours, whole - meetings),
                notes,
            ),
            piece(
                "meetings",
                edge(ParameterId::MeetingHours, whole - notes),
                meetings,
            ),
        ]
    })
}

/// The year: weeks at work and of leave.
pub fn year(inputs: &Inputs) -> [Piece; 2] {
    let leave = inputs.leave_weeks_per_year;
    let piece = |name, edge, amount: f64| Piece {
        name,
        edge,
        amount,
        share: amount / WEEKS_PER_YEAR,
    };
    [
        piece("at-work", None, WEEKS_PER_YEAR - leave),
        piece(
            "leave",
            edge(ParameterId::LeaveWeeksPerYear, WEEKS_PER_YEAR),
            leave,
        ),
    ]
}

/// Where the names stand: in their parts where there is room, else below so that no line down to a
/// name crosses another name.
pub fn places(shares: &[f64]) -> Vec<Place> {
    let mut from = 0.0;
    let mut places: Vec<Place> = shares
        .iter()
        .map(|share| {
            let middle = from + share / 2.0;
            from += share;
            match *share {
                share if share >= ROOM => Place::Inside,
                _ if middle >= 0.5 => Place::To(0),
                _ => Place::From(0),
            }
        })
        .collect();
    let mut row = 0;
    for place in &mut places {
        if let Place::To(own) = place {
            *own = row;
            row += 1;
        }
    }
    for place in places.iter_mut().rev() {
        if let Place::From(own) = place {
            *own = row;
            row += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(inputs: &Inputs) -> Vec<f64> {
        week(inputs).unwrap().map(|piece| piece.share).to_vec()
    }

    #[test]
    fn the_default_week_is_forty_hours() {
        let inputs = Inputs::default();
        let [patients, notes, meetings] = week(&inputs).unwrap();
        assert_eq!(
            (patients.amount, notes.amount, meetings.amount),
            (30.0, 7.5, 2.5)
        );
        assert_eq!(patients.share, 0.75);
        assert_eq!(
            places(&shares(&inputs)),
            [Place::Inside, Place::To(0), Place::To(1)]
        );
        let [_, leave] = year(&inputs);
        assert_eq!(leave.amount, 7.5);
    }

    #[test]
    fn an_edge_takes_from_the_hours_for_patients_and_from_nothing_else() {
        let inputs = Inputs::default();
        for (index, most) in [(1, 37.5), (2, 32.5)] {
            let (control, range) = week(&inputs).unwrap()[index].edge.unwrap();
            assert_eq!((range.slider_min, range.slider_max), (0.0, most));
            let mut moved = inputs.clone();
            control.write(&mut moved, most);
            let [patients, ..] = week(&moved).unwrap();
            assert_eq!(patients.amount, 0.0);
            assert_eq!(moved.paid_hours_per_week, 40.0);
        }
    }

    #[test]
    fn a_week_that_is_overfull_or_empty_has_a_length_or_none() {
        let overfull = Inputs {
            paid_hours_per_week: 20.0,
            patient_management_hours: 15.0,
            meeting_hours: 10.0,
            ..Inputs::default()
        };
        assert_eq!(shares(&overfull), [0.0, 0.6, 0.4]);
        let [_, notes, meetings] = week(&overfull).unwrap();
        assert_eq!(notes.edge.unwrap().1.slider_max, 15.0);
        assert_eq!(meetings.edge.unwrap().1.slider_max, 10.0);
        let empty = Inputs {
            paid_hours_per_week: 0.0,
            patient_management_hours: 0.0,
            meeting_hours: 0.0,
            ..Inputs::default()
        };
        assert_eq!(week(&empty), None);
    }

    #[test]
    fn each_name_has_its_row() {
        assert_eq!(
            places(&[0.3, 0.3, 0.4]),
            [Place::From(2), Place::From(1), Place::To(0)]
        );
        assert_eq!(
            places(&[0.1, 0.6, 0.3]),
            [Place::From(1), Place::Inside, Place::To(0)]
        );
    }
}
