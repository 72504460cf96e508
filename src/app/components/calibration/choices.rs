//! Which inputs may move, and which two the trade-off is shown of: the view, no input of the model.

use std::rc::Rc;

use yew::Reducible;

use crate::model::calibration::movable;
use crate::model::{ParameterId, Scenario};
use crate::proposal::{Item, Standings};

/// What a reader chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// The inputs ticked.
    ticked: Vec<ParameterId>,
    /// The inputs across and up, once somebody chose them.
    pub pair: Option<(ParameterId, ParameterId)>,
}

/// What can happen to the view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Choice {
    /// An input may move from now on, or no longer.
    Tick(ParameterId),
    /// Two inputs for the trade-off.
    Pair(ParameterId, ParameterId),
}

impl Default for Choices {
    /// The two that the interval leans on most and that nobody publishes.
    fn default() -> Self {
        Self {
            ticked: vec![
                ParameterId::DropoutPerWeek,
                ParameterId::NewEpisodesPerMemberYear,
            ],
            pair: None,
        }
    }
}

impl Choices {
    /// The inputs that move in a scenario, in the order they are offered; none that is agreed.
    pub fn moving(&self, scenario: &Scenario, standings: &Standings) -> Vec<ParameterId> {
        movable(scenario)
            .filter(|id| self.ticked.contains(id))
            .filter(|id| standings.agreed(Item::Parameter(*id)).is_none())
            .collect()
    }

    fn after(&self, choice: Choice) -> Self {
        let mut next = self.clone();
        match choice {
            Choice::Tick(id) if self.ticked.contains(&id) => next.ticked.retain(|of| *of != id),
            Choice::Tick(id) => next.ticked.push(id),
            Choice::Pair(x, y) => next.pair = Some((x, y)),
        }
        next
    }
}

impl Reducible for Choices {
    type Action = Choice;

    fn reduce(self: Rc<Self>, choice: Choice) -> Rc<Self> {
        Rc::new(self.after(choice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_ticked_and_unticked_and_keeps_its_place() {
        let scenario = Scenario::default();
        let start = Choices::default();
        let first = ParameterId::DropoutPerWeek;
        let without = start.after(Choice::Tick(first));
        assert_eq!(
            without.moving(&scenario, &Standings::NONE),
            [ParameterId::NewEpisodesPerMemberYear]
        );
        let back = without.after(Choice::Tick(first));
        let all = |choices: &Choices| choices.moving(&scenario, &Standings::NONE);
        assert_eq!(all(&back), all(&start));
    }
}
