//! The bargaining table on the page: proposals side by side, the rounds, where the disagreement is,
//! each side's own numbers, money both ways, and contract language.
//!
//! Seven panels of one component; what stands in a folded panel is not computed.

pub mod adding;
pub mod desk;
pub mod disagreement;
pub mod editor;
pub mod keep;
pub mod money;
pub mod own_numbers;
pub mod picker;
pub mod rounds;
pub mod sheet;
pub mod standings;
pub mod wording;

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::bargaining::{Bargain, Step};
use crate::app::hooks::{Send, use_open, use_send, use_words};
use crate::app::keeping::{Keeping, Mode};
use crate::app::saving::use_saving;
use crate::app::state::Action;
use crate::browser::focus::Place;
use crate::i18n::Messages;
use crate::model::Scenario;
use crate::narrative::bargaining as words;
use crate::proposal::{Edit, Party, ProposalId, Table};

/// The table, and whose the sliders are.
#[derive(Debug, Clone, PartialEq)]
pub struct BargainingProps {
    /// The table.
    pub table: Rc<Table>,
    /// The proposal the sliders belong to.
    pub selected: Option<ProposalId>,
    /// The scenario of the sliders.
    pub scenario: Scenario,
    /// The page as the browser keeps it.
    pub step: Step,
    /// Whether it does.
    pub keeping: Keeping,
}

/// The panels.
pub fn bargaining(props: BargainingProps) -> Html {
    part("bargaining", props, |props, hooks| {
        use_bargaining(props).run(hooks)
    })
}

#[hook]
fn use_bargaining(props: &BargainingProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let saving = use_saving();
    let panels = [use_open(), use_open(), use_open(), use_open(), use_open()];
    let (standings_open, fold_standings) = use_open();
    let all_standings = use_state_eq(|| false);
    let (wording_open, fold_wording) = use_open();
    let wording = wording::use_wording(wording_open.then(|| props.scenario.clone()), &messages);
    let wanted = panels
        .clone()
        .map(|(open, _)| open.then(|| props.table.clone()));
    let [of_sheet, of_rounds, of_split, of_own, of_money] = &wanted;
    let sheet = sheet::use_sheet(of_sheet.clone());
    let all = use_state_eq(|| false);
    let adding = adding::use_adding(&send);
    let rounds = rounds::use_rounds(of_rounds.clone());
    let place = use_memo((), |()| Place::default());
    // A control that leaves with what it did: one deleted, copied, moved to an end, put aside.
    use_effect(move || {
        place.mend(&["[aria-pressed='true']", "[aria-pressed]"]);
    });
    let files = rounds::use_files(&send);
    let split = disagreement::use_disagreement(of_split.clone());
    let own = own_numbers::use_own_numbers(of_own.clone());
    let money = money::use_money(of_money.clone());

    let proposals = sheet.map(|sheet| {
        let toggle = {
            let all = all.clone();
            Callback::from(move |_| all.set(!*all))
        };
        html! {
            <>
                { sheet::finding(&props.table, &messages) }
                // Above what grows: a button pressed stays where it is.
                { adding::view(&adding, (&props.table, props.selected), (&props.scenario, props.step.scratch.as_ref()), &messages, &send) }
                { sheet::view(&props.table, &sheet, props.selected, (*all, toggle), &messages, &send) }
                { desk::desk("desk-panel", &props.table, props.selected, &messages, &send) }
                { editor::editor(&props.table, props.selected, &messages, &send) }
                { editor::baseline(&props.table, &props.scenario, &messages, &send) }
                { keep::view(props, &messages, &send) }
            </>
        }
    });
    let standings = standings_open.then(|| {
        let toggle = {
            let all = all_standings.clone();
            Callback::from(move |_| all.set(!*all))
        };
        let shown = (*all_standings, toggle);
        standings::view(&props.table, &props.scenario, shown, &messages, &send)
    });
    let rounds = rounds.map(|kept| {
        rounds::view(
            &props.table,
            &kept,
            &files,
            &messages,
            &send,
            saving.as_ref(),
            props.keeping.mode == Mode::On,
        )
    });
    let own_proposal = props.selected.and_then(|id| props.table.proposal(id));
    let [a, b, c, d, e] = panels.map(|(_, on_toggle)| on_toggle);
    let fold = |id, heading: &str, on_toggle, body: Option<Html>| {
        panel(
            id,
            messages.text(heading),
            on_toggle,
            body.unwrap_or_default(),
        )
    };
    html! {
        <>
            { fold("proposals", "heading-proposals", a, proposals) }
            { fold("standings", "heading-standings", fold_standings, standings) }
            { fold("rounds", "heading-rounds", b, rounds) }
            { fold("disagreement", "heading-disagreement", c, split.map(|split| disagreement::view(&props.table, &split, &messages))) }
            { fold("own-numbers", "heading-own-numbers", d, own.map(|own| own_numbers::view(&props.table, &own, &messages))) }
            { fold("wording", "heading-wording", fold_wording, wording.map(|clauses| wording::view(&clauses, own_proposal, &messages))) }
            { fold("money-ways", "heading-money-ways", e, money.map(|money| money::view(&props.table, &money, &messages, &send))) }
        </>
    }
}

/// Sends an edit of the table.
pub(super) fn edit(send: &Send, edit: Edit) {
    send(Action::Bargain(Bargain::Edit(edit)));
}

/// A button that makes an edit.
pub(super) fn button(label: String, name: &'static str, send: &Send, what: Edit) -> Html {
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| edit(&send, what.clone()));
    html! { <button type="button" class="apply" data-action={name} {onclick}>{ label }</button> }
}

/// The parties, as a menu has them.
pub(super) fn parties(messages: &Messages) -> Vec<(String, String)> {
    let parties = Party::ALL.into_iter();
    parties
        .map(|party| (party.name().to_owned(), words::party(party, messages)))
        .collect()
}

/// The proposals of a table by their titles, as a menu has them; the baseline first where it may be
/// chosen.
pub(super) fn options(
    table: &Table,
    with_baseline: bool,
    messages: &Messages,
) -> Vec<(String, String)> {
    let baseline = with_baseline.then(|| {
        let name = words::baseline(table.baseline(), messages);
        (String::new(), name)
    });
    let proposals = table.proposals().iter();
    let proposals = proposals.map(|own| (own.id.to_string(), words::title(own, messages)));
    baseline.into_iter().chain(proposals).collect()
}

/// The scenario a menu's value stands for: a proposal's, else the baseline's.
pub(super) fn scenario_of(table: &Table, id: Option<ProposalId>) -> Scenario {
    id.and_then(|id| table.scenario(id))
        .unwrap_or_else(|| table.baseline().scenario.clone())
}

/// The two positions compared before anybody chooses: the parties' current proposals, else the
/// first two, else the baseline and the only one; `None` on an empty table.
pub(super) fn first_pair(table: &Table) -> Option<(Option<ProposalId>, Option<ProposalId>)> {
    if let Some([one, two]) = table.sides() {
        return Some((Some(one.id), Some(two.id)));
    }
    let mut ids = table.proposals().iter().map(|own| own.id);
    let first = ids.next()?;
    Some(match ids.next_back() {
        Some(last) => (Some(first), Some(last)),
        None => (None, Some(first)),
    })
}
