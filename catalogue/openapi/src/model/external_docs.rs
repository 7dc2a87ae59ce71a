//! What leads out of the documentation.

data! {
    /// Further reading.
    pub struct ExternalDocs {
        /// Markdown.
        pub description: String,
        /// Address, as written.
        pub url: String,
    }
}
