//! Renaming a file of the content: its address changes, and every reference to it with it.

mod links;
mod references;
mod specification;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use catalogue::kind::Kind;

use super::{Change, aliases, check_slug, text};
use crate::{
    code::Code,
    compile,
    diagnostic::{Diagnostic, Fix},
    front_matter::{self, Split},
    report,
    source::{RawContent, RawFile, SourceFile},
    suggest::nearest,
};

/// A file that gets another name, and what that changes.
#[derive(Debug)]
pub struct Rename {
    /// The file.
    pub from: String,
    /// Its new name.
    pub to: String,
    /// The files of its specification that move with it, from path to path.
    pub moved: Vec<(String, String)>,
    /// The files whose text changes; the renamed one has its new name.
    pub changes: Vec<Change>,
    /// How many references each changed file had.
    pub references: BTreeMap<String, usize>,
    /// Whether the old name has become an alias.
    pub is_alias_new: bool,
}

/// What is renamed.
struct Renaming<'a> {
    kind: Kind,
    file: &'a SourceFile,
    old: &'a str,
    new: &'a str,
    /// What precedes an absolute address of this site.
    hosts: Vec<String>,
}

/// Renames the file `old` to `new`: slugs, preceded by their folder (`api/rna`) where several files
/// have the same. Refused when the content would have mistakes that it doesn't have.
pub fn rename(content: &RawContent, old: &str, new: &str) -> Result<Rename> {
    let before = compile(content.clone());
    let (kind, file) = find(&before.sources, old)?;
    let new = new_slug(kind, new)?;
    let splits: Vec<Option<Split>> = before.sources.iter().map(split).collect();
    check_free(&splits, kind, file, new)?;
    let hosts = hosts(before.catalogue.site.url.as_deref());
    let renaming = Renaming { kind, file, old: file.slug(), new, hosts };
    let rename = renaming.apply(&before.sources, &splits)?;
    let files = content.files.iter().map(|raw| rename.applied(raw, file, new)).collect();
    let after = compile(RawContent { files, ..content.clone() });
    let worse = worse(&before.diagnostics, &after.diagnostics);
    ensure!(
        worse.is_empty(),
        "le contenu aurait de nouvelles erreurs ; rien n’a été changé\n\n{}",
        report::human(&worse, &after.sources, false)
    );
    Ok(rename)
}

impl Renaming<'_> {
    fn apply(&self, sources: &[SourceFile], splits: &[Option<Split>]) -> Result<Rename> {
        let mut rename = Rename {
            from: self.file.path.clone(),
            to: renamed(&self.file.path, self.new),
            moved: self.moved(sources),
            changes: Vec::new(),
            references: BTreeMap::new(),
            is_alias_new: false,
        };
        for (source, split) in sources.iter().zip(splits) {
            let is_renamed = source.inner == self.file.inner;
            let mut fixes = split.as_ref().map(|split| self.references(split)).unwrap_or_default();
            let count = fixes.len();
            if is_renamed {
                let readable = split.as_ref().filter(|split| split.is_readable);
                let split = readable.context(
                    "l’en-tête du fichier ne se lit pas : lancez `vitrine check` et corrigez-le",
                )?;
                // Hosts without capitals would lead such an alias to itself.
                let is_same = self.old.eq_ignore_ascii_case(self.new);
                let alias = if is_same { None } else { aliases::add(split, self.old, self.new)? };
                rename.is_alias_new = alias.is_some();
                fixes.extend(alias);
            }
            if fixes.is_empty() {
                continue;
            }
            let path = if is_renamed { rename.to.clone() } else { source.path.clone() };
            rename.references.insert(path.clone(), count);
            rename.changes.push(Change { path, text: text::replace(&source.text, fixes) });
        }
        Ok(rename)
    }

    fn moved(&self, sources: &[SourceFile]) -> Vec<(String, String)> {
        if self.kind != Kind::Api {
            return vec![];
        }
        specification::moves(sources, self.old, self.new)
    }

    /// Every reference of a file, in its header and in its text.
    fn references(&self, split: &Split) -> Vec<Fix> {
        let source = split.front_matter.source;
        let mut fixes = references::in_header(self, split);
        let body = &source.text[split.body..];
        fixes.extend(
            links::in_markdown(self, body)
                .into_iter()
                .map(|slug| Fix::certain(split.body + slug.start..split.body + slug.end, self.new)),
        );
        fixes
    }
}

impl Rename {
    fn applied(&self, raw: &RawFile, file: &SourceFile, new: &str) -> RawFile {
        let mut raw = raw.clone();
        if raw.inner == file.inner {
            raw.inner = renamed(&raw.inner, new);
            raw.path.clone_from(&self.to);
        }
        if let Some((from, to)) = self.moved.iter().find(|(from, _)| *from == raw.path) {
            let start = from.len() - raw.inner.len();
            raw.inner = to[start..].to_owned();
            raw.path.clone_from(to);
        }
        if let Some(change) = self.changes.iter().find(|change| change.path == raw.path) {
            raw.bytes = change.text.clone().into_bytes();
        }
        raw
    }
}

/// The one file that a name means.
fn find<'s>(sources: &'s [SourceFile], typed: &str) -> Result<(Kind, &'s SourceFile)> {
    let (kind, slug) = parse(typed)?;
    let all = sources.iter().filter_map(|source| Some((source.kind()?, source)));
    let of_kind: Vec<_> = all.filter(|(known, _)| kind.is_none_or(|kind| kind == *known)).collect();
    let found: Vec<_> = of_kind.iter().filter(|(_, source)| source.slug() == slug).collect();
    match found.as_slice() {
        [] => match nearest(slug, of_kind.iter().map(|(_, source)| source.slug())) {
            Some(nearest) => {
                bail!("aucun fichier ne s’appelle `{typed}` : vouliez-vous dire `{nearest}` ?")
            }
            None => bail!("aucun fichier ne s’appelle `{typed}`"),
        },
        [one] => Ok(**one),
        several => {
            let folder = |(kind, _): &&(Kind, _)| format!("`{}/{slug}`", kind.folder());
            let names: Vec<String> = several.iter().map(folder).collect();
            bail!("plusieurs fichiers s’appellent `{slug}` : écrivez {}", names.join(" ou "))
        }
    }
}

/// `api/rna` or `rna`, with or without `.md`.
fn parse(typed: &str) -> Result<(Option<Kind>, &str)> {
    let typed = typed.strip_suffix(".md").unwrap_or(typed);
    let Some((folder, slug)) = typed.rsplit_once('/') else {
        return Ok((None, typed));
    };
    let kind = Kind::in_folder(folder).with_context(|| {
        let folders = Kind::ALL.map(Kind::folder).join(", ");
        format!("`{folder}` n’est pas un dossier de pages : écrivez l’un de {folders}")
    })?;
    Ok((Some(kind), slug))
}

fn new_slug(kind: Kind, typed: &str) -> Result<&str> {
    let (folder, slug) = parse(typed)?;
    if folder.is_some_and(|folder| folder != kind) {
        bail!("le fichier reste dans le dossier `{}` : écrivez `{slug}`", kind.folder());
    }
    check_slug(slug)?;
    Ok(slug)
}

/// No other file has this name, or had it.
fn check_free(splits: &[Option<Split>], kind: Kind, file: &SourceFile, new: &str) -> Result<()> {
    for split in splits.iter().flatten() {
        let source = split.front_matter.source;
        if source.kind() == Some(kind) && source.slug() == new {
            bail!("`{}` existe déjà : choisissez un autre nom", source.path);
        }
        let is_other = source.kind() == Some(kind) && source.inner != file.inner;
        if is_other && aliases::has(split, new) {
            bail!("`{new}` est un ancien nom de `{}` : choisissez un autre nom", source.path);
        }
    }
    Ok(())
}

/// The site of the State's catalogue, from which content comes, and this one.
fn hosts(site: Option<&str>) -> Vec<String> {
    let known = ["https://api.gouv.fr", "http://api.gouv.fr"].map(str::to_owned);
    let own = site.map(|url| url.trim_end_matches('/').to_owned());
    known.into_iter().chain(own).collect()
}

/// A file in its header and its text; a file of settings is all header.
fn split(source: &SourceFile) -> Option<Split<'_>> {
    let mut diagnostics = Vec::new();
    if source.is_markdown() {
        front_matter::split(source, &mut diagnostics)
    } else {
        front_matter::whole_file(source, &mut diagnostics)
    }
}

fn renamed(path: &str, new: &str) -> String {
    match path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{new}.md"),
        None => format!("{new}.md"),
    }
}

/// The diagnostics of the rules that more places break than before.
fn worse(before: &[Diagnostic], after: &[Diagnostic]) -> Vec<Diagnostic> {
    let count = |all: &[Diagnostic], code: Code| all.iter().filter(|one| one.code == code).count();
    let codes: BTreeSet<Code> = after.iter().map(|one| one.code).collect();
    let is_worse = |code: &Code| count(after, *code) > count(before, *code);
    let codes: BTreeSet<Code> = codes.into_iter().filter(is_worse).collect();
    after.iter().filter(|one| codes.contains(&one.code)).cloned().collect()
}
