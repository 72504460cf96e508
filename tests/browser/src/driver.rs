//! The server and the driver that all tests share.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use xtask::tools::{Browser, Engine};
use xtask::{build, server};

use crate::{Result, engine};

/// The sub-path the page is served under, as a project page of a static host would be.
pub const PREFIX: &str = "/caseload/";
/// How long a driver may take until it listens.
const DEADLINE: Duration = Duration::from_secs(20);

/// The built page, served, and the driver of Chromium, which runs several sessions at once; both end
/// with it.
#[derive(Debug)]
pub struct Suite {
    /// Address of the page.
    pub address: String,
    /// The browser.
    pub engine: Engine,
    found: Browser,
    shared: Option<Driver>,
}

impl Suite {
    /// Serves `dist/` under [`PREFIX`] on a free port, for the browser asked for.
    ///
    /// # Errors
    /// When the page is not built or there is no browser.
    pub fn start() -> Result<Self> {
        let dist = build::dist();
        ensure!(
            dist.join("index.html").is_file(),
            "the page is not built: run cargo xtask build"
        );
        let address = server::start(&dist, PREFIX, 0)?;
        let engine = engine::asked()?;
        let found = engine::found(engine)?;
        let shared = (engine == Engine::Chromium).then(|| Driver::start(engine, &found));
        Ok(Self {
            address,
            engine,
            found,
            shared: shared.transpose()?,
        })
    }

    /// The browser's program.
    pub fn browser(&self) -> &Path {
        &self.found.browser
    }

    /// The address of a driver for one session, and the driver where it is of that session alone.
    pub(crate) fn driver(&self) -> Result<(String, Option<Driver>)> {
        if let Some(driver) = &self.shared {
            return Ok((driver.address.clone(), None));
        }
        let own = Driver::start(self.engine, &self.found)?;
        Ok((own.address.clone(), Some(own)))
    }
}

/// A driver that runs, until this goes.
#[derive(Debug)]
pub(crate) struct Driver {
    address: String,
    process: Child,
}

impl Driver {
    /// Starts the driver of a browser on a free port.
    fn start(engine: Engine, found: &Browser) -> Result<Self> {
        // This one does not say which port it has taken.
        let silent = engine == Engine::WebKit;
        let port = if silent { free_port()? } else { 0 };
        let process = Command::new(&found.driver)
            .args(engine::flags(engine, port))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", found.driver.display()))?;
        let mut driver = Self {
            address: String::new(),
            process,
        };
        let port = if silent {
            listens(port)?
        } else {
            announced_port(&mut driver.process)?
        };
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that has already ended is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Waits until something listens on a port, and returns that.
fn listens(port: u16) -> Result<u16> {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        ensure!(start.elapsed() < DEADLINE, "the driver does not listen");
        std::thread::yield_now();
    }
    Ok(port)
}

/// What precedes the port in the line that a driver prints once it listens:
/// `ChromeDriver was started successfully on port 41259.`, `… INFO Listening on 127.0.0.1:41259`.
const ANNOUNCED: [&str; 2] = ["started successfully on port ", "Listening on 127.0.0.1:"];

/// The port a driver names.
fn announced_port(process: &mut Child) -> Result<u16> {
    let output = process.stdout.take().context("the driver has no output")?;
    let mut lines = BufReader::new(output).lines();
    let mut port = None;
    for line in lines.by_ref() {
        let line = line?;
        let found = ANNOUNCED.iter().find_map(|words| line.split_once(words));
        if let Some((_, found)) = found {
            let found = found.trim_end_matches('.').parse();
            port = Some(found.with_context(|| format!("no port in: {line}"))?);
            break;
        }
    }
    // A driver whose output nobody reads ends with the first line that finds no reader.
    std::thread::spawn(move || lines.for_each(drop));
    port.context("the driver ended without naming its port")
}
