//! Paths and their operations, as written.

use std::collections::{HashMap, HashSet};

use super::Endpoint;
use crate::{address, diagnostic::Code, node::Node, schema::Context, source::At};

const METHODS: [&str; 9] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// All operations of `paths`, in order.
pub(crate) fn endpoints<'a>(context: &Context<'a>) -> Vec<Endpoint<'a>> {
    let root = context.documents.root();
    let Some(paths) = root.node.get("paths") else { return Vec::new() };
    let mut found = Vec::new();
    let (mut seen, mut nameless) = (HashSet::new(), HashMap::new());
    // All paths may stand in a file of their own.
    let Some(paths) = context.follow(At { file: root.file, node: paths }) else { return found };
    for (path, item) in paths.node.fields().filter(|(path, _)| !path.starts_with("x-")) {
        for endpoint in of_item(context, path, At { file: paths.file, node: item }) {
            if seen.insert((endpoint.method.clone(), path)) {
                tell_ambiguous(context, &endpoint, &mut nameless);
                found.push(endpoint);
            } else {
                let message = format!("{} {path} est donné deux fois", endpoint.method);
                context.note(
                    endpoint.operation,
                    Code::OperationDuplicate,
                    message,
                    "gardez-en un seul",
                );
            }
        }
    }
    found
}

/// Whether a server can't tell a path from one above: only the names of their parameters differ.
fn tell_ambiguous<'a>(
    context: &Context<'a>,
    endpoint: &Endpoint<'a>,
    nameless: &mut HashMap<(String, String), &'a str>,
) {
    let key = (endpoint.method.clone(), address::nameless(endpoint.path));
    let first = *nameless.entry(key).or_insert(endpoint.path);
    if first != endpoint.path {
        let message = format!(
            "{} `{}` est la même adresse que `{first}` : seul le nom d’un paramètre change",
            endpoint.method, endpoint.path
        );
        let help = "réunissez les deux opérations, ou distinguez leurs chemins par un mot";
        context.note(endpoint.operation, Code::PathAmbiguous, message, help);
    }
}

/// All operations of `webhooks`, in order.
pub(crate) fn webhooks<'a>(context: &Context<'a>) -> Vec<Endpoint<'a>> {
    let root = context.documents.root();
    let all = root.node.get("webhooks").or_else(|| root.node.get("x-webhooks"));
    let items = all.into_iter().flat_map(Node::fields);
    items
        .flat_map(|(name, item)| of_item(context, name, At { file: root.file, node: item }))
        .collect()
}

/// The operations of one path: what stands beside a reference comes first.
pub(super) fn of_item<'a>(context: &Context<'a>, path: &'a str, item: At<'a>) -> Vec<Endpoint<'a>> {
    let mut found: Vec<Endpoint> = Vec::new();
    let target = context.follow(item).filter(|target| !std::ptr::eq(target.node, item.node));
    for item in [Some(item), target].into_iter().flatten() {
        for (method, operation) in methods(item.node) {
            if found.iter().any(|other| other.method == method) {
                continue;
            }
            let operation = At { file: item.file, node: operation };
            let Some(operation) = context.follow(operation) else { continue };
            if operation.node.map().is_some() {
                found.push(Endpoint { method, path, operation, item });
            }
        }
    }
    found
}

/// Methods in capitals, and their operations, in the order of the file.
fn methods(item: &Node) -> impl Iterator<Item = (String, &Node)> {
    let known = item.fields().filter(|(name, _)| METHODS.contains(name));
    let others = item.get("additionalOperations").into_iter().flat_map(Node::fields);
    let others = others.filter(|(name, _)| !name.starts_with("x-"));
    known
        .map(|(name, node)| (name.to_ascii_uppercase(), node))
        .chain(others.map(|(name, node)| (name.to_owned(), node)))
}

/// The schemas that the main file names.
pub(crate) fn named_schemas(root: At<'_>) -> Vec<(&str, At<'_>)> {
    let modern = root.node.get("components").and_then(|components| components.get("schemas"));
    let all = [root.node.get("definitions"), modern];
    let fields = all.into_iter().flatten().flat_map(Node::fields);
    fields
        .filter(|(name, _)| !name.starts_with("x-"))
        .map(|(name, node)| (name, At { file: root.file, node }))
        .collect()
}
