//! `# Titre`: a heading of the page's own depth.

use super::super::{finding::Finding, outline::Outline};
use crate::code::Code;

/// Adds the headings that start with a single hash.
pub fn check(outline: &Outline, findings: &mut Vec<Finding>) {
    for (span, _) in &outline.headings {
        let written = &outline.parsed[span.clone()];
        if written.starts_with("# ") {
            let message = "ce titre est du niveau de celui de la page";
            let help = "commencez les titres d’un texte à `## `";
            let span = span.start..span.start + "#".len();
            findings.push(Finding::new(Code::HeadingTooHigh, span, message, help));
        }
    }
}
