//! Where an API answers, and how one authenticates.

use catalogue::{
    document::Inline,
    documentation::{Flow, Scheme, Server, ServerVariable},
};
use leptos::prelude::*;

use crate::prose::{view_document, view_inlines};

/// Base addresses.
pub fn view_servers(servers: &'static [Server]) -> AnyView {
    let each = servers.iter().map(|server| {
        let scope = (!server.scope.is_empty())
            .then(|| view! { <span class="muted">" "{server.scope.as_str()}</span> });
        let variables = (!server.variables.is_empty())
            .then(|| view! { <ul>{server.variables.iter().map(variable).collect_view()}</ul> });
        view! {
            <li>
                <code>{server.url.as_str()}</code>{scope}
                {view_document(&server.description, 4)}
                {variables}
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
        view! {
            <li>
                <code>{scheme.name.as_str()}</code>"\u{a0}: "{scheme.words.as_str()}
                {view_document(&scheme.description, 4)}
                {addresses(&scheme.addresses)}
                {flows(&scheme.flows)}
                {scopes(&scheme.scopes)}
            </li>
        }
    });
    view! { <ul role="list" class="plain-list">{each.collect_view()}</ul> }.into_any()
}

/// Ways to get a token, each with its own addresses and rights.
fn flows(flows: &'static [Flow]) -> Option<AnyView> {
    let each = flows.iter().map(|flow| {
        let title = ["Jeton obtenu ", &flow.title].concat();
        view! { <li>{title}{addresses(&flow.addresses)}{scopes(&flow.scopes)}</li> }
    });
    (!flows.is_empty()).then(|| view! { <ul>{each.collect_view()}</ul> }.into_any())
}

fn addresses(addresses: &'static [(String, Vec<Inline>)]) -> Option<AnyView> {
    let each = addresses.iter().map(|(label, address)| {
        view! { <li>{label.as_str()}"\u{a0}: "{view_inlines(address)}</li> }
    });
    (!addresses.is_empty()).then(|| view! { <ul>{each.collect_view()}</ul> }.into_any())
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
