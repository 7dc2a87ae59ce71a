//! Where an API answers.

use super::Endpoint;
use crate::{
    dialect::Dialect,
    model::{Server, ServerScope, ServerVariable},
    node::Node,
    schema::Context,
};

/// The servers of the whole API.
pub(super) fn of_api(context: &Context) -> Vec<Server> {
    let root = context.documents.root().node;
    if context.dialect == Dialect::V2 { old(root, root) } else { list(root, ServerScope::Api) }
}

/// Those of the operation, else of its path, else of the API.
pub(super) fn of_operation(context: &Context, endpoint: &Endpoint) -> Vec<Server> {
    let (item, node) = (endpoint.item.node, endpoint.operation.node);
    if context.dialect == Dialect::V2 && node.get("schemes").is_some() {
        let servers = old(context.documents.root().node, node);
        return servers
            .into_iter()
            .map(|server| Server { scope: ServerScope::Operation, ..server })
            .collect();
    }
    for (owner, scope) in [(node, ServerScope::Operation), (item, ServerScope::Path)] {
        let servers = list(owner, scope);
        if !servers.is_empty() {
            return servers;
        }
    }
    of_api(context)
}

fn list(owner: &Node, scope: ServerScope) -> Vec<Server> {
    let servers = owner.get("servers").into_iter().flat_map(Node::items);
    servers.map(|node| server(node, scope)).collect()
}

pub(super) fn server(node: &Node, scope: ServerScope) -> Server {
    let variables = node.get("variables").into_iter().flat_map(Node::fields);
    let variable = |(name, node): (&str, &Node)| ServerVariable {
        name: name.to_owned(),
        default: node.text_of("default"),
        values: node
            .get("enum")
            .into_iter()
            .flat_map(Node::items)
            .filter_map(Node::scalar)
            .map(str::to_owned)
            .collect(),
        description: node.text_of("description"),
    };
    Server {
        url: node.text_of("url"),
        name: node.text_of("name"),
        description: node.text_of("description"),
        scope,
        variables: variables.map(variable).collect(),
    }
}

/// In 2.0, an address in three parts, each of which may be absent: then the specification's own counts.
fn old(root: &Node, schemes: &Node) -> Vec<Server> {
    let (host, base) = (root.text_of("host"), root.text_of("basePath"));
    let schemes: Vec<_> =
        schemes.get("schemes").into_iter().flat_map(Node::items).filter_map(Node::scalar).collect();
    let base = base.trim_end_matches('/');
    let urls: Vec<String> = match (host.is_empty(), schemes.is_empty()) {
        (true, _) if base.is_empty() => Vec::new(),
        (true, _) => vec![base.to_owned()],
        (false, true) => vec![format!("https://{host}{base}")],
        (false, false) => schemes.iter().map(|scheme| format!("{scheme}://{host}{base}")).collect(),
    };
    urls.into_iter().map(|url| Server { url, ..Server::default() }).collect()
}
