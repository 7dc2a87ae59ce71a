//! The page of an operation.

use catalogue::{
    documentation::{Body, Callback, OperationPage},
    reference::PageTitle,
};
use catalogue_openapi::model::{self, Operation, OperationKind, Overview, ServerScope};

use super::{
    answer::answers,
    brief::brief,
    content::content,
    parameter::groups,
    reading::reading,
    returned::returned,
    samples::{samples, secrets, stand_in},
    security,
    server::server,
    text::{Texts, first_sentence},
};

/// The API that is called.
pub struct Called<'c> {
    /// What its specification says of it.
    pub overview: &'c Overview,
    /// Whether its entry says that anyone may call.
    pub is_open: bool,
}

/// The page, its neighbours aside.
pub fn page(
    operation: &Operation,
    &Called { overview, is_open }: &Called,
    api: &PageTitle,
    texts: &mut Texts,
) -> OperationPage {
    // First: anchors are those of the operation itself.
    let called = called(operation, texts);
    let samples = samples(operation, overview);
    let security = security::sentences(&operation.security, &overview.security, is_open);
    let callbacks = operation.callbacks.iter();
    let callbacks = callbacks.map(|one| callback(one, overview, texts)).collect();
    let is_call = operation.kind == OperationKind::Call;
    let mut page = OperationPage {
        api: api.clone(),
        callbacks,
        brief: if is_call { brief(operation, &security) } else { vec![] },
        security: if is_call { security } else { vec![] },
        schemes: security::named(&operation.security, overview, texts),
        secrets: secrets(&samples),
        stand_in: stand_in(&samples),
        samples,
        ..called
    };
    page.returned = returned(&operation.returned, texts);
    page.summary = first_sentence(&page.description);
    page
}

/// What is shown of any operation, one that the API calls included.
fn called(operation: &Operation, texts: &mut Texts) -> OperationPage {
    let mut description = texts.document(&operation.description);
    description.0.extend(texts.document(&operation.path_description).0);
    let shown = operation.servers.iter().filter(|server| {
        server.scope != ServerScope::Api
            || operation.servers.len() > 1
            || !server.variables.is_empty()
    });
    OperationPage {
        slug: operation.slug.as_str().into(),
        title: operation.title.clone(),
        method: operation.method.clone(),
        address: address(operation),
        is_webhook: operation.kind != OperationKind::Call,
        deprecated: operation.deprecated.then(|| operation.sunset.clone()),
        description,
        reading: reading(&operation.external_docs, texts),
        servers: shown.map(|one| server(one, texts)).collect(),
        parameters: groups(&operation.parameters, texts),
        body: operation.body.as_ref().map(|one| body(one, texts)),
        answers: answers(&operation.answers, texts),
        ..OperationPage::default()
    }
}

/// The address with its base; of a webhook its name.
fn address(operation: &Operation) -> String {
    let base = operation.servers.first().filter(|_| operation.kind == OperationKind::Call);
    let base = base.map_or("", |server| server.url.trim_end_matches('/'));
    format!("{base}{}", operation.path)
}

fn body(body: &model::Body, texts: &mut Texts) -> Body {
    Body {
        description: texts.document(&body.description),
        required: body.required,
        contents: body.media_types.iter().map(|one| content(one, texts)).collect(),
    }
}

fn callback(callback: &model::Callback, overview: &Overview, texts: &mut Texts) -> Callback {
    let operations = callback.operations.iter().map(|one| OperationPage {
        schemes: security::named(&one.security, overview, texts),
        ..called(one, texts)
    });
    Callback { name: callback.name.clone(), operations: operations.collect() }
}
