//! Why an entry answers: what each field adds for each word.

use std::fmt::Write;

use catalogue_search::{
    answer::{Found, Hit},
    engine::Engine,
    file::Field,
};

/// The first answers to a query with the score of each field, weak ones below the others.
pub fn explain(engine: &Engine, query: &str, top: usize) -> String {
    let answer = engine.search(query);
    let mut text = String::new();
    for found in &answer.found {
        line(&mut text, format_args!("{} (poids {:.2})", found.word, found.weight));
    }
    for (title, hits) in [("Réponses", &answer.strong), ("Résultats faibles", &answer.weak)] {
        line(&mut text, format_args!("\n{title} : {}", hits.len()));
        for hit in hits.iter().take(top) {
            explain_hit(&mut text, engine, &answer.found, hit);
        }
    }
    text
}

fn explain_hit(text: &mut String, engine: &Engine, found: &[Found], hit: &Hit) {
    let Hit { score, base, coverage, .. } = hit;
    let slug = engine.slug(hit.entry);
    line(text, format_args!("{score:.3} {slug} (mots {base:.3}, part couverte {coverage:.2})"));
    for one in found {
        for field in Field::ALL {
            let words = places(engine, one, field, hit.entry);
            if !words.is_empty() {
                line(text, format_args!("      {} → {field:?} : {}", one.word, words.join(", ")));
            }
        }
    }
}

/// The words of a field that a word of the query was taken for, with what each adds.
fn places(engine: &Engine, found: &Found, field: Field, entry: u32) -> Vec<String> {
    let lexicon = engine.lexicon();
    let mut words = Vec::new();
    for candidate in &found.candidates {
        let segment = lexicon.segments[candidate.segment];
        for posting in segment.postings(candidate.word) {
            if posting.entry == entry && posting.field == field {
                let worth = candidate.likeness
                    * lexicon.weights.place(field, posting.count, posting.length);
                words.push(format!("{} {worth:.2}", segment.vocabulary.written(candidate.word)));
            }
        }
    }
    words
}

/// Writing to a text never fails.
fn line(text: &mut String, words: std::fmt::Arguments) {
    let _ = writeln!(text, "{words}");
}
