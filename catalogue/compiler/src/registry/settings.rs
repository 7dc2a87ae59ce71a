//! The settings of the site as pages quote them.

use catalogue::document::{Inline, Target};

use super::Registry;
use crate::address;

impl Registry {
    /// The value of a setting as a piece of text; none when there is no such setting.
    pub fn site_value(&self, field: &str) -> Option<Inline> {
        let Some(value) = self.site.get(field)? else {
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
    pub fn site_fields(&self) -> impl Iterator<Item = &'static str> {
        self.site.keys().copied()
    }
}
