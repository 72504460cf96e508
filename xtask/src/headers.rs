//! The headers a host is to send, for hosts that read them from a file: `_headers`.
//!
//! The same as in `deploy/nginx.conf`, which a test holds against this.

use anyhow::Result;

use crate::finish::attribute;

/// What every answer carries.
pub const ALWAYS: [(&str, &str); 4] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];
/// For files whose name changes with what is in them.
pub const HASHED: &str = "public, max-age=31536000, immutable";
/// For the others: asked for anew each time, sent only when changed.
pub const NAMED: &str = "no-cache";

const DOCUMENTS: [&str; 10] = [
    "/",
    "/index.html",
    "/embed/",
    "/embed/index.html",
    "/embed/make.html",
    "/embed/make-es.html",
    "/es/",
    "/es/index.html",
    "/api/",
    "/api/index.html",
];
/// The copy in one file has a policy of its own.
const OTHERS: [&str; 2] = ["/caseload.html", "/embed.js"];
const CHANGING: [&str; 13] = [
    "/*.wasm",
    "/caseload-*.js",
    "/whole-*.js",
    "/words-*.txt",
    "/boot-*.js",
    "/app-*.css",
    "/room-*.css",
    "/print-*.css",
    "/icon-*.svg",
    "/embed/frame-*.js",
    "/embed/make-*.js",
    "/api/caseload-*.js",
    "/api/api-*.js",
];

/// The `_headers` file of a document, as Netlify and Cloudflare Pages read it.
///
/// # Errors
/// When the document has no policy.
pub fn netlify(document: &str) -> Result<String> {
    let policy = attribute(
        document,
        "<meta http-equiv=\"Content-Security-Policy\"",
        "content",
    )?;
    let rule = |name: &str, headers: &[(&str, &str)]| {
        let lines = headers
            .iter()
            .map(|(name, value)| format!("  {name}: {value}\n"));
        format!("{name}\n{}", lines.collect::<String>())
    };
    let document = [
        ("Cache-Control", NAMED),
        ("Content-Security-Policy", policy),
    ];
    let mut rules = vec![rule("/*", &ALWAYS)];
    rules.extend(DOCUMENTS.map(|name| rule(name, &document)));
    rules.extend(OTHERS.map(|name| rule(name, &[("Cache-Control", NAMED)])));
    rules.extend(CHANGING.map(|name| rule(name, &[("Cache-Control", HASHED)])));
    rules.push(rule("/*.wasm", &[("Content-Type", "application/wasm")]));
    Ok(rules.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::source;

    #[test]
    fn every_host_is_told_the_same() {
        let document = source("index.html").unwrap();
        let policy = attribute(
            &document,
            "<meta http-equiv=\"Content-Security-Policy\"",
            "content",
        );
        let policy = policy.unwrap();
        let file = netlify(&document).unwrap();
        let nginx = source("deploy/nginx.conf").unwrap();
        for host in [&file, &nginx] {
            for (name, value) in ALWAYS {
                assert!(host.contains(name) && host.contains(value), "{name}");
            }
            for value in [policy, HASHED, NAMED] {
                assert!(host.contains(value), "{value}");
            }
            assert!(!host.contains("X-Frame-Options:") && !host.contains("frame-ancestors "));
        }
    }
}
