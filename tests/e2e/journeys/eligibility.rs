//! Which APIs may I use?

use crate::Journey;

#[tokio::test]
async fn the_answers_sort_the_whole_catalogue() {
    let journey = Journey::at("/eligibilite").await;
    let browser = &journey.browser;
    browser.click(browser.button("Voir les API").await).await;
    browser.sees("Dites qui vous êtes pour voir la liste.").await;
    browser.until("document.activeElement.id === 'page_erreur'").await;
    browser.click(browser.field("Un éditeur de logiciel").await).await;
    browser.click(browser.field("Pour une commune").await).await;
    browser.click(browser.button("Voir les API").await).await;
    browser.is_at("/eligibilite/?public=editeur&pour=commune").await;
    browser.sees("Sur demande, et vous êtes éligible").await;
    browser.until("document.activeElement.id === 'resultats'").await;
    browser.is_accessible().await;
    let wizard = browser.link("Voir ce qu’il faut préparer : API Pontons").await;
    browser.click(wizard).await;
    browser.is_headed("Vous êtes éligible").await;
    browser.sees("Déposez la demande au nom de la commune.").await;
    browser.back().await;
    browser.sees("Sur demande, et vous êtes éligible").await;
    browser.until("document.querySelector('input[value=editeur]').checked").await;
    journey.end().await;
}

#[tokio::test]
async fn a_count_leads_to_its_part_which_unfolds() {
    let journey = Journey::at("/eligibilite?public=editeur&pour=commune").await;
    let browser = &journey.browser;
    let is_open = "document.getElementById('page_ouvert-a-tous').open";
    browser.until(&format!("{is_open} === false")).await;
    browser.click(browser.link("23 Ouvertes à tous").await).await;
    browser.until(is_open).await;
    browser.sees("API Météo du port").await;
    browser.is_at("/eligibilite/?public=editeur&pour=commune").await;
    journey.end().await;
}

#[tokio::test]
async fn what_has_the_focus_is_in_view_on_a_phone() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    browser.resize(375, 812).await;
    journey.open("/eligibilite").await;
    browser.click(browser.button("Voir les API").await).await;
    browser.until("document.activeElement.id === 'page_erreur'").await;
    browser.sees_the_focus().await;
    browser.until("document.activeElement.closest('fieldset').getAttribute('aria-describedby') === 'page_erreur'").await;
    for audience in ["Un éditeur de logiciel", "Une association"] {
        browser.click(browser.field(audience).await).await;
        browser.click(browser.button("Voir les API").await).await;
        browser.until("document.activeElement.id === 'resultats'").await;
        browser.until("document.activeElement.getBoundingClientRect().top < 200").await;
        browser.sees_the_focus().await;
    }
    journey.end().await;
}
