//! Undo and redo of whole steps.

use std::rc::Rc;

/// The most steps remembered; the oldest are forgotten first.
pub const MOST_STEPS: usize = 1_000;

/// What was before each step, and what undone steps had led to.
///
/// A step is one change as a person sees it: whoever records decides where a step begins.
#[derive(Debug)]
pub struct History<S> {
    past: Vec<Rc<S>>,
    future: Vec<Rc<S>>,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
        }
    }
}

impl<S> PartialEq for History<S> {
    /// Whether both remember the very same steps: cheap, however many there are.
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &[Rc<S>], other: &[Rc<S>]| {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| Rc::ptr_eq(a, b))
        };
        same(&self.past, &other.past) && same(&self.future, &other.future)
    }
}

impl<S> Clone for History<S> {
    fn clone(&self) -> Self {
        Self {
            past: self.past.clone(),
            future: self.future.clone(),
        }
    }
}

impl<S: Clone + PartialEq> History<S> {
    /// The states before each step, the first one first.
    pub fn past(&self) -> impl Iterator<Item = &S> {
        self.past.iter().map(Rc::as_ref)
    }

    /// The states that undone steps had led to, the next to redo first.
    pub fn future(&self) -> impl Iterator<Item = &S> {
        self.future.iter().rev().map(Rc::as_ref)
    }

    /// Remembers the state before a new step; what was undone can then not be redone.
    pub fn record(&mut self, before: S) {
        self.future.clear();
        if self.past.len() >= MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(Rc::new(before));
    }

    /// The state before the last step, which can then be redone; `None` when there is none. A step
    /// that left everything as it was is passed over.
    ///
    /// # Examples
    /// ```
    /// use caseload::proposal::History;
    /// let mut history = History::default();
    /// history.record(1);
    /// assert_eq!(history.undo(&2), Some(1));
    /// assert_eq!(history.redo(&1), Some(2));
    /// assert_eq!(history.redo(&2), None);
    /// ```
    pub fn undo(&mut self, now: &S) -> Option<S> {
        Self::step(&mut self.past, &mut self.future, now)
    }

    /// The state after the step that was undone last; `None` when there is none.
    pub fn redo(&mut self, now: &S) -> Option<S> {
        Self::step(&mut self.future, &mut self.past, now)
    }

    fn step(from: &mut Vec<Rc<S>>, to: &mut Vec<Rc<S>>, now: &S) -> Option<S> {
        while let Some(found) = from.pop() {
            if *found != *now {
                to.push(Rc::new(now.clone()));
                return Some((*found).clone());
            }
        }
        None
    }

    /// How many steps can be undone.
    pub fn undoable(&self) -> usize {
        self.past.len()
    }

    /// How many steps can be redone.
    pub fn redoable(&self) -> usize {
        self.future.len()
    }
}
