//! Pages on a large and on a small screen: each says what it is, fits, and is accessible. `crawl` asks
//! it of every page that has a file.

use serde_json::json;

use crate::{Journey, browser::Browser};

/// What pages become by their query, and pages that no file of the site shows as they are then.
const STATES: [&str; 16] = [
    "/eligibilite?public=entreprise&pour=commune",
    "/les-api/api-quais/demande-acces/reponses",
    "/les-api/api-quais/demande-acces?profil=une-entreprise",
    "/les-api/api-quais/demande-acces?profil=une-entreprise&mission=je-ne-sais-pas",
    "/les-api/api-pontons/demande-acces?profil=une-administration",
    "/les-api/api-pontons/demande-acces?profil=un-pirate",
    "/les-api/api-releves-fluviaux/demande-acces?profil=",
    "/les-api/api-releves-fluviaux/demande-acces",
    "/les-api/api-releves-fluviaux/demande-acces?profil=un-particulier",
    "/les-api/api-releves-fluviaux/demande-acces?profil=une-collectivite-ou-une-administration",
    "/les-api/api-releves-fluviaux/demande-acces?profil=une-entreprise",
    "/les-api/api-releves-fluviaux/demande-acces?profil=un-editeur-de-logiciel",
    "/les-api/api-hostile/demande-acces",
    "/rechercher-api?q=xylophone",
    "/comparer?api=api-ponts",
    "/comparer?api=api-ponts&api=api-releves-fluviaux&api=api-marees",
];

/// What makes the page scroll sideways; regions that scroll by themselves may be wide inside.
pub const TOO_WIDE: &str = "(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isWide = one => one.getBoundingClientRect().right > clientWidth + 0.5;
    return [...document.querySelectorAll('body *')].filter(isWide).map(one => one.outerHTML.slice(0, 200));
})()";

/// Widths and heights, a phone's first: what is laid out by a script would be laid out for it.
const SCREENS: [(u32, u32); 2] = [(375, 812), (1280, 800)];

#[tokio::test]
async fn every_state_of_a_page_is_sound_on_each_screen() {
    let journey = Journey::start().await;
    let mut faults = Vec::new();
    for path in STATES {
        faults.extend(faults_on_each_screen(&journey.browser, &journey.site.url(path)).await);
        journey.browser.console_is_empty_but_for(&[]).await;
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test]
async fn an_address_that_names_nothing_offers_the_search() {
    for path in
        ["/nexiste-pas", "/les-api/nexiste-pas", "/les-api/api-ponts/demande-acces", "/a/b/c"]
    {
        let journey = Journey::at(path).await;
        journey.browser.is_headed("Page introuvable").await;
        for (width, height) in SCREENS {
            journey.browser.resize(width, height).await;
            assert_eq!(faults_of(&journey.browser).await, Vec::<String>::new());
        }
        let field = journey.browser.field("Rechercher une API").await;
        field.send_keys("marees").await.expect("it takes keys");
        journey.browser.click(journey.browser.button("Rechercher").await).await;
        journey.browser.is_at("/rechercher-api/?q=marees").await;
        // The page itself, and the data that it might have had.
        journey.end_despite(&["404 ()"]).await;
    }
}

/// What is wrong with the page at this address, on a phone and on a large screen; axe says it at once.
pub async fn faults_on_each_screen(browser: &Browser, url: &str) -> Vec<String> {
    let [phone, large] = SCREENS;
    browser.resize(phone.0, phone.1).await;
    browser.go(url).await;
    browser.is_mounted().await;
    let mut faults = faults_of(browser).await;
    browser.is_accessible().await;
    browser.resize(large.0, large.1).await;
    faults.extend(faults_of(browser).await);
    browser.is_accessible_by_day().await;
    faults
}

/// What is wrong with the page, each with its address.
async fn faults_of(browser: &Browser) -> Vec<String> {
    browser.until("document.querySelector('main h1')").await;
    let path = browser.path().await;
    let mut faults = Vec::new();
    let headings = browser.read("document.querySelectorAll('h1').length").await;
    if headings != json!(1) {
        faults.push(format!("{path} has {headings} main headings"));
    }
    let wide = browser.read(TOO_WIDE).await;
    if wide != json!([]) {
        faults.push(format!("{path} scrolls sideways: {wide:#}"));
    }
    let title = browser.client.title().await.expect("a page has a title");
    let (words, site) = title.rsplit_once(" – ").unwrap_or_default();
    if words.trim() != words || words.is_empty() || site.is_empty() {
        faults.push(format!("{path} has the title `{title}`"));
    }
    faults
}
