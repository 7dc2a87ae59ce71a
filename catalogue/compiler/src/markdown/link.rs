//! Where links lead: other sites by safe schemes only, pages of this site that exist.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use catalogue::document::Target;

use super::{anchors::decoded, context::Context, region::Region};
use crate::{address, code::Code, symbols::Lookup};

/// The typed target of a link; none (and a diagnostic) when the link must not be made.
pub fn target(href: &str, span: Range<usize>, cx: &mut Context) -> Option<Target> {
    let href = href.trim();
    if href.is_empty() {
        let error = cx.error(Code::LinkWithoutAddress, span, "ce lien n’a pas d’adresse");
        error.help("écrivez `[texte du lien](https://…)`");
        return None;
    }
    let place = place_of(href, cx.region, span);
    if let Some(id) = href.strip_prefix('#') {
        return Some(anchor(id, place, cx));
    }
    if href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\") {
        return internal(href, href, place, cx);
    }
    if let Some(path) = cx.symbols.own_path(href).filter(|path| is_page(path, cx)) {
        return internal(&path, href, place, cx);
    }
    if let Some(mailbox) = address::after_scheme(href, "mailto") {
        return mail(mailbox, place, cx);
    }
    if address::after_scheme(href, "tel").is_some_and(is_telephone) {
        return Some(Target::Url(address::normalized(href)));
    }
    if let Some(path) = relative(href, cx) {
        return relative_link(&path, href, place, cx);
    }
    elsewhere(href, place, cx)
}

/// Another site.
fn elsewhere(href: &str, span: Range<usize>, cx: &mut Context) -> Option<Target> {
    match address::check_url(href) {
        Ok(()) => Some(Target::Url(address::normalized(href))),
        Err(error) => {
            let error = cx.error(error.code(), span, error.message(href));
            if address::is_email(href) {
                let mail = format!("mailto:{href}");
                error.help(format!("écrivez `{mail}`")).replace_by(&mail);
            } else if let Some(whole) = address::completed(href) {
                error.help(format!("écrivez `{whole}`")).replace_by(&whole);
            } else {
                error.help(
                    "une adresse commence par `https://`, par `/` (ce site), par `#` (cette page) ou par `mailto:`",
                );
            }
            None
        }
    }
}

fn anchor(id: &str, span: Range<usize>, cx: &mut Context) -> Target {
    let message = format!("aucun titre de cette page ne donne l’ancre `#{id}`");
    let mistake = cx
        .region
        .error(Code::AnchorUnknown, span, message)
        .help("une ancre est faite des mots du titre, sans accents, reliés par des tirets");
    cx.anchors.expect(id, mistake);
    Target::Anchor(id.to_owned())
}

/// A page or a file of this site. `written` is the address as the content has it.
fn internal(path: &str, written: &str, span: Range<usize>, cx: &mut Context) -> Option<Target> {
    let (page, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let name = percent_decode_str(page).decode_utf8_lossy();
    match cx.symbols.find(&name) {
        Lookup::Page(address) => {
            expect_heading(&address, rest, span, cx);
            let fragment_is_known = address.contains('#') && rest.starts_with('#');
            Some(Target::Internal(if fragment_is_known { address } else { address + rest }))
        }
        Lookup::File => Some(Target::File(path.to_owned())),
        missing => {
            let length = written.len() - rest.len();
            let place = span.start..(span.start + length).min(span.end.max(span.start));
            let has_extension = name.rsplit('/').next().is_some_and(|last| last.contains('.'));
            let (code, message) = if has_extension && !cx.symbols.has_pages_below(&name) {
                (Code::FileMissing, format!("le fichier `{name}` n’existe pas"))
            } else {
                (Code::LinkBroken, missing.absence(&name))
            };
            let mistake = cx.region.error(code, place, message);
            let help = "vérifiez l’adresse dans la barre du navigateur, ou retirez le lien";
            cx.collector.report(missing.advise(mistake, &name, help));
            None
        }
    }
}

/// A heading of another page is checked once all pages are known.
fn expect_heading(page: &str, rest: &str, span: Range<usize>, cx: &mut Context) {
    let Some((_, fragment)) = rest.split_once('#').filter(|(_, fragment)| !fragment.is_empty())
    else {
        return;
    };
    let id = decoded(fragment);
    // The browser itself looks for these words in the page.
    if id.starts_with(":~:") {
        return;
    }
    let message = format!("aucun titre de la page `{page}` ne donne l’ancre `#{id}`");
    let mistake = cx
        .region
        .error(Code::AnchorUnknown, span, message)
        .help("ouvrez cette page et reprenez l’adresse d’un titre de son sommaire");
    cx.collector.expect(page, id, mistake);
}

/// Whether a path is that of a page or a file of this catalogue, or should be.
fn is_page(path: &str, cx: &Context) -> bool {
    let page = path.split(['?', '#']).next().unwrap_or(path);
    let name = percent_decode_str(page).decode_utf8_lossy();
    cx.symbols.has_pages_below(&name) || !matches!(cx.symbols.find(&name), Lookup::NotFound { .. })
}

/// A page of this site whose address lacks its first slash.
fn relative(href: &str, cx: &Context) -> Option<String> {
    let path = href.trim_start_matches("../").trim_start_matches("./");
    let is_plain = !address::has_scheme(path) && !path.starts_with(['/', '\\', '#', '?']);
    let path = format!("/{path}");
    let page = path.split(['?', '#']).next().unwrap_or(&path);
    let is_known = is_plain && matches!(cx.symbols.find(page), Lookup::Page(_) | Lookup::File);
    is_known.then_some(path)
}

fn relative_link(path: &str, href: &str, span: Range<usize>, cx: &mut Context) -> Option<Target> {
    let message = format!("l’adresse `{href}` dépend de la page où elle est lue");
    let warning = cx.warning(Code::LinkRelative, span.clone(), message);
    warning.help("commencez-la par `/`").replace_by(path);
    internal(path, href, span, cx)
}

/// An e-mail link; spaces and quotes of its subject are encoded, for programs that stop there.
fn mail(mailbox: &str, span: Range<usize>, cx: &mut Context) -> Option<Target> {
    let (address, query) = mailbox.split_at(mailbox.find('?').unwrap_or(mailbox.len()));
    if address.split(',').all(|one| address::is_email(one.trim()))
        && !query.contains(char::is_control)
    {
        let query = query.replace(' ', "%20").replace('\'', "%27").replace('’', "%E2%80%99");
        return Some(Target::Url(format!("mailto:{}{query}", address.replace(' ', ""))));
    }
    let message = format!("`{address}` n’est pas une adresse électronique");
    cx.error(Code::EmailMalformed, span, message).help("écrivez `mailto:nom@domaine.fr`");
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
