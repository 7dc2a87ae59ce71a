//! Contents: formats, schemas, examples.

use super::{Place, direction, example, parameter};
use crate::{
    anchor,
    model::{Encoding, Location, MediaType, OperationKind},
    node::Node,
    schema::{Context, Direction, Limits, Part, tree},
    source::At,
};

/// Fields of the tree that a page is about.
pub(super) const MAIN: usize = 150;
/// Fields of other trees of the same page.
pub(super) const ASIDE: usize = 30;

/// Where a content stands.
#[derive(Clone, Copy)]
pub(super) struct Content<'a, 'e> {
    pub(super) place: Place<'a, 'e>,
    pub(super) direction: Direction,
    pub(super) fields: usize,
    pub(super) prefix: &'e str,
    pub(super) trail: &'e str,
}

impl<'a> Content<'a, '_> {
    /// The formats of `content`, of a reference's siblings first.
    pub(super) fn media_types(self, context: &Context<'a>, owners: &[At<'a>]) -> Vec<MediaType> {
        let mut found: Vec<(MediaType, Option<Part>)> = Vec::new();
        for owner in owners {
            for (name, node) in owner.node.get("content").into_iter().flat_map(Node::fields) {
                if name.starts_with("x-") || found.iter().any(|(known, _)| known.name == name) {
                    continue;
                }
                let Some(at) = context.follow(At { file: owner.file, node }) else { continue };
                let part = at.node.get("schema").map(|node| Part::new(At { file: at.file, node }));
                let same = found
                    .iter()
                    .find(|(_, other)| is_same(context, part, *other))
                    .map(|(known, _)| known.name.clone());
                let media = self.media_type(context, name, at, part, same.unwrap_or_default());
                found.push((media, part));
            }
        }
        found.into_iter().map(|(media, _)| media).collect()
    }

    fn media_type(
        self,
        context: &Context<'a>,
        name: &str,
        at: At<'a>,
        part: Option<Part<'a>>,
        same_as: String,
    ) -> MediaType {
        let item = at.node.get("itemSchema").map(|node| Part::new(At { file: at.file, node }));
        MediaType {
            name: name.to_owned(),
            anchor: self.prefix.to_owned(),
            schema: part.filter(|_| same_as.is_empty()).map(|part| self.schema(context, part)),
            item_schema: item.map(|part| self.schema(context, part)),
            examples: example::of_media(context, name, at, part.or(item), self.direction),
            encodings: encodings(context, at),
            same_as,
        }
    }

    pub(super) fn schema(self, context: &Context<'a>, part: Part<'a>) -> crate::model::Schema {
        let limits = Limits { fields: self.fields, direction: self.direction };
        let trail = format!("{} {}", self.place.slug, self.trail);
        let mut schema = tree(context, &[part], limits, &[], &trail);
        if self.place.kind != OperationKind::Call {
            direction::forget(&mut schema);
        }
        schema
    }
}

/// Whether two contents have one schema.
fn is_same<'a>(context: &Context<'a>, one: Option<Part<'a>>, other: Option<Part<'a>>) -> bool {
    let node = |part: Option<Part<'a>>| context.follow(part?.at).map(|at| at.node);
    match (node(one), node(other)) {
        (Some(one), Some(other)) => std::ptr::eq(one, other) || one == other,
        _ => false,
    }
}

fn encodings<'a>(context: &Context<'a>, at: At<'a>) -> Vec<Encoding> {
    let all = at.node.get("encoding").into_iter().flat_map(Node::fields);
    all.map(|(field, node)| Encoding {
        field: field.to_owned(),
        content_type: node.text_of("contentType"),
        style: node.text_of("style"),
        explode: node.bool_of("explode"),
        headers: headers(context, At { file: at.file, node }),
    })
    .collect()
}

/// The headers of an answer or of a part.
pub(super) fn headers<'a>(context: &Context<'a>, owner: At<'a>) -> Vec<crate::model::Parameter> {
    let all = owner.node.get("headers").into_iter().flat_map(Node::fields);
    let header = |(name, node): (&'a str, &'a Node)| {
        let at = context.follow(At { file: owner.file, node })?;
        let mut header = parameter::parameter(context, at, Location::Header, name);
        header.anchor = anchor::parameter(Location::Header, name);
        header.required = at.node.is_true("required");
        Some(header)
    };
    all.filter(|(name, _)| !name.starts_with("x-ref")).filter_map(header).collect()
}
