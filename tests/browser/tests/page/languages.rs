//! The page in another language: wholly in it, changed in place, and where its words do not arrive.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{bail, ensure};
use browser_tests::driver::PREFIX;
use browser_tests::{Page, Result};
use caseload::i18n::{Locale, Messages};
use caseload::model::Inputs;
use serde_json::json;
use thirtyfour::prelude::*;
use xtask::build;
use xtask::process::root;
use xtask::server::start_altered;

use crate::{Test, Tests};

pub(crate) fn tests() -> Tests {
    vec![
        Test::new("no_english_is_left_in_spanish", no_english_is_left),
        Test::new("a_language_is_changed_in_place", changed_in_place),
        Test::new("the_browsers_language_is_shown", preferred).chromium_only(),
        Test::new(
            "words_that_do_not_arrive_are_said",
            words_that_do_not_arrive,
        ),
        Test::new("spanish_has_a_folder", folder),
        Test::new("one_file_speaks_spanish", one_file),
        Test::new("a_frame_speaks_spanish", frame),
    ]
}

/// A case in which most sentences are drawn.
const CASE: &str = "#v=1&members=1000000&demand_growth_per_year=0.02&ordered_mix=0.6:1:16,0.4:2:16";

/// The pieces of English messages between their variables, of two words or more, that stand in no
/// Spanish message.
fn english() -> Result<BTreeSet<String>> {
    let read = |locale: Locale| -> Result<Vec<String>> {
        let mut pieces = Vec::new();
        let folder = root().join("locales").join(locale.tag());
        for entry in fs::read_dir(folder)? {
            let text = fs::read_to_string(entry?.path())?;
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            for line in lines {
                let value = line.split_once('=').map_or(line, |(_, value)| value);
                let value = value.split_once(']').map_or(value, |(_, value)| value);
                let mut depth = 0;
                let outside = value.split(|character| {
                    depth += match character {
                        '{' => 1,
                        '}' => -1,
                        _ => 0,
                    };
                    depth != 0 || character == '}'
                });
                pieces.extend(outside.map(|piece| piece.trim().to_owned()));
            }
        }
        Ok(pieces)
    };
    let spanish = read(Locale::Es)?.join("\n");
    let pieces = read(Locale::En)?.into_iter().filter(|piece| {
        piece.contains(' ') && piece.chars().any(char::is_alphabetic) && !spanish.contains(piece)
    });
    Ok(pieces.collect())
}

/// Everything a person reads or hears of the page, but for what says that it is in another language.
const SAID: &str = "
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (!parentElement.closest('[lang=en]') && textContent.trim()) said.push(textContent);
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext']) {
        for (const element of document.querySelectorAll(`[${name}]`)) said.push(element.getAttribute(name));
    }
    for (const box of document.querySelectorAll('textarea, input[readonly]')) said.push(box.value);
    said.push(document.title);
    return said;";

async fn no_english_is_left(page: &Page) -> Result {
    page.open(&format!("{CASE}&lang=es&members=x&unknown=1"))
        .await?;
    page.unfold().await?;
    // Two proposals and a round, the room and its keys.
    for action in ["", "", "room", "room-keys"] {
        let press = if action.is_empty() {
            "document.querySelector('#proposals form button, #proposals .apply')?.click();"
                .to_owned()
        } else {
            format!("document.querySelector('[data-action={action}]').click();")
        };
        page.script::<Option<bool>>(&format!("{press} return null;"))
            .await?;
    }
    page.wait_for("the keys of the room", async || {
        page.script("return document.querySelector('.room-keys') !== null;")
            .await
    })
    .await?;
    let said: Vec<String> = page.script(SAID).await?;
    ensure!(said.len() > 1500, "only {} texts", said.len());
    let english = english()?;
    ensure!(english.len() > 800, "only {} pieces", english.len());
    let left: Vec<String> = said
        .iter()
        .filter_map(|text| {
            let piece = english.iter().find(|piece| text.contains(piece.as_str()))?;
            Some(format!("{piece:?} in {text:?}"))
        })
        .collect();
    ensure!(left.is_empty(), "{} left:\n{}", left.len(), left.join("\n"));
    Ok(())
}

/// What is said while something is still being computed.
const UNDER_WAY: [&str; 4] = [
    "matters-spread-running",
    "matters-spread-stale",
    "sentence-band-drawing",
    "sentence-term-searching",
];

/// The text of the page and its pictures, and the values of its boxes, once all is computed.
async fn seen(page: &Page) -> Result<Vec<String>> {
    page.arrived().await?;
    let mut words = Vec::new();
    for locale in Locale::ALL {
        let messages = Messages::new(locale);
        words.extend(UNDER_WAY.map(|id| {
            let text = messages.text(id);
            text.split('$').next().unwrap_or_default().to_owned()
        }));
    }
    page.wait_for("all results", async || {
        let text: String = page
            .script("return document.querySelector('main').textContent;")
            .await?;
        Ok(!words.iter().any(|words| text.contains(words)))
    })
    .await?;
    page.arrived().await?;
    page.script(
        "return [document.documentElement.lang, document.title,
            ...[...document.querySelectorAll('main, header, footer')].map(part => part.textContent),
            ...[...document.querySelectorAll('input')].map(box => `${box.name} ${box.value} ${box.ariaLabel}`),
            ...[...document.querySelectorAll('canvas')].map(canvas => canvas.toDataURL())];",
    )
    .await
}

/// How a picture begins.
const PICTURE: &str = "data:";

/// That two pages say the same, or where they differ first. Pictures also tell what was there before.
fn same(one: &[String], other: &[String]) -> Result {
    ensure!(one.len() == other.len(), "more or fewer parts");
    for (at, (one, other)) in one.iter().zip(other).enumerate() {
        if one != other && !one.starts_with(PICTURE) {
            let same = one.chars().zip(other.chars());
            let start = same.take_while(|(one, other)| one == other).count();
            let near = |text: &String| -> String {
                text.chars()
                    .skip(start.saturating_sub(40))
                    .take(160)
                    .collect()
            };
            bail!("part {at}: {}\n\n{}", near(one), near(other));
        }
    }
    Ok(())
}

/// Whether the page is in a language, by its root and its title.
async fn speaks(page: &Page, tag: &str) -> Result<bool> {
    let (lang, title): (String, String) = page
        .script("return [document.documentElement.lang, document.title];")
        .await?;
    let words = Messages::new(Locale::from_tag(tag).unwrap_or_default());
    Ok(lang == tag && title == words.text("static-title"))
}

async fn choose(page: &Page, tag: &str) -> Result {
    let link = page
        .driver()
        .find(By::Css(format!("a[data-language={tag}]")))
        .await?;
    link.focus().await?;
    link.send_keys(Key::Enter + "").await?;
    page.wait_for("the language", async || {
        page.script(&format!(
            "return document.querySelector('a[data-language={tag}]') === null
                && document.documentElement.lang === '{tag}';"
        ))
        .await
    })
    .await
}

/// The state, undo, folds and the keyboard's place stay; what is seen is what a reader sees who opens
/// the link, and back in English nothing has changed.
async fn changed_in_place(page: &Page) -> Result {
    page.open("#lang=en").await?;
    page.enter("members", "1,000,000").await?;
    page.unfold().await?;
    let inputs = page.wait_for_results_of_link().await?;
    let english = seen(page).await?;
    choose(page, "es").await?;
    let (link, focused, open): (String, bool, u32) = page
        .script(
            "return [location.hash, document.activeElement.dataset.language === 'en',
                document.querySelectorAll('details[open]').length];",
        )
        .await?;
    ensure!(link == "#v=1&members=1000000&lang=es", "{link}");
    ensure!(focused && open > 20, "{focused} {open}");
    page.wait_for_results_of(&inputs).await?;
    let spanish = seen(page).await?;
    ensure!(speaks(page, "es").await? && spanish != english);
    let pictures = |seen: &[String]| -> Vec<String> {
        let pictures = seen.iter().filter(|part| part.starts_with(PICTURE));
        pictures.cloned().collect()
    };
    let drawn = pictures(&english);
    ensure!(drawn.len() > 4, "only {} pictures", drawn.len());
    for (at, (one, other)) in drawn.iter().zip(pictures(&spanish)).enumerate() {
        ensure!(*one != other, "picture {at} is as it was in English");
    }
    choose(page, "en").await?;
    let again = seen(page).await?;
    same(&english, &again)?;
    ensure!(pictures(&again) == drawn, "pictures are not as they were");

    // The same as a reader sees who opens the link.
    choose(page, "es").await?;
    page.driver().refresh().await?;
    page.wait_for_results_of(&inputs).await?;
    page.unfold().await?;
    let opened = seen(page).await?;
    same(&spanish, &opened)?;

    page.enter("members", "2,000,000").await?;
    page.script::<Option<bool>>(
        "document.querySelector('[data-action=undo]').click(); return null;",
    )
    .await?;
    page.wait_for_results_of(&inputs).await?;
    let link = page.script::<String>("return location.hash;").await?;
    ensure!(link.ends_with("&lang=es"), "{link}");

    // What was chosen is kept; the address, where it says a language, comes first.
    page.open("").await?;
    ensure!(speaks(page, "es").await?, "the choice is forgotten");
    page.open("#lang=en").await?;
    ensure!(speaks(page, "en").await?, "the address does not count");
    page.script::<Option<bool>>("localStorage.clear(); return null;")
        .await?;
    Ok(())
}

async fn preferred(page: &Page) -> Result {
    let agent: String = page.script("return navigator.userAgent;").await?;
    page.cdp(
        "Network.setUserAgentOverride",
        json!({ "userAgent": agent, "acceptLanguage": "fr-FR,es-MX,en" }),
    )
    .await?;
    page.open("").await?;
    let heading: String = page.script("return document.title;").await?;
    let title = Messages::new(Locale::Es).text("static-title");
    ensure!(heading == title, "{heading}");
    let link: String = page.script("return location.hash;").await?;
    ensure!(link.is_empty(), "a preference stands in the link: {link}");
    Ok(())
}

async fn words_that_do_not_arrive(page: &Page) -> Result {
    // Missing, and a page in its place.
    for status in ["404 Not Found", "200 OK"] {
        let address = start_altered(&build::dist(), PREFIX, 0, move |path, answer| {
            if path.contains("/words-") {
                answer.status = status;
                answer.body = b"<!doctype html><title>Welcome</title>".to_vec();
            }
        })?;
        let said = Messages::default().text("static-speechless");
        page.visit(&format!("{address}#lang=es")).await?;
        page.wait_for_results_of(&Inputs::default()).await?;
        page.wait_for("what is wrong", async || {
            let text: String = page
                .script(
                    "const said = document.querySelector('.speechless');
                    return said.checkVisibility() ? said.textContent : '';",
                )
                .await?;
            Ok(text.starts_with(&said) && text.contains("español"))
        })
        .await?;
        let lang: String = page.script("return document.documentElement.lang;").await?;
        ensure!(lang == "en", "{lang}");
    }
    // Both said so in the console, and nothing else did.
    let complaints = page.complaints().await?;
    ensure!(
        complaints
            .iter()
            .all(|line| line.contains("words") || line.contains("404")),
        "{}",
        complaints.join("\n")
    );
    Ok(())
}

/// `es/` stands in Spanish without the program, starts in it, and leads back.
async fn folder(page: &Page) -> Result {
    let document = fs::read_to_string(build::dist().join("es/index.html"))?;
    let spanish = Messages::new(Locale::Es);
    for text in [
        "lang=\"es\"".to_owned(),
        format!("<title>{}</title>", spanish.text("static-title")),
        spanish.text("static-description"),
        spanish.text("static-noscript"),
        "hreflang=\"en\" href=\"../\"".to_owned(),
    ] {
        ensure!(document.contains(&text), "{text} is not in es/index.html");
    }
    ensure!(
        !document.contains("=\"./"),
        "an address from the wrong folder"
    );
    page.open("es/").await?;
    ensure!(speaks(page, "es").await?, "es/ is in another language");
    page.unfold().await?;
    let ways: Vec<String> = page
        .script("return [...document.querySelectorAll('.ways a')].map(way => way.href);")
        .await?;
    let home = page.address();
    ensure!(
        ways == ["caseload.html", "embed/make-es.html", "api/", ""]
            .map(|way| format!("{home}{way}")),
        "{ways:?}"
    );
    page.open("es/#lang=en").await?;
    ensure!(speaks(page, "en").await?, "the address does not count");
    Ok(())
}

async fn one_file(page: &Page) -> Result {
    let file = build::dist().join("caseload.html");
    page.visit(&format!(
        "file://{}#v=1&members=1000000&lang=es",
        file.display()
    ))
    .await?;
    let inputs = Inputs {
        members: 1e6,
        ..Inputs::default()
    };
    page.wait_for_results_of(&inputs).await?;
    let title = Messages::new(Locale::Es).text("static-title");
    let shown: String = page.script("return document.title;").await?;
    ensure!(shown == title, "{shown}");
    choose(page, "en").await?;
    page.wait_for_results_of(&inputs).await
}

async fn frame(page: &Page) -> Result {
    page.resize(280, 900, 1.0).await?;
    page.open("embed/#v=1&members=1000000&parts=answer,lines,clocks,inputs,waits&lang=es")
        .await?;
    let (lang, wide): (String, f64) = page
        .script(
            "return [document.documentElement.lang,
                document.documentElement.scrollWidth - innerWidth];",
        )
        .await?;
    ensure!(lang == "es" && wide <= 0.0, "{lang}, {wide} too wide");
    Ok(())
}
