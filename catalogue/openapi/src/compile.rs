//! From the files of a specification to its documentation.

use std::{cell::RefCell, collections::HashMap};

use crate::{
    address,
    check::Checker,
    counts::{self, Counts},
    diagnostic::{Code, Diagnostic, Notes, Told},
    dialect::Dialect,
    generate, json,
    model::{Documentation, NamedType, Operation, OperationKind, Schema, TypeLine, TypeLink, Use},
    read::{Endpoint, endpoints, named_schemas, operation, overview, webhooks},
    schema::{Context, Direction, Limits, Merged, Types, links, tree},
    source::{Documents, Files},
};

/// What a specification becomes.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// Whether there was something to read: no mistake in the text of its main file.
    pub is_read: bool,
    /// What its pages show.
    pub documentation: Documentation,
    /// What is wrong or unread, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// How much of everything there is.
    pub counts: Counts,
}

/// Fields of the tree of a type's page.
const FIELDS: usize = 150;

/// Compiles a specification: its main file, and those beside it that it refers to.
pub fn compile(name: &str, bytes: &[u8], files: &dyn Files) -> Compiled {
    let notes = Notes::default();
    let mut documents = Documents::new(name, bytes, &notes);
    let dialect = Dialect::of(&documents, &notes);
    let mut checker = Checker { documents: &mut documents, files, notes: &notes, dialect };
    let unresolved = checker.run();
    let (documentation, counts) = read(&documents, &notes, dialect, unresolved);
    let files: Vec<&dyn Told> = documents.iter().map(|document| document as &dyn Told).collect();
    let is_read = documents.root().node.map().is_some();
    Compiled { is_read, documentation, diagnostics: notes.place(&files), counts }
}

fn read(
    documents: &Documents,
    notes: &Notes,
    dialect: Dialect,
    unresolved: usize,
) -> (Documentation, Counts) {
    let types = RefCell::new(Types::new(named_schemas(documents.root())));
    let context = Context { documents, notes, dialect, types, merged: RefCell::default() };
    let (calls, hooks) = (endpoints(&context), webhooks(&context));
    tell_twice(&context, &calls);
    let mut operations = all(&context, &calls, OperationKind::Call);
    let webhooks = all(&context, &hooks, OperationKind::Webhook);
    link(&context, &calls, &mut operations);
    let mut overview = overview(&context, &operations, &webhooks);
    let counts = counts::count(&context, &operations, &webhooks, unresolved);
    operations.extend(webhooks);
    let types = named_types(&context, &operations);
    let line = |one: &NamedType| TypeLine {
        name: one.name.clone(),
        slug: one.slug.clone(),
        title: one.schema.title.clone(),
    };
    if operations.is_empty() && types.is_empty() {
        tell_nothing(&context);
    }
    overview.types = types.iter().filter(|one| !one.is_cut).map(line).collect();
    (Documentation { overview, operations, types }, counts)
}

fn all<'a>(
    context: &Context<'a>,
    endpoints: &[Endpoint<'a>],
    kind: OperationKind,
) -> Vec<Operation> {
    let prefix = if kind == OperationKind::Webhook { "webhook " } else { "" };
    let methods: Vec<_> =
        endpoints.iter().map(|endpoint| format!("{prefix}{}", endpoint.method)).collect();
    let names =
        methods.iter().zip(endpoints).map(|(method, endpoint)| (method.as_str(), endpoint.path));
    let slugs = address::of_operations(names);
    endpoints
        .iter()
        .zip(slugs)
        .map(|(endpoint, slug)| operation(context, endpoint, &slug, kind))
        .collect()
}

fn tell_twice<'a>(context: &Context<'a>, endpoints: &[Endpoint<'a>]) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for endpoint in endpoints {
        let id = endpoint.operation.node.text_of("operationId");
        if id.is_empty() {
            continue;
        }
        if let Some(first) = seen.insert(id.clone(), endpoint.path) {
            let message =
                format!("l’identifiant `{id}` est déjà celui d’une opération de `{first}`");
            context.note(
                endpoint.operation,
                Code::OperationIdDuplicate,
                message,
                "donnez à chaque opération un `operationId` à elle",
            );
        }
    }
}

/// A specification, and yet nothing to show.
fn tell_nothing(context: &Context) {
    let root = context.documents.root();
    if root.node.get("openapi").is_some() || root.node.get("swagger").is_some() {
        let message = "ni opération ni schéma nommé : il n’y a rien à montrer".to_owned();
        let help = "décrivez les opérations sous `paths:`, chacune sous son chemin";
        context.note(root, Code::KeyMissing, message, help);
    }
}

/// Finds the operations that links of answers name.
fn link<'a>(context: &Context<'a>, endpoints: &[Endpoint<'a>], operations: &mut [Operation]) {
    let mut slugs = HashMap::new();
    for (endpoint, operation) in endpoints.iter().zip(operations.iter()) {
        let method = operation.method.to_lowercase();
        let pointer = format!("#/paths/{}/{method}", crate::node::step(endpoint.path));
        slugs.insert(pointer, operation.slug.clone());
        if !operation.operation_id.is_empty() {
            slugs.entry(operation.operation_id.clone()).or_insert(operation.slug.clone());
        }
    }
    for (endpoint, operation) in endpoints.iter().zip(operations) {
        for link in operation.answers.iter_mut().flat_map(|answer| &mut answer.links) {
            if let Some(slug) = slugs.get(&link.operation) {
                link.slug.clone_from(slug);
                continue;
            }
            let message = format!(
                "le lien `{}` mène à une opération inconnue : `{}`",
                link.name, link.operation
            );
            let help = "écrivez l’`operationId` d’une opération de ce fichier";
            context.note(endpoint.operation, Code::LinkUnknown, message, help);
        }
    }
}

/// The pages of types, those that are met on other types' pages included.
fn named_types(context: &Context, operations: &[Operation]) -> Vec<NamedType> {
    let mut types = Vec::new();
    let mut position = 0;
    loop {
        let Some(entry) = context.types.borrow().get(position).cloned() else { break };
        position += 1;
        let limits = Limits { fields: FIELDS, direction: Direction::Both };
        let mut schema = tree(context, &entry.parts, limits, &[], &entry.link.name);
        if schema.type_link.as_ref() == Some(&entry.link) {
            schema.type_link = None;
        }
        let first = entry.parts.first();
        let example =
            first.and_then(|part| generate::generate(context, *part, "", Direction::Both));
        let gives = first.is_some_and(|part| !Merged::new(context, &[*part]).examples.is_empty());
        types.push(NamedType {
            name: entry.link.name,
            slug: entry.link.slug,
            is_cut: entry.is_cut,
            schema,
            example: example.map(|node| json::pretty(&node)).unwrap_or_default(),
            is_generated: !gives,
            used_by: Vec::new(),
        });
    }
    tell_uses(&mut types, operations);
    types
}

/// Most places that a type's page says it is used at.
const MOST_USES: usize = 100;

fn tell_uses(types: &mut [NamedType], operations: &[Operation]) {
    let mut uses: HashMap<String, Vec<Use>> = HashMap::new();
    let mut add = |links: Vec<TypeLink>, one: Use| {
        for link in links {
            let known = uses.entry(link.slug).or_default();
            if known.len() < MOST_USES && known.last() != Some(&one) && !known.contains(&one) {
                known.push(one.clone());
            }
        }
    };
    for operation in operations {
        let one =
            Use { slug: operation.slug.clone(), title: operation.title.clone(), is_type: false };
        add(operation.schemas().into_iter().flat_map(all_links).collect(), one);
    }
    for one in types.iter() {
        let page = Use { slug: one.slug.clone(), title: one.name.clone(), is_type: true };
        add(all_links(&one.schema), page);
    }
    for one in types {
        let own = Use { slug: one.slug.clone(), title: one.name.clone(), is_type: true };
        one.used_by = uses.remove(&one.slug).unwrap_or_default();
        one.used_by.retain(|user| *user != own);
    }
}

fn all_links(schema: &Schema) -> Vec<TypeLink> {
    let mut found = Vec::new();
    links(schema, &mut found);
    found
}
