//! Over the contract: folded until it is asked for, then live.

use anyhow::ensure;
use browser_tests::{Page, Result};
use caseload::model::projection::{HiringPlan, Term, project};
use caseload::model::{Inputs, Scenario};

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![Test::new(
        "the_term_is_told_once_it_is_opened",
        the_term_is_told_once_it_is_opened,
    )]
}

async fn the_term_is_told_once_it_is_opened(page: &Page) -> Result {
    const HOLDS: &str = "term.standard_holds_from";
    let term = Term {
        hiring: HiringPlan::Posts,
        hiring_multiple: 2.0,
        ..Term::default()
    };
    page.open("#v=1&hiring=posts&hiring_multiple=2").await?;
    ensure!(
        !page.outputs().await?.contains_key(HOLDS),
        "a folded panel has results"
    );
    let _: Option<bool> = page
        .script("document.querySelector('#term > summary').click(); return null;")
        .await?;
    page.arrived().await?;
    let scenario = Scenario::try_from(&Inputs::default())?;
    let week = |term: &Term| -> Result<f64> {
        let from = project(&scenario, &term.plan())?.standard_holds_from;
        Ok(f64::from(from.unwrap_or(0)))
    };
    page.wait_for_number(HOLDS, week(&term)?).await?;
    page.wait_for("the fewest starts a month", async || {
        let outputs = page.outputs().await?;
        let found = |name: &str| outputs.get(name).is_some_and(Option::is_some);
        Ok(found("term.starts_per_month") || found("term.earliest_week"))
    })
    .await?;
    page.enter("hiring_by_month", "12").await?;
    let sooner = Term {
        hiring_by_month: 12.0,
        ..term
    };
    page.wait_for_number(HOLDS, week(&sooner)?).await?;
    page.wait_for("the plan in the link", async || {
        Ok(page.link().await?.contains("hiring_by_month=12"))
    })
    .await
}
