//! The network goes while a page is open.

use serde_json::{Value, json};

use crate::{Journey, journey::FULL, journeys::figure_failures::is_missing};

#[tokio::test]
async fn without_a_network_the_page_is_shown_and_the_figure_comes_later() {
    let journey = Journey::at("/les-api/api-marees").await;
    let browser = &journey.browser;
    // Focusing a link fetches what its page needs.
    let link = browser.link("API Relevés fluviaux").await;
    browser.run_on("arguments[0].focus()", &link).await;
    browser.until("performance.getEntriesByType('resource').some(one => one.name.endsWith('/api-releves-fluviaux.json') && one.responseEnd)").await;
    set_offline(&journey, true).await;
    browser.click(link).await;
    browser.is_at(FULL).await;
    browser.sees("Lisez la hauteur et le débit des cours d’eau").await;
    is_missing(&journey).await;
    set_offline(&journey, false).await;
    browser.sees("1 234 567 relevés transmis aux communes").await;
    assert_eq!(journey.site.figures.count("/number"), 1);
    journey.end_despite(&["net::ERR_INTERNET_DISCONNECTED"]).await;
}

async fn set_offline(journey: &Journey, is_offline: bool) {
    journey.browser.devtools("Network.enable", Value::Object(serde_json::Map::new())).await;
    let conditions = json!({ "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    journey.browser.devtools("Network.emulateNetworkConditions", conditions).await;
}
