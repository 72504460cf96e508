//! The page that makes the lines to put a calculator on another site: a form, a preview and a text
//! to copy. A page of its own, so that it costs those who calculate nothing.

use crate::i18n::{Locale, Messages};
use crate::model::ParameterId;

/// The parts a host can choose, and whether they are shown unless it does.
const PARTS: [(&str, bool); 8] = [
    ("answer", true),
    ("lines", false),
    ("clocks", true),
    ("inputs", true),
    ("groups", false),
    ("waits", true),
    ("seen", false),
    ("panels", false),
];
const SCHEMES: [&str; 3] = ["auto", "light", "dark"];
const KINDS: [&str; 4] = ["frame", "script", "element", "picture"];
/// The inputs a host can lock here; any can be by its name.
const LOCKED: [ParameterId; 3] = [
    ParameterId::Members,
    ParameterId::VisitIntervalWeeks,
    ParameterId::Clinicians,
];

/// The body of the page, as HTML.
pub fn body(messages: &Messages) -> String {
    let text = |id: &str| escaped(&messages.text(id));
    let part = |(id, on): &(&str, bool)| {
        let label = text(&format!("make-part-{id}"));
        check("parts", id, &label, *on)
    };
    let locked = |id: &ParameterId| {
        check(
            "locked",
            id.name(),
            &escaped(&messages.parameter_label(*id)),
            false,
        )
    };
    let options = |kind: &str, ids: &[&str]| -> String {
        let option = |id: &&str| {
            format!(
                "<option value=\"{id}\">{}</option>",
                text(&format!("make-{kind}-{id}"))
            )
        };
        ids.iter().map(option).collect()
    };
    let language = |locale: Locale| {
        let (tag, name) = (locale.tag(), locale.own_name());
        format!("<option value=\"{tag}\" lang=\"{tag}\">{name}</option>")
    };
    format!(
        "<main class=\"maker\"><h1>{title}</h1><p>{what}</p>\
        <form>\
        <fieldset><legend>{parts_title}</legend>{parts}</fieldset>\
        <fieldset><legend>{locked_title}</legend>{locked}</fieldset>\
        <fieldset><legend>{look}</legend>\
        <label>{language} <select name=\"lang\"><option value=\"\">{language_auto}</option>{languages}</select></label>\
        <label>{scheme} <select name=\"scheme\">{schemes}</select></label>\
        <label><input type=\"checkbox\" name=\"accented\"> {accent_on}</label>\
        <label>{accent} <input type=\"color\" name=\"accent\" value=\"#15181c\"></label>\
        <label>{height} <input type=\"number\" name=\"height\" min=\"200\" max=\"3000\" value=\"900\"></label>\
        </fieldset>\
        <label>{kind} <select name=\"kind\">{kinds}</select></label>\
        <label for=\"snippet\">{snippet}</label>\
        <textarea id=\"snippet\" readonly rows=\"6\" spellcheck=\"false\"></textarea>\
        <p><button type=\"button\" id=\"copy\">{copy}</button> \
        <span role=\"status\"><span id=\"copied\" hidden>{copied}</span><span id=\"refused\" hidden>{refused}</span></span></p>\
        </form>\
        <section><h2>{preview}</h2><iframe id=\"preview\" title=\"{frame_title}\"></iframe></section>\
        <p>{docs}</p><p><a href=\"../\" data-carry id=\"open\" data-text=\"{open}\">{back}</a></p></main>",
        title = text("make-title"),
        what = text("make-what"),
        parts_title = text("make-parts"),
        parts = PARTS.iter().map(part).collect::<String>(),
        locked_title = text("make-locked"),
        locked = LOCKED.iter().map(locked).collect::<String>(),
        look = text("make-look"),
        language = text("make-language"),
        language_auto = text("make-language-auto"),
        languages = Locale::ALL.into_iter().map(language).collect::<String>(),
        scheme = text("make-scheme"),
        schemes = options("scheme", &SCHEMES),
        accent_on = text("make-accent-on"),
        accent = text("make-accent"),
        height = text("make-height"),
        kind = text("make-kind"),
        kinds = options("kind", &KINDS),
        snippet = text("make-snippet"),
        copy = text("make-copy"),
        copied = text("make-copied"),
        refused = text("make-not-copied"),
        preview = text("make-preview"),
        frame_title = text("make-frame-title"),
        docs = text("make-docs"),
        open = text("make-open"),
        back = text("make-back"),
    )
}

fn check(name: &str, value: &str, label: &str, on: bool) -> String {
    let on = if on { " checked" } else { "" };
    format!(
        "<label><input type=\"checkbox\" name=\"{name}\" value=\"{value}\"{on}> {label}</label>"
    )
}

/// Text as it stands in HTML, also inside quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_every_choice_in_words() {
        let body = body(&Messages::default());
        for (part, _) in PARTS {
            assert!(body.contains(&format!("value=\"{part}\"")), "{part}");
        }
        assert!(body.contains("Weeks between visits") && !body.contains("make-"));
    }
}
