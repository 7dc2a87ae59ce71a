//! A browser that refuses WebAssembly gets what the pages hold by themselves. One that runs no script gets the same:
//! [`without_scripts`](super::chromium).

use super::wizard::START;
use crate::Journey;

/// What is expected in the console when the app can't start.
const CONSOLE: [&str; 2] = ["WebAssembly", "preloaded using link preload"];

/// In front of a browser without WebAssembly.
async fn start() -> Journey {
    let journey = Journey::start().await;
    journey.site.refuse_web_assembly();
    journey
}

/// Some seconds after a page, the console complains of what it has fetched for an app that never started: the
/// next journey of this tab must not hear of it.
pub async fn end(journey: Journey) {
    journey.browser.go("about:blank").await;
    journey.browser.console_is_empty_but_for(&CONSOLE).await;
}

#[tokio::test]
async fn the_search_says_that_it_does_not_work_and_where_to_go() {
    let journey = start().await;
    search_leads_on(&journey).await;
    end(journey).await;
}

#[tokio::test]
async fn a_wizard_shows_all_its_answers() {
    let journey = start().await;
    wizard_shows_its_answers(&journey).await;
    end(journey).await;
}

#[tokio::test]
async fn the_finder_shows_every_audience() {
    let journey = start().await;
    finder_shows_audiences(&journey).await;
    end(journey).await;
}

#[tokio::test]
async fn the_documentation_is_read_whole() {
    let journey = start().await;
    documentation_is_whole(&journey).await;
    end(journey).await;
}

/// By the site map.
pub async fn search_leads_on(journey: &Journey) {
    let Journey { browser, site } = journey;
    browser.go(&site.url("/rechercher-api?q=ponts")).await;
    browser.sees("Ici la recherche ne peut pas fonctionner").await;
    assert!(!browser.text().await.contains("trouvée"));
    browser.click(browser.link("Le plan du site").await).await;
    browser.is_headed("Plan du site").await;
    browser.click(browser.link("API Ponts").await).await;
    browser.is_headed("API Ponts").await;
}

/// And not its questions.
pub async fn wizard_shows_its_answers(journey: &Journey) {
    let Journey { browser, site } = journey;
    browser.go(&site.url(START)).await;
    browser.sees("Les questions ne peuvent pas être posées ici").await;
    browser.click(browser.link("Commencer").await).await;
    let top = "document.getElementById('page_commencer').getBoundingClientRect().top";
    browser.until(&format!("{top} >= 0 && {top} < 200")).await;
    browser.sees("Seuls les services qui protègent les riverains").await;
}

/// One after the other.
pub async fn finder_shows_audiences(journey: &Journey) {
    journey.browser.go(&journey.site.url("/eligibilite")).await;
    journey.browser.sees("Chaque API, pour chaque public").await;
}

/// But for its filter.
pub async fn documentation_is_whole(journey: &Journey) {
    let Journey { browser, site } = journey;
    browser.go(&site.url("/documentation/api-marees")).await;
    browser.sees("6 opérations").await;
    assert!(!browser.text().await.contains("Filtrer les opérations"));
    browser.click(browser.link("Lire un port").await).await;
    browser.is_headed("Lire un port").await;
    browser.click(browser.button("chenal objet").await).await;
    browser.sees("Tirant d’eau").await;
}
