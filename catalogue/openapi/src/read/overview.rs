//! The first page.

use super::{groups, redirects, security, server};
use crate::{
    docs::external_docs,
    model::{Contact, License, Operation, Overview, ServerScope},
    schema::Context,
};

/// All that the first page says, but the types.
pub(crate) fn overview(
    context: &Context,
    operations: &[Operation],
    webhooks: &[Operation],
) -> Overview {
    let root = context.documents.root().node;
    let info = root.get("info");
    let text = |key: &str| info.map(|info| info.text_of(key)).unwrap_or_default();
    let part = |key: &str, of: &str| {
        info.and_then(|info| info.get(key)).map(|node| node.text_of(of)).unwrap_or_default()
    };
    let title = text("title");
    Overview {
        title: if title.trim().is_empty() { name_of_file(context) } else { title },
        version: text("version"),
        dialect: ["openapi", "swagger"].map(|key| root.text_of(key)).concat(),
        summary: text("summary"),
        description: text("description"),
        terms_of_service: text("termsOfService"),
        contact: Contact {
            name: part("contact", "name"),
            url: part("contact", "url"),
            email: part("contact", "email"),
        },
        license: License {
            name: part("license", "name"),
            identifier: part("license", "identifier"),
            url: part("license", "url"),
        },
        external_docs: external_docs(root),
        servers: servers(context, operations),
        security: security::schemes(context),
        groups: groups::groups(root, operations),
        webhooks: webhooks.iter().map(groups::line).collect(),
        types: Vec::new(),
        redirects: redirects::redirects(operations),
    }
}

fn name_of_file(context: &Context) -> String {
    let name = context.documents.iter().next().map_or("", |document| &document.name);
    name.rsplit('/').next().unwrap_or(name).to_owned()
}

/// Those of the API, and those of single paths and operations, each once.
fn servers(context: &Context, operations: &[Operation]) -> Vec<crate::model::Server> {
    let mut servers = server::of_api(context);
    let others = operations.iter().flat_map(|operation| &operation.servers);
    for server in others.filter(|server| server.scope != ServerScope::Api) {
        if !servers.iter().any(|known| known.url == server.url) {
            servers.push(server.clone());
        }
    }
    servers
}
