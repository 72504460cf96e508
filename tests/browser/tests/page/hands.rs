//! Hands: units that switch in place, the bar of the week, and the way back to the defaults.

use anyhow::{Context, ensure};
use browser_tests::{Control, Page, Result};
use caseload::model::Inputs;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("units_switch_by_keys_alone", units_switch_by_keys_alone),
        Test::new(
            "units_survive_the_other_program",
            units_survive_the_other_program,
        ),
        Test::new(
            "the_week_is_dragged_by_its_edges",
            the_week_is_dragged_by_its_edges,
        ),
        Test::new("the_week_is_moved_by_keys", the_week_is_moved_by_keys),
        Test::new("edges_can_be_touched", edges_can_be_touched).chromium_only(),
        Test::new("everything_goes_back_at_once", everything_goes_back_at_once),
    ]
}

/// Unfolds the group of the week, and shows it.
async fn unfold_week(page: &Page) -> Result {
    let shown: bool = page
        .script(
            "const week = document.querySelector('.week');
            week.closest('details').open = true;
            week.scrollIntoView({ block: 'center' });
            return week.checkVisibility();",
        )
        .await?;
    ensure!(shown, "the week is not shown");
    Ok(())
}

async fn edge(page: &Page, name: &str) -> Result<WebElement> {
    let selector = format!("[data-edge='{name}']");
    Ok(page.driver().find(By::Css(&selector)).await?)
}

/// Where a thumb's middle is, from the middle of its slider: its share of the way from the right.
async fn drag_edge(page: &Page, name: &str, pixels: i64) -> Result {
    let slider = edge(page, name).await?;
    let at: i64 = page
        .script_on(
            "const edge = arguments[0], box = edge.getBoundingClientRect();
            const grip = parseFloat(getComputedStyle(edge.closest('.week')).getPropertyValue('--grip'));
            const share = (edge.value - edge.min) / (edge.max - edge.min);
            return Math.round(box.width / 2 - grip / 2 - share * (box.width - grip));",
            vec![slider.to_json()?],
        )
        .await?;
    page.driver()
        .action_chain()
        .move_to_element_with_offset(&slider, at, 0)
        .click_and_hold()
        .move_by_offset(pixels / 2, 0)
        .move_by_offset(pixels - pixels / 2, 0)
        .release()
        .perform()
        .await?;
    Ok(())
}

async fn shown(page: &Page, name: &str) -> Result<String> {
    let element = page.control(name, Control::Box).await?;
    element.value().await?.context("a box without a text")
}

/// Tab leads from the box to its unit, and a letter chooses another.
async fn units_switch_by_keys_alone(page: &Page) -> Result {
    page.open("").await?;
    let element = page.control("visit_interval_weeks", Control::Box).await?;
    element.click().await?;
    page.driver()
        .action_chain()
        .send_keys(Key::Tab + "")
        .send_keys("v")
        .perform()
        .await?;
    page.wait_for("visits a month", async || {
        Ok(shown(page, "visit_interval_weeks").await? == "4.33")
    })
    .await?;
    ensure!(page.link().await?.is_empty(), "a unit is no part of a link");
    let focus: String = page
        .script("return document.activeElement.getAttribute('aria-label') || '';")
        .await?;
    ensure!(
        focus == "Unit of frequency of visits",
        "the keyboard is at “{focus}”"
    );
    page.enter("visit_interval_weeks", "2").await?;
    let inputs = Inputs {
        visit_interval_weeks: 52.0 / 12.0 / 2.0,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    ensure!(
        shown(page, "visit_interval_weeks").await? == "2",
        "another number is shown"
    );
    page.drag("visit_interval_weeks", 40).await?;
    page.wait_for(
        "more visits, which are fewer weeks between them",
        async || Ok(page.inputs().await?.visit_interval_weeks < inputs.visit_interval_weeks),
    )
    .await?;
    let text = shown(page, "visit_interval_weeks").await?;
    ensure!(
        text.parse::<f64>()? > 2.0,
        "{text} visits after a drag to the right"
    );
    Ok(())
}

/// The program that takes over shows the units that were chosen before it came.
async fn units_survive_the_other_program(page: &Page) -> Result {
    page.open("").await?;
    page.driver()
        .find(By::Css(".huge-unit option[value='unit-members-per-fte']"))
        .await?
        .click()
        .await?;
    page.wait_for("members per FTE", async || {
        Ok(shown(page, "clinicians").await? == "2,600")
    })
    .await?;
    page.driver()
        .find(By::Css("#assumptions > summary"))
        .await?
        .click()
        .await?;
    page.arrived().await?;
    ensure!(
        shown(page, "clinicians").await? == "2,600",
        "the unit was lost"
    );
    Ok(())
}

async fn the_week_is_dragged_by_its_edges(page: &Page) -> Result {
    page.resize(1280, 1000, 1.0).await?;
    page.open("").await?;
    unfold_week(page).await?;
    drag_edge(page, "patient_management_hours", -40).await?;
    page.wait_for("more notes and calls", async || {
        Ok(page.inputs().await?.patient_management_hours > 7.5)
    })
    .await?;
    let inputs = page.wait_for_results_of_link().await?;
    ensure!(
        inputs.meeting_hours == 2.5 && inputs.paid_hours_per_week == 40.0,
        "more than one input moved"
    );
    drag_edge(page, "meeting_hours", -40).await?;
    page.wait_for("more meetings", async || {
        Ok(page.inputs().await?.meeting_hours > 2.5)
    })
    .await?;
    let moved = page.wait_for_results_of_link().await?;
    ensure!(
        moved.patient_management_hours == inputs.patient_management_hours,
        "the notes moved with the meetings"
    );
    drag_edge(page, "leave_weeks_per_year", 30).await?;
    page.wait_for("less leave", async || {
        Ok(page.inputs().await?.leave_weeks_per_year < 7.5)
    })
    .await?;
    // A drag is one step: three are taken back by three.
    for _ in 0..3 {
        page.driver()
            .find(By::Css("[data-action='undo']"))
            .await?
            .click()
            .await?;
    }
    page.wait_for_results_of(&Inputs::default()).await
}

async fn the_week_is_moved_by_keys(page: &Page) -> Result {
    page.open("").await?;
    unfold_week(page).await?;
    page.script_on::<()>(
        "arguments[0].focus();",
        vec![edge(page, "patient_management_hours").await?.to_json()?],
    )
    .await?;
    // To the left: the part that begins at this edge grows.
    page.driver()
        .action_chain()
        .send_keys(Key::Left + Key::Left)
        .send_keys(Key::Up + "")
        .perform()
        .await?;
    let inputs = Inputs {
        patient_management_hours: 8.25,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    let said = edge(page, "patient_management_hours")
        .await?
        .attr("aria-valuetext")
        .await?;
    ensure!(
        said.as_deref() == Some("8.25 hours a week"),
        "it says {said:?}"
    );
    page.driver()
        .action_chain()
        .send_keys(Key::Tab + "")
        .send_keys(Key::Home + "")
        .perform()
        .await?;
    let inputs = Inputs {
        meeting_hours: 0.0,
        ..inputs
    };
    page.wait_for_results_of(&inputs).await
}

/// On a phone every edge is 44 pixels large, and what is under a finger there is the edge, also
/// where two of them meet.
async fn edges_can_be_touched(page: &Page) -> Result {
    page.cdp(
        "Emulation.setTouchEmulationEnabled",
        json!({ "enabled": true }),
    )
    .await?;
    page.resize(360, 780, 2.0).await?;
    for link in [
        "",
        "#v=1&patient_management_hours=0",
        "#v=1&meeting_hours=0&leave_weeks_per_year=0",
    ] {
        page.open(link).await?;
        unfold_week(page).await?;
        let missed: Vec<String> = page
            .script(
                "const week = document.querySelector('.week'), missed = [];
                const grip = parseFloat(getComputedStyle(week).getPropertyValue('--grip'));
                if (grip < 44) missed.push(`${grip} pixels`);
                for (const edge of week.querySelectorAll('input')) {
                    const box = edge.getBoundingClientRect();
                    const share = (edge.value - edge.min) / (edge.max - edge.min);
                    const left = box.right - grip - share * (box.width - grip);
                    for (const x of [left + 3, left + grip / 2, left + grip - 3]) {
                        const found = document.elementFromPoint(x, box.top + box.height / 2);
                        if (x > 0 && found !== edge) missed.push(`${edge.dataset.edge} at ${x}: ${found && found.outerHTML}`);
                    }
                }
                const wide = document.documentElement.scrollWidth - innerWidth;
                if (wide > 0) missed.push(`${wide} pixels too wide`);
                return missed;",
            )
            .await?;
        ensure!(missed.is_empty(), "{link}: {}", missed.join("; "));
    }
    Ok(())
}

async fn everything_goes_back_at_once(page: &Page) -> Result {
    page.open("#v=1&members=200000&term_years=2").await?;
    let button = page
        .driver()
        .find(By::Css("[data-action='defaults']"))
        .await?;
    button.wait_until().displayed().await?;
    button.click().await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    ensure!(
        page.link().await?.is_empty(),
        "something is not at its default"
    );
    let kept: bool = page
        .script("return document.activeElement !== document.body;")
        .await?;
    ensure!(kept, "the keyboard's place was lost with the button");
    page.driver()
        .find(By::Css("[data-action='undo']"))
        .await?
        .click()
        .await?;
    page.wait_for("the inputs before", async || {
        Ok(page.inputs().await?.members == 200_000.0)
    })
    .await
}
