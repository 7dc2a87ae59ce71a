//! Which APIs may I use?

use crate::Journey;

#[tokio::test]
async fn three_answers_sort_the_whole_catalogue() {
    let journey = Journey::at("/eligibilite").await;
    let browser = &journey.browser;
    browser.click(browser.button("Voir les API").await).await;
    browser.sees("Dites qui vous êtes pour voir la liste.").await;
    browser.until("document.activeElement.id === 'page_erreur'").await;
    browser.click(browser.field("Un éditeur de logiciel").await).await;
    browser.click(browser.field("Pour une commune").await).await;
    browser.click(browser.button("Voir les API").await).await;
    browser.is_at("/eligibilite?public=editeur&pour=commune").await;
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
