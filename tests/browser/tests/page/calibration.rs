//! Calibrate to our own data: folded until it is asked for, then live, and taken with one click.

use anyhow::ensure;
use browser_tests::{Page, Result};
use caseload::model::calibration::{Observation, calibrate};
use caseload::model::measure::Measure;
use caseload::model::{Inputs, ParameterId, Scenario};
use caseload::share::link::decode;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![Test::new(
        "what_was_counted_is_explained_and_taken_with_one_click",
        what_was_counted_is_explained_and_taken_with_one_click,
    )]
}

const DROPOUT: &str = "calibration.dropout_per_week";
const EPISODES: &str = "calibration.new_episodes_per_member_year";

/// What the native model fits, as it is written.
fn fitted(weeks: f64, moving: &[ParameterId]) -> Result<Inputs> {
    let observed = [Observation {
        measure: Measure::ReturnMeanWeeks,
        value: weeks,
    }];
    let found = calibrate(&Scenario::default(), &observed, moving)?;
    Ok(found.written().inputs().clone())
}

async fn click(page: &Page, selector: &str) -> Result {
    let script = format!("document.querySelector('{selector}').click(); return null;");
    let _: Option<bool> = page.script(&script).await?;
    page.arrived().await
}

async fn what_was_counted_is_explained_and_taken_with_one_click(page: &Page) -> Result {
    let both = [
        ParameterId::DropoutPerWeek,
        ParameterId::NewEpisodesPerMemberYear,
    ];
    page.open("#v=1&observed_return_mean_weeks=5").await?;
    ensure!(
        !page.outputs().await?.contains_key(DROPOUT),
        "a folded panel has results"
    );
    click(page, "#calibration > summary").await?;
    let inputs = fitted(5.0, &both)?;
    page.wait_for_number(DROPOUT, inputs.dropout_per_week)
        .await?;
    page.wait_for_number(EPISODES, inputs.new_episodes_per_member_year)
        .await?;

    // Another figure, another fit; and a text that is no figure is told beside its box.
    page.enter("observed_return_mean_weeks", "6").await?;
    let inputs = fitted(6.0, &both)?;
    page.wait_for_number(DROPOUT, inputs.dropout_per_week)
        .await?;
    page.enter("observed_return_mean_weeks", "900").await?;
    page.wait_for("the problem beside the box", async || {
        page.script("return !!document.querySelector('#observed_return_mean_weeks-problem');")
            .await
    })
    .await?;
    ensure!(
        !page.outputs().await?.contains_key(DROPOUT),
        "results of a figure that is none"
    );
    page.enter("observed_return_mean_weeks", "6").await?;

    // One input alone, taken with one click.
    click(page, "[data-moves=new_episodes_per_member_year]").await?;
    let inputs = fitted(6.0, &both[..1])?;
    page.wait_for_number(DROPOUT, inputs.dropout_per_week)
        .await?;
    click(page, "[data-action=use-calibration]").await?;
    page.wait_for("the value and the figure in the link", async || {
        let decoded = decode(&page.link().await?);
        Ok(decoded.inputs == inputs && decoded.observed.return_mean_weeks == Some(6.0))
    })
    .await
}
