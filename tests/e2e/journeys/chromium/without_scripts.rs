//! A browser that runs no script gets what the pages hold by themselves.

use serde_json::json;

use crate::{
    Journey,
    browser::Browser,
    journey::FULL,
    journeys::{
        first_screen::{low, phone},
        without_app::{
            documentation_is_whole, end, finder_shows_audiences, search_leads_on,
            wizard_shows_its_answers,
        },
    },
};

async fn run_scripts(browser: &Browser, are_run: bool) {
    let value = json!({ "value": !are_run });
    browser.devtools("Emulation.setScriptExecutionDisabled", value).await;
}

/// In front of a browser that runs no script, until the journey ends.
async fn start() -> Journey {
    let journey = Journey::start().await;
    run_scripts(&journey.browser, false).await;
    journey
}

#[tokio::test]
async fn all_pages_that_need_the_app_say_what_they_can() {
    let journey = start().await;
    search_leads_on(&journey).await;
    wizard_shows_its_answers(&journey).await;
    finder_shows_audiences(&journey).await;
    documentation_is_whole(&journey).await;
    run_scripts(&journey.browser, true).await;
    end(journey).await;
}

#[tokio::test]
async fn the_menu_of_a_phone_opens_without_scripts() {
    let journey = start().await;
    let browser = &journey.browser;
    browser.resize(375, 812).await;
    browser.go(&journey.site.url(FULL)).await;
    browser.click(browser.button("Menu").await).await;
    browser.click(browser.menu("Producteurs").await).await;
    browser.is_headed("Producteurs").await;
    run_scripts(browser, true).await;
    browser.go("about:blank").await;
}

#[tokio::test]
async fn an_api_shows_how_to_get_in() {
    let browser = phone().await;
    run_scripts(&browser, false).await;
    let low = low(&browser, false).await;
    run_scripts(&browser, true).await;
    browser.go("about:blank").await;
    assert!(low.is_empty(), "{low:#?}");
}
