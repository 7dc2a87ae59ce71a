//! The documentation of one API, whatever the version of its specification. It is what the data files
//! hold: absent means empty, false or not said. Descriptions are Markdown as written, never HTML.

/// Data whose fields may all be absent from a file: what is empty isn't written.
macro_rules! data {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$of_field:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[$of_field])* #[serde(skip_serializing_if = "crate::model::is_default")] pub $field: $kind,)*
        }
    };
}

/// One of a few words, written in lower case.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$of_variant:meta])* $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$of_variant])* $variant,)* }
    };
}

mod body;
mod example;
mod external_docs;
mod operation;
mod overview;
mod parameter;
mod returned;
mod schema;
mod security;
mod server;

pub use body::{Answer, AnswerLink, Argument, Body, Encoding, MediaType};
pub use example::{Example, Literal, Origin};
pub use external_docs::ExternalDocs;
pub use operation::{Callback, Operation, OperationKind, Sample};
pub use overview::{Contact, Group, License, OperationLine, Overview, Redirect, TypeLine};
pub use parameter::{Location, Parameter, Style};
pub use returned::{ReturnedData, ReturnedValue};
pub use schema::{
    Alternative, Choice, ChoiceKind, Condition, Constraint, ConstraintKind, EnumValue, Field,
    JsonType, More, NamedType, OtherKeys, Schema, TypeLink, Use, Xml,
};
pub use security::{Flow, Need, Scope, Security, SecurityKind, SecurityScheme};
pub use server::{Server, ServerScope, ServerVariable};

data! {
    /// All pages of one API.
    pub struct Documentation {
        /// What the first page says.
        pub overview: Overview,
        /// In the order of the specification; webhooks come last.
        pub operations: Vec<Operation>,
        /// Named types, those that branches were cut to included.
        pub types: Vec<NamedType>,
    }
}

pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
