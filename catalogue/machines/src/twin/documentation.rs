//! The pages of a specification.

mod shape;

use catalogue::{
    documentation::{Answer, Content, Group, OperationLine, OperationPage, Overview, TypePage},
    route::Route,
};

use super::parts::Parts;
use crate::markdown;
use shape::{add_shape, part_lines};

/// What is said of an example that the specification doesn't give.
fn mark(is_generated: bool) -> &'static str {
    if is_generated { " (engendré d’après les types)" } else { "" }
}

/// The first page.
pub fn overview(overview: &Overview, parts: &mut Parts) {
    let api = parts.link(&overview.api.title, &Route::api(&overview.api.slug));
    let file = markdown::link("Fichier OpenAPI", &parts.addresses.of(&overview.file));
    let version = &overview.version;
    let version = (!version.is_empty()).then(|| format!("Version {}", markdown::escape(version)));
    parts.list([api, file].into_iter().chain(version));
    parts.document(2, &overview.description);
    parts.document(2, &overview.more);
    let servers = overview.servers.iter().map(|server| markdown::code_span(&server.url));
    parts.titled_list("Adresses de base", servers);
    let schemes = overview.security.iter().map(|scheme| markdown::escape(&scheme.words));
    parts.titled_list("Authentification", schemes);
    for group in &overview.groups {
        add_group(group, 2, overview, parts);
    }
    let types = overview.types.iter().map(|line| {
        parts.link(&line.name, &Route::NamedType(overview.api.slug.clone(), line.slug.clone()))
    });
    let types: Vec<String> = types.collect();
    parts.titled_list("Types", types);
}

fn add_group(group: &Group, level: u8, overview: &Overview, parts: &mut Parts) {
    parts.heading(level, &group.title);
    parts.document(level + 1, &group.description);
    let line = |one: &OperationLine| {
        let route = Route::Operation(overview.api.slug.clone(), one.slug.clone());
        let call = markdown::code_span(&format!("{} {}", one.method, one.path));
        format!("{} {call}", parts.link(&one.title, &route))
    };
    let lines: Vec<String> = group.operations.iter().map(line).collect();
    parts.list(lines);
    for inner in &group.groups {
        add_group(inner, level + 1, overview, parts);
    }
}

/// An operation.
pub fn operation(operation: &OperationPage, parts: &mut Parts) {
    parts.add(markdown::code(&format!("{} {}", operation.method, operation.address)));
    parts.add(markdown::paragraph(operation.deprecated.as_deref().unwrap_or_default()));
    parts.list(operation.brief.iter().map(|sentence| markdown::escape(sentence)));
    parts.document(2, &operation.description);
    for group in &operation.parameters {
        parts.heading(2, &group.title);
        parts.add(part_lines(&group.parts, 0, parts.addresses));
    }
    if let Some(body) = &operation.body {
        parts.heading(2, "Ce qui est envoyé");
        parts.document(3, &body.description);
        body.contents.iter().for_each(|content| add_content(content, parts));
    }
    parts.titled_list(
        "Authentification",
        operation.security.iter().map(|one| markdown::escape(one)),
    );
    operation.answers.iter().for_each(|answer| add_answer(answer, parts));
    if let Some(sample) = operation.samples.first() {
        parts.heading(2, &format!("Exemple\u{a0}: {}", sample.language));
        parts.add(markdown::code(&sample.text));
    }
    let overview = Route::Overview(operation.api.slug.clone());
    parts.add(parts.link("Toutes les opérations", &overview));
}

fn add_answer(answer: &Answer, parts: &mut Parts) {
    parts.heading(2, &format!("Réponse {}\u{a0}: {}", answer.code, answer.words));
    parts.document(3, &answer.description);
    answer.contents.iter().for_each(|content| add_content(content, parts));
}

fn add_content(content: &Content, parts: &mut Parts) {
    parts.heading(3, &content.format);
    if let Some(shape) = &content.shape {
        add_shape(shape, parts);
    }
    for example in &content.examples {
        let title = if example.title.is_empty() { "Exemple" } else { &example.title };
        parts.add(markdown::paragraph(&[title, mark(example.is_generated)].concat()));
        if !example.text.is_empty() {
            parts.add(markdown::code(&example.text));
        }
    }
}

/// A named type.
pub fn named_type(named: &TypePage, parts: &mut Parts) {
    parts.add(markdown::code_span(&named.name));
    add_shape(&named.shape, parts);
    if !named.example.is_empty() {
        parts.heading(2, &["Exemple", mark(named.is_generated)].concat());
        parts.add(markdown::code(&named.example));
    }
    let overview = Route::Overview(named.api.slug.clone());
    parts.add(parts.link("Toutes les opérations", &overview));
}
