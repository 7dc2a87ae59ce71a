//! What the head of a page says to programs: the other forms of the page, what to follow, how to show a link
//! to it. The app takes these tags away with the page (`data-page`).

use std::fmt::Write;

use catalogue::{
    feed::{Feed, FeedFormat},
    route::Route,
};

use crate::{
    api::entry_path,
    content::{Catalogue, Page, PageContent},
    linkset, picture, schema_org,
    xml::escape,
};

/// The tags of a page.
pub fn tags(page: &Page, catalogue: &Catalogue) -> String {
    let mut tags = alternate("text/markdown", "", &catalogue.addresses.twin(&page.route));
    if let PageContent::Api(api) = page.content {
        let address = catalogue.addresses.of(&entry_path(&api.slug));
        tags.push_str(&alternate("application/json", "", &address));
    }
    if catalogue.addresses.root().is_some() {
        tags.push_str(&feeds(page, catalogue));
        tags.push_str(&preview(page, catalogue));
    }
    tags.push_str(&schema_org::script(page, catalogue));
    tags
}

/// Where the feed of a page is, or that of the whole catalogue.
fn feeds(page: &Page, catalogue: &Catalogue) -> String {
    let (feed, title) = match page.content {
        PageContent::Producer(producer) => (Feed::Producer(producer.slug.clone()), &producer.name),
        _ => (Feed::All, &catalogue.site.name),
    };
    let title = format!("Nouveautés\u{a0}: {title}");
    let link = |format: FeedFormat| {
        alternate(format.media_type(), &title, &catalogue.addresses.of(&feed.path(format)))
    };
    let mut tags: String = FeedFormat::ALL.map(link).concat();
    if page.route == Route::Home {
        let address = escape(&catalogue.addresses.of(linkset::PATH));
        // Writing to a text can't fail.
        let _ = write!(tags, "<link rel=\"api-catalog\" href=\"{address}\" data-page>");
    }
    tags
}

fn alternate(media_type: &str, title: &str, address: &str) -> String {
    let title =
        if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) };
    let address = escape(address);
    format!("<link rel=\"alternate\" type=\"{media_type}\"{title} href=\"{address}\" data-page>")
}

/// The picture that stands for the page where a link to it is shown.
fn preview(page: &Page, catalogue: &Catalogue) -> String {
    let path = match page.content {
        PageContent::Api(api) => picture::api_path(api, catalogue.site),
        _ => picture::site_path(catalogue.site),
    };
    let address = escape(&catalogue.addresses.of(&path));
    let (width, height) = (picture::WIDTH, picture::HEIGHT);
    let alt = escape(&page.title);
    let name = escape(&catalogue.site.name);
    format!(
        "<meta property=\"og:site_name\" content=\"{name}\">\
         <meta property=\"og:image\" content=\"{address}\" data-page>\
         <meta property=\"og:image:width\" content=\"{width}\" data-page>\
         <meta property=\"og:image:height\" content=\"{height}\" data-page>\
         <meta property=\"og:image:alt\" content=\"{alt}\" data-page>\
         <meta name=\"twitter:card\" content=\"summary_large_image\" data-page>"
    )
}
