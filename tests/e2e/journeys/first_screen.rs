//! On a phone, the first screen of our own entries has the button that one came for.

use std::collections::BTreeMap;

use catalogue::{access::AccessKind, index::Card, route::Route};

use crate::{browser::Browser, build, http::Server, site};

/// A common phone, in CSS pixels.
const PHONE: (u32, u32) = (375, 812);

/// How many pages of each kind of access are looked at.
const EACH: usize = 10;

/// Where the main button of an API ends.
const MAIN: &str = "document.querySelector('#page_acces .button')?.getBoundingClientRect().bottom";

#[tokio::test]
async fn an_api_shows_how_to_get_in() {
    let browser = phone().await;
    let low = low(&browser, true).await;
    browser.go("about:blank").await;
    assert!(low.is_empty(), "{low:#?}");
}

/// The entries whose first screen doesn't show how to get in.
pub async fn low(browser: &Browser, has_app: bool) -> Vec<String> {
    let catalogue = build::our_catalogue();
    let server = site::serve(&build::release());
    let mut low = Vec::new();
    for api in some_of_each_access(&catalogue.index.cards) {
        browser.go(&address(&server, &Route::api(&api.slug))).await;
        if has_app {
            browser.is_mounted().await;
        }
        let bottom = browser.read(MAIN).await;
        // Nothing is to be done where nobody says how.
        let is_right = match bottom.as_f64() {
            Some(bottom) => bottom <= f64::from(PHONE.1),
            None => says_nothing(browser).await,
        };
        if !is_right {
            low.push(format!("{}: {bottom}", api.slug));
        }
    }
    low
}

#[tokio::test]
async fn a_wizard_shows_how_to_go_on_from_its_first_question() {
    let catalogue = build::our_catalogue();
    let server = site::serve(&build::release());
    let browser = phone().await;
    let mut low = Vec::new();
    assert!(!catalogue.wizards.is_empty(), "our content has wizards");
    for wizard in &catalogue.wizards {
        let question = &wizard.flow.questions[0];
        let start = address(&server, &Route::Wizard(wizard.slug.clone()));
        browser.go(&format!("{start}?{}=", question.id)).await;
        browser.is_mounted().await;
        let button = "document.querySelector('main form .button')";
        browser.until(button).await;
        let bottom = browser.read(&format!("{button}.getBoundingClientRect().bottom")).await;
        if bottom.as_f64().is_none_or(|bottom| bottom > f64::from(PHONE.1)) {
            low.push(format!("{}: {bottom}", wizard.slug));
        }
    }
    browser.go("about:blank").await;
    assert!(low.is_empty(), "{low:#?}");
}

/// With the window of a phone.
pub async fn phone() -> Browser {
    let browser = Browser::start().await;
    browser.resize(PHONE.0, PHONE.1).await;
    browser
}

fn address(server: &Server, route: &Route) -> String {
    format!("{}{}", server.origin(), route.path())
}

/// The first ones of each kind, as the catalogue has them.
fn some_of_each_access(cards: &[Card]) -> Vec<&Card> {
    let mut kinds: BTreeMap<&str, Vec<&Card>> = BTreeMap::new();
    for card in cards {
        let kind = match card.access {
            AccessKind::Open => "open",
            AccessKind::Account => "account",
            AccessKind::Authorisation => "authorisation",
        };
        kinds.entry(kind).or_default().push(card);
    }
    assert_eq!(kinds.len(), AccessKind::ALL.len(), "our content has each kind of access");
    kinds.into_values().flat_map(|cards| cards.into_iter().take(EACH)).collect()
}

/// Whether the page says that it knows no way in.
async fn says_nothing(browser: &Browser) -> bool {
    let text = browser.read("document.getElementById('page_acces').innerText").await;
    let text = text.as_str().unwrap_or_default();
    ["n’est pas indiquée", "n’est pas publique", "ne sont pas publiées"]
        .iter()
        .any(|words| text.contains(words))
}
