//! The page of numbers.

use catalogue::{
    census::{Census, Tally},
    french::number,
    route::Route,
};

use super::parts::Parts;
use crate::markdown;

/// Each count as a table, then the APIs that have live figures: where these are read, not what they are.
pub fn census(census: &Census, parts: &mut Parts) {
    parts.list([
        format!("API\u{a0}: {}", count(census.apis)),
        format!("Producteurs qui les publient\u{a0}: {}", count(census.publishers)),
        format!("Assistants d’éligibilité\u{a0}: {}", count(census.wizards)),
        format!("Documentations techniques\u{a0}: {}", count(census.documented)),
    ]);
    table("Par accès", "Accès", &census.access, |kind| kind.label().to_owned(), parts);
    table("Par thème", "Thème", &census.themes, String::clone, parts);
    table("Par producteur", "Producteur", &census.producers, |one| one.name.clone(), parts);
    let years = [
        ("Nouvelles API, année par année", &census.additions),
        ("Dernier changement de la fiche par le producteur", &census.changes),
        ("Dernière vérification de la fiche", &census.checks),
    ];
    for (title, years) in years {
        table(title, "Année", years, u16::to_string, parts);
    }
    let line = |measured: &catalogue::census::Measured| {
        let labels: Vec<&str> =
            measured.figures.iter().map(|figure| figure.label.as_str()).collect();
        parts.described(&measured.api.title, &Route::api(&measured.api.slug), &labels.join(", "))
    };
    let lines: Vec<String> = census.measured.iter().map(line).collect();
    parts.titled_list("Usage des API, en direct", lines);
}

/// A table below its heading; nothing when it has no row.
fn table<T>(
    title: &str,
    what: &str,
    tallies: &[Tally<T>],
    name: impl Fn(&T) -> String,
    parts: &mut Parts,
) {
    if tallies.is_empty() {
        return;
    }
    let row = |tally: &Tally<T>| vec![markdown::escape(&name(&tally.of)), count(tally.count)];
    parts.heading(2, title);
    let rows: Vec<Vec<String>> = tallies.iter().map(row).collect();
    parts.add(markdown::table(&[what.to_owned(), "API".to_owned()], &rows));
}

fn count(count: usize) -> String {
    number(count as u64)
}
