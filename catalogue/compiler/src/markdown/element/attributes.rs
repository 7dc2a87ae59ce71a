//! Attributes of tags, and what is said of tags that are wrong.

use std::ops::Range;

use super::{
    super::{Context, Region, mask::Tag},
    Spec, is_component,
};
use crate::{code::Code, suggest::nearest};

/// What HTML writers add for looks: this site looks the same everywhere.
const LOOKS: [&str; 16] = [
    "align",
    "allow",
    "allowfullscreen",
    "border",
    "class",
    "frameborder",
    "height",
    "id",
    "lang",
    "loading",
    "open",
    "rel",
    "scrolling",
    "style",
    "target",
    "width",
];

/// The value of an attribute; a flag has none.
pub fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let (_, value) = tag.attributes.iter().find(|(known, _)| known == name)?;
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

/// Whether a flag is set: `is_editeur`, `is_editeur={true}`.
pub fn flag(tag: &Tag, name: &str) -> bool {
    let is_set = |value: &Option<String>| value.as_deref() != Some("false");
    tag.attributes.iter().any(|(known, value)| known == name && is_set(value))
}

/// The value of an attribute that must be there.
pub fn required<'t>(
    tag: &'t Tag,
    name: &str,
    region: &Region,
    context: &mut Context,
) -> Option<&'t str> {
    let value = attribute(tag, name);
    // A misspelt or malformed attribute has been reported: it was the value.
    let is_reported =
        tag.malformed.is_some() || tag.attributes.iter().any(|(one, _)| is_odd(tag, one));
    if value.is_none() && !is_reported {
        let message = format!("`<{}>` n’a pas d’attribut `{name}`", tag.name);
        let help = format!("écrivez `<{} {name}=\"…\">`", tag.name);
        report(Code::AttributeMissing, tag.span.clone(), message, help, region, context);
    }
    value
}

fn is_odd(tag: &Tag, name: &str) -> bool {
    Spec::named(&tag.name).is_none_or(|spec| !is_known(spec, name))
}

fn is_known(spec: &Spec, name: &str) -> bool {
    spec.attributes.contains(&name) || (!is_component(spec.name) && LOOKS.contains(&name))
}

/// Reports attributes that can't be read, or that mean nothing.
pub fn check_attributes(spec: &Spec, tag: &Tag, region: &Region, context: &mut Context) {
    if let Some(at) = tag.malformed {
        let message = format!("un attribut de `<{}>` est mal écrit", tag.name);
        let has_curly_quotes = region.text[tag.span.clone()].contains(['“', '”', '«', '»', '″']);
        let help = if has_curly_quotes {
            "remplacez les guillemets typographiques par des guillemets droits : `\"`"
        } else {
            "écrivez `nom=\"valeur\"`, avec le signe égal et les deux guillemets"
        };
        let length = region.text[at..].chars().next().map_or(0, char::len_utf8);
        report(Code::AttributeMalformed, at..at + length, message, help, region, context);
    }
    for (name, _) in tag.attributes.iter().filter(|(name, _)| !is_known(spec, name)) {
        unknown_attribute(spec, tag, name, region, context);
    }
}

fn unknown_attribute(spec: &Spec, tag: &Tag, name: &str, region: &Region, context: &mut Context) {
    let written = &region.text[tag.span.clone()];
    let start = tag.span.start + written.find(name).unwrap_or(0);
    let message = format!("attribut inconnu : `{name}`");
    let help = if spec.attributes.is_empty() {
        format!("`<{}>` n’a pas d’attribut", tag.name)
    } else {
        format!("attributs connus : {}", spec.attributes.join(", "))
    };
    let span = start..start + name.len();
    let diagnostic = region.error(Code::UnknownAttribute, span, message).help(help);
    context.sink.push(diagnostic.suggest(nearest(name, spec.attributes.iter().copied())));
}

/// A tag that nothing closes.
pub fn report_unclosed(tag: &Tag, help: String, region: &Region, context: &mut Context) {
    let message = format!("`<{}>` n’est jamais refermé", tag.name);
    report(Code::TagUnclosed, tag.span.clone(), message, help, region, context);
    *context.unclosed.entry(tag.name.clone()).or_default() += 1;
}

/// A closing tag that closes nothing, unless its opening tag has been reported as unclosed.
pub fn report_unopened(tag: &Tag, region: &Region, context: &mut Context) {
    if let Some(count) = context.unclosed.get_mut(&tag.name).filter(|count| **count > 0) {
        *count -= 1;
        return;
    }
    let message = format!("`</{}>` ne ferme rien", tag.name);
    let help = format!("ajoutez `<{}>` avant, ou retirez cette balise", tag.name);
    report(Code::TagUnopened, tag.span.clone(), message, help, region, context);
}

/// A mistake at a place of the text.
pub fn report(
    code: Code,
    span: Range<usize>,
    message: String,
    help: impl Into<String>,
    region: &Region,
    context: &mut Context,
) {
    context.sink.push(region.error(code, span, message).help(help));
}
