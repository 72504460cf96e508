//! Statements made in public: worked out when unfolded, on record and on the sliders.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::Scenario;
use caseload::statements::{STATEMENTS, Statement};

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![Test::new(
        "statements_are_held_against_the_record_and_the_sliders",
        statements_are_held_against_the_record_and_the_sliders,
    )]
}

async fn click(page: &Page, selector: &str) -> Result {
    let script = format!("document.querySelector({selector:?}).click(); return null;");
    let _: Option<bool> = page.script(&script).await?;
    page.arrived().await
}

/// Waits until every statement stands on the page as the model has it.
async fn stand(page: &Page, of: impl Fn(usize) -> Scenario) -> Result {
    for (index, own) in STATEMENTS.iter().enumerate() {
        let found = own.finding(&of(index));
        let value = found.value.with_context(|| own.id)?;
        page.wait_for_number(&format!("statement.{}", own.id), value)
            .await?;
        let taken: Vec<(String, String)> = page
            .script(&format!(
                "const own = document.querySelector('[data-output=\"statement.{}\"]').closest('li');
                return [...own.querySelectorAll('[data-taken]')].map(({{ dataset }}) =>
                    [dataset.taken, String(dataset.at)]);",
                own.id
            ))
            .await?;
        let expected: Vec<(String, String)> = found
            .taken
            .iter()
            .map(|taken| {
                let at = taken.turn.map(|turn| turn.value.to_string());
                (
                    taken.id.name().to_owned(),
                    at.unwrap_or_else(|| "null".to_owned()),
                )
            })
            .collect();
        ensure!(taken == expected, "{}: {taken:?}, not {expected:?}", own.id);
    }
    Ok(())
}

async fn statements_are_held_against_the_record_and_the_sliders(page: &Page) -> Result {
    page.open("").await?;
    let first = "statement.hour-1300";
    ensure!(
        !page.outputs().await?.contains_key(first),
        "a folded panel has results"
    );
    click(page, "#statements > summary").await?;
    stand(page, |index| {
        STATEMENTS
            .get(index)
            .map(Statement::scenario)
            .unwrap_or_default()
    })
    .await?;

    // A formula inside opens and closes without folding the panel.
    let formula = "#statements .data > summary";
    click(page, formula).await?;
    click(page, formula).await?;
    page.number(first).await?;

    // On the sliders, each moves with them.
    page.script::<Option<bool>>(
        "const menu = document.querySelector('#statements-against');
        menu.value = '1';
        menu.dispatchEvent(new Event('change', { bubbles: true }));
        return null;",
    )
    .await?;
    page.enter("clinicians", "3000").await?;
    let changed = Scenario::try_from(&page.wait_for_results_of_link().await?)?;
    stand(page, |_| changed.clone()).await?;

    // The reader's own: a number a month, and a text that is none.
    page.wait_for_number("statement.own", 1_000.0).await?;
    page.script::<Option<bool>>(
        "const menu = document.querySelector('#statements-per');
        menu.value = '1';
        menu.dispatchEvent(new Event('change', { bubbles: true }));
        return null;",
    )
    .await?;
    page.wait_for_number("statement.own", 1_000.0 * 12.0 / 52.0)
        .await?;
    let link = page.link().await?;
    page.script::<Option<bool>>(
        "const box = document.querySelector('#statements-lost');
        box.value = 'many';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        return null;",
    )
    .await?;
    page.wait_for("the problem", async || {
        page.script("return document.querySelector('#statements .problem') !== null;")
            .await
    })
    .await?;
    ensure!(page.link().await? == link, "the number is in the link");
    Ok(())
}
