//! A link to a part of another page shows that part, however late the page comes.

use crate::{Journey, faults::Held, journey::FULL};

/// A heading below the first screen, whose link stands on another page.
const HEADING: &str = "reperes-de-hauteur";

async fn shows_the_heading(journey: &Journey) {
    let browser = &journey.browser;
    browser.until(&format!("location.hash === '#{HEADING}'")).await;
    let top = format!("document.getElementById('{HEADING}')?.getBoundingClientRect().top");
    browser.until(&format!("Math.abs({top}) < 100")).await;
    browser.until(&format!("document.activeElement.id === '{HEADING}'")).await;
}

#[tokio::test]
async fn a_part_of_a_page_that_is_late_is_shown() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    let link = browser.link("repères de hauteur").await;
    journey.site.hold(Held::Data);
    browser.click(link).await;
    browser.sees("Chargement…").await;
    journey.site.let_come();
    shows_the_heading(&journey).await;
    journey.end().await;
}

#[tokio::test]
async fn a_part_of_a_page_that_is_here_already_is_shown() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    let link = browser.link("repères de hauteur").await;
    browser.run_on("arguments[0].focus()", &link).await;
    browser.until("performance.getEntriesByType('resource').some(one => one.name.endsWith('/api-ponts.json') && one.responseEnd)").await;
    browser.click(link).await;
    shows_the_heading(&journey).await;
    journey.end().await;
}

#[tokio::test]
async fn going_back_stays_where_the_visitor_was() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.click(browser.link("repères de hauteur").await).await;
    shows_the_heading(&journey).await;
    browser.read("scrollTo({ top: 0, behavior: 'instant' })").await;
    browser.click(browser.menu("Producteurs").await).await;
    browser.is_headed("Producteurs").await;
    browser.back().await;
    browser.is_headed("API Ponts").await;
    browser.is_painted().await;
    assert_eq!(browser.read("scrollY").await, serde_json::json!(0));
    journey.end().await;
}
