//! A page whose data doesn't come says so, however its link was followed, and comes once it can.

use crate::{Journey, faults::Held, journey::FULL, visitor::key};

pub const BRIDGES: &str = "/data/api/api-ponts";
const SENTENCE: &str = "Le contenu de cette page n’a pas pu être chargé.";

/// How a visitor follows a link.
#[derive(Clone, Copy, Debug)]
enum Way {
    Mouse,
    Keyboard,
    Script,
}

async fn follow(journey: &Journey, way: Way) {
    let browser = &journey.browser;
    let link = browser.link("position des ponts").await;
    match way {
        Way::Mouse => browser.click(link).await,
        Way::Keyboard => {
            browser.run_on("arguments[0].focus()", &link).await;
            browser.press(key::ENTER).await;
        }
        Way::Script => browser.run_on("arguments[0].click()", &link).await,
    }
}

#[tokio::test]
async fn a_page_that_does_not_come_says_so_and_comes_when_asked_again() {
    for way in [Way::Mouse, Way::Keyboard, Way::Script] {
        let journey = Journey::at(FULL).await;
        journey.site.fail(BRIDGES);
        follow(&journey, way).await;
        comes_when_asked_again(journey).await;
    }
}

/// Once a link has been followed whose page doesn't come.
pub async fn comes_when_asked_again(journey: Journey) {
    let browser = &journey.browser;
    browser.is_headed("Page indisponible").await;
    browser.sees(SENTENCE).await;
    let first = browser.button("Réessayer").await;
    browser.run_on("arguments[0].isFirst = true", &first).await;
    browser.click(first).await;
    browser.until("document.querySelector('main .notice button')?.isFirst === undefined").await;
    browser.sees(SENTENCE).await;
    journey.site.fail("");
    browser.click(browser.button("Réessayer").await).await;
    browser.is_headed("API Ponts").await;
    journey.end_despite(&["503"]).await;
}

/// The request is the pointer's; the page that is opened meanwhile shows its outcome.
#[tokio::test]
async fn a_page_that_waits_for_a_slow_prefetch_sees_it_fail() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    journey.site.fail(BRIDGES);
    journey.site.hold(Held::Data);
    follow(&journey, Way::Mouse).await;
    browser.sees("Chargement…").await;
    journey.site.let_come();
    browser.is_headed("Page indisponible").await;
    journey.end_despite(&["503"]).await;
}

#[tokio::test]
async fn what_failed_comes_by_itself_once_the_network_is_back() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    // The settings of the site come with the first link that is pointed at.
    journey.site.fail(BRIDGES);
    follow(&journey, Way::Mouse).await;
    browser.is_headed("Page indisponible").await;
    journey.site.fail("/data/");
    browser.click(browser.menu("Rechercher une API").await).await;
    browser.is_headed("Page indisponible").await;
    journey.site.fail("");
    browser.read("dispatchEvent(new Event('online'))").await;
    browser.is_headed("Rechercher une API").await;
    browser.back().await;
    browser.is_headed("API Ponts").await;
    journey.end_despite(&["503"]).await;
}

#[tokio::test]
async fn a_search_whose_files_do_not_come_says_so_and_goes_on() {
    let journey = Journey::at("/rechercher-api").await;
    let browser = &journey.browser;
    journey.site.fail("/data/recherche");
    browser.reload().await;
    browser.click(browser.field("Mots cherchés").await).await;
    browser.press("ponts").await;
    browser.sees("La recherche n’a pas pu être chargée.").await;
    journey.site.fail("");
    browser.click(browser.button("Réessayer").await).await;
    browser.sees("Trouvez chaque pont").await;
    journey.end_despite(&["503"]).await;
}
