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

/// A verdict on paper has what to prepare, what was answered, and the text that the request asks for.
#[tokio::test]
async fn a_printed_verdict_has_the_text_for_the_request() {
    let verdict = "/les-api/api-releves-fluviaux/demande-acces?profil=une-entreprise";
    let journey = Journey::at(verdict).await;
    let browser = &journey.browser;
    browser.until("document.querySelector('.wizard-request')").await;
    let is_shown = |part: &str| {
        format!(
            "document.querySelector('{part}').checkVisibility({{ contentVisibilityAuto: true }})"
        )
    };
    assert_eq!(browser.read(&is_shown(".wizard-request")).await, json!(false), "it is folded");
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    for (part, expected) in [
        (".wizard-request", true),
        (".wizard-answers", true),
        (".wizard-share-actions", false),
        (".wizard-actions", false),
    ] {
        browser.until(&format!("{} === {expected}", is_shown(part))).await;
    }
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    journey.end().await;
}
