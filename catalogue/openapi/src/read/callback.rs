//! What an API calls after an operation.

use super::{
    paths::of_item,
    place::{Endpoint, Place},
};
use crate::{
    model::{Callback, Operation, OperationKind},
    node::Node,
    schema::Context,
    source::At,
};

/// How an operation is read.
type Read<'a> = fn(&Context<'a>, &Endpoint<'a>, &str, OperationKind) -> Operation;

/// The callbacks of an operation; those of callbacks are left out, being calls of the caller's server.
pub(super) fn callbacks<'a>(
    context: &Context<'a>,
    place: Place<'a, '_>,
    read: Read<'a>,
) -> Vec<Callback> {
    if place.kind != OperationKind::Call {
        return Vec::new();
    }
    let owner = place.endpoint.operation;
    let all = owner.node.get("callbacks").into_iter().flat_map(Node::fields);
    let callback = |(name, node): (&'a str, &'a Node)| {
        let at = context.follow(At { file: owner.file, node })?;
        let operations = operations(context, (place, name), at, read);
        Some(Callback { name: name.to_owned(), operations })
    };
    all.filter(|(name, _)| !name.starts_with("x-")).filter_map(callback).collect()
}

fn operations<'a>(
    context: &Context<'a>,
    (place, name): (Place<'a, '_>, &str),
    callback: At<'a>,
    read: Read<'a>,
) -> Vec<Operation> {
    let expressions =
        callback.node.fields().filter(|(expression, _)| !expression.starts_with("x-"));
    let endpoints = expressions.flat_map(|(expression, node)| {
        of_item(context, expression, At { file: callback.file, node })
    });
    let one = |endpoint: Endpoint<'a>| {
        let slug =
            crate::address::slug(&format!("{} rappel {name} {}", place.slug, endpoint.method));
        read(context, &endpoint, &slug, OperationKind::Callback)
    };
    endpoints.map(one).collect()
}
