//! The eligibility wizard, by mouse.

use crate::{Journey, journey::FULL};

/// Its first page.
pub const START: &str = "/les-api/api-releves-fluviaux/demande-acces/";

/// What the first page is headed.
pub const STARTED: &str = "Puis-je utiliser l’API Relevés fluviaux ?";

/// Its question.
pub const QUESTION: &str = "/les-api/api-releves-fluviaux/demande-acces/?profil=";

/// What the question says.
pub const ASKED: &str = "Vous demandez l’accès en tant que…";

/// Each choice: its label, its name in the address, the verdict and a piece of its text.
pub const CHOICES: [(&str, &str, &str, &str); 4] = [
    ("Un particulier", "un-particulier", "Vous n’êtes pas éligible", "Chercher une autre API"),
    (
        "Une collectivité ou une administration",
        "une-collectivite-ou-une-administration",
        "Vous êtes éligible",
        "Joignez la délibération qui vous confie la surveillance",
    ),
    (
        "Une entreprise",
        "une-entreprise",
        "Vous êtes peut-être éligible",
        "Seules les sociétés chargées d’une mission de service public",
    ),
    (
        "Un éditeur de logiciel",
        "un-editeur-de-logiciel",
        "Vous êtes peut-être éligible",
        "le numéro SIRET de l’entité pour laquelle vous agissez",
    ),
];

/// The address of a verdict.
pub fn verdict_path(choice: &str) -> String {
    format!("{QUESTION}{choice}")
}

/// The verdict is there, and says which answer led to it.
pub async fn is_told(journey: &Journey, (label, choice, verdict, text): (&str, &str, &str, &str)) {
    journey.browser.is_at(&verdict_path(choice)).await;
    journey.browser.is_headed(verdict).await;
    journey.browser.sees(text).await;
    journey.browser.sees(&format!("{ASKED} {label} Modifier")).await;
}

#[tokio::test]
async fn each_choice_leads_to_its_verdict_by_mouse() {
    let journey = Journey::at(FULL).await;
    for choice in CHOICES {
        journey.open(FULL).await;
        let browser = &journey.browser;
        browser.click(browser.link("Vérifier mon éligibilité").await).await;
        browser.is_headed(STARTED).await;
        browser.is_accessible().await;
        browser.click(browser.link("Commencer").await).await;
        browser.is_headed(ASKED).await;
        browser.click(browser.field(choice.0).await).await;
        browser.click(browser.button("Continuer").await).await;
        is_told(&journey, choice).await;
        browser.is_accessible().await;
    }
    journey.end().await;
}

#[tokio::test]
async fn choosing_alone_changes_nothing() {
    let journey = Journey::at(QUESTION).await;
    let browser = &journey.browser;
    let before = browser.text().await;
    for (label, ..) in CHOICES {
        browser.click(browser.field(label).await).await;
        assert_eq!(browser.text().await, before);
        assert_eq!(browser.path().await, QUESTION);
    }
    journey.end().await;
}

#[tokio::test]
async fn going_on_without_a_choice_says_so_and_takes_the_focus() {
    let journey = Journey::at(QUESTION).await;
    let browser = &journey.browser;
    browser.click(browser.button("Continuer").await).await;
    browser.sees("Choisissez une réponse pour continuer.").await;
    browser.until("document.activeElement.innerText.includes('Choisissez une réponse')").await;
    browser.until("document.activeElement.closest('fieldset')").await;
    browser.sees_the_focus().await;
    assert_eq!(browser.path().await, QUESTION);
    browser.is_accessible().await;
    browser.click(browser.field(CHOICES[1].0).await).await;
    browser.click(browser.button("Continuer").await).await;
    is_told(&journey, CHOICES[1]).await;
    journey.end().await;
}
