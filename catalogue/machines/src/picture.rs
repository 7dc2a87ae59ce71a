//! Pictures that stand for pages where links to them are shown (`og:image`): words in a frame, drawn without
//! a browser. Each has the hash of its words in its name: the same name is the same picture.
//!
//! - [`layout`]: words in lines; [`canvas`]: lines as pixels, and pixels as a file; [`icon`]: the mark of the site

mod canvas;
pub mod icon;
mod layout;

use catalogue::{api::Api, site::SiteSettings};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::{File, content::Catalogue};
use canvas::Canvas;
use layout::Face;

/// Width, in pixels: what sites that show links ask for.
pub const WIDTH: u32 = 1200;
/// Height, in pixels.
pub const HEIGHT: u32 = 630;

/// To be raised when the same words are drawn otherwise.
const DESIGN: u8 = 1;

/// Space around the words.
const MARGIN: u32 = 80;

/// What stands on a picture, from top to bottom.
#[derive(Clone, Debug)]
struct Words {
    site: String,
    title: String,
    text: String,
    foot: String,
}

/// A picture that may have to be drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its name, from the root of the site.
    pub name: String,
    words: Words,
}

/// The address of the picture of an API.
pub fn api_path(api: &Api, site: &SiteSettings) -> String {
    format!("/partage/api/{}-{}.png", api.slug, hash(&api_words(api, site)))
}

/// The address of that of all other pages.
pub fn site_path(site: &SiteSettings) -> String {
    format!("/partage/site-{}.png", hash(&site_words(site)))
}

/// Every picture of the site, to be drawn where it isn't there yet; none while the site's address isn't
/// known, since nobody else could show them.
pub fn pictures(catalogue: &Catalogue) -> Vec<Picture> {
    if catalogue.addresses.root().is_none() {
        return vec![];
    }
    let site = catalogue.site;
    let picture = |path: String, words| Picture { name: path[1..].to_owned(), words };
    let own = picture(site_path(site), site_words(site));
    let apis = catalogue.apis.iter();
    let apis = apis.map(|api| picture(api_path(api, site), api_words(api, site)));
    std::iter::once(own).chain(apis).collect()
}

/// Draws pictures, several at a time.
pub fn draw(pictures: &[Picture]) -> Vec<File> {
    let face = Face::new();
    let file = |picture: &Picture| File {
        name: picture.name.clone(),
        bytes: drawn(&picture.words, &face).png(),
    };
    pictures.par_iter().map(file).collect()
}

fn api_words(api: &Api, site: &SiteSettings) -> Words {
    Words {
        site: site.name.clone(),
        title: api.title.clone(),
        text: api.tagline.clone(),
        foot: format!("{} · {}", api.producer.short(), api.access.kind().label()),
    }
}

fn site_words(site: &SiteSettings) -> Words {
    Words {
        site: String::new(),
        title: site.name.clone(),
        text: site.tagline.clone(),
        foot: String::new(),
    }
}

/// Enough of it to tell any two pictures of a site apart.
fn hash(words: &Words) -> String {
    let Words { site, title, text, foot } = words;
    let mut digest = Sha256::new_with_prefix([DESIGN]);
    for part in [site, title, text, foot] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    let digest = digest.finalize();
    format!("{:02x}{:02x}{:02x}{:02x}", digest[0], digest[1], digest[2], digest[3])
}

fn drawn(words: &Words, face: &Face) -> Canvas {
    let width = WIDTH - 2 * MARGIN;
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    canvas.fill_column(24);
    let mut top = MARGIN;
    if !words.site.is_empty() {
        canvas.line(&face.lines(&words.site, &[36], width, 1), MARGIN, top, true);
        top += 80;
    }
    let title = face.lines(&words.title, &[76, 64, 54], width, 3);
    top = canvas.line(&title, MARGIN, top, false) + 30;
    // As many lines as stand between the title and the foot.
    let bottom = HEIGHT - MARGIN - 40;
    let most = bottom.saturating_sub(top + 10) / 50;
    canvas.line(&face.lines(&words.text, &[40, 34], width, most as usize), MARGIN, top, false);
    let foot = face.lines(&words.foot, &[34], width, 1);
    canvas.line(&foot, MARGIN, bottom, true);
    canvas
}
