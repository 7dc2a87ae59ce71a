//! Specifications that document no API: nobody would miss their pages before asking why they aren't there.

use std::collections::BTreeSet;

use catalogue::kind::Kind;

use super::{
    copy::ENDING,
    find::{ENDINGS, FOLDERS},
};
use crate::{code::Code, diagnostic::Diagnostic, source::SourceFile, suggest::nearest};

/// Warns of each file at the top of the folders of specifications that no API has, that no specification
/// refers to, and that no text offers to its readers. `read` are the files that were read.
pub fn check(sources: &[SourceFile], read: &BTreeSet<String>) -> Vec<Diagnostic> {
    let apis: BTreeSet<&str> = sources
        .iter()
        .filter(|source| source.kind() == Some(Kind::Api))
        .map(SourceFile::slug)
        .collect();
    let is_unowned = |source: &&SourceFile| {
        stem(source).is_some_and(|stem| !is_owned(stem, source, &apis, sources, read))
    };
    sources.iter().filter(is_unowned).map(|source| warning(source, &apis)).collect()
}

/// Its name without its ending, when it is at the top of one of the folders.
fn stem(source: &SourceFile) -> Option<&str> {
    let (folder, name) = source.inner.split_once('/')?;
    let stem = name.strip_suffix(ENDING).or_else(|| {
        let (stem, ending) = name.rsplit_once('.')?;
        ENDINGS.contains(&ending).then_some(stem)
    });
    stem.filter(|_| FOLDERS.contains(&folder) && !name.contains('/'))
}

fn is_owned(
    stem: &str,
    source: &SourceFile,
    apis: &BTreeSet<&str>,
    sources: &[SourceFile],
    read: &BTreeSet<String>,
) -> bool {
    // A draft has its files already, and so has an API whose specification couldn't be read.
    let is_named_so = || apis.contains(stem) && !is_second(stem, read);
    let is_record = || apis.contains(stem) && source.inner.ends_with(ENDING);
    let address = format!("/{}", source.inner);
    let is_offered = || sources.iter().any(|one| one.is_markdown() && one.text.contains(&address));
    read.contains(&source.inner) || is_record() || is_named_so() || is_offered()
}

/// Whether the API of this name has another file.
fn is_second(stem: &str, read: &BTreeSet<String>) -> bool {
    FOLDERS.iter().any(|folder| {
        let start = format!("{folder}/{stem}");
        read.iter()
            .any(|file| file.strip_prefix(&start).is_some_and(|rest| rest.starts_with(['.', '/'])))
    })
}

fn warning(source: &SourceFile, apis: &BTreeSet<&str>) -> Diagnostic {
    let message = format!("`{}` ne documente aucune API", source.inner);
    let stem = stem(source).unwrap_or_default();
    let help = if apis.contains(stem) {
        "l’API de ce nom a une autre spécification : retirez celle des deux qui n’a plus cours"
            .to_owned()
    } else if let Some(near) = nearest(stem, apis.iter().copied()) {
        format!("donnez-lui le nom de la fiche, `{near}`, ou nommez-le dans `doc_tech_link`")
    } else {
        "donnez-lui le nom du fichier de la fiche, ou nommez-le dans son `doc_tech_link`".to_owned()
    };
    source.warning(Code::UnknownPlace, source.first_line(), message).help(help)
}
