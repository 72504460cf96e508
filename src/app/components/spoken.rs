//! The answer read aloud.

use std::cell::RefCell;
use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::use_later;
use crate::browser::frame::{Due, Later};

/// How long nothing must change before the answer is read, ms: keys move a slider many times.
const PATIENCE: i32 = 1_000;

/// What to read.
#[derive(Debug, Clone, PartialEq)]
pub struct SpokenProps {
    /// The answer in a sentence.
    pub text: AttrValue,
}

/// The one live region of the page.
pub fn spoken(props: SpokenProps) -> Html {
    part("spoken", props, |props, hooks| use_spoken(props).run(hooks))
}

#[hook]
fn use_spoken(props: &SpokenProps) -> Html {
    let said = use_state_eq(|| props.text.clone());
    let later = use_later(Due::Milliseconds(PATIENCE));
    let latest = use_mut_ref(|| props.text.clone());
    use_effect_with(props.text.clone(), {
        let (later, said) = (later.clone(), said.clone());
        move |text| {
            latest.replace(text.clone());
            say(later, latest, said);
        }
    });
    use_effect_with((), move |()| move || later.forget());
    html! { <p class="hidden" role="status">{ (*said).clone() }</p> }
}

/// Says the latest text once it has stayed the same for a while.
fn say(later: Rc<Later>, latest: Rc<RefCell<AttrValue>>, said: UseStateHandle<AttrValue>) {
    let text = latest.borrow().clone();
    later.clone().ask(move || {
        if *latest.borrow() == text {
            said.set(text);
        } else {
            say(later, latest, said);
        }
    });
}
