//! Values that are shown as they were written.

words! {
    /// Who wrote an example.
    pub enum Origin {
        /// The specification.
        #[default]
        Given,
        /// This program, from the types.
        Generated,
    }
}

data! {
    /// One example of a content or parameter.
    pub struct Example {
        /// Its name in the specification, when it has one.
        pub name: String,
        /// A few words.
        pub summary: String,
        /// Markdown.
        pub description: String,
        /// The text to show: JSON with its digits as written, or the text itself (XML …).
        pub text: String,
        /// Whether the value is a text, not JSON.
        pub is_text: bool,
        /// Where it can be read, when it isn't in the specification. Never fetched by itself.
        pub external: String,
        /// Who wrote it.
        pub origin: Origin,
    }
}

data! {
    /// A value: digits as written.
    pub struct Literal {
        /// The text itself, or JSON.
        pub text: String,
        /// Whether it is a text, not JSON: `01` as against `1`.
        pub is_text: bool,
    }
}
