//! Keeping the page in the browser: what was kept, what is kept, and what is said of it.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::bargaining::Step;
use crate::app::hooks::{Send, use_send, use_words};
use crate::app::keeping::{KEY, Keep, Keeping, Mode, Said, read, write};
use crate::app::state::Action;
use crate::browser::{page, storage};
use crate::i18n::Messages;
use crate::proposal::Table;

/// What is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeepingProps {
    /// The page.
    pub step: Step,
    /// Whether the last change is complete.
    pub settled: bool,
    /// Whether it is kept, and what is to be said.
    pub keeping: Keeping,
}

impl KeepingProps {
    /// Whether closing the page loses what lies on the table, which was another when it was opened.
    fn loses(&self, opened: &Table) -> bool {
        let table = self.step.table();
        self.keeping.mode != Mode::On && !table.is_empty() && table != opened
    }
}

/// The notice, and the keeping itself.
pub fn keeping(props: KeepingProps) -> Html {
    part("keeping", props, |props, hooks| {
        use_keeping(props).run(hooks)
    })
}

/// What was written last, or read, and what it stands for.
struct Written {
    text: Option<String>,
    step: Step,
    mode: Mode,
    refused: bool,
}

#[hook]
fn use_keeping(props: &KeepingProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let written = use_mut_ref(|| Written {
        text: None,
        step: props.step.clone(),
        mode: Mode::Off,
        refused: false,
    });
    use_effect_with(props.clone(), {
        let (written, send) = (written.clone(), send.clone());
        move |props| {
            let next = written.borrow_mut().keep(props);
            if let Some(next) = next {
                send(Action::Keep(Keep::Now(next)));
            }
        }
    });
    use_effect_with((), {
        let send = send.clone();
        move |()| {
            let listener = storage::on_change(KEY, move |text| {
                let ours = {
                    let written = written.borrow();
                    written.mode != Mode::On || written.text == text
                };
                if !ours {
                    send(Action::Keep(Keep::Now(lost(text.is_some()))));
                }
            });
            move || drop(listener)
        }
    });
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    // What was opened with the page can be opened again.
    let opened = use_memo((), |()| props.step.table().clone());
    use_effect_with((), move |()| {
        let listener = page::on_unload(move || latest.borrow().loses(&opened));
        move || drop(listener)
    });
    match props.keeping.said {
        Some(said) => notice(said, props, &messages, &send),
        None => Html::default(),
    }
}

/// What is to be said when something else is kept now, or nothing.
const fn lost(kept: bool) -> Keeping {
    if kept {
        Keeping {
            mode: Mode::Held,
            said: Some(Said::OtherTab),
        }
    } else {
        Keeping {
            mode: Mode::Off,
            said: Some(Said::Erased),
        }
    }
}

impl Written {
    /// Keeps the page if it changed; what is then to be said.
    fn keep(&mut self, props: &KeepingProps) -> Option<Keeping> {
        let mode = props.keeping.mode;
        let began = mode == Mode::On && self.mode != Mode::On;
        self.mode = mode;
        if began {
            // What is there was just written, or read.
            self.text = storage::read(KEY);
            self.refused = false;
        }
        if mode != Mode::On || (began && self.text.is_some()) {
            self.step = props.step.clone();
            return None;
        }
        if !props.settled || self.step == props.step {
            return None;
        }
        self.step = props.step.clone();
        let there = storage::read(KEY);
        if there != self.text {
            return Some(lost(there.is_some()));
        }
        let text = write(&props.step);
        if storage::write(KEY, &text).is_ok() {
            (self.text, self.refused) = (Some(text), false);
            return None;
        }
        // Said once, however many changes follow.
        let told = std::mem::replace(&mut self.refused, true);
        (!told).then_some(Keeping {
            mode: Mode::On,
            said: Some(Said::Refused),
        })
    }
}

/// Keeps a page from now on; what is then to be said.
pub fn begin(step: &Step, over: bool) -> Keeping {
    let text = write(step);
    match storage::read(KEY) {
        Some(there) if !over && there != text => return lost(true),
        _ => {}
    }
    if storage::write(KEY, &text).is_ok() {
        Keeping {
            mode: Mode::On,
            said: None,
        }
    } else {
        Keeping {
            mode: Mode::Off,
            said: Some(Said::Refused),
        }
    }
}

fn notice(said: Said, props: &KeepingProps, messages: &Rc<Messages>, send: &Send) -> Html {
    let button = |id: &'static str, act: Rc<dyn Fn() -> Option<Keep>>| {
        let send = send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(keep) = act() {
                send(Action::Keep(keep));
            }
            page::focus("answer");
        });
        html! { <button type="button" data-keep={id} {onclick}>{ messages.text(&format!("keep-{id}")) }</button> }
    };
    let mode = props.keeping.mode;
    let dismiss = move || Some(Keep::Now(Keeping { mode, said: None }));
    let take = || {
        let kept = storage::read(KEY).and_then(|text| read(&text));
        Some(match kept {
            Some(step) => Keep::Take(Box::new(step)),
            None => Keep::Now(Keeping {
                mode: Mode::Held,
                said: Some(Said::Unreadable),
            }),
        })
    };
    let replace = {
        let step = props.step.clone();
        move || Some(Keep::Now(begin(&step, true)))
    };
    html! {
        <section class="notices" data-kept={said.name()} aria-label={messages.text("heading-kept")}>
            <p role="alert">{ messages.text(&format!("kept-{}", said.name())) }</p>
            if matches!(said, Said::Restored | Said::RestoredBehindLink) {
                { button("fresh", Rc::new(|| Some(Keep::Fresh))) }
            }
            if matches!(said, Said::Link | Said::OtherTab) {
                { button("take", Rc::new(take)) }
            }
            if matches!(said, Said::Link | Said::OtherTab | Said::Unreadable | Said::Erased) {
                { button("replace", Rc::new(replace)) }
            }
            { button("dismiss", Rc::new(dismiss)) }
        </section>
    }
}
