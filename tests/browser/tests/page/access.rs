//! Accessibility and layout: rules, sizes, zoom, motion, contrast.

use anyhow::ensure;
use browser_tests::{Page, Result};
use xtask::process::root;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    let mut tests = vec![
        Test::new("no_width_overflows", no_width_overflows),
        Test::new(
            "nothing_moves_when_motion_is_unwanted",
            nothing_moves_when_motion_is_unwanted,
        ),
        Test::new("charts_follow_the_scheme", charts_follow_the_scheme),
        Test::new("works_in_forced_colors", works_in_forced_colors),
        Test::new("targets_are_large_enough", targets_are_large_enough),
    ];
    let name = "axe_finds_nothing";
    tests.push(match axe() {
        Ok(source) => Test::new(name, async move |page: &Page| {
            axe_finds_nothing(page, &source).await
        }),
        Err(_) => Test::skipped(name, "axe-core is not installed, which takes Node and npm"),
    });
    tests
}

const WIDTHS: [u32; 4] = [1280, 768, 360, 320];

/// The rules' source, where they are installed.
fn axe() -> std::io::Result<String> {
    std::fs::read_to_string(root().join("tests/browser/node_modules/axe-core/axe.min.js"))
}

/// Every violation of a rule on the page as it stands.
async fn violations(page: &Page, axe: &str) -> Result<Vec<String>> {
    let run = format!(
        "const done = arguments[arguments.length - 1];
        {axe}
        axe.run(document, {{ resultTypes: ['violations'] }}).then(result => done(
            result.violations.flatMap(rule => rule.nodes.map(node =>
                `${{rule.id}}: ${{node.html.slice(0, 200)}} ${{node.failureSummary}}`))));"
    );
    page.script_async(&run, Vec::new()).await
}

/// No rule is violated on the page as it stands; where the rules are not installed,
/// `axe_finds_nothing` says so.
pub(crate) async fn passes(page: &Page) -> Result {
    let Ok(axe) = axe() else { return Ok(()) };
    let found = violations(page, &axe).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// 0 violations in both schemes, wide and narrow, with panels folded and open, plain and refused.
async fn axe_finds_nothing(page: &Page, axe: &str) -> Result {
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        page.prefer("prefers-color-scheme", scheme).await?;
        for width in [1280, 320] {
            page.resize(width, 900, 1.0).await?;
            page.open("").await?;
            for state in ["folded", "open", "refused"] {
                match state {
                    "open" => page.unfold().await?,
                    "refused" => page.enter("members", "many").await?,
                    _ => {}
                }
                let violations = violations(page, axe).await?;
                found.extend(
                    violations
                        .iter()
                        .map(|violation| format!("{scheme} {width} {state}: {violation}")),
                );
            }
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

async fn no_width_overflows(page: &Page) -> Result {
    for width in WIDTHS {
        page.resize(width, 740, 1.0).await?;
        page.open("").await?;
        for state in ["folded", "open", "refused", "overloaded"] {
            match state {
                "open" => page.unfold().await?,
                "refused" => page.enter("members", "900000000000").await?,
                "overloaded" => page.enter("members", "500,000,000").await?,
                _ => {}
            }
            let wide: Vec<String> = page
                .script(
                    "if (document.documentElement.scrollWidth <= innerWidth) return [];
                    const scrolls = element => element && (getComputedStyle(element).overflowX !== 'visible'
                        || scrolls(element.parentElement));
                    const wide = [...document.querySelectorAll('#app *')].filter(element =>
                        element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element.parentElement));
                    return [document.documentElement.scrollWidth, ...wide.slice(-8).map(element =>
                        `${element.tagName}.${element.className} in ${element.closest('details')?.id}`)].map(String);",
                )
                .await?;
            ensure!(
                wide.is_empty(),
                "{width} {state}: too wide: {}",
                wide.join(", ")
            );
        }
    }
    Ok(())
}

async fn nothing_moves_when_motion_is_unwanted(page: &Page) -> Result {
    page.prefer("prefers-reduced-motion", "reduce").await?;
    page.open("").await?;
    page.unfold().await?;
    page.drag("members", -40).await?;
    let moving: Vec<String> = page
        .script(
            "return document.getAnimations()
                .filter(animation => animation.effect.getComputedTiming().duration > 1)
                .map(animation => animation.transitionProperty || animation.animationName);",
        )
        .await?;
    ensure!(moving.is_empty(), "moving: {}", moving.join(", "));
    let smooth: bool = page
        .script("return getComputedStyle(document.documentElement).scrollBehavior === 'smooth';")
        .await?;
    ensure!(!smooth, "scrolling is animated");
    Ok(())
}

/// A checksum of what the charts show.
const PICTURE: &str = "
    let sum = 0;
    for (const canvas of document.querySelectorAll('canvas')) {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4)
            sum = (sum * 31 + data[at] + data[at + 1] * 3 + data[at + 2] * 7 + data[at + 3]) >>> 0;
    }
    return sum;";

/// A change of the colour scheme redraws the charts at once.
async fn charts_follow_the_scheme(page: &Page) -> Result {
    page.prefer("prefers-color-scheme", "light").await?;
    page.open("").await?;
    page.wait_for("a chart", async || {
        Ok(page.script::<u32>(PICTURE).await? != 0)
    })
    .await?;
    let light: u32 = page.script(PICTURE).await?;
    page.prefer("prefers-color-scheme", "dark").await?;
    page.wait_for("the charts in dark colors", async || {
        Ok(page.script::<u32>(PICTURE).await? != light)
    })
    .await
}

async fn works_in_forced_colors(page: &Page) -> Result {
    page.prefer("forced-colors", "active").await?;
    page.open("").await?;
    page.drag("members", -40).await?;
    let inputs = page.wait_for_results_of_link().await?;
    ensure!(inputs.members < 4.6e6, "the slider did not move");
    Ok(())
}

/// WCAG 2.2, 2.5.8: everything that is pressed is at least 24 by 24 pixels, with the label around it
/// that presses it too.
async fn targets_are_large_enough(page: &Page) -> Result {
    page.resize(360, 740, 2.0).await?;
    page.open("").await?;
    page.unfold().await?;
    let small: Vec<String> = page
        .script(
            "return [...document.querySelectorAll('button, input, select, summary')]
                .filter(element => element.checkVisibility())
                .filter(element => {
                    const box = (element.closest('label') ?? element).getBoundingClientRect();
                    return box.width < 24 || box.height < 24;
                })
                .map(element => `${element.tagName} ${element.name || element.className}`);",
        )
        .await?;
    ensure!(small.is_empty(), "too small to press: {}", small.join(", "));
    Ok(())
}
