//! What stands in the document: the first paint, and all there is when the program cannot run.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use anyhow::{Context, ensure};
use browser_tests::driver::PREFIX;
use browser_tests::{Page, Result};
use caseload::i18n::Messages;
use caseload::model::Inputs;
use serde_json::{Value, json};
use xtask::build;
use xtask::server::{Answer, start_altered};

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    let mut tests = vec![
        Test::new("the_answer_is_painted_first", the_answer_is_painted_first),
        Test::new("a_link_shows_no_other_answer", a_link_shows_no_other_answer),
        Test::new("stands_without_javascript", stands_without_javascript).chromium_only(),
        Test::new("works_without_canvas", works_without_canvas),
        Test::new("works_without_storage", works_without_storage),
    ];
    for (name, broken, says) in BROKEN {
        tests.push(Test::new(name, async move |page: &Page| {
            stands(page, broken, says).await
        }));
    }
    tests
}

/// What a host does to an answer to a path.
type Breaks = fn(&str, &mut Answer);

/// What can go wrong with files, and the message that says so.
const BROKEN: [(&str, Breaks, &str); 5] = [
    (
        "stands_without_wasm",
        |path, answer| lose(path, ".wasm", answer),
        "static-missing",
    ),
    ("stands_with_truncated_wasm", truncate, "static-missing"),
    ("stands_where_wasm_is_forbidden", forbid, "static-blocked"),
    (
        "stands_without_its_module",
        |path, answer| lose(path, "caseload-", answer),
        "static-missing",
    ),
    (
        "stands_without_its_first_script",
        |path, answer| lose(path, "boot-", answer),
        "static-late",
    ),
];

fn lose(path: &str, part: &str, answer: &mut Answer) {
    if path.contains(part) {
        answer.status = "404 Not Found";
        answer.body = b"not found\n".to_vec();
    }
}

fn truncate(path: &str, answer: &mut Answer) {
    if path.contains("_bg.wasm") {
        answer.body.truncate(answer.body.len() / 2);
    }
}

fn forbid(path: &str, answer: &mut Answer) {
    if path.ends_with('/') {
        let policy = "script-src 'self'".to_owned();
        answer.headers.push(("Content-Security-Policy", policy));
    }
}

/// The default answer stays, and one sentence says what is wrong; nothing dead can be pressed.
async fn stands(page: &Page, broken: Breaks, says: &str) -> Result {
    let address = start_altered(&build::dist(), PREFIX, 0, broken)?;
    page.visit(&address).await?;
    let sentence = Messages::default().text(says);
    let visible =
        async || -> Result<String> { page.script("return document.body.innerText;").await };
    page.wait_for("the sentence that says what is wrong", async || {
        // The line that comes by itself is there, hidden, from the start.
        Ok(visible().await?.contains(&sentence))
    })
    .await?;
    let text = visible().await?;
    let others: Vec<&str> = [
        "static-late",
        "static-missing",
        "static-blocked",
        "static-noscript",
    ]
    .into_iter()
    .filter(|id| *id != says && text.contains(&Messages::default().text(id)))
    .collect();
    ensure!(others.is_empty(), "it also says {}", others.join(", "));
    for words in [
        "4,303",
        "3,289",
        "1,966",
        "First appointment:",
        "Return visit:",
    ] {
        ensure!(text.contains(words), "{words} is not to be read");
    }
    let usable: Vec<String> = page
        .script(
            "return [...document.querySelectorAll('button, input, select, summary')]
                .filter(element => element.checkVisibility() && !element.closest('[inert]'))
                .map(element => element.outerHTML);",
        )
        .await?;
    ensure!(usable.is_empty(), "dead, but usable: {}", usable.join(" "));
    let picture: bool = page
        .script(
            "return [...document.querySelectorAll('#waits svg')].some(svg =>
                svg.checkVisibility() && svg.getBoundingClientRect().height > 200);",
        )
        .await?;
    ensure!(picture, "there is no picture of the curve");
    // Some of these hosts break the policy on purpose, and the log of that is read here.
    page.complaints().await?;
    Ok(())
}

/// No script can ask a page without scripts: the tree of what is read aloud is asked instead.
async fn stands_without_javascript(page: &Page) -> Result {
    page.cdp(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await?;
    page.load("").await?;
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree
        .get("nodes")
        .and_then(Value::as_array)
        .context("no tree")?;
    let read = |node: &Value| {
        let name = node.pointer("/name/value").and_then(Value::as_str)?;
        let ignored = node.get("ignored").and_then(Value::as_bool)?;
        (!ignored).then(|| name.to_owned())
    };
    let text: Vec<String> = nodes.iter().filter_map(read).collect();
    let text = text.join("\n");
    let sentence = Messages::default().text("static-noscript");
    for words in [
        "4,303",
        "3,289",
        "First appointment:",
        "Return visit:",
        &sentence,
    ] {
        ensure!(text.contains(words), "{words} is not to be read in: {text}");
    }
    ensure!(
        !text.contains(&Messages::default().text("static-late")),
        "it still starts"
    );
    Ok(())
}

/// A host that keeps the program back until it is let go.
struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// The gate, and the address of the page behind it.
    fn shut() -> Result<(Self, String)> {
        let gate: Arc<(Mutex<bool>, Condvar)> = Arc::default();
        let inner = gate.clone();
        let address = start_altered(&build::dist(), PREFIX, 0, move |path, _| {
            if path.contains("_bg.wasm") {
                let (open, changed) = &*inner;
                let mut is_open = open.lock().unwrap_or_else(PoisonError::into_inner);
                while !*is_open {
                    is_open = changed
                        .wait(is_open)
                        .unwrap_or_else(PoisonError::into_inner);
                }
            }
        })?;
        Ok((Self(gate), address))
    }

    fn open(&self) {
        let (open, changed) = &*self.0;
        *open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.open();
    }
}

/// Where the parts of the page stand, by their selector.
const PLACES: &str = "
    const places = {};
    for (const name of ['.top', '.privacy', '.answer', '.huge', '.beside', '.lines', '.clocks',
            '.inputs', '.field.big', '.groups', '.scenario', '#waits', '#waits .canvas',
            '#waits details', '#seen', '#seen .canvas', '#pooling', '#check', '.foot']) {
        const box = document.querySelector(name).getBoundingClientRect();
        places[name] = [box.x, box.y, box.width, box.height];
    }
    return places;";

type Places = BTreeMap<String, [f64; 4]>;

/// The answer is painted while the program is still on its way, and nothing moves when it comes.
async fn the_answer_is_painted_first(page: &Page) -> Result {
    for width in [1280, 768, 360] {
        page.resize(width, 900, 1.0).await?;
        let (gate, address) = Gate::shut()?;
        page.visit(&address).await?;
        page.wait_for("the first paint", async || {
            page.script(
                "return performance.getEntriesByName('first-contentful-paint').length > 0
                    && document.body.innerText.includes('4,303');",
            )
            .await
        })
        .await?;
        ensure!(page.outputs().await?.is_empty(), "the program has started");
        let before: Places = page.script(PLACES).await?;
        gate.open();
        page.wait_for_results_of(&Inputs::default()).await?;
        page.wait_for("two more frames", async || {
            page.script_async(
                "const done = arguments[0];
                requestAnimationFrame(() => requestAnimationFrame(() => done(true)));",
                Vec::new(),
            )
            .await
        })
        .await?;
        let after: Places = page.script(PLACES).await?;
        // The heights of the two charts are whole pixels, those of their pictures need not be.
        let same = |a: &[f64; 4], b: &[f64; 4]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1.5);
        let moved: Vec<String> = before
            .iter()
            .filter(|(name, place)| !after.get(*name).is_some_and(|after| same(place, after)))
            .map(|(name, place)| format!("{name}: {place:?} → {:?}", after.get(name)))
            .collect();
        ensure!(moved.is_empty(), "{width}: {}", moved.join("\n"));
    }
    Ok(())
}

/// While a link is being opened, the answer at the defaults is not shown for it.
async fn a_link_shows_no_other_answer(page: &Page) -> Result {
    let (gate, address) = Gate::shut()?;
    page.visit(&format!("{address}#v=1&members=1000000"))
        .await?;
    let shown: bool = page
        .script("return document.getElementById('answer').checkVisibility({ visibilityProperty: true });")
        .await?;
    ensure!(!shown, "another answer is shown");
    gate.open();
    page.wait_for_results_of_link().await?;
    let shown: bool = page
        .script("return document.getElementById('answer').checkVisibility({ visibilityProperty: true });")
        .await?;
    ensure!(shown, "the answer is not shown");
    Ok(())
}

async fn works_without_canvas(page: &Page) -> Result {
    page.before_any_script("HTMLCanvasElement.prototype.getContext = () => null;")
        .await?;
    page.open("").await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    let sentence = Messages::default().text("chart-canvas-missing");
    page.wait_for("the sentence on the charts", async || {
        let text: String = page.script("return document.body.innerText;").await?;
        Ok(text.contains(&sentence))
    })
    .await?;
    page.drag("members", 30).await?;
    page.wait_for_results_of_link().await?;
    Ok(())
}

async fn works_without_storage(page: &Page) -> Result {
    page.before_any_script(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
        Object.defineProperty(document, 'cookie', { get() { throw new DOMException('denied', 'SecurityError'); } });",
    )
    .await?;
    page.open("").await?;
    page.drag("members", 30).await?;
    page.wait_for_results_of_link().await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}
