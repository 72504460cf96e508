//! What every component may ask for: the words, and a way to say what happened.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::state::{Action, State};
use crate::browser::frame::{Due, Later};
use crate::i18n::Messages;

/// The message catalogue of the page.
pub type Words = Rc<Messages>;
/// The one way to change the state.
pub type Send = Rc<dyn Fn(Action)>;

/// What all parts of a page share; always the same, so it never causes a drawing.
#[derive(Clone)]
pub struct Page {
    /// Its words.
    pub words: Words,
    /// Says what happened.
    pub send: Send,
    /// The state of the moment.
    pub latest: Rc<RefCell<UseReducerHandle<State>>>,
}

impl Page {
    /// What a page with these words and this state shares.
    pub fn new(words: Words, latest: Rc<RefCell<UseReducerHandle<State>>>) -> Self {
        let dispatcher = latest.borrow().dispatcher();
        Self {
            words,
            send: Rc::new(move |action| dispatcher.dispatch(action)),
            latest,
        }
    }
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// The page's words; English outside a page.
#[hook]
pub fn use_words() -> Words {
    use_context::<Page>().map_or_else(Words::default, |page| page.words)
}

/// A function that hands an action to the reducer; it does nothing outside a page.
#[hook]
pub fn use_send() -> Send {
    use_context::<Page>().map_or_else(|| Rc::new(|_| {}) as Send, |page| page.send)
}

/// Whether something is unfolded, and what to tell when that changes.
#[hook]
pub fn use_open() -> (bool, Callback<bool>) {
    let open = use_state_eq(|| false);
    let now = *open;
    (now, Callback::from(move |now| open.set(now)))
}

/// A place for work put off.
#[hook]
pub fn use_later(due: Due) -> Rc<Later> {
    use_memo((), |()| Later::new(due))
}

/// A function of a few values that remembers its last result, for work done outside a drawing.
pub struct Kept<K, V>(RefCell<Option<(K, Rc<V>)>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// What `make` gives for `key`.
    pub fn get(&self, key: K, make: impl FnOnce(&K) -> V) -> Rc<V> {
        if let Some((known, value)) = self.0.borrow().as_ref()
            && *known == key
        {
            return value.clone();
        }
        let value = Rc::new(make(&key));
        *self.0.borrow_mut() = Some((key, value.clone()));
        value
    }
}

/// What `make` gives, or while something is held what it gave before it was taken.
#[hook]
pub fn use_held<T: Clone + 'static>(held: bool, make: impl FnOnce() -> T) -> T {
    let kept = use_mut_ref(|| None::<T>);
    let mut kept = kept.borrow_mut();
    match kept.as_ref() {
        Some(before) if held => before.clone(),
        _ => kept.insert(make()).clone(),
    }
}
