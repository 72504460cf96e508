//! The two programs: what the page loads at first, and how the whole one takes over.

use anyhow::ensure;
use browser_tests::driver::PREFIX;
use browser_tests::{Control, Page, Result};
use caseload::i18n::Messages;
use caseload::model::Inputs;
use thirtyfour::prelude::*;
use xtask::build;
use xtask::server::start_altered;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "a_folded_part_brings_the_whole_program",
            a_folded_part_brings_the_whole_program,
        ),
        Test::new(
            "the_keys_for_printing_bring_the_whole_program",
            the_keys_for_printing_bring_the_whole_program,
        ),
        Test::new(
            "the_room_brings_the_whole_program",
            the_room_brings_the_whole_program,
        ),
        Test::new(
            "a_missing_program_is_said_and_asked_for_again",
            a_missing_program_is_said_and_asked_for_again,
        ),
    ]
}

/// The files of programs that were asked for, in order.
async fn programs(page: &Page) -> Result<Vec<String>> {
    page.script(
        "return performance.getEntriesByType('resource').map(entry => entry.name.split('/').pop())
            .filter(name => /^(caseload|whole)-/.test(name))
            .map(name => name.replace(/-[0-9a-f]{8,16}/, ''));",
    )
    .await
}

/// Every folded part by its id and heading, and the headings' element in use.
async fn headings(page: &Page) -> Result<Vec<(String, String)>> {
    page.script(
        "return [...document.querySelectorAll('details.panel')]
            .map(panel => [panel.id, panel.querySelector('summary').textContent]);",
    )
    .await
}

/// Nothing a person has done is lost, and nothing moves, when the whole program takes over.
async fn a_folded_part_brings_the_whole_program(page: &Page) -> Result {
    page.open("").await?;
    page.enter("members", "1,000,000").await?;
    page.drag("clinicians", -40).await?;
    page.enter("visit_interval_weeks", "many").await?;
    let inputs = page.wait_for_results_of_link().await?;
    let link = page.link().await?;
    let before = headings(page).await?;
    let mut first = programs(page).await?;
    first.sort();
    ensure!(
        first == ["caseload.js", "caseload_bg.wasm"],
        "at first it loads {first:?}"
    );

    let place = "return document.querySelector('#term > summary').getBoundingClientRect().top;";
    page.script::<Option<bool>>(
        "document.querySelector('#waits details').open = true;
        const heading = document.querySelector('#term > summary');
        heading.scrollIntoView({ block: 'center' });
        heading.focus();
        return null;",
    )
    .await?;
    let stood: f64 = page.script(place).await?;
    let heading = page.driver().find(By::Css("#term > summary")).await?;
    heading.send_keys(Key::Enter + "").await?;
    page.wait_for("the panel", async || {
        page.script("return document.querySelector('#term[open] .findings') !== null;")
            .await
    })
    .await?;
    page.arrived().await?;

    let mut loaded = programs(page).await?.split_off(2);
    loaded.sort();
    ensure!(
        loaded == ["whole.js", "whole_bg.wasm"],
        "then it loads {loaded:?}"
    );
    ensure!(headings(page).await? == before, "the headings are others");
    page.wait_for_results_of(&inputs).await?;
    ensure!(page.link().await? == link, "the link is another");
    let (focus, fold, apps): (bool, bool, u32) = page
        .script(
            "return [document.activeElement === document.querySelector('#term > summary'),
                document.querySelector('#waits details').open,
                document.querySelectorAll('#app').length];",
        )
        .await?;
    ensure!(focus && fold && apps == 1, "{focus} {fold} {apps}");
    let stands: f64 = page.script(place).await?;
    ensure!((stands - stood).abs() <= 2.0, "moved: {stood} → {stands}");
    let refused = page.control("visit_interval_weeks", Control::Box).await?;
    ensure!(
        refused.value().await?.as_deref() == Some("many"),
        "the text that was refused is gone"
    );

    // What was done before can be taken back.
    for turn in ["undo", "undo"] {
        page.script::<Option<bool>>(&format!(
            "document.querySelector('[data-action={turn}]').click(); return null;"
        ))
        .await?;
    }
    page.wait_for_results_of(&Inputs::default()).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

async fn the_keys_for_printing_bring_the_whole_program(page: &Page) -> Result {
    page.open("").await?;
    page.script::<Option<bool>>(
        "window.print = () => { witness.printed = document.querySelector('.exhibit') !== null; };
        dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }));
        return null;",
    )
    .await?;
    page.wait_for("the whole program to print", async || {
        page.script("return witness.printed === true;").await
    })
    .await
}

/// The button waits for the program that has a room, and the keyboard with it.
async fn the_room_brings_the_whole_program(page: &Page) -> Result {
    page.open("").await?;
    page.enter("members", "1,000,000").await?;
    let inputs = page.wait_for_results_of_link().await?;
    let button = page.driver().find(By::Css("[data-action=room]")).await?;
    button.send_keys(Key::Enter + "").await?;
    page.wait_for("the room", async || {
        page.script("return document.querySelector('[data-room] .room') !== null;")
            .await
    })
    .await?;
    page.wait_for_results_of(&inputs).await
}

/// Without its file a part says so; everything else goes on, and another try is another request.
async fn a_missing_program_is_said_and_asked_for_again(page: &Page) -> Result {
    let address = start_altered(&build::dist(), PREFIX, 0, |path, answer| {
        if path.contains("/whole-") && path.contains("_bg.wasm") {
            answer.status = "404 Not Found";
            answer.body = b"not found\n".to_vec();
        }
    })?;
    page.visit(&address).await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    let sentence = Messages::default().text("panel-missing");
    let turn = "document.querySelector('#pooling > summary').click(); return null;";
    for asked in 1..=2 {
        page.script::<Option<bool>>(turn).await?;
        page.wait_for("the sentence", async || {
            let text: String = page
                .script("return document.querySelector('#pooling').innerText;")
                .await?;
            Ok(text.contains(&sentence))
        })
        .await?;
        page.wait_for("another request", async || {
            let files = programs(page).await?;
            let tries = files.iter().filter(|name| *name == "whole_bg.wasm").count();
            Ok(tries == asked)
        })
        .await?;
        page.drag("members", 30).await?;
        page.wait_for_results_of_link().await?;
        page.script::<Option<bool>>(turn).await?;
    }
    page.script::<Option<bool>>(
        "document.querySelector('[data-action=room]').click(); return null;",
    )
    .await?;
    page.wait_for("the sentence beside the button", async || {
        page.script("return !document.querySelector('.room-missing').hidden;")
            .await
    })
    .await?;
    // The file was lost on purpose, and the log says so.
    page.complaints().await?;
    Ok(())
}
