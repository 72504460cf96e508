//! Renders a Fluent value: text, `{ $variable }`, `{ "literal" }`, and selections
//! `{ $variable -> [key] … *[other] … }`.

use super::{Arg, Messages, number};

/// The value with its variables filled in; an unknown variable shows its name, as in Fluent.
pub(super) fn render(pattern: &str, args: &[(&'static str, Arg)], messages: &Messages) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((text, after)) = rest.split_once('{') {
        push_text(&mut out, text);
        let (inside, next) = after.split_at(closing(after));
        placeable(&mut out, inside.trim(), args, messages);
        rest = next.strip_prefix('}').unwrap_or(next);
    }
    push_text(&mut out, rest);
    out
}

/// Adds text; a line break with its indentation is a space, as in HTML.
fn push_text(out: &mut String, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index == 0 {
            out.push_str(line);
        } else {
            out.push(' ');
            out.push_str(line.trim_start_matches(' '));
        }
    }
}

/// The index of the brace that closes a placeable, or the end of the text.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (index, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => return index,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

fn placeable(out: &mut String, inside: &str, args: &[(&'static str, Arg)], messages: &Messages) {
    if let Some(literal) = inside.strip_prefix('"') {
        out.push_str(literal.strip_suffix('"').unwrap_or(literal));
    } else if let Some((variable, variants)) = inside.split_once("->") {
        let value = argument(variable, args);
        let chosen = choose(variants, value, messages);
        out.push_str(&render(chosen, args, messages));
    } else {
        match argument(inside, args) {
            Some(Arg::Number(value, decimals)) => out.push_str(&messages.number(*value, *decimals)),
            Some(Arg::Text(text)) => out.push_str(text),
            None => out.push_str(inside),
        }
    }
}

fn argument<'a>(variable: &str, args: &'a [(&'static str, Arg)]) -> Option<&'a Arg> {
    let name = variable.trim().trim_start_matches('$');
    args.iter()
        .find(|(key, _)| *key == name)
        .map(|(_, arg)| arg)
}

/// The first variant whose key is the value as printed or its plural category, else the default.
fn choose<'a>(variants: &'a str, value: Option<&Arg>, messages: &Messages) -> &'a str {
    let (exact, category) = match value {
        Some(Arg::Number(number, decimals)) => {
            let printed = number::fixed(*number, *decimals);
            let category = messages.plural(&printed);
            (printed, category)
        }
        Some(Arg::Text(text)) => (text.clone(), ""),
        None => (String::new(), ""),
    };
    let mut chosen = "";
    for (key, default, text) in Variants(variants) {
        if key == exact || key == category {
            return text;
        }
        if default {
            chosen = text;
        }
    }
    chosen
}

/// The variants of a selection: key, whether it is the default, value.
struct Variants<'a>(&'a str);

impl<'a> Iterator for Variants<'a> {
    type Item = (&'a str, bool, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0.trim_start();
        let (default, rest) = rest
            .strip_prefix('*')
            .map_or((false, rest), |rest| (true, rest));
        let (key, rest) = rest.strip_prefix('[')?.split_once(']')?;
        let end = value_end(rest);
        let (value, next) = rest.split_at(end);
        self.0 = next;
        Some((key.trim(), default, value.trim()))
    }
}

/// Where a variant's value ends: before the next line, outside braces, that opens a variant.
fn value_end(text: &str) -> usize {
    let mut depth = 0_usize;
    for (index, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\n' if depth == 0 => {
                let next = text.get(index..).unwrap_or("").trim_start();
                if next.starts_with('[') || next.starts_with("*[") {
                    return index;
                }
            }
            _ => {}
        }
    }
    text.len()
}
