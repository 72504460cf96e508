//! Sliders and boxes: by pointer, by keyboard, and with values that cannot be taken.

use anyhow::{Context, ensure};
use browser_tests::{Control, Page, Result};
use caseload::model::{Inputs, PARAMETERS};
use caseload::presets::PRESETS;
use thirtyfour::prelude::*;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "every_parameter_has_its_controls",
            every_parameter_has_its_controls,
        ),
        Test::new("dragging_members", async |page: &Page| {
            dragging(page, "members", -60, |inputs| inputs.members).await
        }),
        Test::new("dragging_visit_interval", async |page: &Page| {
            dragging(page, "visit_interval_weeks", 40, |inputs| {
                inputs.visit_interval_weeks
            })
            .await
        }),
        Test::new("dragging_bookable_hours", async |page: &Page| {
            dragging(page, "bookable_hours", -30, Inputs::bookable_hours).await
        }),
        Test::new("dragging_clinicians", async |page: &Page| {
            dragging(page, "clinicians", 40, |inputs| inputs.clinicians).await
        }),
        Test::new("a_typed_value_counts_at_once", a_typed_value_counts_at_once),
        Test::new(
            "a_typed_value_may_leave_the_slider",
            a_typed_value_may_leave_the_slider,
        ),
        Test::new(
            "a_value_outside_the_limits_is_explained",
            a_value_outside_the_limits_is_explained,
        ),
        Test::new(
            "a_text_that_is_no_number_is_explained",
            a_text_that_is_no_number_is_explained,
        ),
        Test::new("the_keyboard_is_enough", the_keyboard_is_enough),
        Test::new("presets_set_every_input", presets_set_every_input),
        Test::new("a_reset_takes_back_one_input", a_reset_takes_back_one_input),
        Test::new(
            "axes_hold_still_while_a_thumb_is_held",
            axes_hold_still_while_a_thumb_is_held,
        ),
    ]
}

async fn every_parameter_has_its_controls(page: &Page) -> Result {
    page.open("").await?;
    for parameter in PARAMETERS {
        if parameter.range().is_some() {
            page.control(parameter.name, Control::Slider).await?;
            page.control(parameter.name, Control::Box).await?;
        } else {
            let selector = format!("[name='{}']", parameter.name);
            page.driver().find(By::Css(&selector)).await?;
        }
    }
    Ok(())
}

/// A drag changes one number, and every result follows.
async fn dragging(page: &Page, name: &str, pixels: i64, read: fn(&Inputs) -> f64) -> Result {
    page.open("").await?;
    let before = page.number("required.ordered.headcount").await?;
    page.drag(name, pixels).await?;
    page.wait_for("a link to the new state", async || {
        Ok(read(&page.inputs().await?) != read(&Inputs::default()))
    })
    .await?;
    let inputs = page.wait_for_results_of_link().await?;
    let moved = read(&inputs) - read(&Inputs::default());
    ensure!(
        (moved > 0.0) == (pixels > 0),
        "{name} moved by {moved} on a drag of {pixels} pixels"
    );
    let after = page.number("required.ordered.headcount").await?;
    ensure!(
        name == "clinicians" || after != before,
        "the answer did not follow {name}"
    );
    Ok(())
}

/// The answer follows while the box is still being typed in, and the text stays as it was typed.
async fn a_typed_value_counts_at_once(page: &Page) -> Result {
    page.open("").await?;
    let element = page.draft("visit_interval_weeks", "2.0").await?;
    let inputs = Inputs {
        visit_interval_weeks: 2.0,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    ensure!(
        element.value().await?.as_deref() == Some("2.0"),
        "the draft was rewritten"
    );
    element.send_keys(Key::Tab + "").await?;
    page.wait_for(
        "the box to show the number as the page prints it",
        async || Ok(element.value().await?.as_deref() == Some("2")),
    )
    .await
}

async fn a_typed_value_may_leave_the_slider(page: &Page) -> Result {
    page.open("").await?;
    page.enter("members", "90,000,000").await?;
    let inputs = Inputs {
        members: 9e7,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await
}

async fn a_value_outside_the_limits_is_explained(page: &Page) -> Result {
    page.open("").await?;
    for (name, text, limits) in [
        ("members", "900000000000", ["100", "500,000,000"]),
        ("visit_interval_weeks", "0", ["0.2", "52"]),
        ("bookable_hours", "38", ["0", "37.5"]),
        ("no_show_share", "95", ["0", "90"]),
    ] {
        page.unfold().await?;
        page.enter(name, text).await?;
        let message = refusal(page, name).await?;
        for limit in limits {
            ensure!(message.contains(limit), "{name}: no {limit} in: {message}");
        }
        let element = page.control(name, Control::Box).await?;
        ensure!(
            element.value().await?.as_deref() == Some(text),
            "{name}: the text that was refused is gone"
        );
    }
    // The results are those of the last valid numbers, and the link holds them.
    page.wait_for_results_of_link().await?;
    Ok(())
}

async fn a_text_that_is_no_number_is_explained(page: &Page) -> Result {
    page.open("").await?;
    page.enter("members", "many").await?;
    let message = refusal(page, "members").await?;
    ensure!(!message.is_empty(), "no message");
    page.enter("members", "1,000,000").await?;
    let inputs = Inputs {
        members: 1e6,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    page.wait_for("the complaint to go", async || {
        let element = page.control("members", Control::Box).await?;
        Ok(element.attr("aria-invalid").await?.as_deref() != Some("true"))
    })
    .await
}

/// The message that belongs to a refused box, as a screen reader would find it.
async fn refusal(page: &Page, name: &str) -> Result<String> {
    let element = page.control(name, Control::Box).await?;
    page.wait_for("the box to be marked as invalid", async || {
        Ok(element.attr("aria-invalid").await?.as_deref() == Some("true"))
    })
    .await?;
    page.script_on(
        "const ids = ['aria-errormessage', 'aria-describedby']
            .map(name => arguments[0].getAttribute(name) || '').join(' ');
        return ids.split(/\\s+/).filter(Boolean)
            .map(id => document.getElementById(id))
            .filter(element => element && element.checkVisibility())
            .map(element => element.innerText).join(' ');",
        vec![element.to_json()?],
    )
    .await
}

/// From the address bar to the big slider by Tab, then with the arrow keys.
async fn the_keyboard_is_enough(page: &Page) -> Result {
    page.open("").await?;
    let focused = "const element = document.activeElement;
        return [element.name || '', element.dataset ? element.dataset.control || '' : ''];";
    let mut reached = false;
    for _ in 0..20 {
        page.driver()
            .action_chain()
            .send_keys(Key::Tab + "")
            .perform()
            .await?;
        let (name, control): (String, String) = page.script(focused).await?;
        if (name.as_str(), control.as_str()) == ("visit_interval_weeks", "slider") {
            reached = true;
            break;
        }
    }
    ensure!(reached, "the slider is not reached in twenty tabs");
    let visible: bool = page
        .script("return document.activeElement.matches(':focus-visible');")
        .await?;
    ensure!(visible, "the focus is not shown");
    page.driver()
        .action_chain()
        .send_keys(Key::Right + "")
        .perform()
        .await?;
    let inputs = Inputs {
        visit_interval_weeks: 1.2,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    page.driver()
        .action_chain()
        .send_keys(Key::Left + "")
        .perform()
        .await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    let slider = page
        .control("visit_interval_weeks", Control::Slider)
        .await?;
    let said = slider.attr("aria-valuetext").await?;
    said.context("the slider does not say its value with its unit")?;
    Ok(())
}

/// Each scenario on record, chosen from the menu, gives the model's results for its inputs.
async fn presets_set_every_input(page: &Page) -> Result {
    page.open("").await?;
    page.unfold().await?;
    page.enter("no_show_share", "33").await?;
    for preset in PRESETS {
        let menu = page.driver().find(By::Id("preset")).await?;
        let option = format!("option[value='{}']", preset.id);
        menu.find(By::Css(&option)).await?.click().await?;
        page.wait_for_results_of(&preset.inputs()).await?;
    }
    Ok(())
}

async fn a_reset_takes_back_one_input(page: &Page) -> Result {
    page.open("").await?;
    page.enter("members", "1,000,000").await?;
    page.enter("visit_interval_weeks", "2").await?;
    page.wait_for_results_of(&Inputs {
        members: 1e6,
        visit_interval_weeks: 2.0,
        ..Inputs::default()
    })
    .await?;
    let reset = page
        .script::<bool>(
            "const box = document.querySelector('[name=members][data-control=box]');
            const reset = box.closest('.field').querySelector('button.reset');
            reset.click();
            return document.activeElement !== document.body;",
        )
        .await?;
    ensure!(reset, "the focus was lost with the button");
    page.wait_for_results_of(&Inputs {
        visit_interval_weeks: 2.0,
        ..Inputs::default()
    })
    .await
}

/// A checksum of the first chart's left edge, where the numbers of its upright axis stand.
const AXIS: &str = "
    const canvas = document.querySelector('figure.chart canvas'), context = canvas.getContext('2d');
    const { data } = context.getImageData(0, 0, 20 * devicePixelRatio, canvas.height);
    return data.reduce((sum, byte) => (sum * 31 + byte) >>> 0, 0);";

async fn axes_hold_still_while_a_thumb_is_held(page: &Page) -> Result {
    page.resize(1280, 1400, 1.0).await?;
    page.open("").await?;
    page.wait_for("the charts", async || {
        Ok(page.script::<u32>(AXIS).await? != 0)
    })
    .await?;
    let before: u32 = page.script(AXIS).await?;
    let slider = page.control("clinicians", Control::Slider).await?;
    page.grip(&slider)
        .await?
        .move_by_offset(-40, 0)
        .perform()
        .await?;
    // The address follows when the thumb is let go.
    let default = Inputs::default().clinicians;
    page.wait_for("the results to follow the thumb", async || {
        let today: f64 = page
            .script(
                "return Number(document.querySelector('[data-output=\"today.headcount\"]').dataset.value);",
            )
            .await?;
        Ok(today < default)
    })
    .await?;
    let held: u32 = page.script(AXIS).await?;
    ensure!(held == before, "the axis moved under the hand");
    page.driver().action_chain().release().perform().await?;
    page.wait_for("the axis that suits the new numbers", async || {
        Ok(page.script::<u32>(AXIS).await? != before)
    })
    .await?;
    let inputs = page.wait_for_results_of_link().await?;
    ensure!(inputs.clinicians < default, "the address did not follow");
    Ok(())
}
