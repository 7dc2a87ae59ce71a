//! Reading a specification against what the standard allows at each place: what isn't understood is said,
//! references are followed into other files, and those that lead nowhere are told.

mod allowed;
mod grammar;
mod meaning;
mod object;
mod rules;
mod schema_grammar;
mod shape;
mod walk;

pub(crate) use allowed::is_unread;
pub(crate) use walk::Checker;
