//! The commands that only this program has.

pub mod build;
pub mod completions;
pub mod new;
pub mod serve;
