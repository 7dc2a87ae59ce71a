//! What each API's entry lacks, the least complete first.

use serde_json::{Value, json};

use catalogue::{api::Api, quality::Criterion};

use crate::quality::{Freshness, Quality};

/// How complete one entry is.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Slug of the API.
    pub slug: &'a str,
    /// Its name.
    pub title: &'a str,
    /// What it has, and lacks.
    pub quality: Quality,
}

/// Every entry, the least complete first.
pub fn entries(apis: &[Api], freshness: Option<Freshness>) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry> = apis
        .iter()
        .map(|api| Entry {
            slug: &api.slug,
            title: &api.title,
            quality: Quality::of(api, freshness),
        })
        .collect();
    entries.sort_by_key(|entry| (entry.quality.score, entry.slug));
    entries
}

/// What is listed apart: work that one does entry after entry.
const LISTED: [(Criterion, &str); 4] = [
    (Criterion::Freshness, "à vérifier"),
    (Criterion::FirstCall, "sans premier appel"),
    (Criterion::Wizard, "sans assistant d’éligibilité"),
    (Criterion::Data, "sans données décrites"),
];

/// For people: a line per entry, then the entries that lack the same thing, then the average.
pub fn table(entries: &[Entry]) -> String {
    let width = entries.iter().map(|entry| entry.slug.len()).max().unwrap_or_default();
    let line = |entry: &Entry| {
        let missing: Vec<&str> = entry.quality.missing.iter().copied().map(label).collect();
        let missing = if missing.is_empty() { "rien".to_owned() } else { missing.join(", ") };
        let state =
            if entry.quality.is_complete { "a l’essentiel   " } else { "sans l’essentiel" };
        format!(
            "{:>3} %  {state}  {:width$}  manque : {missing}\n",
            entry.quality.score, entry.slug
        )
    };
    let lists = LISTED.into_iter().map(|(criterion, title)| list(entries, criterion, title));
    entries.iter().map(line).chain(lists).collect::<String>() + &average(entries)
}

/// The entries that lack something, on one line; nothing when none does.
fn list(entries: &[Entry], criterion: Criterion, title: &str) -> String {
    let lacking = entries.iter().filter(|entry| entry.quality.missing.contains(&criterion));
    let slugs: Vec<&str> = lacking.map(|entry| entry.slug).collect();
    if slugs.is_empty() {
        return String::new();
    }
    format!("{title} ({}) : {}\n", slugs.len(), slugs.join(", "))
}

/// For programs.
pub fn json(entries: &[Entry]) -> Value {
    let object = |entry: &Entry| {
        let missing: Vec<&str> = entry.quality.missing.iter().copied().map(identifier).collect();
        let Quality { score, is_complete, .. } = entry.quality;
        json!({
            "slug": entry.slug,
            "title": entry.title,
            "score": score,
            "complete": is_complete,
            "missing": missing,
        })
    };
    entries.iter().map(object).collect()
}

fn average(entries: &[Entry]) -> String {
    if entries.is_empty() {
        return "aucune fiche d’API\n".to_owned();
    }
    let total: usize = entries.iter().map(|entry| usize::from(entry.quality.score)).sum();
    let count = entries.len();
    let noun = if count > 1 { "fiches" } else { "fiche" };
    let complete = entries.iter().filter(|entry| entry.quality.is_complete).count();
    let average = (total + count / 2) / count;
    format!(
        "{average:>3} %  en moyenne, sur {count} {noun} ; {complete} avec tout ce que leur accès demande\n"
    )
}

fn label(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Description => "un texte d’au moins quelques phrases",
        Criterion::Documentation => "une documentation",
        Criterion::Specification => "un fichier OpenAPI",
        Criterion::Contact => "un contact",
        Criterion::Limits => "les limites d’appels",
        Criterion::AccessConditions => "comment obtenir l’accès",
        Criterion::Wizard => "l’assistant d’éligibilité",
        Criterion::FirstCall => "un premier appel",
        Criterion::Data => "les données renvoyées, dans un tableau ou une liste",
        Criterion::Freshness => "une vérification récente",
    }
}

/// Never changes: programs know it.
fn identifier(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Description => "description",
        Criterion::Documentation => "documentation",
        Criterion::Specification => "specification",
        Criterion::Contact => "contact",
        Criterion::Limits => "limits",
        Criterion::AccessConditions => "access_conditions",
        Criterion::Wizard => "wizard",
        Criterion::FirstCall => "first_call",
        Criterion::Data => "data",
        Criterion::Freshness => "freshness",
    }
}
