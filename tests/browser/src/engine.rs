//! The browsers the page is tested in: Chromium, and where they are at hand Firefox and `WebKit`.

use std::path::Path;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use thirtyfour::Capabilities;
use xtask::tools::{Browser, Engine};

use crate::Result;

/// The variable that names the browser; Chromium without it.
pub const ASKED: &str = "CASELOAD_BROWSER";

/// The flags of Chromium, shared with the component tests.
const FLAGS: &str = include_str!("../../webdriver.json");

/// Width and height of a new window, CSS pixels.
pub(crate) const WINDOW: (u32, u32) = (1280, 900);

/// The browser asked for.
///
/// # Errors
/// When there is none of that name.
pub fn asked() -> Result<Engine> {
    let Some(name) = std::env::var_os(ASKED) else {
        return Ok(Engine::Chromium);
    };
    let name = name.to_string_lossy();
    let of_name = |engine: &Engine| engine.name() == name;
    Engine::ALL
        .into_iter()
        .find(of_name)
        .with_context(|| format!("there is no browser {name}"))
}

/// A browser and its driver, as found; Chromium is installed where that is possible.
///
/// # Errors
/// When it is not at hand.
pub(crate) fn found(engine: Engine) -> Result<Browser> {
    match engine {
        Engine::Chromium => Browser::ensure(),
        other => Browser::find(other).with_context(|| format!("{} is not at hand", other.wants())),
    }
}

/// The flags of a driver that listens on a port; 0 is one it takes itself and names.
pub(crate) fn flags(engine: Engine, port: u16) -> Vec<String> {
    let mut flags = vec![format!("--port={port}")];
    if engine == Engine::Firefox {
        // What the tests ask of Chromium by its own protocol, they ask of Firefox by its own scripts.
        flags.push("--allow-system-access".to_owned());
    }
    flags
}

/// What a session of a browser is asked to be.
///
/// # Errors
/// When the flags cannot be read.
pub(crate) fn capabilities(engine: Engine, program: &Path) -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    let (width, height) = WINDOW;
    match engine {
        Engine::Chromium => {
            let flags: Value = serde_json::from_str(FLAGS)?;
            let Some(flags) = flags.pointer("/goog:chromeOptions/args") else {
                bail!("no browser flags");
            };
            let mut flags = flags.as_array().context("no list of flags")?.clone();
            flags.push(json!(format!("--window-size={width},{height}")));
            capabilities.set("browserName", "chrome")?;
            let options = json!({ "binary": program, "args": flags });
            capabilities.set("goog:chromeOptions", options)?;
            capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
        }
        Engine::Firefox => {
            let options = json!({
                "binary": program,
                // Larger than any viewport that is asked for.
                "args": ["-headless", "--width", "1600", "--height", "1400"],
                "prefs": {
                    "layout.css.prefers-color-scheme.content-override": 1,
                    "network.disable-localhost-when-offline": true,
                    "print.save_print_settings": false,
                },
            });
            capabilities.set("browserName", "firefox")?;
            capabilities.set("moz:firefoxOptions", options)?;
        }
        Engine::WebKit => {
            let options = json!({ "binary": program, "args": ["--automation"] });
            capabilities.set("webkitgtk:browserOptions", options)?;
        }
    }
    Ok(capabilities)
}
