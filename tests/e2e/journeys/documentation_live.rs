//! A specification that the site has no copy of: read on request, and what is said when it can't be.

use serde_json::json;

use crate::{Journey, browser::Browser};

const OVERVIEW: &str = "/documentation/api-ecluses/";

async fn load(browser: &Browser) {
    browser.click(browser.button("Charger la documentation").await).await;
}

#[tokio::test]
async fn it_is_read_on_request_and_has_the_same_pages() {
    let journey = Journey::at(OVERVIEW).await;
    let browser = &journey.browser;
    browser.sees("Rien ne lui est demandé sans votre accord").await;
    assert_eq!(journey.site.figures.count("/api/ouverte/specification.yaml"), 0);
    load(browser).await;
    browser.sees("Lu à l’instant par votre navigateur").await;
    browser.until("document.activeElement.id === 'operations'").await;
    browser.click(browser.link("Chercher des écluses").await).await;
    browser.is_headed("Chercher des écluses").await;
    browser.sees("https://ecluses.exemple.fr/v3/ecluses").await;
    browser.click(browser.link("Ecluse").await).await;
    browser.is_headed("Type Ecluse").await;
    browser.sees("Nom de l’écluse").await;
    journey.end().await;
}

#[tokio::test]
async fn an_operation_is_read_again_after_a_reload_and_can_be_called() {
    let journey = Journey::at(OVERVIEW).await;
    let browser = &journey.browser;
    load(browser).await;
    browser.click(browser.link("Chercher des écluses").await).await;
    browser.is_at("/documentation/api-ecluses/?page=get-ecluses").await;
    browser.reload().await;
    browser.is_headed("Chercher des écluses").await;
    assert_eq!(journey.site.figures.count("/api/ouverte/specification.yaml"), 2);
    browser.click(browser.button("Préparer un appel").await).await;
    let server = format!("{}/api/ouverte", journey.site.figures.origin());
    let servers = browser.field("Serveur").await;
    servers.select_by_label(&server).await.expect("it is an option");
    browser.click(browser.button("Envoyer l’appel").await).await;
    browser.sees(r#""target": "/api/ouverte/ecluses""#).await;
    journey.end().await;
}

#[tokio::test]
async fn a_page_reached_within_the_site_is_loaded_again_with_its_policy() {
    let journey = Journey::at("/documentation").await;
    let browser = &journey.browser;
    browser.click(browser.link("API Écluses").await).await;
    browser.is_headed("Documentation de l’API Écluses").await;
    load(browser).await;
    browser.sees("Chercher des écluses").await;
    journey.end().await;
}

/// What is said, with what the browser itself complains of.
async fn refused(path: &str, words: &str, complaint: &str) {
    let journey = Journey::at(path).await;
    let browser = &journey.browser;
    load(browser).await;
    browser.sees(words).await;
    browser.until("document.activeElement.id === 'page_erreur'").await;
    browser.link("Fichier de la spécification (nouvel onglet)").await;
    browser.link("Documentation du producteur (nouvel onglet)").await;
    browser.button("Réessayer").await;
    journey.end_despite(&[complaint, "/api/v1/proxy/"]).await;
}

#[tokio::test]
async fn a_server_that_lets_no_other_site_read_is_told() {
    refused("/documentation/api-bacs", "règle « CORS » des navigateurs", "/api/fermee/").await;
}

#[tokio::test]
async fn a_page_that_is_no_specification_is_told() {
    let words = "n’est pas une spécification OpenAPI ou Swagger";
    refused("/documentation/api-jetees", words, "/api/v1/proxy/").await;
}

#[tokio::test]
async fn a_specification_that_is_gone_is_told() {
    refused("/documentation/api-docks", "n’existe plus à cette adresse", "disparue.yaml").await;
}

#[tokio::test]
async fn a_file_of_the_visitor_is_read_in_his_browser() {
    let journey = Journey::at("/documentation/api-bacs").await;
    let browser = &journey.browser;
    browser.field("Ouvrir un fichier de votre ordinateur (YAML ou JSON)").await;
    let text = r#"{"swagger": "2.0", "info": {"title": "B", "version": "1"}, "paths": {"/bacs": {"get": {"summary": "Lister les bacs", "responses": {"200": {"description": "Les bacs"}}}}}}"#;
    let choose = format!(
        "(() => {{ const field = document.querySelector('input[type=file]'); const given = new DataTransfer(); given.items.add(new File([{}], 'bacs.json')); field.files = given.files; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()",
        json!(text)
    );
    browser.read(&choose).await;
    browser.sees("Lister les bacs").await;
    browser.sees("bacs.json").await;
    journey.end().await;
}
