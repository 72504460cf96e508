//! Reads Fluent files into an index of ids; what a value means is `pattern`'s business.

use std::collections::BinaryHeap;

/// A message and its attribute; `""` for the message's own value.
type Key = (&'static str, &'static str);

/// The values of one language, as written, sorted by id.
#[derive(Debug, Clone)]
pub(super) struct Catalogue {
    entries: Vec<(Key, &'static str)>,
}

impl Catalogue {
    /// The catalogue in these files.
    pub(super) fn read(sources: &[&[&'static str]]) -> Self {
        let mut entries = BinaryHeap::new();
        for source in sources.iter().copied().flatten() {
            read(source, &mut entries);
        }
        // A heap sorts in a tenth of the code.
        Self {
            entries: entries.into_sorted_vec(),
        }
    }

    /// The value with this id (`message` or `message.attribute`), as written.
    pub(super) fn get(&self, id: &str) -> Option<&'static str> {
        let wanted = id.split_once('.').unwrap_or((id, ""));
        let index = self
            .entries
            .binary_search_by(|(key, _)| (*key).cmp(&wanted))
            .ok()?;
        self.entries.get(index).map(|(_, value)| *value)
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = String> + '_ {
        self.entries.iter().map(|((message, attribute), _)| {
            if attribute.is_empty() {
                (*message).to_owned()
            } else {
                format!("{message}.{attribute}")
            }
        })
    }
}

fn read(source: &'static str, entries: &mut BinaryHeap<(Key, &'static str)>) {
    let mut message = "";
    // The value being read: its key, and where it starts and ends in the file.
    let mut open: Option<(Key, usize, usize)> = None;
    let mut position = 0;
    for line in source.split_inclusive('\n') {
        let start = position;
        position += line.len();
        let text = line.trim_start_matches(' ');
        let indented = text.len() < line.len();
        if text.trim_end().is_empty() || (!indented && text.starts_with('#')) {
            continue;
        }
        // A line opens a value when it is `id = …` or `.attribute = …`; others continue one.
        let head = if indented {
            text.strip_prefix('.')
        } else {
            Some(text)
        };
        let Some((name, value)) = head.and_then(|head| head.split_once('=')) else {
            if let Some((_, _, end)) = &mut open {
                *end = position;
            }
            continue;
        };
        close(source, open.take(), entries);
        let name = name.trim_end();
        if !indented {
            message = name;
        }
        let attribute = if indented { name } else { "" };
        open = Some((
            (message, attribute),
            start + line.len() - value.len(),
            position,
        ));
    }
    close(source, open, entries);
}

/// Adds the value that ends here; a message that only has attributes has none of its own.
fn close(
    source: &'static str,
    open: Option<(Key, usize, usize)>,
    entries: &mut BinaryHeap<(Key, &'static str)>,
) {
    let Some((key, start, end)) = open else {
        return;
    };
    let value = source.get(start..end).unwrap_or("").trim();
    if !value.is_empty() {
        entries.push((key, value));
    }
}
