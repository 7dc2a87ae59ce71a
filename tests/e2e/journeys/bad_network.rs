//! Whatever fails or keeps silent on the way, the text is there to be read, and a link leads on.

use crate::{Journey, faults::Held, journey::FULL};

/// Parts of a page, as words of their addresses.
const PARTS: [&str; 4] = [".css", ".js", "_bg.wasm", "-pages.wasm"];

/// What the console says of them.
const CONSOLE: [&str; 5] =
    ["503", "Failed to", "WebAssembly", "TypeError", "preloaded using link preload"];

/// Reads a page, and goes on to another one.
async fn read_and_go_on(journey: &Journey) {
    let browser = &journey.browser;
    browser.go(&journey.site.url(FULL)).await;
    browser.is_headed("API Relevés fluviaux").await;
    browser.click(browser.link("position des ponts").await).await;
}

#[tokio::test]
async fn what_fails_leaves_the_text_and_a_way_on() {
    for part in PARTS {
        let journey = Journey::start().await;
        journey.site.fail(part);
        read_and_go_on(&journey).await;
        journey.browser.is_headed("API Ponts").await;
        journey.browser.go("about:blank").await;
        journey.browser.console_is_empty_but_for(&CONSOLE).await;
    }
}

#[tokio::test]
async fn what_keeps_silent_before_the_app_leaves_the_text_and_a_way_on() {
    for part in [".css", ".js", "_bg.wasm"] {
        let journey = Journey::start().await;
        journey.site.hold(Held::Named(part.to_owned()));
        read_and_go_on(&journey).await;
        journey.browser.is_headed("API Ponts").await;
        journey.browser.go("about:blank").await;
        journey.site.let_come();
        journey.browser.console_is_empty_but_for(&CONSOLE).await;
    }
}

#[tokio::test]
async fn what_keeps_silent_after_a_link_offers_the_page_itself() {
    for part in ["-pages.wasm", "/data/api/api-ponts"] {
        let journey = Journey::start().await;
        journey.site.hold(Held::Named(part.to_owned()));
        journey.open(FULL).await;
        read_and_go_on_late(&journey).await;
        journey.site.let_come();
        journey.browser.go("about:blank").await;
        journey.browser.console_is_empty_but_for(&CONSOLE).await;
    }
}

async fn read_and_go_on_late(journey: &Journey) {
    let browser = &journey.browser;
    browser.click(browser.link("position des ponts").await).await;
    browser.sees("C’est plus long que d’habitude").await;
    browser.click(browser.button("Recharger la page").await).await;
    browser.is_headed("API Ponts").await;
    browser.sees("Trouvez chaque pont").await;
}

/// A tab that was left open while the site was published anew, or a host that gives a page in the place of any file.
#[tokio::test]
async fn data_of_another_version_leads_to_the_page_itself() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.read("window.isSame = true").await;
    journey.site.replace("/data/api/api-ponts", "<!doctype html>");
    browser.click(browser.link("position des ponts").await).await;
    browser.is_headed("Page indisponible").await;
    browser.click(browser.button("Réessayer").await).await;
    browser.is_headed("API Ponts").await;
    browser.until("!window.isSame").await;
    journey.end().await;
}
