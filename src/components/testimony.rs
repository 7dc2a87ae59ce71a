//! What a user of an API says of it.

use catalogue::document::Testimony;
use leptos::prelude::*;

use super::picture::Picture;
use crate::components::link::view_link;

/// The words, then who says them.
#[component]
pub fn TestimonyFigure(
    /// The testimony.
    testimony: &'static Testimony,
    /// Its words, drawn.
    words: AnyView,
) -> impl IntoView {
    let picture = testimony.image.as_ref().map(|image| view! { <Picture image/> });
    let author =
        testimony.author.as_ref().map(|author| view! { <p class="strong">{author.as_str()}</p> });
    let title = testimony.title.as_ref().map(|title| view! { <p>{title.as_str()}</p> });
    let link = testimony.link.as_ref().map(|target| {
        let link = view_link(target, "", "Lire tout le témoignage".into_any());
        view! { <p>{link}</p> }
    });
    let has_caption = author.is_some() || title.is_some() || link.is_some();
    view! {
        <figure class="testimony">
            {picture}
            <blockquote class="prose-flow">{words}</blockquote>
            {has_caption.then(|| view! { <figcaption>{author}{title}{link}</figcaption> })}
        </figure>
    }
}
