//! Where an API answers.

words! {
    /// For what a server holds.
    pub enum ServerScope {
        /// The whole API.
        #[default]
        Api,
        /// One path.
        Path,
        /// One operation.
        Operation,
    }
}

data! {
    /// A base address.
    pub struct Server {
        /// As written, variables in braces; may be relative to the address of the specification.
        pub url: String,
        /// Short name (3.2).
        pub name: String,
        /// Markdown.
        pub description: String,
        /// For what it holds.
        pub scope: ServerScope,
        /// In order.
        pub variables: Vec<ServerVariable>,
    }
}

data! {
    /// A part of an address.
    pub struct ServerVariable {
        /// As in the address.
        pub name: String,
        /// What stands there when nothing else is asked for.
        pub default: String,
        /// All values, when they are known.
        pub values: Vec<String>,
        /// Markdown.
        pub description: String,
    }
}
