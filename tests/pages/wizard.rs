//! The eligibility wizard: its start, its questions, its verdicts, the page of all answers.

use catalogue::{api::Wizard, data, reference::PageTitle};

use super::{CONTENT, FLOWS, add, page, page_from, shows, shows_from, words};

const MARKETS: &str = "/les-api/api-marches/demande-acces";
const QUAYS: &str = "/les-api/api-quais/demande-acces";
const PONTOONS: &str = "/les-api/api-pontons/demande-acces";

#[test]
fn the_start_says_what_will_be_asked_and_what_becomes_of_the_answers() {
    shows(
        MARKETS,
        &[
            "<h1>Puis-je utiliser l’API Marchés\u{202f}?</h1>",
            "Une seule question\u{a0}: moins d’une minute.",
            "Rien n’est enregistré ni envoyé",
            "une indication, pas une décision",
            "href=\"#page_commencer\"",
            "href=\"/les-api/api-marches/demande-acces/reponses/\"",
        ],
    );
    shows_from(
        &FLOWS,
        QUAYS,
        &["5 questions au plus", "Puis, selon vos réponses\u{a0}:", "d’autres encore."],
    );
}

#[test]
fn one_question_is_asked_then_the_verdict_is_told() {
    let asked = [
        "API Marchés – question\u{a0}1 sur\u{a0}1",
        "<fieldset",
        "<legend><h1>",
        "type=\"radio\"",
        "Un éditeur de logiciel",
        "Continuer",
    ];
    shows(&format!("{MARKETS}?profil="), &asked);
    let verdict = |answer| format!("{MARKETS}?profil={answer}");
    shows(
        &verdict("un-particulier"),
        &[
            "Vous n’êtes pas éligible",
            "Ce qui décide\u{a0}: «\u{a0}Un particulier\u{a0}» à la question «\u{a0}Vous demandez l’accès en tant que…\u{a0}».",
            "Chercher ailleurs",
            "Modifier",
            "href=\"/eligibilite/\"",
        ],
    );
    let eligible = [
        "Vous êtes éligible",
        "le numéro SIRET de votre structure\u{a0};",
        "Demander l’accès",
        "Recommencer",
        "Copier le lien",
        "Un texte pour ma demande",
    ];
    shows(&verdict("une-collectivite-ou-une-administration"), &eligible);
    let editor = ["Vous êtes peut-être éligible", "SIRET de l’entité pour laquelle vous agissez"];
    shows(&verdict("un-editeur-de-logiciel"), &editor);
}

#[test]
fn a_question_says_how_many_there_are_at_most() {
    let says = |answers: &str, expected: &str| {
        let page = page_from(&format!("{QUAYS}?{answers}"), &FLOWS);
        let told = words(&page.body);
        assert!(told.contains(&format!("API Quais – {expected} ")), "{answers}: {told}");
        assert!(page.head.title.contains(expected), "{}", page.head.title);
    };
    says("profil=", "question\u{a0}1 sur\u{a0}5 au plus");
    says("profil=une-entreprise", "question\u{a0}2 sur\u{a0}5 au plus");
    says("profil=une-entreprise&mission=oui&technique=personne", "question\u{a0}4 sur\u{a0}4");
}

#[test]
fn what_is_wrong_stands_in_the_group_of_choices() {
    let html = page(&format!("{MARKETS}?profil=")).body;
    let group = html.split("<fieldset").nth(1).and_then(|rest| rest.split("</fieldset>").next());
    let group = group.expect("a group of choices");
    let (message, choices) = group.split_once("Choisissez une réponse").expect("what is wrong");
    assert!(
        message.contains("id=\"page_erreur\"") && !message.contains("type=\"radio\""),
        "{message}"
    );
    assert!(choices.contains("type=\"radio\""), "{choices}");
}

#[test]
fn a_refusal_offers_what_may_serve_and_no_text_for_a_request() {
    let mut wizard = CONTENT
        .get::<Wizard>(&data::wizard("api-marches"))
        .expect("the fixture has this wizard")
        .clone();
    wizard.slug = "api-refus".into();
    for verdict in wizard.flow.verdicts.iter_mut().filter(|verdict| verdict.is_refused()) {
        verdict.alternatives =
            vec![PageTitle { slug: "api-annonces".into(), title: "API Annonces".to_owned() }];
    }
    add(&data::wizard("api-refus"), &wizard);
    let refused = page("/les-api/api-refus/demande-acces?profil=un-particulier").body;
    let parts = [
        "<a href=\"/les-api/api-annonces/\">API Annonces</a>",
        "class=\"prose wizard-elsewhere\"",
        "class=\"button\">Chercher ailleurs",
    ];
    let places =
        parts.map(|part| refused.find(part).unwrap_or_else(|| panic!("no {part}:\n{refused}")));
    assert!(places.is_sorted(), "{places:?}");
    // With nothing to name, looking elsewhere is the next thing to do.
    let alone = page(&format!("{MARKETS}?profil=un-particulier")).body;
    assert!(alone.contains("class=\"button\">Chercher ailleurs"), "{alone}");
    for text in [&refused, &alone] {
        assert!(!text.contains("Un texte pour ma demande") && text.contains("Copier le lien"));
    }
}

#[test]
fn a_further_question_comes_with_what_the_answer_tells() {
    let path = format!("{QUAYS}?profil=une-entreprise");
    shows_from(
        &FLOWS,
        &path,
        &[
            "Tout dépend de votre mission.",
            "<h1>La structure remplit-elle une mission de service public ?</h1>",
            "La loi réserve ces données aux missions de service public.",
            "aria-describedby=\"page_aide\"",
            "Je ne sais pas",
            "Vous demandez l’accès en tant que… Une entreprise Modifier",
            "name=\"profil\" value=\"une-entreprise\"",
        ],
    );
    let deeper = format!("{path}&mission=oui");
    shows_from(
        &FLOWS,
        &deeper,
        &["<strong>Nos équipes</strong><br>en interne", "il reste à savoir"],
    );
}

#[test]
fn who_cannot_tell_is_told_what_would() {
    shows_from(
        &FLOWS,
        &format!("{QUAYS}?profil=une-entreprise&mission=je-ne-sais-pas"),
        &[
            "<h1>Comment trouver la réponse</h1>",
            "<strong>statuts</strong>",
            "href=\"/les-api/api-quais/demande-acces/?profil=une-entreprise&amp;mission=\"",
            "href=\"/les-api/api-quais/#page_contact\"",
        ],
    );
}

#[test]
fn changing_an_answer_keeps_the_later_ones() {
    let path = format!("{PONTOONS}?profil=une-entreprise&client=pour-la-commune");
    shows_from(
        &FLOWS,
        &path,
        &[
            "href=\"/les-api/api-pontons/demande-acces/?client=pour-la-commune\"",
            "href=\"/les-api/api-pontons/demande-acces/?profil=une-entreprise\"",
        ],
    );
    let asked_again = format!("{PONTOONS}?client=pour-la-commune");
    shows_from(
        &FLOWS,
        &asked_again,
        &["<h1>Qui demande l’accès ?</h1>", "name=\"client\" value=\"pour-la-commune\""],
    );
}

#[test]
fn a_verdict_names_the_law_the_documents_and_the_way_on() {
    shows_from(
        &FLOWS,
        &format!("{PONTOONS}?profil=une-administration"),
        &[
            "href=\"https://exemple.fr/reglement\"",
            "Délibération du 3 mars",
            "<input type=\"checkbox\" id=\"document:0\"",
            "Le numéro SIRET",
            "href=\"https://demande.example.fr/pontons\"",
            "Règle valable jusqu’au 31\u{a0}décembre 2030.",
            "Cadre juridique\u{a0}: Règlement du port, article 12\u{a0}; Délibération du 3 mars.",
        ],
    );
    shows_from(
        &FLOWS,
        &format!("{PONTOONS}?profil=un-particulier"),
        &["D’autres API", "href=\"/les-api/api-quais/\""],
    );
}

#[test]
fn an_old_link_says_what_changed() {
    let path = format!("{PONTOONS}?profil=un-pirate&statut=une-entreprise&utm_source=lettre");
    shows_from(
        &FLOWS,
        &path,
        &[
            "Ce lien a été écrit pour d’autres règles.",
            "la réponse «\u{a0}un pirate\u{a0}» n’est plus proposée à la question «\u{a0}Qui demande l’accès ?\u{a0}»",
            "la question «\u{a0}statut\u{a0}» n’existe plus",
        ],
    );
    let text = words(&page_from(&path, &FLOWS).body);
    assert!(!text.contains("lettre"), "{text}");
}

#[test]
fn all_answers_stand_in_one_table() {
    shows_from(
        &FLOWS,
        &format!("{QUAYS}/reponses"),
        &[
            "<h1>API Quais\u{a0}: toutes les réponses possibles</h1>",
            "105 suites de réponses",
            "Fiche modifiée par son producteur le 1er\u{a0}février 2026 .",
            "content/api/api-quais.md",
            "Quel logiciel utilisez-vous ? Logiciel 27",
            "Motif\u{a0}1\u{a0}: Vous n’êtes pas éligible",
            "La mairie vous dira si ce logiciel est prêt.",
        ],
    );
}

#[test]
fn every_verdict_can_be_read_without_the_app() {
    for (path, content) in [(MARKETS, &CONTENT), (QUAYS, &FLOWS), (PONTOONS, &FLOWS)] {
        let html = page_from(path, content).body;
        let fallback =
            html.split("id=\"page_commencer\"").nth(1).expect("what the button leads to");
        for text in ["Vous n’êtes pas éligible", "Vous êtes éligible"] {
            assert!(fallback.contains(text), "{path}: {text}");
        }
    }
    assert!(page(MARKETS).body.contains("Vous êtes peut-être éligible"));
}
