//! The explanations of the diagnostics: what their examples give, and where they are read.

mod command;
mod examples;
mod generated;
