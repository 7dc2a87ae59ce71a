//! Bounds in words.

use catalogue_openapi::model::{Constraint, ConstraintKind};

/// A bound as a sentence; a regular expression isn't one.
pub fn constraint(bound: &Constraint) -> Option<String> {
    let Constraint { kind, value } = bound;
    let words = match kind {
        ConstraintKind::Minimum => format!("au moins {value}"),
        ConstraintKind::ExclusiveMinimum => format!("plus de {value}"),
        ConstraintKind::Maximum => format!("au plus {value}"),
        ConstraintKind::ExclusiveMaximum => format!("moins de {value}"),
        ConstraintKind::MultipleOf => format!("multiple de {value}"),
        ConstraintKind::MinLength => counted("au moins", value, "caractère"),
        ConstraintKind::MaxLength => counted("au plus", value, "caractère"),
        ConstraintKind::MinItems => counted("au moins", value, "élément"),
        ConstraintKind::MaxItems => counted("au plus", value, "élément"),
        ConstraintKind::MinProperties => counted("au moins", value, "champ"),
        ConstraintKind::MaxProperties => counted("au plus", value, "champ"),
        ConstraintKind::UniqueItems => "aucun élément deux fois".to_owned(),
        ConstraintKind::ContentEncoding => format!("octets écrits en {value}"),
        ConstraintKind::ContentMediaType => format!("contenu au format {value}"),
        ConstraintKind::DependentRequired => dependent(value),
        // Told with what is repeated, and as a form to copy.
        ConstraintKind::MinContains | ConstraintKind::MaxContains | ConstraintKind::Pattern => {
            return None;
        }
    };
    Some(words)
}

fn counted(bound: &str, value: &str, noun: &str) -> String {
    let plural = if matches!(value, "0" | "1") { "" } else { "s" };
    format!("{bound} {value}\u{a0}{noun}{plural}")
}

/// `a: b, c`.
fn dependent(value: &str) -> String {
    match value.split_once(": ") {
        Some((field, needed)) => format!("avec {field}, il faut aussi {needed}"),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_said_in_french() {
        let cases = [
            (ConstraintKind::MaxLength, "5", Some("au plus 5\u{a0}caractères")),
            (ConstraintKind::MinItems, "1", Some("au moins 1\u{a0}élément")),
            (ConstraintKind::ExclusiveMinimum, "0.5", Some("plus de 0.5")),
            (ConstraintKind::DependentRequired, "lat: lon", Some("avec lat, il faut aussi lon")),
            (ConstraintKind::Pattern, "^a$", None),
        ];
        for (kind, value, expected) in cases {
            let bound = Constraint { kind, value: value.to_owned() };
            assert_eq!(constraint(&bound).as_deref(), expected);
        }
    }
}
