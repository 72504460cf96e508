//! A bargaining story: two parties, two rounds, the gap and its split, undo, a file kept, a reload.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::{Inputs, ParameterId};
use caseload::proposal::chain::head;
use caseload::proposal::ledger::{Gap, gaps};
use caseload::proposal::split::Split;
use caseload::proposal::{Edit, Item, Offer, Party, Table};
use thirtyfour::Key;

use crate::{Test, Tests};

const HOURS: &str = "patient_management_hours";

pub(crate) fn tests() -> Tests {
    vec![Test::new(
        "two_rounds_of_bargaining_are_kept_and_can_be_undone",
        two_rounds_of_bargaining_are_kept_and_can_be_undone,
    )]
}

pub(crate) async fn press(page: &Page, selector: &str) -> Result {
    let script = format!(
        "const found = document.querySelector({selector:?});
        if (!found) return false;
        found.click();
        return true;"
    );
    page.wait_for(selector, async || page.script(&script).await)
        .await?;
    page.arrived().await
}

pub(crate) async fn choose(page: &Page, menu: &str, value: &str) -> Result {
    let script = format!(
        "const menu = document.querySelector({menu:?});
        if (!menu) return false;
        menu.value = {value:?};
        menu.dispatchEvent(new Event('change', {{ bubbles: true }}));
        return menu.value === {value:?};"
    );
    page.wait_for(menu, async || page.script(&script).await)
        .await
}

pub(crate) async fn text(page: &Page, selector: &str) -> Result<String> {
    let script = format!("return document.querySelector({selector:?})?.textContent ?? '';");
    page.script(&script).await
}

pub(crate) async fn act(page: &Page, name: &str) -> Result {
    press(page, &format!("[data-action='{name}']")).await
}

pub(crate) async fn says(page: &Page, selector: &str, wanted: &str) -> Result {
    page.wait_for(&format!("{wanted} in {selector}"), async || {
        Ok(text(page, selector).await?.contains(wanted))
    })
    .await
}

/// Lays two sides' proposals on the table and records them, before and after a move of one.
pub(crate) async fn record_two_rounds(page: &Page) -> Result {
    for (party, hours) in [(Party::Union, "9"), (Party::Employer, "5")] {
        choose(page, "#proposal-party-new", party.name()).await?;
        act(page, "add-proposal").await?;
        page.enter(HOURS, hours).await?;
    }
    act(page, "record-round").await?;
    page.enter(HOURS, "6").await?;
    act(page, "record-round").await
}

async fn two_rounds_of_bargaining_are_kept_and_can_be_undone(page: &Page) -> Result {
    page.open("").await?;
    page.unfold().await?;
    let hours = |hours: f64| Inputs {
        patient_management_hours: hours,
        ..Inputs::default()
    };
    let mut table = Table::default();
    for (party, value) in [(Party::Union, 9.0), (Party::Employer, 5.0)] {
        choose(page, "#proposal-party-new", party.name()).await?;
        act(page, "add-proposal").await?;
        page.enter(HOURS, &format!("{value}")).await?;
        page.wait_for_results_of(&hours(value)).await?;
        table = table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(hours(value)),
        });
    }
    act(page, "record-round").await?;
    table = table.after(Edit::Record(None));

    // The employer's proposal is still taken up: what is moved now is its move.
    page.enter(HOURS, "6").await?;
    page.wait_for_results_of(&hours(6.0)).await?;
    act(page, "record-round").await?;
    let item = Item::Parameter(ParameterId::PatientManagementHours);
    table = table
        .after(Edit::Set(2, item, Offer::Number(6.0)))
        .after(Edit::Record(None));
    says(page, "#rounds .ledger", "25% of the gap closed").await?;
    let chain = head(table.rounds()).context("no head")?;
    says(page, "[data-head]", &chain).await?;
    press(page, "#gap details > summary").await?;
    let gap = gaps(table.rounds()).last().and_then(Gap::clinicians);
    page.wait_for_number("bargain.gap.2", gap.context("no gap")?)
        .await?;

    // The split of what remains, as the model has it.
    let side = |id| table.scenario(id).context("no proposal");
    let measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
    let mut split = Split::new(&side(2)?, &side(1)?, measure);
    while split.advance(64) < 1.0 {}
    let division = split.division().context("no split")?;
    page.wait_for_number("bargain.gap", division.gap()).await?;
    says(page, "#disagreement .finding", "100% of the remaining gap").await?;

    // Undo by key from a slider: the round and the move are gone, and come back.
    let slider = page.control(HOURS, browser_tests::Control::Slider).await?;
    slider.focus().await?;
    slider.send_keys(Key::Control + "z").await?;
    slider.send_keys(Key::Control + "z").await?;
    page.wait_for_results_of(&hours(5.0)).await?;
    slider.send_keys(Key::Control + Key::Shift + "z").await?;
    slider.send_keys(Key::Control + Key::Shift + "z").await?;
    page.wait_for_results_of(&hours(6.0)).await?;
    says(page, "[data-head]", &chain).await?;

    // Kept only when that is asked for.
    press(page, "[name='keep-table']").await?;
    page.wait_for("the table in the browser", async || {
        page.script("return localStorage.getItem('caseload-table') !== null;")
            .await
    })
    .await?;
    page.open("").await?;
    press(page, "#rounds > summary").await?;
    says(page, "[data-head]", &chain).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}
