//! The page of an operation.

use serde::{Deserialize, Serialize};

use super::{Content, Part, Scheme, Server, TypeLink, is_default};
use crate::{
    date::Date,
    document::{Document, Inline},
    first_call::Sample,
    reference::PageTitle,
    slug::Slug,
};

/// Everything that the page of an operation shows, in its order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperationPage {
    /// The API.
    pub api: PageTitle,
    /// End of the address.
    pub slug: Slug,
    /// What it does.
    pub title: String,
    /// In capitals.
    pub method: String,
    /// The whole address, parameters in braces; name of the webhook when the API is the one that calls.
    pub address: String,
    /// Whether the API calls the reader.
    #[serde(skip_serializing_if = "is_default")]
    pub is_webhook: bool,
    /// Whether it should not be used any more, and until when it answers.
    #[serde(skip_serializing_if = "is_default")]
    pub deprecated: Option<String>,
    /// One sentence for search engines.
    #[serde(skip_serializing_if = "is_default")]
    pub summary: String,
    /// What it does, in full.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Further reading.
    #[serde(skip_serializing_if = "is_default")]
    pub reading: Vec<Inline>,
    /// What it returns, what it needs, who may call: one sentence each.
    #[serde(skip_serializing_if = "is_default")]
    pub brief: Vec<String>,
    /// Its own base addresses, or several.
    #[serde(skip_serializing_if = "is_default")]
    pub servers: Vec<Server>,
    /// The data of the first successful answer.
    #[serde(skip_serializing_if = "is_default")]
    pub returned: Option<Returned>,
    /// By place.
    #[serde(skip_serializing_if = "is_default")]
    pub parameters: Vec<ParameterGroup>,
    /// What is sent.
    #[serde(skip_serializing_if = "is_default")]
    pub body: Option<Body>,
    /// What comes back.
    #[serde(skip_serializing_if = "is_default")]
    pub answers: Vec<Answer>,
    /// What the API calls afterwards.
    #[serde(skip_serializing_if = "is_default")]
    pub callbacks: Vec<Callback>,
    /// Who may call, one sentence a way.
    #[serde(skip_serializing_if = "is_default")]
    pub security: Vec<String>,
    /// The ways to authenticate that these sentences name.
    #[serde(skip_serializing_if = "is_default")]
    pub schemes: Vec<Scheme>,
    /// Code that sends the request.
    #[serde(skip_serializing_if = "is_default")]
    pub samples: Vec<Sample>,
    /// Scheme, host and port of the servers that a call from the page may ask.
    #[serde(skip_serializing_if = "is_default")]
    pub origins: Vec<String>,
    /// Variables of the environment that hold the secrets of the samples.
    #[serde(skip_serializing_if = "is_default")]
    pub secrets: Vec<String>,
    /// What the samples call in place of an address that the specification doesn't give.
    #[serde(skip_serializing_if = "is_default")]
    pub stand_in: Option<String>,
    /// What has changed in it lately, the last time first.
    #[serde(skip_serializing_if = "is_default")]
    pub changes: Vec<DatedChange>,
    /// The one before it in the menu.
    #[serde(skip_serializing_if = "is_default")]
    pub previous: Option<Neighbour>,
    /// The one after it.
    #[serde(skip_serializing_if = "is_default")]
    pub next: Option<Neighbour>,
}

/// A change of an operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DatedChange {
    /// The day of the copy that has it.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// A sentence.
    pub text: String,
    /// Where it is on the page.
    #[serde(skip_serializing_if = "is_default")]
    pub anchor: String,
    /// Whether calls may fail that worked before.
    #[serde(skip_serializing_if = "is_default")]
    pub is_breaking: bool,
}

/// Another operation of the API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    /// End of its address.
    pub slug: Slug,
    /// What it does.
    pub title: String,
}

/// Parameters of one place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParameterGroup {
    /// The place, in words.
    pub title: String,
    /// Required ones first.
    pub parts: Vec<Part>,
}

/// What is sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// What it is.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Whether it must be sent.
    #[serde(skip_serializing_if = "is_default")]
    pub required: bool,
    /// One format each.
    #[serde(skip_serializing_if = "is_default")]
    pub contents: Vec<Content>,
}

/// What comes back with one code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// `200`, `4XX`; `default` for all others.
    pub code: String,
    /// `#r-200`.
    pub anchor: String,
    /// The code in words.
    pub words: String,
    /// Whether all went well.
    #[serde(skip_serializing_if = "is_default")]
    pub is_success: bool,
    /// When it comes.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Its headers.
    #[serde(skip_serializing_if = "is_default")]
    pub headers: Vec<Part>,
    /// One format each.
    #[serde(skip_serializing_if = "is_default")]
    pub contents: Vec<Content>,
    /// What may be called next.
    #[serde(skip_serializing_if = "is_default")]
    pub links: Vec<AnswerLink>,
}

/// An operation that may be called with parts of an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerLink {
    /// Its name in the specification.
    pub name: String,
    /// End of the address of the operation; empty when there is no page for it.
    #[serde(skip_serializing_if = "is_default")]
    pub slug: Slug,
    /// The operation, as the specification names it.
    #[serde(skip_serializing_if = "is_default")]
    pub operation: String,
    /// What it is for.
    #[serde(skip_serializing_if = "is_default")]
    pub description: Document,
    /// Where each parameter comes from.
    #[serde(skip_serializing_if = "is_default")]
    pub arguments: Vec<(String, String)>,
}

/// Calls that the API makes after an operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Callback {
    /// Its name in the specification.
    pub name: String,
    /// The calls.
    pub operations: Vec<OperationPage>,
}

/// The data of an answer, for readers who don't code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Returned {
    /// What comes back as a whole, in a sentence.
    pub summary: String,
    /// Its values.
    #[serde(skip_serializing_if = "is_default")]
    pub values: Vec<ReturnedValue>,
    /// How many aren't listed.
    #[serde(skip_serializing_if = "is_default")]
    pub left_out: usize,
}

/// One value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReturnedValue {
    /// Its name in words.
    pub label: String,
    /// What it means.
    #[serde(skip_serializing_if = "is_default")]
    pub meaning: Document,
    /// An example.
    #[serde(skip_serializing_if = "is_default")]
    pub example: String,
    /// Names from the root, with dots.
    pub path: String,
    /// The object that it belongs to, in words.
    #[serde(skip_serializing_if = "is_default")]
    pub branch: String,
    /// The alternative that it belongs to.
    #[serde(skip_serializing_if = "is_default")]
    pub variant: String,
    /// The page that goes on.
    #[serde(skip_serializing_if = "is_default")]
    pub link: Option<TypeLink>,
    /// Whether it should not be used any more.
    #[serde(skip_serializing_if = "is_default")]
    pub deprecated: bool,
}
