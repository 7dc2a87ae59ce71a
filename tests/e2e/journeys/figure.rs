//! The live usage figure, when the dashboard answers.

use crate::{Journey, journey::FULL, visitor::plain};

const FIGURE: &str = "document.querySelector('[aria-labelledby=page_usage]')?.innerText";

/// The figure as French people write it, with its label.
async fn is_shown(journey: &Journey, label: &str) {
    journey.see_the_figure().await;
    journey.browser.until(&format!("{FIGURE}?.includes('1\u{202f}234\u{202f}567')")).await;
    let text = journey.browser.read(FIGURE).await;
    let text = plain(text.as_str().unwrap_or_default());
    let expected = format!("Usage 1 234 567 {label} sur les 30 derniers jours Source : ");
    assert!(text.starts_with(&plain(&expected)), "{text}");
    assert!(text.contains(", lue à ") && text.contains(" h "), "{text}");
}

#[tokio::test]
async fn a_figure_is_read_once_in_a_session() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    is_shown(&journey, "relevés transmis aux communes").await;
    assert_eq!(journey.site.figures.count("/number"), 1);
    browser.reload().await;
    is_shown(&journey, "relevés transmis aux communes").await;
    browser.click(browser.link("position des ponts").await).await;
    browser.is_headed("API Ponts").await;
    browser.back().await;
    is_shown(&journey, "relevés transmis aux communes").await;
    assert_eq!(journey.site.figures.count("/number"), 1);
    journey.end().await;
}

#[tokio::test]
async fn a_figure_is_read_from_text_and_from_json() {
    let journey = Journey::start().await;
    for kind in ["text", "json", "value"] {
        journey.open(&format!("/les-api/chiffre-{kind}")).await;
        is_shown(&journey, "relevés transmis").await;
        assert_eq!(journey.site.figures.count(&format!("/{kind}")), 1);
    }
    journey.end().await;
}

/// The last month that is over is told, all of them are drawn, and listed in a table.
#[tokio::test]
async fn a_figure_by_month_is_a_trend() {
    let journey = Journey::at("/les-api/chiffre-months").await;
    let browser = &journey.browser;
    journey.see_the_figure().await;
    browser.sees("1 234 567 relevés transmis en octobre 2026").await;
    assert_eq!(browser.read("document.querySelectorAll('main svg rect').length").await, 4);
    let said = browser.read("document.querySelector('main svg[role=img] desc').textContent").await;
    let said = plain(said.as_str().unwrap_or_default());
    assert_eq!(
        said,
        "De 1 000 000 (août 2026) à 300 000 (novembre 2026) ; au plus haut, 1 500 000 (septembre 2026)."
    );
    browser.click(browser.button("Voir ces chiffres en tableau").await).await;
    browser.sees("novembre 2026 (en cours) 300 000").await;
    browser.resize(320, 568).await;
    browser.until("document.documentElement.scrollWidth <= 320").await;
    journey.end().await;
}

#[tokio::test]
async fn a_source_that_has_counted_no_month_says_so() {
    let journey = Journey::at("/les-api/chiffre-empty").await;
    journey.see_the_figure().await;
    journey.browser.sees("relevés transmis : aucun mois n’est encore compté.").await;
    journey.end().await;
}

/// Of an entry that names its page and its data there; what isn't counted is no number.
#[tokio::test]
async fn the_national_portal_counts_visits_and_downloads() {
    let journey = Journey::at("/les-api/api-portail").await;
    let browser = &journey.browser;
    journey.see_the_figure().await;
    browser.sees("1 234 567 visites de sa page sur data.gouv.fr en octobre 2026").await;
    browser.read("document.getElementById('page_chiffre-2').scrollIntoView()").await;
    let none =
        "téléchargements du jeu de données sur data.gouv.fr : aucun mois n’est encore compté.";
    browser.sees(none).await;
    assert_eq!(journey.site.figures.count("/api/dataservices/data/"), 1);
    assert_eq!(journey.site.figures.count("/api/datasets/data/"), 1);
    journey.end().await;
}

#[tokio::test]
async fn a_figure_is_read_again_when_asked() {
    let journey = Journey::at("/les-api/chiffre-text").await;
    let browser = &journey.browser;
    is_shown(&journey, "relevés transmis").await;
    browser.click(browser.button("Actualiser : relevés transmis").await).await;
    is_shown(&journey, "relevés transmis").await;
    browser.until("document.activeElement.id === 'page_chiffre'").await;
    assert_eq!(journey.site.figures.count("/text"), 2);
    journey.end().await;
}

#[tokio::test]
async fn an_api_without_a_figure_has_no_usage_block() {
    let journey = Journey::at("/les-api/api-ponts").await;
    let text = journey.browser.text().await;
    assert!(!text.contains("Usage") && !text.contains("usage"), "{text}");
    journey.end().await;
}

#[tokio::test]
async fn a_figure_that_failed_comes_when_asked_again() {
    let journey = Journey::at("/les-api/chiffre-flaky").await;
    let browser = &journey.browser;
    journey.see_the_figure().await;
    browser.sees("Le chiffre d’usage n’est pas disponible pour le moment.").await;
    browser.click(browser.button("Réessayer").await).await;
    is_shown(&journey, "relevés transmis").await;
    assert_eq!(journey.site.figures.count("/flaky"), 2);
    journey.end_despite(&["500 ()"]).await;
}
