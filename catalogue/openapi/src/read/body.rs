//! What is sent.

use super::{
    Place,
    content::{Content, MAIN},
    form,
};
use crate::{model::Body, schema::Context, source::At};

/// What is sent with an operation: a body, or the parameters of 2.0 that are one.
pub(super) fn body<'a>(
    context: &Context<'a>,
    place: Place<'a, '_>,
    parameters: &[At<'a>],
) -> Option<Body> {
    let operation = place.endpoint.operation;
    if let Some(node) = operation.node.get("requestBody") {
        let at = context.follow(At { file: operation.file, node })?;
        let frame = Content {
            place,
            direction: place.sent(),
            fields: MAIN,
            prefix: "corps-",
            trail: "corps",
        };
        return Some(Body {
            description: [node.text_of("description"), at.node.text_of("description")]
                .into_iter()
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
            required: at.node.is_true("required"),
            media_types: frame.media_types(context, &[At { file: operation.file, node }, at]),
        });
    }
    form::body(context, place, parameters)
}
