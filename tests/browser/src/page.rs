//! The page as a person or a program sees it.

mod beyond;
mod early;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use caseload::model::{Inputs, Scenario, evaluate};
use caseload::share::link::decode;
use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;
use xtask::tools::Engine;

use crate::driver::Driver;
use crate::{Result, Suite, engine};
use early::Early;

/// How long a condition may take to come true; it takes milliseconds on an idle machine.
const DEADLINE: Duration = Duration::from_secs(20);
/// Pointer moves in one drag.
const STEPS: i64 = 8;
const POLL: Duration = Duration::from_millis(20);

/// Every result on the page, by its name, as its unrounded text; `None` where it does not exist.
pub type Outputs = BTreeMap<String, Option<String>>;

/// The two controls of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// The slider.
    Slider,
    /// The number box.
    Box,
}

/// One browser session, with the page in it once it is opened.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    engine: Engine,
    address: String,
    early: Early,
    /// The driver, where it runs no session but this.
    own: Option<Driver>,
}

impl Page {
    /// A new browser session.
    ///
    /// # Errors
    /// When the driver cannot start one.
    pub async fn new(suite: &Suite) -> Result<Self> {
        let capabilities = engine::capabilities(suite.engine, suite.browser())?;
        let (at, own) = suite.driver()?;
        let driver = WebDriver::new(at, capabilities).await?;
        let early = Early::default();
        let page = Self {
            driver,
            engine: suite.engine,
            address: early.address(suite)?,
            early,
            own,
        };
        page.prepare().await?;
        Ok(page)
    }

    /// Ends the session.
    ///
    /// # Errors
    /// When the driver is gone.
    pub async fn close(self) -> Result {
        self.driver.quit().await?;
        drop(self.own);
        Ok(())
    }

    /// Address of the page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The session itself.
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Loads the page anew at a link (`""`, or `#…`) and waits for its first answer.
    ///
    /// # Errors
    /// When no answer comes.
    pub async fn open(&self, link: &str) -> Result {
        self.load(link).await?;
        self.wait_for("the first answer", async || {
            Ok(!self.outputs().await?.is_empty())
        })
        .await
    }

    /// Loads the page anew at a link without waiting for the program.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub async fn load(&self, link: &str) -> Result {
        self.visit(&format!("{}{link}", self.address)).await
    }

    /// Loads any address anew.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub async fn visit(&self, address: &str) -> Result {
        // A mere change of the hash would not load anything.
        self.driver.goto("about:blank").await?;
        self.driver.goto(address).await?;
        self.witnessed().await
    }

    /// Waits until a condition holds.
    ///
    /// # Errors
    /// When it does not within the deadline.
    pub async fn wait_for(&self, what: &str, condition: impl AsyncFn() -> Result<bool>) -> Result {
        let start = Instant::now();
        while !condition().await? {
            if start.elapsed() > DEADLINE {
                bail!("waited {} s for {what}", DEADLINE.as_secs());
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }

    /// Waits until every result on the page is, to the last bit, the model's for these inputs.
    ///
    /// # Errors
    /// With the results that differ.
    pub async fn wait_for_results_of(&self, inputs: &Inputs) -> Result {
        let expected = expected(inputs)?;
        let agrees = async || Ok(differences(&expected, &self.outputs().await?).is_empty());
        if self.wait_for("the results", agrees).await.is_err() {
            let differences = differences(&expected, &self.outputs().await?);
            bail!(
                "results differ from the model's: {}",
                differences.join("; ")
            );
        }
        Ok(())
    }

    /// Waits until the results are the model's for the inputs in the address, and returns those.
    ///
    /// # Errors
    /// With the results that differ.
    pub async fn wait_for_results_of_link(&self) -> Result<Inputs> {
        let agrees = async || {
            let expected = expected(&self.inputs().await?)?;
            Ok(differences(&expected, &self.outputs().await?).is_empty())
        };
        // When they never agree, the next line says in what.
        let _ = self.wait_for("the results", agrees).await;
        let inputs = self.inputs().await?;
        self.wait_for_results_of(&inputs).await?;
        Ok(inputs)
    }

    /// Every result on the page.
    ///
    /// # Errors
    /// When one result stands there twice with two values.
    pub async fn outputs(&self) -> Result<Outputs> {
        let pairs: Vec<(String, Option<String>)> = self
            .script(
                "return [...document.querySelectorAll('[data-output]')].map(
                    ({ dataset }) => [dataset.output,
                        dataset.value === 'null' ? null : String(dataset.value)]);",
            )
            .await?;
        let mut outputs = Outputs::new();
        for (name, value) in pairs {
            if let Some(other) = outputs.insert(name.clone(), value.clone())
                && other != value
            {
                bail!("{name} is {value:?} in one place and {other:?} in another");
            }
        }
        Ok(outputs)
    }

    /// The part of the address from `#` on; empty without one.
    ///
    /// # Errors
    /// When the session is gone.
    pub async fn link(&self) -> Result<String> {
        self.script("return location.hash;").await
    }

    /// The inputs that the address holds.
    ///
    /// # Errors
    /// When the session is gone.
    pub async fn inputs(&self) -> Result<Inputs> {
        Ok(decode(&self.link().await?).inputs)
    }

    /// A numeric result on the page.
    ///
    /// # Errors
    /// When it is missing or does not exist in this scenario.
    pub async fn number(&self, name: &str) -> Result<f64> {
        let outputs = self.outputs().await?;
        let text = outputs.get(name).and_then(Option::as_deref);
        let text = text.with_context(|| format!("no result {name}"))?;
        text.parse()
            .with_context(|| format!("{name} is not a number: {text}"))
    }

    /// Waits until a numeric result has a value.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn wait_for_number(&self, name: &str, value: f64) -> Result {
        self.wait_for(&format!("{name} = {value}"), async || {
            Ok(self.number(name).await.is_ok_and(|shown| shown == value))
        })
        .await
    }

    /// A control of a parameter.
    ///
    /// # Errors
    /// When it is not on the page.
    pub async fn control(&self, name: &str, control: Control) -> Result<WebElement> {
        let kind = match control {
            Control::Slider => "slider",
            Control::Box => "box",
        };
        let selector = format!("[name='{name}'][data-control='{kind}']");
        self.driver
            .find(By::Css(&selector))
            .await
            .with_context(|| format!("no {kind} for {name}"))
    }

    /// Replaces what a number box holds by a draft, key by key, without leaving it.
    ///
    /// # Errors
    /// When the box is not on the page.
    pub async fn draft(&self, name: &str, text: &str) -> Result<WebElement> {
        let element = self.control(name, Control::Box).await?;
        element.focus().await?;
        element.send_keys(Key::Control + "a").await?;
        element.send_keys(text).await?;
        Ok(element)
    }

    /// Types a value into a number box and leaves it.
    ///
    /// # Errors
    /// When the box is not on the page.
    pub async fn enter(&self, name: &str, text: &str) -> Result {
        let element = self.draft(name, text).await?;
        Ok(element.send_keys(Key::Tab + "").await?)
    }

    /// Pointer actions that take a slider's thumb where it is.
    ///
    /// # Errors
    /// When the session is gone.
    pub async fn grip(&self, slider: &WebElement) -> Result<ActionChain> {
        slider.scroll_into_view().await?;
        // A native thumb's centre stays half its width inside the track.
        let offset: f64 = self
            .script_on(
                "const slider = arguments[0], box = slider.getBoundingClientRect();
                const [low, high, at] = [slider.min, slider.max, slider.value].map(Number);
                const thumb = Math.min(16, box.height);
                return (box.width - thumb) * ((at - low) / (high - low) - 0.5);",
                vec![slider.to_json()?],
            )
            .await?;
        let pause = Some(Duration::from_millis(10));
        Ok(self
            .driver
            .action_chain_with_delay(pause, pause)
            .move_to_element_with_offset(slider, offset.round() as i64, 0)
            .click_and_hold())
    }

    /// Drags a slider's thumb from where it is by so many pixels, in steps, as a hand does.
    ///
    /// # Errors
    /// When the slider is not on the page.
    pub async fn drag(&self, name: &str, pixels: i64) -> Result {
        let slider = self.control(name, Control::Slider).await?;
        let mut chain = self.grip(&slider).await?;
        for step in 1..=STEPS {
            let moved = pixels * step / STEPS - pixels * (step - 1) / STEPS;
            chain = chain.move_by_offset(moved, 0);
        }
        Ok(chain.release().perform().await?)
    }

    /// What a script in the page returns.
    ///
    /// # Errors
    /// When it throws or returns something else.
    pub async fn script<T: serde::de::DeserializeOwned>(&self, source: &str) -> Result<T> {
        self.script_on(source, Vec::new()).await
    }

    /// What a script in the page returns for arguments.
    ///
    /// # Errors
    /// When it throws or returns something else.
    pub async fn script_on<T: serde::de::DeserializeOwned>(
        &self,
        source: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        Ok(self.driver.execute(source, arguments).await?.convert()?)
    }

    /// What a script in the page hands to its last argument, a callback.
    ///
    /// # Errors
    /// When it throws, hands on something else, or never calls.
    pub async fn script_async<T: serde::de::DeserializeOwned>(
        &self,
        source: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let answer = self.driver.execute_async(source, arguments).await?;
        Ok(answer.convert()?)
    }

    /// Opens every folded panel.
    ///
    /// # Errors
    /// When there is none to open.
    pub async fn unfold(&self) -> Result {
        let unfold = "const folds = [...document.querySelectorAll('details')];
            for (const fold of folds) fold.open = true;
            return folds.length;";
        let count: u32 = self.script(unfold).await?;
        anyhow::ensure!(count > 0, "there is nothing folded on the page");
        self.arrived().await?;
        // What the whole program brought.
        self.script::<u32>(unfold).await?;
        Ok(())
    }

    /// Waits until the program that an opened part needs has taken over, if it has not.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn arrived(&self) -> Result {
        self.wait_for("the whole program", async || {
            self.script("return document.querySelector('details[data-later][open]') === null;")
                .await
        })
        .await?;
        self.script_async(
            "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)));",
            Vec::new(),
        )
        .await
    }
}

/// The model's results for these inputs under the names they have on the page.
fn expected(inputs: &Inputs) -> Result<Outputs> {
    let outcome = serde_json::to_value(evaluate(&Scenario::try_from(inputs)?))?;
    let mut outputs = Outputs::new();
    flatten("", &outcome, &mut outputs);
    Ok(outputs)
}

fn flatten(name: &str, value: &Value, outputs: &mut Outputs) {
    let text = match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                let dot = if name.is_empty() { "" } else { "." };
                flatten(&format!("{name}{dot}{field}"), value, outputs);
            }
            return;
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                flatten(&format!("{name}.{index}"), value, outputs);
            }
            return;
        }
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    outputs.insert(name.to_owned(), text);
}

/// Beginnings of the names of what panels work out when they are open.
const PANELS: [&str; 3] = ["term.", "bargain.", "statement."];

/// One line for each result that the page does not show as the model has it.
fn differences(expected: &Outputs, shown: &Outputs) -> Vec<String> {
    let names: BTreeSet<&String> = expected.keys().chain(shown.keys()).collect();
    names
        .into_iter()
        // What a panel works out under its own name when it is open is no result of the outcome.
        .filter(|name| !PANELS.iter().any(|panel| name.starts_with(panel)))
        .filter_map(|name| {
            // What does not exist may also be absent: of a missing group, no member is expected.
            let should = expected.get(name).and_then(Option::as_deref);
            let is = shown.get(name).and_then(Option::as_deref);
            let same = match (should.map(str::parse::<f64>), is.map(str::parse::<f64>)) {
                (Some(Ok(should)), Some(Ok(is))) => should == is,
                _ => should == is,
            };
            (!same).then(|| format!("{name} should be {should:?}, is {is:?}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn outputs(pairs: &[(&str, Option<&str>)]) -> Outputs {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.map(str::to_owned)))
            .collect()
    }

    #[test]
    fn a_difference_in_the_last_bit_is_found() {
        let expected = outputs(&[("load", Some("1.0000000000000002")), ("gap", None)]);
        let same = outputs(&[("load", Some("1.0000000000000002")), ("gap", None)]);
        let other = outputs(&[("load", Some("1")), ("gap", None)]);
        assert!(differences(&expected, &same).is_empty());
        assert_eq!(differences(&expected, &other).len(), 1);
        assert_eq!(differences(&expected, &outputs(&[])).len(), 1);
    }

    #[test]
    fn a_result_that_does_not_exist_must_not_be_shown() {
        let expected = outputs(&[("load", None)]);
        assert_eq!(
            differences(&expected, &outputs(&[("load", Some("0"))])).len(),
            1
        );
    }

    #[test]
    fn names_are_dotted_paths() {
        let mut found = Outputs::new();
        flatten(
            "",
            &json!({"a": {"b": 1.5, "c": null}, "s": "steady"}),
            &mut found,
        );
        let expected = outputs(&[("a.b", Some("1.5")), ("a.c", None), ("s", Some("steady"))]);
        assert_eq!(found, expected);
    }
}
