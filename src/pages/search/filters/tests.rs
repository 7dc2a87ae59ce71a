//! What each facet offers.

use catalogue::{access::AccessKind, index::AudienceName, reference::ProducerName};

use super::*;

/// Three APIs: two open ones about the sea, one about the state.
fn index() -> Index {
    let tide = producer("shom", Some("SHOM"));
    let state = producer("dinum", None);
    Index {
        cards: vec![
            card("marees", AccessKind::Open, "Mer", &tide),
            card("ports", AccessKind::Open, "Mer", &state),
            card("agents", AccessKind::Account, "État", &state),
        ],
        producers: vec![state, tide],
        audiences: vec![AudienceName { id: "tous".into(), label: "Tout le monde".into() }],
        ..Index::default()
    }
}

fn producer(slug: &str, acronym: Option<&str>) -> ProducerName {
    let name = format!("Nom de {slug}");
    ProducerName { name, acronym: acronym.map(str::to_owned), slug: Some(slug.into()) }
}

fn card(slug: &str, access: AccessKind, theme: &str, producer: &ProducerName) -> Card {
    Card {
        place_by_name: None,
        slug: slug.into(),
        title: slug.into(),
        tagline: String::new(),
        producer: producer.clone(),
        access,
        themes: vec![theme.into()],
        keywords: vec![],
        last_update: None,
        status: None,
        is_france_connected: slug == "agents",
        has_specification: false,
        audiences: vec!["tous".into()],
    }
}

fn filters(chosen: &[(Facet, &str)]) -> Filters {
    let mut filters = Filters::default();
    for (facet, value) in chosen {
        filters.0[*facet as usize] = (*value).to_owned();
    }
    filters
}

fn check(chosen: &[(Facet, &str)], facet: Facet, expected: &[&str]) {
    let index = index();
    let cards: Vec<&Card> = index.cards.iter().collect();
    let counts = filters(chosen).facet_counts(facet, &cards, &index);
    let labels: Vec<&str> = counts.iter().map(|value| value.label.as_str()).collect();
    assert_eq!(labels, expected, "{facet:?} with {chosen:?}");
}

#[test]
fn each_value_says_how_many_results_it_would_give() {
    check(&[], Facet::Theme, &["État (1)", "Mer (2)"]);
    check(&[], Facet::Access, &["Avec un compte (1)", "Accès libre (2)"]);
    check(&[], Facet::Producer, &["Nom de dinum (2)", "SHOM (1)"]);
    check(&[], Facet::Audience, &["Tout le monde (3)"]);
    check(&[], Facet::FranceConnect, &["Avec FranceConnect (1)"]);
    check(&[], Facet::Specification, &[]);
}

#[test]
fn other_facets_narrow_and_the_facet_itself_does_not() {
    let open = (Facet::Access, "ouvert");
    check(&[open], Facet::Theme, &["Mer (2)"]);
    check(&[open], Facet::Access, &["Avec un compte (1)", "Accès libre (2)"]);
    check(&[open, (Facet::Producer, "shom")], Facet::Theme, &["Mer (1)"]);
}

#[test]
fn what_is_chosen_is_offered_even_when_it_gives_nothing() {
    let sea = (Facet::Theme, "Mer");
    let account = (Facet::Access, "compte");
    check(&[sea, account], Facet::Access, &["Avec un compte (0)", "Accès libre (2)"]);
    check(
        &[(Facet::Producer, "inconnu")],
        Facet::Producer,
        &["inconnu (0)", "Nom de dinum (2)", "SHOM (1)"],
    );
}

#[test]
fn a_value_typed_without_accents_is_the_same() {
    check(&[(Facet::Theme, "etat")], Facet::Theme, &["État (1)", "Mer (2)"]);
    let index = index();
    let matching = filters(&[(Facet::Theme, "ETAT")]);
    let slugs: Vec<&str> =
        index.cards.iter().filter(|card| matching.matches(card)).map(|card| &*card.slug).collect();
    assert_eq!(slugs, ["agents"]);
    assert_eq!(matching.number(), 1);
}
