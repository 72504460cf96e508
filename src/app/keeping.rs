//! What the browser keeps of the page, when that is asked for: the table with its rounds and notes,
//! the sliders and their scratch copy, and which proposal is taken up.
//!
//! It is the file of the table with one more member, `page`. Nothing that is kept is written over
//! unless somebody asked: a link with other proposals, or another tab, puts keeping on hold.

use std::rc::Rc;

use serde_json::{Value as Json, json};

use super::bargaining::Step;
use super::state::State;
use crate::model::Scenario;
use crate::presets;
use crate::proposal::{ProposalId, Table, file};
use crate::share::link::{decode, encode_from, table::encode};

/// The key in the browser's storage.
pub const KEY: &str = "caseload-table";

/// Whether the browser keeps the page, and what is to be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keeping {
    /// Whether it does.
    pub mode: Mode,
    /// What happened, until it was read.
    pub said: Option<Said>,
}

/// Whether the browser keeps the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// It does not.
    #[default]
    Off,
    /// It keeps every change.
    On,
    /// Something else is kept, which is left as it is.
    Held,
}

/// Something about what is kept that a reader should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Everything is as it was kept.
    Restored,
    /// The sliders are those of the link; the rest is as it was kept.
    RestoredBehindLink,
    /// The proposals are those of the link; others are kept.
    Link,
    /// Another tab changed what is kept.
    OtherTab,
    /// Another tab, or the reader, erased what was kept.
    Erased,
    /// What is kept cannot be read.
    Unreadable,
    /// The browser refused to keep anything.
    Refused,
}

impl Said {
    /// Its name in the catalogue and in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Restored => "restored",
            Self::RestoredBehindLink => "restored-behind-link",
            Self::Link => "link",
            Self::OtherTab => "other-tab",
            Self::Erased => "erased",
            Self::Unreadable => "unreadable",
            Self::Refused => "refused",
        }
    }
}

/// What can become of what is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Keep {
    /// It is now kept so, and this is to be said.
    Now(Keeping),
    /// The page is as it was kept: a step, which can be taken back.
    Take(Box<Step>),
    /// The page is as it opens for the first time: a step as well.
    Fresh,
}

impl State {
    pub(super) fn kept(&self, what: Keep) -> Self {
        let step = match what {
            Keep::Now(keeping) => {
                return Self {
                    keeping,
                    ..self.clone()
                };
            }
            Keep::Take(step) => *step,
            Keep::Fresh => first().remembered(),
        };
        Self {
            keeping: Keeping {
                mode: Mode::On,
                said: None,
            },
            notices: Vec::new(),
            tells: false,
            ..self.clone().at(step)
        }
    }
}

/// The page as it opens for the first time.
fn first() -> State {
    let id = presets::PRESETS.first().map_or("", |preset| preset.id);
    State::new(id, Scenario::default().inputs(), Vec::new())
}

/// What is kept of a page, as text.
pub fn write(step: &Step) -> String {
    let link = |scenario: &Scenario| {
        encode_from(step.origin, scenario.inputs(), &step.term, &step.observed)
    };
    let page = json!({
        "link": link(&step.scenario),
        "scratch": step.scratch.as_ref().map(link),
        "selected": step.selected,
    });
    let table = file::write(&step.table, true);
    let rest = table.strip_prefix('{').unwrap_or(&table);
    format!("{{\"page\":{page},{rest}")
}

/// The page that was kept; none where it cannot be read.
pub fn read(text: &str) -> Option<Step> {
    let table: Rc<Table> = Rc::new(file::read(text).ok()?.table);
    let file: Json = serde_json::from_str(text).ok()?;
    let page = |name: &str| file.get("page").and_then(|page| page.get(name));
    let decoded = decode(page("link").and_then(Json::as_str).unwrap_or_default());
    let scratch = page("scratch").and_then(Json::as_str).map(decode);
    let selected = page("selected").and_then(Json::as_u64);
    let selected = selected.and_then(|id| ProposalId::try_from(id).ok());
    // What was read is inside its limits.
    let scenario = Scenario::try_from(&decoded.inputs).unwrap_or_default();
    let scenario = table.standings().held(scenario);
    let selected = selected.filter(|id| table.scenario(*id).as_ref() == Some(&scenario));
    Some(Step {
        origin: presets::origin(decoded.from, &decoded.inputs),
        term: decoded.term,
        observed: decoded.observed,
        scratch: scratch
            .filter(|_| selected.is_some())
            .and_then(|scratch| Scenario::try_from(&scratch.inputs).ok()),
        scenario,
        selected,
        table,
    })
}

/// The page as it opens, with or without a link, where this text is kept. What the link says holds;
/// where it says nothing, what is kept does.
pub fn recovered(state: State, at_link: bool, text: &str) -> State {
    let now = |mode, said| Keeping { mode, said };
    let Some(kept) = read(text) else {
        let keeping = now(Mode::Held, Some(Said::Unreadable));
        return State { keeping, ..state };
    };
    let differs = encode(&state.table, false) != encode(&kept.table, false);
    if !state.table.proposals().is_empty() && differs {
        let keeping = now(Mode::Held, Some(Said::Link));
        return State { keeping, ..state };
    }
    let inputs = |step: &Step| (step.scenario.clone(), step.term, step.observed);
    if at_link && inputs(&kept) != inputs(&state.remembered()) {
        // What was on the sliders comes back with an undo.
        let mut history = state.history.clone();
        let table = kept.table.clone();
        history.record(kept);
        let said = Some(Said::RestoredBehindLink);
        // What is agreed stays.
        let standings = table.standings();
        return State {
            not_taken: standings.against(state.inputs()),
            scenario: standings.held(state.scenario),
            table,
            history,
            keeping: now(Mode::On, said),
            ..state
        };
    }
    let something = !kept.table.is_empty() || kept.scenario != state.scenario;
    State {
        keeping: now(Mode::On, something.then_some(Said::Restored)),
        scenario: kept.scenario,
        term: kept.term,
        origin: kept.origin,
        observed: kept.observed,
        table: kept.table,
        selected: kept.selected,
        scratch: kept.scratch,
        ..state
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bargaining::Bargain;
    use crate::app::control::Control;
    use crate::app::state::Action;
    use crate::model::{Inputs, ParameterId};
    use crate::proposal::{Edit, Party};

    const HOURS: Control = Control::Parameter(ParameterId::PatientManagementHours);

    fn slide(state: &State, hours: f64) -> State {
        state
            .after(Action::Slide(HOURS, hours))
            .after(Action::Settle(HOURS))
    }

    /// A scratch copy at nine hours, a proposal of eight taken up, a round and a note.
    fn busy() -> State {
        let edit = |edit| Action::Bargain(Bargain::Edit(edit));
        let scratch = slide(&first(), 9.0);
        let added = scratch.after(edit(Edit::Add {
            party: Party::Union,
            name: "Opening".to_owned(),
            inputs: Box::new(scratch.inputs().clone()),
        }));
        slide(&added, 8.0)
            .after(edit(Edit::Note(1, "floor".to_owned())))
            .after(edit(Edit::Record(None)))
    }

    #[test]
    fn everything_but_undo_comes_back_after_a_crash() {
        let state = busy();
        let text = write(&state.remembered());
        let back = recovered(first(), false, &text);
        assert_eq!(back.remembered(), state.remembered());
        assert_eq!(back.selected, Some(1));
        assert_eq!(
            back.scratch
                .as_ref()
                .unwrap()
                .inputs()
                .patient_management_hours,
            9.0
        );
        assert_eq!(back.table.notes().len(), 1);
        assert_eq!(back.history.undoable(), 0);
        assert_eq!(back.keeping.said, Some(Said::Restored));
        // The address the browser came back to is that of the sliders.
        let at_link = recovered(
            State::new(state.origin, state.inputs(), Vec::new()),
            true,
            &text,
        );
        assert_eq!(at_link.remembered(), state.remembered());
        assert_eq!(at_link.keeping.said, Some(Said::Restored));
    }

    #[test]
    fn a_link_wins_over_what_is_kept_and_the_sliders_come_back_with_an_undo() {
        let state = busy();
        let inputs = Inputs {
            members: 2e5,
            ..Inputs::default()
        };
        let opened = State::new(state.origin, &inputs, Vec::new());
        let opened = recovered(opened, true, &write(&state.remembered()));
        assert_eq!((opened.inputs(), &opened.table), (&inputs, &state.table));
        assert_eq!(opened.keeping.mode, Mode::On);
        assert_eq!(opened.keeping.said, Some(Said::RestoredBehindLink));
        assert_eq!(opened.after(Action::Undo).remembered(), state.remembered());
    }

    #[test]
    fn proposals_of_a_link_hold_what_is_kept_until_somebody_asks() {
        let state = busy();
        let text = write(&state.remembered());
        let mut linked = first();
        let other = Table::default().after(Edit::Add {
            party: Party::Employer,
            name: String::new(),
            inputs: Box::default(),
        });
        linked.lay(Rc::new(other.clone()));
        let opened = recovered(linked, true, &text);
        assert_eq!((&*opened.table, opened.keeping.mode), (&other, Mode::Held));
        assert_eq!(opened.keeping.said, Some(Said::Link));
        let taken = opened.after(Action::Keep(Keep::Take(Box::new(read(&text).unwrap()))));
        assert_eq!(taken.remembered(), state.remembered());
        assert_eq!(taken.keeping.mode, Mode::On);
        assert_eq!(
            *taken.after(Action::Undo).table,
            other,
            "the link's come back"
        );
        // The same proposals are no conflict; the rounds and notes kept with them stay.
        let mut same = State::new(state.origin, state.inputs(), Vec::new());
        let (_, table) = crate::share::open_with_table(&encode(&state.table, false));
        same.lay(Rc::new(table.unwrap()));
        let opened = recovered(same, true, &text);
        assert_eq!(opened.remembered(), state.remembered());
        assert_eq!(opened.keeping.mode, Mode::On);
    }

    #[test]
    fn starting_fresh_can_be_taken_back() {
        let kept = recovered(first(), false, &write(&busy().remembered()));
        let fresh = kept.after(Action::Keep(Keep::Fresh));
        assert_eq!(fresh.remembered(), first().remembered());
        assert_eq!(fresh.keeping.mode, Mode::On);
        assert_eq!(fresh.after(Action::Undo).remembered(), kept.remembered());
    }

    #[test]
    fn what_cannot_be_read_is_left_as_it_is() {
        for text in [
            "",
            "{}",
            "[",
            "\u{0}",
            "{\"format\":\"caseload-table\",\"version\":9}",
        ] {
            let opened = recovered(first(), false, text);
            assert_eq!(opened.remembered(), first().remembered());
            assert_eq!(opened.keeping.mode, Mode::Held, "{text}");
            assert_eq!(opened.keeping.said, Some(Said::Unreadable));
        }
        // A table kept by an earlier version has no page.
        let table = file::write(&busy().table, true);
        let opened = recovered(first(), false, &table);
        assert_eq!(opened.table, busy().table);
        assert_eq!(
            (opened.selected, opened.inputs()),
            (None, &Inputs::default())
        );
        // Hostile members of the page come to nothing.
        let text = write(&busy().remembered());
        for (from, to) in [
            ("\"selected\":1", "\"selected\":99"),
            ("\"selected\":1", "\"selected\":1e300"),
            ("\"link\":\"", "\"link\":\"members=NaN&"),
            ("\"link\":\"", "\"link\":7,\"x\":\""),
        ] {
            let hostile = text.replacen(from, to, 1);
            assert_ne!(hostile, text);
            let step = read(&hostile).unwrap();
            assert!(Scenario::try_from(step.scenario.inputs()).is_ok());
            if let Some(id) = step.selected {
                assert_eq!(step.table.scenario(id), Some(step.scenario));
            }
        }
    }

    #[test]
    fn any_page_comes_back() {
        let mut state = first();
        for step in 0..40 {
            state = slide(&state, 3.0 + f64::from(step % 7));
            let text = write(&state.remembered());
            assert_eq!(read(&text).unwrap(), state.remembered());
            let add = Edit::Add {
                party: Party::ALL[step as usize % 4],
                name: format!("“{step}”"),
                inputs: Box::new(state.inputs().clone()),
            };
            state = match step % 3 {
                0 => state.after(Action::Bargain(Bargain::Edit(add))),
                1 => state.after(Action::Bargain(Bargain::Select(None))),
                _ => state.after(Action::Bargain(Bargain::Edit(Edit::Record(None)))),
            };
        }
        assert!(state.table.proposals().len() > 10);
    }
}
