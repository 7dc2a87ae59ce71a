//! The `OpenAPI` file of an entry: of this site, or of another one.

use std::collections::BTreeMap;

use catalogue::{
    document::Target,
    documentation::{Format, Live},
};
use percent_encoding::percent_decode_str;

use super::{context::Context, files::Entry};
use crate::{
    address, code::Code, collector::Collector, schema::api::ApiHeader, suggest::nearest,
    symbols::Symbols, yaml::KeyPath,
};

/// Endings of the files that can be one.
const ENDINGS: [&str; 3] = [".json", ".yml", ".yaml"];

/// The file of this site that an entry names.
pub fn named(entry: &Entry<ApiHeader>, symbols: &Symbols) -> Option<String> {
    let written = entry.header.values.doc_tech_link.as_deref()?;
    let unwrapped = address::without_proxy(written);
    own_file(unwrapped.as_deref().unwrap_or(written), symbols).filter(|file| is_specification(file))
}

/// Where the browser reads the specification that an entry names on another site.
pub fn live(entry: &Entry<ApiHeader>) -> Option<Live> {
    let values = &entry.header.values;
    let live = address::live(values.doc_tech_link.as_deref()?)?;
    (Format::of(&live.address) == Format::Specification)
        .then(|| Live { external: values.doc_tech_external.clone(), ..live })
}

/// Where the file is; none (and a diagnostic) when it is nowhere.
pub fn lower(entry: &Entry<ApiHeader>, cx: &mut Context) -> Option<Target> {
    let Some(written) = entry.header.values.doc_tech_link.as_deref() else {
        // The content holds one of its name.
        return cx.symbols.documentation.get(&entry.slug()).cloned().map(Target::File);
    };
    let unwrapped = address::without_proxy(written).unwrap_or_else(|| written.to_owned());
    if let Some(file) = own_file(&unwrapped, cx.symbols) {
        if !is_specification(&file) {
            report_format(entry, &file, cx.collector);
            return None;
        }
        return Some(Target::File(file));
    }
    if address::check_url(&unwrapped).is_ok() {
        return Some(Target::Url(unwrapped));
    }
    report_missing(entry, written, cx);
    None
}

/// The file of this site at an address, without what a browser would add to it.
fn own_file(address: &str, symbols: &Symbols) -> Option<String> {
    let own = symbols.own_path(address);
    let path = own.as_deref().unwrap_or(address).split(['?', '#']).next()?;
    let name = percent_decode_str(path).decode_utf8_lossy();
    symbols.files.contains_key(&*name).then(|| name.into_owned())
}

fn is_specification(file: &str) -> bool {
    let file = file.to_lowercase();
    ENDINGS.iter().any(|ending| file.ends_with(ending))
}

fn report_missing(entry: &Entry<ApiHeader>, written: &str, cx: &mut Context) {
    let span = entry.header.front_matter.value_span(&KeyPath::default().key("doc_tech_link"));
    let error = entry
        .source
        .error(Code::SpecificationMissing, span, format!("le fichier `{written}` n’existe pas"))
        .help("ajoutez-le dans le dossier `openapi` du contenu, ou donnez son adresse complète, `https://…`");
    cx.collector.push(error.propose(written, nearest_file(written, cx.symbols)));
}

/// The file whose name is nearest: folders and endings are alike anyway.
fn nearest_file<'s>(written: &str, symbols: &'s Symbols) -> Option<&'s str> {
    let name = |file: &str| {
        let last = file.rsplit('/').next().unwrap_or(file).to_owned();
        last.rsplit_once('.').map_or(last.clone(), |(stem, _)| stem.to_owned())
    };
    let files = symbols.files.keys().filter(|file| is_specification(file));
    let known: BTreeMap<String, &str> = files.map(|file| (name(file), file.as_str())).collect();
    let near = nearest(&name(written), known.keys().map(String::as_str))?;
    known.get(near).copied()
}

fn report_format(entry: &Entry<ApiHeader>, file: &str, collector: &mut Collector) {
    let span = entry.header.front_matter.value_span(&KeyPath::default().key("doc_tech_link"));
    let message = format!("`{file}` n’est pas un fichier OpenAPI");
    let error = entry.source.error(Code::SpecificationMissing, span, message);
    collector.push(error.label("fichier `.json`, `.yml` ou `.yaml` attendu").help(
        "pour un document à lire, ajoutez un lien vers lui dans le texte, ou donnez l’adresse de la documentation dans `doc_tech_external`",
    ));
}
