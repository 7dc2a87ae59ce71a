//! Files that nothing reads, and the name under which they would be.

use std::collections::BTreeSet;

use catalogue::kind::Kind;

use crate::{
    code::Code,
    collector::Collector,
    diagnostic::{Diagnostic, Severity},
    shipped::{SHIPPED, Shipped},
    source::{SourceFile, UnreadFile},
    suggest::nearest,
};

/// The files at the top of the content.
const SETTINGS: [&str; 4] = ["site.yml", "audiences.yml", "roadmap.md", "synonymes.yml"];

/// The folder of the questions that several APIs share.
const QUESTIONS: &str = "questions";

/// Endings that programs give to Markdown and to plain text.
const TEXTS: [&str; 9] = ["md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mdx", "txt", "text"];

/// Warns of each file, and once of a folder that nothing knows: that says as much.
pub fn check(sources: &[SourceFile], unread: &[UnreadFile], collector: &mut Collector) {
    let mut told = BTreeSet::new();
    let known: BTreeSet<&str> = sources.iter().map(|source| &*source.inner).collect();
    let read = sources.iter().filter(|source| !is_read(source));
    let read = read.map(|source| (&*source.inner, &*source.path, source.first_line()));
    let names = read.chain(unread.iter().map(|file| (&*file.inner, &*file.path, 0..0)));
    for (inner, path, line) in names {
        let folder = inner.split_once('/').map(|(folder, _)| folder);
        let unknown = folder.filter(|folder| !folders().any(|known| known == *folder));
        if unknown.is_some_and(|folder| !told.insert(folder)) {
            continue;
        }
        let message = format!("`{}` n’est lu par aucune page", unknown.unwrap_or(inner));
        let warning = Diagnostic::new(Severity::Warning, Code::UnknownPlace, path, line, message);
        collector.push(warning.help(help(inner, unknown, &known)));
    }
}

/// Whether a file becomes a page, or is read all the same.
fn is_read(source: &SourceFile) -> bool {
    let folder = source.folder();
    match folder {
        "" => SETTINGS.contains(&source.inner.as_str()),
        QUESTIONS => source.has_extension("yml"),
        _ => source.kind().is_some() || Shipped::folder(folder).is_some(),
    }
}

/// The folders that are read.
fn folders() -> impl Iterator<Item = &'static str> {
    let shipped = SHIPPED.iter().map(|shipped| shipped.folder);
    Kind::ALL.map(Kind::folder).into_iter().chain([QUESTIONS]).chain(shipped)
}

fn help(inner: &str, unknown: Option<&str>, known: &BTreeSet<&str>) -> String {
    if let Some(folder) = unknown
        && let Some(meant) = right_folder(inner, folder)
    {
        return meant;
    }
    let hidden = if split(inner).1 == "txt" {
        " ; sous Windows, affichez les extensions des noms de fichiers pour voir `.txt`"
    } else {
        ""
    };
    match right_path(inner) {
        Some(right) if known.contains(&*right) => {
            format!("retirez-le : `{right}` existe déjà{hidden}")
        }
        Some(right) => format!("renommez-le `{right}`{hidden}"),
        None => known_places(inner),
    }
}

/// What is meant by a folder that nothing knows: a near name, or one level too many.
fn right_folder(inner: &str, folder: &str) -> Option<String> {
    if let Some(near) = nearest(folder, folders()) {
        return Some(format!("renommez ce dossier `{near}`"));
    }
    let (_, rest) = inner.split_once('/')?;
    let (second, _) = rest.split_once('/')?;
    let is_known = folders().any(|known| known == second);
    is_known.then(|| {
        format!("les dossiers lus sont à la racine du contenu : déplacez-y `{folder}/{second}`")
    })
}

fn known_places(inner: &str) -> String {
    match inner.split_once('/').and_then(|(folder, _)| Shipped::folder(folder)) {
        Some(Shipped { folder, extensions }) => format!(
            "enregistrez-le dans un format que `{folder}` publie ({}), ou retirez-le",
            extensions.join(", ")
        ),
        None => format!(
            "dossiers lus : {} ; fichiers lus : {}",
            folders().collect::<Vec<_>>().join(", "),
            SETTINGS.join(", ")
        ),
    }
}

/// The path that a file should have, when its name says it.
fn right_path(inner: &str) -> Option<String> {
    let (folder, name) =
        inner.rsplit_once('/').map_or(("", inner), |(folder, name)| (folder, name));
    let (stem, extension) = parts(name);
    let top = inner.split_once('/').map_or("", |(top, _)| top);
    if let Some(settings) = settings(top, name, &stem, &extension) {
        return Some(settings.to_owned());
    }
    let is_text = TEXTS.contains(&&*extension);
    let is_yaml = ["yml", "yaml"].contains(&&*extension);
    let shipped = Shipped::folder(top);
    let is_entry = top.is_empty() && is_text && stem.to_lowercase().starts_with("api-");
    let right = if is_entry {
        format!("{}/{stem}.md", Kind::Api.folder())
    } else if Kind::in_folder(top).is_some() && is_text {
        format!("{folder}/{stem}.md")
    } else if top == QUESTIONS && (is_text || is_yaml) {
        format!("{folder}/{stem}.yml")
    } else if shipped.is_some_and(|shipped| shipped.takes(&extension)) {
        format!("{folder}/{stem}.{extension}")
    } else if top == "images" && ["jfif", "jpe"].contains(&&*extension) {
        format!("{folder}/{stem}.jpg")
    } else {
        format!("{}/{stem}.{extension}", Shipped::only_for(&extension)?.folder)
    };
    Some(right)
}

/// A settings file that is in a folder, or of which only the ending or a letter is wrong.
fn settings(top: &str, name: &str, stem: &str, extension: &str) -> Option<&'static str> {
    let has_name = |known: &&str| *known == name;
    if !top.is_empty() {
        return SETTINGS.into_iter().find(has_name).filter(|_| Shipped::folder(top).is_none());
    }
    let is_text = TEXTS.contains(&extension) || ["yml", "yaml"].contains(&extension);
    let stems = SETTINGS.iter().map(|name| name.split('.').next().unwrap_or_default());
    let meant = nearest(stem, stems).filter(|_| is_text)?;
    SETTINGS.into_iter().find(|name| name.starts_with(meant))
}

/// A name and its ending in small letters, without those that a program has added: `.md.txt`.
fn parts(name: &str) -> (String, String) {
    let (mut stem, mut extension) = split(name);
    while !extension.is_empty() && ADDED.contains(&&*extension) {
        let (shorter, inner) = split(stem);
        if !is_ending(&inner) {
            break;
        }
        (stem, extension) = (shorter, inner);
    }
    (stem.to_owned(), extension)
}

/// Endings that programs add to a name.
const ADDED: [&str; 4] = ["txt", "bak", "orig", "download"];

fn is_ending(extension: &str) -> bool {
    let is_shipped = SHIPPED.iter().any(|shipped| shipped.takes(extension));
    TEXTS.contains(&extension) || is_shipped
}

fn split(name: &str) -> (&str, String) {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    (stem, extension.to_lowercase())
}
