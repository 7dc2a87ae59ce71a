//! What comes back, code by code; what the API calls afterwards.

use catalogue::{
    documentation::{Answer, AnswerLink, Callback, OperationPage},
    slug::Slug,
};
use leptos::prelude::*;

use crate::{
    pages::documentation::{content::view_contents, section::anchor_link, tree::view_parts},
    prose::view_document,
    routes::{Href, Route},
};

/// Successes are open, and an answer alone; the others are folded.
pub fn view_answers(answers: &'static [Answer], api: &'static Slug) -> AnyView {
    let is_alone = answers.len() == 1;
    let each = answers.iter().map(|answer| {
        let id = (!answer.anchor.is_empty()).then_some(answer.anchor.as_str());
        let code =
            (answer.code != "default").then(|| view! { <code>{answer.code.as_str()}</code>" " });
        view! {
            <div class="documentation-part" id=id>
                {anchor_link(&answer.anchor, &answer.words)}
                <details open=answer.is_success || is_alone>
                    <summary>{code}{answer.words.as_str()}</summary>
                    <div class="documentation-content">{view_answer(answer, api)}</div>
                </details>
            </div>
        }
    });
    view! { <div class="documentation-answers">{each.collect_view()}</div> }.into_any()
}

fn view_answer(answer: &'static Answer, api: &'static Slug) -> AnyView {
    let headers = (!answer.headers.is_empty())
        .then(|| view! { <h3>"En-têtes"</h3>{view_parts(&answer.headers, api)} });
    let links = answer.links.iter().map(|one| view_link_to(one, api)).collect_view();
    let links = (!answer.links.is_empty())
        .then(|| view! { <h3>"Ce que l’on peut appeler ensuite"</h3><ul>{links}</ul> });
    view! {
        {view_document(&answer.description, 4)}
        {headers}
        {view_contents(&answer.contents, api)}
        {links}
    }
    .into_any()
}

fn view_link_to(link: &'static AnswerLink, api: &'static Slug) -> AnyView {
    let name = link.name.as_str();
    let name = if link.slug.is_empty() {
        view! { {name}" ("<code>{link.operation.as_str()}</code>")" }.into_any()
    } else {
        view! { <a href=Route::Operation(api.clone(), link.slug.clone()).href()>{name}</a> }
            .into_any()
    };
    let arguments = link.arguments.iter().map(|(name, value)| {
        view! { <li><code>{name.as_str()}</code>" = "<code>{value.as_str()}</code></li> }
    });
    let arguments =
        (!link.arguments.is_empty()).then(|| view! { <ul>{arguments.collect_view()}</ul> });
    view! { <li>{name}{view_document(&link.description, 4)}{arguments}</li> }.into_any()
}

/// The calls by name.
pub fn view_callbacks(callbacks: &'static [Callback], api: &'static Slug) -> AnyView {
    let each = callbacks.iter().map(|callback| {
        let calls = callback.operations.iter().map(|one| view_call(one, api)).collect_view();
        view! { <h3>{callback.name.as_str()}</h3>{calls} }
    });
    each.collect_view().into_any()
}

fn view_call(call: &'static OperationPage, api: &'static Slug) -> AnyView {
    let parameters = call.parameters.iter();
    let parameters = parameters.map(|group| view_parts(&group.parts, api)).collect_view();
    let body = call.body.as_ref().map(|body| {
        view! { {view_document(&body.description, 4)}{view_contents(&body.contents, api)} }
    });
    view! {
        <details>
            <summary>{call.title.as_str()}</summary>
            <div class="documentation-content">
                <p><span class="documentation-method">{call.method.as_str()}</span>" "<code>{call.address.as_str()}</code></p>
                {view_document(&call.description, 4)}
                {parameters}
                {body}
                {view_answers(&call.answers, api)}
            </div>
        </details>
    }
    .into_any()
}
