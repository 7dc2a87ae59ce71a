//! What visitors come with most, over our own content: the search and the finder each end at an entry
//! whose next step is the right one.

use std::path::Path;

use catalogue::{access::Access, document::Target, finder::Group};
use catalogue_compiler::{Catalogue, compile, disk, search};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
};

/// A need, in the words of the search.
struct Need {
    words: &'static str,
    /// The entry that answers.
    entry: &'static str,
    /// A visitor who has it, by the id of the audience, and what the finder tells them of the entry.
    visitor: (&'static str, Group),
    /// Where the next step leads: the start of an address.
    next_step: &'static str,
}

const NEEDS: [Need; 8] = [
    Need {
        words: "préremplir le quotient familial pour la cantine",
        entry: "api_quotient_familial_msa_caf",
        visitor: ("collectivite", Group::Conditions),
        next_step: "https://datapass.api.gouv.fr/demandes/api-particulier/nouveau",
    },
    Need {
        words: "cette entreprise est-elle à jour de ses cotisations",
        entry: "api-entreprise",
        visitor: ("collectivite", Group::Eligible),
        next_step: "https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau",
    },
    Need {
        words: "géocoder une adresse",
        entry: "base-adresse-nationale",
        visitor: ("entreprise", Group::Open),
        next_step: "https://data.geopf.fr/geocodage/search",
    },
    Need {
        words: "vérifier le statut étudiant",
        entry: "api-statut-etudiant",
        visitor: ("collectivite", Group::Conditions),
        next_step: "https://datapass.api.gouv.fr/demandes/api-particulier/nouveau",
    },
    Need {
        words: "kbis",
        entry: "api_rne",
        visitor: ("entreprise", Group::Account),
        next_step: "https://data.inpi.fr/register",
    },
    Need {
        words: "prix de l’immobilier",
        entry: "api-donnees-foncieres",
        visitor: ("particulier", Group::Refused),
        next_step: "https://www.data.gouv.fr/fr/datasets/demandes-de-valeurs-foncieres/",
    },
    Need {
        words: "offres d’emploi",
        entry: "api_offresdemplois",
        visitor: ("association", Group::Account),
        next_step: "https://francetravail.io/inscription",
    },
    Need {
        words: "alertes sécheresse",
        entry: "api-vigieau",
        visitor: ("particulier", Group::Open),
        next_step: "https://api.vigieau.gouv.fr/api/zones",
    },
];

fn catalogue() -> Catalogue {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    compile(disk::read_content(&content).expect("the content is readable")).catalogue
}

#[test]
fn the_search_finds_the_right_entry_first() {
    let catalogue = catalogue();
    let index = SearchIndex::read(&search::names(&catalogue));
    let texts = SearchTexts::read(&search::texts(&catalogue));
    let engine = Engine::new(&index, Some(&texts));
    for need in NEEDS {
        let answer = engine.search(need.words);
        let first = answer.strong.first().map(|hit| engine.slug(hit.entry));
        assert_eq!(first, Some(need.entry), "{}", need.words);
    }
}

#[test]
fn the_finder_tells_each_visitor_the_right_thing() {
    let finder = catalogue().finder;
    for Need { entry, visitor: (audience, group), .. } in NEEDS {
        let place = finder.audience(audience).expect("the content has this audience");
        let found = finder.find(place, None, None).find(|found| found.entry.slug.as_str() == entry);
        assert_eq!(found.map(|found| found.group), Some(group), "{entry} for {audience}");
    }
}

#[test]
fn the_entry_leads_on() {
    let catalogue = catalogue();
    for need in NEEDS {
        let steps = next_steps(&catalogue, need.entry);
        assert!(
            steps.iter().any(|step| step.contains(need.next_step)),
            "{}: {steps:?}",
            need.entry
        );
    }
}

/// What the entry offers to do next: ask for an access, create an account, make a first call, or what its
/// wizard answers.
fn next_steps(catalogue: &Catalogue, slug: &str) -> Vec<String> {
    let api = catalogue.apis.iter().find(|api| api.slug.as_str() == slug).expect("it is there");
    let access = match &api.access {
        Access::Open => None,
        Access::Account(address) | Access::Authorisation(address) => address.clone(),
    };
    let calls = api.first_call.iter().flat_map(|call| &call.samples);
    let wizard = catalogue.wizards.iter().find(|wizard| wizard.slug.as_str() == slug);
    let paths = wizard.into_iter().flat_map(|wizard| wizard.flow.paths());
    let steps = paths.filter_map(|path| path.verdict.next_step.clone());
    let addresses = steps.filter_map(|step| match step.target {
        Target::Url(address) => Some(address),
        _ => None,
    });
    access.into_iter().chain(calls.map(|sample| sample.text.clone())).chain(addresses).collect()
}
