//! Authentication.

use super::parameter;
use crate::{
    diagnostic::Code,
    model::{Flow, Need, Scope, Security, SecurityKind, SecurityScheme},
    node::Node,
    schema::Context,
    source::At,
};

/// All ways that the specification declares.
pub(super) fn schemes(context: &Context) -> Vec<SecurityScheme> {
    declared(context).into_iter().map(|(name, at)| scheme(name, at.node)).collect()
}

/// Names and nodes of the declared ways.
pub(super) fn declared<'a>(context: &Context<'a>) -> Vec<(&'a str, At<'a>)> {
    let root = context.documents.root();
    let modern =
        root.node.get("components").and_then(|components| components.get("securitySchemes"));
    let all =
        [root.node.get("securityDefinitions"), modern].into_iter().flatten().flat_map(Node::fields);
    let named = all.filter(|(name, _)| !name.starts_with("x-"));
    named
        .filter_map(|(name, node)| Some((name, context.follow(At { file: root.file, node })?)))
        .collect()
}

fn scheme(name: &str, node: &Node) -> SecurityScheme {
    let kind = node.text_of("type");
    let is_basic = kind == "basic";
    SecurityScheme {
        name: name.to_owned(),
        kind: security_kind(&kind),
        description: node.text_of("description"),
        deprecated: node.is_true("deprecated"),
        parameter: node.text_of("name"),
        location: parameter::location(node).unwrap_or_default(),
        scheme: if is_basic { kind.clone() } else { node.text_of("scheme").to_lowercase() },
        written_kind: kind,
        bearer_format: node.text_of("bearerFormat"),
        metadata_url: [node.text_of("openIdConnectUrl"), node.text_of("oauth2MetadataUrl")]
            .concat(),
        flows: flows(node),
    }
}

fn security_kind(word: &str) -> SecurityKind {
    match word {
        "apiKey" => SecurityKind::ApiKey,
        "http" | "basic" => SecurityKind::Http,
        "oauth2" => SecurityKind::Oauth2,
        "openIdConnect" => SecurityKind::OpenIdConnect,
        "mutualTLS" => SecurityKind::MutualTls,
        _ => SecurityKind::Unknown,
    }
}

/// Ways to get a token; 2.0 has one, with other names.
fn flows(node: &Node) -> Vec<Flow> {
    let old = node.text_of("flow");
    let old = match old.as_str() {
        "accessCode" => "authorizationCode",
        "application" => "clientCredentials",
        other => other,
    };
    let modern = node
        .get("flows")
        .into_iter()
        .flat_map(Node::fields)
        .filter(|(kind, _)| !kind.starts_with("x-"));
    let all = (!old.is_empty()).then_some((old, node)).into_iter().chain(modern);
    all.map(|(kind, node)| flow(kind, node)).collect()
}

fn flow(kind: &str, node: &Node) -> Flow {
    let scopes = node.get("scopes").into_iter().flat_map(Node::fields);
    let scope = |(name, node): (&str, &Node)| Scope {
        name: name.to_owned(),
        description: node.scalar().unwrap_or_default().to_owned(),
    };
    Flow {
        kind: kind.to_owned(),
        authorization_url: [
            node.text_of("authorizationUrl"),
            node.text_of("deviceAuthorizationUrl"),
        ]
        .concat(),
        token_url: node.text_of("tokenUrl"),
        refresh_url: node.text_of("refreshUrl"),
        scopes: scopes.filter(|(name, _)| !name.starts_with("x-")).map(scope).collect(),
    }
}

/// What an operation needs: its own word, else the API's. An empty list is a word: nothing is needed.
pub(super) fn of_operation<'a>(context: &Context<'a>, operation: At<'a>) -> Security {
    let own = operation.node.get("security");
    let root = context.documents.root();
    let Some(written) = own.or_else(|| root.node.get("security")) else {
        return Security::default();
    };
    let file = if own.is_some() { operation.file } else { root.file };
    let alternatives = written.items().iter().filter(|item| item.map().is_some());
    Security {
        is_stated: true,
        is_inherited: own.is_none(),
        alternatives: alternatives.map(|item| needs(context, At { file, node: item })).collect(),
    }
}

fn needs<'a>(context: &Context<'a>, alternative: At<'a>) -> Vec<Need> {
    let declared = declared(context);
    let need = |(name, scopes): (&str, &'a Node)| {
        if !declared.iter().any(|(known, _)| *known == name) {
            let message = format!("la sécurité `{name}` n’est pas déclarée");
            let help = "déclarez-la dans `components.securitySchemes` (`securityDefinitions` en 2.0), ou corrigez son nom";
            context.note(
                At { file: alternative.file, node: scopes },
                Code::SecurityUnknown,
                message,
                help,
            );
        }
        let scopes = scopes.items().iter().filter_map(Node::scalar).map(str::to_owned).collect();
        Need { scheme: name.to_owned(), scopes }
    };
    alternative.node.fields().map(need).collect()
}
