//! What may be called next.

use super::server;
use crate::{
    json,
    model::{AnswerLink, Argument, ServerScope},
    node::{Node, Value},
    schema::{Context, literal},
    source::At,
};

/// The links of an answer. The addresses of their operations are found once all operations are read.
pub(super) fn links<'a>(context: &Context<'a>, answer: At<'a>) -> Vec<AnswerLink> {
    let all = answer.node.get("links").into_iter().flat_map(Node::fields);
    let link = |(name, node): (&str, &'a Node)| {
        let node = context.follow(At { file: answer.file, node })?.node;
        let operation = [node.text_of("operationId"), node.text_of("operationRef")].concat();
        Some(AnswerLink {
            name: name.to_owned(),
            slug: String::new(),
            operation,
            description: node.text_of("description"),
            arguments: node
                .get("parameters")
                .into_iter()
                .flat_map(Node::fields)
                .map(argument)
                .collect(),
            body: node.get("requestBody").map(literal),
            server: node.get("server").map(|node| server::server(node, ServerScope::Operation)),
        })
    };
    all.filter(|(name, _)| !name.starts_with("x-")).filter_map(link).collect()
}

fn argument((name, node): (&str, &Node)) -> Argument {
    let value = match &node.value {
        Value::Text(text) => text.to_string(),
        _ => json::compact(node),
    };
    Argument { name: name.to_owned(), value }
}
