//! The data that an operation returns, for readers who don't code.

use super::{Schema, TypeLink};

data! {
    /// Leaves of the first successful answer.
    pub struct ReturnedData {
        /// Code of that answer.
        pub code: String,
        /// Whether the answer is a file, not fields.
        pub is_file: bool,
        /// Whether the whole is a list of such values.
        pub is_list: bool,
        /// In the order of the tree.
        pub values: Vec<ReturnedValue>,
        /// How many leaves aren't listed, being too many.
        pub left_out: usize,
    }
}

data! {
    /// One value.
    pub struct ReturnedValue {
        /// Its title, else its name in words.
        pub label: String,
        /// Markdown.
        pub meaning: String,
        /// An example.
        pub example: String,
        /// Names from the root with dots, `[]` after a list.
        pub path: String,
        /// The object it belongs to, in words; empty at the top. Wrappers (`data`, `meta`) aren't told.
        pub branch: String,
        /// The alternative it belongs to, when there are several.
        pub variant: String,
        /// The page that goes on, when this isn't a leaf.
        pub type_link: Option<TypeLink>,
        /// Whether it should not be used any more.
        pub deprecated: bool,
        /// Its types, where they tell more than a name: of the whole answer, or of an alternative that has
        /// no fields.
        pub plain: Option<Box<Schema>>,
    }
}
