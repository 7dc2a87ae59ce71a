//! From page to page, for a visitor who hasn't asked for less movement.

use serde_json::json;

use crate::{Journey, journey::FULL, journeys::navigation::goes_and_comes_back};

#[tokio::test]
async fn going_back_finds_the_page_as_it_was_left() {
    let journey = Journey::start().await;
    journey.browser.prefers("light", "no-preference").await;
    journey.open(FULL).await;
    goes_and_comes_back(&journey).await;
    journey.end().await;
}

#[tokio::test]
async fn a_new_page_starts_at_its_top_at_once() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.prefers("light", "no-preference").await;
    let link = browser.link("position des ponts").await;
    browser.read("scrollTo({ top: 1500, behavior: 'instant' })").await;
    browser.run_on("arguments[0].click()", &link).await;
    // Whether the page was ever shown scrolled.
    let place = "document.querySelector('main h1')?.innerText === 'API Ponts' && [scrollY]";
    browser.until(place).await;
    assert_eq!(browser.read(place).await, json!([0]));
    journey.end().await;
}
