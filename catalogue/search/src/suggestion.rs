//! « Vouliez-vous dire … »: what was typed, with words that the catalogue knows.

use super::{
    engine::Engine,
    stem::stem,
    stop_word::{Role, role},
    token::tokens,
};

/// The query with its unknown words corrected; none when there is nothing to correct, or nothing to
/// correct it with.
pub fn corrected(engine: &Engine, text: &str) -> Option<String> {
    let lexicon = engine.lexicon();
    let mut corrected = String::new();
    let mut done = 0;
    for token in tokens(text) {
        let is_word = role(&token.word) != Role::Content
            || engine.knows(&stem(&token.word))
            || !lexicon.forms(&token.word).is_empty();
        if is_word {
            continue;
        }
        let guesses = lexicon.guesses(&token.word, false);
        let nearest =
            guesses.iter().max_by(|one, other| one.likeness.total_cmp(&other.likeness))?;
        // An unfinished word is no mistake.
        let folded = lexicon.folded(*nearest);
        if !folded.starts_with(&token.word) {
            corrected.push_str(&text[done..token.start]);
            corrected.push_str(lexicon.segments[nearest.segment].vocabulary.written(nearest.word));
            done = token.end;
        }
    }
    corrected.push_str(&text[done..]);
    (done > 0).then_some(corrected)
}
