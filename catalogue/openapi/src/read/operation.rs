//! One operation.

use super::{
    answer, body, callback, parameter,
    place::{Endpoint, Place},
    security, server,
};
use crate::{
    docs::external_docs,
    model::{Operation, OperationKind, Sample},
    node::Node,
    returned,
    schema::Context,
};

/// All that a page shows of an operation. Links to others need the addresses of all.
pub(crate) fn operation<'a>(
    context: &Context<'a>,
    endpoint: &Endpoint<'a>,
    slug: &str,
    kind: OperationKind,
) -> Operation {
    let place = Place { endpoint, slug, kind };
    let node = endpoint.operation.node;
    let parameters = parameter::merged(context, endpoint);
    let answers = answer::answers(context, place);
    let returned = returned::returned(context, place);
    Operation {
        slug: slug.to_owned(),
        kind,
        method: endpoint.method.clone(),
        path: endpoint.path.to_owned(),
        title: title(endpoint),
        operation_id: node.text_of("operationId"),
        tags: node
            .get("tags")
            .into_iter()
            .flat_map(Node::items)
            .filter_map(Node::scalar)
            .map(str::to_owned)
            .collect(),
        summary: node.text_of("summary"),
        description: node.text_of("description"),
        path_description: path_description(endpoint),
        deprecated: node.is_true("deprecated"),
        sunset: node.text_of("x-sunset"),
        external_docs: external_docs(node),
        servers: server::of_operation(context, endpoint),
        body: body::body(context, place, &parameters),
        parameters: parameter::read(context, endpoint, &parameters),
        answers,
        returned,
        callbacks: callback::callbacks(context, place, operation),
        security: security::of_operation(context, endpoint.operation),
        samples: samples(node),
    }
}

/// Summary, else the id in words, else method and path.
pub(super) fn title(endpoint: &Endpoint) -> String {
    let node = endpoint.operation.node;
    let summary = [node.text_of("summary"), endpoint.item.node.text_of("summary")];
    if let Some(summary) = summary.into_iter().find(|summary| !summary.trim().is_empty()) {
        return summary;
    }
    let id = node.text_of("operationId");
    if id.trim().is_empty() {
        format!("{} {}", endpoint.method, endpoint.path)
    } else {
        crate::words::words(&id)
    }
}

fn path_description(endpoint: &Endpoint) -> String {
    endpoint.item.node.text_of("description")
}

/// Samples that the specification gives, under the names that makers of documentation know: Redocly's and
/// Scalar's, then `ReadMe`'s.
fn samples(node: &Node) -> Vec<Sample> {
    let lists = ["x-codeSamples", "x-code-samples", "x-code-snippets"].map(|key| node.get(key));
    let of_readme = node.get("x-readme").and_then(|readme| readme.get("code-samples"));
    let all = lists.into_iter().chain([of_readme]).flatten().flat_map(Node::items);
    let sample = |node: &Node| {
        let text = |keys: [&str; 2]| keys.map(|key| node.text_of(key)).concat();
        Sample {
            language: text(["lang", "language"]),
            label: text(["label", "name"]),
            source: text(["source", "code"]),
        }
    };
    all.map(sample).filter(|sample| !sample.source.is_empty()).collect()
}
