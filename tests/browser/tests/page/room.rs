//! The room: a story told by keys alone and one by a pointer alone, what a room can read, and the way
//! back.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;
use caseload::presets::PRESETS;
use thirtyfour::prelude::*;

use crate::{Test, Tests, access};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("a_room_is_driven_by_keys_alone", driven_by_keys_alone).in_firefox(),
        Test::new("a_room_sees_what_is_in_dispute", sees_what_is_in_dispute),
        Test::new("a_room_can_read_it_from_the_back", readable_from_the_back),
        Test::new("a_room_fits_a_telephone", fits_a_telephone).chromium_only(),
        Test::new(
            "a_room_is_driven_by_a_pointer_alone",
            driven_by_a_pointer_alone,
        ),
    ]
}

macro_rules! disputed {
    () => {
        "#v=1\
            &proposal=union~2~visit_interval_weeks:1~patient_management_hours:9~meeting_hours:4\
~session_minutes:55~sessions_to_complete:14~leave_weeks_per_year:9~turnover_per_year:0.2\
            &proposal=employer~2~visit_interval_weeks:2~patient_management_hours:5~meeting_hours:2\
~session_minutes:50~sessions_to_complete:12~leave_weeks_per_year:7~turnover_per_year:0.1"
    };
}
/// Two sides that differ in two big questions and in five more inputs.
const DISPUTED: &str = disputed!();
/// The same where words are longer.
const IN_SPANISH: &str = concat!(disputed!(), "&lang=es");
/// Intervals ordered as a mix.
const MIX: &str = "#v=1&ordered_mix=0.4:1:16,0.6:2:12";

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
    let line = "Weeks between visits from 1.2 to 1.4 weeks: ";
    says(page, ".room-change", line).await?;
    says(page, ".room-change", "fewer clinicians needed").await?;
    says(page, "p[role='status'].hidden", line).await?;
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

/// The hours for meetings are in the address.
async fn meetings(page: &Page, hours: f64) -> Result {
    page.wait_for(&format!("{hours} hours for meetings"), async || {
        Ok(page.inputs().await?.meeting_hours == hours)
    })
    .await
}

/// What both sides have, what is between them, and the keys that move it.
async fn sees_what_is_in_dispute(page: &Page) -> Result {
    page.prefer("prefers-reduced-motion", "reduce").await?;
    page.open(DISPUTED).await?;
    press(page, "r").await?;
    has(page, "[data-room='1'] .room", true).await?;
    says(page, ".room-line", "Changes go into no proposal.").await?;
    let between = "clinicians between them";
    says(page, ".room-gap", between).await?;
    says(page, ".room-gap", "% is ").await?;

    // The second proposal: its name, its values in force, and what it is against the scratch copy.
    press(page, "p").await?;
    says(page, ".room-line", "Employer 2").await?;
    says(page, ".room-line", "Changes go into this proposal.").await?;
    says(page, ".room-change", "Employer 2 against the baseline: ").await?;
    press(page, "p").await?;
    says(page, ".room-change", "Union 2 against Employer 2: ").await?;
    let in_force: Vec<String> = page
        .script("return [...document.querySelectorAll('.room-sides .in-force dt')].map(e => e.textContent);")
        .await?;
    ensure!(
        in_force.len() == 7 && in_force.iter().all(|side| side == "Union"),
        "{in_force:?}"
    );

    // The seventh key is the third input in dispute that is no big question.
    press(page, "7").await?;
    has(page, "[data-room='7'] .room-input.chosen", true).await?;
    let before = page.inputs().await?.meeting_hours;
    press(page, Key::Down + "").await?;
    meetings(page, before - 0.25).await?;
    says(
        page,
        ".room-change",
        "Meetings and training from 4 to 3.75 hours a week: ",
    )
    .await?;
    says(page, ".room-gap", "% is ").await?;
    press(page, "u").await?;
    meetings(page, before).await?;
    access::passes(page).await?;

    // A mix has no one number: an arrow says so, and moves nothing.
    enter(page, (MIX, "2")).await?;
    has(page, "[data-room='2'] .room-mix", true).await?;
    let link = page.link().await?;
    press(page, Key::Up + "").await?;
    says(
        page,
        ".room-change",
        "A mix of intervals has no one number to move here",
    )
    .await?;
    ensure!(page.link().await? == link, "the mix moved");
    Ok(())
}

const SIZES: [(u32, u32); 3] = [(1024, 768), (1280, 720), (1920, 1080)];

/// What a room may be about: nothing, numbers too long, no answer, a dispute, overload, a mix; and the
/// keys that lead there.
const STORIES: [(&str, &str); 7] = [
    ("", ""),
    ("#v=1&members=20000000&clinicians=123456", ""),
    ("#v=1&patient_management_hours=40", ""),
    (DISPUTED, "n7"),
    (IN_SPANISH, "n7"),
    ("#v=1&members=20000000&clinicians=1200", "3"),
    (MIX, "2"),
];

/// Into the room, at one of its stories.
async fn enter(page: &Page, (link, keys): (&str, &str)) -> Result {
    page.open(link).await?;
    // What was opened is read before a room is shown it.
    if let Ok(dismiss) = page.driver().find(By::Css(".notices button")).await {
        dismiss.click().await?;
    }
    press(page, "r").await?;
    has(page, "[data-room] .room", true).await?;
    for key in keys.chars() {
        press(page, key.to_string()).await?;
    }
    Ok(())
}

/// The number is at least 15 % of the height, and everything is in view, whatever the scenario.
async fn readable_from_the_back(page: &Page) -> Result {
    for scheme in ["light", "dark"] {
        page.prefer("prefers-color-scheme", scheme).await?;
        for (width, height) in SIZES {
            page.resize(width, height, 1.0).await?;
            for story in STORIES {
                enter(page, story).await?;
                let what = format!("{scheme} {width}×{height} {}", story.0);
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
    const names = ['.huge', '.clock.first', '.clock.return', '#waits canvas', '.room-line', '.room-change', '.room-gap',
        '.questions > :nth-child(2)', '.questions > :nth-child(5)', '.room-input', '.room-sides', '.room-mix', '.top button'];
    for (const element of document.querySelectorAll(names.join())) {
        const box = element.getBoundingClientRect();
        if (box.width < 1 || box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
            found.push(element.className + JSON.stringify(box));
    }
    const inputs = document.querySelector('.inputs');
    if (inputs.scrollHeight > inputs.clientHeight + 1) found.push('inputs cut off');
    const parts = ['.room', '.results', '.rest', '.inputs'].map(name => document.querySelector(name).getBoundingClientRect());
    parts.forEach((one, index) => parts.slice(index + 1).forEach((other, place) => {
        const apart = one.bottom < other.top + 1 || other.bottom < one.top + 1 || one.right < other.left + 1 || other.right < one.left + 1;
        if (!apart) found.push('overlap ' + index + ' ' + place);
    }));
    if (document.documentElement.scrollWidth > innerWidth) found.push('sideways');
    return found;
";

/// What is wider than the window, cut off, or too small to press.
const FITS: &str = "
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('sideways ' + document.documentElement.scrollWidth);
    const seen = [...document.querySelectorAll('.top *, .room *, .results *, .inputs *')].filter(element =>
        element.checkVisibility() && !element.closest('.hidden, svg, select') && getComputedStyle(element).clipPath === 'none');
    for (const element of seen) {
        const box = element.getBoundingClientRect(), style = getComputedStyle(element);
        if (box.right > innerWidth + 1 || box.left < -1) found.push('outside ' + element.outerHTML.slice(0, 90));
        if (style.display !== 'inline' && element.tagName !== 'INPUT' && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
            found.push('cut off ' + element.outerHTML.slice(0, 90));
        if (element.tagName === 'BUTTON' && (box.width < 24 || box.height < 24)) found.push('small ' + element.outerHTML.slice(0, 90));
    }
    return found;
";

/// On a telephone, and on what lies between it and a projector, nothing is cut off or pushed aside.
async fn fits_a_telephone(page: &Page) -> Result {
    for (scheme, width) in [
        ("light", 360),
        ("dark", 360),
        ("light", 768),
        ("light", 320),
    ] {
        page.prefer("prefers-color-scheme", scheme).await?;
        page.resize(width, 740, 1.0).await?;
        for story in STORIES {
            enter(page, story).await?;
            let found: Vec<String> = page.script(FITS).await?;
            let what = format!("{scheme} {width} {}", story.0);
            ensure!(found.is_empty(), "{what}: {}", found.join("\n"));
            access::passes(page).await.with_context(|| what)?;
        }
    }
    Ok(())
}

/// Presses what a finger would.
async fn click(page: &Page, selector: &str) -> Result {
    let found = page.driver().find(By::Css(selector)).await;
    found
        .with_context(|| selector.to_owned())?
        .click()
        .await
        .with_context(|| selector.to_owned())
}

/// From the door to the way out at 360 pixels, without a key.
async fn driven_by_a_pointer_alone(page: &Page) -> Result {
    page.prefer("prefers-reduced-motion", "reduce").await?;
    page.resize(360, 740, 1.0).await?;
    page.open(DISPUTED).await?;
    click(page, "[data-action='room']").await?;
    has(page, "[data-room='1'] .room", true).await?;
    click(page, "[data-action='room-next']").await?;
    says(page, ".room-line", "Union 2").await?;
    click(page, "[data-action='room-next']").await?;
    says(page, ".room-line", "Employer 2").await?;

    // An input in dispute, chosen and moved.
    click(page, "[data-input='7'] [data-action='room-choose']").await?;
    has(page, "[data-room='7']", true).await?;
    click(page, "[data-input='7'] [data-action='room-more']").await?;
    meetings(page, 2.25).await?;
    let moved = page.wait_for_results_of_link().await?;
    click(page, "[data-input='7'] [data-action='room-less']").await?;
    meetings(page, 2.0).await?;
    page.wait_for_results_of_link().await?;
    click(page, "[data-action='undo']").await?;
    meetings(page, 2.25).await?;
    click(page, "[data-action='undo']").await?;
    meetings(page, 2.0).await?;
    click(page, "[data-action='redo']").await?;
    page.wait_for_results_of(&moved).await?;

    click(page, "[data-action='room-again']").await?;
    page.wait_for_results_of(&moved).await?;
    click(page, "[data-action='room-code']").await?;
    has(page, ".room-over .qr", true).await?;
    click(page, "[data-action='room-close']").await?;
    click(page, "[data-action='room-keys']").await?;
    has(page, ".room-keys", true).await?;
    click(page, "[data-action='room-close']").await?;
    click(page, "[data-action='room-baseline']").await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    says(page, ".room-change", "The baseline against Employer 2: ").await?;
    click(page, "[data-action='room-previous']").await?;
    says(page, ".room-line", "Employer 2").await?;
    click(page, "[data-action='room-leave']").await?;
    has(page, "[data-room]", false).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{complaints:?}");
    Ok(())
}
