//! References of a header: the keys that name a file by its slug, and addresses in any value.

use catalogue::{kind::Kind, text::fold};

use super::{Renaming, links};
use crate::{
    diagnostic::Fix,
    front_matter::Split,
    tools::text,
    yaml::{KeyPath, Value, key_name},
};

/// The keys whose value, or the items of it, name a file of this kind.
const KEYS: [(&str, Kind); 8] = [
    ("producer", Kind::Producer),
    ("partners", Kind::Producer),
    ("owner", Kind::Producer),
    ("owner_acronym", Kind::Producer),
    ("api", Kind::Api),
    ("alternatives", Kind::Api),
    ("replaced_by", Kind::Api),
    ("related_guides", Kind::Guide),
];

/// The replacements that a header needs.
pub fn in_header(renaming: &Renaming, split: &Split) -> Vec<Fix> {
    let mut search = Search { renaming, split, fixes: Vec::new() };
    for (key, value) in &split.values {
        search.key(key, value, &KeyPath::default());
    }
    search.fixes
}

struct Search<'s> {
    renaming: &'s Renaming<'s>,
    split: &'s Split<'s>,
    fixes: Vec<Fix>,
}

impl Search<'_> {
    fn key(&mut self, key: &Value, value: &Value, parent: &KeyPath) {
        let name = key_name(key);
        let names_files = KEYS.contains(&(name.as_str(), self.renaming.kind));
        self.value(value, names_files, &parent.key(&name));
    }

    fn value(&mut self, value: &Value, names_files: bool, path: &KeyPath) {
        match value {
            Value::Mapping(mapping) => {
                mapping.iter().for_each(|(key, value)| self.key(key, value, path));
            }
            Value::Sequence(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, names_files, &path.index(index));
                }
            }
            Value::String(text) if names_files && self.is_the_file(text) => self.name(path),
            Value::Number(_) if names_files && self.is_written(self.renaming.old, path) => {
                self.name(path);
            }
            Value::String(text) => self.addresses(text, path),
            _ => {}
        }
    }

    fn is_written(&self, name: &str, path: &KeyPath) -> bool {
        self.split.front_matter.plain(path) == Some(name)
    }

    /// A producer may be named in other letters; where its name or acronym says the same, the
    /// reference doesn't depend on the name of its file.
    fn is_the_file(&self, text: &str) -> bool {
        if text == self.renaming.old {
            return true;
        }
        let is_same = |other: &str| fold(other) == fold(text);
        if self.renaming.kind != Kind::Producer || !is_same(self.renaming.old) {
            return false;
        }
        let names = super::split(self.renaming.file).map(|split| split.values);
        let value = |key: &str| names.as_ref()?.get(key)?.as_str();
        !["name", "acronym"].into_iter().filter_map(value).any(is_same)
    }

    fn name(&mut self, path: &KeyPath) {
        let span = self.split.front_matter.value_span(path);
        let written = &self.split.front_matter.source.text[span.clone()];
        let is_quoted = written.starts_with(['"', '\'']) && written.len() > 1;
        let new = self.renaming.new;
        self.fixes.push(if is_quoted {
            Fix::certain(span.start + 1..span.end - 1, new)
        } else {
            Fix::certain(span, text::scalar(new))
        });
    }

    /// The links of the value, found again by their rank in the text as it is written.
    fn addresses(&mut self, value: &str, path: &KeyPath) {
        let links = links::in_value(self.renaming, value);
        if links.is_empty() {
            return;
        }
        let span = self.split.front_matter.value_span(path);
        let written = &self.split.front_matter.source.text[span.clone()];
        let in_value = links::occurrences(self.renaming, value);
        let in_file = links::occurrences(self.renaming, written);
        if in_value.len() != in_file.len() {
            return;
        }
        for (occurrence, place) in in_value.iter().zip(&in_file) {
            if links.contains(occurrence) {
                let place = span.start + place.start..span.start + place.end;
                self.fixes.push(Fix::certain(place, self.renaming.new));
            }
        }
    }
}
