//! The search: what is typed and chosen is in the address, and finds.

use std::time::Duration;

use serde_json::json;

use crate::{Journey, journey::FULL, visitor::plain};

pub const SEARCH: &str = "/rechercher-api/";
const COUNT: &str = "document.querySelector('.search-count').innerText";
const FOUND: &str =
    "[...document.querySelectorAll('main article h2')].map(title => title.innerText)";

/// Waits until these APIs, and no other, are listed, and their number shown.
pub async fn finds(journey: &Journey, titles: &[&str]) {
    journey
        .browser
        .until(&format!("JSON.stringify({FOUND}) === JSON.stringify({})", json!(titles)))
        .await;
    let count = journey.browser.read(COUNT).await;
    let expected = match titles.len() {
        0 => "Aucune API ne correspond à cette recherche.".to_owned(),
        1 => "1 API trouvée.".to_owned(),
        number => format!("{number} API trouvées."),
    };
    assert_eq!(plain(count.as_str().unwrap_or_default()), expected);
}

async fn types(journey: &Journey, words: &str) {
    let field = journey.browser.field("Mots cherchés").await;
    field.clear().await.expect("it can be emptied");
    field.send_keys(words).await.expect("it takes keys");
    journey.browser.until(&format!("document.activeElement.value === {}", json!(words))).await;
}

async fn chooses(journey: &Journey, label: &str, option: &str) {
    let list = journey.browser.field(label).await;
    // Behind each option stands how many APIs it would give.
    let choose = "const [list, words] = arguments;
        const option = [...list.options].find(one => one.label.replace(/ \\(\\d+\\)$/, '') === words);
        list.value = option.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    journey.browser.run_with(choose, &list, option).await;
}

#[tokio::test]
async fn typing_finds_whatever_the_case_and_the_accents() {
    let journey = Journey::at(SEARCH).await;
    for (words, query, titles) in [
        ("pluviometrie", "pluviometrie", &["API Relevés fluviaux"][..]),
        ("PLUVIOMÉTRIE", "PLUVIOM%C3%89TRIE", &["API Relevés fluviaux"]),
        ("riviere", "riviere", &["API Relevés fluviaux", "API Ponts"]),
        ("ete", "ete", &["API Marées"]),
        ("coeur", "coeur", &["API Marées"]),
        ("rivière ouvrage", "rivi%C3%A8re%20ouvrage", &["API Ponts", "API Relevés fluviaux"]),
        ("relevés fluvieux", "relev%C3%A9s%20fluvieux", &["API Relevés fluviaux"]),
        ("xylophone", "xylophone", &[]),
    ] {
        types(&journey, words).await;
        finds(&journey, titles).await;
        journey.browser.is_at(&format!("{SEARCH}?q={query}")).await;
    }
    journey.browser.sees("Essayez un mot plus court ou plus général").await;
    journey.browser.is_accessible().await;
    journey.browser.click(journey.browser.link("voyez tout le catalogue").await).await;
    journey.browser.is_at(SEARCH).await;
    journey.browser.until("document.querySelector('main input[type=search]').value === ''").await;
    journey.browser.until(&format!("{FOUND}.length > 10")).await;
    journey.end().await;
}

#[tokio::test]
async fn what_is_looked_for_survives_a_reload() {
    let journey = Journey::at(SEARCH).await;
    types(&journey, "riviere").await;
    chooses(&journey, "Accès", "Accès libre").await;
    finds(&journey, &["API Ponts"]).await;
    journey.browser.reload().await;
    finds(&journey, &["API Ponts"]).await;
    journey.browser.is_at("/rechercher-api/?q=riviere&acces=ouvert").await;
    let kept =
        "[...document.querySelectorAll('main form input, main form select')].map(one => one.value)";
    assert_eq!(journey.browser.read(kept).await, json!(["riviere", "", "ouvert", "", "", "oui"]));
    journey.end().await;
}

#[tokio::test]
async fn on_a_phone_filters_come_on_demand() {
    let journey = Journey::at(SEARCH).await;
    let browser = &journey.browser;
    browser.resize(375, 812).await;
    assert!(!browser.field("Accès").await.is_displayed().await.expect("it is in the page"));
    browser.click(browser.button("Filtrer").await).await;
    browser.until("document.querySelector('details[open] [aria-controls=filtres]')").await;
    browser.is_accessible().await;
    chooses(&journey, "Accès", "Accès libre").await;
    browser.click(browser.button("Filtrer (1)").await).await;
    assert!(!browser.field("Accès").await.is_displayed().await.expect("it is in the page"));
    journey.end().await;
}

#[tokio::test]
async fn filters_narrow_and_widen() {
    let journey = Journey::at(SEARCH).await;
    chooses(&journey, "Thème", "Environnement").await;
    finds(&journey, &["API Relevés fluviaux", "API Marées"]).await;
    chooses(&journey, "Accès", "Avec un compte").await;
    finds(&journey, &["API Marées"]).await;
    journey.browser.is_at("/rechercher-api/?theme=Environnement&acces=compte").await;
    chooses(&journey, "Accès", "Tous").await;
    finds(&journey, &["API Relevés fluviaux", "API Marées"]).await;
    chooses(&journey, "Thème", "Tous").await;
    chooses(&journey, "Producteur", "BDC").await;
    finds(&journey, &["API Ponts", "API Portail"]).await;
    journey.browser.is_at("/rechercher-api/?producteur=bureau-des-cartes").await;
    journey.end().await;
}

#[tokio::test]
async fn what_is_taken_back_at_once_does_not_look_chosen() {
    let journey = Journey::at(SEARCH).await;
    let browser = &journey.browser;
    browser.click(browser.field("Avec une spécification (7)").await).await;
    chooses(&journey, "Accès", "Avec un compte").await;
    browser.click(browser.menu("Rechercher une API").await).await;
    browser.is_at(SEARCH).await;
    let untouched = "!document.querySelector('form :checked:not(option)')
        && [...document.querySelectorAll('main select')].every(list => list.value === '')";
    browser.until(untouched).await;
    browser.sees("Le catalogue a 27 API.").await;
    journey.end().await;
}

#[tokio::test]
async fn an_api_is_found_from_the_home_page() {
    let journey = Journey::at("/").await;
    let browser = &journey.browser;
    let field = browser.field("Rechercher une API").await;
    field.send_keys("crue\u{e007}").await.expect("it takes keys");
    browser.is_at("/rechercher-api/?q=crue").await;
    browser.is_headed("Rechercher une API").await;
    browser.until("document.querySelector('main input').value === 'crue'").await;
    finds(&journey, &["API Relevés fluviaux"]).await;
    browser.click(browser.link("API Relevés fluviaux").await).await;
    browser.is_at(FULL).await;
    browser.is_headed("API Relevés fluviaux").await;
    journey.end().await;
}

#[tokio::test]
async fn themes_and_keywords_are_searches() {
    let journey = Journey::at("/").await;
    let browser = &journey.browser;
    browser.click(browser.link("Transports1 API").await).await;
    finds(&journey, &["API Ponts"]).await;
    browser.until("document.querySelector('main select').value === 'Transports'").await;
    browser.click(browser.link("API Ponts").await).await;
    browser.click(browser.link("Rivière").await).await;
    finds(&journey, &["API Relevés fluviaux", "API Ponts"]).await;
    journey.end().await;
}

/// What a screen reader would say while one types: the last number, once.
#[tokio::test]
async fn the_number_of_results_is_said_once_after_a_pause() {
    let said = "(() => {
        window.said = [];
        for (const status of document.querySelectorAll('[role=status]')) {
            new MutationObserver(() => said.push(status.textContent))
                .observe(status, { childList: true, characterData: true, subtree: true });
        }
        return true;
    })()";
    for (page, label, expected) in [
        ("/rechercher-api", "Mots cherchés", "2\u{a0}API trouvées."),
        ("/producteurs", "Rechercher une API", "3\u{a0}propositions"),
    ] {
        let journey = Journey::at(page).await;
        let browser = &journey.browser;
        let field = browser.field(label).await;
        browser.click(field).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        browser.until(said).await;
        for key in ["m", "a", "r", "é", "e", "s"] {
            browser.press(key).await;
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        tokio::time::sleep(Duration::from_millis(1800)).await;
        assert_eq!(browser.read("said").await, json!([expected]), "{page}");
        journey.end().await;
    }
}
