//! Set-up on a fresh machine: the wasm target, Trunk, wasm-bindgen, a browser and its driver.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{command, read, root, run, tools};

/// The target the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// A tool built from source into the project's folder.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    features: &'static [&'static str],
}

// Later releases of Trunk want a later compiler than the pinned one.
const TRUNK: Tool = Tool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    features: &["--no-default-features", "--features", "rustls"],
};

// Must equal the version of the `wasm-bindgen` library in Cargo.toml.
const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    features: &["--no-default-features"],
};

/// Installs what a build needs and is not there.
///
/// # Errors
/// When an installation fails.
pub fn ensure_build_tools() -> Result<()> {
    TRUNK.ensure()?;
    ensure_wasm_bindgen()
}

/// Installs what compiles to WebAssembly and binds it to JavaScript, where it is not there.
///
/// # Errors
/// When an installation fails.
pub fn ensure_wasm_bindgen() -> Result<()> {
    ensure_target()?;
    WASM_BINDGEN.ensure()
}

/// Adds the wasm target to the toolchain: a missing target of `rust-toolchain.toml` is not always
/// installed by itself.
///
/// # Errors
/// When it cannot be added.
pub fn ensure_target() -> Result<()> {
    let installed = read(&mut command("rustup", &["target", "list", "--installed"]));
    match installed {
        Some(targets) if targets.lines().any(|target| target.trim() == WASM) => Ok(()),
        Some(_) => run(&mut command("rustup", &["target", "add", WASM])),
        // A toolchain that is not rustup's: the compiler knows whether it has the target.
        None => {
            let library = read(&mut command(
                "rustc",
                &["--print", "target-libdir", "--target", WASM],
            ))
            .unwrap_or_default();
            if Path::new(library.trim()).is_dir() {
                Ok(())
            } else {
                bail!("the Rust toolchain has no target {WASM}: install rustup, or add the target")
            }
        }
    }
}

impl Tool {
    fn ensure(&self) -> Result<()> {
        let program = tools().join("bin").join(self.program);
        let present = read(&mut command(&program.to_string_lossy(), &["--version"]))
            .is_some_and(|text| text.split_whitespace().any(|word| word == self.version));
        if present {
            return Ok(());
        }
        println!(
            "installing {} {} into .tools (once; some minutes)",
            self.package, self.version
        );
        let root = tools();
        let root = root.to_string_lossy();
        let mut arguments = vec![
            "install",
            "--locked",
            "--force",
            "--root",
            &root,
            self.package,
            "--version",
            self.version,
        ];
        arguments.extend(self.features);
        run(command("cargo", &arguments)
            // Quick to build matters more than quick to run: a third of the time.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env_remove("CARGO_TARGET_DIR"))
        .with_context(|| format!("installing {}", self.package))
    }
}

/// Makes a cargo command for the wasm target run what it builds in a browser.
pub fn with_wasm_runner<'a>(command: &'a mut Command, browser: &Browser) -> &'a mut Command {
    command
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools().join("bin").join("wasm-bindgen-test-runner"),
        )
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            root().join("tests/webdriver.json"),
        )
        .env("WASM_BINDGEN_TEST_TIMEOUT", "600")
        .env("CHROMEDRIVER", &browser.driver)
}

/// What draws and runs a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// That of Chromium, Chrome, Edge and most others.
    Chromium,
    /// That of Firefox.
    Firefox,
    /// That of Safari, here in the browser that comes with `WebKitGTK`.
    WebKit,
}

impl Engine {
    /// All of them, the one every test runs in first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name, as it is asked for.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What must be at hand for it.
    pub const fn wants(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium with chromedriver",
            Self::Firefox => "Firefox with geckodriver",
            Self::WebKit => "WebKitGTK's MiniBrowser with WebKitWebDriver and a display",
        }
    }

    /// The program that drives it.
    const fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The names of its browsers on the path.
    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome", "chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
            Self::WebKit => &["MiniBrowser"],
        }
    }

    /// Where its browser is when it is not on the path.
    const fn elsewhere(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
            Self::Firefox => &["/Applications/Firefox.app/Contents/MacOS/firefox"],
            Self::WebKit => &[
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            ],
        }
    }
}

/// A browser and the program that drives it.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The browser.
    pub browser: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

impl Browser {
    /// A browser with this engine and its driver, as found on the path.
    pub fn find(engine: Engine) -> Option<Self> {
        // The others need no screen.
        let screen = ["DISPLAY", "WAYLAND_DISPLAY"].map(std::env::var_os);
        if engine == Engine::WebKit && screen.iter().all(Option::is_none) {
            return None;
        }
        let own = tools().join("bin").join(engine.driver());
        let driver = on_path(engine.driver()).or_else(|| Some(own).filter(|own| own.is_file()))?;
        let programs = engine.programs().iter();
        let browser = programs.copied().find_map(on_path).or_else(|| {
            let elsewhere = engine.elsewhere().iter().map(PathBuf::from);
            elsewhere.into_iter().find(|path| path.is_file())
        })?;
        Some(Self { browser, driver })
    }

    /// Chromium or Chrome and its driver, installed first where that is possible.
    ///
    /// # Errors
    /// When there is none and none can be installed.
    pub fn ensure() -> Result<Self> {
        if let Some(found) = Self::find(Engine::Chromium) {
            return Ok(found);
        }
        if !can_install() {
            bail!(
                "the browser tests need Chromium or Chrome and its chromedriver on the path: \
                 install both (on Debian and Ubuntu: apt-get install chromium chromium-driver)"
            );
        }
        println!("installing Debian's chromium and chromium-driver");
        run(&mut command("apt-get", &["update", "-qq"]))?;
        run(command(
            "apt-get",
            &["install", "-y", "-qq", "chromium", "chromium-driver"],
        )
        .env("DEBIAN_FRONTEND", "noninteractive"))?;
        Self::find(Engine::Chromium).context("chromium is installed but is not on the path")
    }
}

/// Installs the server whose shipped configuration is tested, where packages can be installed;
/// elsewhere that test is skipped.
///
/// # Errors
/// When an installation fails.
pub fn ensure_nginx() -> Result<()> {
    if nginx().is_some() || !can_install() {
        return Ok(());
    }
    println!("installing Debian's nginx");
    run(&mut command("apt-get", &["update", "-qq"]))?;
    let packages = ["nginx", "libnginx-mod-http-brotli-static"];
    let mut install = command(
        "apt-get",
        &["install", "-y", "-qq", "--no-install-recommends"],
    );
    run(install
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// The server, which Debian keeps off an ordinary user's path.
pub fn nginx() -> Option<PathBuf> {
    on_path("nginx")
        .or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.is_file()))
}

/// Whether packages can be installed: root on Debian or Ubuntu.
fn can_install() -> bool {
    let root = read(&mut command("id", &["-u"])).is_some_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").exists()
}

/// The first program of this name on the path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}
