//! What looks like Markdown and isn't: one pass over the words as a reader will see them, which looks
//! for marks left in them, and one over the blocks, which looks for what no writer can have meant.
//!
//! - [`outline`]: notes words and blocks while the text is lowered
//! - [`neighbours`]: which block stands after which list
//! - [`leaf`]: the words of one block, and where they stand
//! - [`finding`]: what a lint says
//! - [`marks`]: the pass over the words
//! - [`structure`]: the pass over the blocks

mod finding;
mod leaf;
mod marks;
mod neighbours;
mod outline;
mod structure;

pub use outline::Outline;

use super::{context::Context, placeholders::Placeholders};
use finding::Finding;

/// Reports what both passes find. Of what overlaps, the first is told, since one mistake has one cause;
/// words that no block shows are told whatever else is.
pub fn check(outline: &Outline, placeholders: &Placeholders, cx: &mut Context) {
    let mut findings = Vec::new();
    structure::check(outline, &mut findings);
    marks::check(outline, &mut findings);
    findings.sort_by_key(|finding: &Finding| finding.span.start);
    let mut told = 0;
    findings.retain(|finding| {
        let is_new = finding.span.start >= told;
        told = told.max(finding.span.end);
        is_new
    });
    structure::dropped(outline, &mut findings);
    for finding in findings {
        finding.report(placeholders, cx);
    }
}
