//! Times the page in a browser: `cargo xtask bench`.
//!
//! A slider event is timed from its dispatch to the last stroke on a canvas that follows from it,
//! at full speed and with the processor throttled to a quarter.

#![allow(
    clippy::print_stdout,
    reason = "a measurement's output is its interface"
)]

use anyhow::ensure;
use browser_tests::{Page, Result, Suite};
use serde_json::json;

const SLIDERS: [&str; 4] = [
    "members",
    "visit_interval_weeks",
    "bookable_hours",
    "clinicians",
];
const EVENTS: usize = 120;
/// Events before the measured ones, so that the engine has compiled what it will.
const WARM_UP: usize = 20;

/// Moves a slider to and fro and hands on the milliseconds each event took, with the number of
/// drawing calls.
const MEASURE: &str = "
    const [name, events, done] = arguments;
    const slider = document.querySelector(`[name='${name}'][data-control='slider']`);
    const [low, high] = [Number(slider.min), Number(slider.max)];
    const middle = Number(slider.value);
    let last = 0, calls = 0;
    const context = CanvasRenderingContext2D.prototype;
    const originals = {};
    for (const method of ['clearRect', 'fill', 'fillRect', 'fillText', 'stroke', 'strokeRect']) {
        const original = originals[method] = context[method];
        context[method] = function (...all) {
            const result = original.apply(this, all);
            last = performance.now();
            calls += 1;
            return result;
        };
    }
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const times = [];
    let drawn = 0;
    (async () => {
        for (let event = 0; event < events; event += 1) {
            await frame();
            const swing = Math.sin(event * 0.7) * 0.1 * (high - low);
            const start = performance.now();
            last = start;
            calls = 0;
            slider.value = Math.min(high, Math.max(low, middle + swing));
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            await frame();
            await frame();
            times.push(last - start);
            drawn += calls;
        }
        Object.assign(context, originals);
        slider.value = middle;
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        done([times, drawn / events]);
    })();";

fn main() -> Result {
    let suite = Suite::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let page = Page::new(&suite).await?;
        let measured = measure(&page).await;
        let closed = page.close().await;
        measured.and(closed)
    })
}

async fn measure(page: &Page) -> Result {
    let version = page.cdp("Browser.getVersion", json!({})).await?;
    let product = version.get("product").and_then(|product| product.as_str());
    println!("{}", product.unwrap_or("unknown browser"));
    println!("slider event → charts drawn, ms     p50     p95     max   drawing calls");
    for rate in [1, 4] {
        page.open("").await?;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
            .await?;
        for slider in SLIDERS {
            let arguments = |events: usize| vec![json!(slider), json!(events)];
            let _: (Vec<f64>, f64) = page.script_async(MEASURE, arguments(WARM_UP)).await?;
            let (mut times, calls): (Vec<f64>, f64) =
                page.script_async(MEASURE, arguments(EVENTS)).await?;
            ensure!(calls > 0.0, "moving {slider} draws nothing");
            times.sort_by(f64::total_cmp);
            let at = |share: f64| {
                let index = (share * (times.len() - 1) as f64).round() as usize;
                times.get(index).copied().unwrap_or_default()
            };
            println!(
                "{slider:28} {rate}× {:9.1} {:7.1} {:7.1} {calls:15.0}",
                at(0.5),
                at(0.95),
                at(1.0)
            );
        }
    }
    Ok(())
}
