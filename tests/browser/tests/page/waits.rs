//! The chart of waits beyond its curves: a mix of ordered intervals, and what the uncertain inputs
//! do, which is drawn only when asked for and never of other inputs than those shown.

use anyhow::ensure;
use browser_tests::{Page, Result};
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, Scenario, evaluate};

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("a_mix_is_one_click_away", a_mix_is_one_click_away),
        Test::new(
            "a_mix_leaves_no_menu_the_interval_it_replaces",
            a_mix_leaves_no_menu_the_interval_it_replaces,
        ),
        Test::new(
            "the_band_is_drawn_when_asked_and_gone_on_a_change",
            the_band_is_drawn_when_asked_and_gone_on_a_change,
        ),
    ]
}

/// The mix a first click gives.
fn mixed() -> Inputs {
    let stream = |share, interval_weeks| Stream {
        share,
        interval_weeks,
        sessions: 16.0,
    };
    Inputs {
        ordered_mix: vec![stream(0.4, 1.0), stream(0.35, 2.0), stream(0.25, 4.0)],
        ..Inputs::default()
    }
}

/// The link of that mix.
const MIXED: &str = "#v=1&ordered_mix=0.4:1:16,0.35:2:16,0.25:4:16";

async fn click(page: &Page, selector: &str) -> Result {
    page.script_on::<Option<bool>>(
        "document.querySelector(arguments[0]).click(); return null;",
        vec![selector.into()],
    )
    .await?;
    page.arrived().await
}

/// The text of everything a selector finds.
async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.script_on(
        "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent);",
        vec![selector.into()],
    )
    .await
}

async fn a_mix_is_one_click_away(page: &Page) -> Result {
    let needed = evaluate(&Scenario::try_from(&mixed())?).required.ordered;
    let needed = needed.map_or(0.0, |staff| staff.headcount);
    // Beside the question where it stands in view, beside the answer where that comes first.
    for (width, way) in [(1280, ".mix-open"), (360, ".mix-here")] {
        page.resize(width, 900, 1.0).await?;
        page.open("#v=1").await?;
        let bottom: f64 = page
            .script_on(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();
                return box.height > 0 ? box.bottom : Infinity;",
                vec![way.into()],
            )
            .await?;
        ensure!(bottom < 900.0, "{width}: {way} ends at {bottom}");
        click(page, way).await?;
        page.wait_for_number("required.ordered.headcount", needed)
            .await?;
        let editor = texts(page, ".mix-stream").await?;
        ensure!(editor.len() == 3, "{width}: {editor:?}");
    }
    let told = texts(page, "#waits-description").await?.concat();
    for stream in ["every week", "every 2 weeks", "every 4 weeks"] {
        let named = format!("Ordered {stream}, median gap: from ");
        ensure!(told.contains(&named), "{named:?} is not in {told:?}");
    }
    click(page, "#waits summary").await?;
    page.wait_for("a column for each interval", async || {
        let heads = texts(page, "#waits th[scope=col]").await?;
        let own = heads
            .iter()
            .filter(|head| head.starts_with("Ordered every"));
        Ok(own.count() == 3)
    })
    .await
}

async fn a_mix_leaves_no_menu_the_interval_it_replaces(page: &Page) -> Result {
    const MENUS: &str = ":is(#seek-input, #table-rows, #table-columns) option";
    let replaced = ["Weeks between visits", "Sessions to finish"];
    let offers = async |page: &Page, label: &str| -> Result<bool> {
        let options = texts(page, MENUS).await?;
        ensure!(options.len() > 60, "the menus hold {}", options.len());
        Ok(options.iter().any(|option| option == label))
    };
    for (link, offered) in [("#v=1", true), (MIXED, false)] {
        page.open(link).await?;
        for panel in ["two-way", "seek", "leans", "flips"] {
            click(page, &format!("#{panel} > summary")).await?;
        }
        page.wait_for("the menus", async || {
            Ok(!texts(page, MENUS).await?.is_empty())
        })
        .await?;
        for label in replaced {
            let found = offers(page, label).await?;
            ensure!(found == offered, "{link}: {label:?} offered: {found}");
        }
        let cells = texts(page, ":is(#leans, #flips) th[scope=row]").await?;
        let listed = cells.iter().any(|cell| replaced.contains(&cell.as_str()));
        ensure!(listed == offered, "{link}: listed: {listed}");
        let said = texts(page, "#two-way .note").await?.concat();
        ensure!(said.contains("the mix of ordered intervals sets them") != offered);
    }
    Ok(())
}

async fn the_band_is_drawn_when_asked_and_gone_on_a_change(page: &Page) -> Result {
    const NOTE: &str = "#waits .option .note";
    let drawn = async |page: &Page| -> Result<Option<String>> {
        page.script_on(
            "return document.querySelector(arguments[0]).getAttribute('data-band');",
            vec![NOTE.into()],
        )
        .await
    };
    let complete = async |page: &Page| {
        page.wait_for("all draws of the band", async || {
            Ok(drawn(page).await?.as_deref() == Some("2000"))
        })
        .await
    };
    page.open("#v=1").await?;
    ensure!(drawn(page).await?.is_none(), "a band nobody asked for");
    click(page, "input[name=uncertainty]").await?;
    complete(page).await?;
    let before = texts(page, NOTE).await?.concat();
    ensure!(before.contains("in eight of ten draws"), "{before:?}");
    let told = texts(page, "#waits-description").await?.concat();
    ensure!(told.ends_with(&before), "{told:?}");
    // The drawing with the change is without the band, or with the first draws of the next.
    let after: Option<String> = page
        .script_async(
            "const [note, done] = arguments;
            const box = document.querySelector('input[name=clinicians][data-control=box]');
            box.value = '3000';
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            setTimeout(() => done(document.querySelector(note).getAttribute('data-band')), 0);",
            vec![NOTE.into()],
        )
        .await?;
    ensure!(after.as_deref() != Some("2000"), "the band stayed");
    complete(page).await?;
    let now = texts(page, NOTE).await?.concat();
    ensure!(now != before && now.contains("3,000 clinicians"), "{now:?}");
    click(page, "input[name=uncertainty]").await?;
    page.wait_for("the band gone", async || {
        let told = texts(page, "#waits-description").await?.concat();
        Ok(drawn(page).await?.is_none() && !told.contains("draws"))
    })
    .await
}
