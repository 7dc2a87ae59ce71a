//! Pages in the colours that a visitor's system forces on them.

use serde_json::json;

use crate::{
    Journey,
    journeys::sight::{PAGES, none},
};

/// In the colours of the system, only shapes tell what is what.
#[tokio::test]
async fn forced_colours_leave_buttons_fields_and_the_current_page() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    browser.devtools("Emulation.setEmulatedMedia", forced).await;
    let frameless =
        "[...document.querySelectorAll('.button, main input[type=search], select, .form-choice')]
        .filter(one => one.checkVisibility() && getComputedStyle(one).borderTopStyle === 'none')
        .map(one => one.outerHTML.slice(0, 100))";
    let mut faults = Vec::new();
    for path in PAGES {
        journey.open(path).await;
        faults.extend(none(browser, frameless, path, "has no frame around").await);
    }
    journey.open("/producteurs").await;
    let underlined = "[...document.querySelectorAll('.header nav a')]
        .filter(one => getComputedStyle(one).textDecorationLine === 'underline')
        .map(one => one.innerText)";
    assert_eq!(browser.read(underlined).await, json!(["Producteurs"]));
    assert!(faults.is_empty(), "{faults:#?}");
    journey.end().await;
}
