//! Who calls: the ways to authenticate, and fields for what proves it.

use std::collections::BTreeMap;

use catalogue::ids;
use catalogue_openapi::model::{Location, SecurityKind, SecurityScheme};
use leptos::prelude::*;

use super::form::Form;
use crate::{
    browser::base64,
    components::dynamic::{dynamic, handler},
};

/// What a way to authenticate asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// One secret.
    One(&'static str),
    /// A name and a password.
    Two,
    /// Nothing that a page could send, and why.
    Impossible(&'static str),
}

fn asked(scheme: &SecurityScheme) -> Asked {
    match scheme.kind {
        SecurityKind::ApiKey if scheme.location == Location::Cookie => Asked::Impossible(
            "Cette API attend sa clé dans un cookie, et un navigateur ne laisse aucune page en envoyer à un autre site\u{a0}: l’appel ne peut se faire que par un programme.",
        ),
        SecurityKind::ApiKey => Asked::One("Clé"),
        SecurityKind::Http if scheme.scheme == "basic" => Asked::Two,
        SecurityKind::Http | SecurityKind::Oauth2 | SecurityKind::OpenIdConnect => {
            Asked::One("Jeton")
        }
        SecurityKind::MutualTls => Asked::Impossible(
            "Cette API reconnaît l’appelant à son certificat\u{a0}: votre navigateur le demandera s’il en connaît un.",
        ),
        SecurityKind::Unknown => Asked::Impossible(
            "Cette façon de s’authentifier n’est pas connue ici\u{a0}: l’appel partira sans elle.",
        ),
    }
}

/// What is sent for each way; nothing for those of which nothing has been typed.
pub fn sent(form: Form) -> BTreeMap<String, String> {
    let schemes = form.with_call(|call| call.security.clone());
    let typed = form.secrets.get_untracked();
    let one = |scheme: &SecurityScheme| {
        let [first, second] = typed.get(&scheme.name)?;
        let secret = match asked(scheme) {
            Asked::One(_) => first.clone(),
            Asked::Two if first.is_empty() && second.is_empty() => return None,
            Asked::Two => base64(&format!("{first}:{second}")),
            Asked::Impossible(_) => return None,
        };
        (!secret.is_empty()).then(|| (scheme.name.clone(), secret))
    };
    schemes.iter().filter_map(one).collect()
}

/// The ways, and the fields of the chosen one.
pub fn view(form: Form) -> Option<AnyView> {
    let alternatives = form.with_call(|call| call.operation.security.alternatives.clone());
    if alternatives.iter().all(Vec::is_empty) {
        return None;
    }
    let choice = (alternatives.len() > 1).then(|| {
        let options = alternatives.iter().enumerate().map(|(place, needs)| {
            let names: Vec<&str> = needs.iter().map(|need| need.scheme.as_str()).collect();
            let words = if names.is_empty() {
                "sans authentification".to_owned()
            } else {
                names.join(" et ")
            };
            view! { <option value=place.to_string()>{words}</option> }
        });
        let choose = handler(move |event| {
            let way = event_target_value(&event).parse().unwrap_or(0);
            form.draft.update(|draft| draft.way = way);
        });
        let id = format!("{}authentification", ids::TRY_IT_FIELD);
        view! {
            <label for=id.clone()>"Avec"</label>
            <select id=id on:change=choose>{options.collect_view()}</select>
        }
    });
    let way = Memo::new(move |_| form.draft.with(|draft| draft.way));
    let fields = dynamic(move || {
        // A memo that nobody reads never runs, and so never changes.
        way.get();
        let ways = form.with_call(|call| form.draft.with_untracked(|draft| draft.ways(call)));
        let schemes = form.with_call(|call| call.security.clone());
        let schemes = schemes.into_iter().filter(|scheme| ways.contains(&scheme.name));
        schemes.map(|scheme| view_scheme(form, &scheme)).collect_view()
    });
    Some(
        view! {
            <fieldset class="try-it-part">
                <legend>"Authentification"</legend>
                {choice}
                {fields}
                <p class="muted">"Ce que vous écrivez ici reste dans la mémoire de cette page\u{a0}: ce n’est ni gardé, ni mis dans le code, ni envoyé ailleurs qu’à l’API."</p>
            </fieldset>
        }
        .into_any(),
    )
}

fn view_scheme(form: Form, scheme: &SecurityScheme) -> AnyView {
    let name = scheme.name.clone();
    let field = |label: String, place: usize, kind: &'static str| {
        let id = format!("{}secret-{}-{place}", ids::TRY_IT_FIELD, scheme.name);
        let name = scheme.name.clone();
        let change = handler(move |event| {
            let typed = event_target_value(&event);
            form.secrets.update(|secrets| {
                secrets.entry(name.clone()).or_default()[place] = typed;
            });
        });
        let typed = form.secrets.with_untracked(|secrets| {
            secrets.get(&scheme.name).map(|both| both[place].clone()).unwrap_or_default()
        });
        view! {
            <label for=id.clone()>{label}</label>
            <input type=kind id=id autocomplete="off" spellcheck="false" prop:value=typed on:input=change/>
        }
    };
    match asked(scheme) {
        Asked::One(word) => field(format!("{word} ({name})"), 0, "password").into_any(),
        Asked::Two => view! {
            {field(format!("Identifiant ({name})"), 0, "text")}
            {field(format!("Mot de passe ({name})"), 1, "password")}
        }
        .into_any(),
        Asked::Impossible(why) => view! { <p>{why}</p> }.into_any(),
    }
}
