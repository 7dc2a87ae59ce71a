//! One API: what it gives, who may use it, how to get in.

mod aside;
mod documentation;
mod footer;
mod heading;
mod key_facts;
mod missing;
mod needs;
mod related;
mod usage;

use catalogue::api::Api;
use catalogue::ids;
use leptos::prelude::*;

use crate::{
    components::{breadcrumb::Breadcrumb, first_call::FirstCallSection},
    head::Head,
    prose::{TableOfContents, view_document},
    routes::Route,
};
use aside::{AvailabilityBlock, ContactBlock, LimitsBlock, PartnersBlock};
use documentation::{DatasetsBlock, DocumentationBlock};
use footer::Footer;
use heading::Heading;
use needs::NeedsBlock;
use related::{GuidesBlock, ServicesBlock};
use usage::UsageBlock;

/// The page of one API.
pub fn page(api: &'static Api) -> AnyView {
    let above = vec![("Rechercher une API".to_owned(), Route::Search)];
    let call = api.first_call.as_ref().filter(|_| !api.lifecycle.is_stopped());
    let first_call = call.map(|call| view! { <FirstCallSection call/> });
    view! {
        <Head title=api.title.as_str() description=api.tagline.as_str()
            canonical=Some(Route::api(&api.slug))/>
        <article>
            <Breadcrumb above here=api.title.as_str()/>
            <Heading api/>
            <div class="api-columns">
                <div class="api-text">
                    {first_call}
                    <NeedsBlock api/>
                    <Description api/>
                    <GuidesBlock api/>
                    <ServicesBlock api/>
                </div>
                <aside class="api-aside" aria-label="L’API en détail">
                    <UsageBlock api/>
                    <DocumentationBlock api/>
                    <DatasetsBlock api/>
                    <LimitsBlock api/>
                    <AvailabilityBlock api/>
                    <ContactBlock api/>
                    <PartnersBlock api/>
                </aside>
            </div>
            <Footer api/>
        </article>
    }
    .into_any()
}

#[component]
fn Description(api: &'static Api) -> impl IntoView {
    let text = if api.description.is_empty() {
        view! { <p>"Le producteur n’a pas encore décrit cette API."</p> }.into_any()
    } else {
        view_document(&api.description, 3)
    };
    view! {
        <section class="prose" aria-labelledby=ids::DESCRIPTION>
            <h2 id=ids::DESCRIPTION>"Description"</h2>
            <TableOfContents document=&api.description label="Sommaire de la description"/>
            {text}
        </section>
    }
}
