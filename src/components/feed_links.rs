//! Where to follow what is new.

use catalogue::{
    feed::{Feed, FeedFormat},
    site::SiteSettings,
};
use leptos::prelude::*;

use crate::routes::href;

/// Links to a feed in each format, named by what the feed is about; nothing while the site's address isn't
/// known: there is no feed without it.
#[component]
pub fn FeedLinks(
    /// The feed.
    feed: Feed,
    /// What it is about.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    site.url.is_some().then(|| {
        let [atom, json] = FeedFormat::ALL.map(|format| {
            let words = format!("{name} ({})", format.name());
            view! { <a href=href(&feed.path(format)) rel="external">{words}</a> }
        });
        view! { {atom}", "{json} }
    })
}
