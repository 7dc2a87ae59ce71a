//! One API, in the order of a visitor's questions: what it gives, how to get in and whether one may,
//! where to read on, what else there is to know. What another site may keep from coming stands last.

mod documentation;
mod facts;
mod footer;
mod heading;
mod key_facts;
mod missing;
mod needs;
mod related;
mod tools;
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
use documentation::{DataBlock, DatasetsBlock, DocumentationBlock};
use facts::{AvailabilityBlock, ContactBlock, LimitsBlock, PartnersBlock};
use footer::Footer;
use heading::Heading;
use key_facts::KeyFacts;
use needs::NeedsBlock;
use related::{GuidesBlock, ServicesBlock};
use tools::Tools;
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
            <KeyFacts api/>
            <Tools api/>
            {first_call}
            <div class="api-facts">
                <DocumentationBlock api/>
                <LimitsBlock api/>
                <AvailabilityBlock api/>
                <ContactBlock api/>
            </div>
            <NeedsBlock api/>
            <Description api/>
            <DataBlock api/>
            <GuidesBlock api/>
            <ServicesBlock api/>
            <div class="api-facts">
                <DatasetsBlock api/>
                <PartnersBlock api/>
                <UsageBlock api/>
            </div>
            <Footer api/>
        </article>
    }
    .into_any()
}

/// The text, with its contents at hand: above it, or beside it as long as one reads.
#[component]
fn Description(api: &'static Api) -> impl IntoView {
    let text = if api.description.is_empty() {
        view! { <p>"Le producteur n’a pas encore décrit cette API."</p> }.into_any()
    } else {
        view_document(&api.description, 3)
    };
    view! {
        <section class="api-description" aria-labelledby=ids::DESCRIPTION>
            <h2 id=ids::DESCRIPTION>"Description"</h2>
            <TableOfContents document=&api.description label="Sommaire de la description"/>
            <div class="prose">{text}</div>
        </section>
    }
}
