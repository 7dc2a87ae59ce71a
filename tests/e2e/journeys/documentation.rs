//! The technical documentation: found by its filter, linked to by its anchors, unfolded by keyboard, read
//! without scripts.

use serde_json::json;

use crate::{Journey, visitor::key};

const OVERVIEW: &str = "/documentation/api-marees/";
const OPERATION: &str = "/documentation/api-marees/get-ports-code/";

#[tokio::test]
async fn an_operation_is_found_by_its_filter() {
    let journey = Journey::at(OVERVIEW).await;
    let browser = &journey.browser;
    browser.click(browser.field("Filtrer les opérations").await).await;
    browser.press("lire port").await;
    browser.until("[...document.querySelectorAll('.documentation-lines li')].filter(one => one.offsetParent).length === 1").await;
    browser.click(browser.link("Lire un port").await).await;
    browser.is_headed("Lire un port").await;
    browser.sees("https://ports.exemple.fr/v1/ports/{code}").await;
    journey.end().await;
}

#[tokio::test]
async fn a_link_to_a_field_unfolds_it() {
    let journey = Journey::at(&format!("{OPERATION}#champ-entree.chenal.tirant")).await;
    let browser = &journey.browser;
    let field = "document.getElementById('champ-entree.chenal.tirant')";
    browser.until(&format!("{field}?.checkVisibility()")).await;
    browser.until(&format!("{field}.getBoundingClientRect().top < innerHeight")).await;
    journey.end().await;
}

#[tokio::test]
async fn the_tree_unfolds_by_keyboard() {
    let journey = Journey::at(OPERATION).await;
    let browser = &journey.browser;
    let chenal = "document.getElementById('champ-entree.chenal').querySelector('details')";
    assert_eq!(browser.read(&format!("{chenal}.open")).await, json!(false));
    browser.read(&format!("{chenal}.querySelector('summary').focus()")).await;
    browser.press(key::ENTER).await;
    browser.sees("Tirant d’eau").await;
    browser.press(key::ENTER).await;
    browser.until(&format!("!{chenal}.open")).await;
    journey.end().await;
}

#[tokio::test]
async fn the_api_leads_to_its_documentation() {
    let journey = Journey::at("/les-api/api-marees").await;
    let browser = &journey.browser;
    browser.click(browser.link("Lire la documentation technique").await).await;
    browser.is_at(OVERVIEW).await;
    browser.click(browser.link("Prévoir les marées").await).await;
    browser.is_headed("Prévoir les marées").await;
    journey.end().await;
}

/// The fragments of Swagger UI and Redoc, by which others link to an operation.
#[tokio::test]
async fn links_to_other_viewers_lead_to_the_operation() {
    for fragment in ["#/Ports/lirePort", "#operation/lirePort", "#tag/Ports/operation/lirePort"] {
        let journey = Journey::at(&format!("{OVERVIEW}{fragment}")).await;
        journey.browser.is_at(OPERATION).await;
        journey.browser.is_headed("Lire un port").await;
        journey.end().await;
    }
}

#[tokio::test]
async fn a_link_to_a_group_of_another_viewer_shows_it() {
    let journey = Journey::at(&format!("{OVERVIEW}#tag/Marées")).await;
    let browser = &journey.browser;
    browser.until("location.hash === '#groupe-marees'").await;
    browser
        .until("document.getElementById('groupe-marees').getBoundingClientRect().top < innerHeight")
        .await;
    journey.end().await;
}

#[tokio::test]
async fn data_and_changes_are_a_step_from_the_overview() {
    let journey = Journey::at(OVERVIEW).await;
    let browser = &journey.browser;
    browser.click(browser.link("Les données renvoyées, pour qui ne code pas").await).await;
    browser.is_headed("Données de l’API Marées").await;
    browser.sees("Tirant d’eau").await;
    browser.back().await;
    browser.click(browser.link("Ce qui a changé").await).await;
    browser.is_headed("Changements de l’API Marées").await;
    journey.end().await;
}

/// The one page that the browser loads whole: without the app, its links and its parts work all the same.
#[tokio::test]
async fn all_operations_are_on_one_page_without_the_app() {
    let journey = Journey::at(OVERVIEW).await;
    let browser = &journey.browser;
    let words = "Toute la documentation sur une page, à lire d’un trait ou à imprimer";
    browser.click(browser.link(words).await).await;
    browser.until("location.pathname.startsWith('/documentation/api-marees/tout')").await;
    browser
        .until(
            "document.querySelector('h1')?.innerText === 'Toute la documentation de l’API Marées'",
        )
        .await;
    assert_eq!(browser.read("document.querySelectorAll('script').length").await, json!(0));
    browser.sees("Prévoir les marées").await;
    browser.click(browser.link("Lire opération par opération").await).await;
    browser.is_headed("Documentation de l’API Marées").await;
    journey.end().await;
}
