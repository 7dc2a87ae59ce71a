//! The page of statistics: the catalogue in numbers, and all live figures side by side.

use serde_json::json;

use crate::{Journey, http};

/// The figures of the page, in its order: what each says, by the id of its element.
const FIGURES: &str = "[...document.querySelectorAll('.live-figure')]";

/// Scrolls down until the last figure has been seen, no faster than each of them comes.
async fn see_all(journey: &Journey) {
    let count = journey.browser.read(&format!("{FIGURES}.length")).await.as_u64().unwrap_or(0);
    assert!(count > 10, "{count} figures");
    for index in 0..count {
        let figure = format!("{FIGURES}[{index}]");
        journey.browser.read(&format!("{figure}.scrollIntoView()")).await;
        journey.browser.until(&format!("!{figure}.innerText.includes('Lecture du chiffre')")).await;
    }
}

/// Those that fail, and those that are slow, leave the others alone.
#[tokio::test]
async fn each_figure_comes_or_fails_by_itself() {
    let journey = Journey::at("/statistiques").await;
    let browser = &journey.browser;
    browser.is_headed("Statistiques").await;
    assert_eq!(journey.site.figures.count("/months"), 0, "nothing is asked before it is near");
    see_all(&journey).await;
    for words in [
        "1 234 567 relevés transmis en octobre 2026",
        "1 234 567 relevés transmis sur les 30 derniers jours",
        "1 234 567 visites de sa page sur data.gouv.fr en octobre 2026",
        "sa source ne répond ni un nombre ni une suite de mois.",
        "n’est pas disponible pour le moment.",
    ] {
        browser.sees(words).await;
    }
    browser.until(&format!("{FIGURES}.every(one => !one.querySelector('[aria-busy=true]'))")).await;
    let ids = browser.read(&format!("new Set({FIGURES}.map(one => one.id)).size")).await;
    assert_eq!(ids, browser.read(&format!("{FIGURES}.length")).await);
    for path in ["/months", "/text", "/error", "/api/dataservices/data/"] {
        assert_eq!(journey.site.figures.count(path), 1, "{path}");
    }
    journey.end_despite(&["500 ()", "/no-cors"]).await;
}

#[tokio::test]
async fn a_figure_is_read_again_without_the_others() {
    let journey = Journey::at("/statistiques").await;
    let browser = &journey.browser;
    let flaky = "[...document.querySelectorAll('li')].find(one => one.querySelector('h3')?.innerText === 'API Chiffre flaky')";
    browser.read(&format!("{flaky}.scrollIntoView()")).await;
    browser.until(&format!("{flaky}.innerText.includes('pour le moment')")).await;
    browser.read(&format!("{flaky}.querySelector('button').click()")).await;
    browser.until(&format!("{flaky}.innerText.includes('1\u{202f}234\u{202f}567')")).await;
    browser.until(&format!("{flaky}.contains(document.activeElement)")).await;
    assert_eq!(journey.site.figures.count("/flaky"), 2);
    journey.end_despite(&["500 ()", "/no-cors"]).await;
}

/// Drawn by the app, the page asks for a figure only when one comes near it, too.
#[tokio::test]
async fn the_page_is_reached_from_another_one() {
    let journey = Journey::at("/plan-du-site").await;
    let browser = &journey.browser;
    browser.click(browser.link("Statistiques").await).await;
    browser.is_headed("Statistiques").await;
    browser.sees("API dans le catalogue").await;
    browser.is_painted().await;
    assert_eq!(journey.site.figures.count("/months"), 0);
    browser.back().await;
    browser.is_headed("Plan du site").await;
    journey.end().await;
}

#[tokio::test]
async fn the_page_fits_a_narrow_phone() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    browser.resize(320, 568).await;
    journey.open("/statistiques").await;
    browser.read("document.querySelectorAll('details').forEach(one => { one.open = true })").await;
    see_all(&journey).await;
    let wide = "[...document.querySelectorAll('main *')]
        .filter(one => one.getBoundingClientRect().right > 320.5).map(one => one.outerHTML.slice(0, 120))";
    assert_eq!(browser.read(wide).await, json!([]));
    browser.until("document.documentElement.scrollWidth <= 320").await;
    journey.end_despite(&["500 ()", "/no-cors"]).await;
}

#[tokio::test]
async fn the_short_address_leads_to_the_page() {
    let journey = Journey::start().await;
    let (status, html) = http::get(&journey.site.url("/stats"));
    assert_eq!(status, 200);
    assert!(html.contains("url=/statistiques"), "{html}");
    journey.browser.go(&journey.site.url("/stats")).await;
    journey.browser.is_at("/statistiques/").await;
}
