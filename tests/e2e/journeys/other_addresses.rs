//! One page, however its address is written.

use serde_json::json;

use crate::Journey;

#[tokio::test]
async fn an_address_that_a_host_serves_is_its_page() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for (written, heading, path) in [
        ("/index.html", "Vitrine d’essai", "/"),
        ("/rechercher-api/index.html?q=ponts", "Rechercher une API", "/rechercher-api/?q=ponts"),
        ("/les-api/api-ponts/index.html", "API Ponts", "/les-api/api-ponts/"),
        ("/les-api//api-ponts/", "API Ponts", "/les-api/api-ponts/"),
        ("/les-api/api-ponts", "API Ponts", "/les-api/api-ponts/"),
    ] {
        journey.open(written).await;
        browser.is_at(path).await;
        if path != "/" {
            browser.is_headed(heading).await;
        }
        assert_ne!(
            browser.read("document.querySelector('h1').innerText").await,
            json!("Page introuvable")
        );
    }
    journey.end().await;
}

/// The host says that there is no such page; the app knows which one is meant.
#[tokio::test]
async fn capitals_and_codes_lead_to_the_page() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for written in ["/Les-API/API-Ponts", "/les-api/api%2Dponts"] {
        journey.open(written).await;
        browser.is_headed("API Ponts").await;
        browser.is_at("/les-api/api-ponts/").await;
    }
    journey.end_despite(&["404"]).await;
}

#[tokio::test]
async fn an_unknown_address_offers_the_nearest_page() {
    let journey = Journey::at("/les-api/api-pont-fluviaux").await;
    let browser = &journey.browser;
    browser.is_headed("Page introuvable").await;
    browser.click(browser.link("API Ponts").await).await;
    browser.is_headed("API Ponts").await;
    journey.end_despite(&["404"]).await;
}
