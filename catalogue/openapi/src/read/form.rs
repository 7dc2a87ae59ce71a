//! The bodies of 2.0: one parameter for the whole, or one for each part of a form.

use super::{
    Place,
    content::{Content, MAIN},
    example, parameter,
};
use crate::{
    model::{Body, Field, JsonType, MediaType, Schema, Style},
    node::Node,
    schema::{Context, Part},
    source::At,
};

pub(super) fn body<'a>(
    context: &Context<'a>,
    place: Place<'a, '_>,
    parameters: &[At<'a>],
) -> Option<Body> {
    let is_in = |at: &&At, word: &str| at.node.text_of("in") == word;
    if let Some(at) = parameters.iter().find(|at| is_in(at, "body")) {
        return Some(whole(context, place, *at));
    }
    let parts: Vec<_> = parameters.iter().filter(|at| is_in(at, "formData")).copied().collect();
    (!parts.is_empty()).then(|| form(context, place, &parts))
}

fn whole<'a>(context: &Context<'a>, place: Place<'a, '_>, at: At<'a>) -> Body {
    let frame =
        Content { place, direction: place.sent(), fields: MAIN, prefix: "corps-", trail: "corps" };
    let part = at.node.get("schema").map(|node| Part::new(At { file: at.file, node }));
    Body {
        description: at.node.text_of("description"),
        required: at.node.is_true("required"),
        media_types: same_in_each(context, frame, part, &formats(context, place, "consumes"), at),
    }
}

/// One schema in several formats.
pub(super) fn same_in_each<'a>(
    context: &Context<'a>,
    frame: Content<'a, '_>,
    part: Option<Part<'a>>,
    formats: &[String],
    owner: At<'a>,
) -> Vec<MediaType> {
    let first = formats.first().cloned().unwrap_or_default();
    let media = |(position, name): (usize, &String)| MediaType {
        name: name.clone(),
        anchor: frame.prefix.to_owned(),
        schema: part.filter(|_| position == 0).map(|part| frame.schema(context, part)),
        same_as: if position == 0 || part.is_none() { String::new() } else { first.clone() },
        examples: example::of_format(context, name, owner, part, frame.direction),
        ..MediaType::default()
    };
    formats.iter().enumerate().map(media).collect()
}

/// The formats that an operation takes or gives: its own, else the API's, else JSON.
pub(super) fn formats(context: &Context, place: Place, key: &str) -> Vec<String> {
    let owners = [place.endpoint.operation.node, context.documents.root().node];
    let written = owners.iter().find_map(|owner| owner.get(key)).into_iter().flat_map(Node::items);
    let mut formats: Vec<String> = written.filter_map(Node::scalar).map(str::to_owned).collect();
    formats.dedup();
    if formats.is_empty() {
        formats.push("application/json".to_owned());
    }
    formats
}

/// A form, each part of which is a field.
fn form<'a>(context: &Context<'a>, place: Place<'a, '_>, parts: &[At<'a>]) -> Body {
    let fields: Vec<_> = parts.iter().map(|at| field(context, *at)).collect();
    let has_file = fields.iter().any(|field| field.schema.types.contains(&JsonType::File));
    let formats = formats(context, place, "consumes");
    let is_form = |format: &&String| format.contains("form");
    let default =
        if has_file { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
    let name = formats.iter().find(is_form).map_or(default, String::as_str);
    let required = fields.iter().any(|field| field.required);
    let mut fields = fields;
    fields.sort_by_key(|field| !field.required);
    let schema = Schema { types: vec![JsonType::Object], fields, ..Schema::default() };
    let example = example::of_form(context, parts);
    let media = MediaType {
        name: name.to_owned(),
        anchor: "corps-".to_owned(),
        schema: Some(schema),
        encodings: encodings(parts),
        examples: vec![example],
        ..MediaType::default()
    };
    Body { required, media_types: vec![media], ..Body::default() }
}

/// How the lists of a form are written.
fn encodings(parts: &[At]) -> Vec<crate::model::Encoding> {
    let lists = parts.iter().filter(|at| at.node.get("collectionFormat").is_some());
    let encoding = |at: &At| {
        let (style, explode) = super::style::style(at.node, crate::model::Location::Query, false);
        let style = match style {
            Style::SpaceDelimited => "spaceDelimited",
            Style::PipeDelimited => "pipeDelimited",
            _ => "form",
        };
        let field = at.node.text_of("name");
        crate::model::Encoding {
            field,
            style: style.to_owned(),
            explode: Some(explode),
            ..Default::default()
        }
    };
    lists.map(encoding).collect()
}

fn field<'a>(context: &Context<'a>, at: At<'a>) -> Field {
    let name = at.node.text_of("name");
    let mut schema = parameter::schema(context, Part::new(at), &name);
    schema.description = at.node.text_of("description");
    Field { name, required: at.node.is_true("required"), schema, ..Field::default() }
}
