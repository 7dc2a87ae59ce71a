//! The list of all pages.

use catalogue::{feed::Feed, index::Index, kind::Kind, reference::PageTitle, site::SiteSettings};
use leptos::prelude::*;

use crate::{
    components::{breadcrumb::Breadcrumb, feed_links::FeedLinks},
    head::Head,
    routes::{FINDER_NAME, Href, Route},
};

/// Every page of the site by kind.
pub fn page(index: &'static Index) -> AnyView {
    let mut main = vec![
        ("Accueil".to_owned(), Route::Home),
        ("Rechercher une API".to_owned(), Route::Search),
        ("Quelles API pour moi\u{202f}?".to_owned(), Route::Eligibility),
        ("Producteurs".to_owned(), Route::Producers),
        ("Guides".to_owned(), Route::Guides),
        ("Services qui utilisent les API".to_owned(), Route::Services),
        ("Documentation technique".to_owned(), Route::Documentation),
        ("Nouveautés".to_owned(), Route::Roadmap),
    ];
    // Without audiences there is nothing to sort the catalogue by.
    if !index.audiences.is_empty() {
        main.insert(2, (FINDER_NAME.to_owned(), Route::Eligibility));
    }
    let apis = index.cards.iter().map(|card| (card.title.clone(), Route::api(&card.slug)));
    let documented = index.cards.iter().filter(|card| index.documented.contains(&card.slug));
    let documented =
        documented.map(|card| (card.title.clone(), Route::Overview(card.slug.clone())));
    let producers = index
        .producers
        .iter()
        .filter_map(|one| Some((one.name.clone(), Route::producer(one.slug.as_ref()?))));
    let guides = titles(&index.guides, Kind::Guide);
    let services = titles(&index.services, Kind::Service);
    let pages = titles(&index.pages, Kind::Page);
    view! {
        <Head title="Plan du site" description="Toutes les pages du site." canonical=Some(Route::SiteMap)/>
        <div class="layout-narrow">
            <Breadcrumb here="Plan du site"/>
            <h1>"Plan du site"</h1>
            <Section title="Pages principales" links=main/>
            <Section title="API" links=apis.collect()/>
            <Section title="Producteurs" links=producers.collect()/>
            <Section title="Documentation technique" links=documented.collect()/>
            <Section title="Guides" links=guides/>
            <Section title="Services" links=services/>
            <Section title="Informations" links=pages/>
            <Feeds index/>
        </div>
    }
    .into_any()
}

fn titles(pages: &[PageTitle], kind: Kind) -> Vec<(String, Route)> {
    pages.iter().map(|page| (page.title.clone(), Route::Entry(kind, page.slug.clone()))).collect()
}

/// The pages of one kind; nothing when there are none.
#[component]
fn Section(title: &'static str, links: Vec<(String, Route)>) -> impl IntoView {
    let is_empty = links.is_empty();
    let items =
        links.into_iter().map(|(name, route)| view! { <li><a href=route.href()>{name}</a></li> });
    (!is_empty).then(|| {
        view! {
            <h2>{title}</h2>
            <ul>{items.collect_view()}</ul>
        }
    })
}

/// What can be followed: the catalogue and each theme; producers have theirs on their pages.
#[component]
fn Feeds(index: &'static Index) -> impl IntoView {
    let site = expect_context::<&'static SiteSettings>();
    let themes =
        index.themes().into_iter().map(|(theme, _)| (theme, Feed::Theme(theme.to_owned())));
    let feeds = std::iter::once(("Tout le catalogue", Feed::All)).chain(themes);
    let items = feeds.map(|(name, feed)| view! { <li><FeedLinks feed name/></li> });
    site.url.is_some().then(|| {
        view! {
            <h2>"Flux de nouveautés"</h2>
            <ul>{items.collect_view()}</ul>
        }
    })
}
