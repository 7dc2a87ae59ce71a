//! The parts of the app come when they are needed, late or not at all; what is asked before they are here is
//! done.

use serde_json::json;

use crate::{Journey, faults::Held, journey::FULL};

/// The parts that have come, and all that there are.
const FETCHED: &str = "performance.getEntriesByType('resource')
    .filter(one => one.name.endsWith('.wasm') && one.responseEnd)
    .map(one => new URL(one.name).pathname.slice(1))";

#[tokio::test]
async fn every_part_comes_and_works() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.read("window.isSame = true").await;
    journey.see_the_figure().await;
    browser.until("document.querySelector('[aria-labelledby=page_usage]').innerText.includes('1\u{202f}234\u{202f}567')").await;
    browser.press_ctrl_k().await;
    browser.press("ponts").await;
    browser.until("document.querySelector('[role=option]')").await;
    browser.click(browser.menu("Rechercher une API").await).await;
    browser.is_headed("Rechercher une API").await;
    for (address, heading) in [
        ("/documentation/", "Documentation technique"),
        ("/eligibilite", "Quelles API pour moi ?"),
        ("/statistiques", "Statistiques"),
        ("/les-api/api-ponts", "API Ponts"),
    ] {
        let link = format!("Object.assign(document.createElement('a'), {{ href: '{address}' }})");
        let follow =
            "link => { document.querySelector('main').append(link); link.click(); link.remove(); }";
        browser.read(&format!("({follow})({link})")).await;
        browser.is_headed(heading).await;
    }
    browser
        .read(
            "fetch('/app/files.json').then(one => one.json()).then(all => { window.files = all })",
        )
        .await;
    let all = "[files.module, ...Object.values(files.chunks).flat()]";
    browser.until(&format!("{all}.every(name => {FETCHED}.includes(name))")).await;
    browser.until("window.isSame").await;
    journey.end().await;
}

#[tokio::test]
async fn a_page_that_is_whole_asks_for_nothing() {
    for path in [
        FULL,
        "/",
        "/plan-du-site",
        "/producteurs",
        "/guides",
        "/statistiques",
        "/documentation/api-marees",
        "/documentation/api-marees/get-ports-code",
        "/documentation/api-marees/donnees",
    ] {
        let journey = Journey::at(path).await;
        let asked =
            "performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)
            .filter(path => path.startsWith('/data/') || /-[0-9a-f]{16}-.*wasm$/.test(path))";
        assert_eq!(journey.browser.read(asked).await, json!([]), "{path}");
        journey.end().await;
    }
}

#[tokio::test]
async fn a_part_that_is_late_keeps_the_visitor_waiting_on_the_page() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.read("window.isSame = true").await;
    journey.site.hold(Held::Parts);
    browser.click(browser.link("position des ponts").await).await;
    browser.sees("Chargement…").await;
    journey.site.let_come();
    browser.is_headed("API Ponts").await;
    browser.until("window.isSame").await;
    journey.end().await;
}

/// As those of a version of the site that is no more.
#[tokio::test]
async fn a_part_that_does_not_come_leaves_the_page_to_the_browser() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.read("window.isSame = true").await;
    journey.site.fail("-pages.wasm");
    browser.click(browser.link("position des ponts").await).await;
    browser.until("!window.isSame").await;
    browser.is_headed("API Ponts").await;
    browser.is_mounted().await;
    // Another part of the app still works there.
    browser.press_ctrl_k().await;
    browser.press("rivier").await;
    browser.until("document.querySelector('[role=option]')").await;
    journey.end_despite(&["503", "WebAssembly", "TypeError"]).await;
}

#[tokio::test]
async fn a_page_that_needs_a_part_says_so_when_it_does_not_come() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    journey.site.fail("-search.wasm");
    browser.go(&journey.site.url("/rechercher-api?q=ponts")).await;
    browser.sees("Ici la recherche ne peut pas fonctionner").await;
    browser.go("about:blank").await;
    let expected = ["503", "WebAssembly", "TypeError", "preloaded using link preload"];
    browser.console_is_empty_but_for(&expected).await;
}

#[tokio::test]
async fn a_text_is_copied_by_a_click_before_the_app() {
    let journey = Journey::before_the_app("/documentation/api-marees/get-ports-code").await;
    let browser = &journey.browser;
    browser.click(browser.button("Copier l’adresse").await).await;
    journey.start_app().await;
    browser.until("document.querySelector('.copy-button-outcome').innerText").await;
    journey.end().await;
}

#[tokio::test]
async fn words_typed_while_the_search_comes_are_kept() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    journey.site.hold(Held::Parts);
    browser.press_ctrl_k().await;
    browser.press("riv").await;
    journey.site.let_come();
    browser.until("document.querySelector('[role=option]')").await;
    browser.until("document.activeElement.value === 'riv'").await;
    browser.press("ier").await;
    browser.until("document.activeElement.value === 'rivier'").await;
    journey.end().await;
}

/// The smallest module that traps, as one whose code has panicked does. All of it is the page's own: what a driver
/// runs may be of another realm, whose faults the page doesn't hear of.
const TRAP: &str = "setTimeout(window.Function.prototype.bind.call(window.Reflect.construct, null,
    window.WebAssembly.Instance, [new window.WebAssembly.Module(new window.Uint8Array(
    [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]))]))";

#[tokio::test]
async fn a_fault_of_the_app_is_told_and_leaves_the_links_to_the_browser() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.read("window.isSame = true").await;
    browser.read(TRAP).await;
    let told = "document.querySelector('.without-app-stopped')";
    browser
        .until(&format!("{told}.checkVisibility() && {told}.innerText.includes('Une erreur')"))
        .await;
    browser.is_accessible().await;
    browser.click(browser.link("position des ponts").await).await;
    browser.until("!window.isSame").await;
    browser.is_headed("API Ponts").await;
    browser.is_mounted().await;
    journey.end_despite(&["unreachable"]).await;
}
