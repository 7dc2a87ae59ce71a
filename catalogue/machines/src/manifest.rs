//! What a device needs to keep the site among its apps: a web manifest, and the mark as pictures.

use catalogue::{route::Route, site::SiteSettings};
use serde_json::json;

use crate::{File, address::Addresses, picture::icon};

/// Where the manifest is.
pub const MANIFEST: &str = "/site.webmanifest";

/// The picture that Apple's devices look for.
pub const TOUCH_ICON: &str = "/icone-180.png";

/// Sides of the others, in pixels.
const SIDES: [u32; 2] = [192, 512];

/// The manifest and the pictures. `paper` and `accent` are colours of the light theme.
pub fn files(site: &SiteSettings, addresses: &Addresses, paper: &str, accent: &str) -> Vec<File> {
    let icons = SIDES.map(|side| {
        json!({
            "src": addresses.of_this_host(&name(side)),
            "sizes": format!("{side}x{side}"),
            "type": "image/png",
            "purpose": "any maskable",
        })
    });
    let home = addresses.of_this_host(&Route::Home.path());
    let manifest = json!({
        "name": site.name,
        "short_name": site.name,
        "description": site.description,
        "lang": "fr",
        "id": home,
        "start_url": home,
        "scope": home,
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": accent,
        "icons": icons,
    });
    let pictures = SIDES.iter().chain([&180]);
    let pictures = pictures.map(|side| File {
        name: name(*side).trim_start_matches('/').to_owned(),
        bytes: icon::png(*side),
    });
    std::iter::once(File::json(MANIFEST, &manifest)).chain(pictures).collect()
}

fn name(side: u32) -> String {
    format!("/icone-{side}.png")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_names_the_pictures_that_are_there() {
        let addresses = Addresses::new(&SiteSettings::default(), "/catalogue");
        let files = files(&SiteSettings::default(), &addresses, "#fff", "#000");
        let manifest = String::from_utf8_lossy(&files[0].bytes).into_owned();
        for file in &files[1..=SIDES.len()] {
            assert!(manifest.contains(&format!("\"/catalogue/{}\"", file.name)), "{manifest}");
        }
        assert_eq!(files[3].name, TOUCH_ICON.trim_start_matches('/'));
    }
}
