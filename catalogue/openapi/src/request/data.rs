//! A request, and what it is made from.

use std::collections::BTreeMap;

use crate::{model::Location, node::Node};

/// What is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// In capitals.
    pub method: String,
    /// The whole address, encoded. Secrets are placeholders: `$JETON`.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// What follows the headers.
    pub body: RequestBody,
    /// Names of the variables that stand for secrets in the address, the headers and a body that is a template.
    pub variables: Vec<String>,
}

impl Request {
    /// The texts in which variables may stand.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        let headers = self.headers.iter().map(|(_, value)| value.as_str());
        let body =
            if let RequestBody::Template(text) = &self.body { Some(text.as_str()) } else { None };
        std::iter::once(self.url.as_str()).chain(headers).chain(body)
    }
}

/// The body of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RequestBody {
    /// Nothing.
    #[default]
    None,
    /// A text: JSON, XML, a form in one line.
    Text(String),
    /// A text in which variables stand.
    Template(String),
    /// A form in several parts.
    Multipart(Form),
    /// The bytes of a file, by its name.
    File(String),
}

/// A form in several parts: names, and a text or a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    parts: Vec<(String, Part)>,
    /// Names of the parts whose texts are JSON, and are sent as such.
    in_json: Vec<String>,
}

impl Form {
    /// A form, some parts of which are JSON.
    pub fn new(parts: Vec<(String, Part)>, in_json: Vec<String>) -> Self {
        Self { parts, in_json }
    }

    /// Whether the parts of this name are JSON.
    pub fn is_json(&self, name: &str) -> bool {
        self.in_json.iter().any(|known| known == name)
    }
}

impl From<Vec<(String, Part)>> for Form {
    fn from(parts: Vec<(String, Part)>) -> Self {
        Self::new(parts, Vec::new())
    }
}

impl std::ops::Deref for Form {
    type Target = [(String, Part)];

    fn deref(&self) -> &Self::Target {
        &self.parts
    }
}

impl IntoIterator for Form {
    type Item = (String, Part);
    type IntoIter = std::vec::IntoIter<(String, Part)>;

    fn into_iter(self) -> Self::IntoIter {
        self.parts.into_iter()
    }
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A text.
    Text(String),
    /// The bytes of a file, by its name.
    File(String),
}

/// What a reader has chosen. What isn't there isn't sent.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// By place and name. JSON where the parameter isn't a text.
    pub parameters: BTreeMap<(Location, String), Node>,
    /// The body, and the format that it is in.
    pub body: Option<(String, Node)>,
    /// The base address; empty: the first server.
    pub server: String,
    /// Names of the ways to authenticate.
    pub security: Vec<String>,
    /// By the name of its way, what the caller proves who he is with, as it is sent: variables stand for those
    /// that are absent. Never there in a request that is shown.
    pub secrets: BTreeMap<String, String>,
}
