//! Entities of HTML that aren't read: `&nbsp` without its semicolon, `&amp;eacute;` written twice.

use super::super::{super::super::leaf::OPAQUE, Mark};

const ENTITY: &str =
    "une entité HTML finit par un point-virgule : écrivez plutôt le caractère lui-même";

const ENTITIES: [&str; 30] = [
    "nbsp", "eacute", "egrave", "ecirc", "euml", "agrave", "acirc", "ccedil", "icirc", "iuml",
    "ocirc", "ugrave", "ucirc", "oelig", "Eacute", "Agrave", "Ccedil", "laquo", "raquo", "rsquo",
    "lsquo", "hellip", "ndash", "mdash", "euro", "quot", "amp", "lt", "gt", "deg",
];

/// `&nbsp` without its semicolon, `&eaccute;`, `&#233`.
pub fn entity(rest: &str) -> Option<Mark> {
    let inner = &rest[1..];
    let digits = inner.strip_prefix('#');
    let is_part = |one: char| !one.is_ascii_alphanumeric();
    let name = &inner[..inner.find(is_part).unwrap_or(inner.len())];
    let after = &inner[name.len()..];
    if let Some(digits) = digits {
        let length = digits.find(|one: char| !one.is_ascii_digit()).unwrap_or(digits.len());
        return (length > 1).then(|| Mark::new("&#".len() + length, ENTITY));
    }
    // Letters may follow: `d&eacutefinition`.
    let known = ENTITIES.iter().find(|known| {
        let is_long = known.len() > 3;
        name == **known || is_long && name.starts_with(*known)
    });
    let is_query = after.starts_with('=');
    match known {
        Some(known) if !is_query => {
            let spaces = after.len() - after.trim_start().len();
            let has_semicolon = name == *known && after.trim_start().starts_with(';');
            let length = 1 + known.len() + if has_semicolon { spaces + 1 } else { 0 };
            let replacement = Some(format!("&{known};"));
            Some(Mark { length, help: ENTITY, replacement })
        }
        _ if name.len() > 1 && after.starts_with(';') && known.is_none() => {
            Some(Mark::new(1 + name.len() + 1, ENTITY))
        }
        _ => None,
    }
}

/// `&amp;nbsp;`: the ampersand alone is one.
pub fn escaped(rest: &str) -> Option<usize> {
    let (name, _) = rest.strip_prefix(OPAQUE)?.split_once(';')?;
    ENTITIES.contains(&name).then_some(OPAQUE.len_utf8() + name.len() + 1)
}
