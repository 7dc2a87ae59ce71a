//! Starting an entry: a commented file that compiles as it is.

pub mod roadmap;

use anyhow::{Result, bail};
use catalogue::{api::Api, kind::Kind};
use time::Date;

use super::{Change, check_slug, text};
use crate::{
    Compiled, compile,
    diagnostic::{Diagnostic, Severity},
    source::{RawContent, RawFile, SourceFile},
};

/// The file that starts the entry `slug` in the content folder `content`, as `read`; it must not exist yet.
pub fn new(
    kind: Kind,
    slug: &str,
    content: &str,
    read: &RawContent,
    today: Date,
) -> Result<Change> {
    // The name of the file, as an editor may type it.
    let slug = slug.strip_suffix(".md").unwrap_or(slug);
    check_slug(slug)?;
    let Compiled { sources, catalogue, .. } = compile(read.clone());
    let is_taken = |source: &&SourceFile| source.kind() == Some(kind) && source.slug() == slug;
    if let Some(existing) = sources.iter().find(is_taken) {
        bail!("`{}` existe déjà : choisissez un autre nom, ou modifiez ce fichier", existing.path);
    }
    let name = name(slug);
    let inner = format!("{}/{slug}.md", kind.folder());
    let text = fill(template(kind), &name, today);
    let text = match kind {
        Kind::Service => text.replace("{{first-api}}", first_api(&catalogue.apis)?),
        _ => text,
    };
    let path = format!("{content}/{inner}");
    check_address(read, RawFile { path: path.clone(), inner, bytes: text.clone().into_bytes() })?;
    Ok(Change { path, text })
}

/// The template has no mistake of its own: what is reported is its address.
fn check_address(read: &RawContent, entry: RawFile) -> Result<()> {
    let path = entry.path.clone();
    let mut with_entry = read.clone();
    with_entry.files.push(entry);
    let diagnostics = compile(with_entry).diagnostics;
    let is_wrong = |one: &&Diagnostic| one.path == path && one.severity == Severity::Error;
    match diagnostics.iter().find(is_wrong) {
        Some(wrong) => bail!("{} : choisissez un autre nom", wrong.message),
        None => Ok(()),
    }
}

fn template(kind: Kind) -> &'static str {
    match kind {
        Kind::Api => include_str!("new/api.md"),
        Kind::Producer => include_str!("new/producteur.md"),
        Kind::Guide => include_str!("new/guide.md"),
        Kind::Service => include_str!("new/service.md"),
        Kind::Page => include_str!("new/page.md"),
    }
}

/// A service that uses no API would be a mistake: the first of the catalogue, which holds no draft, keeps the place.
fn first_api(apis: &[Api]) -> Result<&str> {
    match apis.iter().map(|api| api.slug.as_str()).min() {
        Some(first) => Ok(first),
        None => bail!(
            "un service utilise des API, et le catalogue n’en a pas encore : commencez par `vitrine new api`, \
             puis `vitrine publish`"
        ),
    }
}

fn fill(template: &str, name: &str, today: Date) -> String {
    let date = format!("{:02}/{:02}/{}", today.day(), u8::from(today.month()), today.year());
    template
        .replace("{{api}}", &text::scalar(&format!("API {name}")))
        .replace("{{name}}", &text::scalar(name))
        .replace("{{date}}", &date)
}

/// A first title, out of a slug: `api-jours_feries` gives `Jours feries`.
fn name(slug: &str) -> String {
    let words = slug.replace(['-', '_'], " ");
    let words = words.trim();
    let is_api = words.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("api "));
    let words = if is_api { words[4..].trim_start() } else { words };
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => slug.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_slug_gives_a_first_title() {
        for (slug, expected) in [
            ("api-jours_feries", "Jours feries"),
            ("API_Ingres_Noyau", "Ingres Noyau"),
            ("api", "Api"),
            ("apisol", "Apisol"),
            ("demarches-simplifiees.fr", "Demarches simplifiees.fr"),
            ("-", "-"),
        ] {
            assert_eq!(name(slug), expected, "{slug}");
        }
    }
}
