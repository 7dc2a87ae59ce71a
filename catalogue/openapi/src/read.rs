//! From the objects of the standard, in its four versions, to the model.

mod answer;
mod body;
mod callback;
mod example;
mod form;
mod groups;
mod link;
mod operation;
mod overview;
mod parameter;
mod paths;
mod redirects;
mod security;
mod server;
mod style;

pub(crate) use answer::main as main_answer;
pub(crate) use operation::{Endpoint, Place, operation};
pub(crate) use overview::overview;
pub(crate) use paths::{endpoints, named_schemas, webhooks};
pub(crate) use style::style_of_word;
