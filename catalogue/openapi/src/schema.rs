//! From schemas as written to the trees that pages show.

mod alternative_names;
mod alternatives;
mod annotations;
mod combine;
mod enumeration;
mod leaf;
mod merge;
mod named;
mod part;
mod tree;
mod types;

pub(crate) use alternative_names::{alternative_titles, discriminator_value, heirs, own_value};
pub(crate) use enumeration::literal;
pub(crate) use merge::{Merged, Property};
pub(crate) use named::Types;
pub(crate) use part::Part;
pub(crate) use tree::{Direction, Limits, links, tree};
