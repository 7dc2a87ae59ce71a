//! What each API's entry lacks, the least complete first.

use serde_json::{Value, json};

use catalogue::{api::Api, date::Date, quality::Criterion};

use crate::quality::Quality;

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
pub fn entries(apis: &[Api], today: Option<Date>) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry> = apis
        .iter()
        .map(|api| Entry { slug: &api.slug, title: &api.title, quality: Quality::of(api, today) })
        .collect();
    entries.sort_by_key(|entry| (entry.quality.score, entry.slug));
    entries
}

/// For people: a line per entry, then the average.
pub fn table(entries: &[Entry]) -> String {
    let width = entries.iter().map(|entry| entry.slug.len()).max().unwrap_or_default();
    let line = |entry: &Entry| {
        let missing: Vec<&str> = entry.quality.missing.iter().copied().map(label).collect();
        let missing = if missing.is_empty() { "rien".to_owned() } else { missing.join(", ") };
        let state = if entry.quality.is_complete { "complète  " } else { "incomplète" };
        format!(
            "{:>3} %  {state}  {:width$}  manque : {missing}\n",
            entry.quality.score, entry.slug
        )
    };
    entries.iter().map(line).collect::<String>() + &average(entries)
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
        Criterion::Freshness => "freshness",
    }
}
