//! Pages as some visitors set them: magnified, spaced out, without movement, and by keyboard alone;
//! in the colours of their system: [`chromium`](super::chromium). The criteria are those of RGAA 4.1 (`docs/accessibility.md`).

use serde_json::{Value, json};

use super::routes::TOO_WIDE;
use crate::{Journey, browser::Browser, journey::FULL, visitor::key};

/// One page of each kind.
pub const PAGES: [&str; 12] = [
    "/",
    "/rechercher-api?q=crue",
    "/eligibilite?public=entreprise",
    "/comparer?api=api-ponts&api=api-releves-fluviaux",
    FULL,
    "/les-api/api-releves-fluviaux/demande-acces",
    "/les-api/api-releves-fluviaux/demande-acces?profil=",
    "/les-api/api-releves-fluviaux/demande-acces?profil=un-particulier",
    "/producteurs",
    "/plan-du-site",
    "/accessibilite",
    "/documentation/api-essai",
];

/// A window of 1280 by 800 pixels, magnified twice and four times.
const MAGNIFIED: [(u32, u32); 2] = [(640, 400), (320, 200)];

/// Texts that are cut off; what only a screen reader says is cut on purpose.
const CUT: &str = "[...document.querySelectorAll('body *')].filter(one => {
    const style = getComputedStyle(one);
    const isCut = style.overflowX === 'hidden' || style.overflowY === 'hidden';
    const isMore = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
    return isCut && isMore && one.clientWidth > 1 && one.innerText && !one.closest('.visually-hidden');
}).map(one => one.outerHTML.slice(0, 200))";

/// Spaces as wide as the criterion 10.12 lets visitors ask for.
const SPACED: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
    return true;
})()";

#[tokio::test]
async fn magnified_pages_lose_nothing_and_scroll_one_way() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    let mut faults = Vec::new();
    for path in PAGES {
        journey.open(path).await;
        for (width, height) in MAGNIFIED {
            browser.resize(width, height).await;
            let top = browser.read("document.querySelector('.header').offsetHeight").await;
            // A third of the smallest window.
            let is_low = top.as_f64().is_some_and(|top| top <= 66.0);
            if !is_low {
                faults.push(format!("{path} at {width}: its top is {top} pixels high"));
            }
            faults.extend(none(browser, TOO_WIDE, path, "scrolls sideways").await);
            faults.extend(none(browser, CUT, path, "cuts off").await);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    journey.end().await;
}

#[tokio::test]
async fn spaced_out_texts_are_whole() {
    let journey = Journey::start().await;
    let browser = &journey.browser;
    let mut faults = Vec::new();
    for path in PAGES {
        journey.open(path).await;
        browser.until(SPACED).await;
        for width in [1280, 375] {
            browser.resize(width, 800).await;
            faults.extend(none(browser, TOO_WIDE, path, "scrolls sideways").await);
            faults.extend(none(browser, CUT, path, "cuts off").await);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    browser.go("about:blank").await;
}

#[tokio::test]
async fn nothing_moves_for_who_wants_no_movement() {
    let moving = "[...document.querySelectorAll('*')].filter(one => {
        const style = getComputedStyle(one);
        return parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === 'smooth';
    }).map(one => one.outerHTML.slice(0, 100))";
    let journey = Journey::start().await;
    let mut faults = Vec::new();
    for path in PAGES {
        journey.open(path).await;
        faults.extend(none(&journey.browser, moving, path, "moves").await);
    }
    assert!(faults.is_empty(), "{faults:#?}");
    journey.end().await;
}

/// Each stop of the tabulator is seen, and none keeps the focus.
#[tokio::test]
async fn the_keyboard_reaches_everything_and_is_seen_where_it_is() {
    let stop = "(() => {
        const one = document.activeElement;
        // From the last one the focus leaves the page, or goes to the first where there is nothing else.
        if (!one || one === document.body || one === window.firstStop) return null;
        window.firstStop ??= one;
        const place = one.getBoundingClientRect();
        const isShown = place.width > 0 && place.height > 0
            && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
        const style = getComputedStyle(one);
        const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
        return { isRight: isShown && isMarked, is: one.outerHTML.slice(0, 120) };
    })()";
    let journey = Journey::start().await;
    let browser = &journey.browser;
    let mut faults = Vec::new();
    for (width, path) in
        [(1280, "/"), (375, "/"), (1280, FULL), (1280, "/rechercher-api"), (1280, "/eligibilite")]
    {
        browser.resize(width, 800).await;
        journey.open(path).await;
        let mut stops = 0;
        loop {
            browser.press(key::TAB).await;
            let now = browser.read(stop).await;
            if now == Value::Null || stops > 250 {
                break;
            }
            stops += 1;
            if now["isRight"] != json!(true) {
                faults.push(format!("{path} at {width}: {}", now["is"]));
            }
        }
        assert!((5..=250).contains(&stops), "{path}: {stops} stops");
    }
    assert!(faults.is_empty(), "{faults:#?}");
    journey.end().await;
}

/// What an expression finds on the page, as faults.
pub async fn none(browser: &Browser, expression: &str, path: &str, fault: &str) -> Option<String> {
    browser.is_painted().await;
    let found = browser.read(expression).await;
    (found != json!([])).then(|| format!("{path} {fault}: {found:#}"))
}
