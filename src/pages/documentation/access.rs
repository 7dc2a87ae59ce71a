//! Where an API answers, and how one authenticates.

use catalogue::documentation::{Scheme, Server, ServerVariable};
use leptos::prelude::*;

use crate::prose::{view_document, view_inlines};

/// Base addresses.
pub fn view_servers(servers: &'static [Server]) -> AnyView {
    let each = servers.iter().map(|server| {
        let scope = (!server.scope.is_empty())
            .then(|| view! { <span class="muted">" "{server.scope.as_str()}</span> });
        let variables = server.variables.iter().map(variable).collect_view();
        view! {
            <li>
                <code>{server.url.as_str()}</code>{scope}
                {view_document(&server.description, 4)}
                <ul>{variables}</ul>
            </li>
        }
    });
    view! { <ul role="list" class="plain-list">{each.collect_view()}</ul> }.into_any()
}

fn variable(variable: &'static ServerVariable) -> AnyView {
    let default = (!variable.default.is_empty())
        .then(|| view! { "\u{a0}: "<code>{variable.default.as_str()}</code>" par défaut" });
    let values = (!variable.values.is_empty())
        .then(|| view! { ", parmi "<code>{variable.values.join(", ")}</code> });
    view! {
        <li>
            <code>{variable.name.as_str()}</code>{default}{values}
            {view_document(&variable.description, 5)}
        </li>
    }
    .into_any()
}

/// Ways to authenticate.
pub fn view_schemes(schemes: &'static [Scheme]) -> AnyView {
    let each = schemes.iter().map(|scheme| {
        let addresses = scheme.addresses.iter().map(|(label, address)| {
            view! { <li>{label.as_str()}"\u{a0}: "{view_inlines(address)}</li> }
        });
        view! {
            <li>
                <code>{scheme.name.as_str()}</code>"\u{a0}: "{scheme.words.as_str()}
                {view_document(&scheme.description, 4)}
                <ul>{addresses.collect_view()}</ul>
                {scopes(&scheme.scopes)}
            </li>
        }
    });
    view! { <ul role="list" class="plain-list">{each.collect_view()}</ul> }.into_any()
}

fn scopes(scopes: &'static [(String, String)]) -> Option<AnyView> {
    let each = scopes.iter().map(|(name, meaning)| {
        let meaning = (!meaning.is_empty()).then(|| view! { "\u{a0}: "{meaning.as_str()} });
        view! { <li><code>{name.as_str()}</code>{meaning}</li> }
    });
    let each = each.collect_view();
    (!scopes.is_empty())
        .then(|| view! { <p>"Droits que l’on peut demander\u{a0}:"</p><ul>{each}</ul> }.into_any())
}
