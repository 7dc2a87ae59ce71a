//! Names that differ by their capitals or by the form of their accents only. The disks of Windows and
//! of macOS, and some hosts, take them for one: a page would overwrite another.

use std::collections::BTreeMap;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::{
    code::Code,
    collector::Collector,
    diagnostic::{Diagnostic, Severity},
    shipped::Shipped,
    source::{Asset, SourceFile},
};

/// A file by its name.
struct Named<'n> {
    /// Path inside the content folder.
    inner: &'n str,
    /// What the site makes of the name: two files can't have it.
    address: String,
    /// Path to show.
    path: String,
    source: Option<&'n SourceFile>,
}

/// Reports each file whose name another one has.
pub fn check(sources: &[SourceFile], assets: &[Asset], collector: &mut Collector) {
    let mut seen: BTreeMap<String, Named> = BTreeMap::new();
    let shipped = assets.iter().map(of_asset);
    let read = sources.iter().filter(|source| !is_shipped(source)).map(of_source);
    for named in read.chain(shipped) {
        match seen.get(&folded(&named.address)) {
            Some(first) => collector.push(clash(&named, first)),
            None => {
                seen.insert(folded(&named.address), named);
            }
        }
    }
}

/// The name by which a disk without capitals, or with one form of accents, knows it.
pub fn folded(name: &str) -> String {
    // Nearly all names.
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(name).to_lowercase()
}

fn of_source(source: &SourceFile) -> Named<'_> {
    let address = match source.kind() {
        Some(kind) => format!("{}/{}", kind.folder(), source.slug()),
        None => source.inner.clone(),
    };
    Named { inner: &source.inner, address, path: source.path.clone(), source: Some(source) }
}

fn of_asset(asset: &Asset) -> Named<'_> {
    let inner = asset.address.trim_start_matches('/');
    Named { inner, address: inner.to_owned(), path: asset.path(), source: None }
}

/// Drawings and specifications are read as well: as files to ship they are there once.
fn is_shipped(source: &SourceFile) -> bool {
    Shipped::folder(source.folder()).is_some()
}

fn clash(named: &Named, first: &Named) -> Diagnostic {
    if let Some(source) = named.source.filter(|_| named.address == first.address) {
        let message = format!("`{}` donne déjà l’adresse `{}`", first.inner, source.slug());
        return source
            .error(Code::SlugDuplicate, source.first_line(), message)
            .help("renommez l’un des deux : le nom du fichier donne l’adresse de la page");
    }
    let is_case = named.address.to_lowercase() == first.address.to_lowercase();
    let difference =
        if is_case { "les majuscules" } else { "la forme de leurs accents (NFC, NFD)" };
    let message =
        format!("`{}` et `{}` ne diffèrent que par {difference}", first.inner, named.inner);
    let help =
        "renommez l’un des deux : sur bien des disques et des serveurs, c’est un seul fichier";
    let line = named.source.map_or(0..0, SourceFile::first_line);
    Diagnostic::new(Severity::Error, Code::NameClash, &named.path, line, message).help(help)
}
