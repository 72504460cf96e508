//! What the page must never do: complain, break its own content policy, or ask for anything.

use anyhow::ensure;
use browser_tests::{Page, Result};
use thirtyfour::prelude::*;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "nothing_complains_while_it_is_used",
            nothing_complains_while_it_is_used,
        )
        .in_firefox(),
        Test::new(
            "nothing_is_requested_after_load",
            nothing_is_requested_after_load,
        ),
        Test::new("works_offline_once_loaded", works_offline_once_loaded),
        Test::new("the_policy_is_strict", the_policy_is_strict).everywhere(),
        Test::new("everything_is_its_own", everything_is_its_own),
    ]
}

/// A tour through the page: drags, typing, a refused text, every fold, every choice among the inputs, two sizes,
/// both schemes.
async fn tour(page: &Page) -> Result {
    page.drag("members", 30).await?;
    page.drag("visit_interval_weeks", 60).await?;
    page.drag("bookable_hours", -60).await?;
    page.drag("clinicians", -80).await?;
    page.unfold().await?;
    page.enter("no_show_share", "95").await?;
    page.enter("no_show_share", "20").await?;
    // Those of the panels are drawn anew with every answer: an element found once goes stale.
    for select in page
        .driver()
        .find_all(By::Css("#preset, form.questions select"))
        .await?
    {
        let count: usize = page
            .script_on(
                "return arguments[0].options.length;",
                vec![select.to_json()?],
            )
            .await?;
        select.focus().await?;
        for _ in 1..count {
            select.send_keys(Key::Down + "").await?;
        }
    }
    page.resize(360, 740, 2.0).await?;
    page.prefer("prefers-color-scheme", "dark").await?;
    page.drag("members", -20).await?;
    page.resize(1280, 900, 1.0).await?;
    page.prefer("prefers-color-scheme", "light").await?;
    page.drag("members", 20).await?;
    page.driver().back().await?;
    page.wait_for_results_of_link().await?;
    Ok(())
}

async fn nothing_complains_while_it_is_used(page: &Page) -> Result {
    page.open("").await?;
    tour(page).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

const REQUESTS: &str = "return performance.getEntriesByType('resource').map(entry => entry.name);";

async fn nothing_is_requested_after_load(page: &Page) -> Result {
    page.open("").await?;
    let loaded: Vec<String> = page.script(REQUESTS).await?;
    ensure!(!loaded.is_empty(), "the browser recorded no request at all");
    page.drag("members", 30).await?;
    page.enter("clinicians", "2000").await?;
    page.wait_for_results_of_link().await?;
    let used: Vec<String> = page.script(REQUESTS).await?;
    ensure!(used == loaded, "requests after load: {used:?}");
    // A folded part that is opened brings the whole program, and that nothing else.
    tour(page).await?;
    let mut brought: Vec<String> = page.script(REQUESTS).await?;
    let brought = brought.split_off(loaded.len());
    ensure!(
        brought.len() == 2 && brought.iter().all(|name| name.contains("/whole-")),
        "requests after load: {brought:?}"
    );
    let kept: bool = page
        .script("return document.cookie !== '' || localStorage.length + sessionStorage.length > 0;")
        .await?;
    ensure!(!kept, "the page keeps something");
    Ok(())
}

async fn works_offline_once_loaded(page: &Page) -> Result {
    page.open("").await?;
    page.unfold().await?;
    page.go_offline().await?;
    tour(page).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// The policy in the document is the strict one, and it is in force.
async fn the_policy_is_strict(page: &Page) -> Result {
    page.open("").await?;
    let policy: String = page
        .script("return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content;")
        .await?;
    for directive in [
        "default-src 'none'",
        "connect-src 'self'",
        "style-src 'self'",
    ] {
        ensure!(policy.contains(directive), "no {directive} in: {policy}");
    }
    for hole in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
        ensure!(!policy.contains(hole), "{hole} in: {policy}");
    }
    page.script::<()>("document.body.setAttribute('style', 'color: red');")
        .await?;
    page.wait_for("the violation to be noticed", async || {
        page.script("return witness.violations.length > 0;").await
    })
    .await?;
    ensure!(
        !page.refusals().await?.is_empty(),
        "a refusal is not in the log"
    );
    Ok(())
}

/// Every file comes from the page's own folder, and every one was found.
async fn everything_is_its_own(page: &Page) -> Result {
    page.open("").await?;
    let strangers: Vec<String> = page
        .script(
            "return performance.getEntriesByType('resource')
                .filter(entry => !entry.name.startsWith(new URL('.', location.href).href)
                    || entry.responseStatus >= 400)
                .map(entry => `${entry.responseStatus} ${entry.name}`);",
        )
        .await?;
    ensure!(strangers.is_empty(), "{}", strangers.join(", "));
    Ok(())
}
