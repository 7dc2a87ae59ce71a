//! The wizard's verdicts, in words and with an icon: never by colour alone.

use catalogue::flow::VerdictKind;

use super::icon::IconShape;

/// Said to the visitor.
pub fn verdict_title(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Eligible => "Vous êtes éligible",
        VerdictKind::Conditional => "Vous êtes peut-être éligible",
        VerdictKind::ToConfirm => "À confirmer auprès du producteur",
        VerdictKind::NotEligible => "Vous n’êtes pas éligible",
    }
}

/// Said of a public, beside its name.
pub fn verdict_label(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Eligible => "éligible",
        VerdictKind::Conditional => "sous conditions",
        VerdictKind::ToConfirm => "à confirmer",
        VerdictKind::NotEligible => "non éligible",
    }
}

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
