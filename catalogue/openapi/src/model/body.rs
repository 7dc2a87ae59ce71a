//! What is sent and what comes back.

use super::{Example, Literal, Parameter, Schema, Server};

data! {
    /// What is sent.
    pub struct Body {
        /// Markdown.
        pub description: String,
        /// Whether it must be sent.
        pub required: bool,
        /// One tab each.
        pub media_types: Vec<MediaType>,
    }
}

data! {
    /// A content in one format.
    pub struct MediaType {
        /// `application/json`.
        pub name: String,
        /// What the anchors of its fields start with: `champ-data.nom` is the prefix `champ-`, then the
        /// names from the root (see `anchor`).
        pub anchor: String,
        /// What it may be; none when it isn't said.
        pub schema: Option<Schema>,
        /// The media type before it whose schema this one shares: the schema isn't repeated.
        pub same_as: String,
        /// What each part of a stream may be (3.2).
        pub item_schema: Option<Schema>,
        /// All that are given, else one that is generated.
        pub examples: Vec<Example>,
        /// How parts of a form are sent.
        pub encodings: Vec<Encoding>,
    }
}

data! {
    /// How one part of a form is sent.
    pub struct Encoding {
        /// Name of the part.
        pub field: String,
        /// Formats it may have.
        pub content_type: String,
        /// As written, when given.
        pub style: String,
        /// Whether each item or key is a part of its own, when said.
        pub explode: Option<bool>,
        /// Headers of the part.
        pub headers: Vec<Parameter>,
    }
}

data! {
    /// What comes back with one code.
    pub struct Answer {
        /// `200`, `4XX` (a range) or `default` (all other codes).
        pub code: String,
        /// Anchor: `r-200`.
        pub anchor: String,
        /// A few words (3.2).
        pub summary: String,
        /// Markdown.
        pub description: String,
        /// Headers of the answer.
        pub headers: Vec<Parameter>,
        /// One tab each; empty when nothing comes back, or isn't said.
        pub media_types: Vec<MediaType>,
        /// What may be called next.
        pub links: Vec<AnswerLink>,
    }
}

data! {
    /// An operation that may be called with parts of an answer.
    pub struct AnswerLink {
        /// Its name in the specification.
        pub name: String,
        /// Address of the operation; empty when it isn't in this specification.
        pub slug: String,
        /// The operation as the specification names it: an id, or a reference.
        pub operation: String,
        /// Markdown.
        pub description: String,
        /// Which part of the answer each parameter takes.
        pub arguments: Vec<Argument>,
        /// What the body is, when given.
        pub body: Option<Literal>,
        /// Another server, when given.
        pub server: Option<Server>,
    }
}

data! {
    /// A parameter of a link, and what to put there.
    pub struct Argument {
        /// Name of the parameter.
        pub name: String,
        /// A constant, or an expression: `$response.body#/id`.
        pub value: String,
    }
}
