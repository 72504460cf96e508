//! The state in the address: restored, stepped back through, and read from damaged links.

use anyhow::ensure;
use browser_tests::{Page, Result};
use caseload::model::Inputs;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("a_reload_restores_the_state", a_reload_restores_the_state).everywhere(),
        Test::new("the_back_button_goes_back", the_back_button_goes_back),
        Test::new("the_default_has_no_link", the_default_has_no_link),
        Test::new(
            "damaged_links_open_and_say_so",
            damaged_links_open_and_say_so,
        ),
        Test::new("a_link_opens_parts", a_link_opens_parts),
        Test::new("hostile_links_do_nothing", hostile_links_do_nothing).everywhere(),
    ]
}

fn changed() -> Inputs {
    Inputs {
        members: 1e6,
        visit_interval_weeks: 2.0,
        ..Inputs::default()
    }
}

/// What is open is in the link where that is ticked, and opens again; a part nobody knows does not
/// matter.
async fn a_link_opens_parts(page: &Page) -> Result {
    let open = "return [...document.querySelectorAll('details.panel[open]')].map(part => part.id);";
    // Proposals start the whole program, and are a step.
    page.open("#v=1&proposal=union~1~~patient_management_hours:7~~&view=rounds")
        .await?;
    page.wait_for("the rounds", async || {
        Ok(page.script::<Vec<String>>(open).await? == ["rounds"])
    })
    .await?;
    page.open("#v=1&members=1000000&view=nothing,share,pooling")
        .await?;
    page.wait_for("both parts and their contents", async || {
        let ids: Vec<String> = page.script(open).await?;
        let drawn: bool = page
            .script("return document.querySelector('#share-link') !== null;")
            .await?;
        Ok(ids == ["pooling", "share"] && drawn)
    })
    .await?;
    page.script::<Option<bool>>(
        "document.querySelector('#share input[name=link-view]').click(); return null;",
    )
    .await?;
    page.wait_for("the link with the part", async || {
        let link: String = page
            .script("return document.querySelector('#share-link').value;")
            .await?;
        Ok(link.contains("members=1000000") && link.ends_with("&view=pooling"))
    })
    .await?;
    let notices: u32 = page
        .script("return document.querySelectorAll('.notices').length;")
        .await?;
    ensure!(notices == 0, "the link is complained of");
    Ok(())
}

async fn change(page: &Page) -> Result {
    page.enter("members", "1,000,000").await?;
    page.enter("visit_interval_weeks", "2").await?;
    page.wait_for_results_of(&changed()).await?;
    page.wait_for("the link", async || Ok(page.inputs().await? == changed()))
        .await
}

async fn a_reload_restores_the_state(page: &Page) -> Result {
    page.open("").await?;
    change(page).await?;
    page.driver().refresh().await?;
    page.wait_for_results_of(&changed()).await?;
    let link = page.link().await?;
    page.open(&link).await?;
    page.wait_for_results_of(&changed()).await
}

async fn the_back_button_goes_back(page: &Page) -> Result {
    page.open("").await?;
    change(page).await?;
    page.driver().back().await?;
    let once = Inputs {
        members: 1e6,
        ..Inputs::default()
    };
    page.wait_for_results_of(&once).await?;
    page.driver().back().await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    page.driver().forward().await?;
    page.wait_for_results_of(&once).await
}

async fn the_default_has_no_link(page: &Page) -> Result {
    page.open("").await?;
    let link = page.link().await?;
    ensure!(link.is_empty(), "the untouched page has the link {link}");
    Ok(())
}

/// What can be read counts; what cannot is named on the page.
async fn damaged_links_open_and_say_so(page: &Page) -> Result {
    for (damage, word) in [
        ("members=many", "members"),
        ("members=1e99", "members"),
        ("members=NaN", "members"),
        ("patients=12", "patients"),
        ("intake_policy=whenever", "whenever"),
    ] {
        page.open(&format!("#v=1&visit_interval_weeks=2&{damage}"))
            .await?;
        let inputs = page.wait_for_results_of_link().await?;
        ensure!(
            inputs.visit_interval_weeks == 2.0,
            "{damage}: the readable part is lost"
        );
        let notice = notice(page).await?;
        ensure!(
            notice.to_lowercase().contains(word),
            "{damage}: no {word} in: {notice}"
        );
    }
    Ok(())
}

/// Links that try to run something, to break the reader or to exhaust it.
async fn hostile_links_do_nothing(page: &Page) -> Result {
    let long = "9".repeat(100_000);
    let many = "members=1&".repeat(5_000);
    for link in [
        "#v=1&members=%3Cimg%20src%3Dx%20onerror%3Dwitness.errors.push('ran')%3E",
        "#v=1&%3Cscript%3Ewitness.errors.push('ran')%3C%2Fscript%3E=1",
        "#javascript:witness.errors.push('ran')",
        "#v=1&members=%ff%fe%00&visit_interval_weeks=%",
        "#v=99999999999999999999&members=1000000",
        "#v=&=&&&===&#&?v=1",
        "#?secret=abc",
        "#v=1&__proto__=1&constructor=2&toString=3",
        "#v=1&members=0x10&clinicians=Infinity&no_show_share=-0",
        &format!("#v=1&members={long}"),
        &format!("#v=1&{many}"),
    ] {
        page.open(link).await?;
        let short: String = link.chars().take(60).collect();
        page.wait_for_results_of_link().await?;
        let complaints = page.complaints().await?;
        ensure!(complaints.is_empty(), "{short}: {}", complaints.join("; "));
        let made: u32 = page
            .script("return document.querySelectorAll('img[src=x], #app script').length;")
            .await?;
        ensure!(made == 0, "{short}: the link became part of the document");
        let wide: bool = page
            .script("return document.documentElement.scrollWidth > innerWidth;")
            .await?;
        ensure!(!wide, "{short}: the page became too wide");
    }
    Ok(())
}

/// What the page says about its link.
async fn notice(page: &Page) -> Result<String> {
    page.script(
        "return [...document.querySelectorAll('[role=status], [role=alert]')]
            .filter(element => element.checkVisibility() && element.closest('[data-notices]'))
            .map(element => element.innerText).join(' ');",
    )
    .await
}
