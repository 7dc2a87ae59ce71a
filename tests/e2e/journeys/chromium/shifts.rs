//! Nothing moves under the visitor's eyes as the app or its data come.

use std::time::Duration;

use serde_json::json;

use crate::{
    Journey,
    faults::Held,
    journeys::{
        prerendered::TAKEN_OVER,
        search::{SEARCH, finds},
    },
};

#[tokio::test]
async fn the_app_takes_the_place_of_each_page_without_a_move() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for path in TAKEN_OVER {
        journey.site.hold(Held::App);
        browser.go(&journey.site.url(path)).await;
        browser.is_painted().await;
        browser.read("shifts.length = 0").await;
        journey.start_app().await;
        browser.is_painted().await;
        assert_eq!(browser.read("shifts").await, json!([]), "what moves in {path}");
    }
    journey.end().await;
}

/// Typed while the files of the search are on their way: the answer comes in its place.
#[tokio::test]
async fn what_is_typed_before_the_data_is_there_moves_nothing() {
    let journey = Journey::start().await;
    journey.site.hold(Held::Data);
    let browser = &journey.browser;
    for width in [1280, 375] {
        browser.resize(width, 800).await;
        browser.go(&journey.site.url(SEARCH)).await;
        browser.field("Mots cherchés").await.send_keys("crue").await.expect("it takes keys");
        // Later than what a key may move.
        tokio::time::sleep(Duration::from_millis(700)).await;
        browser.read("shifts.length = 0").await;
        journey.site.let_come();
        browser.is_mounted().await;
        finds(&journey, &["API Relevés fluviaux"]).await;
        browser.is_painted().await;
        assert_eq!(browser.read("shifts").await, json!([]), "at {width} pixels");
        journey.site.hold(Held::Data);
    }
    journey.site.let_come();
    journey.end().await;
}
