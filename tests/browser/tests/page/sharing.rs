//! Links with a fingerprint, files in both directions, the clipboard, and paper.

use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use browser_tests::{Engine, Page, Result};
use caseload::i18n::Messages;
use caseload::model::observed::Observed;
use caseload::model::projection::Term;
use caseload::model::{Inputs, Outcome, Scenario, evaluate};
use caseload::narrative::results::RESULTS;
use caseload::proposal::Standings;
use caseload::share::Case;
use caseload::share::record;
use caseload::share::tables::Table;
use serde_json::{Value, json};

use crate::{Test, Tests, panels, table};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new(
            "a_shared_link_says_whether_it_matches",
            a_shared_link_says_whether_it_matches,
        )
        .everywhere(),
        Test::new("files_hold_the_pages_numbers", files_hold_the_pages_numbers),
        Test::new(
            "charts_are_saved_where_they_stand",
            charts_are_saved_where_they_stand,
        ),
        Test::new("a_record_opens_again", a_record_opens_again),
        Test::new(
            "hostile_files_are_refused_with_a_reason",
            hostile_files_are_refused_with_a_reason,
        )
        .everywhere(),
        Test::new(
            "the_hostile_corpus_does_nothing",
            the_hostile_corpus_does_nothing,
        )
        .everywhere(),
        Test::new(
            "without_a_clipboard_the_text_is_selected",
            without_a_clipboard_the_text_is_selected,
        ),
        Test::new(
            "the_exhibit_holds_the_pages_numbers",
            the_exhibit_holds_the_pages_numbers,
        ),
    ]
}

const LINK: &str = "#v=1&members=1000000&no_show_share=0.15&intake_policy=ratio";

fn inputs() -> Inputs {
    caseload::share::link::decode(LINK).inputs
}

/// Calls a function with the case of a link's inputs.
fn with_case<T>(inputs: &Inputs, then: impl FnOnce(&Case<'_>) -> T) -> Result<T> {
    let scenario = Scenario::try_from(inputs)?;
    let outcome: Outcome = evaluate(&scenario);
    Ok(then(&Case {
        origin: caseload::presets::origin(None, inputs),
        scenario: &scenario,
        term: &Term::default(),
        observed: &Observed::default(),
        outcome: &outcome,
        standings: &Standings::NONE,
    }))
}

async fn unfold(page: &Page) -> Result {
    page.script::<()>("document.querySelector('#share > summary').click();")
        .await?;
    page.wait_for("the panel", async || {
        page.script("return document.querySelector('#share-link') !== null;")
            .await
    })
    .await
}

async fn notices(page: &Page) -> Result<String> {
    page.script("return document.querySelector('[data-notices]')?.innerText ?? '';")
        .await
}

async fn a_shared_link_says_whether_it_matches(page: &Page) -> Result {
    page.open(LINK).await?;
    unfold(page).await?;
    let shared: String = page
        .script("return document.querySelector('#share-link').value;")
        .await?;
    let hash = shared.split('#').nth(1).context("no hash")?.to_owned();
    let expected = with_case(&inputs(), |case: &Case<'_>| case.link())?;
    ensure!(hash == expected, "{hash}\n{expected}");
    page.open(&format!("#{hash}")).await?;
    page.wait_for_results_of(&inputs()).await?;
    let said = notices(page).await?;
    ensure!(said.contains("matches"), "{said}");
    page.open(&format!(
        "#{}",
        hash.replace("members=1000000", "members=1000001")
    ))
    .await?;
    let said = notices(page).await?;
    ensure!(said.contains("does not match"), "{said}");
    page.open(&format!("#{}", hash.replace("m=1.0", "m=0.9")))
        .await?;
    let said = notices(page).await?;
    ensure!(said.contains("Made with model 0.9"), "{said}");
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// Keeps what the page hands to the reader instead of storing it: file names and contents.
const CATCH: &str = "
    window.caught = [];
    const made = URL.createObjectURL;
    const blobs = new Map();
    URL.createObjectURL = blob => { const url = made.call(URL, blob); blobs.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function () {
        window.caught.push({ name: this.download, blob: blobs.get(this.href) });
    };";

/// The name of a file of the panel, and its bytes in base 64.
async fn file(page: &Page, name: &str) -> Result<(String, String)> {
    pressed(page, &format!("[data-share='{name}']")).await
}

/// The name and the bytes, in base 64, of the file that a button hands over.
async fn pressed(page: &Page, button: &str) -> Result<(String, String)> {
    page.script_async(
        "const [button, done] = arguments;
        window.caught.length = 0;
        document.querySelector(button).click();
        const look = () => {
            const file = window.caught[0];
            if (!file) { setTimeout(look, 20); return; }
            file.blob.arrayBuffer().then(buffer => {
                let text = '';
                for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
                done([file.name, btoa(text)]);
            });
        };
        look();",
        vec![json!(button)],
    )
    .await
}

/// The bytes of a text in base 64.
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}

async fn files_hold_the_pages_numbers(page: &Page) -> Result {
    page.open(LINK).await?;
    unfold(page).await?;
    page.script::<()>(CATCH).await?;
    let outputs = page.outputs().await?;
    let fingerprint = with_case(&inputs(), |case| case.fingerprint().to_string())?;

    let (name, text) = file(page, "record").await?;
    ensure!(name == format!("caseload-{fingerprint}.json"), "{name}");
    let text = String::from_utf8(bytes(&text))?;
    let record: Value = serde_json::from_str(&text)?;
    for row in RESULTS {
        let shown = outputs.get(row.name).context(row.name)?.as_deref();
        let shown = shown.map(str::parse::<f64>).transpose()?;
        let stored = record
            .get("results")
            .and_then(|results| results.get(row.name)?.as_f64());
        ensure!(shown == stored, "{}: {shown:?} {stored:?}", row.name);
    }
    let native = with_case(&inputs(), record::write)?;
    ensure!(
        without_link(&text) == without_link(&native),
        "natively another record"
    );

    for table in Table::ALL {
        let (_, text) = file(page, table.name()).await?;
        let native = with_case(&inputs(), |case| table.csv(case, &Messages::default()))?;
        ensure!(String::from_utf8(bytes(&text))? == native, "{table:?}");
    }
    let (name, workbook) = file(page, "worksheet").await?;
    let native = with_case(&inputs(), |case| {
        caseload::share::sheet::file(case, &Messages::default())
    })?;
    ensure!(
        extension(&name) == Some("xlsx") && bytes(&workbook) == native,
        "{name}"
    );

    for chart in ["waits", "seen", "term"] {
        let (_, text) = file(page, &format!("{chart}-svg")).await?;
        let svg = String::from_utf8(bytes(&text))?;
        ensure!(
            svg.starts_with("<svg ") && svg.contains(&fingerprint),
            "{chart}"
        );
        ensure!(
            svg.contains("1,000,000"),
            "{chart}: the inputs are not in it"
        );
        let (name, text) = file(page, &format!("{chart}-png")).await?;
        is_picture(&name, &bytes(&text))?;
    }
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// Whether these are the dots of a picture with something on it, two for each pixel.
fn is_picture(name: &str, png: &[u8]) -> Result {
    ensure!(
        extension(name) == Some("png") && png.starts_with(b"\x89PNG"),
        "{name}"
    );
    let width = png.get(16..20).context("no header")?;
    let width = width
        .iter()
        .fold(0, |all, byte| all << 8 | u32::from(*byte));
    ensure!(width == 2 * 792, "{width} dots wide");
    ensure!(
        png.len() > 20_000,
        "an empty picture of {} bytes",
        png.len()
    );
    Ok(())
}

/// Each chart of a folded part, with its finding, the inputs and the fingerprint; the gap between two
/// sides with its rounds and the head of their ledger.
async fn charts_are_saved_where_they_stand(page: &Page) -> Result {
    page.open("#v=1&members=1000000&observed_return_mean_weeks=5")
        .await?;
    page.unfold().await?;
    table::record_two_rounds(page).await?;
    page.script::<()>(CATCH).await?;
    for figure in [
        "gap",
        "pooling-waits",
        "leans-chart",
        "calibration-ridge",
        "check-histogram",
    ] {
        if figure == "check-histogram" {
            // After the rounds: a simulation of other inputs cannot be saved with these.
            panels::play(page).await?;
        }
        let button = |kind| format!("#{figure} [data-picture='{kind}']");
        page.wait_for(figure, async || {
            let wanted = button("svg");
            page.script_on(
                "return document.querySelector(arguments[0]) !== null;",
                vec![json!(wanted)],
            )
            .await
        })
        .await?;
        let title: String = page
            .script_on(
                "return document.getElementById(arguments[0]).querySelector('h2').textContent;",
                vec![json!(figure)],
            )
            .await?;
        let (name, text) = pressed(page, &button("svg")).await?;
        let svg = String::from_utf8(bytes(&text))?;
        let fingerprint = with_case(&page.inputs().await?, |case| case.fingerprint().to_string())?;
        let head: String = page
            .script("return document.querySelector('[data-head]').dataset.head;")
            .await?;
        let (mark, inputs) = if figure == "gap" {
            (&head, "Round 2: ")
        } else {
            (&fingerprint, "1,000,000")
        };
        let title = title.replace('&', "&amp;");
        for part in ["<svg ", &title, mark, inputs] {
            ensure!(svg.contains(part), "{name}: no “{part}” in it");
        }
        let (name, text) = pressed(page, &button("png")).await?;
        is_picture(&name, &bytes(&text))?;
    }
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// A record without the line that says where the page stands.
fn without_link(record: &str) -> String {
    let lines = record
        .lines()
        .filter(|line| !line.starts_with("  \"link\""));
    lines.collect::<Vec<_>>().join("\n")
}

/// Chooses a file in the panel.
async fn choose(page: &Page, text: &str) -> Result {
    hand_over(page, "#share-file", text).await
}

/// Chooses a file in the page.
pub(crate) async fn hand_over(page: &Page, input: &str, text: &str) -> Result {
    page.script_on::<()>(
        "const input = document.querySelector(arguments[1]);
        const files = new DataTransfer();
        files.items.add(new File([arguments[0]], 'record.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![json!(text), json!(input)],
    )
    .await
}

async fn a_record_opens_again(page: &Page) -> Result {
    page.open("").await?;
    unfold(page).await?;
    let text = with_case(&inputs(), record::write)?;
    choose(page, &text).await?;
    page.wait_for_results_of(&inputs()).await?;
    let said = notices(page).await?;
    ensure!(said.contains("matches"), "{said}");
    page.wait_for("the link", async || Ok(page.inputs().await? == inputs()))
        .await?;
    // Opening a file is a step that can be taken back.
    page.driver().back().await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    // What lies outside a limit is clamped and said.
    choose(
        page,
        &text.replace("\"members\": 1000000", "\"members\": 1e300"),
    )
    .await?;
    page.wait_for_results_of(&Inputs {
        members: 5e8,
        ..inputs()
    })
    .await?;
    let said = notices(page).await?;
    ensure!(said.contains("the limit is 500,000,000"), "{said}");
    ensure!(said.contains("does not match"), "{said}");
    Ok(())
}

async fn hostile_files_are_refused_with_a_reason(page: &Page) -> Result {
    page.open(LINK).await?;
    unfold(page).await?;
    let large = " ".repeat(10_000_000);
    for (text, reason) in [
        (large.as_str(), "10.0 MB"),
        (
            "<script>witness.errors.push('ran')</script>",
            "line 1, column 1",
        ),
        ("{\"format\":\"caseload\",\n\"version\":}", "line 2"),
        ("{\"__proto__\":{\"format\":\"caseload\"}}", "not a record"),
        ("{\"format\":\"caseload\",\"version\":9}", "newer"),
        ("\u{0}", "line 1"),
    ] {
        choose(page, text).await?;
        page.wait_for(reason, async || {
            let said: String = page
                .script("return document.querySelector('#share [role=status]').innerText;")
                .await?;
            Ok(said.contains(reason))
        })
        .await?;
        page.wait_for_results_of(&inputs()).await?;
    }
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// The hostile files of the native tests, and a fifth of the links, one after the other.
async fn the_hostile_corpus_does_nothing(page: &Page) -> Result {
    page.open("").await?;
    unfold(page).await?;
    let slowest: f64 = page
        .script_async(
            "const [files, links, done] = arguments;
            const input = document.querySelector('#share-file');
            const turn = () => new Promise(next => setTimeout(next, 0));
            (async () => {
                let slowest = 0;
                const timed = async act => {
                    const start = performance.now();
                    act();
                    slowest = Math.max(slowest, performance.now() - start);
                    await turn();
                };
                for (const { text } of files) {
                    const transfer = new DataTransfer();
                    transfer.items.add(new File([text], 'record.json'));
                    await timed(() => {
                        input.files = transfer.files;
                        input.dispatchEvent(new Event('change', { bubbles: true }));
                    });
                }
                // The browser holds back a page that moves more than twenty times a second.
                for (const { text } of links.filter((_, index) => index % 5 === 0)) {
                    await timed(() => { location.hash = text; });
                    await new Promise(next => setTimeout(next, 60));
                }
                done(slowest);
            })();",
            vec![
                serde_json::from_str(include_str!("../../../data/hostile_records.json"))?,
                serde_json::from_str(include_str!("../../../data/hostile_links.json"))?,
            ],
        )
        .await?;
    println!("the slowest of the corpus took {slowest:.0} ms");
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    // The page goes on.
    page.enter("members", "2,000,000").await?;
    page.wait_for("the change", async || {
        Ok(page.inputs().await?.members == 2e6)
    })
    .await?;
    page.wait_for_results_of_link().await?;
    Ok(())
}

async fn without_a_clipboard_the_text_is_selected(page: &Page) -> Result {
    page.open(LINK).await?;
    unfold(page).await?;
    for clipboard in [
        "undefined",
        "{ writeText: () => Promise.reject(new Error('no')) }",
    ] {
        page.script::<()>(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }});
            getSelection().removeAllRanges(); document.activeElement.blur();
            document.querySelector(\"[data-share='share-link']\").click();"
        ))
        .await?;
        page.wait_for("the selection", async || {
            page.script(
                "const input = document.querySelector('#share-link');
                return document.activeElement === input && input.selectionStart === 0
                    && input.selectionEnd === input.value.length
                    && document.querySelector('#share [role=status]').innerText.includes('selected');",
            )
            .await
        })
        .await?;
    }
    page.script::<()>(
        "Object.defineProperty(navigator, 'clipboard',
            { value: { writeText: text => { window.copied = text; return Promise.resolve(); } }, configurable: true });
        document.querySelector(\"[data-share='share-link']\").click();",
    )
    .await?;
    page.wait_for("the copy", async || {
        page.script("return window.copied === document.querySelector('#share-link').value;")
            .await
    })
    .await
}

/// The size of a sheet of paper, inches.
pub(crate) const SHEETS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

async fn the_exhibit_holds_the_pages_numbers(page: &Page) -> Result {
    page.open(LINK).await?;
    page.wait_for_results_of(&inputs()).await?;
    // What is printed is the whole program's: from a menu the page is printed as it stands.
    unfold(page).await?;
    let fingerprint = with_case(&inputs(), |case| case.fingerprint().to_string())?;
    let messages = Messages::default();
    let scenario = Scenario::try_from(&inputs())?;
    let outcome = evaluate(&scenario);
    let mut expected: Vec<String> = RESULTS
        .iter()
        .map(|row| row.figure.text(&messages, row.value(&outcome)))
        .collect();
    expected.extend([
        fingerprint,
        "1,000,000 people".to_owned(),
        "15%".to_owned(),
        caseload::narrative::return_visit(&scenario, &outcome, &messages),
    ]);
    for (name, width, height) in SHEETS {
        // Firefox prints what has been drawn before it is told to, and its documents do not say
        // which figures their glyphs are: there the text is read from the page.
        let drawn = match page.engine() {
            Engine::Chromium => None,
            _ => Some(page.exhibit().await?),
        };
        let pdf = page.print(width, height).await?;
        ensure!(pdf.starts_with(b"%PDF"), "{name}: no document");
        let Some(text) = text_of(&pdf)? else {
            println!("SKIPPED the text of the {name} exhibit: no pdftotext; install poppler-utils");
            continue;
        };
        // A page ends with a form feed.
        let pages = text.matches('\x0c').count();
        ensure!((8..=24).contains(&pages), "{name}: {pages} pages");
        let text = drawn.unwrap_or(text);
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in &expected {
            ensure!(
                text.contains(part.as_str()),
                "{name}: no “{part}” in the exhibit"
            );
        }
    }
    // Afterwards the page is as before.
    page.wait_for("the exhibit to be gone", async || {
        page.script("return document.querySelector('.exhibit') === null;")
            .await
    })
    .await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// The text of a PDF document, where there is a program that reads it.
pub(crate) fn text_of(pdf: &[u8]) -> Result<Option<String>> {
    use std::io::Write;
    let program = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut program) = program else {
        return Ok(None);
    };
    // The program reads all of it before it writes.
    program.stdin.take().context("no input")?.write_all(pdf)?;
    let output = program.wait_with_output()?;
    Ok(Some(String::from_utf8(output.stdout)?))
}

fn extension(name: &str) -> Option<&str> {
    std::path::Path::new(name).extension()?.to_str()
}
