//! The pass over the blocks: what Markdown makes and no writer can have meant, and what it leaves out.
//!
//! - [`tables`]: rows cut, cells dropped, tables that are none
//! - [`margins`]: code made by a margin, items that leave their list
//! - [`numbers`]: numbers that change
//! - [`rules`]: headings made by a rule
//! - [`depths`]: headings of the page's own depth
//! - [`dropped`]: words that no block shows

mod cells;
mod depths;
mod dropped;
mod margins;
mod numbers;
mod rules;
mod tables;

pub use dropped::check as dropped;

use super::{finding::Finding, outline::Outline};

/// Adds what the blocks show.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    tables::check(outline, findings);
    margins::check(outline, findings);
    numbers::check(outline, findings);
    rules::check(outline, findings);
    depths::check(outline, findings);
}
