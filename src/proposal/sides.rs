//! The two sides of a table as they stand now, and the inputs in which they differ.

use super::table::{Proposal, Table};
use super::values::{Item, differing};

impl Table {
    /// The current proposals of the two sides, by the rule of the ledger: the employer and the union
    /// where both have one, else the first two parties that have; `None` with fewer.
    pub fn sides(&self) -> Option<[&Proposal; 2]> {
        let mut positions = self.positions();
        Some([positions.next()?, positions.next()?])
    }

    /// The inputs in which the two sides' scenarios differ, in table order; what is agreed is none.
    pub fn disputed(&self) -> Vec<Item> {
        self.sides()
            .and_then(|[one, other]| Some((self.scenario(one.id)?, self.scenario(other.id)?)))
            .map_or_else(Vec::new, |(one, other)| differing(&one, &other))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Inputs, ParameterId};
    use crate::proposal::{Edit, Item, Offer, Party, Standing, Table};

    const HOURS: Item = Item::Parameter(ParameterId::PatientManagementHours);
    const MEETINGS: Item = Item::Parameter(ParameterId::MeetingHours);

    fn with(table: &Table, party: Party, hours: f64, meetings: f64) -> Table {
        table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(Inputs {
                patient_management_hours: hours,
                meeting_hours: meetings,
                ..Inputs::default()
            }),
        })
    }

    #[test]
    fn the_sides_are_those_of_the_ledger_at_their_current_proposals() {
        let ids = |table: &Table| table.sides().map(|sides| sides.map(|own| own.id));
        let one = with(&Table::default(), Party::Union, 9.0, 2.5);
        assert_eq!(ids(&one), None);
        let own = with(&one, Party::Union, 8.0, 2.5);
        assert_eq!(ids(&own), None, "two of one party are no two sides");
        let mediated = with(&own, Party::Mediator, 6.0, 2.5);
        assert_eq!(ids(&mediated), Some([2, 3]));
        let both = with(&mediated, Party::Employer, 5.0, 2.5);
        assert_eq!(ids(&both), Some([4, 2]));
        let moved = both.after(Edit::Round(1, 3));
        assert_eq!(ids(&moved), Some([4, 1]), "the latest round counts");
        let recorded = moved.after(Edit::Record(None));
        let ledger = crate::proposal::ledger::sides(recorded.rounds());
        assert_eq!(ledger, Some([Party::Employer, Party::Union]));
    }

    #[test]
    fn disputed_is_what_differs_and_is_not_agreed() {
        let table = with(&Table::default(), Party::Union, 9.0, 4.0);
        assert!(table.disputed().is_empty());
        let table = with(&table, Party::Employer, 5.0, 2.0);
        assert_eq!(table.disputed(), [HOURS, MEETINGS]);
        let agreed = Some(Standing::Agreed(Offer::Number(3.0)));
        let agreed = table.after(Edit::Standing(MEETINGS, agreed));
        assert_eq!(agreed.disputed(), [HOURS]);
    }
}
