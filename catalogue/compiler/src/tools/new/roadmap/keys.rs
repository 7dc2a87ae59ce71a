//! The keys of a mapping as they stand in the file, and where one more goes.

use std::ops::Range;

use crate::{
    front_matter::Split,
    tools::text,
    yaml::{KeyPath, Mapping, Value, key_name},
};

/// One key.
pub struct Key<'v> {
    /// The way to its value.
    pub path: KeyPath,
    /// Its value.
    pub value: &'v Value,
    /// Where it stands.
    pub span: Range<usize>,
    number: Option<u16>,
}

/// The keys of a mapping in the order of the file; each is a number.
pub struct Keys<'v> {
    all: Vec<Key<'v>>,
    /// Where the first one goes in an empty mapping.
    start: usize,
    text: &'v str,
}

impl<'v> Keys<'v> {
    /// Those of the mapping that `parent` leads to; none when it leads to something else.
    pub fn of(split: &'v Split, parent: &KeyPath, mapping: Option<&'v Mapping>) -> Self {
        let front_matter = &split.front_matter;
        let text = front_matter.source.text.as_str();
        let all = mapping.into_iter().flatten().map(|(key, value)| {
            let name = key_name(key);
            let path = parent.key(&name);
            let span = front_matter.key_span(&path);
            Key { path, value, span, number: name.parse().ok() }
        });
        let start = if *parent == KeyPath::default() {
            text::closing_fence(text, split.body)
        } else {
            text::next_line(text, front_matter.key_span(parent).end)
        };
        Self { all: all.collect(), start, text }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Key<'v>> {
        self.all.iter()
    }

    /// The key that is this number.
    pub fn find(&self, number: &str) -> Option<&Key<'v>> {
        self.all.iter().find(|key| key.number == number.parse().ok())
    }

    /// After the key that precedes it, in the direction in which the others are sorted.
    pub fn place_for(&self, number: &str) -> usize {
        let number = number.parse().ok();
        let (Some(first), Some(last)) = (self.all.first(), self.all.last()) else {
            return self.start;
        };
        let is_ascending = first.number <= last.number;
        let precedes = |key: &&Key| (key.number < number) == is_ascending;
        match self.all.iter().rfind(precedes) {
            Some(before) => block_end(self.text, before.span.start),
            None => text::line(self.text, first.span.start).start,
        }
    }
}

/// Where the block of a key ends: after the last line that is indented more than the key, or that
/// holds an item of its list.
pub fn block_end(text: &str, key: usize) -> usize {
    let indent = key - text::line(text, key).start;
    let mut end = text::next_line(text, key);
    let mut at = end;
    while at < text.len() {
        let line = &text[text::line(text, at)];
        at = text::next_line(text, at);
        let content = line.trim_start();
        let depth = line.len() - content.len();
        let is_inside = depth > indent || (depth == indent && content.starts_with("- "));
        if content.is_empty() || (content.starts_with('#') && !is_inside) {
            // It may stand between two lines of the block.
            continue;
        }
        if !is_inside {
            break;
        }
        end = at;
    }
    end
}
