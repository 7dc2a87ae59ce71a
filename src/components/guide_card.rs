//! Guides in a list.

use catalogue::guide::GuideCard;
use leptos::prelude::*;

use super::{
    card::{PictureCard, card_title},
    picture::Picture,
};
use crate::routes::{Href, Route};

/// Guides as cards under a title of level 2; nothing when there are none.
#[component]
pub fn GuideSection(
    /// What these guides have in common.
    title: &'static str,
    /// The guides, in order.
    guides: Vec<&'static GuideCard>,
) -> impl IntoView {
    let is_empty = guides.is_empty();
    let cards = guides.into_iter().map(|guide| view! { <li>{view_card(guide)}</li> });
    (!is_empty).then(|| {
        view! {
            <section>
                <h2>{title}</h2>
                <ul class="card-list" role="list">{cards.collect_view()}</ul>
            </section>
        }
    })
}

fn view_card(guide: &'static GuideCard) -> AnyView {
    let picture = guide.image.as_ref().map(|image| view! { <Picture image/> }.into_any());
    let href = Route::guide(&guide.slug).href();
    let link = view! { <a href=href>{guide.title.as_str()}</a> }.into_any();
    let text = guide.tagline.as_deref();
    view! {
        <PictureCard picture title=card_title(3, link) text labels=&guide.apis/>
    }
    .into_any()
}
