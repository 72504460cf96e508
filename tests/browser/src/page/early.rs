//! What runs before any script of the page.
//!
//! Chromium is told by its own protocol; to other browsers the page is served with it, ahead of the
//! content policy in the document, which rules only over what comes after it.

use std::sync::{Arc, Mutex, PoisonError};

use xtask::tools::Engine;
use xtask::{build, server};

use crate::driver::PREFIX;
use crate::{Result, Suite};

/// Runs before any script of the page: keeps what the page should never do.
pub(super) const WITNESS: &str = "
    window.witness ??= { violations: [], errors: [] };
    addEventListener('securitypolicyviolation', event => witness.violations.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    addEventListener('error', event => witness.errors.push(String(event.message)));
    addEventListener('unhandledrejection', event => witness.errors.push(String(event.reason)));
";

/// Scripts that are served with the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Early(Arc<Mutex<String>>);

impl Early {
    /// Adds a script.
    pub(super) fn add(&self, source: &str) {
        let mut scripts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        scripts.push_str(source);
    }

    /// The address a session has the page at: of a server of its own, where the scripts are served.
    pub(super) fn address(&self, suite: &Suite) -> Result<String> {
        if suite.engine == Engine::Chromium {
            return Ok(suite.address.clone());
        }
        self.add(WITNESS);
        let scripts = self.0.clone();
        let address = server::start_altered(&build::dist(), PREFIX, 0, move |_, answer| {
            if !answer.is_html() {
                return;
            }
            let scripts = scripts.lock().unwrap_or_else(PoisonError::into_inner);
            let body = String::from_utf8_lossy(&answer.body);
            let early = format!("<head><script>{scripts}</script>");
            answer.body = body.replacen("<head>", &early, 1).into_bytes();
        })?;
        Ok(address)
    }
}
