//! What a value may be, as a tree of bounded size.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::{document::Document, reference::PageTitle, slug::Slug};

/// A named type and its page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TypeLink {
    /// As the specification writes it.
    pub name: String,
    /// End of the address of its page.
    pub slug: Slug,
}

/// What a value may be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shape {
    /// Its type in words: `liste de textes`.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: String,
    /// The named type that it is.
    #[serde(skip_serializing_if = "is_default")]
    pub link: Option<TypeLink>,
    /// Its name in words.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// What it means.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Bounds, and all else that a sentence says.
    #[serde(skip_serializing_if = "is_default")]
    pub notes: Vec<String>,
    /// Values with what they are: `Exemple`, `75056`.
    #[serde(skip_serializing_if = "is_default")]
    pub facts: Vec<Fact>,
    /// All values that it may have.
    #[serde(skip_serializing_if = "is_default")]
    pub values: Vec<ValueMeaning>,
    /// Its fields, or those of its items.
    #[serde(skip_serializing_if = "is_default")]
    pub parts: Vec<Part>,
    /// Several shapes, of which some hold.
    #[serde(skip_serializing_if = "is_default")]
    pub choices: Vec<Choice>,
}

impl Shape {
    /// Whether there is something to unfold.
    pub fn is_tree(&self) -> bool {
        !self.parts.is_empty() || !self.choices.is_empty()
    }
}

/// A line of the tree: a field, a parameter, a header.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// As it is sent; in words where there is no name.
    pub name: String,
    /// Whether the name is one that programs use.
    #[serde(skip_serializing_if = "is_default")]
    pub is_words: bool,
    /// Its anchor in the page; empty when none leads to it.
    #[serde(skip_serializing_if = "is_default")]
    pub anchor: String,
    /// Whether it is always there.
    #[serde(skip_serializing_if = "is_default")]
    pub required: bool,
    /// Whether it should not be used any more.
    #[serde(skip_serializing_if = "is_default")]
    pub deprecated: bool,
    /// What it may be.
    #[serde(skip_serializing_if = "is_default")]
    pub shape: Shape,
}

/// A value and what it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// In words.
    pub label: String,
    /// As it is sent.
    pub value: String,
    /// Whether it was made from the types, not given.
    #[serde(default, skip_serializing_if = "is_default")]
    pub is_generated: bool,
}

/// One of the values of a list, and its meaning.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueMeaning {
    /// As it is sent.
    pub value: String,
    /// Empty when the specification says nothing of it.
    #[serde(skip_serializing_if = "is_default")]
    pub meaning: Document,
    /// Whether it should not be used any more.
    #[serde(skip_serializing_if = "is_default")]
    pub deprecated: bool,
}

/// Several shapes, of which some hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// How many, and by which field one tells them apart.
    pub label: String,
    /// In order.
    pub alternatives: Vec<Alternative>,
}

/// One of several shapes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// What it is, or by what it is told.
    pub title: String,
    /// The shape.
    pub shape: Shape,
}

/// The page of a named type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypePage {
    /// The API.
    pub api: PageTitle,
    /// As the specification writes it.
    pub name: String,
    /// End of the address.
    pub slug: Slug,
    /// Whether the specification doesn't name it: a branch that was too long for its page.
    #[serde(skip_serializing_if = "is_default")]
    pub is_cut: bool,
    /// What it is.
    pub shape: Shape,
    /// An example, as text.
    #[serde(skip_serializing_if = "is_default")]
    pub example: String,
    /// Whether it was made from the types, not given.
    #[serde(skip_serializing_if = "is_default")]
    pub is_generated: bool,
    /// Pages that show it.
    #[serde(skip_serializing_if = "is_default")]
    pub used_by: Vec<TypeUse>,
}

/// A page that shows a type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypeUse {
    /// End of its address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Whether it is that of another type, not of an operation.
    #[serde(skip_serializing_if = "is_default")]
    pub is_type: bool,
}
