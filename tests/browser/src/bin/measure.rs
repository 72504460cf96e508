//! Times the page in a browser: `cargo xtask bench`, which reads the lines `measured NAME NUMBER`.
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
use serde_json::{Value, json};

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
    println!("browser {}", product.unwrap_or("unknown"));
    let threads = json!({ "timeDomain": "threadTicks" });
    page.cdp("Performance.enable", threads).await?;
    for rate in [1, 4] {
        page.open("").await?;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
            .await?;
        for slider in SLIDERS {
            let arguments = |events: usize| vec![json!(slider), json!(events)];
            let _: Times = page.script_async(MEASURE, arguments(WARM_UP)).await?;
            let before = processor(page).await?;
            let (times, calls): Times = page.script_async(MEASURE, arguments(EVENTS)).await?;
            let after = processor(page).await?;
            ensure!(calls > 0.0, "moving {slider} draws nothing");
            let spent: Vec<f64> = before
                .iter()
                .zip(&after)
                .map(|(before, after)| (after - before) * 1000.0 / EVENTS as f64)
                .collect();
            let [script, layout, style, all] = spent.as_slice() else {
                continue;
            };
            let say = |what: &str, value: f64| {
                println!("measured page/{slider}/{rate}/{what} {value:.3}");
            };
            say("p50", quantile(&times, 0.5));
            say("p95", quantile(&times, 0.95));
            say("script", *script);
            say("layout", layout + style);
            say("task", *all);
            say("drawing_calls", calls);
        }
    }
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
        .await?;
    what_moves_leave(page).await
}

/// Slider moves in a row after which the page should be as it was.
const MOVES: usize = 20_000;
/// Moves before that, in which the page reaches the size it keeps.
const SETTLING: usize = 5_000;

/// Moves every slider in turn, without waiting for frames: they come when they come.
const MOVE: &str = "
    const [moves, done] = arguments;
    const sliders = [...document.querySelectorAll(`[data-control='slider']`)]
        .filter(slider => slider.offsetParent)
        .map(slider => ({ slider, low: Number(slider.min), high: Number(slider.max),
            middle: Number(slider.value) }));
    const task = () => new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); resolve(); };
        port2.postMessage(null);
    });
    (async () => {
        for (let move = 0; move < moves; move += 1) {
            const { slider, low, high, middle } =
                sliders[Math.floor(move / 50) % sliders.length];
            const swing = Math.sin(move * 0.7) * 0.1 * (high - low);
            slider.value = move % 50 === 49 ? middle
                : Math.min(high, Math.max(low, middle + swing));
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            if (move % 50 === 49) slider.dispatchEvent(new Event('change', { bubbles: true }));
            await task();
        }
        done(moves);
    })();";

/// Keeps hold of the program's memory.
const HOLD_MEMORY: &str = "
    const started = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...all) => {
        const result = await started.apply(WebAssembly, all);
        window.heldMemory = result.instance.exports.memory;
        return result;
    };";

/// What thousands of slider moves leave behind: heap, memory, nodes, requests.
async fn what_moves_leave(page: &Page) -> Result {
    let source = json!({ "source": HOLD_MEMORY });
    page.cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    page.open("").await?;
    let opened = left(page).await?;
    many_moves(page, SETTLING).await?;
    let before = left(page).await?;
    many_moves(page, MOVES).await?;
    let after = left(page).await?;
    println!("measured page/moves {MOVES}");
    println!(
        "measured page/heap_slope {:.3}",
        (after.heap - before.heap) / MOVES as f64
    );
    println!("measured page/nodes {}", after.nodes - before.nodes);
    println!(
        "measured page/memory_pages {}",
        (after.memory - before.memory) / WASM_PAGE
    );
    println!(
        "measured page/requests {}",
        after.requests - opened.requests
    );
    Ok(())
}

/// Moves in one script: the driver waits half a minute for each.
const AT_ONCE: usize = 1_000;

async fn many_moves(page: &Page, moves: usize) -> Result {
    for _ in 0..moves / AT_ONCE {
        let _: usize = page.script_async(MOVE, vec![json!(AT_ONCE)]).await?;
    }
    Ok(())
}

/// Bytes of a page of WebAssembly memory.
const WASM_PAGE: f64 = 65_536.0;

/// What a page holds after a collection of its garbage.
struct Left {
    heap: f64,
    nodes: f64,
    memory: f64,
    requests: f64,
}

async fn left(page: &Page) -> Result<Left> {
    page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let answer = page.cdp("Performance.getMetrics", json!({})).await?;
    let (memory, requests): (f64, f64) = page
        .script(
            "return [heldMemory.buffer.byteLength,
                performance.getEntriesByType('resource').length];",
        )
        .await?;
    Ok(Left {
        heap: metric(&answer, "JSHeapUsedSize"),
        nodes: metric(&answer, "Nodes"),
        memory,
        requests,
    })
}

/// Seconds of processor time that the page's thread has spent so far, by kind of work.
///
/// Unlike elapsed time it does not count what other programs do; it counts the few tasks of this
/// measurement itself.
async fn processor(page: &Page) -> Result<[f64; 4]> {
    let answer = page.cdp("Performance.getMetrics", json!({})).await?;
    Ok([
        metric(&answer, "ScriptDuration"),
        metric(&answer, "LayoutDuration"),
        metric(&answer, "RecalcStyleDuration"),
        metric(&answer, "TaskDuration"),
    ])
}

fn metric(answer: &Value, name: &str) -> f64 {
    let metrics = answer.get("metrics").and_then(Value::as_array);
    metrics
        .into_iter()
        .flatten()
        .find(|metric| metric.get("name").is_some_and(|found| found == name))
        .and_then(|metric| metric.get("value")?.as_f64())
        .unwrap_or_default()
}

/// The measurement that a share of them does not exceed.
fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let index = (share * (sorted.len() as f64 - 1.0)).round() as usize;
    sorted.get(index).copied().unwrap_or_default()
}
