//! The page in a frame of another site: as it is, sandboxed, several at once, and what goes between.

use anyhow::{Context, ensure};
use browser_tests::{Page, Result};
use caseload::model::Inputs;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::build;
use xtask::server::start_altered;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("a_frame_works_on_another_site", async |page: &Page| {
            framed(page, "", "").await
        })
        .in_firefox(),
        Test::new("a_sandboxed_frame_works", async |page: &Page| {
            framed(page, "sandbox='allow-scripts'", "").await
        })
        .in_firefox(),
        Test::new(
            "an_element_stands_for_a_frame",
            an_element_stands_for_a_frame,
        ),
        Test::new(
            "several_frames_are_independent",
            several_frames_are_independent,
        ),
        Test::new(
            "heights_are_told_in_every_format",
            heights_are_told_in_every_format,
        ),
        Test::new(
            "the_host_believes_no_stranger",
            the_host_believes_no_stranger,
        )
        .everywhere(),
        Test::new("a_frame_believes_no_message", a_frame_believes_no_message).everywhere(),
        Test::new("a_host_chooses_the_look", a_host_chooses_the_look),
        Test::new("the_lines_to_copy_are_made", the_lines_to_copy_are_made),
    ]
}

/// Opens a page of another site with this body; `{home}` is the address of the calculator.
async fn host(page: &Page, body: &str) -> Result {
    let home = page.address().to_owned();
    let body = body.replace("{home}", &home);
    let document = format!(
        "<!doctype html><html lang='en'><title>Another site</title><link rel='icon' href='data:,'>\
         <script>window.heard = []; addEventListener('message', event => heard.push(
            {{ origin: event.origin, data: event.data }}));</script>{body}"
    );
    let address = start_altered(&build::dist(), "/", 0, move |path, answer| {
        if path == "/host" {
            answer.status = "200 OK";
            answer.headers = vec![("Content-Type", "text/html; charset=utf-8".to_owned())];
            answer.body = document.clone().into_bytes();
        }
    })?;
    // Another name of the same machine is another site.
    page.visit(&format!(
        "{}host",
        address.replace("127.0.0.1", "localhost")
    ))
    .await
}

const OTHER: &str = "v=1&members=1000000";

fn other() -> Inputs {
    Inputs {
        members: 1e6,
        ..Inputs::default()
    }
}

/// A frame 280 pixels wide shows the model's results, styled, and becomes as high as they are.
async fn framed(page: &Page, attributes: &str, parameters: &str) -> Result {
    host(
        page,
        &format!(
            "<iframe id='it' {attributes} src='{{home}}embed/{parameters}#{OTHER}' width='280' height='300'></iframe>\
             <script src='{{home}}embed.js'></script>"
        ),
    )
    .await?;
    let before: u32 = page.script("return history.length;").await?;
    page.driver()
        .find(By::Id("it"))
        .await?
        .enter_frame()
        .await?;
    page.wait_for_results_of(&other()).await?;
    let (size, wide, huge): (f64, bool, f64) = page
        .script(
            "return [innerWidth, document.documentElement.scrollWidth > innerWidth,
                parseFloat(getComputedStyle(document.querySelector('.huge')).fontSize)];",
        )
        .await?;
    ensure!(
        size <= 280.0 && !wide,
        "the frame is {size} pixels, or too wide: {wide}"
    );
    ensure!(huge > 40.0, "the frame has no styles");
    page.wait_for("a frame as high as its content", async || {
        page.script(
            "return innerHeight === Math.ceil(document.body.getBoundingClientRect().height);",
        )
        .await
    })
    .await?;
    page.enter("clinicians", "2,000").await?;
    let moved = Inputs {
        clinicians: 2000.0,
        ..other()
    };
    page.wait_for_results_of(&moved).await?;
    page.driver().enter_default_frame().await?;
    let after: u32 = page.script("return history.length;").await?;
    ensure!(
        after == before,
        "the frame is in the history of the page around it"
    );
    Ok(())
}

/// The frame inside the first element.
const INSIDE: &str = "return document.querySelector('caseload-calculator').shadowRoot.firstChild;";

async fn an_element_stands_for_a_frame(page: &Page) -> Result {
    host(
        page,
        &format!(
            "<caseload-calculator link='{OTHER}' label='How many?' height='400'><p id='fallback'>\
             <a href='{{home}}'>Open</a></p></caseload-calculator><script src='{{home}}embed.js'></script>"
        ),
    )
    .await?;
    page.wait_for("the height of the frame", async || {
        page.script(&format!("{} ", INSIDE.replace(';', ".offsetHeight > 500;")))
            .await
    })
    .await?;
    let shown: bool = page
        .script("return document.getElementById('fallback').checkVisibility();")
        .await?;
    ensure!(!shown, "what stands in for the element is shown beside it");
    let frame = page.driver().execute(INSIDE, Vec::new()).await?.element()?;
    ensure!(
        frame.attr("title").await?.as_deref() == Some("How many?"),
        "the frame has no title"
    );
    frame.enter_frame().await?;
    page.wait_for_results_of(&other()).await
}

async fn several_frames_are_independent(page: &Page) -> Result {
    host(
        page,
        &format!(
            "<iframe src='{{home}}embed/#{OTHER}' width='900' height='300'></iframe>\
             <iframe src='{{home}}embed/#parts=answer' width='900' height='300'></iframe>\
             <script src='{{home}}embed.js'></script>"
        ),
    )
    .await?;
    for (frame, inputs) in [(0, other()), (1, Inputs::default())] {
        page.driver().enter_frame(frame).await?;
        page.wait_for_results_of(&inputs).await?;
        page.driver().enter_default_frame().await?;
    }
    page.wait_for("two heights", async || {
        page.script(
            "const [long, short] = [...document.querySelectorAll('iframe')].map(({ offsetHeight }) => offsetHeight);
            return long > short + 200 && short < 300;",
        )
        .await
    })
    .await?;
    page.driver().enter_frame(0).await?;
    page.enter("clinicians", "2,000").await?;
    page.wait_for_results_of(&Inputs {
        clinicians: 2000.0,
        ..other()
    })
    .await?;
    page.driver().enter_default_frame().await?;
    page.driver().enter_frame(1).await?;
    page.wait_for_results_of(&Inputs::default()).await
}

async fn heights_are_told_in_every_format(page: &Page) -> Result {
    host(
        page,
        "<iframe src='{home}embed/?childId=pym-1#?secret=abc123' width='600' height='300'></iframe>",
    )
    .await?;
    for (what, found) in [
        (
            "our own",
            "data.type === 'caseload:height' && data.version === 1 && data.height > 300",
        ),
        (
            "Datawrapper's",
            "data['datawrapper-height'] && data['datawrapper-height'].caseload > 300",
        ),
        (
            "AMP's",
            "data.sentinel === 'amp' && data.type === 'embed-size' && data.height > 300",
        ),
        (
            "pym's",
            "/^pymxPYMxpym-1xPYMxheightxPYMx[1-9][0-9]{2,}$/.test(data)",
        ),
        (
            "WordPress's",
            "data.message === 'height' && data.secret === 'abc123' && data.value > 300",
        ),
    ] {
        page.wait_for(what, async || {
            page.script(&format!("return heard.some(({{ data }}) => {found});"))
                .await
        })
        .await?;
    }
    page.driver().enter_frame(0).await?;
    page.wait_for_results_of(&Inputs::default()).await?;
    let notices: u32 = page
        .script("return document.querySelectorAll('.notices').length;")
        .await?;
    ensure!(notices == 0, "what WordPress appends is taken for a link");
    Ok(())
}

/// Heights that are no heights, or come from somebody else, change nothing.
async fn the_host_believes_no_stranger(page: &Page) -> Result {
    host(
        page,
        "<iframe id='it' src='{home}embed/#parts=answer' width='600' height='300'></iframe>\
         <iframe id='stranger' srcdoc='' height='77'></iframe>\
         <script src='{home}embed.js'></script>",
    )
    .await?;
    page.wait_for("the height of the frame", async || {
        page.script("return document.getElementById('it').style.height !== '';")
            .await
    })
    .await?;
    let changed: bool = page
        .script_async(
            "const done = arguments[0], it = document.getElementById('it');
            const before = it.style.height;
            const stranger = document.getElementById('stranger');
            const good = { type: 'caseload:height', version: 1, height: 999 };
            const bad = [NaN, 1e309, -0, -5, '999', null, [999], { valueOf: () => 999 }, 1e9, 999.5];
            const say = (source, origin, data) =>
                dispatchEvent(new MessageEvent('message', { source, origin, data }));
            const home = new URL(it.src).origin;
            window.postMessage(good, '*');
            say(stranger.contentWindow, home, good);
            say(null, home, good);
            say(it.contentWindow, 'null', good);
            say(it.contentWindow, 'https://example.org', good);
            say(it.contentWindow, home.replace('http:', 'https:'), good);
            for (const height of bad) say(it.contentWindow, home, { ...good, height });
            for (const version of [0, 2, '1', undefined]) say(it.contentWindow, home, { ...good, version });
            for (const data of [null, undefined, 7, 'caseload:height', [], Symbol.iterator.description])
                say(it.contentWindow, home, data);
            setTimeout(() => done(it.style.height !== before || stranger.style.height !== ''));",
            Vec::new(),
        )
        .await?;
    ensure!(!changed, "a stranger has changed a height");
    let obeyed: bool = page
        .script(
            "const it = document.getElementById('it');
            dispatchEvent(new MessageEvent('message', { source: it.contentWindow,
                origin: new URL(it.src).origin, data: { type: 'caseload:height', version: 1, height: 999 } }));
            return it.style.height === '999px';",
        )
        .await?;
    ensure!(obeyed, "the frame itself is not believed");
    Ok(())
}

/// Hundreds of messages of every kind: the frame answers the one it knows and does nothing else.
async fn a_frame_believes_no_message(page: &Page) -> Result {
    host(
        page,
        &format!("<iframe src='{{home}}embed/#{OTHER}' width='600' height='300'></iframe>"),
    )
    .await?;
    page.wait_for("a height", async || {
        page.script("return heard.length > 0;").await
    })
    .await?;
    page.driver().enter_frame(0).await?;
    page.wait_for_results_of(&other()).await?;
    page.driver().enter_default_frame().await?;
    let _: Option<bool> = page
        .script(
            "const frame = document.querySelector('iframe').contentWindow;
            heard.length = 0;
            const types = ['caseload:ask', 'caseload:height', 'caseload:inputs', '__proto__', ''];
            const values = [1, '1', NaN, Infinity, -0, null, undefined, [], {}, { type: 'caseload:ask' },
                '<img src=x onerror=alert(1)>', 'x'.repeat(1e6), '\\ud800', '\\u202e', '\\0', true,
                new Map([[1, 2]]), new Date(NaN), 10n, new Error('x')];
            for (const type of types) for (const version of values) for (const members of values.slice(0, 6))
                frame.postMessage({ type, version, members, inputs: { members }, hash: '#v=1&members=5' }, '*');
            for (const value of values) frame.postMessage(value, '*');
            return null;",
        )
        .await?;
    // Asked many times in one moment, it answers once.
    page.wait_for("an answer", async || {
        page.script("return heard.length > 0;").await
    })
    .await?;
    let heard: Vec<Value> = page.script("return heard;").await?;
    ensure!(heard.len() <= 6, "it answers {} times", heard.len());
    page.driver().enter_frame(0).await?;
    page.wait_for_results_of(&other()).await?;
    page.driver().enter_default_frame().await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

async fn a_host_chooses_the_look(page: &Page) -> Result {
    let look = "scheme=dark&accent=ff9a62&parts=answer,inputs&locked=members&lang=en";
    host(
        page,
        &format!("<iframe src='{{home}}embed/#{OTHER}&{look}' width='900' height='700'></iframe>"),
    )
    .await?;
    page.driver().enter_frame(0).await?;
    page.wait_for_results_of(&other()).await?;
    let found: Value = page
        .script(
            "const shown = name => document.querySelector(name).checkVisibility();
            const style = getComputedStyle(document.documentElement);
            return { answer: shown('.huge'), inputs: shown('.field.big'), clocks: shown('.clocks'),
                waits: shown('#waits'), panels: shown('#worksheet'), groups: shown('.groups'),
                paper: style.backgroundColor, accent: style.getPropertyValue('--accent'),
                locked: document.querySelectorAll('[name=members]:disabled').length,
                free: document.querySelectorAll('[name=clinicians]:disabled').length,
                hash: location.hash, notices: document.querySelectorAll('.notices').length };",
        )
        .await?;
    let expected = json!({
        "answer": true, "inputs": true, "clocks": false, "waits": false, "panels": false, "groups": false,
        "paper": "rgb(20, 23, 27)", "accent": "#ff9a62", "locked": 2, "free": 0,
        "hash": format!("#{OTHER}&lang=en"), "notices": 0,
    });
    ensure!(found == expected, "{found}");
    // What cannot be seen, or is no color, is left out.
    for accent in ["fefefe", "red", "url(x)", "0000000", "%", "15181c;x:y"] {
        host(
            page,
            &format!("<iframe src='{{home}}embed/#accent={accent}&scheme=light&parts=nothing' width='900' height='700'></iframe>"),
        )
        .await?;
        page.driver().enter_frame(0).await?;
        page.wait_for_results_of(&Inputs::default()).await?;
        let (set, parts): (String, String) = page
            .script(
                "const root = document.documentElement;
                return [root.style.getPropertyValue('--accent'), root.dataset.parts];",
            )
            .await?;
        ensure!(set.is_empty(), "{accent} becomes {set}");
        ensure!(parts.contains("answer"), "no part is left: {parts}");
    }
    // A scenario on record by its name.
    host(
        page,
        "<iframe src='{home}embed/#preset=hawaii-2022' width='900' height='700'></iframe>",
    )
    .await?;
    page.driver().enter_frame(0).await?;
    let hawaii = caseload::presets::preset("hawaii-2022").context("no such preset")?;
    page.wait_for_results_of(&hawaii.inputs()).await
}

async fn the_lines_to_copy_are_made(page: &Page) -> Result {
    page.open(&format!("#{OTHER}")).await?;
    page.driver().find(By::Css(".make")).await?.click().await?;
    page.wait_for("the lines", async || {
        page.script("return !!document.getElementById('snippet') && document.getElementById('snippet').value !== '';")
            .await
    })
    .await?;
    for part in ["clocks", "waits"] {
        page.driver()
            .find(By::Css(format!("[value={part}]")))
            .await?
            .click()
            .await?;
    }
    page.driver()
        .find(By::Css("[name=locked][value=members]"))
        .await?
        .click()
        .await?;
    let snippet: String = page
        .script("return document.getElementById('snippet').value;")
        .await?;
    let source = format!(
        "{}embed/#{OTHER}&amp;parts=answer,inputs&amp;locked=members",
        page.address()
    )
    .replace(
        &format!("#{OTHER}"),
        &format!("#{}", OTHER.replace('&', "&amp;")),
    );
    ensure!(snippet.contains(&source), "no {source} in: {snippet}");
    // The lines work on another site as they are.
    host(page, &snippet).await?;
    page.driver().enter_frame(0).await?;
    page.wait_for_results_of(&other()).await?;
    let (clocks, locked): (bool, u32) = page
        .script(
            "return [document.querySelector('.clocks').checkVisibility(),
            document.querySelectorAll('[name=members]:disabled').length];",
        )
        .await?;
    ensure!(!clocks && locked == 2, "the choices are not kept");
    Ok(())
}
