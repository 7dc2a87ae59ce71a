//! The map of the site (the protocol of sitemaps.org), and what robots may read (RFC 9309).

use crate::{
    File,
    content::{Catalogue, Page},
    xml::escape,
};

/// Where the map is.
pub const SITEMAP: &str = "/sitemap.xml";
const ROBOTS: &str = "/robots.txt";

/// The most addresses that one map may hold.
const MOST: usize = 50_000;

/// `robots.txt`; the map too, once the site's address is known: relative ones would mean nothing in it.
pub fn files(catalogue: &Catalogue) -> Vec<File> {
    let root = catalogue.addresses.root();
    let map = root.map(|_| sitemaps(catalogue)).unwrap_or_default();
    let mut files = vec![File::text(ROBOTS, robots(catalogue, !map.is_empty()))];
    files.extend(map);
    files
}

fn robots(catalogue: &Catalogue, has_map: bool) -> String {
    let map = catalogue.addresses.of(SITEMAP);
    let map = if has_map { format!("\nSitemap: {map}\n") } else { String::new() };
    format!("User-agent: *\nAllow: /\n{map}")
}

/// One map; of a larger site a list of maps.
fn sitemaps(catalogue: &Catalogue) -> Vec<File> {
    let listed: Vec<&Page> = catalogue.pages.iter().filter(|page| page.is_indexed).collect();
    if listed.len() <= MOST {
        return vec![File::text(SITEMAP, sitemap(&listed, catalogue))];
    }
    let parts: Vec<(String, &[&Page])> = listed
        .chunks(MOST)
        .enumerate()
        .map(|(index, pages)| (format!("/sitemap-{}.xml", index + 1), pages))
        .collect();
    let list = element(
        "sitemapindex",
        parts.iter().map(|(path, _)| {
            format!("<sitemap><loc>{}</loc></sitemap>", escape(&catalogue.addresses.of(path)))
        }),
    );
    let mut files = vec![File::text(SITEMAP, list)];
    files.extend(parts.iter().map(|(path, pages)| File::text(path, sitemap(pages, catalogue))));
    files
}

fn sitemap(pages: &[&Page], catalogue: &Catalogue) -> String {
    element(
        "urlset",
        pages.iter().map(|page| {
            let address = escape(&catalogue.addresses.page(&page.route));
            let day = page.content.changed_on().map(String::from);
            let day = day.map_or(String::new(), |day| format!("<lastmod>{day}</lastmod>"));
            format!("<url><loc>{address}</loc>{day}</url>")
        }),
    )
}

fn element(name: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{name} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}\n</{name}>\n",
        items.join("\n")
    )
}
