//! The place of the form with which an operation is tried. The form is a module of its own, loaded when the
//! visitor wants it: this page weighs nothing of it.

use catalogue::{
    data,
    documentation::{OperationPage, Overview, anchor},
    ids,
    slug::Slug,
};
use leptos::prelude::*;

use super::super::section::section;
use crate::{
    browser::try_it,
    components::without_app::WithoutApp,
    content::Content,
    routes::{Route, href},
};

/// The offer, then the form (`browser::try_it`); nothing of what the API itself calls.
pub fn view_try_it(operation: &'static OperationPage, api: &'static Slug) -> Option<AnyView> {
    if operation.is_webhook {
        return None;
    }
    Effect::new(|_| {
        on_cleanup(try_it::leave);
        try_it::open_wanted();
    });
    let call = data::call(api, &operation.slug);
    let here = read_live(api, &call);
    let call = href(&format!("/{call}"));
    let content = view! {
        <div>
            <p>"Appelez cette opération depuis cette page, avec vos valeurs. Rien n’est envoyé avant que vous ne le demandiez."</p>
            <button type="button" class="button button-secondary" data-try-it=operation.origins.join(" ")>"Préparer un appel"</button>
            <p role="alert"></p>
        </div>
        <WithoutApp><p>"Sans JavaScript, prenez l’un des exemples d’appel de cette page."</p></WithoutApp>
        <div id=ids::TRY_IT data-call=call data-call-text=here></div>
    };
    Some(section(anchor::TRY_IT, "Essayer", content.into_any()))
}

/// What the form needs, of a specification that was read live: no host has it at its address.
fn read_live(api: &Slug, call: &str) -> Option<String> {
    let content = expect_context::<Content>();
    let overview = content.get::<Overview>(&Route::Overview(api.clone()).data());
    overview.filter(|overview| overview.live.is_some()).and_then(|_| content.text(call))
}
