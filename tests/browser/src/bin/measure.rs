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

/// Moves a slider to and fro and hands on the milliseconds of each event, until the page is
/// rendered and in the frame's callbacks, and the number of drawing calls an event causes.
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
            times.push(rendered + drawing);
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
type Times = (Vec<f64>, f64);

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
    let threads = json!({ "timeDomain": "threadTicks" });
    page.cdp("Performance.enable", threads).await?;
    for rate in [1, 4] {
        page.open("").await?;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
            .await?;
        println!("\nms for one slider event at {rate}×");
        println!("                         elapsed           processor");
        println!(
            "                         p50   p95   max   script layout  style  all   drawing calls"
        );
        for slider in SLIDERS {
            let arguments = |events: usize| vec![json!(slider), json!(events)];
            let _: Times = page.script_async(MEASURE, arguments(WARM_UP)).await?;
            let before = processor(page).await?;
            let (times, calls): Times = page.script_async(MEASURE, arguments(EVENTS)).await?;
            let after = processor(page).await?;
            ensure!(calls > 0.0, "moving {slider} draws nothing");
            print!("{slider:22}");
            for share in [0.5, 0.95, 1.0] {
                print!(" {:5.1}", quantile(&times, share));
            }
            print!("  ");
            for (before, after) in before.iter().zip(&after) {
                print!(" {:5.2} ", (after - before) * 1000.0 / EVENTS as f64);
            }
            println!("{calls:5.0}");
        }
    }
    Ok(())
}

/// Seconds of processor time that the page's thread has spent so far, by kind of work.
///
/// Unlike elapsed time it does not count what other programs do; it counts the few tasks of this
/// measurement itself.
async fn processor(page: &Page) -> Result<[f64; 4]> {
    let answer = page.cdp("Performance.getMetrics", json!({})).await?;
    let metrics = answer.get("metrics").and_then(|metrics| metrics.as_array());
    let metric = |name: &str| {
        metrics
            .into_iter()
            .flatten()
            .find(|metric| metric.get("name").is_some_and(|found| found == name))
            .and_then(|metric| metric.get("value")?.as_f64())
            .unwrap_or_default()
    };
    Ok([
        metric("ScriptDuration"),
        metric("LayoutDuration"),
        metric("RecalcStyleDuration"),
        metric("TaskDuration"),
    ])
}

/// The measurement that a share of them does not exceed.
fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let index = (share * (sorted.len() as f64 - 1.0)).round() as usize;
    sorted.get(index).copied().unwrap_or_default()
}
