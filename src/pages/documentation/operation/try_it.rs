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
    browser::{self, try_it},
    components::{
        dynamic::{dynamic, handler},
        without_app::WithoutApp,
    },
    content::Content,
    routes::{Route, href},
};

/// What the visitor wants when the page has to be loaded again first.
const WANTED: &str = "essayer";

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Offered,
    Opened,
    Failed,
}

/// The offer, then the form; nothing of what the API itself calls.
pub fn view_try_it(operation: &'static OperationPage, api: &'static Slug) -> Option<AnyView> {
    if operation.is_webhook {
        return None;
    }
    let state = RwSignal::new(State::Offered);
    let open = move || {
        state.set(State::Opened);
        try_it::open(move || {
            state.try_set(State::Failed);
        });
    };
    Effect::new(move |_| {
        // What was typed goes with the page.
        on_cleanup(|| browser::after_frame(try_it::tell));
        if browser::was_wanted(WANTED) {
            open();
        }
    });
    let call = data::call(api, &operation.slug);
    let here = read_live(api, &call);
    let is_here = here.is_some();
    let ask = handler(move |_| {
        if is_here || operation.origins.iter().all(|origin| browser::allows(origin)) {
            open();
        } else {
            browser::load_again(WANTED);
        }
    });
    let failed = dynamic(move || {
        (state.get() == State::Failed).then(|| {
            view! { <p role="alert">"Le formulaire n’a pas pu être chargé\u{a0}: vérifiez votre connexion, puis réessayez."</p> }
        })
    });
    let call = href(&format!("/{call}"));
    let content = view! {
        <div hidden=dynamic(move || state.get() == State::Opened)>
            <p>"Appelez cette opération depuis cette page, avec vos valeurs. Rien n’est envoyé avant que vous ne le demandiez."</p>
            <button type="button" class="button button-secondary" on:click=ask>"Préparer un appel"</button>
        </div>
        <WithoutApp><p>"Sans JavaScript, prenez l’un des exemples d’appel de cette page."</p></WithoutApp>
        {failed}
        <div id=ids::TRY_IT data-call=call data-call-text=here></div>
    };
    Some(section(anchor::TRY_IT, "Essayer", content.into_any()))
}

/// What the form needs, of a specification that was read live: no host has it at its address. No page loaded
/// again would have another policy either: the form says what this one forbids.
fn read_live(api: &Slug, call: &str) -> Option<String> {
    let content = expect_context::<Content>();
    let overview = content.get::<Overview>(&Route::Overview(api.clone()).data());
    overview.filter(|overview| overview.live.is_some()).and_then(|_| content.text(call))
}
