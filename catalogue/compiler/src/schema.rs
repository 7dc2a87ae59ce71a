//! What a header may hold. Each kind of file is a table of [`Field`]s, written once with the struct
//! that it is read as (`declare`): the table checks the values, all mistakes at once, and what is left
//! is read by what the table names (`read`).

pub mod api;
mod as_written;
pub mod audiences;
mod check;
mod declare;
pub mod first_call;
pub mod guide;
pub mod lifecycle;
pub mod page;
mod placeholder_text;
pub mod producer;
pub mod question;
pub mod read;
pub mod roadmap;
pub mod service;
mod shape;
pub mod site;
pub mod synonyms;

pub use check::{Header, check, check_shape};
pub use placeholder_text::placeholder_text;

/// One key that a header may have.
#[derive(Debug)]
pub struct Field {
    /// As written.
    pub key: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// Whether a file may do without it.
    pub presence: Presence,
    /// What it is for, in French: the editors' reference.
    pub doc: &'static str,
}

/// Whether a file may do without a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Its absence is an error.
    Required,
    /// It may be absent, or empty.
    Optional,
    /// Read by earlier sites only: accepted and unused.
    Unused,
}

/// What a value looks like.
#[derive(Debug)]
pub enum Shape {
    /// Words on one line; a number is the words that write it.
    Line,
    /// Words on one or several lines, without markup.
    Text,
    /// Markdown.
    Markdown,
    /// Address of another site.
    Url,
    /// Address of another site, or `mailto:` and an e-mail address.
    UrlOrMail,
    /// Address of another site, or of a page or file of this one.
    Address,
    /// Address of a page of this site.
    Path,
    /// E-mail addresses separated by commas, or the address of a form.
    Contact,
    /// The name of a file, as an address has it.
    Slug,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these numbers.
    OneOf(&'static [i64]),
    /// One of these numbers, or this word.
    NumberOrWord(&'static [i64], &'static str),
    /// A whole number, 0 or more.
    Count,
    /// A number from 0 to 100.
    Percentage,
    /// true or false.
    Flag,
    /// `DD/MM/YYYY`.
    Date,
    /// A list of values of the same shape.
    List(&'static Shape),
    /// Keys and values.
    Map(&'static [Field]),
    /// Keys and values, of which some value has this very shape again: the name is that of the JSON
    /// Schema, and a function gives the keys.
    Recursive(&'static str, fn() -> &'static [Field]),
    /// Names, as an address has them, each with a value.
    Keyed(&'static Shape),
    /// Whole numbers from the first to the second, each with a value.
    Numbered(u16, u16, &'static Shape),
}

/// A key that must be there.
pub const fn required(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, presence: Presence::Required, doc }
}

/// A key that may be there.
pub const fn optional(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, presence: Presence::Optional, doc }
}

/// A key that earlier sites read.
pub const fn unused(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, presence: Presence::Unused, doc }
}
