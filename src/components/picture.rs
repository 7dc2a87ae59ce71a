//! Pictures of the catalogue.

use catalogue::document::Image;
use leptos::prelude::*;

use crate::routes::href;

/// A picture; its place is kept while it comes.
#[component]
pub fn Picture(
    /// The picture.
    image: &'static Image,
    /// Class of the style sheet.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Is at the top of its page: fetched at once, the others when they are about to be seen.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let (width, height) = image.size.unzip();
    let loading = (!is_first).then_some("lazy");
    view! {
        <img class=class src=href(&image.path) alt=image.alt.as_str() width=width height=height
            loading=loading/>
    }
}
