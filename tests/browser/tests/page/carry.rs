//! What survives leaving the page: proposals in links and on paper, and what the browser keeps.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;
use caseload::proposal::chain::head;
use caseload::proposal::file;
use caseload::share::link::decode;
use caseload::share::link::table::decode as decode_table;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::sharing::{SHEETS, bytes, text_of};
use crate::table::{act, press, says, text};
use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "proposals_come_with_a_link_and_go_with_an_undo",
            proposals_come_with_a_link_and_go_with_an_undo,
        ),
        Test::new(
            "the_whole_page_comes_back_from_the_browser",
            the_whole_page_comes_back_from_the_browser,
        ),
        Test::new(
            "a_link_never_writes_over_what_is_kept",
            a_link_never_writes_over_what_is_kept,
        ),
        Test::new(
            "two_tabs_do_not_write_over_each_other",
            two_tabs_do_not_write_over_each_other,
        ),
        Test::new(
            "storage_denied_or_full_is_said_once_and_harms_nothing",
            storage_denied_or_full_is_said_once_and_harms_nothing,
        ),
        Test::new(
            "the_exhibit_holds_the_table_where_it_is_asked_for",
            the_exhibit_holds_the_table_where_it_is_asked_for,
        ),
    ]
}

const HOURS: &str = "patient_management_hours";
const TWO: &str = "#v=1&proposal=union~1~patient_management_hours:9~~Opening&proposal=employer~1~2026-10-03~patient_management_hours:5";
const KEPT: &str = "[data-kept]";

async fn unfold(page: &Page, id: &str, part: &str) -> Result {
    let script = format!(
        "const fold = document.getElementById({id:?});
        if (fold && !fold.open) fold.querySelector('summary').click();
        return document.querySelector({part:?}) !== null;"
    );
    page.wait_for(part, async || page.script(&script).await)
        .await
}

async fn proposals(page: &Page) -> Result<usize> {
    page.script("return document.querySelectorAll('#proposals [data-proposal]').length;")
        .await
}

async fn stored(page: &Page) -> Result<Option<String>> {
    page.script("return localStorage.getItem('caseload-table');")
        .await
}

/// Waits until what is kept holds a text.
async fn keeps(page: &Page, wanted: &str) -> Result {
    page.wait_for(&format!("{wanted} to be kept"), async || {
        Ok(stored(page)
            .await?
            .is_some_and(|text| text.contains(wanted)))
    })
    .await
}

/// Types a number of hours where they are folded.
async fn enter(page: &Page, hours: &str) -> Result {
    page.script::<()>(
        "for (const fold of document.querySelectorAll('.inputs details')) fold.open = true;",
    )
    .await?;
    page.enter(HOURS, hours).await
}

async fn undo(page: &Page) -> Result {
    let slider = page
        .control("members", browser_tests::Control::Slider)
        .await?;
    slider.focus().await?;
    slider.send_keys(Key::Control + "z").await?;
    Ok(())
}

async fn complains_of_nothing(page: &Page) -> Result {
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

async fn proposals_come_with_a_link_and_go_with_an_undo(page: &Page) -> Result {
    // Opened at the link, the whole program starts.
    page.open(TWO).await?;
    says(page, "[data-notices]", "2 proposals of this link lie").await?;
    unfold(page, "proposals", "#proposals [data-proposal]").await?;
    ensure!(proposals(page).await? == 2);
    unfold(page, "share", "[name='link-proposals']").await?;
    let link = "document.querySelector('#share-link').value";
    let plain: String = page.script(&format!("return {link};")).await?;
    ensure!(!plain.contains("proposal"), "{plain}");
    press(page, "[name='link-proposals']").await?;
    page.wait_for("the proposals in the link", async || {
        page.script(&format!("return {link}.includes('proposal=');"))
            .await
    })
    .await?;
    let shared: String = page.script(&format!("return {link};")).await?;
    let hash = shared.split('#').nth(1).context("no hash")?;
    ensure!(decode_table(hash).1 == decode_table(TWO).1, "{hash}");
    page.open(&format!("#{hash}")).await?;
    says(page, "[data-notices]", "matches").await?;

    // The first program, in which the address is changed, gives way to the whole one.
    page.open("").await?;
    page.script::<()>(&format!("location.hash = {TWO:?};"))
        .await?;
    says(page, "[data-notices]", "2 proposals of this link lie").await?;
    unfold(page, "proposals", "#proposals [data-proposal]").await?;

    // What lies on the table comes back.
    act(page, "add-proposal").await?;
    page.wait_for("a third", async || Ok(proposals(page).await? == 3))
        .await?;
    page.script::<()>("location.hash = '#v=1&proposal=mediator~4~~Bridge';")
        .await?;
    says(page, "[data-notices]", "comes back with Undo").await?;
    page.wait_for("one proposal", async || Ok(proposals(page).await? == 1))
        .await?;
    undo(page).await?;
    page.wait_for("three again", async || Ok(proposals(page).await? == 3))
        .await?;
    complains_of_nothing(page).await
}

/// Two proposals, a round, nine hours on the sliders of one of them, kept.
async fn keep(page: &Page) -> Result<String> {
    page.open(TWO).await?;
    unfold(page, "proposals", "#proposals [data-proposal]").await?;
    unfold(page, "rounds", "[data-action='record-round']").await?;
    act(page, "record-round").await?;
    press(page, "[name='keep-table']").await?;
    press(page, "[data-proposal='2']").await?;
    enter(page, "6.25").await?;
    keeps(page, "\"selected\":2").await?;
    keeps(page, "6.25").await?;
    let text = stored(page).await?.context("nothing is kept")?;
    head(file::read(&text)?.table.rounds()).context("no round is kept")
}

async fn the_whole_page_comes_back_from_the_browser(page: &Page) -> Result {
    let head = keep(page).await?;
    let hours = |hours| Inputs {
        patient_management_hours: hours,
        ..Inputs::default()
    };
    // Opened without a link, as after a crash.
    page.open("").await?;
    says(page, KEPT, "Restored from this browser").await?;
    page.wait_for_results_of(&hours(6.25)).await?;
    unfold(page, "rounds", "[data-head]").await?;
    says(page, "[data-head]", &head).await?;
    let taken_up: bool = page
        .script("return document.querySelector('#desk').value === '2';")
        .await?;
    ensure!(taken_up, "the proposal is not taken up");
    // At the address it left.
    page.driver().refresh().await?;
    says(page, KEPT, "Restored from this browser").await?;
    page.wait_for_results_of(&hours(6.25)).await?;
    // Fresh, and back.
    press(page, "[data-keep='fresh']").await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    keeps(page, "\"proposals\": []").await?;
    undo(page).await?;
    page.wait_for_results_of(&hours(6.25)).await?;
    keeps(page, "6.25").await?;
    complains_of_nothing(page).await
}

async fn a_link_never_writes_over_what_is_kept(page: &Page) -> Result {
    keep(page).await?;
    let before = stored(page).await?;
    // Other inputs: the table stays, the sliders come back with an undo.
    page.open("#v=1&members=200000").await?;
    says(page, KEPT, "those of the link").await?;
    page.wait_for_results_of(&decode("members=200000").inputs)
        .await?;
    ensure!(stored(page).await? == before, "written over");
    undo(page).await?;
    page.wait_for_results_of(&Inputs {
        patient_management_hours: 6.25,
        ..Inputs::default()
    })
    .await?;
    // Other proposals: nothing is kept until somebody says so.
    let before = stored(page).await?;
    page.open("#v=1&proposal=mediator~4~~Bridge").await?;
    says(page, KEPT, "left as they are").await?;
    enter(page, "7").await?;
    page.arrived().await?;
    ensure!(stored(page).await? == before, "written over");
    press(page, "[data-keep='take']").await?;
    unfold(page, "proposals", "#proposals [data-proposal]").await?;
    page.wait_for("both proposals", async || Ok(proposals(page).await? == 2))
        .await?;
    page.open("#v=1&proposal=mediator~4~~Bridge").await?;
    press(page, "[data-keep='replace']").await?;
    keeps(page, "Bridge").await?;
    // What cannot be read is left as well.
    page.script::<()>("localStorage.setItem('caseload-table', '{\"of\": \"another\"}');")
        .await?;
    page.open("").await?;
    says(page, KEPT, "cannot be read").await?;
    enter(page, "7").await?;
    page.arrived().await?;
    ensure!(stored(page).await?.context("gone")?.contains("another"));
    complains_of_nothing(page).await
}

async fn two_tabs_do_not_write_over_each_other(page: &Page) -> Result {
    keep(page).await?;
    let driver = page.driver();
    let first = driver.window().await?;
    let second = driver.new_tab().await?;
    driver.switch_to_window(second.clone()).await?;
    driver.goto(page.address()).await?;
    says(page, KEPT, "Restored from this browser").await?;
    enter(page, "4.75").await?;
    keeps(page, "4.75").await?;

    driver.switch_to_window(first.clone()).await?;
    says(page, KEPT, "another tab").await?;
    enter(page, "3.5").await?;
    page.arrived().await?;
    let kept = stored(page).await?.context("nothing is kept")?;
    ensure!(
        kept.contains("4.75") && !kept.contains("3.5"),
        "written over"
    );
    press(page, "[data-keep='replace']").await?;
    keeps(page, "3.5").await?;

    driver.switch_to_window(second).await?;
    says(page, KEPT, "another tab").await?;
    press(page, "[data-keep='take']").await?;
    page.wait_for_results_of(&Inputs {
        patient_management_hours: 3.5,
        ..Inputs::default()
    })
    .await?;
    // Erased here, it is said there.
    unfold(page, "proposals", "[name='keep-table']").await?;
    press(page, "[name='keep-table']").await?;
    driver.switch_to_window(first).await?;
    says(page, KEPT, "was erased").await?;
    ensure!(stored(page).await?.is_none());
    complains_of_nothing(page).await
}

async fn storage_denied_or_full_is_said_once_and_harms_nothing(page: &Page) -> Result {
    keep(page).await?;
    let before = stored(page).await?;
    // Full from now on.
    page.script::<()>(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    )
    .await?;
    enter(page, "7").await?;
    says(page, KEPT, "denied or full").await?;
    press(page, "[data-keep='dismiss']").await?;
    enter(page, "7.5").await?;
    page.wait_for_results_of(&Inputs {
        patient_management_hours: 7.5,
        ..Inputs::default()
    })
    .await?;
    ensure!(text(page, KEPT).await?.is_empty(), "said twice");
    ensure!(stored(page).await? == before, "what was kept is gone");
    complains_of_nothing(page).await?;

    // Denied from the start.
    page.before_any_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });",
    )
    .await?;
    page.open(TWO).await?;
    unfold(page, "proposals", "[name='keep-table']").await?;
    press(page, "[name='keep-table']").await?;
    says(page, KEPT, "denied or full").await?;
    let ticked: bool = page
        .script("return document.querySelector(\"[name='keep-table']\").checked;")
        .await?;
    ensure!(!ticked, "the box says that it is kept");
    enter(page, "7").await?;
    page.wait_for_results_of(&Inputs {
        patient_management_hours: 7.0,
        ..Inputs::default()
    })
    .await?;
    complains_of_nothing(page).await
}

async fn the_exhibit_holds_the_table_where_it_is_asked_for(page: &Page) -> Result {
    page.open(TWO).await?;
    unfold(page, "rounds", "[data-action='record-round']").await?;
    act(page, "record-round").await?;
    says(page, "[data-head]", "Head of the ledger").await?;
    let head = text(page, "[data-head]").await?;
    unfold(page, "share", "[name='paper-proposals']").await?;
    for asked in [false, true] {
        if asked {
            press(page, "[name='paper-proposals']").await?;
        }
        for (name, width, height) in SHEETS {
            let printed = page
                .cdp(
                    "Page.printToPDF",
                    json!({ "paperWidth": width, "paperHeight": height, "printBackground": true }),
                )
                .await?;
            let data = printed.get("data").and_then(Value::as_str);
            let Some(text) = text_of(&bytes(data.context("no document")?))? else {
                println!("SKIPPED the text of the {name} exhibit: no pdftotext");
                continue;
            };
            let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in ["Proposals beside the baseline", "Opening", head.trim()] {
                let found = text.contains(part);
                ensure!(found == asked, "{name}: “{part}”: {found}");
            }
        }
    }
    complains_of_nothing(page).await
}
