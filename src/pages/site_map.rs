//! The list of all pages.

use catalogue::{
    feed::Feed,
    index::Index,
    kind::Kind,
    letters::{LetterPage, letter_pages},
    reference::PageTitle,
    site::SiteSettings,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::not_found::NotFound;
use crate::{
    components::{breadcrumb::Breadcrumb, feed_links::FeedLinks},
    head::Head,
    routes::{FINDER_NAME, Href, Route, STATISTICS_NAME, route_at},
};

/// Every page of the site by kind.
pub fn page(index: &'static Index) -> AnyView {
    let main = vec![
        ("Accueil".to_owned(), Route::Home),
        ("Rechercher une API".to_owned(), Route::Search),
        ("Comparer des API".to_owned(), Route::Compare),
        (FINDER_NAME.to_owned(), Route::Eligibility),
        ("Producteurs".to_owned(), Route::Producers),
        ("Guides".to_owned(), Route::Guides),
        ("Services qui utilisent les API".to_owned(), Route::Services),
        ("Documentation technique".to_owned(), Route::Documentation),
        ("Nouveautés".to_owned(), Route::Roadmap),
        (STATISTICS_NAME.to_owned(), Route::Statistics),
        ("Lire hors connexion".to_owned(), Route::Offline),
    ];
    let lists = if index.is_large() { letters(index) } else { apis_and_producers(index) };
    let guides = titles(&index.guides, Kind::Guide);
    let services = titles(&index.services, Kind::Service);
    let pages = titles(&index.pages, Kind::Page);
    view! {
        <Head title="Plan du site" description="Toutes les pages du site." canonical=Some(Route::SiteMap)/>
        <div class="layout-narrow">
            <Breadcrumb here="Plan du site"/>
            <h1>"Plan du site"</h1>
            <Section title="Pages principales" links=main/>
            {lists}
            <Section title="Guides" links=guides/>
            <Section title="Services" links=services/>
            <Section title="Informations" links=pages/>
            <Feeds index/>
        </div>
    }
    .into_any()
}

fn apis_and_producers(index: &'static Index) -> AnyView {
    let apis = index.cards.iter().map(|card| (card.title.clone(), Route::api(&card.slug)));
    let documented = index.cards.iter().filter(|card| index.documented.contains(&card.slug));
    let documented =
        documented.map(|card| (card.title.clone(), Route::Overview(card.slug.clone())));
    let producers = index
        .producers
        .iter()
        .filter_map(|one| Some((one.name.clone(), Route::producer(one.slug.as_ref()?))));
    view! {
        <Section title="API" links=apis.collect()/>
        <Section title="Producteurs" links=producers.collect()/>
        <Section title="Documentation technique" links=documented.collect()/>
    }
    .into_any()
}

/// The pages that list the APIs and the producers of a large catalogue.
fn letters(index: &'static Index) -> AnyView {
    let link = |page: LetterPage| (page.name, Route::Letter(page.slug));
    let links = letter_pages(index).into_iter().map(link).collect();
    view! { <Section title="API et producteurs, par lettre" links/> }.into_any()
}

/// The APIs and the producers of one letter.
pub fn letter(index: &'static Index) -> AnyView {
    let route = route_at(&use_location().pathname.get_untracked());
    let page = letter_pages(index).into_iter();
    let page = page.map(|page| (Route::Letter(page.slug.clone()), page));
    let Some((route, page)) = page.into_iter().find(|(own, _)| Some(own) == route.as_ref()) else {
        return NotFound().into_any();
    };
    let title = format!("Plan du site\u{a0}: {}", page.name);
    let links = page.links.into_iter().map(|(name, route)| (name.to_owned(), route)).collect();
    let above = vec![("Plan du site".to_owned(), Route::SiteMap)];
    view! {
        <Head title=title.clone() description="Les API et les producteurs, par leur nom." canonical=Some(route)/>
        <div class="layout-narrow">
            <Breadcrumb above here=page.name/>
            <h1>{title.clone()}</h1>
            <Section title="API et producteurs" links/>
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
