//! The live usage figure, when the dashboard fails: the rest of the page doesn't notice.

use std::time::{Duration, Instant};

use crate::Journey;

const FAILURE: &str = "Le chiffre d’usage n’est pas disponible pour le moment.";
const NO_FIGURE: &str = "Le chiffre d’usage n’est pas disponible : sa source ne répond ni un nombre ni une suite de mois.";

/// Said in its place, with what to do; the page is whole.
pub async fn is_missing(journey: &Journey) {
    is_told(journey, FAILURE).await;
}

async fn is_told(journey: &Journey, sentence: &str) {
    let browser = &journey.browser;
    journey.see_the_figure().await;
    browser.sees(sentence).await;
    browser.button("Réessayer").await;
    let dashboard = browser.link("Voir le tableau de bord (nouvel onglet)").await;
    let address = dashboard.attr("href").await.expect("it is still there");
    // A driver may write it out.
    let address = address.as_deref().map(|address| address.trim_end_matches('/'));
    assert_eq!(address, Some("https://supervision.eaux.exemple.fr"));
    browser.sees("Documentation technique").await;
    browser.sees("Fiche modifiée par son producteur le").await;
}

#[tokio::test]
async fn an_answer_that_is_no_figure_is_not_shown() {
    let journey = Journey::start().await;
    for kind in ["html", "nan", "negative", "half"] {
        journey.open(&format!("/les-api/chiffre-{kind}")).await;
        is_told(&journey, NO_FIGURE).await;
        assert_eq!(journey.site.figures.count(&format!("/{kind}")), 1);
    }
    journey.end().await;
}

#[tokio::test]
async fn a_dashboard_that_refuses_does_not_harm_the_page() {
    for (kind, console) in [("error", "500 ()"), ("no-cors", "/no-cors")] {
        let journey = Journey::at(&format!("/les-api/chiffre-{kind}")).await;
        is_missing(&journey).await;
        assert_eq!(journey.site.figures.count(&format!("/{kind}")), 1);
        journey.end_despite(&[console]).await;
    }
}

#[tokio::test]
async fn a_dashboard_has_five_seconds_to_answer() {
    let journey = Journey::at("/les-api/chiffre-slow").await;
    let start = Instant::now();
    journey.see_the_figure().await;
    journey.browser.sees("Lecture du chiffre d’usage…").await;
    is_missing(&journey).await;
    let waited = start.elapsed();
    assert!((3..7).contains(&waited.as_secs()), "gave up after {waited:?}");
    journey.end().await;
}

/// Notes after how long an answer was given up: browsers' own notes don't all tell of those that never came.
const WATCH: &str = "(() => {
    const ask = window.fetch;
    window.fetch = (...asked) => {
        const start = performance.now();
        const answer = ask.apply(window, asked);
        answer.catch(() => { window.gaveUpAfter = performance.now() - start; });
        return answer;
    };
    return true;
})()";

#[tokio::test]
async fn leaving_the_page_gives_up_the_figure() {
    // The figure may be in view from the start.
    let journey = Journey::before_the_app("/les-api/chiffre-slow").await;
    let browser = &journey.browser;
    browser.until(WATCH).await;
    journey.start_app().await;
    journey.see_the_figure().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    browser.click(browser.link("Régie nationale des eaux (RNE)").await).await;
    browser.is_headed("Régie nationale des eaux (RNE)").await;
    let text = browser.text().await;
    browser.until("window.gaveUpAfter").await;
    let duration = browser.read("window.gaveUpAfter").await;
    assert!(
        duration.as_f64().is_some_and(|duration| duration < 4000.0),
        "ended after {duration} ms"
    );
    tokio::time::sleep(Duration::from_secs(8)).await;
    assert_eq!(browser.text().await, text);
    journey.end().await;
}
