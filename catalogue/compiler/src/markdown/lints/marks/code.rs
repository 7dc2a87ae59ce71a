//! A backtick that nothing closes.

use super::super::{finding::Finding, leaf::Leaf};
use crate::code::Code;

/// Adds the first backtick of a block that a reader would see.
pub fn check(leaf: &Leaf, _: &str, findings: &mut Vec<Finding>) {
    let Some(at) = leaf.text.find('`') else { return };
    let rest = &leaf.text[at..];
    let length = rest.len() - rest.trim_start_matches('`').len();
    let span = leaf.span(at..at + length);
    let message = "cet accent grave se verrait tel quel : rien ne referme le code";
    let help = "refermez le code par autant d’accents graves, ou retirez-les";
    findings.push(Finding::new(Code::CodeUnclosed, span, message, help));
}
