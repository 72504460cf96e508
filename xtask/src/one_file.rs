//! The page in one file: it works from a disk, a stick or an e-mail, and asks no network for
//! anything.

use std::path::Path;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::build::gzip;
use crate::finish::{attribute, named, source, tag};
use crate::whole::{MODULE, PROGRAM};
use crate::words;

/// What the module hands out, as its last line.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";
/// An address that only a module of its own has.
const OWN_ADDRESS: &str = "new URL('whole_bg.wasm', import.meta.url)";

/// The page as one document with the whole program, from a built folder and its document.
///
/// The program is compressed and base64: half the size of the program itself, where plain base64
/// would be a third more.
///
/// # Errors
/// When a part of the page is missing or is not what it was when this was written.
pub fn make(folder: &Path, document: &str) -> Result<String> {
    let policy = attribute(
        document,
        "<meta http-equiv=\"Content-Security-Policy\"",
        "content",
    )?;
    let style = tag(document, "<link rel=\"stylesheet\" href=\"./app-")?;
    let room = tag(document, "<link rel=\"stylesheet\" href=\"./room-")?;
    let print = tag(document, "<link rel=\"stylesheet\" href=\"./print-")?;
    let icon = tag(document, "<link rel=\"icon\"")?;
    let boot = format!("{}</script>", tag(document, "<script")?);
    let module = tag(document, "<link rel=\"modulepreload\"")?;
    let preload = tag(document, "<link rel=\"preload\"")?;
    let (whole_module, whole_program) = (tag(document, MODULE)?, tag(document, PROGRAM)?);
    let file = |tag: &str, name| named(folder, attribute(tag, "", name)?);
    let text = |tag: &str, name| Ok::<_, anyhow::Error>(String::from_utf8(file(tag, name)?)?);

    let css = text(style, "href")?;
    let screen = text(room, "href")?;
    let paper = text(print, "href")?;
    let module_text = text(whole_module, "content")?;
    ensure!(
        module_text.matches(EXPORTS).count() == 1 && module_text.matches(OWN_ADDRESS).count() == 1,
        "the program's module is not made as it was"
    );
    let script = source("assets/one-file.js")?.replace(
        "/* the module */",
        &module_text
            .replace(EXPORTS, "")
            .replace(OWN_ADDRESS, "\"\""),
    );
    let starter = text(&boot, "src")?;
    for part in [&css, &screen, &paper, &script, &starter] {
        ensure!(
            !part.contains("</script") && !part.contains("</style"),
            "a part would end its tag"
        );
    }
    let policy_here = policy_of_one_file(policy, &[&script, &starter], &[&css, &screen, &paper])?;
    let program = STANDARD.encode(gzip(&file(whole_program, "content")?)?);
    let icon_here = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">",
        STANDARD.encode(file(icon, "href")?)
    );
    let mut packed = Vec::new();
    let mut named = document.to_owned();
    for language in words::others()? {
        let words = STANDARD.encode(gzip(words::of(&language)?.as_bytes())?);
        packed.push(format!(
            "<script type=\"application/gzip\" id=\"words-{language}\">{words}</script>\n"
        ));
        let named_as = words::named(&language, "");
        let tag = tag(
            document,
            named_as.split(" content").next().unwrap_or_default(),
        )?;
        named = named.replacen(tag, &named_as, 1);
    }
    let packed = packed.concat();
    let scripts = format!(
        "{packed}<script type=\"application/gzip\" id=\"program\">{program}</script>\n\
         <script>{script}</script>\n<script>{starter}</script>"
    );
    let named: Vec<&str> = named
        .lines()
        .filter(|line| !line.contains("<link rel=\"alternate\""))
        .collect();
    Ok(named
        .join("\n")
        .replacen("<html ", "<html data-one-file ", 1)
        .replacen(policy, &policy_here, 1)
        .replacen(style, &format!("<style>{css}</style>"), 1)
        .replacen(
            room,
            &format!("<style media=\"screen\">{screen}</style>"),
            1,
        )
        .replacen(print, &format!("<style media=\"print\">{paper}</style>"), 1)
        .replacen(icon, &icon_here, 1)
        .replacen(module, "", 1)
        .replacen(preload, "", 1)
        .replacen(whole_module, "", 1)
        .replacen(whole_program, "", 1)
        .replacen(&boot, "", 1)
        // Last, after the page that stands meanwhile: it is painted while the program is still read.
        .replacen("</body>", &format!("{scripts}\n</body>"), 1))
}

/// The page's policy with these scripts and styles in place of the folder's files, and no
/// connection.
fn policy_of_one_file(policy: &str, scripts: &[&str], styles: &[&str]) -> Result<String> {
    let hashes = |texts: &[&str]| -> Vec<String> { texts.iter().map(|text| hash(text)).collect() };
    let directives: Vec<String> = policy
        .split(';')
        .map(str::trim)
        .filter_map(|directive| {
            let name = directive.split(' ').next().unwrap_or_default();
            Some(match name {
                "script-src" => format!(
                    "script-src {} 'wasm-unsafe-eval'",
                    hashes(scripts).join(" ")
                ),
                "style-src" => format!("style-src {}", hashes(styles).join(" ")),
                "img-src" => "img-src data: blob:".to_owned(),
                "connect-src" => "connect-src 'none'".to_owned(),
                // Nothing of the page's own lies beside the file.
                "manifest-src" | "frame-src" | "worker-src" => return None,
                _ => directive.to_owned(),
            })
        })
        .collect();
    let policy = directives.join("; ");
    ensure!(
        policy.starts_with("default-src 'none'") && !policy.contains("'self'"),
        "the policy of the page is not what it was: {policy}"
    );
    Ok(policy)
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_these_texts_and_no_connection() {
        let page = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                    img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'";
        let policy = policy_of_one_file(page, &["alert(1)"], &["a {}"]).unwrap();
        assert!(policy.contains("connect-src 'none'"));
        assert!(policy.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' 'wasm"));
        assert!(policy_of_one_file("script-src *", &[], &[]).is_err());
    }
}
