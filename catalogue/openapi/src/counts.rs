//! How much of everything a specification has.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::{
    dialect::Dialect,
    model::{Location, Operation},
    node::Node,
    schema::Context,
};

macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// How much of everything there is.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
        pub struct Counts { $($(#[$doc])* pub $name: usize,)* }
    };
}

counts! {
    /// Keys of `paths`.
    paths,
    /// Methods of paths.
    operations,
    /// Operations that should not be used any more.
    deprecated_operations,
    /// Operations without an `operationId`.
    operations_without_id,
    /// Parameters of operations, those of their paths included.
    parameters,
    /// Of them in the path.
    parameters_path,
    /// Of them in the query.
    parameters_query,
    /// Of them all that follows the `?` (3.2).
    parameters_querystring,
    /// Of them in a header.
    parameters_header,
    /// Of them in a cookie.
    parameters_cookie,
    /// Of them the body (2.0).
    parameters_body,
    /// Of them a part of a form (2.0).
    #[serde(rename = "parameters_formData")]
    parameters_form_data,
    /// Bodies (3.0 and later).
    request_bodies,
    /// Answers of operations.
    responses,
    /// Formats of answers (3.0 and later).
    response_media_types,
    /// Keys of `webhooks`.
    webhooks,
    /// Methods of webhooks.
    webhook_operations,
    /// Methods of callbacks.
    callback_operations,
    /// Links of answers.
    links,
    /// Schemas that the main file names.
    schemas,
    /// Ways to authenticate.
    security_schemes,
    /// Servers of the API, its paths and operations (3.0 and later).
    servers,
    /// Tags that are declared.
    tags_declared,
    /// Tags that operations have.
    tags_used,
    /// Operations without a tag.
    operations_untagged,
    /// Operations a tag of which isn't declared.
    operations_undeclared_tag,
    /// Ids that more than one operation has.
    duplicate_operation_ids,
    /// References that lead nowhere.
    unresolved_refs,
}

/// Counts a specification, as its pages show it.
pub(crate) fn count(
    context: &Context,
    operations: &[Operation],
    webhooks: &[Operation],
    unresolved: usize,
) -> Counts {
    let root = context.documents.root().node;
    let is_old = context.dialect == Dialect::V2;
    let of = |test: &dyn Fn(&Operation) -> usize| operations.iter().map(test).sum::<usize>();
    let are = |test: &dyn Fn(&Operation) -> bool| {
        operations.iter().filter(|operation| test(operation)).count()
    };
    let in_place = |location| {
        of(&|operation| {
            operation.parameters.iter().filter(|parameter| parameter.location == location).count()
        })
    };
    let form = of(&|operation| if is_old { parts(operation) } else { 0 });
    let body = are(&|operation| is_old && operation.body.is_some() && parts(operation) == 0);
    let declared: HashSet<String> = names(root.get("tags"));
    let used: HashSet<&String> = operations.iter().flat_map(|operation| &operation.tags).collect();
    let plain = of(&|operation| operation.parameters.len());
    Counts {
        paths: fields(root.get("paths")),
        operations: operations.len(),
        deprecated_operations: are(&|operation| operation.deprecated),
        operations_without_id: are(&|operation| operation.operation_id.is_empty()),
        parameters: plain + form + body,
        parameters_path: in_place(Location::Path),
        parameters_query: in_place(Location::Query),
        parameters_querystring: in_place(Location::QueryString),
        parameters_header: in_place(Location::Header),
        parameters_cookie: in_place(Location::Cookie),
        parameters_body: body,
        parameters_form_data: form,
        request_bodies: are(&|operation| !is_old && operation.body.is_some()),
        responses: of(&|operation| operation.answers.len()),
        response_media_types: if is_old {
            0
        } else {
            of(&|operation| operation.answers.iter().map(|answer| answer.media_types.len()).sum())
        },
        webhooks: fields(root.get("webhooks")),
        webhook_operations: webhooks.len(),
        callback_operations: of(&|operation| {
            operation.callbacks.iter().map(|callback| callback.operations.len()).sum()
        }),
        links: of(&|operation| operation.answers.iter().map(|answer| answer.links.len()).sum()),
        schemas: crate::read::named_schemas(context.documents.root()).len(),
        security_schemes: schemes(root),
        servers: servers(root, is_old),
        tags_declared: root.get("tags").map_or(0, |tags| tags.items().len()),
        tags_used: used.len(),
        operations_untagged: are(&|operation| operation.tags.is_empty()),
        operations_undeclared_tag: are(&|operation| {
            operation.tags.iter().any(|tag| !declared.contains(tag))
        }),
        duplicate_operation_ids: twice(operations),
        unresolved_refs: unresolved,
    }
}

/// The parts of a form of 2.0.
fn parts(operation: &Operation) -> usize {
    let media = operation.body.iter().flat_map(|body| &body.media_types);
    let forms = media.filter(|media| media.name.contains("form"));
    forms.filter_map(|media| media.schema.as_ref()).map(|schema| schema.fields.len()).sum()
}

fn fields(node: Option<&Node>) -> usize {
    node.into_iter().flat_map(Node::fields).filter(|(name, _)| !name.starts_with("x-")).count()
}

fn names(tags: Option<&Node>) -> HashSet<String> {
    tags.into_iter().flat_map(Node::items).map(|tag| tag.text_of("name")).collect()
}

fn schemes(root: &Node) -> usize {
    let modern = root.get("components").and_then(|components| components.get("securitySchemes"));
    fields(root.get("securityDefinitions")) + fields(modern)
}

fn servers(root: &Node, is_old: bool) -> usize {
    if is_old {
        return 0;
    }
    let own = |node: &Node| node.get("servers").map_or(0, |servers| servers.items().len());
    let items = || root.get("paths").into_iter().flat_map(Node::fields).map(|(_, item)| item);
    let of_operations =
        items().flat_map(Node::fields).map(|(_, operation)| own(operation)).sum::<usize>();
    own(root) + items().map(own).sum::<usize>() + of_operations
}

fn twice(operations: &[Operation]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for operation in operations.iter().filter(|operation| !operation.operation_id.is_empty()) {
        *counts.entry(&operation.operation_id).or_default() += 1;
    }
    counts.values().filter(|count| **count > 1).count()
}
