//! Every page, on a large and on a small screen: it says what it is, fits, and is accessible.

use serde_json::json;

use crate::{Journey, browser::Browser};

/// Pages that the site map doesn't list.
const UNLISTED: [&str; 14] = [
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
];

/// What makes the page scroll sideways; regions that scroll by themselves may be wide inside.
const TOO_WIDE: &str = "(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isWide = one => one.getBoundingClientRect().right > clientWidth + 0.5;
    return [...document.querySelectorAll('body *')].filter(isWide).map(one => one.outerHTML.slice(0, 200));
})()";

#[tokio::test]
async fn every_page_is_sound_on_a_large_screen() {
    every_page_is_sound(1280, 800).await;
}

#[tokio::test]
async fn every_page_is_sound_on_a_small_screen() {
    every_page_is_sound(375, 812).await;
}

#[tokio::test]
async fn an_address_that_names_nothing_offers_the_search() {
    for path in
        ["/nexiste-pas", "/les-api/nexiste-pas", "/les-api/api-ponts/demande-acces", "/a/b/c"]
    {
        let journey = Journey::at(path).await;
        journey.browser.is_headed("Page introuvable").await;
        for (width, height) in [(375, 812), (1280, 800)] {
            journey.browser.resize(width, height).await;
            assert_eq!(faults_of(&journey.browser).await, Vec::<String>::new());
        }
        let field = journey.browser.field("Rechercher une API").await;
        field.send_keys("marees").await.expect("it takes keys");
        journey.browser.click(journey.browser.button("Rechercher").await).await;
        journey.browser.is_at("/rechercher-api?q=marees").await;
        // The page itself, and the data that it might have had.
        journey.end_despite(&["404 ()"]).await;
    }
}

async fn every_page_is_sound(width: u32, height: u32) {
    let journey = Journey::at("/plan-du-site").await;
    let listed = journey
        .browser
        .read("[...document.querySelectorAll('main a')].map(link => link.pathname)")
        .await;
    let listed: Vec<String> = serde_json::from_value(listed).expect("links have a path");
    // Those have a journey of their own: the console tells their failure.
    let listed = listed.into_iter().filter(|path| !path.contains("chiffre-"));
    let paths: Vec<String> = listed.chain(UNLISTED.map(str::to_owned)).collect();
    assert!(paths.len() > 16, "the site map lists the pages: {paths:?}");
    journey.browser.resize(width, height).await;
    let mut faults = Vec::new();
    for path in paths {
        journey.open(&path).await;
        faults.extend(faults_of(&journey.browser).await);
        journey.browser.is_accessible().await;
        journey.browser.console_is_empty_but_for(&[]).await;
    }
    assert!(faults.is_empty(), "{faults:#?}");
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
    if !title.ends_with(" – Vitrine d’essai") || title.starts_with(' ') {
        faults.push(format!("{path} has the title `{title}`"));
    }
    faults
}
