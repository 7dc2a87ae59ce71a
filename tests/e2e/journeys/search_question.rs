//! A whole question: what it says of where and when is set aside, and told how to be asked.

use crate::{Journey, visitor::plain};

#[tokio::test]
async fn a_place_and_a_date_lead_to_the_api_and_to_how_it_is_asked() {
    let question =
        "quelle%20est%20la%20hauteur%20des%20rivi%C3%A8res%20%C3%A0%20Gu%C3%A9ret%20en%202024";
    let journey = Journey::at(&format!("/rechercher-api?q={question}")).await;
    let browser = &journey.browser;
    browser.until("document.querySelector('.search-results article h2')").await;
    browser.until("document.querySelector('.search-count').innerText.includes('question')").await;
    let read = async |selector: &str| {
        let text = browser.read(&format!("document.querySelector('{selector}').innerText")).await;
        plain(text.as_str().unwrap_or_default())
    };
    assert_eq!(read(".search-results article h2").await, "API Relevés fluviaux");
    let count = read(".search-count").await;
    assert!(
        count.ends_with(
            "Votre question nomme un lieu (« Guéret ») et une date (« 2024 ») : cela se précise en \
             appelant l’API."
        ),
        "{count}"
    );
    let told = read(".search-results .search-snippet").await;
    assert!(told.ends_with("À préciser par : station"), "{told}");
    browser.is_accessible().await;
    journey.end().await;
}
