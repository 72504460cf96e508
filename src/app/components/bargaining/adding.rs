//! A new proposal: whose it is, and what it starts with.

use std::rc::Rc;

use yew::prelude::*;

use super::picker::{PickerProps, picker};
use super::{button, edit, parties};
use crate::app::hooks::{Send, use_words};
use crate::app::saving;
use crate::i18n::{Arg, Messages};
use crate::model::{Inputs, Scenario};
use crate::narrative::{bargaining as words, link_notice, share};
use crate::presets::{self, PRESETS, Preset};
use crate::proposal::{Edit, Party, Proposal, ProposalId, Table};

/// What a new proposal starts with.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Start {
    /// The values of the sliders, whoever they belong to.
    Sliders,
    /// What the sliders were at before a proposal was taken up.
    Scratch,
    /// Nothing addressed.
    Baseline,
    /// The party's latest proposal.
    Latest,
    /// A scenario on record.
    Preset(&'static str),
}

const SCRATCH: &str = "scratch";
const BASELINE: &str = "baseline";
const LATEST: &str = "latest";

impl Start {
    /// What is taken while nobody chooses: the sliders, unless they belong to another party, whose
    /// values would be put into this one's mouth.
    fn fitting(table: &Table, selected: Option<ProposalId>, party: Party) -> Self {
        let own = selected.and_then(|id| table.proposal(id));
        if own.is_none_or(|own| own.party == party) {
            Self::Sliders
        } else if table.current(party).is_some() {
            Self::Latest
        } else {
            Self::Scratch
        }
    }

    fn value(self) -> &'static str {
        match self {
            Self::Sliders => "",
            Self::Scratch => SCRATCH,
            Self::Baseline => BASELINE,
            Self::Latest => LATEST,
            Self::Preset(id) => id,
        }
    }

    fn from_value(value: &str) -> Option<Self> {
        match value {
            "" => Some(Self::Sliders),
            SCRATCH => Some(Self::Scratch),
            BASELINE => Some(Self::Baseline),
            LATEST => Some(Self::Latest),
            id => presets::preset(id).map(|preset| Self::Preset(preset.id)),
        }
    }

    /// The edit that lays the proposal on the table.
    fn edit(
        self,
        table: &Table,
        (sliders, scratch): (&Scenario, Option<&Scenario>),
        party: Party,
    ) -> Edit {
        let inputs = match self {
            Self::Scratch => scratch.unwrap_or(sliders).inputs().clone(),
            Self::Latest => match table.current(party) {
                // With what it addresses as the baseline has it.
                Some(latest) => return Edit::Duplicate(latest.id),
                None => sliders.inputs().clone(),
            },
            Self::Sliders => sliders.inputs().clone(),
            Self::Baseline => table.baseline().scenario.inputs().clone(),
            Self::Preset(id) => presets::preset(id).map_or_else(Inputs::default, Preset::inputs),
        };
        Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(inputs),
        }
    }
}

/// What is chosen for the next proposal, and what became of the last file.
#[derive(Clone)]
pub struct Adding {
    party: UseStateHandle<Party>,
    start: UseStateHandle<Option<Start>>,
    said: UseStateHandle<String>,
    open: Callback<Event>,
}

/// What is remembered for the next proposal.
#[hook]
pub fn use_adding(send: &Send) -> Adding {
    let messages = use_words();
    let party = use_state_eq(|| Party::Union);
    let said = use_state_eq(String::new);
    let open = {
        let (said, send, party) = (said.clone(), send.clone(), *party);
        Callback::from(move |chosen: Event| {
            let (said, send, messages) = (said.clone(), send.clone(), messages.clone());
            saving::opened(&chosen, move |read| match read {
                Ok(decoded) => {
                    // What the file holds beyond its limits was mended, and is said.
                    let mended = decoded.notices.iter();
                    let mended = mended.map(|notice| link_notice(notice, &messages));
                    let added = messages.text("bargain-from-file-added");
                    let lines: Vec<String> = std::iter::once(added).chain(mended).collect();
                    said.set(lines.join(" "));
                    edit(
                        &send,
                        Edit::Add {
                            party,
                            name: String::new(),
                            inputs: Box::new(decoded.inputs),
                        },
                    );
                }
                Err(error) => said.set(share::record_error(&error, &messages)),
            });
        })
    };
    Adding {
        party,
        start: use_state_eq(|| None),
        said,
        open,
    }
}

/// Whose, from what, and the button; or a file.
pub fn view(
    adding: &Adding,
    (table, selected): (&Table, Option<ProposalId>),
    (sliders, scratch): (&Scenario, Option<&Scenario>),
    messages: &Rc<Messages>,
    send: &Send,
) -> Html {
    let party = *adding.party;
    let latest = table.current(party);
    // A party without a proposal has no latest one.
    let chosen = adding.start.filter(|start| match start {
        Start::Latest => latest.is_some(),
        // Without a proposal taken up the sliders are the scratch copy.
        Start::Scratch => selected.is_some(),
        Start::Sliders | Start::Baseline | Start::Preset(_) => true,
    });
    let start = chosen.unwrap_or_else(|| Start::fitting(table, selected, party));
    let choose_party = {
        let (party, start) = (adding.party.clone(), adding.start.clone());
        Callback::from(move |name: String| {
            if let Some(chosen) = Party::from_name(&name) {
                party.set(chosen);
                // What was chosen for one party is not what fits another.
                start.set(None);
            }
        })
    };
    let choose_start = {
        let start = adding.start.clone();
        Callback::from(move |value: String| start.set(Start::from_value(&value)))
    };
    html! {
        <>
            <div class="choices add-proposal">
                { picker(PickerProps {
                    id: "proposal-party-new",
                    label: messages.text("bargain-add-party"),
                    options: parties(messages),
                    value: party.name().to_owned(),
                    choose: choose_party,
                }) }
                { picker(PickerProps {
                    id: "proposal-from",
                    label: messages.text("bargain-add-from"),
                    options: starts(table, selected, latest, messages),
                    value: start.value().to_owned(),
                    choose: choose_start,
                }) }
                { button(messages.text("bargain-add"), "add-proposal", send, start.edit(table, (sliders, scratch), party)) }
                <label class="choice">
                    <span>{ messages.text("bargain-from-file") }</span>
                    <input type="file" name="proposal-file" accept="application/json,.json" onchange={adding.open.clone()} />
                </label>
            </div>
            <p role="status" data-file="proposal">{ (*adding.said).clone() }</p>
        </>
    }
}

/// What a proposal may start with: whose the sliders are is told with them.
fn starts(
    table: &Table,
    selected: Option<ProposalId>,
    latest: Option<&Proposal>,
    messages: &Messages,
) -> Vec<(String, String)> {
    let named = |id: &str, own: &Proposal| {
        messages.format(id, &[("name", Arg::Text(words::name(own, messages)))])
    };
    let sliders = match selected.and_then(|id| table.proposal(id)) {
        Some(own) => named("bargain-from-sliders-of", own),
        None => messages.text("bargain-from-sliders"),
    };
    let latest = latest.map(|own| (LATEST, named("bargain-from-latest", own)));
    let scratch = selected.map(|_| (SCRATCH, messages.text("bargain-from-scratch")));
    let baseline = (BASELINE, messages.text("bargain-from-baseline"));
    let first = std::iter::once(("", sliders)).chain(scratch);
    let on_record = PRESETS.iter().map(|preset| {
        let name = messages.text(&format!("preset-{}", preset.id));
        (preset.id, name)
    });
    let all = first.chain([baseline]).chain(latest).chain(on_record);
    all.map(|(value, text)| (value.to_owned(), text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sliders(hours: f64) -> Scenario {
        Scenario::try_from(&Inputs {
            patient_management_hours: hours,
            ..Inputs::default()
        })
        .unwrap()
    }

    fn after(table: &Table, start: Start, hours: f64, party: Party) -> Table {
        let scratch = Scenario::default();
        table.after(start.edit(table, (&sliders(hours), Some(&scratch)), party))
    }

    #[test]
    fn nobody_starts_with_the_other_sides_values_unless_told_to() {
        let empty = Table::default();
        let fits = |table: &Table, selected, party| Start::fitting(table, selected, party);
        assert_eq!(fits(&empty, None, Party::Union), Start::Sliders);
        let one = after(&empty, Start::Sliders, 9.0, Party::Union);
        assert_eq!(fits(&one, None, Party::Employer), Start::Sliders);
        assert_eq!(fits(&one, Some(1), Party::Union), Start::Sliders);
        assert_eq!(fits(&one, Some(1), Party::Employer), Start::Scratch);
        let both = after(&one, Start::Scratch, 9.0, Party::Employer);
        assert_eq!(both.scenario(2), Some(Scenario::default()));
        assert_eq!(fits(&both, Some(1), Party::Employer), Start::Latest);
        assert_eq!(fits(&both, Some(2), Party::Union), Start::Latest);
        let next = after(&both, Start::Latest, 5.0, Party::Union);
        let own = next.proposal(3).unwrap();
        assert_eq!((own.party, own.round), (Party::Union, 2));
        assert_eq!(next.scenario(3), Some(sliders(9.0)));
    }

    #[test]
    fn every_start_has_a_value_of_its_own() {
        let starts = [
            Start::Sliders,
            Start::Scratch,
            Start::Baseline,
            Start::Latest,
        ];
        let presets = PRESETS.iter().map(|preset| Start::Preset(preset.id));
        for start in starts.into_iter().chain(presets) {
            assert_eq!(Start::from_value(start.value()), Some(start));
        }
        assert_eq!(Start::from_value("nowhere"), None);
    }
}
