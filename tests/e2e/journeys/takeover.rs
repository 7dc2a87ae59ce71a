//! The app arrives while the visitor is busy: nothing that they did is lost.

use serde_json::json;

use super::wizard::{ASKED, QUESTION, START};
use crate::{Journey, faults::Held, journey::FULL};

#[tokio::test]
async fn words_typed_before_the_app_are_kept_and_looked_for() {
    let journey = Journey::before_the_app("/rechercher-api").await;
    let browser = &journey.browser;
    let field = browser.field("Mots cherchés").await;
    field.send_keys("crue").await.expect("it takes keys");
    journey.start_app().await;
    browser
        .until("document.activeElement.name === 'q' && document.activeElement.value === 'crue'")
        .await;
    browser.is_at("/rechercher-api/?q=crue").await;
    browser.sees("1 API trouvée.").await;
    browser.press("s").await;
    browser.is_at("/rechercher-api/?q=crues").await;
    journey.end().await;
}

#[tokio::test]
async fn operations_are_filtered_by_what_was_typed_before_the_app() {
    let journey = Journey::before_the_app("/documentation/api-marees").await;
    let browser = &journey.browser;
    let field = browser.field("Filtrer les opérations").await;
    field.send_keys("LIRE port").await.expect("it takes keys");
    journey.start_app().await;
    let lines = "[...document.querySelectorAll('.documentation-lines li')].filter(one => one.offsetParent).length";
    browser.until(&format!("{lines} === 1")).await;
    browser.until("document.getElementById('page_annonce').innerText === '1\u{a0}opération'").await;
    browser.press("xyz").await;
    browser.until(&format!("{lines} === 0")).await;
    browser.sees("Rien ne correspond ici.").await;
    browser
        .until("[...document.querySelectorAll('.documentation-group')].every(one => one.hidden)")
        .await;
    journey.end().await;
}

#[tokio::test]
async fn fields_are_found_by_what_was_typed_before_the_app() {
    let journey = Journey::before_the_app("/documentation/api-marees/donnees").await;
    let browser = &journey.browser;
    let field = browser.field("Chercher un champ ou un paramètre").await;
    field.send_keys("tirant").await.expect("it takes keys");
    journey.start_app().await;
    browser.sees("1 champ").await;
    browser.until("document.activeElement.value === 'tirant'").await;
    journey.end().await;
}

#[tokio::test]
async fn a_filter_chosen_before_the_app_is_kept() {
    let journey = Journey::before_the_app("/rechercher-api").await;
    let browser = &journey.browser;
    let list = browser.field("Thème").await;
    list.select_by_label("Transports (1)").await.expect("it has this option");
    journey.start_app().await;
    browser.is_at("/rechercher-api/?theme=Transports").await;
    browser.sees("1 API trouvée.").await;
    journey.end().await;
}

#[tokio::test]
async fn a_box_ticked_before_the_app_is_kept() {
    let journey = Journey::before_the_app("/rechercher-api").await;
    let browser = &journey.browser;
    browser.click(browser.field("Avec une spécification (7)").await).await;
    journey.start_app().await;
    browser.is_at("/rechercher-api/?specification=oui").await;
    browser.sees("7 API trouvées.").await;
    journey.end().await;
}

#[tokio::test]
async fn a_choice_ticked_before_the_app_is_kept() {
    let journey = Journey::before_the_app("/eligibilite").await;
    let browser = &journey.browser;
    browser.click(browser.field("Une association").await).await;
    journey.start_app().await;
    let ticked = "document.activeElement.checked && document.activeElement.value";
    assert_eq!(browser.read(ticked).await, json!("association"));
    browser.click(browser.button("Voir les API").await).await;
    browser.is_at("/eligibilite/?public=association").await;
    browser.sees("Sur demande, selon votre cas").await;
    journey.end().await;
}

#[tokio::test]
async fn forms_sent_before_the_app_lead_to_the_same_pages() {
    let journey = Journey::before_the_app("/eligibilite").await;
    let browser = &journey.browser;
    browser.click(browser.field("Une association").await).await;
    // It waits for the app, without a second start.
    browser.read("window.isSame = true").await;
    browser.click(browser.button("Voir les API").await).await;
    journey.start_app().await;
    browser.is_at("/eligibilite/?public=association").await;
    browser.sees("Sur demande, selon votre cas").await;
    browser.until("window.isSame").await;
    journey.site.hold(Held::App);
    browser.go(&journey.site.url(START)).await;
    // The page that is there says what it can; then the app asks, without a second start.
    browser.read("window.isSame = true").await;
    browser.click(browser.link("Commencer").await).await;
    browser.sees("Toutes les réponses possibles").await;
    journey.start_app().await;
    browser.is_at(QUESTION).await;
    browser.is_headed(ASKED).await;
    browser.until("window.isSame").await;
    journey.site.hold(Held::App);
    browser.go(&journey.site.url("/")).await;
    let field = browser.field("Rechercher une API").await;
    field.send_keys("crue\u{e007}").await.expect("it takes keys");
    browser.until("location.search").await;
    journey.start_app().await;
    browser.is_at("/rechercher-api/?q=crue").await;
    browser.sees("1 API trouvée.").await;
    journey.end().await;
}

#[tokio::test]
async fn the_place_on_the_page_and_the_focus_are_kept() {
    let journey = Journey::before_the_app(FULL).await;
    let browser = &journey.browser;
    let focus = "document.querySelector('main [aria-label^=Tableau]').focus()";
    browser.read(focus).await;
    browser.read("scrollTo(0, 700)").await;
    let place = "[Math.round(scrollY), document.activeElement.getAttribute('aria-label')]";
    let before = browser.read(place).await;
    journey.start_app().await;
    assert_eq!(browser.read(place).await, before);
    assert!(before[0].as_u64().is_some_and(|height| height > 0), "the page is scrolled: {before}");
    journey.end().await;
}
