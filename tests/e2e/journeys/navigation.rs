//! From page to page: without loading the document again, and told to those who don't see it.

use serde_json::json;

use crate::{Journey, journey::FULL, visitor::key};

const FOCUSED: &str = "document.activeElement.innerText";

#[tokio::test]
async fn links_of_the_site_change_the_page_within_the_document() {
    let journey = Journey::at("/").await;
    let browser = &journey.browser;
    browser.read("window.isSame = true").await;
    browser.click(browser.menu("Producteurs").await).await;
    browser.is_headed("Producteurs").await;
    browser.click(browser.link("Régie nationale des eaux").await).await;
    browser.click(browser.link("API Relevés fluviaux").await).await;
    browser.click(browser.link("position des ponts").await).await;
    browser.is_headed("API Ponts").await;
    browser.click(browser.link("Bureau des cartes (BDC)").await).await;
    browser.click(browser.menu("À propos").await).await;
    browser.is_headed("À propos").await;
    assert_eq!(browser.read("window.isSame").await, json!(true));
    journey.end().await;
}

#[tokio::test]
async fn a_new_page_takes_the_focus_and_is_announced() {
    let journey = Journey::at("/").await;
    let browser = &journey.browser;
    let announced = "document.getElementById('page_annonce').innerText";
    assert_eq!(browser.read(announced).await, json!(""), "the first page is read as a document");
    for (menu, heading) in [
        ("Producteurs", "Producteurs"),
        ("Rechercher une API", "Rechercher une API"),
        ("À propos", "À propos"),
    ] {
        browser.click(browser.menu(menu).await).await;
        browser.is_headed(heading).await;
        browser.until(&format!("{FOCUSED} === {}", json!(heading))).await;
        let title = format!("{heading} – Vitrine d’essai");
        browser.until(&format!("{announced} === {}", json!(title))).await;
        browser.until(&format!("document.title === {}", json!(title))).await;
        let current = "document.querySelector('nav a[aria-current=page]').innerText";
        assert_eq!(browser.read(current).await, json!(menu));
        assert_eq!(browser.read("scrollY").await, json!(0));
    }
    journey.end().await;
}

#[tokio::test]
async fn the_head_follows_the_page() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.click(browser.link("position des ponts").await).await;
    browser.is_headed("API Ponts").await;
    let head = "['link[rel=canonical]', 'meta[name=description]'].map(one => {
        const found = document.head.querySelectorAll(one);
        return found.length === 1 && (found[0].href || found[0].content);
    })";
    let expected = json!([
        "https://catalogue.exemple.fr/les-api/api-ponts/",
        "Trouvez chaque pont, sa hauteur et son tablier"
    ]);
    browser.until(&format!("JSON.stringify({head}) === JSON.stringify({expected})")).await;
    journey.end().await;
}

#[tokio::test]
async fn the_first_key_leads_past_the_menu() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.press(key::TAB).await;
    assert_eq!(browser.read(FOCUSED).await, json!("Aller au contenu"));
    let is_visible = "document.activeElement.getBoundingClientRect().left >= 0";
    assert_eq!(browser.read(is_visible).await, json!(true));
    browser.press(key::ENTER).await;
    browser.until("document.activeElement.tagName === 'MAIN'").await;
    browser.press(key::TAB).await;
    assert_eq!(browser.read("!!document.activeElement.closest('main')").await, json!(true));
    journey.end().await;
}

#[tokio::test]
async fn going_back_finds_the_page_as_it_was_left() {
    let journey = Journey::at(FULL).await;
    goes_and_comes_back(&journey).await;
    journey.end().await;
}

/// To another page from the middle of this one, and back.
pub async fn goes_and_comes_back(journey: &Journey) {
    let browser = &journey.browser;
    let link = browser.link("position des ponts").await;
    let to_link = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    browser.run_on(to_link, &link).await;
    let place = browser.read("scrollY").await;
    assert!(place.as_f64().is_some_and(|place| place > 100.0), "the page is scrolled: {place}");
    // What is followed by a script alone is no step of the history in some browsers.
    browser.click(link).await;
    browser.is_headed("API Ponts").await;
    browser.until("scrollY === 0").await;
    browser.back().await;
    browser.is_headed("API Relevés fluviaux").await;
    browser.is_at(FULL).await;
    browser.until(&format!("Math.abs(scrollY - {place}) < 5")).await;
}

#[tokio::test]
async fn a_scroll_bar_that_appears_moves_nothing() {
    let journey = Journey::at("/accessibilite").await;
    let browser = &journey.browser;
    let has_scroll_bar =
        "document.documentElement.scrollHeight > document.documentElement.clientHeight";
    let place = "document.querySelector('main').getBoundingClientRect().left";
    assert_eq!(browser.read(has_scroll_bar).await, json!(false), "the page is short");
    let short = browser.read(place).await;
    browser.click(browser.menu("Rechercher une API").await).await;
    browser.is_headed("Rechercher une API").await;
    assert_eq!(browser.read(has_scroll_bar).await, json!(true), "the page is long");
    assert_eq!(browser.read(place).await, short);
    journey.end().await;
}

#[tokio::test]
async fn an_anchor_moves_within_the_page() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.click(browser.link("les données").await).await;
    browser.until("location.hash === '#donnees-accessibles'").await;
    browser.until("Math.abs(document.getElementById('donnees-accessibles').getBoundingClientRect().top) < 100").await;
    browser.is_headed("API Relevés fluviaux").await;
    journey.end().await;
}
