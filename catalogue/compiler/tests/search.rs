//! The search over a small catalogue: what it finds, and what holds whatever is typed.

use std::{collections::BTreeSet, sync::LazyLock};

use catalogue::text::fold;
use catalogue_compiler::{Catalogue, compile, search, source::RawFile};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
};
use proptest::prelude::*;

const APIS: &[(&str, &str, &str, &str, &str)] = &[
    (
        "api-releves",
        "API Relevés d’entreprises",
        "Les comptes des sociétés",
        "Entreprise, Bilan, SIRET",
        "Le chiffre d’affaires de chaque établissement.",
    ),
    (
        "api-geo",
        "API Géo",
        "Le découpage des communes",
        "Commune, Région, EPCI",
        "### Données disponibles\n\n| Nom | Sens |\n|---|---|\n| superficie | surface en hectares |",
    ),
    ("connexion-agents", "AgentPass", "Identifiez les agents publics", "Authentification", "Rien."),
    ("api-qf", "Quotient familial (QF)", "Le quotient d’un foyer", "Caisse, Famille", "Rien."),
    ("hub-eau", "Hub’Eau – Hydrométrie", "Le débit des rivières", "Cours d’eau, Débit", "Rien."),
    ("le-vélo", "le.vélo", "Un clic, un vélo", "Mobilité", "Rien."),
    (
        "secteurs",
        "Carte Scolaire Nationale",
        "Le secteur de chaque école",
        "École, Secteur",
        "Tirée du fichier RAMSESE, sur cartescolairenationale.",
    ),
    ("api-de-la", "De la", "Un titre sans un mot qui compte", "", "Rien."),
];

const SYNONYMS: &str = "groupes:\n  - termes: [login, connexion]\n    voir: [authentification]\n  - {termes: [permis de conduire, auto-école]}\n";

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let file = |inner: String, text: String| RawFile {
        path: inner.clone(),
        inner,
        bytes: text.into_bytes(),
    };
    let api = |(slug, title, tagline, keywords, body): &(&str, &str, &str, &str, &str)| {
        let header = format!("title: \"{title}\"\ntagline: \"{tagline}\"\nkeywords: [{keywords}]");
        let rest = "owner: Régie\nis_open: 1\ndoc_tech_external: https://a.fr";
        file(format!("api/{slug}.md"), format!("---\n{header}\n{rest}\n---\n\n{body}\n"))
    };
    let synonyms = file("synonymes.yml".into(), SYNONYMS.into());
    compile(APIS.iter().map(api).chain([synonyms]).collect::<Vec<_>>()).catalogue
});

static INDEX: LazyLock<SearchIndex> =
    LazyLock::new(|| SearchIndex::read(&search::names(&CATALOGUE)));
static TEXTS: LazyLock<SearchTexts> =
    LazyLock::new(|| SearchTexts::read(&search::texts(&CATALOGUE)));

fn engine() -> Engine<'static> {
    Engine::new(&INDEX, Some(&TEXTS))
}

fn strong(query: &str) -> Vec<&'static str> {
    let engine = engine();
    engine.search(query).strong.iter().map(|hit| engine.slug(hit.entry)).collect()
}

/// The slug that comes first, for queries of each kind of difficulty.
#[test]
fn what_is_meant_comes_first() {
    for (query, expected) in [
        ("entreprises", "api-releves"),
        ("ENTREPRISE", "api-releves"),
        ("entrepise", "api-releves"),
        ("antreprise", "api-releves"),
        ("entr", "api-releves"),
        ("dentreprise", "api-releves"),
        ("siret", "api-releves"),
        ("chiffre d'affaires", "api-releves"),
        ("geoapi", "api-geo"),
        ("géo", "api-geo"),
        ("communales", "api-geo"),
        ("superficie", "api-geo"),
        ("hubeau", "hub-eau"),
        ("hub eau", "hub-eau"),
        ("l’eau", "hub-eau"),
        ("agent pass", "connexion-agents"),
        ("agentpas", "connexion-agents"),
        ("login", "connexion-agents"),
        ("QF", "api-qf"),
        ("quotien familliale", "api-qf"),
        ("comment connaître le quotient familial d’un foyer", "api-qf"),
        ("velo", "le-vélo"),
        ("cartescolairenationale", "secteurs"),
        ("cartescolairenationnale", "secteurs"),
        ("ramsese", "secteurs"),
        ("de la", "api-de-la"),
    ] {
        assert_eq!(strong(query).first(), Some(&expected), "{query}");
    }
}

#[test]
fn a_query_without_an_answer_has_none() {
    // The last but three is said in passing; half of the one before is nowhere.
    for query in [
        "asdfghjkl",
        "permis de conduire",
        "coiffeur pas cher",
        "secteur aéronautique",
        "fichier",
        "",
        "?",
        "’",
    ] {
        assert_eq!(strong(query), Vec::<&str>::new(), "{query}");
    }
}

#[test]
fn long_texts_of_another_version_are_left_out() {
    let mut other = search::texts(&CATALOGUE);
    other.entries.reverse();
    let other = SearchTexts::read(&other);
    let engine = Engine::new(&INDEX, Some(&other));
    assert!(engine.search("superficie").strong.is_empty());
}

#[test]
fn files_are_the_same_each_time() {
    assert_eq!(search::names(&CATALOGUE), search::names(&CATALOGUE));
    assert_eq!(search::texts(&CATALOGUE), search::texts(&CATALOGUE));
}

/// Words of the catalogue and of its synonyms, whole, cut or misspelt, and anything else.
fn any_word() -> impl Strategy<Value = String> {
    let known: Vec<&str> = APIS
        .iter()
        .flat_map(|(_, title, tagline, keywords, body)| [title, tagline, keywords, body])
        .flat_map(|text| text.split_whitespace())
        .chain(["login", "permis", "conduire", "hubeau", "agent", "pass", "geo", "api", "l’eau"])
        .collect();
    let known = prop::sample::select(known).prop_map(str::to_owned);
    let cut = (known.clone(), 1..9usize).prop_map(|(word, kept)| word.chars().take(kept).collect());
    prop_oneof![4 => known, 2 => cut, 1 => "\\PC{1,6}", 1 => "[a-z]{1,9}"]
        .prop_map(|word: String| word.split_whitespace().collect::<String>())
}

/// No number, which goes with what comes after it (« 4 G », « 14 juillet »), and no « sans », which sets aside
/// what follows.
fn any_lone_word() -> impl Strategy<Value = String> {
    any_word().prop_filter("a word that others depend on", |word| {
        fold(word) != "sans" && !word.chars().any(char::is_numeric)
    })
}

proptest! {
    #[test]
    fn nothing_typed_makes_the_search_fall(query in any::<String>()) {
        engine().search(&query);
    }

    #[test]
    fn the_order_of_words_changes_no_set_of_results(
        (words, shuffled) in prop::collection::vec(any_lone_word(), 1..7)
            .prop_flat_map(|words| (Just(words.clone()), Just(words).prop_shuffle()))
    ) {
        // In small letters: a capital after « à » makes a place of a word, whose order is then part of it.
        let set = |words: &[String]| {
            strong(&words.join(" ").to_lowercase()).into_iter().collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(set(&words), set(&shuffled));
    }

    #[test]
    fn folding_is_idempotent(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn an_exact_title_is_always_first(place in 0..APIS.len(), upper in any::<bool>()) {
        let (slug, title, ..) = APIS[place];
        let query = if upper { title.to_uppercase() } else { fold(title) };
        let first = strong(&query).first().copied();
        prop_assert_eq!(first, Some(slug));
    }
}
