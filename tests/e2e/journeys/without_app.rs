//! A browser that refuses WebAssembly, or runs no script, gets what the pages hold by themselves.

use serde_json::{Value, json};

use super::wizard::START;
use crate::Journey;

/// A journey in a browser that lacks something, which it has again when the journey ends.
struct Poor {
    journey: Journey,
    refusal: Value,
}

impl Poor {
    async fn start(refused: &str) -> Self {
        let journey = Journey::start().await;
        let browser = &journey.browser;
        let refusal = if refused == "scripts" {
            browser.devtools(SCRIPTS, json!({ "value": true })).await
        } else {
            let source = json!({ "source": "delete globalThis.WebAssembly" });
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await
        };
        Self { journey, refusal }
    }

    async fn end(self) {
        let browser = &self.journey.browser;
        browser.devtools(SCRIPTS, json!({ "value": false })).await;
        // Some seconds after a page, the console complains of what it has fetched for an app that never
        // started: the next journey of this tab must not hear of it.
        browser.go("about:blank").await;
        if self.refusal.get("identifier").is_some() {
            browser.devtools("Page.removeScriptToEvaluateOnNewDocument", self.refusal).await;
        }
        browser.console_is_empty_but_for(&CONSOLE).await;
    }
}

const SCRIPTS: &str = "Emulation.setScriptExecutionDisabled";

const REFUSED: [&str; 2] = ["WebAssembly", "scripts"];

/// What is expected in the console when the app can't start.
const CONSOLE: [&str; 2] = ["WebAssembly", "preloaded using link preload"];

#[tokio::test]
async fn the_search_says_that_it_does_not_work_and_where_to_go() {
    for refused in REFUSED {
        let poor = Poor::start(refused).await;
        let Journey { browser, site, .. } = &poor.journey;
        browser.go(&site.url("/rechercher-api?q=ponts")).await;
        browser.sees("Ici la recherche ne peut pas fonctionner").await;
        assert!(!browser.text().await.contains("trouvée"), "{refused}");
        browser.click(browser.link("Le plan du site").await).await;
        browser.is_headed("Plan du site").await;
        browser.click(browser.link("API Ponts").await).await;
        browser.is_headed("API Ponts").await;
        poor.end().await;
    }
}

#[tokio::test]
async fn a_wizard_shows_all_its_answers() {
    for refused in REFUSED {
        let poor = Poor::start(refused).await;
        let Journey { browser, site, .. } = &poor.journey;
        browser.go(&site.url(START)).await;
        browser.sees("Les questions ne peuvent pas être posées ici").await;
        browser.click(browser.link("Commencer").await).await;
        let top = "document.getElementById('page_commencer').getBoundingClientRect().top";
        browser.until(&format!("{top} >= 0 && {top} < 200")).await;
        browser.sees("Seuls les services qui protègent les riverains").await;
        poor.end().await;
    }
}

#[tokio::test]
async fn the_finder_shows_every_audience() {
    for refused in REFUSED {
        let poor = Poor::start(refused).await;
        let Journey { browser, site, .. } = &poor.journey;
        browser.go(&site.url("/eligibilite")).await;
        browser.sees("Chaque API, pour chaque public").await;
        poor.end().await;
    }
}

#[tokio::test]
async fn the_documentation_is_read_whole() {
    for refused in REFUSED {
        let poor = Poor::start(refused).await;
        let Journey { browser, site, .. } = &poor.journey;
        browser.go(&site.url("/documentation/api-marees")).await;
        browser.sees("6 opérations").await;
        assert!(!browser.text().await.contains("Filtrer les opérations"), "{refused}");
        browser.click(browser.link("Lire un port").await).await;
        browser.is_headed("Lire un port").await;
        browser.click(browser.button("chenal objet").await).await;
        browser.sees("Tirant d’eau").await;
        poor.end().await;
    }
}
