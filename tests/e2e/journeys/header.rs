//! The top of each page: one row where there is room, a menu on demand where there is none.

use serde_json::{Value, json};

use crate::{Journey, browser::Browser, journey::FULL};

/// Whether the menu's links are shown.
const MENU: &str = "document.querySelector('.header nav a').checkVisibility()";

#[tokio::test]
async fn the_menu_of_a_phone_opens_and_closes_with_each_page() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    browser.resize(375, 812).await;
    journey.open(FULL).await;
    assert_eq!(browser.read(MENU).await, json!(false));
    browser.click(browser.button("Menu").await).await;
    browser.until(MENU).await;
    browser.is_accessible().await;
    browser.click(browser.menu("Producteurs").await).await;
    browser.is_headed("Producteurs").await;
    browser.until(&format!("!{MENU}")).await;
    journey.end().await;
}

/// A phone, a tablet, and a window of 1280 pixels magnified four times: one row, for long menus too.
#[tokio::test]
async fn the_top_is_one_row_at_every_width() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for (width, most) in [(320, 58), (375, 58), (640, 65), (768, 65), (1024, 65)] {
        browser.resize(width, 800).await;
        for path in ["/", "/rechercher-api", FULL] {
            journey.open(path).await;
            let top = height(browser, ".header").await;
            assert!(top.as_u64().is_some_and(|top| top <= most), "{path} at {width}: {top}");
        }
    }
    journey.end().await;
}

#[tokio::test]
async fn a_phone_has_the_way_to_the_search_in_its_top() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    browser.resize(375, 812).await;
    journey.open(FULL).await;
    browser.read("document.querySelector('.header-search').click()").await;
    browser.is_headed("Rechercher une API").await;
    journey.end().await;
}

#[tokio::test]
async fn a_wide_window_has_one_row_of_the_same_height_everywhere() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    for width in [1152, 1280] {
        browser.resize(width, 800).await;
        for path in ["/", "/rechercher-api", FULL] {
            journey.open(path).await;
            assert_eq!(browser.read(MENU).await, json!(true), "{path} at {width}");
            assert_eq!(height(browser, ".header").await, json!(65), "{path} at {width}");
        }
        assert_eq!(
            height(browser, ".header input").await,
            height(browser, ".header .button").await
        );
    }
    journey.end().await;
}

/// In whole pixels.
async fn height(browser: &Browser, selector: &str) -> Value {
    let element = format!("document.querySelector('{selector}')");
    browser.read(&format!("Math.round({element}.getBoundingClientRect().height)")).await
}
