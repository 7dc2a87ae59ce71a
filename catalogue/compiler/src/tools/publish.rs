//! From a draft to an entry of the catalogue: the key that keeps it out goes, the roadmap announces it.

use anyhow::{Result, bail, ensure};
use catalogue::kind::Kind;
use time::Date;

use super::{Change, new::roadmap, text};
use crate::{
    code::Code,
    compile,
    diagnostic::{Diagnostic, Severity},
    front_matter,
    source::{RawContent, RawFile, SourceFile},
    yaml::KeyPath,
};

/// The files that publishing changes: the entry, then the roadmap.
pub fn publish(slug: &str, content: &str, read: &RawContent, today: Date) -> Result<[Change; 2]> {
    let sources = compile(read.clone()).sources;
    let is_it = |source: &&SourceFile| source.kind() == Some(Kind::Api) && source.slug() == slug;
    let Some(source) = sources.iter().find(is_it) else {
        bail!("aucun fichier `{content}/api/{slug}.md` : vérifiez ce nom");
    };
    let (published, title) = without_draft(source)?;
    check(source, &published, read)?;
    let name = title.strip_prefix("API ").unwrap_or(&title);
    let roadmap = roadmap::announce(content, &sources, name, slug, today)?;
    Ok([Change { path: source.path.clone(), text: published }, roadmap])
}

/// The text of the file without its key `draft`, and its title.
fn without_draft(source: &SourceFile) -> Result<(String, String)> {
    let split = front_matter::split(source, &mut Vec::new()).filter(|split| split.is_readable);
    let Some(split) = split else { bail!("l’en-tête de `{}` ne se lit pas", source.path) };
    let key = split.front_matter.key_span(&KeyPath::default().key("draft"));
    ensure!(!key.is_empty(), "`{}` n’est pas un brouillon", source.path);
    let line = text::line(&source.text, key.start);
    let next = text::next_line(&source.text, key.start);
    let text = source.text[..line.start].to_owned() + &source.text[next..];
    let title = split.values.get("title").and_then(|title| title.as_str()).unwrap_or_default();
    Ok((text, title.to_owned()))
}

/// Refuses what would be published with a mistake, or with a text that waits for the real one.
fn check(source: &SourceFile, published: &str, read: &RawContent) -> Result<()> {
    let mut content = read.clone();
    content.files.retain(|file| file.inner != source.inner);
    let bytes = published.to_owned().into_bytes();
    content.files.push(RawFile { path: source.path.clone(), inner: source.inner.clone(), bytes });
    let diagnostics = compile(content).diagnostics;
    let blocks = |one: &&Diagnostic| {
        let is_wrong = one.severity == Severity::Error || one.code == Code::LeftOver;
        one.path == source.path && is_wrong
    };
    match diagnostics.iter().filter(blocks).count() {
        0 => Ok(()),
        count => {
            let first = diagnostics.iter().find(blocks).map_or("", |one| &one.message);
            bail!(
                "`{}` n’est pas prêt : {count} points à corriger, dont : {first} ; retirez `draft: true`, et `vitrine check` les montre tous",
                source.path
            )
        }
    }
}
