//! Pictures of the catalogue.

use catalogue::document::Image;
use leptos::prelude::*;

use crate::routes::href;

/// A picture, fetched when it is about to be seen; its place is kept while it comes.
#[component]
pub fn Picture(
    /// The picture.
    image: &'static Image,
    /// Class of the style sheet.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let (width, height) = image.size.unzip();
    view! {
        <img class=class src=href(&image.path) alt=image.alt.as_str() width=width height=height
            loading="lazy"/>
    }
}
