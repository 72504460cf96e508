//! Times the page in a browser: `cargo xtask bench`.
//!
//! One slider event is timed as the work it causes until both charts are drawn: the handler, the
//! reducer, the model and the rendering, then the drawing in the next frame. Waiting for that frame
//! is left out: it is the display's. Full speed, and the processor throttled to a quarter.

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

/// Moves a slider to and fro and hands on, for each event, the milliseconds until the page is
/// rendered and those of the frame's callbacks, and the number of drawing calls an event causes.
const MEASURE: &str = "
    const [name, events, done] = arguments;
    const slider = document.querySelector(`[name='${name}'][data-control='slider']`);
    const [low, high] = [Number(slider.min), Number(slider.max)];
    const middle = Number(slider.value);
    let drawing = 0, calls = 0;
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = callback => request.call(window, time => {
        const start = performance.now();
        callback(time);
        drawing += performance.now() - start;
    });
    const context = CanvasRenderingContext2D.prototype, originals = {};
    for (const method of ['clearRect', 'fill', 'fillRect', 'fillText', 'stroke', 'strokeRect']) {
        const original = originals[method] = context[method];
        context[method] = function (...all) {
            calls += 1;
            return original.apply(this, all);
        };
    }
    const frame = () => new Promise(resolve => request.call(window, () => setTimeout(resolve)));
    // The next task: after every microtask that the event has queued.
    const task = () => new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); resolve(); };
        port2.postMessage(null);
    });
    const times = [];
    let drawn = 0;
    (async () => {
        for (let event = 0; event < events; event += 1) {
            await frame();
            const swing = Math.sin(event * 0.7) * 0.1 * (high - low);
            slider.value = Math.min(high, Math.max(low, middle + swing));
            drawing = calls = 0;
            const start = performance.now();
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            await task();
            const rendered = performance.now() - start;
            await frame();
            await frame();
            times.push([rendered, drawing]);
            drawn += calls;
        }
        Object.assign(context, originals);
        window.requestAnimationFrame = request;
        slider.value = middle;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        done([times, drawn / events]);
    })();";

/// What [`MEASURE`] hands on.
type Times = (Vec<(f64, f64)>, f64);

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
    println!("ms of work for one slider event      p50     p95     max   p50 without drawing");
    for rate in [1, 4] {
        page.open("").await?;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
            .await?;
        for slider in SLIDERS {
            let arguments = |events: usize| vec![json!(slider), json!(events)];
            let _: Times = page.script_async(MEASURE, arguments(WARM_UP)).await?;
            let (times, calls): Times = page.script_async(MEASURE, arguments(EVENTS)).await?;
            ensure!(calls > 0.0, "moving {slider} draws nothing");
            let all: Vec<f64> = times
                .iter()
                .map(|(rendering, drawing)| rendering + drawing)
                .collect();
            let rendering: Vec<f64> = times.iter().map(|(rendering, _)| *rendering).collect();
            println!(
                "{slider:28} {rate}× {:8.1} {:7.1} {:7.1} {:9.1}   ({calls:.0} drawing calls)",
                quantile(&all, 0.5),
                quantile(&all, 0.95),
                quantile(&all, 1.0),
                quantile(&rendering, 0.5)
            );
        }
    }
    Ok(())
}

/// The measurement that a share of them does not exceed.
fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let index = (share * (sorted.len() as f64 - 1.0)).round() as usize;
    sorted.get(index).copied().unwrap_or_default()
}
