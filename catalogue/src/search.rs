//! Finding APIs in the index: what is typed, narrowed by the filters that the address holds.

use crate::{
    api::AccessKind,
    index::{Card, Index},
    text::{fold, words},
};

/// What is looked for. An empty query finds everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// Exact theme, case and accents aside.
    pub theme: Option<String>,
    /// Kind of access.
    pub access: Option<AccessKind>,
    /// Slug of a producer.
    pub producer: Option<String>,
}

/// The cards that answer the query: best first, then in the order of the index.
pub fn search<'index>(index: &'index Index, query: &Query) -> Vec<&'index Card> {
    let wanted = words(&query.text);
    let mut hits: Vec<(u32, &Card)> = index
        .cards
        .iter()
        .filter(|card| passes_filters(card, query))
        .filter_map(|card| Some((score(card, &wanted)?, card)))
        .collect();
    hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    hits.into_iter().map(|(_, card)| card).collect()
}

fn passes_filters(card: &Card, query: &Query) -> bool {
    let same = |a: &str, b: &str| fold(a) == fold(b);
    query.theme.as_ref().is_none_or(|theme| card.themes.iter().any(|of| same(of, theme)))
        && query.access.is_none_or(|access| card.access == access)
        && query.producer.as_ref().is_none_or(|slug| card.producer.slug.as_ref() == Some(slug))
}

/// None unless each word of the query starts a word of the card; more for the fields that name it.
fn score(card: &Card, wanted: &[String]) -> Option<u32> {
    let fields = [
        (8, words(&card.title)),
        (4, words(&card.keywords.join(" "))),
        (2, words(&card.tagline)),
        (2, words(card.producer.acronym.as_deref().unwrap_or_default())),
        (1, words(&card.producer.name)),
    ];
    wanted.iter().try_fold(0, |total, word| {
        let best =
            fields.iter().filter_map(|(weight, words)| Some(weight * match_word(words, word)?));
        Some(total + best.max()?)
    })
}

/// 2 for the whole word, 1 for its beginning.
fn match_word(words: &[String], wanted: &str) -> Option<u32> {
    let starting = || words.iter().filter(|word| word.starts_with(wanted));
    starting().next()?;
    Some(if starting().any(|word| word == wanted) { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::producer::ProducerName;

    fn card(title: &str, tagline: &str, keywords: &[&str], access: AccessKind) -> Card {
        Card {
            slug: crate::text::slugify(title),
            title: title.into(),
            tagline: tagline.into(),
            producer: ProducerName {
                name: "Institut géographique".into(),
                acronym: Some("IGN".into()),
                slug: Some("ign".into()),
            },
            access,
            themes: vec!["Géographie".into()],
            keywords: keywords.iter().map(|&keyword| keyword.into()).collect(),
            last_update: None,
        }
    }

    fn check(query: Query, expected: &[&str]) {
        let index = Index {
            cards: vec![
                card("API Géo", "Découpage des communes", &["région"], AccessKind::Open),
                card("API Adresse", "Trouver une commune", &["géocodage"], AccessKind::Account),
            ],
            ..Index::default()
        };
        let found: Vec<&str> = search(&index, &query).iter().map(|card| &*card.slug).collect();
        assert_eq!(found, expected, "{query:?}");
    }

    fn text(text: &str) -> Query {
        Query { text: text.into(), ..Query::default() }
    }

    #[test]
    fn words_are_found_in_every_field_whatever_their_case_and_accents() {
        check(text(""), &["api-geo", "api-adresse"]);
        check(text("GEO"), &["api-geo", "api-adresse"]);
        check(text("geocod"), &["api-adresse"]);
        check(text("région ign"), &["api-geo"]);
        check(text("commune"), &["api-adresse", "api-geo"]);
        check(text("institut"), &["api-geo", "api-adresse"]);
        check(text("poisson"), &[]);
        check(text("geo poisson"), &[]);
    }

    #[test]
    fn filters_narrow_the_results() {
        check(Query { access: Some(AccessKind::Open), ..text("") }, &["api-geo"]);
        check(Query { theme: Some("geographie".into()), ..text("adresse") }, &["api-adresse"]);
        check(Query { theme: Some("Emploi".into()), ..text("") }, &[]);
        check(Query { producer: Some("ign".into()), ..text("") }, &["api-geo", "api-adresse"]);
        check(Query { producer: Some("insee".into()), ..text("") }, &[]);
    }
}
