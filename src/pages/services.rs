//! All services that use the APIs.

use catalogue::service::ServiceCard;
use leptos::prelude::*;

use crate::{
    components::{
        breadcrumb::Breadcrumb,
        card::{PictureCard, card_title},
        picture::Picture,
    },
    head::Head,
    routes::{Href, Route},
};

/// The list of services.
pub fn page(services: &'static [ServiceCard]) -> AnyView {
    let none = services.is_empty().then(|| {
        view! {
            <p>
                "Aucun service n’est présenté pour le moment. "
                <a href=Route::Search.href()>"Voir le catalogue des API"</a>
            </p>
        }
    });
    let cards = services.iter().map(|service| view! { <li>{view_card(service)}</li> });
    view! {
        <Head title="Services qui utilisent les API"
            description="Des sites et des applications construits avec les API publiques."
            canonical=Some(Route::Services)/>
        <Breadcrumb here="Services"/>
        <h1>"Services qui utilisent les API"</h1>
        <p class="lead">"Des sites et des applications construits avec les API du catalogue."</p>
        {none}
        {(!services.is_empty()).then(|| view! { <ul class="card-list" role="list">{cards.collect_view()}</ul> })}
    }
    .into_any()
}

fn view_card(service: &'static ServiceCard) -> AnyView {
    let picture = service.screenshot.as_ref().map(|image| view! { <Picture image/> }.into_any());
    let href = Route::service(&service.slug).href();
    let link = view! { <a href=href>{service.title.as_str()}</a> }.into_any();
    let text = Some(service.description.as_str());
    view! { <PictureCard picture title=card_title(2, link) text labels=&service.apis/> }.into_any()
}
