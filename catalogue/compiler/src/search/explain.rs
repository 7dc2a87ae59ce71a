//! Why an entry answers: what each field adds for each word.

use std::fmt::Write;

use catalogue_search::{answer::Hit, engine::Engine, file::Field, matched_term::MatchedTerm};

/// The first answers to a query with the score of each field, weak ones below the others.
pub fn explain(engine: &Engine, query: &str, top: usize) -> String {
    let answer = engine.search(query);
    let mut text = String::new();
    for term in &answer.terms {
        line(&mut text, format_args!("{} (poids {:.2})", term.word, term.weight));
    }
    for (title, hits) in [("Réponses", &answer.strong), ("Résultats faibles", &answer.weak)] {
        line(&mut text, format_args!("\n{title} : {}", hits.len()));
        for hit in hits.iter().take(top) {
            explain_hit(&mut text, engine, &answer.terms, hit);
        }
    }
    text
}

fn explain_hit(text: &mut String, engine: &Engine, terms: &[MatchedTerm], hit: &Hit) {
    let Hit { score, base, coverage, .. } = hit;
    let slug = engine.slug(hit.entry);
    line(text, format_args!("{score:.3} {slug} (mots {base:.3}, part couverte {coverage:.2})"));
    for term in terms {
        for field in Field::ALL {
            let words = matches(engine, term, field, hit.entry);
            if !words.is_empty() {
                line(text, format_args!("      {} → {field:?} : {}", term.word, words.join(", ")));
            }
        }
    }
}

/// The words of a field that a term of the query was taken for, with what each adds.
fn matches(engine: &Engine, term: &MatchedTerm, field: Field, entry: u32) -> Vec<String> {
    let context = engine.context();
    let mut words = Vec::new();
    for candidate in &term.candidates {
        for posting in context.postings(*candidate) {
            if posting.entry == entry && posting.field == field {
                let worth = candidate.similarity
                    * context.weights.occurrence(field, posting.count, posting.length);
                words.push(format!("{} {worth:.2}", context.written(*candidate)));
            }
        }
    }
    words
}

/// Writing to a text never fails.
fn line(text: &mut String, words: std::fmt::Arguments) {
    let _ = writeln!(text, "{words}");
}
