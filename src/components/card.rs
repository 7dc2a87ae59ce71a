//! A card with a picture: a guide, a service, a resource.

use leptos::prelude::*;

/// Most labels that a card shows.
pub const MOST_LABELS: usize = 3;

/// The title of a card, at this level of heading; 0 in a text, whose outline it must not disturb.
pub fn card_title(level: u8, link: AnyView) -> AnyView {
    match level {
        0 => view! { <p class="card-title">{link}</p> }.into_any(),
        2 => view! { <h2 class="card-title">{link}</h2> }.into_any(),
        _ => view! { <h3 class="card-title">{link}</h3> }.into_any(),
    }
}

/// Picture, title (the link), a sentence and a few labels.
#[component]
pub fn PictureCard(
    /// What is above the title.
    picture: Option<AnyView>,
    /// The title.
    title: AnyView,
    /// What it is.
    text: Option<&'static str>,
    /// A few words about it; those past [`MOST_LABELS`] are only counted.
    labels: &'static [String],
) -> impl IntoView {
    let picture = picture.map(|picture| view! { <div class="card-picture">{picture}</div> });
    let text = text.map(|text| view! { <p class="card-tagline">{text}</p> });
    let shown = labels.iter().take(MOST_LABELS);
    let shown = shown.map(|label| view! { <li class="card-label">{label.as_str()}</li> });
    let others = (labels.len() > MOST_LABELS).then(|| {
        let number = labels.len() - MOST_LABELS;
        view! { <li class="card-label">{format!("et {number} de plus")}</li> }
    });
    let labels = (!labels.is_empty()).then(|| {
        view! { <ul class="card-labels" role="list">{shown.collect_view()}{others}</ul> }
    });
    view! {
        <article class="card">
            {picture}
            {title}
            {text}
            {labels}
        </article>
    }
}
