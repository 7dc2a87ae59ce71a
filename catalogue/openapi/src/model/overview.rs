//! The first page of an API.

use super::{ExternalDocs, SecurityScheme, Server};

data! {
    /// What the first page says, the menu of all pages included.
    pub struct Overview {
        /// Name of the API; its file's when it has none.
        pub title: String,
        /// Version of the API, as written.
        pub version: String,
        /// Version of the specification's format, as written: `2.0`, `3.1.0`.
        pub dialect: String,
        /// One sentence.
        pub summary: String,
        /// Markdown.
        pub description: String,
        /// Address of the terms of service, as written: the caller judges whether it may be a link.
        pub terms_of_service: String,
        /// Whom to ask.
        pub contact: Contact,
        /// Under which licence the API is.
        pub license: License,
        /// Further reading.
        pub external_docs: ExternalDocs,
        /// Where the API answers, with the servers of single paths and operations.
        pub servers: Vec<Server>,
        /// All ways to authenticate that the specification declares.
        pub security: Vec<SecurityScheme>,
        /// The menu.
        pub groups: Vec<Group>,
        /// What the API calls by itself.
        pub webhooks: Vec<OperationLine>,
        /// Named types, in the order of the specification.
        pub types: Vec<TypeLine>,
        /// Where other viewers' addresses lead.
        pub redirects: Vec<Redirect>,
    }
}

data! {
    /// A group of the menu.
    pub struct Group {
        /// Name of its tag; empty for operations that have none.
        pub name: String,
        /// What to show instead of the name, when given.
        pub title: String,
        /// Markdown.
        pub description: String,
        /// What the group is for, in version 3.2 (`nav`, `badge` …).
        pub kind: String,
        /// Further reading.
        pub external_docs: ExternalDocs,
        /// Whether the specification declares this tag (or group of tags).
        pub is_declared: bool,
        /// In the order of the specification. An operation with several tags stands in each group.
        pub operations: Vec<OperationLine>,
        /// Groups within.
        pub groups: Vec<Group>,
    }
}

data! {
    /// An operation in a list.
    pub struct OperationLine {
        /// End of its address.
        pub slug: String,
        /// In capitals.
        pub method: String,
        /// Path with its parameters in braces, or name of the webhook.
        pub path: String,
        /// Summary, else its id in words, else method and path.
        pub title: String,
        /// Whether it should not be used any more.
        pub deprecated: bool,
    }
}

data! {
    /// A named type in a list.
    pub struct TypeLine {
        /// As written.
        pub name: String,
        /// End of its address.
        pub slug: String,
        /// Its title, when given.
        pub title: String,
    }
}

data! {
    /// An address of another viewer, and the page that takes its place.
    pub struct Redirect {
        /// Fragment, with its `#`: `#/tag/operationId`, `#tag/x/operation/id`, `#operation/id`.
        pub from: String,
        /// Slug of the operation.
        pub to: String,
    }
}

data! {
    /// Whom to ask about the API.
    pub struct Contact {
        /// Name of a person or team.
        pub name: String,
        /// Address of a page, as written.
        pub url: String,
        /// Address for mails, as written.
        pub email: String,
    }
}

data! {
    /// Licence of the API.
    pub struct License {
        /// Its name.
        pub name: String,
        /// SPDX identifier.
        pub identifier: String,
        /// Address of its text, as written.
        pub url: String,
    }
}
