//! What drivers do not offer in every browser: sizes, preferences, the log, paper. Chromium is asked
//! by its own protocol, Firefox by scripts that run with the browser's own rights.

use anyhow::{Context, bail};
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::{RequestData, SessionId};

use super::Page;
use super::early::WITNESS;
use crate::{Engine, Result, engine};

/// Where scripts of Firefox run from now on: in the page, or in the browser around it.
#[derive(Debug)]
struct Scope(&'static str);

impl FormatRequestData for Scope {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let address = format!("/session/{session}/moz/context");
        RequestData::new(Method::POST, address).add_body(json!({ "context": self.0 }))
    }
}

/// Gives the window's page a width and a height in CSS pixels, and so many dots for each.
const FIREFOX_SIZE: &str = "
    const [width, height, scale] = arguments, page = gBrowser.selectedBrowser;
    for (const [name, value] of Object.entries({ width, height })) {
        for (const prefix of ['', 'min-', 'max-']) page.style.setProperty(prefix + name, `${value}px`);
    }
    page.style.setProperty('flex', 'none');
    page.browsingContext.overrideDPPX = scale;";

/// What Firefox has logged of pages since it was last asked.
const FIREFOX_LOG: &str = "
    const found = Services.console.getMessageArray().filter(message =>
        message instanceof Ci.nsIScriptError && /^https?:/.test(message.sourceName) && (
            message.category.startsWith('CSP') ||
            message.category === 'content javascript' && !(message.flags & message.warningFlag)));
    Services.console.reset();
    return found.map(message => `${message.category}: ${message.errorMessage} ${message.sourceName}`);";

impl Page {
    /// The browser this is in.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Makes a new session ready.
    pub(super) async fn prepare(&self) -> Result {
        let (width, height) = engine::WINDOW;
        match self.engine {
            Engine::Chromium => self.before_any_script(WITNESS).await,
            Engine::Firefox => self.resize(width, height, 1.0).await,
            Engine::WebKit => {
                self.driver.set_window_rect(0, 0, width, height).await?;
                Ok(())
            }
        }
    }

    /// Sees to it that the document that has been opened is watched: one that comes from another
    /// server than the page's own does not bring the witness with it.
    pub(super) async fn witnessed(&self) -> Result {
        if self.engine != Engine::Chromium {
            self.driver.execute(WITNESS, Vec::new()).await?;
        }
        Ok(())
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// When the browser refuses it, or is another.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            bail!("{} does not know {method}", self.engine.name());
        }
        Ok(self.driver.cdp().send_raw(method, parameters).await?)
    }

    /// What a script returns that runs in Firefox around the page.
    async fn around(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        if self.engine != Engine::Firefox {
            bail!("{} cannot be asked this", self.engine.name());
        }
        let session = self.driver.handle();
        session.cmd(Scope("chrome")).await?;
        let answer = self.driver.execute(script, arguments).await;
        session.cmd(Scope("content")).await?;
        Ok(answer?.json().clone())
    }

    /// Runs a script before those of every document opened from now on.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn before_any_script(&self, source: &str) -> Result {
        if self.engine == Engine::Chromium {
            let method = "Page.addScriptToEvaluateOnNewDocument";
            self.cdp(method, json!({ "source": source })).await?;
        } else {
            self.early.add(source);
        }
        Ok(())
    }

    /// Sets the viewport, in CSS pixels, and the device's pixels for each.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn resize(&self, width: u32, height: u32, scale: f64) -> Result {
        if self.engine == Engine::Chromium {
            let sizes = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", sizes)
                .await?;
        } else {
            let sizes = vec![json!(width), json!(height), json!(scale)];
            self.around(FIREFOX_SIZE, sizes).await?;
        }
        Ok(())
    }

    /// Sets a media feature such as `prefers-color-scheme`.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn prefer(&self, feature: &str, value: &str) -> Result {
        if self.engine == Engine::Chromium {
            let features = json!({ "features": [{ "name": feature, "value": value }] });
            self.cdp("Emulation.setEmulatedMedia", features).await?;
            return Ok(());
        }
        let (setting, number) = match (feature, value) {
            ("prefers-color-scheme", "dark") => (SCHEME, 0),
            ("prefers-color-scheme", "light") => (SCHEME, 1),
            ("prefers-reduced-motion", "reduce") => ("ui.prefersReducedMotion", 1),
            ("forced-colors", "active") => ("browser.display.document_color_use", 2),
            _ => bail!("{feature}: {value} is not known here"),
        };
        let set = "Services.prefs.setIntPref(...arguments);";
        self.around(set, vec![json!(setting), json!(number)])
            .await?;
        Ok(())
    }

    /// Cuts the page off from every network, this machine's own included.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn go_offline(&self) -> Result {
        if self.engine == Engine::Chromium {
            let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
            self.cdp("Network.enable", json!({})).await?;
            self.cdp("Network.emulateNetworkConditions", offline)
                .await?;
        } else {
            self.around("Services.io.offline = true;", Vec::new())
                .await?;
        }
        Ok(())
    }

    /// What stands on paper instead of the page, drawn by the page's own key for printing.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn exhibit(&self) -> Result<String> {
        self.script::<()>(
            "window.print = () => {};
            dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }));",
        )
        .await?;
        let text = "return document.querySelector('.exhibit')?.textContent ?? '';";
        self.wait_for("the exhibit", async || {
            Ok(!self.script::<String>(text).await?.is_empty())
        })
        .await?;
        self.script(text).await
    }

    /// The page on paper of this width and height, inches, as a PDF document.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn print(&self, width: f64, height: f64) -> Result<Vec<u8>> {
        const CM_PER_INCH: f64 = 2.54;
        let page = PrintPage {
            width: width * CM_PER_INCH,
            height: height * CM_PER_INCH,
        };
        let parameters = PrintParameters {
            background: true,
            page,
            ..PrintParameters::default()
        };
        let printed = self.driver.handle().print_page(parameters).await;
        printed.context("the page cannot be printed")
    }

    /// Everything the page did that it should never do: content-policy violations, uncaught
    /// errors, and warnings and errors in the browser's log.
    ///
    /// # Errors
    /// When the session is gone.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let mut complaints: Vec<String> = self
            .script(
                "const { violations, errors } = window.witness ?? { violations: [], errors: [] };
                return [...violations, ...errors];",
            )
            .await?;
        match self.engine {
            Engine::Chromium => {
                let log = self.driver.browser_log().await?.into_iter();
                let loud = log.filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
                complaints.extend(loud.map(|entry| format!("{}: {}", entry.level, entry.message)));
            }
            Engine::Firefox => complaints.extend(self.log().await?),
            Engine::WebKit => self.script::<()>(FORGET).await?,
        }
        Ok(complaints)
    }

    /// What a content policy has refused in any document of this session since the log was read; in
    /// a browser without a log, in the document at hand.
    ///
    /// # Errors
    /// When the session is gone.
    pub async fn refusals(&self) -> Result<Vec<String>> {
        let log: Vec<String> = match self.engine {
            Engine::Chromium => {
                let log = self.driver.browser_log().await?.into_iter();
                log.map(|entry| entry.message).collect()
            }
            Engine::Firefox => self.log().await?,
            Engine::WebKit => {
                let refused = "const { violations } = window.witness ?? { violations: [] };";
                return self
                    .script(&format!("{refused} return violations.splice(0);"))
                    .await;
            }
        };
        let words = [
            "Content Security Policy",
            "Content-Security-Policy",
            "Trusted",
        ];
        let refused = |message: &String| words.iter().any(|word| message.contains(word));
        Ok(log.into_iter().filter(refused).collect())
    }

    async fn log(&self) -> Result<Vec<String>> {
        let log = self.around(FIREFOX_LOG, Vec::new()).await?;
        Ok(serde_json::from_value(log)?)
    }
}

/// The setting of Firefox that pages take their color scheme from.
const SCHEME: &str = "layout.css.prefers-color-scheme.content-override";

/// Violations that have been read are not read again.
const FORGET: &str = "witness.violations.length = 0;";
