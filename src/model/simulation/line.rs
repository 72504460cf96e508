//! A line of people, first come first served.

use std::collections::VecDeque;

/// Someone in a line; all times in slots since the start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    /// When they joined: asked for care, or had their last visit.
    pub(super) since: f64,
    /// From when they can be seen.
    pub(super) due: f64,
    /// When they leave if they have not been seen.
    pub(super) leaves: f64,
}

/// What happened in a line during a batch.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Presence {
    /// People who left unseen.
    pub(super) left: u64,
    /// Time everyone together spent in the line, slots.
    pub(super) slots: f64,
}

/// People in the order they joined, which is also the order they are due in.
///
/// Those who left are only taken out when they come to the front, at the end of a batch, or when
/// they may be half of the line: memory follows the people really there.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    people: VecDeque<Person>,
    /// Start of the batch: time before it has been counted.
    batch_start: f64,
    prune_above: usize,
    presence: Presence,
}

/// Below this length a line is not worth pruning.
const SHORT: usize = 1024;

impl Line {
    /// People in the line, with some who have left.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    pub(super) fn join(&mut self, person: Person) {
        if self.people.len() >= self.prune_above {
            self.prune(person.since);
            self.prune_above = (2 * self.people.len()).max(SHORT);
        }
        self.people.push_back(person);
    }

    /// The first person still there.
    pub(super) fn first(&mut self, now: f64) -> Option<Person> {
        while let Some(person) = self.people.front() {
            if person.leaves > now {
                return Some(*person);
            }
            self.presence.left += 1;
            self.presence.slots += person.leaves - person.since.max(self.batch_start);
            self.people.pop_front();
        }
        None
    }

    /// Takes the front of the line to be seen.
    pub(super) fn take(&mut self, now: f64) {
        if let Some(person) = self.people.pop_front() {
            self.presence.slots += now - person.since.max(self.batch_start);
        }
    }

    /// Ends a batch: the people still there, and what happened since the last.
    pub(super) fn close(&mut self, now: f64) -> (usize, Presence) {
        self.prune(now);
        for person in &self.people {
            self.presence.slots += now - person.since.max(self.batch_start);
        }
        self.batch_start = now;
        (self.people.len(), std::mem::take(&mut self.presence))
    }

    fn prune(&mut self, now: f64) {
        let (start, presence) = (self.batch_start, &mut self.presence);
        self.people.retain(|person| {
            let there = person.leaves > now;
            if !there {
                presence.left += 1;
                presence.slots += person.leaves - person.since.max(start);
            }
            there
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(since: f64, leaves: f64) -> Person {
        Person {
            since,
            due: since,
            leaves,
        }
    }

    #[test]
    fn memory_follows_the_people_really_there() {
        let mut line = Line::default();
        for index in 0..1_000_000 {
            let now = f64::from(index);
            // Everyone stays ten slots and nobody is ever seen.
            line.join(person(now, now + 10.0));
            assert!(line.len() <= SHORT + 1);
        }
        let (there, presence) = line.close(1_000_000.0);
        // The last ten joined 10, 9 … 1 slots ago; the first of them leaves just now.
        assert_eq!(there, 9);
        assert_eq!(presence.left, 999_991);
        assert!((presence.slots - (9_999_910.0 + 45.0)).abs() < 1e-6);
    }

    #[test]
    fn time_is_counted_in_the_batch_it_is_spent_in() {
        let mut line = Line::default();
        line.join(person(2.0, 100.0));
        line.join(person(3.0, 12.0));
        let (there, presence) = line.close(10.0);
        assert_eq!((there, presence.left), (2, 0));
        assert!((presence.slots - 15.0).abs() < 1e-12);
        assert!(line.first(15.0).is_some_and(|first| first.leaves > 15.0));
        line.take(15.0);
        assert!(line.first(15.0).is_none());
        let (there, presence) = line.close(20.0);
        assert_eq!((there, presence.left), (0, 1));
        assert!((presence.slots - 7.0).abs() < 1e-12);
    }
}
