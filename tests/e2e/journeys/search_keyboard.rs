//! The search without a mouse: the box of every page, its proposals, the results.

use serde_json::{Value, json};

use crate::{
    Journey,
    browser::Browser,
    journey::FULL,
    visitor::{key, plain},
};

const FOCUSED: &str = "document.activeElement.id";
const PROPOSED: &str = "[...document.querySelectorAll('[role=option]')].map(one => one.innerText)";

/// What an attribute of the focused box says.
async fn says(browser: &Browser, attribute: &str) -> Value {
    browser.read(&format!("document.activeElement.getAttribute('{attribute}')")).await
}

async fn proposes(browser: &Browser, first: &str) {
    let starts = format!("{PROPOSED}[0]?.startsWith({})", json!(first));
    browser.until(&starts).await;
    assert_eq!(says(browser, "aria-expanded").await, json!("true"));
}

#[tokio::test]
async fn ctrl_k_goes_to_the_search_from_any_page() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    let boxes =
        [(FULL, "page_recherche"), ("/", "recherche-accueil"), ("/rechercher-api", "recherche")];
    for (page, id) in boxes {
        journey.open(page).await;
        browser.press_ctrl_k().await;
        browser.until(&format!("{FOCUSED} === '{id}'")).await;
    }
    journey.end().await;
}

/// One key alone does nothing: dictated words press many.
#[tokio::test]
async fn no_key_alone_is_a_shortcut() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    for key in ["/", "s", "k", "?"] {
        browser.press(key).await;
        assert_eq!(browser.read("document.activeElement.tagName").await, json!("BODY"), "{key}");
    }
    journey.end().await;
}

#[tokio::test]
async fn the_box_proposes_and_the_arrows_choose() {
    let journey = Journey::at("/").await;
    let browser = &journey.browser;
    browser.press_ctrl_k().await;
    browser.press("rivier").await;
    proposes(browser, "API").await;
    assert_eq!(says(browser, "aria-activedescendant").await, Value::Null);
    browser.is_accessible().await;
    browser.press(key::DOWN).await;
    browser.until("document.querySelector('[role=option][aria-selected=true]')").await;
    assert_eq!(says(browser, "aria-activedescendant").await, json!("recherche-accueil-0"));
    browser.is_accessible().await;
    browser.press(key::UP).await;
    browser.until("!document.activeElement.hasAttribute('aria-activedescendant')").await;
    browser.press(key::ESCAPE).await;
    browser.until("document.querySelector('[role=listbox]').hidden").await;
    assert_eq!(says(browser, "aria-expanded").await, json!("false"));
    assert_eq!(browser.read("document.activeElement.value").await, json!("rivier"));
    browser.press("es ponts").await;
    proposes(browser, "API Ponts").await;
    browser.press(key::DOWN).await;
    browser.press(key::ENTER).await;
    browser.is_headed("API Ponts").await;
    journey.end().await;
}

#[tokio::test]
async fn the_last_searches_are_proposed_again() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.press_ctrl_k().await;
    browser.press("marée").await;
    browser.press(key::ENTER).await;
    browser.is_at("/rechercher-api/?q=mar%C3%A9e").await;
    browser.click(browser.menu("Producteurs").await).await;
    browser.is_headed("Producteurs").await;
    browser.press_ctrl_k().await;
    browser.until(&format!("{PROPOSED}.length === 1")).await;
    let proposed = browser.read(&format!("{PROPOSED}[0]")).await;
    assert_eq!(plain(proposed.as_str().unwrap_or_default()), "marée recherche récente");
    journey.end().await;
}

#[tokio::test]
async fn arrows_go_through_the_results_and_escape_leaves_them() {
    let journey = Journey::at("/rechercher-api?q=riviere").await;
    let browser = &journey.browser;
    browser.until("document.querySelectorAll('.search-results article').length > 1").await;
    browser.press_ctrl_k().await;
    browser.until(&format!("{FOCUSED} === 'recherche'")).await;
    let result = |place: usize| {
        format!(
            "document.activeElement === document.querySelectorAll('.search-results .card-title a')[{place}]"
        )
    };
    browser.press(key::DOWN).await;
    browser.until(&result(0)).await;
    browser.press(key::DOWN).await;
    browser.until(&result(1)).await;
    browser.press(key::UP).await;
    browser.until(&result(0)).await;
    browser.press(key::ESCAPE).await;
    browser.until(&format!("{FOCUSED} === 'recherche'")).await;
    browser.press(key::DOWN).await;
    browser.press(key::ENTER).await;
    browser.until("location.pathname.startsWith('/les-api/')").await;
    journey.end().await;
}

#[tokio::test]
async fn more_results_come_on_demand_and_the_focus_goes_to_the_first_of_them() {
    let journey = Journey::at("/rechercher-api?q=api").await;
    let browser = &journey.browser;
    browser.until("document.querySelectorAll('.search-results article').length === 9").await;
    browser.run_on("arguments[0].focus()", &browser.button("18 API de plus").await).await;
    browser.press(key::ENTER).await;
    browser.until("document.querySelectorAll('.search-results article').length === 27").await;
    browser
        .until("document.activeElement === document.querySelectorAll('.search-results .card-title a')[9]")
        .await;
    browser.is_at("/rechercher-api/?q=api&nombre=27").await;
    journey.end().await;
}
