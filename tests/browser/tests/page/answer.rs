//! The answer on load.

use anyhow::{bail, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("answer_on_load", answer_on_load).everywhere(),
        Test::new("results_are_the_models", results_are_the_models).everywhere(),
        Test::new("charts_are_sharp", charts_are_sharp),
    ]
}

/// Northern California after the 2022 settlement: the published answer.
async fn answer_on_load(page: &Page) -> Result {
    page.open("").await?;
    page.wait_for_number("required.ordered.headcount", 4303.0)
        .await?;
    page.wait_for_number("required.standard.headcount", 3289.0)
        .await?;
    let text: String = page.script("return document.body.innerText;").await?;
    for number in ["4,303", "3,289", "1,966", "4,570"] {
        ensure!(
            text.contains(number),
            "{number} is not to be read on the page"
        );
    }
    let standing: u32 = page
        .script("return document.querySelectorAll('#app .standing').length;")
        .await?;
    ensure!(
        standing == 0,
        "the text for when nothing runs is still there"
    );
    Ok(())
}

async fn results_are_the_models(page: &Page) -> Result {
    page.open("").await?;
    page.wait_for_results_of(&Inputs::default()).await
}

/// Width and height of each canvas in its own pixels and in the page's, and what one is of the other.
const CANVASES: &str = "
    const whole = devicePixelRatio;
    return [...document.querySelectorAll('canvas')].map(canvas => {
        const box = canvas.getBoundingClientRect();
        const fits = (own, shown) => Math.abs(own - shown * whole) <= 1;
        return [`${canvas.width} × ${canvas.height} for ${box.width} × ${box.height} at ${whole}`,
            fits(canvas.width, box.width) && fits(canvas.height, box.height)];
    });";

/// Each canvas has exactly the screen's pixels: one that the browser has to scale is blurred.
async fn charts_are_sharp(page: &Page) -> Result {
    page.open("").await?;
    // The width changes too: an emulated ratio alone is not announced to the page.
    for (width, scale) in [(1280, 1.0), (700, 1.5), (500, 3.0)] {
        page.resize(width, 900, scale).await?;
        let sharp = page
            .wait_for("charts with the screen's pixels", async || {
                let canvases: Vec<(String, bool)> = page.script(CANVASES).await?;
                Ok(canvases.len() >= 2 && canvases.iter().all(|(_, sharp)| *sharp))
            })
            .await;
        if sharp.is_err() {
            let canvases: Vec<(String, bool)> = page.script(CANVASES).await?;
            bail!("at a ratio of {scale}: {canvases:?}");
        }
    }
    Ok(())
}
