//! Things and what is said of them.

use catalogue::date::Date;

/// The vocabularies, by their usual short names.
pub const PREFIXES: [(&str, &str); 5] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// A thing.
pub struct Node {
    /// Its address; none of one that is named nowhere else.
    pub id: Option<String>,
    /// What it is, as `prefix:Name`.
    pub kind: &'static str,
    /// What is said of it: `prefix:name`, and each value.
    pub properties: Vec<(&'static str, Vec<Term>)>,
}

/// A value.
pub enum Term {
    /// An address.
    Iri(String),
    /// A text in French.
    French(String),
    /// A text in no language.
    Text(String),
    /// A day.
    Date(Date),
    /// A thing, said in place.
    Node(Node),
}

impl Node {
    /// A thing with an address.
    pub fn new(id: &str, kind: &'static str) -> Self {
        Self { id: Some(id.to_owned()), kind, properties: vec![] }
    }

    /// A thing that is named nowhere else.
    pub fn unnamed(kind: &'static str) -> Self {
        Self { id: None, kind, properties: vec![] }
    }

    /// With something said of it; nothing without a value.
    pub fn with(mut self, name: &'static str, values: impl IntoIterator<Item = Term>) -> Self {
        let values: Vec<Term> = values.into_iter().collect();
        if !values.is_empty() {
            self.properties.push((name, values));
        }
        self
    }

    /// With several things said of it, in any order.
    pub fn with_each(mut self, pairs: impl IntoIterator<Item = (&'static str, Term)>) -> Self {
        for (name, value) in pairs {
            match self.properties.iter_mut().find(|(known, _)| *known == name) {
                Some((_, values)) => values.push(value),
                None => self.properties.push((name, vec![value])),
            }
        }
        self
    }
}

/// An address.
pub fn iri(address: String) -> Term {
    Term::Iri(address)
}

/// A text in French.
pub fn french(words: &str) -> Term {
    Term::French(words.to_owned())
}

/// A text in no language.
pub fn text(words: &str) -> Term {
    Term::Text(words.to_owned())
}

/// A day.
pub fn date(day: Date) -> Term {
    Term::Date(day)
}
