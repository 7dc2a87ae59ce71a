//! What comes back.

use super::{
    Place,
    content::{ASIDE, Content, MAIN, headers},
    form::{formats, same_in_each},
    link::links,
};
use crate::{
    anchor,
    model::{Answer, MediaType},
    node::Node,
    schema::{Context, Part},
    source::{At, reference_of},
};

/// The answers of an operation, in order.
pub(super) fn answers<'a>(context: &Context<'a>, place: Place<'a, '_>) -> Vec<Answer> {
    let main = main(context, place).map(|(code, _)| code);
    let all = written(context, place.endpoint.operation);
    let read = |(code, at)| answer(context, place, code, at, main == Some(code));
    all.into_iter().map(read).chain(absent(context, place.endpoint.operation)).collect()
}

/// In place of all answers, when the reference to them leads nowhere: what is missing.
fn absent<'a>(context: &Context<'a>, operation: At<'a>) -> Option<Answer> {
    let at = At { file: operation.file, node: operation.node.get("responses")? };
    let description = missing(context, at)?;
    let code = "default";
    let anchor = anchor::answer(code);
    Some(Answer { code: code.to_owned(), anchor, description, ..Answer::default() })
}

/// What is missing, when a reference leads nowhere: the check has told it to the editor, not to the reader.
fn missing<'a>(context: &Context<'a>, at: At<'a>) -> Option<String> {
    let written = reference_of(at.node)?;
    context
        .follow(at)
        .is_none()
        .then(|| format!("La spécification renvoie ici à `{written}`, qu’elle ne contient pas."))
}

/// Codes and answers as written.
fn written<'a>(context: &Context<'a>, operation: At<'a>) -> Vec<(&'a str, At<'a>)> {
    let Some(node) = operation.node.get("responses") else { return Vec::new() };
    let Some(all) = context.follow(At { file: operation.file, node }) else { return Vec::new() };
    let codes = all.node.fields().filter(|(code, _)| !code.starts_with("x-"));
    codes.map(|(code, node)| (code, At { file: all.file, node })).collect()
}

/// The first successful answer, as written, its reference followed.
pub(crate) fn main<'a>(context: &Context<'a>, place: Place<'a, '_>) -> Option<(&'a str, At<'a>)> {
    let all = written(context, place.endpoint.operation);
    let success = all.iter().find(|(code, _)| code.starts_with('2'));
    let (code, at) = success.or_else(|| all.iter().find(|(code, _)| *code == "default"))?;
    Some((code, context.follow(*at)?))
}

fn answer<'a>(
    context: &Context<'a>,
    place: Place<'a, '_>,
    code: &str,
    written: At<'a>,
    is_main: bool,
) -> Answer {
    // What a reference leads nowhere to was told: the code is shown all the same.
    let at = context.follow(written).unwrap_or(written);
    let prefix =
        if is_main { "champ-".to_owned() } else { format!("{}-champ-", anchor::answer(code)) };
    let trail = anchor::answer(code);
    let fields = if is_main { MAIN } else { ASIDE };
    let frame =
        Content { place, direction: place.returned(), fields, prefix: &prefix, trail: &trail };
    let text = |key: &str| {
        let own = written.node.text_of(key);
        if own.is_empty() { at.node.text_of(key) } else { own }
    };
    Answer {
        code: code.to_owned(),
        anchor: anchor::answer(code),
        summary: text("summary"),
        description: [text("description"), missing(context, written).unwrap_or_default()]
            .join("\n\n")
            .trim()
            .to_owned(),
        headers: headers(context, at),
        media_types: media_types(context, frame, &[written, at]),
        links: links(context, at),
    }
}

/// The contents of an answer; in 2.0 one schema, in the formats of the operation.
fn media_types<'a>(
    context: &Context<'a>,
    frame: Content<'a, '_>,
    owners: &[At<'a>],
) -> Vec<MediaType> {
    let modern = frame.media_types(context, owners);
    if !modern.is_empty() {
        return modern;
    }
    let schema = owners.iter().find_map(|owner| Some((*owner, owner.node.get("schema")?)));
    let examples = owners.iter().find(|owner| owner.node.get("examples").is_some());
    match (schema, examples) {
        (Some((owner, node)), _) => {
            let part = Part::new(At { file: owner.file, node });
            let formats = formats(context, frame.place, "produces");
            same_in_each(context, frame, Some(part), &formats, owner)
        }
        (None, Some(owner)) => {
            let names = owner.node.get("examples").into_iter().flat_map(Node::fields);
            let names: Vec<_> =
                names.map(|(name, _)| name.to_owned()).filter(|name| name.contains('/')).collect();
            same_in_each(context, frame, None, &names, *owner)
        }
        (None, None) => Vec::new(),
    }
}
