//! What is sent beside the body.

use super::{Example, Schema};

words! {
    /// Where a parameter goes.
    pub enum Location {
        /// In the path.
        Path,
        /// After the `?`.
        #[default]
        Query,
        /// All that follows the `?` (3.2).
        QueryString,
        /// In a header.
        Header,
        /// In a cookie.
        Cookie,
    }
}

words! {
    /// How lists and objects are written.
    pub enum Style {
        /// `a=1,2` or `a=1&a=2`.
        #[default]
        Form,
        /// `1,2`.
        Simple,
        /// `;a=1`.
        Matrix,
        /// `.1.2`.
        Label,
        /// `a=1%202`.
        SpaceDelimited,
        /// `a=1%7C2`.
        PipeDelimited,
        /// `a%5Bkey%5D=1`.
        DeepObject,
        /// `a=1%092` (2.0 only).
        TabDelimited,
        /// `a=1; b=2`, in cookies, unencoded (3.2).
        Cookie,
    }
}

data! {
    /// A parameter, or a header of an answer.
    pub struct Parameter {
        /// As it is sent.
        pub name: String,
        /// Where it goes.
        pub location: Location,
        /// Anchor of its row: `p-query-siren`.
        pub anchor: String,
        /// Whether it must be sent.
        pub required: bool,
        /// Whether it should not be used any more.
        pub deprecated: bool,
        /// Markdown.
        pub description: String,
        /// How lists and objects are written.
        pub style: Style,
        /// Whether each item or key is written by itself.
        pub explode: bool,
        /// Whether signs like `/` stay as they are.
        pub allow_reserved: bool,
        /// Whether it may be sent without a value.
        pub allow_empty_value: bool,
        /// Format of the value, when it is a text in that format (`application/json`).
        pub media_type: String,
        /// What it may be.
        pub schema: Schema,
        /// All that are given, else one that is generated.
        pub examples: Vec<Example>,
        /// How a list or object is written, by its example: `ids=1,2`.
        pub written: String,
    }
}
