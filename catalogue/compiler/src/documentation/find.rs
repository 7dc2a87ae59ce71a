//! Which file of the content documents which API: the one that its entry names, else the one that has
//! its name.

use std::collections::BTreeMap;

use catalogue::slug::Slug;

use crate::source::SourceFile;

/// Folders where specifications are.
pub const FOLDERS: [&str; 2] = ["openapi", "swaggers"];

/// Endings of specifications, the first one preferred.
pub const ENDINGS: [&str; 3] = ["yaml", "yml", "json"];

/// Names of the main file of a specification in several files.
const MAIN: [&str; 3] = ["openapi", "swagger", "index"];

/// An API, and the address of the file that its entry names, when that is on this site.
pub struct Candidate {
    /// The API.
    pub api: Slug,
    /// `/openapi/geo.yaml`.
    pub named: Option<String>,
}

/// The file that documents each API; those that have none are left out.
pub fn find<'s>(
    candidates: &[Candidate],
    sources: &'s [SourceFile],
) -> Vec<(Slug, &'s SourceFile)> {
    let files: BTreeMap<&str, &SourceFile> =
        sources.iter().map(|source| (&*source.inner, source)).collect();
    let found = |one: &Candidate| {
        let named = one.named.as_deref().and_then(|address| address.strip_prefix('/'));
        let named = named.and_then(|inner| files.get(inner).copied());
        let source = named.or_else(|| by_name(&one.api, &files))?;
        source.is_text.then(|| (one.api.clone(), source))
    };
    candidates.iter().filter_map(found).collect()
}

/// `openapi/geo.yaml`, or a file of the folder `openapi/geo`.
fn by_name<'s>(api: &str, files: &BTreeMap<&str, &'s SourceFile>) -> Option<&'s SourceFile> {
    FOLDERS.iter().find_map(|folder| {
        let below = format!("{folder}/{api}");
        let names = MAIN.into_iter().chain([api]).map(|name| format!("{below}/{name}"));
        let paths = std::iter::once(below.clone()).chain(names);
        let known = paths.flat_map(|path| ENDINGS.map(|ending| format!("{path}.{ending}")));
        let mut known = known.filter_map(|path| files.get(path.as_str()).copied());
        known.next().or_else(|| main_of(&below, files))
    })
}

/// The first file of a folder that says to be a specification.
fn main_of<'s>(folder: &str, files: &BTreeMap<&str, &'s SourceFile>) -> Option<&'s SourceFile> {
    let start = format!("{folder}/");
    let below = files.range(&*start..).take_while(|(inner, _)| inner.starts_with(&start));
    let direct = below.filter(|(inner, _)| !inner[start.len()..].contains('/'));
    let mut direct = direct.map(|(_, source)| *source);
    direct.find(|source| says_its_format(&source.text))
}

fn says_its_format(text: &str) -> bool {
    text.lines().any(|line| {
        let key = line.trim_start_matches(['{', ' ', '"', '\u{feff}']);
        key.starts_with("openapi\":")
            || line.starts_with("openapi:")
            || key.starts_with("swagger\":")
            || line.starts_with("swagger:")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::RawFile;

    fn sources(files: &[(&str, &str)]) -> Vec<SourceFile> {
        let raw = |(inner, text): &(&str, &str)| RawFile {
            path: (*inner).to_owned(),
            inner: (*inner).to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        files.iter().map(|file| SourceFile::decode(raw(file)).0).collect()
    }

    fn check(named: Option<&str>, files: &[(&str, &str)], expected: Option<&str>) {
        let candidate = Candidate { api: "geo".into(), named: named.map(str::to_owned) };
        let sources = sources(files);
        let found = find(&[candidate], &sources);
        assert_eq!(found.first().map(|(_, source)| &*source.inner), expected, "{files:?}");
    }

    #[test]
    fn the_named_file_goes_before_the_one_of_the_name() {
        let both = [("openapi/geo.yaml", ""), ("openapi/autre.json", "")];
        check(Some("/openapi/autre.json"), &both, Some("openapi/autre.json"));
        check(None, &both, Some("openapi/geo.yaml"));
        check(Some("/openapi/absent.json"), &both, Some("openapi/geo.yaml"));
        check(None, &[("swaggers/geo.json", "")], Some("swaggers/geo.json"));
        check(None, &[("openapi/geographie.yaml", "")], None);
    }

    #[test]
    fn a_folder_has_a_main_file() {
        let types = ("openapi/geo/commune.yaml", "type: object\n");
        check(None, &[types, ("openapi/geo/openapi.json", "")], Some("openapi/geo/openapi.json"));
        let main = ("openapi/geo/v1.yaml", "info: {}\nopenapi: 3.1.0\n");
        check(None, &[types, main], Some("openapi/geo/v1.yaml"));
        let json = ("openapi/geo/v1.json", "{\"swagger\": \"2.0\"}");
        check(None, &[types, json], Some("openapi/geo/v1.json"));
        check(None, &[types], None);
    }
}
