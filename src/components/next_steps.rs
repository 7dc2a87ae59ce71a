//! What to prepare before asking for access.

use catalogue::document::NextSteps;
use leptos::prelude::*;

/// The checklist.
#[component]
pub fn NextStepsList(
    /// Settings given by the content.
    steps: &'static NextSteps,
) -> impl IntoView {
    let items = steps.items().map(|item| view! { <li>{item}</li> });
    view! {
        <div class="next-steps">
            <p>{NextSteps::INTRODUCTION}</p>
            <ul>{items.collect_view()}</ul>
        </div>
    }
}
