//! What a search answers, for people.

use std::fmt::Write;

use catalogue::index::Card;
use catalogue_search::{answer::Hit, engine::Engine};

/// The slug and the title of each answer, weak ones below the others.
pub fn answer(engine: &Engine, cards: &[Card], query: &str, top: usize) -> String {
    let mut answer = engine.search(query);
    answer.put_last(&|entry| {
        let slug = engine.slug(entry);
        cards.iter().any(|card| card.slug == slug && card.is_stopped())
    });
    let mut text = String::new();
    for (title, hits) in [("Réponses", &answer.strong), ("Résultats faibles", &answer.weak)] {
        // Writing to a text never fails.
        let _ = writeln!(text, "{title} : {}", hits.len());
        for hit in hits.iter().take(top) {
            let _ = writeln!(text, "  {}", line(engine, cards, hit));
        }
    }
    text
}

fn line(engine: &Engine, cards: &[Card], hit: &Hit) -> String {
    let slug = engine.slug(hit.entry);
    let title = cards.iter().find(|card| card.slug == slug).map_or("", |card| &card.title);
    format!("{slug} : {title}")
}
