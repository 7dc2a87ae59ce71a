//! The first page of an API's documentation, and the list of all of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{CopyOrigin, Live, LiveRequest, is_default};
use crate::{
    date::Date,
    document::{Document, Inline},
    reference::PageTitle,
    slug::Slug,
};

/// An API in the list of those that are documented.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentedApi {
    /// The API.
    pub api: PageTitle,
    /// Its promise.
    pub tagline: String,
    /// How many operations its documentation has; none of one that is read when it is asked for.
    pub operations: usize,
}

/// The first page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overview {
    /// The API.
    pub api: PageTitle,
    /// Its promise.
    pub tagline: String,
    /// Version of the API.
    #[serde(skip_serializing_if = "is_default")]
    pub version: String,
    /// `OpenAPI 3.1.0`.
    #[serde(skip_serializing_if = "is_default")]
    pub format: String,
    /// Address of the copy that the pages are made from, on this site; empty when there is none.
    #[serde(skip_serializing_if = "is_default")]
    pub file: String,
    /// Where the specification is read, when there is no copy.
    #[serde(skip_serializing_if = "is_default")]
    pub live: Option<Live>,
    /// Where its producer publishes it, when that is known.
    #[serde(skip_serializing_if = "is_default")]
    pub source: Option<String>,
    /// Where the copy comes from and of which day it is; none of a specification that was written here.
    #[serde(skip_serializing_if = "is_default")]
    pub origin: Option<CopyOrigin>,
    /// What the last copy changed, in a sentence.
    #[serde(skip_serializing_if = "is_default")]
    pub last_changes: String,
    /// Whether all operations together are too long for one page: it then tells each in a few lines.
    #[serde(skip_serializing_if = "is_default")]
    pub is_long: bool,
    /// When the entry was last compared with its sources.
    #[serde(skip_serializing_if = "is_default")]
    pub verified: Option<Date>,
    /// What it gives.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// What follows, when it is long.
    #[serde(skip_serializing_if = "is_default")]
    pub more: Document,
    /// Where it answers.
    #[serde(skip_serializing_if = "is_default")]
    pub servers: Vec<Server>,
    /// Ways to authenticate.
    #[serde(skip_serializing_if = "is_default")]
    pub security: Vec<Scheme>,
    /// The menu.
    #[serde(skip_serializing_if = "is_default")]
    pub groups: Vec<Group>,
    /// Named types.
    #[serde(skip_serializing_if = "is_default")]
    pub types: Vec<TypeLine>,
    /// All pages that no list has: branches that were too long for their page.
    #[serde(skip_serializing_if = "is_default")]
    pub unlisted_types: Vec<Slug>,
    /// Terms, licence, contact, further reading: what each is, and its words.
    #[serde(skip_serializing_if = "is_default")]
    pub facts: Vec<(String, Vec<Inline>)>,
}

impl Overview {
    /// Every operation once, in the order of the menu: where it stands in several groups, the first counts.
    pub fn operations(&self) -> Vec<&OperationLine> {
        let mut seen = BTreeSet::new();
        let all = self.groups.iter().flat_map(Group::all);
        all.filter(|line| seen.insert(&line.slug)).collect()
    }
}

impl From<LiveRequest> for Overview {
    /// What is known before the specification is read.
    fn from(asked: LiveRequest) -> Self {
        let LiveRequest { api, tagline, source, verified, live, name: _ } = asked;
        Self { api, tagline, source, verified, live: Some(live), ..Self::default() }
    }
}

/// A base address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Server {
    /// As written, variables in braces.
    pub url: String,
    /// What it is for.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// For what it holds, when that isn't the whole API.
    #[serde(skip_serializing_if = "is_default")]
    pub scope: String,
    /// Its variables.
    #[serde(skip_serializing_if = "is_default")]
    pub variables: Vec<ServerVariable>,
}

/// A part of an address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerVariable {
    /// As in the address.
    pub name: String,
    /// What stands there at first.
    #[serde(skip_serializing_if = "is_default")]
    pub default: String,
    /// All that may stand there.
    #[serde(skip_serializing_if = "is_default")]
    pub values: Vec<String>,
    /// What it is.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
}

/// A way to authenticate.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scheme {
    /// Its name in the specification.
    pub name: String,
    /// What one does, in words.
    pub words: String,
    /// What the specification says of it.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Addresses, with what each is for.
    #[serde(skip_serializing_if = "is_default")]
    pub addresses: Vec<(String, Vec<Inline>)>,
    /// Ways to get a token.
    #[serde(skip_serializing_if = "is_default")]
    pub flows: Vec<Flow>,
    /// Rights that one can ask for, and what each allows: those of every flow, when they don't differ.
    #[serde(skip_serializing_if = "is_default")]
    pub scopes: Vec<(String, String)>,
}

/// A way to get a token.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flow {
    /// In words.
    pub title: String,
    /// Addresses, with what each is for.
    #[serde(skip_serializing_if = "is_default")]
    pub addresses: Vec<(String, Vec<Inline>)>,
    /// Its own rights, and what each allows.
    #[serde(skip_serializing_if = "is_default")]
    pub scopes: Vec<(String, String)>,
}

/// A group of the menu.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// Its title.
    pub title: String,
    /// Its anchor, from its name; empty when another group has it.
    #[serde(skip_serializing_if = "is_default")]
    pub anchor: String,
    /// What it holds.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Further reading.
    #[serde(skip_serializing_if = "is_default")]
    pub reading: Vec<Inline>,
    /// Its operations.
    #[serde(skip_serializing_if = "is_default")]
    pub operations: Vec<OperationLine>,
    /// Groups within.
    #[serde(skip_serializing_if = "is_default")]
    pub groups: Vec<Group>,
}

impl Group {
    /// Its operations, then those of the groups within.
    fn all(&self) -> Vec<&OperationLine> {
        self.operations.iter().chain(self.groups.iter().flat_map(Self::all)).collect()
    }
}

/// An operation in a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperationLine {
    /// End of its address.
    pub slug: Slug,
    /// In capitals.
    pub method: String,
    /// Path, or name of the webhook.
    pub path: String,
    /// What it does.
    pub title: String,
    /// Whether it should not be used any more.
    #[serde(skip_serializing_if = "is_default")]
    pub deprecated: bool,
}

/// A named type in a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypeLine {
    /// As the specification writes it.
    pub name: String,
    /// End of its address.
    pub slug: Slug,
    /// Its name in words.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_of_several_groups_is_one() {
        let line = |slug: &str| OperationLine { slug: slug.into(), ..OperationLine::default() };
        let group = |slugs: &[&str]| Group {
            operations: slugs.iter().map(|slug| line(slug)).collect(),
            ..Group::default()
        };
        let inner = Group { groups: vec![group(&["c", "a"])], ..group(&["b"]) };
        let overview = Overview { groups: vec![group(&["a", "b"]), inner], ..Overview::default() };
        let told: Vec<&str> = overview.operations().iter().map(|one| &*one.slug).collect();
        assert_eq!(told, ["a", "b", "c"]);
    }
}
