//! The same code in several languages. Each has its tab, which a radio button opens: without the app as
//! well.

use catalogue::first_call::Sample;
use leptos::prelude::*;

use super::copy_button::CopyButton;
use crate::browser;

/// The tabs, then the code of the chosen one.
#[component]
pub fn CodeTabs(
    /// The code.
    samples: &'static [Sample],
    /// What the ids of the radio buttons start with; unique in the page.
    group: &'static str,
    /// What one chooses.
    legend: &'static str,
) -> impl IntoView {
    let samples = || samples.iter().enumerate();
    Effect::new(|_| browser::language::restore());
    view! {
        <fieldset class="code-tabs">
            <legend class="visually-hidden">{legend}</legend>
            {samples().map(|(place, sample)| tab(place, group, sample)).collect_view()}
            {samples().map(|(_, sample)| sample_view(sample)).collect_view()}
        </fieldset>
    }
}

/// The sheet shows the sample that has the place of the chosen radio button.
fn tab(place: usize, group: &'static str, sample: &'static Sample) -> AnyView {
    let id = format!("{group}-{place}");
    view! {
        <input type="radio" name=group id=id.clone() class="code-tabs-choice" checked=place == 0
            data-language=sample.language.as_str()/>
        <label for=id class="code-tabs-tab">{sample.language.as_str()}</label>
    }
    .into_any()
}

fn sample_view(sample: &'static Sample) -> AnyView {
    let language = sample.language.as_str();
    view! {
        <div class="code-tabs-sample" role="group" aria-label=language>
            <pre tabindex="0"><code>{sample.text.as_str()}</code></pre>
            <p class="code-tabs-copy">
                <CopyButton text=sample.text.clone() stands_beside=true>
                    "Copier"<span class="visually-hidden">" l’exemple pour "{language}</span>
                </CopyButton>
            </p>
        </div>
    }
    .into_any()
}

/// What the visitor has to bring; nothing when the code needs no secret.
pub fn secrets(variables: &'static [String]) -> Option<AnyView> {
    let names = variables.iter().enumerate().map(|(place, name)| {
        let before = if place == 0 { "" } else { ", " };
        view! { {before}<code>{name.as_str()}</code> }
    });
    (!variables.is_empty()).then(|| {
        view! {
            <p class="muted">"L’exemple lit vos secrets dans l’environnement\u{a0}: "{names.collect_view()}". Ne les écrivez pas dans le code."</p>
        }
        .into_any()
    })
}
