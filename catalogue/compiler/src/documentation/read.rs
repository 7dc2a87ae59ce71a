//! Reads the specifications of the content.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
};

use catalogue::slug::Slug;
use catalogue_openapi::{compile, model::Documentation, source::Files};
use rayon::prelude::*;

use super::{copy::CopyRecord, flaws::flaws, unowned};
use crate::{diagnostic::Diagnostic, source::SourceFile};

/// A specification that could be read, and the API that it documents.
pub struct Specification<'s> {
    /// The API.
    pub api: Slug,
    /// Its main file.
    pub source: &'s SourceFile,
    /// What it says.
    pub documentation: Documentation,
    /// Where it was copied from; none of one that was written here.
    pub copy: Option<CopyRecord>,
}

/// The specifications of a content.
#[derive(Default)]
pub struct Read<'s> {
    /// Those that could be read.
    pub specifications: Vec<Specification<'s>>,
    /// What is wrong with any of them.
    pub told: Vec<Diagnostic>,
    /// The files that were opened.
    files: BTreeSet<String>,
}

/// Reads specifications side by side.
pub fn read<'s>(found: Vec<(Slug, &'s SourceFile)>, sources: &'s [SourceFile]) -> Read<'s> {
    let files = sources.iter().map(|source| (&*source.inner, source)).collect();
    let each: Vec<Read> =
        found.into_par_iter().map(|(api, source)| read_one(api, source, &files, sources)).collect();
    let mut read = Read::default();
    for one in each {
        read.specifications.extend(one.specifications);
        read.told.extend(one.told);
        read.files.extend(one.files);
    }
    read.told.extend(unowned::check(sources, &read.files));
    read
}

fn read_one<'s>(
    api: Slug,
    source: &'s SourceFile,
    all: &HashMap<&str, &'s SourceFile>,
    sources: &[SourceFile],
) -> Read<'s> {
    let (folder, name) = source.inner.rsplit_once('/').unwrap_or(("", &source.inner));
    let files = Beside { folder, all, opened: RefCell::default() };
    let compiled = compile(name, source.readable().as_bytes(), &files);
    let file_of = |path: &str| files.source(path).unwrap_or(source);
    let mut told = flaws(&compiled, &file_of);
    let (copy, unread) = CopyRecord::read(&api, sources);
    told.extend(unread);
    let mut opened = files.opened.into_inner();
    opened.insert(source.inner.clone());
    let documentation = compiled.documentation;
    let has_pages = !documentation.operations.is_empty() || !documentation.types.is_empty();
    let is_shown = compiled.is_read && has_pages;
    let specification = is_shown.then_some(Specification { api, source, documentation, copy });
    Read { specifications: specification.into_iter().collect(), told, files: opened }
}

/// The files of the content that a specification may refer to: those of its folder of specifications.
struct Beside<'f, 's> {
    folder: &'f str,
    all: &'f HashMap<&'f str, &'s SourceFile>,
    opened: RefCell<BTreeSet<String>>,
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
        let source = self.source(path)?;
        self.opened.borrow_mut().insert(source.inner.clone());
        Some(source.readable().as_bytes().to_vec())
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
