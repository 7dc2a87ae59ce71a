//! Examples: all that are given, else one that is generated.

use super::schema_part::schema_part;
use crate::{
    generate::{generate, in_json, xml},
    json,
    model::{Example, Origin},
    node::{Map, Node, Value},
    request::is_null,
    schema::{Context, Direction, Merged, Part, example_value, may_hold_value},
    source::{At, parse_json},
};

/// Those of a content, else of its schema, else a generated one.
pub(super) fn of_media<'a>(
    context: &Context<'a>,
    name: &str,
    media: At<'a>,
    part: Option<Part<'a>>,
    direction: Direction,
) -> Vec<Example> {
    let given = given(context, media, part);
    let found = if given.is_empty() { of_schema(context, name, part, direction) } else { given };
    found.into_iter().map(|example| in_json(context, name, part, example)).collect()
}

/// In 2.0 the examples of an answer are by format.
pub(super) fn of_format<'a>(
    context: &Context<'a>,
    name: &str,
    owner: At<'a>,
    part: Option<Part<'a>>,
    direction: Direction,
) -> Vec<Example> {
    let keys = ["examples", "x-examples"];
    let given = keys.iter().find_map(|key| owner.node.get(key)?.map()?.get(name));
    let found = match given {
        Some(node) => vec![written(node, "")],
        None => of_schema(context, name, part, direction),
    };
    found.into_iter().map(|example| in_json(context, name, part, example)).collect()
}

/// The first value in JSON that is given for a content, or for its schema: what fields say of themselves apart.
pub(crate) fn given_value<'a>(
    context: &Context<'a>,
    name: &str,
    owner: At<'a>,
    part: Part<'a>,
) -> Option<Node> {
    // In 2.0 those of an answer are by format.
    let by_format = name.is_empty().then(|| owner.node.get("examples")?.fields().next()).flatten();
    let of_answer = by_format.map(|(_, node)| written(node, ""));
    let of_media = || given(context, owner, Some(part)).into_iter().next();
    let found = of_answer
        .or_else(of_media)
        .map(|one| in_json(context, "application/json", Some(part), one));
    let of_schema = || Merged::new(context, &[part]).examples.first().copied().cloned();
    found.and_then(|example| parse_json(&example.text)).or_else(of_schema)
}

/// Those of a parameter, of its content, of its schema, else a generated one.
pub(super) fn of_parameter<'a>(
    context: &Context<'a>,
    at: At<'a>,
    part: Option<Part<'a>>,
    media: Option<(&'a str, &'a Node)>,
) -> Vec<Example> {
    let media = media.map(|(_, node)| At { file: at.file, node });
    let mut given = given(context, at, part);
    given.extend(media.into_iter().flat_map(|media| self::given(context, media, part)));
    // An example of null says that nothing may be sent: readers also want one of what is sent.
    if !given.iter().all(is_null) {
        return given;
    }
    let Some(part) = part else { return given };
    let name = at.node.text_of("name");
    given.extend(one_or_more(context, part, &name, Direction::Both));
    given
}

/// Named ones, then the one without a name.
fn given<'a>(context: &Context<'a>, owner: At<'a>, part: Option<Part<'a>>) -> Vec<Example> {
    let holds_value = part.is_none_or(|part| may_hold_value(&Merged::new(context, &[part])));
    let bare = |node: &Node| written(example_value(node, holds_value), "");
    let mut found = Vec::new();
    match owner.node.get("examples").map(|node| &node.value) {
        Some(Value::Map(map)) => {
            found
                .extend(map.iter().filter_map(|(name, node)| {
                    named(context, name, At { file: owner.file, node })
                }));
        }
        // A mistake that is understood.
        Some(Value::List(items)) => found.extend(items.iter().map(bare)),
        _ => {}
    }
    let keys = ["example", "x-example"];
    let single = keys.iter().find_map(|key| owner.node.map()?.get(key));
    found.extend(single.map(bare));
    found
}

fn named<'a>(context: &Context<'a>, name: &str, at: At<'a>) -> Option<Example> {
    let followed = context.follow(at)?;
    let Some(map) = followed.node.map() else { return Some(written(followed.node, name)) };
    let keys = ["serializedValue", "value", "dataValue"];
    let value = keys.iter().find_map(|key| map.get(key));
    let text = |key: &str| {
        let beside = at.node.text_of(key);
        if beside.is_empty() { followed.node.text_of(key) } else { beside }
    };
    let external = followed.node.text_of("externalValue");
    // The value itself, where an object with a value is expected: a mistake that is understood.
    let lacks_value = value.is_none() && external.is_empty();
    let is_bare =
        lacks_value && !map.iter().any(|(key, _)| matches!(key, "summary" | "description"));
    let shown = value.or(is_bare.then_some(followed.node));
    let base = shown.map(|node| written(node, name)).unwrap_or_default();
    Some(Example {
        name: name.to_owned(),
        summary: text("summary"),
        description: text("description"),
        external,
        ..base
    })
}

fn written(node: &Node, name: &str) -> Example {
    let (text, is_text) = match &node.value {
        Value::Text(text) => (text.to_string(), true),
        _ => (json::pretty(node), false),
    };
    Example { name: name.to_owned(), text, is_text, ..Example::default() }
}

fn of_schema<'a>(
    context: &Context<'a>,
    media: &str,
    part: Option<Part<'a>>,
    direction: Direction,
) -> Vec<Example> {
    let Some(part) = part else { return Vec::new() };
    if is_binary(media) {
        return Vec::new();
    }
    if media.contains("xml") {
        let text = xml(context, part, direction);
        return text
            .map(|text| Example {
                text,
                is_text: true,
                origin: Origin::Generated,
                ..Example::default()
            })
            .into_iter()
            .collect();
    }
    one_or_more(context, part, "", direction)
}

/// The examples of a schema, else a generated one.
fn one_or_more<'a>(
    context: &Context<'a>,
    part: Part<'a>,
    name: &str,
    direction: Direction,
) -> Vec<Example> {
    let merged = Merged::new(context, &[part]);
    let given = merged.examples.iter().filter(|node| node.value != Value::Null);
    let given: Vec<_> = given.map(|node| written(node, "")).collect();
    if !given.is_empty() {
        return given;
    }
    let node = generate(context, part, name, direction);
    node.map(|node| Example { origin: Origin::Generated, ..written(&node, "") })
        .into_iter()
        .collect()
}

/// Whether a format is bytes, of which no example can be read.
fn is_binary(media: &str) -> bool {
    ["image/", "audio/", "video/", "octet-stream", "zip", "pdf"]
        .iter()
        .any(|part| media.contains(part))
}

/// A form of 2.0, from the parts that must be sent, or all when none must.
pub(super) fn of_form<'a>(context: &Context<'a>, parts: &[At<'a>]) -> Example {
    let entry = |at: &At<'a>| {
        let name = at.node.text_of("name");
        let part = schema_part(*at, None)?;
        Some((name.clone().into(), generate(context, part, &name, Direction::Sent)?))
    };
    let entries = parts.iter().filter_map(entry).collect();
    let node = Node { at: 0, value: Value::Map(Map::new(entries)) };
    Example { origin: Origin::Generated, ..written(&node, "") }
}
