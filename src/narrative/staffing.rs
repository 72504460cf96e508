//! A number of clinicians in the units people state it in.

use super::figures::{self, Figure};
use crate::i18n::Messages;
use crate::model::outcome::{Staff, Today};
use crate::model::parameter::Unit;

/// A number of clinicians, and what they are for the members.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Staffing {
    /// Clinicians, people.
    pub headcount: f64,
    /// The full-time equivalents at work.
    pub productive_fte: f64,
    /// Members for each of these; `None` for nobody.
    pub members_per_fte: Option<f64>,
}

impl From<&Staff> for Staffing {
    fn from(staff: &Staff) -> Self {
        Self {
            headcount: staff.headcount,
            productive_fte: staff.productive_fte,
            members_per_fte: staff.members_per_fte,
        }
    }
}

impl From<&Today> for Staffing {
    fn from(today: &Today) -> Self {
        Self {
            headcount: today.headcount,
            productive_fte: today.productive_fte,
            members_per_fte: Some(today.members_per_fte),
        }
    }
}

impl Staffing {
    /// The number alone, as the answer prints it.
    ///
    /// What a target needs is not one number in two units: `headcount` is the fewest whole people,
    /// `productive_fte` the least that meets it.
    pub fn text(&self, unit: Unit, messages: &Messages) -> String {
        match unit {
            Unit::Fte => Figure::Fte.text(messages, Some(self.productive_fte)),
            Unit::MembersPerFte => Figure::Members.text(messages, self.members_per_fte),
            Unit::FtePerThousandMembers => match self.members_per_fte {
                Some(members) => figures::bare(messages, Some(unit), 1_000.0 / members),
                None => messages.number(0.0, 0),
            },
            _ => Figure::People.text(messages, Some(self.headcount)),
        }
    }

    /// The words after the number.
    pub fn words(&self, unit: Unit, messages: &Messages) -> String {
        match unit {
            Unit::People => messages.format(
                "sentence-headline-unit",
                &[("n", Figure::People.arg(self.headcount))],
            ),
            Unit::MembersPerFte => {
                figures::unit(messages, unit, self.members_per_fte.unwrap_or_default())
            }
            _ => figures::unit(messages, unit, self.productive_fte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Scenario, evaluate};

    #[test]
    fn people_and_full_time_equivalents_are_told_apart() {
        let outcome = evaluate(&Scenario::default());
        let messages = Messages::default();
        let needed = Staffing::from(&outcome.required.ordered.unwrap());
        let today = Staffing::from(&outcome.today);
        let said = |staffing: Staffing, unit| {
            let (number, words) = (
                staffing.text(unit, &messages),
                staffing.words(unit, &messages),
            );
            format!("{number} {words}")
        };
        assert_eq!(said(needed, Unit::People), "4,303 clinicians");
        assert_eq!(said(needed, Unit::Fte), "3,873 FTE");
        assert_eq!(said(needed, Unit::MembersPerFte), "1,188 members per FTE");
        let dense = said(needed, Unit::FtePerThousandMembers);
        assert_eq!(dense, "0.842 FTE per 1,000 members");
        assert_eq!(said(today, Unit::People), "1,966 clinicians");
        assert_eq!(said(today, Unit::Fte), "1,769 FTE");
        assert_eq!(said(today, Unit::MembersPerFte), "2,600 members per FTE");
        let one = Staffing {
            headcount: 1.0,
            ..needed
        };
        assert_eq!(said(one, Unit::People), "1 clinician");
        let nobody = Staffing {
            headcount: 0.0,
            productive_fte: 0.0,
            members_per_fte: None,
        };
        assert_eq!(
            said(nobody, Unit::FtePerThousandMembers),
            "0 FTE per 1,000 members"
        );
    }
}
