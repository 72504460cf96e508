//! The link between the state and the address, both ways.

use std::rc::Rc;

use yew::prelude::*;

use super::program::Program;
use super::state::{Action, State};
use crate::browser::frame::{Due, Later};
use crate::browser::location::{self, Entry};
use crate::presets;
use crate::proposal::Table;
use crate::share::link::encode_from;

/// How long an unfinished change waits before it is written, ms: browsers ignore a page that writes
/// its address at every keystroke. A drag is written when the thumb is let go: one write costs some
/// browsers as much as a frame.
const PATIENCE: i32 = 250;

/// What the address holds.
struct Written {
    /// Its hash, as the browser has it.
    hash: String,
    /// The link of the state it stands for.
    link: String,
    /// The step it belongs to.
    step: u32,
    /// The proposals of the link opened last: they are laid once, not whenever the reader comes back
    /// to it through the history.
    laid: Option<Rc<Table>>,
}

/// Writes each step into the address as an entry of the history, and follows the reader's moves
/// through the history. An address that was opened stays as it is until something changes.
#[hook]
pub(super) fn use_link<P: Program>(state: &UseReducerHandle<State>) {
    let link = encode_from(state.origin, state.inputs(), &state.term, &state.observed);
    let written = use_mut_ref(|| Written {
        hash: location::hash(),
        link: link.clone(),
        step: state.step,
        laid: (!state.table.is_empty()).then(|| state.table.clone()),
    });
    let later = use_memo((), |()| Later::new(Due::Milliseconds(PATIENCE)));

    let now = (link, state.table.clone(), state.step);
    use_effect_with((now, state.settled, state.held.is_some()), {
        let (written, later) = (written.clone(), later.clone());
        move |((link, table, step), settled, held)| {
            let (link, table, step) = (link.clone(), table.clone(), *step);
            let write = move || {
                let mut written = written.borrow_mut();
                // Proposals in the address are those that lie on the table, or they leave it.
                let as_laid = |laid: &Rc<Table>| laid.proposes_as(&table);
                let left = written.hash.contains("proposal=")
                    && !written.laid.as_ref().is_some_and(as_laid);
                if written.link == link && !left {
                    return;
                }
                let entry = if written.step == step {
                    Entry::Same
                } else {
                    Entry::New
                };
                location::write(&link, entry);
                written.hash = location::hash();
                (written.link, written.step) = (link, step);
            };
            if *settled {
                later.forget();
                write();
            } else if !*held {
                later.ask(write);
            }
        }
    });

    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let follow = Rc::new(move || {
            let hash = location::hash();
            if written.borrow().hash == hash {
                return;
            }
            later.forget();
            let (decoded, table) = P::read(&hash);
            let mut table = table.map(Rc::new);
            let origin = presets::origin(decoded.from, &decoded.inputs);
            {
                let mut written = written.borrow_mut();
                written.link =
                    encode_from(origin, &decoded.inputs, &decoded.term, &decoded.observed);
                written.hash = hash;
                if table.is_some() && written.laid == table {
                    table = None;
                } else if table.is_some() {
                    written.laid.clone_from(&table);
                }
            }
            dispatcher.dispatch(Action::Open {
                origin,
                inputs: Box::new(decoded.inputs),
                term: decoded.term,
                observed: decoded.observed,
                notices: decoded.notices,
                table,
            });
        });
        let listeners = location::on_change(move || follow());
        move || drop(listeners)
    });
}
