//! Replacing what stands between two markers of a document.

use anyhow::{Context, Result};

/// The text with each section between `<!-- measured: NAME -->` and `<!-- end of NAME -->`
/// replaced.
///
/// # Errors
/// When a marker is missing.
pub(super) fn rewritten(text: &str, sections: &[(&str, String)]) -> Result<String> {
    let mut text = text.to_owned();
    for (name, content) in sections {
        let (begin, end) = (
            format!("<!-- measured: {name} -->\n"),
            format!("<!-- end of {name} -->"),
        );
        let missing = || format!("docs/performance.md has no section {name}");
        let (before, rest) = text.split_once(&begin).with_context(missing)?;
        let (_, after) = rest.split_once(&end).with_context(missing)?;
        text = format!("{before}{begin}{}\n{end}{after}", content.trim_end());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a\n<!-- measured: one -->\nold\n<!-- end of one -->\nb\n";

    #[test]
    fn replaces_a_section_and_nothing_else() {
        let once = rewritten(TEXT, &[("one", "new\n\n".to_owned())]).unwrap();
        assert_eq!(once, TEXT.replace("old", "new"));
        assert_eq!(
            rewritten(&once, &[("one", "new".to_owned())]).unwrap(),
            once
        );
    }

    #[test]
    fn a_missing_marker_is_named() {
        let error = rewritten(TEXT, &[("two", String::new())]).unwrap_err();
        assert!(error.to_string().contains("two"));
    }
}
