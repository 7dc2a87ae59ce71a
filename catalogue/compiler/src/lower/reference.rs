//! References of a header to other pages.

use std::collections::BTreeSet;

use catalogue::{document::Target, route::Route, slug::Slug};

use super::context::Context;
use crate::{
    code::Code,
    diagnostic::Diagnostic,
    front_matter::FrontMatter,
    schema::Header,
    symbols::{Lookup, Symbols},
    yaml::KeyPath,
};

/// Slugs of the APIs that the list at `path` names by slug or by title, each once.
pub fn apis<T>(
    header: &Header<T>,
    path: &KeyPath,
    names: &[String],
    cx: &mut Context,
) -> Vec<Slug> {
    apis_at(&header.front_matter, path, names, cx)
}

/// The same for a header of any type.
pub fn apis_at(
    front_matter: &FrontMatter,
    path: &KeyPath,
    names: &[String],
    cx: &mut Context,
) -> Vec<Slug> {
    let mut slugs = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, name) in names.iter().enumerate() {
        match cx.symbols.api_named(name) {
            Some(slug) => {
                if seen.insert(slug.clone()) {
                    slugs.push(slug);
                }
            }
            None => {
                cx.collector.push(unknown_api(front_matter, &path.index(index), name, cx.symbols));
            }
        }
    }
    slugs
}

/// What to say of a name that no API has.
pub fn unknown_api(
    front_matter: &FrontMatter,
    path: &KeyPath,
    name: &str,
    symbols: &Symbols,
) -> Diagnostic {
    let span = front_matter.value_span(path);
    if matches!(symbols.find(&Route::api(&name.into()).path()), Lookup::Draft) {
        let message = format!("l’API `{name}` est encore un brouillon");
        return front_matter.source.error(Code::ApiUnknown, span, message).help(Lookup::PUBLISH);
    }
    front_matter
        .source
        .error(Code::ApiUnknown, span, format!("API inconnue : `{name}`"))
        .label("nom d’un fichier du dossier `api`, ou titre exact")
        .help("reprenez le nom de son fichier dans le dossier `api`, sans `.md`")
        .propose(name, symbols.nearest_api(name))
}

/// The page or file of this site, or of another one, at the address that a key holds.
pub fn target<T>(
    header: &Header<T>,
    path: &KeyPath,
    address: &str,
    cx: &mut Context,
) -> Option<Target> {
    let own = cx.symbols.own_path(address);
    let place = own.as_deref().unwrap_or(address);
    if !place.starts_with('/') {
        return Some(Target::Url(address.to_owned()));
    }
    let (page, rest) = place.split_at(place.find(['?', '#']).unwrap_or(place.len()));
    match cx.symbols.find(page) {
        Lookup::Page(page) => Some(Target::Internal(page + rest)),
        Lookup::File => Some(Target::File(place.to_owned())),
        missing => {
            let span = header.front_matter.value_span(path);
            let source = header.front_matter.source;
            let mistake = source.error(Code::LinkBroken, span, missing.absence(page));
            cx.collector.push(missing.advise(mistake, page, "retirez cette adresse"));
            None
        }
    }
}
