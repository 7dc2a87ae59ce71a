//! The roadmap: what the catalogue gained, the latest month first.

use catalogue::{
    feed::Feed,
    roadmap::{Event, Month, Roadmap},
};
use leptos::prelude::*;

use catalogue::french::month;

use crate::{
    components::{breadcrumb::Breadcrumb, feed_links::FeedLinks, link::view_link},
    head::Head,
    prose::view_document,
    routes::{Href, Route},
};

/// Level of the headings of an event's text: below those of its month.
const EVENT_LEVEL: u8 = 4;

/// The roadmap, year by year.
pub fn page(roadmap: &'static Roadmap) -> AnyView {
    let none = roadmap.0.is_empty().then(|| {
        view! {
            <p>
                "Aucune nouveauté n’est annoncée pour le moment. "
                <a href=Route::Search.href()>"Voir le catalogue des API"</a>
            </p>
        }
    });
    let years = roadmap.0.chunk_by(|one, next| one.year == next.year).map(view_year);
    view! {
        <Head title="Nouveautés" description="Ce que le catalogue a gagné, mois par mois."
            canonical=Some(Route::Roadmap)/>
        <article class="layout-narrow">
            <Breadcrumb here="Nouveautés"/>
            <h1>"Nouveautés"</h1>
            <p class="lead">"Ce que le catalogue a gagné, mois par mois."</p>
            <p><FeedLinks feed=Feed::All name="Suivre les nouveautés"/></p>
            {none}
            {years.collect_view()}
        </article>
    }
    .into_any()
}

/// The months of one year.
fn view_year(months: &'static [Month]) -> AnyView {
    let year = months.first().map(|month| month.year);
    let months = months.iter().map(|one| {
        let events = one.events.iter().map(view_event);
        view! {
            <h3>{month(one.year, one.month)}</h3>
            <ul class="roadmap-events" role="list">{events.collect_view()}</ul>
        }
    });
    view! { <section class="roadmap-year"><h2>{year}</h2>{months.collect_view()}</section> }
        .into_any()
}

fn view_event(event: &'static Event) -> AnyView {
    let (kind, text) = match event {
        Event::NewApi(name, page) => {
            let name = format!("API\u{a0}{name}");
            let api = match page {
                Some(page) => view_link(page, "", name.into_any()),
                None => name.into_any(),
            };
            ("Nouvelle API", view! { <p>"Ajout au catalogue de l’"{api}</p> }.into_any())
        }
        Event::NewExchange(text) => ("Dites-le-nous une fois", view_document(text, EVENT_LEVEL)),
        Event::News(text) => ("Information", view_document(text, EVENT_LEVEL)),
    };
    view! { <li><p class="roadmap-kind">{kind}</p><div class="prose-flow">{text}</div></li> }
        .into_any()
}
