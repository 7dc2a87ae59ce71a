//! What a printed page shows.

use serde_json::json;

use crate::Journey;

/// What A4 leaves between its margins, in CSS pixels.
const PAPER: u32 = 672;

/// Parts of the page that have more to their right than is shown.
const CUT: &str = "[...document.querySelectorAll('main, main *')]
    .filter(part => part.getClientRects().length
        && (part.getBoundingClientRect().right > innerWidth + 1
            || (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline')))
    .map(part => part.outerHTML.slice(0, 80))";

#[tokio::test]
async fn nothing_is_cut_on_paper() {
    let journey = Journey::at("/papier").await;
    let browser = &journey.browser;
    browser.resize(PAPER, 1000).await;
    assert_ne!(browser.read(CUT).await, json!([]), "on a screen one scrolls");
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    assert_eq!(browser.read(CUT).await, json!([]));
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    journey.end().await;
}
