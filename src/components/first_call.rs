//! One request that works in several languages, and what it answers. Each language has its tab, which a
//! radio button opens: without the app as well.

use catalogue::{
    first_call::{FirstCall, Sample},
    ids,
};
use leptos::prelude::*;

use super::copy_button::CopyButton;

/// The request, then its answer.
#[component]
pub fn FirstCallSection(
    /// The call.
    call: &'static FirstCall,
) -> impl IntoView {
    let title = call.title.as_ref().map(|title| view! { <p>{title.as_str()}</p> });
    let samples = || call.samples.iter().enumerate();
    view! {
        <section class="first-call" aria-labelledby=ids::FIRST_CALL>
            <h2 id=ids::FIRST_CALL>"Un premier appel"</h2>
            {title}
            <fieldset class="first-call-tabs">
                <legend class="visually-hidden">"Langage de l’exemple"</legend>
                {samples().map(|(place, sample)| tab(place, sample)).collect_view()}
                {samples().map(|(_, sample)| sample_view(sample)).collect_view()}
            </fieldset>
            {variables(call)}
            <h3>"Sa réponse, raccourcie"</h3>
            <pre tabindex="0"><code>{call.answer.as_str()}</code></pre>
        </section>
    }
}

/// The sheet shows the sample that has the place of the chosen radio button.
fn tab(place: usize, sample: &'static Sample) -> AnyView {
    let id = format!("{}-{place}", ids::FIRST_CALL);
    view! {
        <input type="radio" name=ids::FIRST_CALL id=id.clone() class="first-call-choice" checked=place == 0/>
        <label for=id class="first-call-tab">{sample.language.as_str()}</label>
    }
    .into_any()
}

fn sample_view(sample: &'static Sample) -> AnyView {
    let language = sample.language.as_str();
    view! {
        <div class="first-call-sample" role="group" aria-label=language>
            <pre tabindex="0"><code>{sample.text.as_str()}</code></pre>
            <p class="first-call-copy">
                <CopyButton text=sample.text.clone() stands_beside=true>
                    "Copier"<span class="visually-hidden">" l’exemple pour "{language}</span>
                </CopyButton>
            </p>
        </div>
    }
    .into_any()
}

/// What the visitor has to bring; nothing when the request needs no secret.
fn variables(call: &'static FirstCall) -> Option<impl IntoView> {
    let names = call.variables.iter().enumerate().map(|(place, name)| {
        let before = if place == 0 { "" } else { ", " };
        view! { {before}<code>{name.as_str()}</code> }
    });
    (!call.variables.is_empty()).then(|| {
        view! {
            <p class="muted">"L’exemple lit vos secrets dans l’environnement\u{a0}: "{names.collect_view()}". Ne les écrivez pas dans le code."</p>
        }
    })
}
