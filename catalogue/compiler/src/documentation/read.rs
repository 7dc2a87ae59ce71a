//! Reads the specifications of the content.

use std::collections::HashMap;

use catalogue::slug::Slug;
use catalogue_openapi::{compile, model::Documentation, source::Files};
use rayon::prelude::*;

use super::flaws::flaws;
use crate::{diagnostic::Diagnostic, source::SourceFile};

/// A specification that could be read, and the API that it documents.
pub struct Specification<'s> {
    /// The API.
    pub api: Slug,
    /// Its main file.
    pub source: &'s SourceFile,
    /// What it says.
    pub documentation: Documentation,
}

/// Reads specifications side by side; gives what is wrong with them too.
pub fn read<'s>(
    found: Vec<(Slug, &'s SourceFile)>,
    sources: &'s [SourceFile],
) -> (Vec<Specification<'s>>, Vec<Diagnostic>) {
    let files = sources.iter().map(|source| (&*source.inner, source)).collect();
    let read: Vec<_> =
        found.into_par_iter().map(|(api, source)| read_one(api, source, &files)).collect();
    let (read, told): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    (read.into_iter().flatten().collect(), told.into_iter().flatten().collect())
}

fn read_one<'s>(
    api: Slug,
    source: &'s SourceFile,
    all: &HashMap<&str, &'s SourceFile>,
) -> (Option<Specification<'s>>, Vec<Diagnostic>) {
    let (folder, name) = source.inner.rsplit_once('/').unwrap_or(("", &source.inner));
    let files = Beside { folder, all };
    let compiled = compile(name, source.readable().as_bytes(), &files);
    let file_of = |path: &str| files.source(path).unwrap_or(source);
    let told = flaws(&compiled, &file_of);
    let documentation = compiled.documentation;
    let has_pages = !documentation.operations.is_empty() || !documentation.types.is_empty();
    ((compiled.is_read && has_pages).then_some(Specification { api, source, documentation }), told)
}

/// The files of the content that a specification may refer to: those of its folder of specifications.
struct Beside<'f, 's> {
    folder: &'f str,
    all: &'f HashMap<&'f str, &'s SourceFile>,
}

impl<'s> Beside<'_, 's> {
    fn source(&self, path: &str) -> Option<&'s SourceFile> {
        let inner = joined(self.folder, path)?;
        let top = |path: &str| path.split('/').next().map(str::to_owned);
        self.all.get(&*inner).copied().filter(|_| top(&inner) == top(self.folder))
    }
}

impl Files for Beside<'_, '_> {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.source(path).map(|source| source.readable().as_bytes().to_vec())
    }
}

/// A path from a folder; none when it leaves the content.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn paths_stay_in_the_content() {
        let check = |path, expected: Option<&str>| {
            assert_eq!(joined("openapi/geo", path).as_deref(), expected, "{path}");
        };
        check("types/commune.yaml", Some("openapi/geo/types/commune.yaml"));
        check("./../commun/./erreur.yaml", Some("openapi/commun/erreur.yaml"));
        check("../../../secret.yaml", None);
    }
}
