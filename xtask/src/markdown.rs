//! The part of Markdown that the manuals are written in, as HTML: headings, paragraphs, tables,
//! code, emphasis and links.

/// A manual as HTML.
///
/// Links to other files of the project become plain words: the page does not bring those files.
pub fn html(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() {
            continue;
        }
        if line.starts_with("```") {
            let code: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            let code = escaped(&code.join("\n"));
            // Wide code scrolls, also by keys.
            out += &["<pre tabindex=\"0\"><code>", &code, "</code></pre>\n"].concat();
            continue;
        }
        if line.starts_with('|') {
            let mut rows = vec![line];
            while let Some(row) = lines.next_if(|line| line.starts_with('|')) {
                rows.push(row);
            }
            out.push_str(&table(&rows));
            continue;
        }
        let level = line.chars().take_while(|c| *c == '#').count();
        if level > 0 {
            let words = inline(line.trim_start_matches('#').trim());
            let (open, close) = (format!("<h{level}>"), format!("</h{level}>\n"));
            out += &[open, words, close].concat();
            continue;
        }
        out += &["<p>", &inline(line), "</p>\n"].concat();
    }
    out
}

/// A table whose second line only rules.
fn table(rows: &[&str]) -> String {
    let cells = |row: &str, open: &str, close: &str| {
        let row = row.trim().trim_matches('|');
        let cells = row.split('|');
        let cells = cells.map(|cell| [open, &inline(cell.trim()), close].concat());
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let mut out = String::from("<table>\n");
    for (index, row) in rows.iter().enumerate() {
        match index {
            0 => out.push_str(&cells(row, "<th scope=\"col\">", "</th>")),
            1 => {}
            _ => out.push_str(&cells(row, "<td>", "</td>")),
        }
    }
    out + "</table>\n"
}

/// Code, emphasis and links within a line.
fn inline(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            out += &["<code>", &escaped(part), "</code>"].concat();
        } else {
            out.push_str(&emphasized(&unlinked(&escaped(part))));
        }
    }
    out
}

fn emphasized(text: &str) -> String {
    let parts = text.split('*').enumerate();
    parts
        .map(|(index, part)| {
            if index % 2 == 1 {
                format!("<em>{part}</em>")
            } else {
                part.to_owned()
            }
        })
        .collect()
}

/// The words of links, without where they lead.
fn unlinked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        out.push_str(before);
        let Some((words, after)) = link.split_once("](") else {
            out.push('[');
            rest = link;
            continue;
        };
        out.push_str(words);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    out + rest
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_manuals_use_becomes_html() {
        let text = "# A `b`\n\nSee *it* in [c.md](c.md), `x<1`.\n\n| d | e |\n|---|---|\n| 1 | 2 |\n\n```js\na < *b*;\n\nc;\n```\n";
        assert_eq!(
            html(text),
            "<h1>A <code>b</code></h1>\n\
             <p>See <em>it</em> in c.md, <code>x&lt;1</code>.</p>\n\
             <table>\n<tr><th scope=\"col\">d</th><th scope=\"col\">e</th></tr>\n\
             <tr><td>1</td><td>2</td></tr>\n</table>\n\
             <pre tabindex=\"0\"><code>a &lt; *b*;\n\nc;</code></pre>\n"
        );
    }
}
