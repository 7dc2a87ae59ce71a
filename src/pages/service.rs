//! One service: what it does with the APIs.

use catalogue::service::Service;
use leptos::prelude::*;

use crate::{
    components::{
        api_card::ApiSection, breadcrumb::Breadcrumb, link::ExternalLink, picture::Picture,
    },
    head::Head,
    prose::view_document,
    routes::Route,
};

/// The page of one service.
pub fn page(service: &'static Service) -> AnyView {
    let above = vec![("Services".to_owned(), Route::Services)];
    let link = service.link.as_ref().map(|url| {
        view! {
            <p><ExternalLink href=url.as_str() class="button">"Ouvrir le service"</ExternalLink></p>
        }
    });
    let picture = service
        .screenshot
        .as_ref()
        .map(|image| view! { <Picture image class="picture-illustration" is_first=true/> });
    let canonical = service.is_indexed.then(|| Route::service(&service.slug));
    view! {
        <Head title=service.title.as_str() description=service.description.as_str() canonical/>
        <article>
            <Breadcrumb above here=service.title.as_str()/>
            <header class="layout-illustrated">
                <div>
                    <h1>{service.title.as_str()}</h1>
                    <p class="lead">{service.description.as_str()}</p>
                    {link}
                </div>
                {picture}
            </header>
            <div class="prose">{view_document(&service.body, 2)}</div>
            <ApiSection title="API utilisées par ce service" cards=&service.apis/>
        </article>
    }
    .into_any()
}
