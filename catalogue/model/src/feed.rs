//! Feeds of what is new: the only place that writes their addresses.

use crate::{slug::Slug, text::slugify};

/// What a feed is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feed {
    /// The whole catalogue.
    All,
    /// The APIs of a theme, by its name.
    Theme(String),
    /// The APIs of a producer, by its slug.
    Producer(Slug),
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFormat {
    /// Atom 1.0 (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// Its name, as people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON Feed",
        }
    }
}

impl Feed {
    /// Its address from the root of the site.
    pub fn path(&self, format: FeedFormat) -> String {
        let name = match self {
            Self::All => "nouveautes".to_owned(),
            Self::Theme(theme) => format!("themes/{}", slugify(theme)),
            Self::Producer(slug) => format!("producteurs/{slug}"),
        };
        let ending = match format {
            FeedFormat::Atom => "atom",
            FeedFormat::Json => "json",
        };
        format!("/flux/{name}.{ending}")
    }
}
