//! Parameters: those of the path and of the operation, the latter counting more.

use super::{Endpoint, example, schema_part::schema_part, style};
use crate::{
    anchor,
    diagnostic::Code,
    dialect::Dialect,
    model::{JsonType, Location, Parameter, Schema, Style},
    node::{Node, Value},
    schema::{Context, Direction, Limits, Part, tree},
    source::At,
};

/// Fields of a parameter's tree.
const FIELDS: usize = 30;

/// The parameters of an operation as written, references followed.
pub(super) fn merged<'a>(context: &Context<'a>, endpoint: &Endpoint<'a>) -> Vec<At<'a>> {
    let mut found: Vec<At> = Vec::new();
    for owner in [endpoint.item, endpoint.operation] {
        // Those of the operation take the place of those of the path, not of each other.
        let mut own = Vec::new();
        for node in owner.node.get("parameters").into_iter().flat_map(Node::items) {
            let Some(at) = context.follow(At { file: owner.file, node }) else { continue };
            let key = |at: At| (at.node.text_of("in"), at.node.text_of("name"));
            if is_nameless(at.node) {
                continue;
            }
            if own.contains(&key(at)) {
                tell_twice(context, at);
            }
            own.push(key(at));
            match found.iter_mut().find(|other| key(**other) == key(at)) {
                Some(other) => *other = at,
                None => found.push(at),
            }
        }
    }
    found
}

/// Whether it can't be sent, for want of a name: the check has told it. A body needs none.
fn is_nameless(node: &Node) -> bool {
    node.text_of("in") != "body" && node.text_of("name").trim().is_empty()
}

fn tell_twice<'a>(context: &Context<'a>, at: At<'a>) {
    let (place, name) = (at.node.text_of("in"), at.node.text_of("name"));
    let message = format!(
        "le paramètre `{name}` (`in: {place}`) est déjà décrit plus haut : seul celui-ci compte"
    );
    context.note(at, Code::ParameterDuplicate, message, "gardez-en un seul");
}

/// All that aren't parts of a body: required first in each place, else in order.
pub(super) fn read<'a>(
    context: &Context<'a>,
    endpoint: &Endpoint<'a>,
    merged: &[At<'a>],
) -> Vec<Parameter> {
    check_path(context, endpoint, merged);
    let mut parameters: Vec<_> = merged
        .iter()
        .filter_map(|at| Some((location(at.node)?, *at)))
        .map(|(location, at)| parameter(context, at, location, &at.node.text_of("name")))
        .collect();
    parameters.extend(undeclared(endpoint, &parameters));
    parameters.sort_by_key(|parameter| (order(parameter.location), !parameter.required));
    parameters
}

/// The names in braces of the path that no parameter declares: a call needs their values all the same.
fn undeclared(endpoint: &Endpoint, known: &[Parameter]) -> Vec<Parameter> {
    let is_known =
        |name: &str| known.iter().any(|one| one.location == Location::Path && one.name == name);
    let names = crate::request::names_in_braces(endpoint.path);
    let mut lacking: Vec<&str> = Vec::new();
    for name in names.into_iter().filter(|_| endpoint.path.starts_with('/')) {
        if !name.is_empty() && !is_known(name) && !lacking.contains(&name) {
            lacking.push(name);
        }
    }
    lacking.into_iter().map(of_path).collect()
}

/// A part of the path of which nothing but the name is known.
fn of_path(name: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        location: Location::Path,
        anchor: anchor::parameter(Location::Path, name),
        required: true,
        description: "La spécification nomme cette partie du chemin sans la décrire.".to_owned(),
        style: Style::Simple,
        schema: Schema { types: vec![JsonType::String], ..Schema::default() },
        ..Parameter::default()
    }
}

fn order(location: Location) -> u8 {
    match location {
        Location::Path => 0,
        Location::Query | Location::QueryString => 1,
        Location::Header => 2,
        Location::Cookie => 3,
    }
}

/// Where it goes; none of a part of a body (2.0).
pub(super) fn location(node: &Node) -> Option<Location> {
    Some(match node.text_of("in").as_str() {
        "path" => Location::Path,
        "query" => Location::Query,
        "querystring" => Location::QueryString,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    })
}

/// A parameter, or a header of an answer.
pub(super) fn parameter<'a>(
    context: &Context<'a>,
    at: At<'a>,
    location: Location,
    name: &str,
) -> Parameter {
    let node = at.node;
    let media = node.get("content").into_iter().flat_map(Node::fields).next();
    let (style, explode) = style::style(node, location, media.is_some());
    let part = schema_part(at, media.map(|(_, media)| media));
    let schema = part.map(|part| schema(context, part, &format!("p.{name}"))).unwrap_or_default();
    let examples = example::of_parameter(context, at, part, media);
    let mut parameter = Parameter {
        name: name.to_owned(),
        location,
        anchor: anchor::parameter(location, name),
        required: node.is_true("required") || location == Location::Path,
        deprecated: node.is_true("deprecated") || node.is_true("x-deprecated") || schema.deprecated,
        description: described(node, &schema),
        style,
        explode,
        allow_reserved: node.is_true("allowReserved"),
        allow_empty_value: node.is_true("allowEmptyValue"),
        media_type: media.map(|(name, _)| name.to_owned()).unwrap_or_default(),
        schema,
        examples,
        written: String::new(),
    };
    parameter.written = crate::request::written(&parameter);
    parameter
}

fn described(node: &Node, schema: &Schema) -> String {
    let own = node.text_of("description");
    if own.is_empty() { schema.description.clone() } else { own }
}

pub(super) fn schema<'a>(context: &Context<'a>, part: Part<'a>, trail: &str) -> Schema {
    let limits = Limits { fields: FIELDS, direction: Direction::Both };
    let mut schema = tree(context, &[part], limits, &[], trail);
    if part.at.node.get("in").is_some() {
        // Of a parameter of 2.0, the words are the parameter's.
        schema.description.clear();
    }
    schema
}

/// Each name in braces has a parameter, and each parameter of the path its name in braces.
fn check_path<'a>(context: &Context<'a>, endpoint: &Endpoint<'a>, merged: &[At<'a>]) {
    let names = crate::request::names_in_braces(endpoint.path);
    let in_path = |at: &&At| at.node.text_of("in") == "path";
    for name in names.iter().filter(|_| endpoint.path.starts_with('/')) {
        if !merged.iter().filter(in_path).any(|at| at.node.text_of("name") == *name) {
            let message = format!("`{{{name}}}` du chemin n’est décrit par aucun paramètre");
            context.note(
                endpoint.operation,
                Code::PathParameter,
                message,
                "ajoutez un paramètre `in: path` de ce nom",
            );
        }
    }
    for at in merged.iter().filter(in_path) {
        let name = at.node.text_of("name");
        if !names.contains(&name.as_str()) && endpoint.path.starts_with('/') {
            let message =
                format!("le paramètre `{name}` n’est pas dans le chemin `{}`", endpoint.path);
            context.note(
                *at,
                Code::PathParameter,
                message,
                "écrivez son nom entre accolades dans le chemin, ou changez `in`",
            );
        } else if at.node.get("required").map(|node| &node.value) != Some(&Value::Bool(true)) {
            let message =
                format!("le paramètre `{name}` du chemin n’est pas dit obligatoire : il l’est");
            context.note(*at, Code::PathParameter, message, "ajoutez `required: true`");
        }
    }
    if context.dialect == Dialect::V2
        && merged.iter().filter(|at| at.node.text_of("in") == "body").count() > 1
    {
        let message = "deux paramètres `in: body` : une requête n’a qu’un corps".to_owned();
        context.note(endpoint.operation, Code::OperationDuplicate, message, "gardez-en un seul");
    }
}
