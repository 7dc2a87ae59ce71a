//! The pass over the words: marks that a reader would see.
//!
//! - [`invisible`]: spaces that can't be seen keep a mark from being one
//! - [`headings`]: hashes that make no heading, as in `###Titre`
//! - [`items`]: lines that only look like items, `•`, `-mot`, `1.mot`
//! - [`emphasis`]: stars and underscores that emphasise nothing
//! - [`links`]: brackets that lead nowhere
//! - [`code`]: backticks that nothing closes
//! - [`unread`]: marks of other dialects

mod code;
mod emphasis;
mod headings;
mod invisible;
mod items;
mod links;
mod scan;
mod unread;

pub use scan::is_odd_space;

use super::{finding::Finding, leaf::Leaf, outline::Outline};

/// What one block shows that it shouldn't.
const LINTS: [fn(&Leaf, &str, &mut Vec<Finding>); 6] =
    [invisible::check, headings::check, emphasis::check, links::check, code::check, unread::check];

/// Adds what the words show.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    for leaf in &outline.leaves {
        for lint in LINTS {
            lint(leaf, outline.parsed, findings);
        }
    }
    items::check(&outline.leaves, findings);
}
