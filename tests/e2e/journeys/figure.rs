//! The live usage figure, when the dashboard answers.

use crate::{Journey, journey::FULL, visitor::plain};

const FIGURE: &str = "document.querySelector('[aria-labelledby=page_usage]')?.innerText";

/// The figure as French people write it, with its label.
async fn is_shown(journey: &Journey, label: &str) {
    journey.see_the_figure().await;
    journey.browser.until(&format!("{FIGURE}?.includes('1\u{202f}234\u{202f}567')")).await;
    let text = journey.browser.read(FIGURE).await;
    let text = plain(text.as_str().unwrap_or_default());
    assert_eq!(text, plain(&format!("Usage 1 234 567 {label} sur les 30 derniers jours")));
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
    for kind in ["text", "json"] {
        journey.open(&format!("/les-api/chiffre-{kind}")).await;
        is_shown(&journey, "relevés transmis").await;
        assert_eq!(journey.site.figures.count(&format!("/{kind}")), 1);
    }
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
