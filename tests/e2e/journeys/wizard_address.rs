//! The eligibility wizard by its address: answers live there, and in the history.

use super::wizard::{ASKED, CHOICES, QUESTION, START, STARTED, is_told, verdict_path};
use crate::{Journey, journey::FULL};

#[tokio::test]
async fn each_verdict_has_an_address_that_can_be_shared_and_reloaded() {
    let journey = Journey::start().await;
    for choice in CHOICES {
        journey.open(&verdict_path(choice.1)).await;
        is_told(&journey, choice).await;
        journey.browser.reload().await;
        is_told(&journey, choice).await;
    }
    journey.end().await;
}

#[tokio::test]
async fn the_history_goes_through_the_wizard() {
    let journey = Journey::at(QUESTION).await;
    let browser = &journey.browser;
    browser.click(browser.field(CHOICES[0].0).await).await;
    browser.click(browser.button("Continuer").await).await;
    is_told(&journey, CHOICES[0]).await;
    browser.back().await;
    browser.is_headed(ASKED).await;
    browser.is_at(QUESTION).await;
    browser.client.forward().await.expect("there is a page after");
    is_told(&journey, CHOICES[0]).await;
    browser.click(browser.link("Fiche API Relevés fluviaux").await).await;
    browser.is_headed("API Relevés fluviaux").await;
    browser.back().await;
    is_told(&journey, CHOICES[0]).await;
    journey.end().await;
}

#[tokio::test]
async fn a_verdict_leads_back_to_the_question_and_to_the_api() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for link in ["Modifier la réponse « Une entreprise »", "Retour"] {
        journey.open(&verdict_path("une-entreprise")).await;
        browser.click(browser.link(link).await).await;
        browser.is_headed(ASKED).await;
        browser.is_at(QUESTION).await;
        browser.until("document.querySelector('input:checked').value === 'une-entreprise'").await;
    }
    browser.click(browser.link("Retour").await).await;
    browser.is_at(START).await;
    journey.open(&verdict_path("une-entreprise")).await;
    browser.click(browser.link("Recommencer").await).await;
    browser.is_at(START).await;
    journey.open(&verdict_path("une-entreprise")).await;
    browser.click(browser.link("Fiche API Relevés fluviaux").await).await;
    browser.is_at(FULL).await;
    browser.click(browser.link("Vérifier mon éligibilité").await).await;
    browser.is_at(START).await;
    browser.is_headed(STARTED).await;
    journey.end().await;
}

#[tokio::test]
async fn an_answer_that_is_unknown_asks_the_question_again() {
    let journey = Journey::start().await;
    for query in ["profil=extraterrestre", "profil=", "profil", "profil=%3Cscript%3E", "profil=%E9"]
    {
        journey.open(&format!("{START}?{query}")).await;
        journey.browser.is_headed(ASKED).await;
        let text = journey.browser.text().await;
        assert!(!text.contains("Choisissez une réponse"), "{query}: {text}");
    }
    journey.end().await;
}
