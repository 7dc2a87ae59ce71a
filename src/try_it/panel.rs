//! The form: server, authentication, body, the request as it will be sent, and what came back. Nothing is
//! sent before the visitor presses the button.

use std::{rc::Rc, sync::Arc};

use catalogue::ids;
use catalogue_openapi::{
    model::Server,
    request::origin,
    sample::{Language, sample},
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    answer::{self, Outcome},
    body,
    draft::is_whole,
    form::Form,
    obstacle::{is_kept_back, obstacles},
    secrets,
};
use crate::{
    browser::{self, language},
    components::{
        copy_button::CopyButton,
        dynamic::{dynamic, handler},
    },
    fetch::{self, Abort},
};

/// Said when the file that tells what can be called didn't come.
pub fn missing() -> AnyView {
    view! { <p class="notice" role="alert">"Le formulaire n’a pas pu être chargé\u{a0}: vérifiez votre connexion, puis rechargez la page."</p> }.into_any()
}

/// The whole form.
pub fn view(form: Form) -> AnyView {
    let submit = handler(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        send(form);
    });
    let sentence = move || form.outcome.with(answer::sentence);
    view! {
        <form id=ids::TRY_IT_FORM class="try-it" aria-label="Appel de l’opération" on:submit=submit>
            <p>"Remplissez les champs qui sont maintenant sous chaque paramètre. Ce que vous laissez vide n’est pas envoyé."</p>
            {view_servers(form)}
            {secrets::view(form)}
            {body::view(form)}
            {view_request(form)}
            {view_buttons(form)}
            <p role="status" class="strong">{dynamic(sentence)}</p>
            {dynamic(move || form.outcome.with(answer::view))}
        </form>
    }
    .into_any()
}

/// Sending, and stopping what was sent: the second is there while there is something to stop.
fn view_buttons(form: Form) -> AnyView {
    let is_sending = Memo::new(move |_| form.outcome.with(Outcome::is_awaited));
    let stop = dynamic(move || {
        let stop = handler(move |_| {
            form.stop();
            // This button goes, with the focus.
            browser::focus_in_view(ids::TRY_IT_SEND);
        });
        is_sending.get().then(|| {
            view! { " "<button type="button" class="button button-secondary" on:click=stop>"Arrêter l’appel"</button> }
        })
    });
    view! {
        <p>
            <button type="submit" id=ids::TRY_IT_SEND class="button"
                aria-disabled=dynamic(move || is_sending.get().then_some("true"))>
                "Envoyer l’appel"
            </button>
            {stop}
        </p>
    }
    .into_any()
}

/// Which server, with which variables; its address where the specification doesn't give it.
fn view_servers(form: Form) -> AnyView {
    let servers = form.with_call(|call| call.operation.servers.clone());
    let choice = (servers.len() > 1).then(|| {
        let options = servers.iter().enumerate().map(|(place, server)| {
            view! { <option value=place.to_string()>{server.url.clone()}</option> }
        });
        let choose = handler(move |event| {
            let server = event_target_value(&event).parse().unwrap_or(0);
            form.draft.update(|draft| draft.server = server);
        });
        let id = format!("{}serveur", ids::TRY_IT_FIELD);
        view! {
            <label for=id.clone()>"Serveur"</label>
            <select id=id on:change=choose>{options.collect_view()}</select>
        }
    });
    let chosen = Memo::new(move |_| form.draft.with(|draft| draft.server));
    let fields = dynamic(move || {
        let server = servers.get(chosen.get()).cloned().unwrap_or_default();
        (view_variables(form, &server), (!is_whole(&server.url)).then(|| view_base(form)))
    });
    view! { {choice}{fields} }.into_any()
}

fn view_variables(form: Form, server: &Server) -> AnyView {
    let field = |variable: &catalogue_openapi::model::ServerVariable| {
        let id = format!("{}variable-{}", ids::TRY_IT_FIELD, variable.name);
        let name = variable.name.clone();
        let change = handler(move |event| {
            let typed = event_target_value(&event);
            form.draft.update(|draft| drop(draft.variables.insert(name.clone(), typed)));
        });
        view! {
            <label for=id.clone()><code>{variable.name.clone()}</code>" (dans l’adresse du serveur)"</label>
            <input type="text" id=id spellcheck="false" prop:value=variable.default.clone() on:input=change/>
        }
    };
    server.variables.iter().map(field).collect_view().into_any()
}

fn view_base(form: Form) -> AnyView {
    let id = format!("{}adresse", ids::TRY_IT_FIELD);
    let change =
        handler(move |event| form.draft.update(|draft| draft.base = event_target_value(&event)));
    view! {
        <label for=id.clone()>"Adresse de l’API, que la spécification ne donne pas"</label>
        <input type="url" id=id spellcheck="false" on:input=change/>
    }
    .into_any()
}

/// The address and the code, as they will be sent but for the secrets; what stands in the way.
fn view_request(form: Form) -> AnyView {
    let request = Memo::new(move |_| form.shown().0);
    let chosen = RwSignal::new(language::kept());
    let languages = Language::ALL.iter().enumerate().map(|(place, language)| {
        let is_chosen = move || chosen.get().as_deref() == Some(language.name());
        view! { <option value=place.to_string() selected=is_chosen>{language.name()}</option> }
    });
    let choose = handler(move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        let name = Language::ALL.get(place).copied().unwrap_or_default().name();
        language::keep(name);
        chosen.set(Some(name.to_owned()));
    });
    let code = Signal::derive(move || {
        let named = |one: &&Language| chosen.get().as_deref() == Some(one.name());
        let language = Language::ALL.iter().find(named).copied().unwrap_or_default();
        request.with(|request| sample(language, request))
    });
    let id = format!("{}langage", ids::TRY_IT_FIELD);
    let address = move || request.with(|request| format!("{} {}", request.method, request.url));
    view! {
        <p>"Ce qui sera envoyé\u{a0}:"</p>
        <p><code class="documentation-address">{dynamic(address)}</code></p>
        {dynamic(move || view_obstacles(&request.get()))}
        <details>
            <summary>"Le même appel en code"</summary>
            <label for=id.clone()>"Langage"</label>
            <select id=id on:change=choose>{languages.collect_view()}</select>
            <pre tabindex="0"><code>{dynamic(move || code.get())}</code></pre>
            <CopyButton text=code stands_beside=true>"Copier le code"</CopyButton>
        </details>
    }
    .into_any()
}

fn view_obstacles(request: &catalogue_openapi::request::Request) -> AnyView {
    let is_allowed = origin(&request.url).is_none_or(browser::allows);
    let found = obstacles(&browser::origin(), request, is_allowed);
    let sentences = found.into_iter().map(|one| view! { <p>{one.sentence()}</p> });
    let kept = request.headers.iter().filter(|(name, _)| is_kept_back(name));
    let kept = kept.map(|(name, _)| {
        view! { <p>"Votre navigateur n’enverra pas l’en-tête "<code>{name.clone()}</code>"\u{a0}: il n’est que dans le code."</p> }
    });
    view! { {sentences.collect_view()}{kept.collect_view()} }.into_any()
}

/// Sends what is shown, with the secrets.
fn send(form: Form) {
    // A button that is disabled for the browser would lose the focus: it does nothing instead.
    if form.outcome.with_untracked(Outcome::is_awaited) {
        return;
    }
    let (_, faults) = form.shown();
    if !faults.is_empty() {
        form.outcome.set(Outcome::Faulty(faults));
        browser::focus_in_view(ids::ERROR);
        return;
    }
    let Some(abort) = Abort::new().map(Rc::new) else { return };
    let secrets = secrets::sent(form);
    let request =
        form.with_call(|call| form.draft.with_untracked(|draft| draft.sent(call, &secrets)));
    let body = body::sent(form, &request);
    let headers: Vec<_> =
        request.headers.into_iter().filter(|(name, _)| !is_kept_back(name)).collect();
    form.set_sending(Rc::clone(&abort));
    spawn_local(async move {
        let answer = fetch::call(&request.method, &request.url, &headers, body, &abort).await;
        let outcome =
            answer.map_or_else(Outcome::Failed, |answer| Outcome::Answered(Arc::new(answer)));
        form.set_outcome(outcome);
    });
}
