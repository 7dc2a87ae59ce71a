//! An operation called from its page: the API says what it has received.

use crate::{Journey, browser::Browser, visitor::key};

const READ: &str = "/documentation/api-essai/get-bateaux-nom";

/// The form, opened.
async fn at(path: &str) -> Journey {
    let journey = Journey::at(path).await;
    let browser = &journey.browser;
    browser.click(browser.button("Préparer un appel").await).await;
    browser.button("Envoyer l’appel").await;
    browser.until("document.activeElement.id === 'page_essai-formulaire'").await;
    journey
}

async fn types(browser: &Browser, label: &str, words: &str) {
    browser.click(browser.field(label).await).await;
    browser.press(words).await;
}

async fn chooses(browser: &Browser, label: &str, words: &str) {
    let select = browser.field(label).await;
    select.select_by_label(words).await.expect("it is an option");
}

async fn sends(browser: &Browser) {
    browser.click(browser.button("Envoyer l’appel").await).await;
}

#[tokio::test]
async fn what_is_typed_is_sent_and_nothing_else() {
    let journey = at(READ).await;
    let browser = &journey.browser;
    types(browser, "Valeur de nom", "La Marie/2").await;
    sends(browser).await;
    browser.sees("Code 200").await;
    browser.sees(r#""target": "/api/ouverte/bateaux/La%20Marie%2F2""#).await;
    chooses(browser, "Valeur de pavillon (facultatif)", "be").await;
    types(browser, "Valeur de ports (facultatif)", "Brest").await;
    types(browser, "Valeur de filtre (facultatif)", r#"{"long": 12}"#).await;
    browser.sees("/bateaux/La%20Marie%2F2?pavillon=be&ports=Brest&filtre%5Blong%5D=12").await;
    sends(browser).await;
    browser.sees(r#""target": "/api/ouverte/bateaux/La%20Marie%2F2?pavillon=be&ports=Brest&filtre%5Blong%5D=12""#).await;
    journey.end().await;
}

#[tokio::test]
async fn each_way_to_authenticate_reaches_the_api_and_no_sample() {
    let journey = at(READ).await;
    let browser = &journey.browser;
    types(browser, "Valeur de nom", "a").await;
    types(browser, "Clé (cle)", "s3cret").await;
    sends(browser).await;
    browser.sees(r#""x-cle": "s3cret""#).await;
    browser
        .until("!document.querySelector('.try-it details').textContent.includes('s3cret')")
        .await;
    chooses(browser, "Avec", "parametre").await;
    types(browser, "Clé (parametre)", "a&b").await;
    sends(browser).await;
    browser.sees("/api/ouverte/bateaux/a?cle=a%26b").await;
    chooses(browser, "Avec", "base").await;
    types(browser, "Identifiant (base)", "zoé").await;
    types(browser, "Mot de passe (base)", "x").await;
    sends(browser).await;
    browser.sees(r#""authorization": "Basic em/DqTp4""#).await;
    chooses(browser, "Avec", "jeton").await;
    types(browser, "Jeton (jeton)", "abc").await;
    sends(browser).await;
    browser.sees(r#""authorization": "Bearer abc""#).await;
    chooses(browser, "Avec", "session").await;
    browser.sees("aucune page en envoyer à un autre site").await;
    browser.sees("Votre navigateur n’enverra pas l’en-tête Cookie").await;
    chooses(browser, "Avec", "sans authentification").await;
    sends(browser).await;
    browser.sees(r#""headers": {}"#).await;
    journey.end().await;
}

#[tokio::test]
async fn a_body_is_sent_as_it_was_typed() {
    let journey = at("/documentation/api-essai/post-bateaux").await;
    let browser = &journey.browser;
    sends(browser).await;
    browser.sees(r#""content-type": "application/json""#).await;
    browser.sees("La Marie").await;
    journey.end().await;
}

#[tokio::test]
async fn a_call_that_takes_too_long_is_stopped_and_made_again() {
    let journey = at("/documentation/api-essai/get-lente").await;
    let browser = &journey.browser;
    for _ in 0..2 {
        sends(browser).await;
        browser.click(browser.button("Arrêter l’appel").await).await;
        browser.sees("Appel arrêté").await;
        browser.until("document.activeElement.innerText === 'Envoyer l’appel'").await;
    }
    journey.end().await;
}

#[tokio::test]
async fn bytes_are_saved_and_not_shown() {
    let journey = at("/documentation/api-essai/get-image").await;
    let browser = &journey.browser;
    sends(browser).await;
    browser.sees("Ce n’est pas un texte").await;
    browser.link("Enregistrer la réponse").await;
    browser.sees("4 octets").await;
    journey.end().await;
}

#[tokio::test]
async fn a_server_that_lets_no_page_read_is_told_with_the_command() {
    let journey = at("/documentation/api-essai/get-ferme").await;
    let browser = &journey.browser;
    sends(browser).await;
    browser.sees("Aucune réponse lisible n’est venue").await;
    browser.click(browser.button("Le même appel en code").await).await;
    browser.sees("curl").await;
    journey.end_despite(&["/api/fermee/"]).await;
}

#[tokio::test]
async fn what_is_missing_is_told_before_anything_is_sent() {
    let journey = at(READ).await;
    let browser = &journey.browser;
    sends(browser).await;
    browser.sees("nom : une valeur est obligatoire").await;
    browser.until("document.activeElement.id === 'page_erreur'").await;
    assert_eq!(journey.site.figures.count("/api/ouverte/bateaux/"), 0);
    journey.end().await;
}

#[tokio::test]
async fn a_call_is_sent_by_keyboard() {
    let journey = at(READ).await;
    let browser = &journey.browser;
    types(browser, "Valeur de nom", "a").await;
    browser.press(key::ENTER).await;
    browser.sees("Code 200").await;
    journey.end().await;
}

#[tokio::test]
async fn the_language_of_samples_is_remembered() {
    let journey = Journey::at(READ).await;
    let browser = &journey.browser;
    browser.run_on("arguments[0].click()", &browser.field("Python").await).await;
    journey.open("/documentation/api-marees/get-ports-code").await;
    browser.until("[...document.querySelectorAll('.code-tabs-choice:checked')].some(one => document.querySelector(`label[for='${one.id}']`).textContent === 'Python')").await;
    journey.end().await;
}
