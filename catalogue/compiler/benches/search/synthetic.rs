//! Larger catalogues, made up from the words of a real one.

use catalogue::{
    api::Api,
    index::{Card, Index},
    slug::Slug,
};
use catalogue_compiler::{Catalogue, compile, source::RawFile};

/// Sizes of catalogues to try.
pub const ENTRIES: [usize; 3] = [170, 1_000, 10_000];

/// Syllables of words that no entry has.
const SYLLABLES: [&str; 16] = [
    "ba", "cor", "de", "fal", "gri", "lo", "mi", "nou", "pra", "qué", "ri", "sol", "tu", "va",
    "xé", "zon",
];

/// A catalogue of so many entries: each is a real one with another name, words of two others, and
/// two words of its own.
pub fn catalogue(real: &Catalogue, entries: usize) -> Catalogue {
    let cards = &real.index.cards;
    let made: Vec<(Card, Api)> = (0..entries)
        .filter_map(|number| {
            let card = cards.get(number % cards.len())?;
            let api = real.apis.iter().find(|api| api.slug == card.slug)?;
            Some(entry(card, api, cards, number))
        })
        .collect();
    let (cards, apis) = made.into_iter().unzip();
    Catalogue {
        site: real.site.clone(),
        index: Index { cards, ..real.index.clone() },
        apis,
        synonyms: real.synonyms.clone(),
        ..compile(Vec::<RawFile>::new()).catalogue
    }
}

fn entry(card: &Card, api: &Api, cards: &[Card], number: usize) -> (Card, Api) {
    let other = |step: usize| &cards[(number * step + number / cards.len()) % cards.len()];
    let borrowed = other(7).keywords.iter().chain(&other(13).keywords).take(6).cloned();
    let slug: Slug = format!("{}-{number}", card.slug).as_str().into();
    let title = format!("{} {}", card.title, word(number * 2));
    let keywords = card.keywords.iter().take(8).cloned().chain(borrowed);
    let keywords = keywords.chain([word(number * 2 + 1)]).collect();
    let card = Card { slug: slug.clone(), title, keywords, ..card.clone() };
    (card, Api { slug, ..api.clone() })
}

/// The same word for the same number.
fn word(number: usize) -> String {
    let mut rest = number + 16;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word
}
