//! The reading line of a chart: by keys, by pointer and by finger, with the model's own numbers.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::i18n::Messages;
use caseload::model::curves::wait_curve;
use caseload::model::{Inputs, Scenario};
use caseload::narrative::reading;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::{Test, Tests, access, panels, table};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("keys_move_the_reading_line", keys_move_the_reading_line).everywhere(),
        Test::new(
            "a_pointer_reads_without_moving_the_page",
            a_pointer_reads_without_moving_the_page,
        ),
        Test::new(
            "a_finger_reads_along_and_scrolls_up_and_down",
            a_finger_reads_along_and_scrolls_up_and_down,
        )
        .chromium_only(),
        Test::new("every_chart_has_its_line", every_chart_has_its_line),
    ]
}

const WAITS: &str = "#waits .reader";

/// What a line shows.
#[derive(Debug, PartialEq, Deserialize)]
struct Shown {
    at: Option<f64>,
    said: Option<String>,
    seen: String,
    least: f64,
    most: f64,
}

async fn shown(page: &Page, selector: &str) -> Result<Shown> {
    page.script_on(
        "const line = document.querySelector(arguments[0]), of = name => line.getAttribute(name);
        return {
            at: of('data-at') === null ? null : Number(of('data-at')),
            said: of('aria-valuetext'),
            seen: line.closest('figure').querySelector('.values').textContent,
            least: Number(of('aria-valuemin')),
            most: Number(of('aria-valuemax')),
        };",
        vec![selector.into()],
    )
    .await
}

/// What the model says of a number of clinicians with these inputs.
fn told(inputs: &Inputs, clinicians: f64) -> Result<String> {
    let scenario = Scenario::try_from(inputs)?;
    let at = wait_curve(&scenario, clinicians, clinicians, 1);
    let at = at.first().context("no waits")?;
    Ok(reading::waits(&scenario, at, &Messages::default()))
}

/// The line of the chart of waits is at a place and says there what the model says.
async fn reads(page: &Page, inputs: &Inputs, at: f64) -> Result {
    let text = told(inputs, at)?;
    page.wait_for(&format!("“{text}”"), async || {
        let shown = shown(page, WAITS).await?;
        Ok(shown.at == Some(at) && shown.seen == text && shown.said.as_ref() == Some(&text))
    })
    .await
}

async fn keys_move_the_reading_line(page: &Page) -> Result {
    page.open("").await?;
    let inputs = Inputs::default();
    page.wait_for("a chart", async || Ok(shown(page, WAITS).await?.most > 0.0))
        .await?;
    let before = shown(page, WAITS).await?;
    ensure!(before.at.is_none() && before.seen.is_empty(), "{before:?}");
    let line = page.driver().find(By::Css(WAITS)).await?;
    line.send_keys(Key::Home + "").await?;
    reads(page, &inputs, before.least).await?;
    line.send_keys(Key::End + "").await?;
    reads(page, &inputs, before.most).await?;
    access::passes(page).await?;
    line.send_keys(Key::PageDown + "").await?;
    let step = (before.most - shown(page, WAITS).await?.at.unwrap_or_default()) / 10.0;
    ensure!(step >= 1.0 && step.fract() == 0.0, "a step is {step}");
    line.send_keys(Key::Right + Key::Right).await?;
    reads(page, &inputs, before.most - 8.0 * step).await?;
    line.send_keys(Key::Left + "").await?;
    let at = before.most - 9.0 * step;
    reads(page, &inputs, at).await?;

    // It stays where it is while the inputs change, and says what is so now.
    page.enter("members", "4,500,000").await?;
    ensure!(shown(page, WAITS).await?.at.is_none(), "it left the chart");
    line.send_keys(Key::Home + "").await?;
    let changed = Inputs {
        members: 4.5e6,
        ..inputs
    };
    let least = shown(page, WAITS).await?.least;
    reads(page, &changed, least).await?;
    line.send_keys(Key::Escape + "").await?;
    page.wait_for("no line", async || {
        let shown = shown(page, WAITS).await?;
        Ok(shown.at.is_none() && shown.said.is_none() && shown.seen.is_empty())
    })
    .await
}

/// Where the page's parts lie.
const LAYOUT: &str = "return JSON.stringify([...document.querySelectorAll('figure, figure p, \
                      main > *')].map(part => Object.values(part.getBoundingClientRect().toJSON())));";

async fn a_pointer_reads_without_moving_the_page(page: &Page) -> Result {
    for (width, link) in [
        (1280, ""),
        (360, ""),
        (320, "#v=1&ordered_mix=0.4:1:16,0.35:2:16,0.25:4:16"),
    ] {
        page.resize(width, 900, 1.0).await?;
        page.open(link).await?;
        let inputs = page.inputs().await?;
        let line = page.driver().find(By::Css(WAITS)).await?;
        line.scroll_into_view().await?;
        let before: String = page.script(LAYOUT).await?;
        let ends = shown(page, WAITS).await?;
        let mut found = Vec::new();
        for offset in [-60, 0, 60] {
            let chain = page.driver().action_chain();
            let chain = chain.move_to_element_with_offset(&line, offset, 10);
            chain.perform().await?;
            page.wait_for("a line", async || {
                let at = shown(page, WAITS).await?.at;
                Ok(at.is_some() && at != found.last().copied())
            })
            .await?;
            let at = shown(page, WAITS).await?.at.unwrap_or_default();
            ensure!(at.fract() == 0.0 && at >= ends.least && at <= ends.most);
            reads(page, &inputs, at).await?;
            found.push(at);
        }
        ensure!(found.is_sorted(), "{width}: {found:?}");
        let during: String = page.script(LAYOUT).await?;
        ensure!(during == before, "{width}: the page moved");
        let away = page.driver().find(By::Css("#waits h2")).await?;
        let chain = page.driver().action_chain();
        chain.move_to_element_center(&away).perform().await?;
        page.wait_for("no line", async || {
            Ok(shown(page, WAITS).await?.at.is_none())
        })
        .await?;
    }
    Ok(())
}

async fn a_finger_reads_along_and_scrolls_up_and_down(page: &Page) -> Result {
    page.resize(360, 780, 1.0).await?;
    page.cdp(
        "Emulation.setTouchEmulationEnabled",
        json!({ "enabled": true, "maxTouchPoints": 1 }),
    )
    .await?;
    page.open("").await?;
    let (x, y, scrolled): (f64, f64, f64) = page
        .script(
            "const line = document.querySelector('#waits .reader');
            line.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = line.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2, scrollY];",
        )
        .await?;
    let drag = async |(dx, dy): (f64, f64)| -> Result {
        for step in 0..=5 {
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            let along = f64::from(step) / 5.0;
            let point = json!({ "x": x + dx * along, "y": y + dy * along });
            page.cdp(
                "Input.dispatchTouchEvent",
                json!({ "type": kind, "touchPoints": [point] }),
            )
            .await?;
        }
        let end = json!({ "type": "touchEnd", "touchPoints": [] });
        page.cdp("Input.dispatchTouchEvent", end).await?;
        Ok(())
    };
    drag((60.0, 4.0)).await?;
    let inputs = Inputs::default();
    page.wait_for("a line that stays", async || {
        Ok(shown(page, WAITS).await?.at.is_some())
    })
    .await?;
    let at = shown(page, WAITS).await?.at.unwrap_or_default();
    reads(page, &inputs, at).await?;
    let now: f64 = page.script("return scrollY;").await?;
    ensure!(now == scrolled, "reading scrolled from {scrolled} to {now}");
    drag((2.0, -120.0)).await?;
    page.wait_for("a scrolled page without a line", async || {
        let now: f64 = page.script("return scrollY;").await?;
        Ok(now > scrolled + 50.0 && shown(page, WAITS).await?.at.is_none())
    })
    .await
}

/// Whether a chart has been drawn, with its line.
async fn is_drawn(page: &Page, line: &str) -> Result<bool> {
    page.script_on(
        "const line = document.querySelector(arguments[0]);
        return Number(line?.getAttribute('aria-valuemax') ?? 0) > 0;",
        vec![line.into()],
    )
    .await
}

/// The dots on a line, and none beside its plot.
const DOTS: &str = "
    const line = document.querySelector(arguments[0]), frame = line.getBoundingClientRect();
    const at = line.querySelector('.hairline').getBoundingClientRect();
    return [...line.querySelectorAll('.point')].filter(dot => {
        const box = dot.getBoundingClientRect(), middle = box.x + box.width / 2;
        return Math.abs(middle - at.x) < 1.5 && box.y > at.y - 6 && box.bottom < at.bottom + 6 &&
            at.x > frame.x && at.x < frame.right;
    }).length;";

async fn every_chart_has_its_line(page: &Page) -> Result {
    page.open("#v=1&observed_return_mean_weeks=5").await?;
    page.unfold().await?;
    table::record_two_rounds(page).await?;
    panels::play(page).await?;
    for (figure, dots) in [
        ("seen", 2),
        ("pooling-waits", 4),
        ("term-weeks", 4),
        ("leans-chart", 0),
        ("check-histogram", 2),
        ("calibration-ridge", 3),
        ("gap", 2),
    ] {
        let selector = format!("#{figure} .reader");
        page.wait_for(figure, async || is_drawn(page, &selector).await)
            .await?;
        let line = page.driver().find(By::Css(&selector)).await?;
        // From the left, but for the one that begins left of what it can say.
        let from = if figure == "calibration-ridge" {
            Key::Up
        } else {
            Key::Home
        };
        line.send_keys(from + Key::Right).await?;
        page.wait_for(&format!("a reading of {figure}"), async || {
            Ok(!shown(page, &selector).await?.seen.is_empty())
        })
        .await?;
        let on: usize = page.script_on(DOTS, vec![selector.as_str().into()]).await?;
        ensure!(on == dots, "{figure}: {on} dots of {dots}");
    }
    access::passes(page).await
}
