//! A page, a file or a set of data worth a visit.

use catalogue::document::{Resource, Target};
use leptos::prelude::*;

use super::{
    card::{PictureCard, card_title},
    picture::Picture,
};
use crate::components::link::{ExternalLink, view_link};

/// A resource as a card; what is on another site opens in a new tab.
#[component]
pub fn ResourceCard(
    /// The resource.
    resource: &'static Resource,
) -> impl IntoView {
    let title = resource.title.as_str();
    let link = match &resource.target {
        Target::Url(url) => {
            view! { <ExternalLink href=url.as_str()>{title}</ExternalLink> }.into_any()
        }
        target => view_link(target, "", title.into_any()),
    };
    let picture = resource.image.as_ref().map(|image| view! { <Picture image/> }.into_any());
    let text = resource.description.as_deref();
    view! { <PictureCard picture title=card_title(0, link) text labels=&resource.labels/> }
}
