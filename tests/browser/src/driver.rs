//! The server and the driver that all tests share.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::Context;
use xtask::tools::Browser;
use xtask::{build, server};

use crate::Result;

/// The sub-path the page is served under, as a project page of a static host would be.
pub const PREFIX: &str = "/caseload/";

/// The built page, served, and a running driver; both end with it.
#[derive(Debug)]
pub struct Suite {
    /// Address of the page.
    pub address: String,
    /// Address of the driver.
    pub driver: String,
    /// The browser's program.
    pub browser: String,
    process: Child,
}

impl Suite {
    /// Serves `dist/` under [`PREFIX`] and starts the driver, each on a free port.
    ///
    /// # Errors
    /// When the page is not built or there is no browser.
    pub fn start() -> Result<Self> {
        let dist = build::dist();
        anyhow::ensure!(
            dist.join("index.html").is_file(),
            "the page is not built: run cargo xtask build"
        );
        let address = server::start(&dist, PREFIX, 0)?;
        let found = Browser::ensure()?;
        let mut process = Command::new(&found.driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", found.driver.display()))?;
        let port = match announced_port(&mut process) {
            Ok(port) => port,
            Err(error) => {
                process.kill()?;
                return Err(error);
            }
        };
        Ok(Self {
            address,
            driver: format!("http://127.0.0.1:{port}"),
            browser: found.browser.display().to_string(),
            process,
        })
    }
}

impl Drop for Suite {
    fn drop(&mut self) {
        // A driver that has already ended is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in the line that the driver prints once it listens:
/// `ChromeDriver was started successfully on port 41259.`
fn announced_port(process: &mut Child) -> Result<u16> {
    let output = process.stdout.take().context("the driver has no output")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port
                .trim_end_matches('.')
                .parse()
                .with_context(|| format!("no port in: {line}"));
        }
    }
    anyhow::bail!("the driver ended without naming its port")
}
