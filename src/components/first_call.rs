//! One request that works in several languages, and what it answers.

use catalogue::{first_call::FirstCall, ids};
use leptos::prelude::*;

use super::code_tabs::{CodeTabs, secrets};

/// The request, then its answer.
#[component]
pub fn FirstCallSection(
    /// The call.
    call: &'static FirstCall,
) -> impl IntoView {
    let title = call.title.as_ref().map(|title| view! { <p>{title.as_str()}</p> });
    view! {
        <section class="first-call" aria-labelledby=ids::FIRST_CALL>
            <h2 id=ids::FIRST_CALL>"Un premier appel"</h2>
            {title}
            <CodeTabs samples=&call.samples group=ids::FIRST_CALL legend="Langage de l’exemple"/>
            {secrets(&call.variables)}
            <h3>"Sa réponse, raccourcie"</h3>
            <pre tabindex="0"><code>{call.answer.as_str()}</code></pre>
        </section>
    }
}
