//! What to do with a verdict: to prepare and send the request; after a refusal, first the APIs that are
//! named in its place, then to look elsewhere.

use std::slice;

use catalogue::{
    document::{Block, Inline},
    flow::{NextStep, Verdict},
    ids,
    reference::PageTitle,
};
use leptos::prelude::*;

use crate::{
    components::link::view_link,
    prose::view_blocks,
    routes::{FINDER_NAME, Href, Route},
};

/// What comes next, in its order.
#[component]
pub fn WayOn(
    /// The conclusion.
    verdict: &'static Verdict,
) -> impl IntoView {
    if !leads_elsewhere(verdict) {
        return view! { <Documents verdict/><Step verdict/><Alternatives verdict/> }.into_any();
    }
    view! {
        <Documents verdict/>
        <Alternatives verdict/>
        <div class="prose wizard-elsewhere">
            {view_blocks(split(verdict).1, 2)}
            <Step verdict/>
        </div>
    }
    .into_any()
}

/// Why the verdict is what it is; without the button that ends the text where other APIs come before it.
pub fn reason(verdict: &'static Verdict) -> &'static [Block] {
    if leads_elsewhere(verdict) { split(verdict).0 } else { &verdict.description.0 }
}

/// Whether it names what serves in the place of what it refuses.
fn leads_elsewhere(verdict: &Verdict) -> bool {
    verdict.is_refused() && !verdict.alternatives.is_empty()
}

/// The text, and the button that ends it.
fn split(verdict: &Verdict) -> (&[Block], &[Block]) {
    let blocks = verdict.description.0.as_slice();
    match blocks.split_last() {
        Some((last @ Block::Paragraph(inlines), text))
            if matches!(inlines.as_slice(), [Inline::Button(..)]) =>
        {
            (text, slice::from_ref(last))
        }
        _ => (blocks, &[]),
    }
}

/// What to prepare, as boxes to tick: for the visitor's eyes, kept nowhere.
#[component]
fn Documents(verdict: &'static Verdict) -> impl IntoView {
    if verdict.documents.is_empty() {
        return None;
    }
    let items = verdict.documents.iter().enumerate().map(|(index, document)| {
        let id = format!("document:{index}");
        // The element may have served another verdict.
        let is_ready = RwSignal::new(false);
        view! {
            <li>
                <input type="checkbox" id=id.clone() prop:checked=is_ready
                    on:change=move |event| is_ready.set(event_target_checked(&event))/>
                <label for=id>{document.as_str()}</label>
            </li>
        }
    });
    Some(view! {
        <section aria-labelledby=ids::DOCUMENTS>
            <h2 id=ids::DOCUMENTS>"À préparer"</h2>
            <ul class="wizard-checklist" role="list">{items.collect_view()}</ul>
            <p class="muted print-hidden">"Les cases servent à vous repérer\u{a0}: elles s’effacent quand vous quittez la page."</p>
        </section>
    })
}

/// The way on, when there is one.
#[component]
pub fn Step(
    /// The conclusion.
    verdict: &'static Verdict,
) -> impl IntoView {
    let step = verdict.next_step.as_ref();
    step.map(|NextStep { label, target }| {
        view! { <p>{view_link(target, "button", label.as_str().into_any())}</p> }
    })
}

/// Links to the other APIs that may serve.
pub fn alternatives(verdict: &'static Verdict) -> Vec<AnyView> {
    let link = |api: &'static PageTitle| {
        view! { <li><a href=Route::api(&api.slug).href()>{api.title.as_str()}</a></li> }.into_any()
    };
    verdict.alternatives.iter().map(link).collect()
}

/// Where else to look.
#[component]
fn Alternatives(verdict: &'static Verdict) -> impl IntoView {
    if verdict.alternatives.is_empty() && !verdict.is_refused() {
        return None;
    }
    Some(view! {
        <section class="prose">
            <h2>"D’autres API"</h2>
            <ul>
                {alternatives(verdict)}
                <li><a href=Route::Eligibility.href()>{FINDER_NAME}</a></li>
            </ul>
        </section>
    })
}
