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
    /// A form in several parts: names, and a text or a file.
    Multipart(Vec<(String, Part)>),
    /// The bytes of a file, by its name.
    File(String),
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
