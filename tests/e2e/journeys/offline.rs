//! Without a network: what was read is read again, and the whole catalogue where the visitor has kept it.

use std::time::Duration;

use crate::{Journey, journey::FULL};

/// Waits until the browser keeps what is read.
async fn is_kept(journey: &Journey) {
    journey.browser.until("navigator.serviceWorker.controller").await;
    let kept = "caches.match(location.href).then(page => { window.kept = !!page; })";
    journey.browser.until(&format!("window.kept || ({kept}, false)")).await;
}

/// The console says that nothing comes.
const CONSOLE: [&str; 4] = ["ERR_CONNECTION_REFUSED", "Failed to fetch", "ERR_FAILED", "net::ERR"];

#[tokio::test]
async fn a_page_that_was_read_is_read_again_without_a_network() {
    let journey = Journey::with_service_worker(FULL).await;
    is_kept(&journey).await;
    let Journey { browser, site } = journey;
    let (page, heading) = (site.url(FULL), "API Relevés fluviaux");
    browser.is_headed(heading).await;
    drop(site);
    browser.go(&page).await;
    browser.is_headed(heading).await;
    browser.is_mounted().await;
    browser.console_is_empty_but_for(&CONSOLE).await;
}

#[tokio::test]
async fn the_whole_catalogue_is_kept_when_one_wants_it() {
    let journey = Journey::with_service_worker("/hors-ligne").await;
    let Journey { browser, site } = journey;
    browser.until("navigator.serviceWorker.controller").await;
    browser.click(browser.button("Garder tout le catalogue").await).await;
    browser.sees("Le catalogue est gardé, tel qu’il était le 23 novembre 2026.").await;
    browser.is_accessible().await;
    let (page, search) = (site.url("/les-api/api-ponts"), site.url("/rechercher-api?q=ponts"));
    drop(site);
    browser.go(&page).await;
    browser.is_headed("API Ponts").await;
    browser.go(&search).await;
    browser.click(browser.link("API Ponts").await).await;
    browser.is_headed("API Ponts").await;
    browser.console_is_empty_but_for(&CONSOLE).await;
}

/// Longer than it takes the browser to collect what the page left behind: no script may run in it then.
const AWAY: Duration = Duration::from_secs(2);

#[tokio::test]
async fn a_page_comes_back_as_it_was_left() {
    // A worker that comes while a page is put aside takes it from there.
    let journey = Journey::with_service_worker(FULL).await;
    is_kept(&journey).await;
    let browser = &journey.browser;
    browser.read("window.left = true").await;
    browser.go(&journey.site.url("/producteurs")).await;
    tokio::time::sleep(AWAY).await;
    browser.back().await;
    browser.until("window.left").await;
    journey.end().await;
}
