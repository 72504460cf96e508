//! The words of the page: those of the document's language, also when the reader changes it.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::Words;
use super::program::Program;
use crate::browser::language;
use crate::i18n::{Locale, Messages};

/// The words of the document's language that a program draws; English where they are not there.
pub(super) fn words<P: Program>() -> Messages {
    let tag = language::tag().unwrap_or_default();
    let locale = Locale::from_tag(&tag).unwrap_or_default();
    if locale != Locale::default()
        && let Some(words) = language::words(locale.tag())
    {
        locale.learn(words);
    }
    P::messages(locale)
}

/// The words given; those of the document's language once the reader chooses another.
#[hook]
pub(super) fn use_language<P: Program>(given: &Words) -> Words {
    let spoken = use_state(|| given.clone());
    use_effect_with((), {
        let spoken = spoken.setter();
        move |()| {
            let listener = language::on_change(move || spoken.set(Rc::new(words::<P>())));
            move || drop(listener)
        }
    });
    (*spoken).clone()
}
