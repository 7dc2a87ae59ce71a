//! Attributes of tags, and what is said of tags that are wrong.

use std::ops::Range;

use catalogue::document::Target;

use super::{
    super::{context::Context, link, placeholders::TagKind},
    spec::{Element, is_component},
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

impl<'t> Element<'t> {
    /// The name, as written.
    pub fn name(self) -> &'t str {
        &self.tag.name
    }

    /// Where the tag is.
    pub fn span(self) -> Range<usize> {
        self.tag.span.clone()
    }

    /// The value of an attribute; a flag has none.
    pub fn attribute(self, name: &str) -> Option<&'t str> {
        let (_, value) = self.tag.attributes.iter().find(|(known, _)| known == name)?;
        value.as_deref().map(str::trim).filter(|value| !value.is_empty())
    }

    /// [`Self::attribute`], as a text of its own.
    pub fn text(self, name: &str) -> Option<String> {
        self.attribute(name).map(str::to_owned)
    }

    /// Whether a flag is set: `is_editeur`, `is_editeur={true}`.
    pub fn flag(self, name: &str) -> bool {
        let is_set = |value: &Option<String>| value.as_deref() != Some("false");
        self.tag.attributes.iter().any(|(known, value)| known == name && is_set(value))
    }

    /// The value of an attribute that must be there.
    pub fn required(self, name: &str, cx: &mut Context) -> Option<&'t str> {
        let value = self.attribute(name);
        // A misspelt or malformed attribute has been reported: it was the value.
        let is_reported = self.tag.malformed.is_some() || self.odd_attributes().next().is_some();
        if value.is_none() && !is_reported {
            let message = format!("`<{}>` n’a pas d’attribut `{name}`", self.name());
            let error = cx.error(Code::AttributeMissing, self.span(), message);
            error.help(format!("écrivez `<{} {name}=\"…\">`", self.name()));
        }
        value
    }

    /// Where an address leads; none when it leads nowhere, which is reported.
    pub fn target(self, address: &str, cx: &mut Context) -> Option<Target> {
        link::target(address, self.span(), cx)
    }

    fn odd_attributes(self) -> impl Iterator<Item = &'t str> {
        let has_looks = !is_component(self.name());
        let is_known = move |name: &str| {
            self.spec.attributes.contains(&name) || (has_looks && LOOKS.contains(&name))
        };
        let names = self.tag.attributes.iter().map(|(name, _)| name.as_str());
        names.filter(move |name| !is_known(name))
    }

    /// Checks a tag that only parts what it holds from the rest. A paragraph has its own meaning; a
    /// division was for the looks.
    pub fn check_division(self, cx: &mut Context) {
        self.check_attributes(cx);
        if self.name() == "div" && self.tag.kind != TagKind::Close {
            let message = "`<div>` ne change rien à la page";
            let help =
                "retirez-la avec sa fermeture `</div>` ; une ligne vide sépare deux paragraphes";
            cx.warning(Code::TagWithoutEffect, self.span(), message).help(help);
        }
    }

    /// Reports attributes that can't be read, or that mean nothing.
    pub fn check_attributes(self, cx: &mut Context) {
        if let Some(at) = self.tag.malformed {
            self.report_malformed(at, cx);
        }
        for name in self.odd_attributes() {
            self.report_unknown(name, cx);
        }
    }

    fn report_malformed(self, at: usize, cx: &mut Context) {
        let text = &cx.region.text;
        let has_curly_quotes = text[self.span()].contains(['“', '”', '«', '»', '″']);
        let help = if has_curly_quotes {
            "remplacez les guillemets typographiques par des guillemets droits : `\"`"
        } else {
            "écrivez `nom=\"valeur\"`, avec le signe égal et les deux guillemets"
        };
        let length = text[at..].chars().next().map_or(0, char::len_utf8);
        let message = format!("un attribut de `<{}>` est mal écrit", self.name());
        cx.error(Code::AttributeMalformed, at..at + length, message).help(help);
    }

    fn report_unknown(self, name: &str, cx: &mut Context) {
        let known = self.spec.attributes;
        let written = &cx.region.text[self.span()];
        let start = self.tag.span.start + written.find(name).unwrap_or(0);
        let help = if known.is_empty() {
            format!("`<{}>` n’a pas d’attribut", self.name())
        } else {
            format!("attributs connus : {}", known.join(", "))
        };
        let message = format!("attribut inconnu : `{name}`");
        let error = cx.error(Code::UnknownAttribute, start..start + name.len(), message);
        error.help(help).suggest(nearest(name, known.iter().copied()));
    }

    /// A tag that nothing closes; `end` is where its closing tag should be.
    pub fn report_unclosed(self, end: &str, cx: &mut Context) {
        let message = format!("`<{}>` n’est jamais refermé", self.name());
        let error = cx.error(Code::TagUnclosed, self.span(), message);
        error.help(format!("ajoutez `</{}>` {end}", self.name()));
        *cx.unclosed.entry(self.name().to_owned()).or_default() += 1;
    }

    /// A closing tag that closes nothing, unless its opening tag has been reported as unclosed.
    pub fn report_unopened(self, cx: &mut Context) {
        if let Some(count) = cx.unclosed.get_mut(self.name()).filter(|count| **count > 0) {
            *count -= 1;
            return;
        }
        let message = format!("`</{}>` ne ferme rien", self.name());
        let error = cx.error(Code::TagUnopened, self.span(), message);
        error.help(format!("ajoutez `<{}>` avant, ou retirez cette balise", self.name()));
    }
}
