//! From the objects of the standard, in its four versions, to the model.

mod answer;
mod body;
mod callback;
mod content;
mod direction;
mod example;
mod form;
mod groups;
mod link;
mod operation;
mod overview;
mod parameter;
mod paths;
mod place;
mod redirects;
mod schema_part;
mod security;
mod server;
mod style;

pub(crate) use answer::main as main_answer;
pub(crate) use example::given_value;
pub(crate) use operation::operation;
pub(crate) use overview::overview;
pub(crate) use paths::{endpoints, named_schemas, webhooks};
pub(crate) use place::{Endpoint, Place};
pub(crate) use style::style_of_word;
