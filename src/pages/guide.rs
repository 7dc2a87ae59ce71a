//! One guide: how to do something with one or several APIs.

use catalogue::guide::Guide;
use leptos::prelude::*;

use crate::{
    components::{
        api_card::ApiSection, breadcrumb::Breadcrumb, guide_card::GuideSection, picture::Picture,
    },
    head::Head,
    prose::{TableOfContents, view_document},
    routes::Route,
};

/// The page of one guide.
pub fn page(guide: &'static Guide) -> AnyView {
    let above = vec![("Guides".to_owned(), Route::Guides)];
    let tagline = guide.tagline.as_ref().map(|text| view! { <p class="lead">{text.as_str()}</p> });
    let picture = guide
        .image
        .as_ref()
        .map(|image| view! { <Picture image class="picture-illustration" is_first=true/> });
    let canonical = guide.is_indexed.then(|| Route::guide(&guide.slug));
    view! {
        <Head title=guide.title.as_str() description=guide.tagline.clone().unwrap_or_default() canonical/>
        <article>
            <Breadcrumb above here=guide.title.as_str()/>
            <header class="layout-illustrated">
                <div>
                    <h1>{guide.title.as_str()}</h1>
                    {tagline}
                </div>
                {picture}
            </header>
            <div class="prose">
                <TableOfContents document=&guide.body label="Sommaire du guide"/>
                {view_document(&guide.body, 2)}
            </div>
            <ApiSection title="API dont parle ce guide" cards=&guide.apis/>
            <GuideSection title="Sur le même sujet" guides=guide.related.iter().collect()/>
        </article>
    }
    .into_any()
}
