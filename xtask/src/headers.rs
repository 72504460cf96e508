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
    let mut text = "/*\n".to_owned();
    for (name, value) in ALWAYS {
        text += &format!("  {name}: {value}\n");
    }
    // A file that matches two rules gets both values of a header: only names without a hash are
    // given the second.
    for name in [
        "/",
        "/index.html",
        "/embed/",
        "/embed/index.html",
        "/embed/make.html",
    ] {
        text += &format!("{name}\n  Cache-Control: {NAMED}\n  Content-Security-Policy: {policy}\n");
    }
    for name in ["/caseload.html", "/embed.js"] {
        text += &format!("{name}\n  Cache-Control: {NAMED}\n");
    }
    for name in [
        "/*.wasm",
        "/caseload-*.js",
        "/whole-*.js",
        "/boot-*.js",
        "/app-*.css",
        "/icon-*.svg",
        "/embed/frame-*.js",
        "/embed/make-*.js",
    ] {
        text += &format!("{name}\n  Cache-Control: {HASHED}\n");
    }
    text += "/*.wasm\n  Content-Type: application/wasm\n";
    Ok(text)
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
