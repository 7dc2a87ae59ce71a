//! The wizard's verdicts with an icon: never by colour alone.

use catalogue::flow::VerdictKind;

use super::icon::IconShape;

/// Class of the style sheet.
pub fn verdict_class(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Eligible => "verdict-yes",
        VerdictKind::Conditional | VerdictKind::ToConfirm => "verdict-maybe",
        VerdictKind::NotEligible => "verdict-no",
    }
}

/// Icon that goes with the words.
pub fn verdict_icon(kind: VerdictKind) -> IconShape {
    match kind {
        VerdictKind::Eligible => IconShape::Yes,
        VerdictKind::Conditional | VerdictKind::ToConfirm => IconShape::Maybe,
        VerdictKind::NotEligible => IconShape::No,
    }
}
