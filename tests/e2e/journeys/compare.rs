//! APIs side by side, and those that a visitor keeps at hand.

use serde_json::json;

use crate::{Journey, faults::Held, journey::FULL, visitor::key};

const FULL_TITLE: &str = "API Relevés fluviaux";

/// The titles at the top of the columns.
const COMPARED: &str = "[...document.querySelectorAll('main thead a:not(.compare-removal)')].map(title => title.innerText)";

/// The APIs that are kept.
const KEPT: &str = "[...document.querySelectorAll('.compare-kept > li > a:first-child')].map(title => title.innerText)";

#[tokio::test]
async fn up_to_three_apis_stand_side_by_side() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    browser.click(browser.link("Comparer").await).await;
    browser.is_at("/comparer/?api=api-releves-fluviaux").await;
    for (slug, count) in [("api-ponts", 2), ("api-marees", 3)] {
        let choose = "arguments[0].value = arguments[1];
            arguments[0].dispatchEvent(new Event('change', { bubbles: true }))";
        let list = browser.field("Ajouter une API").await;
        browser.run_with(choose, &list, slug).await;
        browser.click(browser.button("Ajouter").await).await;
        browser.until(&format!("{COMPARED}.length === {count}")).await;
    }
    let titles = json!([FULL_TITLE, "API Ponts", "API Marées"]);
    assert_eq!(browser.read(COMPARED).await, titles);
    browser.until("!document.querySelector('.compare-addition').checkVisibility()").await;
    browser.is_at("/comparer/?api=api-releves-fluviaux&api=api-ponts&api=api-marees").await;
    browser.reload().await;
    browser.until(&format!("{COMPARED}.length === 3")).await;
    journey.end().await;
}

/// The click comes before the code of the button.
#[tokio::test]
async fn an_api_is_kept_until_it_is_removed() {
    let journey = Journey::at(FULL).await;
    let browser = &journey.browser;
    journey.site.hold(Held::Parts);
    browser.click(browser.button("Garder cette API").await).await;
    journey.site.let_come();
    browser.button("Ne plus garder cette API").await;
    browser.until("document.activeElement.matches('.favourite-button')").await;
    let said = "[...document.querySelectorAll('[role=status]')].map(one => one.innerText).join()";
    browser.until(&format!("{said}.includes('Gardée')")).await;
    browser.reload().await;
    browser.button("Ne plus garder cette API").await;
    journey.open("/comparer").await;
    browser.until(&format!("{KEPT}.join() === '{FULL_TITLE}'")).await;
    browser.run_on("arguments[0].focus()", &browser.button("Retirer").await).await;
    browser.press(key::ENTER).await;
    browser.until(&format!("{KEPT}.length === 0")).await;
    browser.until("document.activeElement.innerText === 'Les API que vous gardez'").await;
    journey.end().await;
}
