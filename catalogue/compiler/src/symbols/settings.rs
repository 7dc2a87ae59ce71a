//! The settings of the site as pages quote them.

use std::collections::BTreeMap;

use catalogue::document::{Inline, Target};

use crate::address;

/// What the site says of itself.
#[derive(Debug, Default)]
pub struct Settings {
    /// Public address of the site, without a final slash.
    pub address: Option<String>,
    /// Settings that pages may quote, unset ones included.
    pub quotable: BTreeMap<&'static str, Option<String>>,
    /// After how many months an entry has to be checked again.
    pub verified_within_months: u32,
    /// Label of the licence, whose value among the others is its address.
    pub licence_label: Option<String>,
}

impl Settings {
    /// The value of a setting as a piece of text; none when there is no such setting.
    pub fn value(&self, field: &str) -> Option<Inline> {
        let Some(value) = self.quotable.get(field)? else {
            return Some(Inline::Emphasis(vec![Inline::Text("(à compléter)".to_owned())]));
        };
        let (url, words) = match field {
            "licence" => (Some(value.clone()), self.licence_label.as_ref().unwrap_or(value)),
            _ if address::is_email(value) => (Some(format!("mailto:{value}")), value),
            _ if address::check_url(value).is_ok() => (Some(value.clone()), value),
            _ => (None, value),
        };
        let words = Inline::Text(words.clone());
        Some(match url {
            Some(url) => Inline::Link(Target::Url(url), vec![words]),
            None => words,
        })
    }

    /// The names of the settings.
    pub fn fields(&self) -> impl Iterator<Item = &'static str> {
        self.quotable.keys().copied()
    }
}
