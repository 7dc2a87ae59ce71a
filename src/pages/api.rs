//! One API: what it gives, who may use it, how to get in.

mod aside;
mod key_facts;

use catalogue::{api::Api, date::Date};
use leptos::prelude::*;

use crate::{
    app::Today,
    components::{access::AccessBadge, breadcrumb::Breadcrumb},
    document::{TableOfContents, view_document},
    head::Head,
    routes::{Route, parameter, search_href},
};
use aside::{
    AvailabilityBlock, ContactBlock, DocumentationBlock, FigureBlock, LimitsBlock, PartnersBlock,
};
use key_facts::KeyFacts;

/// Older than this, in months, an entry says so.
const OLD: u32 = 24;

/// The page of one API.
pub fn article(api: &'static Api) -> AnyView {
    let above = vec![("Rechercher une API".to_owned(), Route::Search)];
    view! {
        <Head title=api.title.as_str() description=api.tagline.as_str()
            canonical=Some(Route::Api(api.slug.clone()))/>
        <article class="api">
            <Breadcrumb above here=api.title.as_str()/>
            <header class="api-header">
                <h1>{api.title.as_str()}</h1>
                <p class="lead">{api.tagline.as_str()}</p>
                <p class="api-producer"><ProducerLine api/><AccessBadge access=api.access.kind()/></p>
                <KeyFacts api/>
            </header>
            <div class="api-columns">
                <Description api/>
                <aside class="api-aside" aria-label="L’API en détail">
                    <FigureBlock api/>
                    <DocumentationBlock api/>
                    <LimitsBlock api/>
                    <AvailabilityBlock api/>
                    <ContactBlock api/>
                    <PartnersBlock api/>
                </aside>
            </div>
            <footer class="api-footer">
                <Subjects api/>
                <LastUpdate date=api.last_update/>
            </footer>
        </article>
    }
    .into_any()
}

#[component]
fn ProducerLine(api: &'static Api) -> impl IntoView {
    let producer = &api.producer;
    let acronym = producer.acronym.as_ref().map(|acronym| format!(" ({acronym})"));
    let name = format!("{}{}", producer.name, acronym.unwrap_or_default());
    let link = match producer.slug.clone() {
        Some(slug) => view! { <a href=Route::Producer(slug).href()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <span>"Producteur\u{a0}: "{link}</span> }
}

#[component]
fn Description(api: &'static Api) -> impl IntoView {
    let text = if api.description.is_empty() {
        view! { <p>"Le producteur n’a pas encore décrit cette API."</p> }.into_any()
    } else {
        view_document(&api.description, 3)
    };
    view! {
        <section class="prose" aria-labelledby="description">
            <h2 id="description">"Description"</h2>
            <TableOfContents document=&api.description label="Sommaire de la description"/>
            {text}
        </section>
    }
}

/// Themes and keywords, each a search.
#[component]
fn Subjects(api: &'static Api) -> impl IntoView {
    let themes = api.themes.iter().map(|theme| (theme, search_href(&[(parameter::THEME, theme)])));
    let keywords = api.keywords.iter().map(|word| (word, search_href(&[(parameter::TEXT, word)])));
    view! {
        <SubjectList title="Thèmes" subjects=themes.collect()/>
        <SubjectList title="Mots-clés" subjects=keywords.collect()/>
    }
}

#[component]
fn SubjectList(title: &'static str, subjects: Vec<(&'static String, String)>) -> impl IntoView {
    let is_empty = subjects.is_empty();
    let items = subjects.into_iter().map(|(name, href)| {
        view! { <li><a class="tag" href=href>{name.as_str()}</a></li> }
    });
    (!is_empty).then(|| {
        view! {
            <div class="subjects">
                <h2>{title}</h2>
                <ul role="list">{items.collect_view()}</ul>
            </div>
        }
    })
}

/// When the entry was last checked, with an honest mark when that is long ago.
#[component]
fn LastUpdate(date: Option<Date>) -> impl IntoView {
    let Some(date) = date else {
        return view! { <p class="muted">"La date de dernière mise à jour de cette fiche n’est pas connue."</p> }.into_any();
    };
    let Today(today) = expect_context::<Today>();
    let months = today.map_or(0, |today| date.months_until(today));
    let warning = (months >= OLD).then(|| {
        let years = months / 12;
        view! {
            <strong class="old">
                {format!(" Il y a plus de {years}\u{a0}ans\u{a0}: vérifiez les informations auprès du producteur.")}
            </strong>
        }
    });
    view! {
        <p class="api-update">
            "Fiche mise à jour le "<time datetime=String::from(date)>{date.to_string()}</time>"."
            {warning}
        </p>
    }
    .into_any()
}
