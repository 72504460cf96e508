//! The folded parts: each opens, computes, shows the model's own numbers, and passes axe.

use anyhow::ensure;
use browser_tests::{Page, Result};
use caseload::i18n::Messages;
use caseload::model::comparison::Trial;
use caseload::model::explain::{Scope, further};
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::pooling::intake_weeks;
use caseload::model::projection::Term;
use caseload::model::reference::ROWS;
use caseload::model::sensitivity::break_even::break_even;
use caseload::model::sensitivity::monte_carlo::{DRAWS, MonteCarlo, SEED};
use caseload::model::sensitivity::spread::uncertain;
use caseload::model::sensitivity::tornado::tornado;
use caseload::model::{ParameterId, Scenario, evaluate};
use caseload::narrative::{figures, matters, pooling};

use crate::{Test, Tests, access};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("sharing_a_line_is_told", sharing_a_line_is_told),
        Test::new("what_matters_most_is_told", what_matters_most_is_told),
        Test::new("the_draws_are_the_models", the_draws_are_the_models),
        Test::new("the_simulation_is_the_models", the_simulation_is_the_models).everywhere(),
        Test::new("published_values_pass", published_values_pass),
        Test::new("the_worksheet_tells_the_rest", the_worksheet_tells_the_rest),
    ]
}

const CLINICIANS: Measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);

/// Opens one folded part as a person does.
async fn open(page: &Page, id: &str) -> Result {
    let source = format!(
        "const fold = document.querySelector('#{id}');
        fold.querySelector('summary').click();
        for (const data of fold.querySelectorAll('details')) data.open = true;
        return null;"
    );
    page.script::<Option<bool>>(&source).await?;
    page.arrived().await
}

/// Waits until a part shows this text.
async fn shows(page: &Page, id: &str, text: &str) -> Result {
    let source = format!("return document.querySelector('#{id}').textContent;");
    page.wait_for(&format!("“{text}” in {id}"), async || {
        Ok(page.script::<String>(&source).await?.contains(text))
    })
    .await
}

async fn sharing_a_line_is_told(page: &Page) -> Result {
    page.open("").await?;
    open(page, "pooling").await?;
    let weeks = intake_weeks(&Scenario::default()).unwrap_or_default();
    let title = pooling::pooling_title(weeks, &Messages::default());
    shows(page, "pooling", &title).await?;
    access::passes(page).await
}

async fn what_matters_most_is_told(page: &Page) -> Result {
    page.open("").await?;
    let (scenario, messages) = (Scenario::default(), Messages::default());
    open(page, "leans").await?;
    let bars = tornado(&scenario, CLINICIANS);
    let told = matters::leans(CLINICIANS, CLINICIANS.of(&scenario), &bars, &messages);
    shows(page, "leans", &told).await?;
    open(page, "flips").await?;
    let demand = ParameterId::NewEpisodesPerMemberYear;
    let flips = break_even(&scenario, Aim::Ordered, demand).and_then(|found| found.flips_at);
    ensure!(flips.is_some(), "nothing flips");
    shows(page, "flips", &messages.parameter_label(demand)).await?;
    open(page, "two-way").await?;
    let cell = figures::Figure::People.text(&messages, CLINICIANS.of(&scenario));
    shows(page, "two-way", cell.split(' ').next().unwrap_or_default()).await?;
    access::passes(page).await
}

/// Ten thousand draws, in slices: the same percentiles as natively.
async fn the_draws_are_the_models(page: &Page) -> Result {
    page.open("").await?;
    open(page, "spread").await?;
    let scenario = Scenario::default();
    let mut run = MonteCarlo::new(&scenario, uncertain(&scenario), &[CLINICIANS], SEED);
    run.advance(DRAWS);
    let messages = Messages::default();
    let band = run.percentiles(CLINICIANS);
    let percentiles = band.map(|band| [band.p10, band.p50, band.p90]);
    for value in percentiles.unwrap_or_default() {
        ensure!(value.is_some(), "no percentile");
        let shown = matters::quantity(CLINICIANS, value, &messages);
        shows(page, "spread", &shown).await?;
    }
    access::passes(page).await
}

/// Plays the clinic as the panel offers it.
pub(crate) async fn play(page: &Page) -> Result {
    let button = "document.querySelector('#check .asked-for button').click(); return null;";
    page.script::<Option<bool>>(button).await?;
    Ok(())
}

/// Every value of the comparison is the native one, to the bit.
async fn the_simulation_is_the_models(page: &Page) -> Result {
    page.open("").await?;
    open(page, "check").await?;
    play(page).await?;
    let mut trial = Trial::new(&Scenario::default(), 1e5, 1)?;
    while trial.advance(1_000_000) < 1.0 {}
    let expected: Vec<(String, Option<f64>, Option<f64>)> = trial
        .comparison()
        .rows
        .iter()
        .map(|row| {
            let simulated = row.simulated.map(|estimate| estimate.value);
            (row.quantity.name().to_owned(), row.formula, simulated)
        })
        .collect();
    page.wait_for("the comparison", async || {
        let rows: u32 = page
            .script("return document.querySelectorAll('#check [data-check]').length;")
            .await?;
        Ok(rows as usize == expected.len())
    })
    .await?;
    let shown: Vec<(String, Option<f64>, Option<f64>)> = page
        .script(
            "return [...document.querySelectorAll('#check [data-check]')].map(row =>
                [row.dataset.check, ...[...row.querySelectorAll('[data-value]')]
                    .map(cell => JSON.parse(cell.dataset.value))]);",
        )
        .await?;
    ensure!(shown == expected, "{shown:?}\n{expected:?}");
    access::passes(page).await
}

async fn published_values_pass(page: &Page) -> Result {
    page.open("").await?;
    open(page, "reference").await?;
    page.script::<Option<bool>>(
        "document.querySelector('#reference .asked-for button').click(); return null;",
    )
    .await?;
    page.wait_for("the published values", async || {
        let passed: u32 = page
            .script("return document.querySelectorAll('#reference [data-passed=true]').length;")
            .await?;
        Ok(passed as usize == ROWS.len())
    })
    .await?;
    access::passes(page).await
}

/// The rest of the math is computed when it is unfolded, and what holds it stays open.
async fn the_worksheet_tells_the_rest(page: &Page) -> Result {
    page.open("").await?;
    let lines = "return document.querySelectorAll('#worksheet li').length;";
    ensure!(
        page.script::<u32>(lines).await? == 0,
        "a folded worksheet has lines"
    );
    open(page, "worksheet").await?;
    page.wait_for("the worksheet", async || {
        Ok(page.script::<u32>(lines).await? > 50)
    })
    .await?;
    let rest = "return document.querySelectorAll('#worksheet-further li').length;";
    ensure!(
        page.script::<u32>(rest).await? == 0,
        "folded lines are there"
    );
    open(page, "worksheet-further").await?;
    let scenario = Scenario::default();
    let told = further(&scenario, &evaluate(&scenario), &Term::default());
    page.wait_for("the rest of the worksheet", async || {
        Ok(page.script::<u32>(rest).await? as usize == told.len())
    })
    .await?;
    let messages = Messages::default();
    for line in told.iter().filter(|line| line.scope == Scope::LastDay) {
        let result = line.result.unwrap_or_default();
        shows(
            page,
            "worksheet-further",
            &figures::result(&messages, line.unit, result),
        )
        .await?;
    }
    let open: bool = page
        .script("return document.querySelector('#worksheet').open;")
        .await?;
    ensure!(open, "unfolding a part folds the worksheet");
    access::passes(page).await
}
