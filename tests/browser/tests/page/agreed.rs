//! What is agreed is locked: visibly, for every way to move it, and across a reload; private notes
//! stay.

use anyhow::{Context, ensure};
use browser_tests::{Control, Page, Result};
use caseload::model::Inputs;
use caseload::presets::PRESETS;
use thirtyfour::Key;

use crate::table::{act, choose, press, says, text};
use crate::{Test, Tests};

const HOURS: &str = "patient_management_hours";
const BOOKABLE: &str = "bookable_hours";
const NOTE: &str = "our floor is seven";

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "what_is_agreed_is_locked_until_it_is_unlocked",
            what_is_agreed_is_locked_until_it_is_unlocked,
        ),
        Test::new(
            "a_private_note_leaves_only_when_it_is_ticked",
            a_private_note_leaves_only_when_it_is_ticked,
        ),
    ]
}

async fn say(page: &Page, input: &str, said: &str) -> Result {
    press(page, &format!("[data-item='{input}'] [data-say='{said}']")).await
}

async fn open_list(page: &Page) -> Result {
    page.open("").await?;
    page.unfold().await?;
    act(page, "show-standings").await
}

/// Whether the box is read only, the slider off, and the word that both are locked by is there.
async fn is_locked(page: &Page, control: &str) -> Result<bool> {
    page.script(&format!(
        "const box = document.querySelector('input[name={control}][data-control=box]');
        const slider = document.querySelector('input[name={control}][data-control=slider]');
        const word = document.getElementById(box.getAttribute('aria-describedby') ?? '');
        return box.readOnly && !box.disabled && box.tabIndex === 0 && slider.disabled
            && word?.textContent === 'agreed, locked';"
    ))
    .await
}

async fn what_is_agreed_is_locked_until_it_is_unlocked(page: &Page) -> Result {
    open_list(page).await?;
    say(page, HOURS, "agreed").await?;
    let row = format!("[data-item='{HOURS}']");
    says(page, &row, "agreed at 7.5 h").await?;
    for control in [HOURS, BOOKABLE] {
        page.wait_for(&format!("{control} locked"), async || {
            is_locked(page, control).await
        })
        .await?;
        // It is reached and read by keys, and not changed.
        let number = page.control(control, Control::Box).await?;
        number.focus().await?;
        number.send_keys("9" + Key::Enter).await?;
        page.arrived().await?;
        ensure!(page.inputs().await? == Inputs::default(), "{control} moved");
    }
    ensure!(!is_locked(page, "meeting_hours").await?);

    // A scenario with other hours is chosen: all but the hours.
    let other = PRESETS
        .iter()
        .find(|preset| preset.inputs().patient_management_hours != 7.5)
        .context("no scenario with other hours")?;
    choose(page, "#preset", other.id).await?;
    let held = Inputs {
        patient_management_hours: 7.5,
        ..other.inputs()
    };
    page.wait_for_results_of(&held).await?;
    says(page, "[data-notices]", "is agreed at 7.5 h").await?;
    press(page, "[data-notices] button").await?;

    // So is a proposal that says otherwise, and what it said is kept.
    choose(page, "#proposal-from", other.id).await?;
    act(page, "add-proposal").await?;
    page.wait_for_results_of(&held).await?;
    let cell = format!("#proposals tr[data-input='{HOURS}'] td[data-from='agreed']");
    says(page, &cell, "7.5 h").await?;
    says(
        page,
        &format!("#proposals tr[data-input='{HOURS}'] th"),
        "agreed",
    )
    .await?;

    // Kept in the browser, it is locked again after a reload.
    press(page, "[name='keep-table']").await?;
    page.wait_for("the table in the browser", async || {
        page.script("return localStorage.getItem('caseload-table') !== null;")
            .await
    })
    .await?;
    page.open("").await?;
    page.wait_for("locked after a reload", async || {
        is_locked(page, BOOKABLE).await
    })
    .await?;

    // Unlocked where it is locked, by keys; undo locks it again.
    page.script::<()>("document.querySelector('.big [data-unlock]').focus();")
        .await?;
    page.script::<()>("document.activeElement.click();").await?;
    page.wait_for("unlocked", async || {
        Ok(!is_locked(page, BOOKABLE).await?
            && page
                .script::<bool>("return document.activeElement.id === 'bookable_hours-box';")
                .await?)
    })
    .await?;
    // In a box the browser takes back what was typed there.
    act(page, "undo").await?;
    page.wait_for("locked by undo", async || is_locked(page, BOOKABLE).await)
        .await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

async fn a_private_note_leaves_only_when_it_is_ticked(page: &Page) -> Result {
    open_list(page).await?;
    say(page, HOURS, "disputed").await?;
    ensure!(text(page, "[name='notes-in-exports']").await?.is_empty());
    let there = "return document.querySelector('[name=notes-in-exports]') !== null;";
    ensure!(!page.script::<bool>(there).await?, "nothing to tick yet");
    page.script::<()>(&format!(
        "const note = document.querySelector(\"[data-item='{HOURS}'] [name=input-note]\");
        note.value = {NOTE:?};
        note.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await?;
    page.wait_for("the tick", async || page.script(there).await)
        .await?;
    for (ticked, told) in [(false, false), (true, true)] {
        if ticked {
            press(page, "[name='notes-in-exports']").await?;
        }
        page.script::<()>("dispatchEvent(new Event('beforeprint'));")
            .await?;
        says(page, ".exhibit", "disputed").await?;
        let printed = text(page, ".exhibit").await?;
        page.script::<()>("dispatchEvent(new Event('afterprint'));")
            .await?;
        ensure!(printed.contains(NOTE) == told, "ticked: {ticked}");
        let link: String = page
            .script(
                "return location.href + document.querySelector('#share-link').value
                    + document.querySelector('#share-mail').value;",
            )
            .await?;
        ensure!(!link.contains("floor"), "{link}");
    }
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}
