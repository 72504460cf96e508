//! The room: a story told by keys alone, what a room can read, and the way back.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;
use caseload::presets::PRESETS;
use thirtyfour::prelude::*;

use crate::{Test, Tests, access};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("a_room_is_driven_by_keys_alone", driven_by_keys_alone).in_firefox(),
        Test::new("a_room_can_read_it_from_the_back", readable_from_the_back),
    ]
}

/// Presses keys as somebody does who has touched nothing on the page.
async fn press(page: &Page, keys: impl Into<TypingData>) -> Result {
    Ok(page
        .driver()
        .active_element()
        .await?
        .send_keys(keys)
        .await?)
}

async fn says(page: &Page, selector: &str, wanted: &str) -> Result {
    let script = format!("return document.querySelector({selector:?})?.textContent ?? '';");
    let what = format!("{wanted:?} in {selector}");
    page.wait_for(&what, async || {
        Ok(page.script::<String>(&script).await?.contains(wanted))
    })
    .await
}

async fn has(page: &Page, selector: &str, wanted: bool) -> Result {
    let script = format!("return document.querySelector({selector:?}) !== null;");
    page.wait_for(&format!("{selector}: {wanted}"), async || {
        Ok(page.script::<bool>(&script).await? == wanted)
    })
    .await
}

/// The picture of the chart of waits as the browser has it.
async fn picture(page: &Page) -> Result<String> {
    page.script("return document.querySelector('#waits canvas').toDataURL();")
        .await
}

async fn driven_by_keys_alone(page: &Page) -> Result {
    page.prefer("prefers-reduced-motion", "reduce").await?;
    page.open("").await?;
    let start = Inputs::default();
    press(page, "r").await?;
    has(page, "[data-room='1'] .room", true).await?;

    // Every key is told, and the telling is as accessible as the page.
    press(page, "?").await?;
    has(page, ".room-keys", true).await?;
    access::passes(page).await?;
    press(page, Key::Escape + "").await?;
    has(page, ".room-keys", false).await?;
    access::passes(page).await?;

    // The second input, two steps up: one line says what that does, and a voice as well.
    press(page, "2").await?;
    has(page, "[data-room='2']", true).await?;
    press(page, Key::Up + "").await?;
    press(page, Key::Right + "").await?;
    let later = Inputs {
        visit_interval_weeks: 1.4,
        ..start.clone()
    };
    page.wait_for_results_of(&later).await?;
    says(page, ".room-change", "fewer clinicians needed").await?;
    says(page, "p[role='status'].hidden", "fewer clinicians needed").await?;
    press(page, "u").await?;
    press(page, "u").await?;
    page.wait_for_results_of(&start).await?;
    press(page, Key::Shift + "u").await?;
    press(page, Key::Null + "").await?;
    page.wait_for_results_of_link().await?;
    ensure!(
        page.inputs().await?.visit_interval_weeks == 1.2,
        "Shift+U is redo"
    );

    // What is only seen is no step: the link stays, the picture changes.
    let link = page.link().await?;
    let with_ghost = picture(page).await?;
    press(page, "g").await?;
    page.wait_for("no ghost", async || Ok(picture(page).await? != with_ghost))
        .await?;
    press(page, "x").await?;
    says(page, ".room-flags", "axes locked").await?;
    press(page, "q").await?;
    has(page, ".room-over .qr", true).await?;
    access::passes(page).await?;
    press(page, "q").await?;
    has(page, ".room-over", false).await?;
    // The last change again: the numbers before it, then those that hold.
    press(page, ".").await?;
    page.wait_for_results_of(&start).await?;
    page.wait_for_results_of_link().await?;
    ensure!(page.link().await? == link, "a view is in no link");

    press(page, "n").await?;
    let next = PRESETS.get(1).context("no second scenario")?;
    page.wait_for_results_of(&next.inputs()).await?;
    press(page, "p").await?;
    page.wait_for_results_of(&start).await?;
    press(page, "3").await?;
    press(page, Key::Shift + Key::Down).await?;
    press(page, Key::Null + "").await?;
    page.wait_for("ten steps", async || {
        Ok(page.inputs().await?.bookable_hours() < start.bookable_hours() - 2.0)
    })
    .await?;
    page.wait_for_results_of_link().await?;
    press(page, "0").await?;
    page.wait_for_results_of(&start).await?;
    press(page, "u").await?;
    page.wait_for("the baseline undone", async || {
        Ok(page.inputs().await?.bookable_hours() < start.bookable_hours())
    })
    .await?;

    press(page, Key::Escape + "").await?;
    has(page, "[data-room]", false).await?;
    // In a box the same keys are text.
    let members = page.draft("members", "4r").await?;
    has(page, "[data-room]", false).await?;
    members.send_keys(Key::Escape + "").await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}

const SIZES: [(u32, u32); 3] = [(1024, 768), (1280, 720), (1920, 1080)];

/// The number is at least 15 % of the height, and everything is in view, whatever the scenario.
async fn readable_from_the_back(page: &Page) -> Result {
    for scheme in ["light", "dark"] {
        page.prefer("prefers-color-scheme", scheme).await?;
        for (width, height) in SIZES {
            page.resize(width, height, 1.0).await?;
            for link in [
                "",
                "#v=1&members=20000000&clinicians=123456",
                "#v=1&patient_management_hours=40",
            ] {
                page.open(link).await?;
                press(page, "r").await?;
                has(page, "[data-room] .room", true).await?;
                let what = format!("{scheme} {width}×{height} {link}");
                page.wait_for(&what, async || {
                    let found: Vec<String> = page.script(SEEN).await?;
                    Ok(found.is_empty())
                })
                .await
                .with_context(|| what.clone())?;
            }
        }
    }
    access::passes(page).await
}

/// What is too small, cut off or pushed out of the window.
const SEEN: &str = "
    const found = [];
    const huge = document.querySelector('.huge');
    if (parseFloat(getComputedStyle(huge).fontSize) < 0.15 * innerHeight) found.push('the number');
    const chart = document.querySelector('#waits canvas').getBoundingClientRect();
    if (chart.height < 0.2 * innerHeight) found.push('the chart ' + chart.height);
    for (const name of ['.huge', '.clock.first', '.clock.return', '#waits canvas', '.room-change',
        '.questions > :nth-child(2)', '.questions > :nth-child(5)']) {
        const box = document.querySelector(name).getBoundingClientRect();
        if (box.width < 1 || box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
            found.push(name + JSON.stringify(box));
    }
    const parts = ['.room', '.results', '.rest', '.inputs'].map(name => document.querySelector(name).getBoundingClientRect());
    for (let index = 1; index < parts.length; index++)
        if (parts[index].top < parts[index - 1].bottom - 1) found.push('overlap ' + index);
    if (document.documentElement.scrollWidth > innerWidth) found.push('sideways');
    return found;
";
