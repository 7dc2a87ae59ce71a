//! A wizard of several questions: forth, back, and another way.

use std::time::Duration;

use super::wizard_keyboard::tab_to;
use crate::{Journey, browser::Browser, visitor::key};

const QUAYS: &str = "/les-api/api-quais/demande-acces/";

const MISSION: &str = "La structure remplit-elle une mission de service public ?";

/// Each step: what is asked, what is chosen, and the address after it.
const STEPS: [(&str, &str, &str); 4] = [
    ("Vous demandez l’accès en tant que…", "Une entreprise", "profil=une-entreprise"),
    (MISSION, "Oui", "mission=oui"),
    ("Qui réalisera l’intégration technique ?", "Personne", "technique=personne"),
    ("Où les données seront-elles hébergées ?", "Ailleurs", "hebergement=ailleurs"),
];

/// The address after so many steps.
fn address(steps: usize) -> String {
    let answers: Vec<&str> = STEPS[..steps].iter().map(|step| step.2).collect();
    if answers.is_empty() {
        format!("{QUAYS}?profil=")
    } else {
        format!("{QUAYS}?{}", answers.join("&"))
    }
}

#[tokio::test]
async fn every_step_has_an_address_to_go_back_to_reload_and_share() {
    let journey = Journey::at(&address(0)).await;
    let browser = &journey.browser;
    for (index, (asked, chosen, _)) in STEPS.into_iter().enumerate() {
        browser.is_headed(asked).await;
        browser.is_accessible().await;
        browser.click(browser.field(chosen).await).await;
        browser.click(browser.button("Continuer").await).await;
        browser.is_at(&address(index + 1)).await;
    }
    is_refused(browser).await;
    for index in (0..STEPS.len()).rev() {
        browser.back().await;
        browser.is_at(&address(index)).await;
        browser.is_headed(STEPS[index].0).await;
    }
    for (index, step) in STEPS.into_iter().enumerate() {
        journey.open(&address(index)).await;
        browser.is_headed(step.0).await;
        browser.reload().await;
        browser.is_headed(step.0).await;
    }
    journey.open(&address(STEPS.len())).await;
    is_refused(browser).await;
    journey.end().await;
}

/// The pages to come are drawn apart while one reads the first: nobody sees or hears of it.
#[tokio::test]
async fn what_is_drawn_beforehand_changes_nothing() {
    let journey = Journey::at(QUAYS).await;
    let browser = &journey.browser;
    let before = browser.read(STATE).await;
    tokio::time::sleep(WARM_UP).await;
    assert_eq!(browser.read(STATE).await, before);
    browser.click(browser.link("Commencer").await).await;
    browser.is_at(&address(0)).await;
    browser.is_headed(STEPS[0].0).await;
    journey.end().await;
}

/// All that a visitor may notice.
const STATE: &str =
    "[document.title, document.activeElement.tagName, document.body.innerHTML].join('|')";

/// Longer than the app waits before it draws both of them.
const WARM_UP: Duration = Duration::from_millis(1500);

async fn is_refused(browser: &Browser) {
    browser.is_headed("Vous n’êtes pas éligible").await;
    browser.sees("Ce qui décide : « Ailleurs »").await;
    browser.sees("Les données ne doivent pas quitter l’Union européenne.").await;
}

#[tokio::test]
async fn the_whole_walk_needs_no_mouse_on_the_smallest_screen() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    browser.resize(320, 568).await;
    journey.open(QUAYS).await;
    tab_to(browser, "document.activeElement.innerText === 'Commencer'").await;
    browser.press(key::ENTER).await;
    for (index, (asked, ..)) in STEPS.into_iter().enumerate() {
        browser.is_headed(asked).await;
        browser.until("document.activeElement.tagName === 'H1'").await;
        browser.until(&format!("document.title.startsWith({asked:?})")).await;
        browser
            .until(&format!(
                "document.getElementById('page_annonce').textContent.includes({asked:?})"
            ))
            .await;
        tab_to(browser, "document.activeElement.type === 'radio'").await;
        browser.press(key::SPACE).await;
        for _ in 0..[1, 0, 3, 1][index] {
            browser.press(key::DOWN).await;
        }
        browser.press(key::ENTER).await;
        browser.is_at(&address(index + 1)).await;
        browser
            .until("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await;
    }
    is_refused(browser).await;
    journey.end().await;
}

/// By the browser's Back, by the page's, and by « Modifier », also of a link that was sent.
#[tokio::test]
async fn a_question_asked_again_shows_the_answer_that_was_given() {
    let journey = Journey::at(&address(0)).await;
    let browser = &journey.browser;
    for (index, (asked, chosen, _)) in STEPS[..2].iter().enumerate() {
        browser.is_headed(asked).await;
        browser.click(browser.field(chosen).await).await;
        browser.click(browser.button("Continuer").await).await;
        browser.is_at(&address(index + 1)).await;
    }
    browser.is_headed(STEPS[2].0).await;
    browser.back().await;
    browser.is_headed(MISSION).await;
    browser.until(&is_chosen("oui")).await;
    browser.click(browser.link("Retour").await).await;
    browser.is_headed(STEPS[0].0).await;
    browser.until(&is_chosen("une-entreprise")).await;
    journey.open(&address(4)).await;
    browser.click(browser.link("Modifier la réponse « Oui »").await).await;
    browser.is_headed(MISSION).await;
    browser.until(&is_chosen("oui")).await;
    browser.click(browser.button("Continuer").await).await;
    browser.is_at(&address(4)).await;
    browser.click(browser.link("Recommencer").await).await;
    browser.click(browser.link("Commencer").await).await;
    browser.is_headed(STEPS[0].0).await;
    browser.until("!document.querySelector('main :checked')").await;
    journey.end().await;
}

fn is_chosen(answer: &str) -> String {
    format!("document.querySelector('main :checked')?.value === {answer:?}")
}

#[tokio::test]
async fn changing_an_answer_keeps_the_others_where_they_hold() {
    let journey = Journey::at(&address(4)).await;
    let browser = &journey.browser;
    browser.click(browser.link("Modifier la réponse « Oui »").await).await;
    browser.is_headed(MISSION).await;
    browser.click(browser.field("Oui").await).await;
    browser.click(browser.button("Continuer").await).await;
    browser.is_at(&address(4)).await;
    is_refused(browser).await;
    browser.click(browser.link("Modifier la réponse « Oui »").await).await;
    browser.is_headed(MISSION).await;
    browser.click(browser.field("Non").await).await;
    browser.click(browser.button("Continuer").await).await;
    browser.is_at(&format!("{QUAYS}?profil=une-entreprise&mission=non")).await;
    browser.is_headed("Vous n’êtes pas éligible").await;
    journey.end().await;
}

#[tokio::test]
async fn who_cannot_tell_is_told_what_would_and_comes_back() {
    let journey = Journey::at(&address(1)).await;
    let browser = &journey.browser;
    browser.click(browser.field("Je ne sais pas").await).await;
    browser.click(browser.button("Continuer").await).await;
    browser.is_headed("Comment trouver la réponse").await;
    browser.sees("Cherchez dans ses statuts").await;
    browser.click(browser.link("Revenir à la question").await).await;
    browser.is_headed(MISSION).await;
    journey.end().await;
}

#[tokio::test]
async fn a_verdict_can_be_kept_and_prepared() {
    let journey = Journey::at("/les-api/api-pontons/demande-acces?profil=une-administration").await;
    let browser = &journey.browser;
    browser.is_headed("Vous êtes éligible").await;
    browser.click(browser.field("Le numéro SIRET").await).await;
    browser
        .until("document.querySelectorAll('.wizard-checklist input:checked').length === 1")
        .await;
    browser.until("document.querySelector('a[href^=\"mailto:?subject=\"]').href.includes(encodeURIComponent(location.href))").await;
    browser.reload().await;
    browser.until("!document.querySelector('.wizard-checklist input:checked')").await;
    journey.end().await;
}
