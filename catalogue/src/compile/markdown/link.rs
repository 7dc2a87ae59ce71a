//! Where links lead: other sites by safe schemes only, pages of this site that exist.

use std::ops::Range;

use super::{Context, Region};
use crate::{
    compile::{address, registry::Known},
    document::Target,
};

/// The typed target of a link; none (and a diagnostic) when the link must not be made.
pub fn target(
    href: &str,
    region: &Region,
    span: Range<usize>,
    context: &mut Context,
) -> Option<Target> {
    if href.trim().is_empty() {
        let diagnostic =
            region.error("link-without-address", span, "ce lien n’a pas d’adresse".to_owned());
        context.sink.push(diagnostic.help("écrivez `[texte du lien](https://…)`"));
        return None;
    }
    let span = place_of(href, region, span);
    if let Some(id) = href.strip_prefix('#') {
        return Some(anchor(id, region, span, context));
    }
    if href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\") {
        return internal(href, region, span, context);
    }
    if let Some(mailbox) = href.strip_prefix("mailto:") {
        return mail(href, mailbox, region, span, context);
    }
    if href.strip_prefix("tel:").is_some_and(is_telephone) {
        return Some(Target::Url(href.to_owned()));
    }
    match address::check_url(href) {
        Ok(()) => Some(Target::Url(href.to_owned())),
        Err(error) => {
            let help = if address::is_email(href) {
                format!("écrivez `mailto:{href}`")
            } else {
                "une adresse commence par `https://`, par `/` (ce site), par `#` (cette page) ou par `mailto:`".to_owned()
            };
            let diagnostic = region.error(error.code(), span, error.message(href));
            context.sink.push(diagnostic.help(help));
            None
        }
    }
}

fn anchor(id: &str, region: &Region, span: Range<usize>, context: &mut Context) -> Target {
    let message = format!("aucun titre de cette page ne donne l’ancre `#{id}`");
    let mistake = region
        .error("anchor-unknown", span, message)
        .help("une ancre est faite des mots du titre, sans accents, reliés par des tirets");
    context.anchors.expect(id, mistake);
    Target::Anchor(id.to_owned())
}

fn internal(
    href: &str,
    region: &Region,
    span: Range<usize>,
    context: &mut Context,
) -> Option<Target> {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    match context.registry.find(path) {
        Known::Yes => Some(Target::Internal(href.to_owned())),
        Known::No { nearest } => {
            let path_span = span.start..(span.start + path.len()).min(span.end.max(span.start));
            let diagnostic = region
                .error("link-broken", path_span, format!("la page `{path}` n’existe pas"))
                .help("vérifiez l’adresse dans la barre du navigateur, ou retirez le lien");
            context.sink.push(diagnostic.suggest(nearest.as_deref()));
            None
        }
    }
}

fn mail(
    href: &str,
    mailbox: &str,
    region: &Region,
    span: Range<usize>,
    context: &mut Context,
) -> Option<Target> {
    let address = mailbox.split('?').next().unwrap_or(mailbox);
    if address::is_email(address) && !href.contains(char::is_control) {
        return Some(Target::Url(href.to_owned()));
    }
    let message = format!("`{address}` n’est pas une adresse électronique");
    let diagnostic = region.error("email-malformed", span, message);
    context.sink.push(diagnostic.help("écrivez `mailto:nom@domaine.fr`"));
    None
}

fn is_telephone(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit() || b"+.-() ".contains(&byte))
}

/// The address itself inside the link, when it is written as it is.
fn place_of(href: &str, region: &Region, span: Range<usize>) -> Range<usize> {
    match region.text.get(span.clone()).and_then(|written| written.rfind(href)) {
        Some(at) if !href.is_empty() => span.start + at..span.start + at + href.len(),
        _ => span,
    }
}
