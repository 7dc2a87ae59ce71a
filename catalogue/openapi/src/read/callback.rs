//! What an API calls after an operation.

use super::{
    operation::{Place, operation},
    paths::of_item,
};
use crate::{
    context::Context,
    model::{Callback, Operation, OperationKind},
    node::Node,
    source::At,
};

/// The callbacks of an operation; those of callbacks are left out, being calls of the caller's server.
pub(super) fn callbacks<'a>(context: &Context<'a>, place: Place<'a, '_>) -> Vec<Callback> {
    if place.kind != OperationKind::Call {
        return Vec::new();
    }
    let owner = place.endpoint.operation;
    let all = owner.node.get("callbacks").into_iter().flat_map(Node::fields);
    let callback = |(name, node): (&'a str, &'a Node)| {
        let at = context.follow(At { file: owner.file, node })?;
        let operations = operations(context, place, name, at);
        Some(Callback { name: name.to_owned(), operations })
    };
    all.filter(|(name, _)| !name.starts_with("x-")).filter_map(callback).collect()
}

fn operations<'a>(
    context: &Context<'a>,
    place: Place<'a, '_>,
    name: &str,
    callback: At<'a>,
) -> Vec<Operation> {
    let expressions =
        callback.node.fields().filter(|(expression, _)| !expression.starts_with("x-"));
    let endpoints = expressions.flat_map(|(expression, node)| {
        of_item(context, expression, At { file: callback.file, node })
    });
    let read = |endpoint: super::Endpoint<'a>| {
        let slug =
            crate::address::slug(&format!("{} rappel {name} {}", place.slug, endpoint.method));
        operation(context, &endpoint, &slug, OperationKind::Callback)
    };
    endpoints.map(read).collect()
}
