//! What ten pages look like, against the small pictures of `tests/e2e/shots`. All letters are boxes of one width
//! there (`boxes.ttf`, made for this): fonts differ from machine to machine, layouts must not.
//!
//! `VITRINE_SHOTS=write` writes the pictures anew: look at them.

use std::{env, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::{Journey, journey::FULL, picture::Picture};

/// One page of each kind, and the name of its pictures.
const PAGES: [(&str, &str); 10] = [
    ("accueil", "/"),
    ("recherche", "/rechercher-api?q=crue"),
    ("api", FULL),
    ("question", "/les-api/api-releves-fluviaux/demande-acces?profil="),
    ("verdict", "/les-api/api-releves-fluviaux/demande-acces?profil=un-particulier"),
    ("documentation", "/documentation/api-essai"),
    ("comparer", "/comparer?api=api-ponts&api=api-releves-fluviaux"),
    ("producteurs", "/producteurs"),
    ("statistiques", "/statistiques"),
    ("page", "/accessibilite"),
];

/// A usual window, and a phone.
const SIZES: [(u32, u32); 2] = [(1280, 960), (376, 960)];

/// How many pixels of a picture may differ, in thousandths.
const MOST: usize = 5;

#[tokio::test]
async fn pages_look_as_they_did() {
    let journey = Journey::start().await;
    let mut faults = Vec::new();
    for (name, path) in PAGES {
        for (width, height) in SIZES {
            journey.browser.resize(width, height).await;
            journey.open(path).await;
            journey.browser.until(&in_boxes()).await;
            let screen = journey.browser.client.screenshot().await.expect("a browser draws");
            faults.extend(fault(&format!("{name}-{width}.png"), &Picture::of_screen(&screen)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    journey.end().await;
}

/// Draws each letter as a box; true once that is done. The policy of the page lets no font come from anywhere.
fn in_boxes() -> String {
    let font = BASE64_STANDARD.encode(include_bytes!("../../shots/boxes.ttf"));
    format!(
        "(() => {{
            if (window.boxes) return document.fonts.check('16px Boxes') && !document.querySelector('.layout-loading');
            window.boxes = new FontFace('Boxes', Uint8Array.from(atob('{font}'), one => one.charCodeAt(0)));
            document.fonts.add(boxes);
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* {{ font-family: Boxes !important; caret-color: transparent !important }}');
            document.adoptedStyleSheets = [sheet];
            return false;
        }})()"
    )
}

/// What has changed, and where to see it; none when nothing has, or when it is taken for right.
fn fault(name: &str, picture: &Picture) -> Option<String> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/shots").join(name);
    if env::var("VITRINE_SHOTS").is_ok_and(|wish| wish == "write") {
        picture.write(&kept);
        return None;
    }
    let difference = Picture::of_file(&kept).map_or(1000, |before| picture.difference(&before));
    (difference > MOST).then(|| {
        let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shots").join(name);
        picture.write(&seen);
        format!("{name}: {difference} ‰ have changed, see {}", seen.display())
    })
}
