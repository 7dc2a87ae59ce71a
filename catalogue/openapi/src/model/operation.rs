//! One operation: what one page shows.

use super::{Answer, Body, ExternalDocs, Parameter, ReturnedData, Schema, Security, Server};

words! {
    /// Who calls whom.
    pub enum OperationKind {
        /// The reader calls the API.
        #[default]
        Call,
        /// The API calls the reader, whenever something happens.
        Webhook,
        /// The API calls the reader after an operation.
        Callback,
    }
}

data! {
    /// One operation.
    pub struct Operation {
        /// End of its address: method and path, independent of tags, order and id.
        pub slug: String,
        /// Who calls whom.
        pub kind: OperationKind,
        /// In capitals.
        pub method: String,
        /// Path with its parameters in braces, name of the webhook or expression of the callback.
        pub path: String,
        /// Summary, else its id in words, else method and path.
        pub title: String,
        /// Name for programs, when given.
        pub operation_id: String,
        /// Names of its tags.
        pub tags: Vec<String>,
        /// As written; empty when there is none.
        pub summary: String,
        /// Markdown.
        pub description: String,
        /// Markdown, from the path that it belongs to.
        pub path_description: String,
        /// Whether it should not be used any more.
        pub deprecated: bool,
        /// Day after which it won't answer, when given.
        pub sunset: String,
        /// Further reading.
        pub external_docs: ExternalDocs,
        /// Where it answers: its own servers, else its path's, else the API's.
        pub servers: Vec<Server>,
        /// Path, query, header and cookie; required first in each, else in order.
        pub parameters: Vec<Parameter>,
        /// What is sent.
        pub body: Option<Body>,
        /// What comes back, in the order of the specification.
        pub answers: Vec<Answer>,
        /// Leaves of the first successful answer, for readers who don't code.
        pub returned: ReturnedData,
        /// What the API calls afterwards.
        pub callbacks: Vec<Callback>,
        /// Which authentication it needs.
        pub security: Security,
        /// Samples that the specification gives.
        pub samples: Vec<Sample>,
    }
}

data! {
    /// A group of calls that the API makes after an operation.
    pub struct Callback {
        /// Its name in the specification.
        pub name: String,
        /// Each with the expression of its address as path.
        pub operations: Vec<Operation>,
    }
}

data! {
    /// A sample of code that the specification gives.
    pub struct Sample {
        /// As written: `curl`, `Python` …
        pub language: String,
        /// What to show instead of the language, when given.
        pub label: String,
        /// The code.
        pub source: String,
    }
}

impl Operation {
    /// All schemas of the page, but those of callbacks.
    pub fn schemas(&self) -> Vec<&Schema> {
        let body = self.body.iter().flat_map(|body| &body.media_types);
        let answers = self.answers.iter().flat_map(|answer| &answer.media_types);
        let contents =
            body.chain(answers).flat_map(|media| media.schema.iter().chain(&media.item_schema));
        let headers = self.answers.iter().flat_map(|answer| &answer.headers);
        let parameters = self.parameters.iter().chain(headers).map(|parameter| &parameter.schema);
        parameters.chain(contents).collect()
    }
}
