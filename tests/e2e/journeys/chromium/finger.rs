//! A link that a finger follows.

use serde_json::{Value, json};

use crate::{
    Journey,
    journey::FULL,
    journeys::page_failures::{BRIDGES, comes_when_asked_again},
};

#[tokio::test]
async fn a_page_that_does_not_come_says_so_to_a_finger_too() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    journey.site.fail(BRIDGES);
    let link = browser.link("position des ponts").await;
    browser.run_on("arguments[0].scrollIntoView({ behavior: 'instant' })", &link).await;
    browser.run_on("window.tapped = arguments[0].getBoundingClientRect()", &link).await;
    let at = |edge: &str, size: &str| format!("tapped.{edge} + tapped.{size} / 2");
    let x = browser.read(&at("left", "width")).await;
    let y = browser.read(&at("top", "height")).await;
    browser.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    touch(&journey, "touchStart", json!([{ "x": x, "y": y }])).await;
    touch(&journey, "touchEnd", json!([])).await;
    comes_when_asked_again(journey).await;
}

async fn touch(journey: &Journey, kind: &str, points: Value) {
    let touch = json!({ "type": kind, "touchPoints": points });
    journey.browser.devtools("Input.dispatchTouchEvent", touch).await;
}
