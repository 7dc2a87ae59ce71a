//! The one module that knows YAML: values by `serde_yaml`, and, only when there is a mistake to
//! show, the spans of those values by a marked event parser.
//!
//! - [`Value`], [`Mapping`]: what a text holds
//! - [`parse`]: the mapping that a text holds; [`any`]: whatever it holds
//! - `explain`: mistakes of syntax, in French; `lost_word`: what is none, but would lose a word
//! - [`Spans`]: where keys and values stand; [`ScalarSpans`]: where the parts of a value do

mod explain;
mod lost_word;
mod scalar;
mod spans;

pub use scalar::ScalarSpans;
pub use serde_yaml::{Mapping, Value};
pub use spans::Spans;

/// A mistake of syntax.
#[derive(Debug)]
pub struct SyntaxError {
    /// Byte where the parser stopped.
    pub offset: usize,
    /// What is wrong, in French.
    pub message: String,
    /// What to type.
    pub help: &'static str,
}

/// Brackets that may be open at once. The parser's time grows with the square of their number.
const DEEPEST: usize = 500;

/// The mapping that a text holds; an empty text is an empty mapping.
pub fn parse(text: &str) -> Result<Mapping, SyntaxError> {
    if let Some(offset) = too_deep(text) {
        return Err(SyntaxError {
            offset,
            message: format!("plus de {DEEPEST} crochets ouverts dans l’en-tête"),
            help: "refermez-les, ou écrivez les listes avec un tiret par ligne",
        });
    }
    match serde_yaml::from_str(text) {
        Ok(Value::Mapping(mapping)) => lost_word::lost_word(text).map_or(Ok(mapping), Err),
        Ok(Value::Null) => Ok(Mapping::new()),
        Ok(_) => Err(SyntaxError {
            offset: 0,
            message: "l’en-tête n’est pas une suite de lignes `clé: valeur`".to_owned(),
            help: "écrivez chaque information sur sa ligne : `title: Nom de l’API`",
        }),
        Err(error) => Err(explain::explain(text, &error)),
    }
}

/// Where one bracket too many is opened. Those in quotes count too: no text has so many.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut brackets = text.match_indices(['[', '{', ']', '}']);
    let too_many = brackets.find(|(_, bracket)| {
        let opens = ["[", "{"].contains(bracket);
        depth = if opens { depth + 1 } else { depth.saturating_sub(1) };
        depth > DEEPEST
    });
    too_many.map(|(offset, _)| offset)
}

/// A text in quotes.
pub fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

/// A scalar as text: a key, or an item that was read as a number.
pub fn key_name(key: &Value) -> String {
    match key {
        Value::String(name) => name.clone(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim().to_owned(),
    }
}

/// Where a value is: the keys and indexes that lead to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyPath(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Index(usize),
}

impl KeyPath {
    /// The value of a key in this mapping.
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    /// An item of this list.
    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    /// Whether another path leads here first.
    fn starts_with(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The key of this value in the mapping at another path; none when it isn't directly there.
    fn key_below(&self, parent: &Self) -> Option<&str> {
        match self.0.strip_prefix(parent.0.as_slice())? {
            [Step::Key(key)] => Some(key),
            _ => None,
        }
    }

    /// The last key of the path, that of the list for an item.
    pub fn last_key(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        })
    }

    /// The last key of the path, for messages: `title`, « un élément de `themes` ».
    pub fn name(&self) -> String {
        match self.0.as_slice() {
            [.., Step::Key(key)] => format!("`{key}`"),
            [.., Step::Key(key), Step::Index(_)] => format!("un élément de `{key}`"),
            _ => "cette valeur".to_owned(),
        }
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// YAML 1.1 takes them for octal numbers, and for truth.
    #[test]
    fn codes_stay_what_was_written() {
        let text = "insee: 01001\nmois: 08\npays: NO\nactif: oui\nnon: off\nversion: '1.10'\n";
        let values = parse(text).expect("it is a mapping");
        for (key, code) in [
            ("insee", "01001"),
            ("mois", "08"),
            ("pays", "NO"),
            ("actif", "oui"),
            ("non", "off"),
            ("version", "1.10"),
        ] {
            assert_eq!(values.get(key).and_then(Value::as_str), Some(code), "{key}");
        }
    }
}
