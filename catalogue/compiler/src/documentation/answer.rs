//! What comes back.

use catalogue::documentation::{Answer, AnswerLink};
use catalogue_openapi::model;

use super::{content::content, parameter, text::Texts, words};

/// An answer.
pub fn answer(answer: &model::Answer, texts: &mut Texts) -> Answer {
    let mut description = texts.document(&answer.summary);
    description.0.extend(texts.document(&answer.description).0);
    Answer {
        code: answer.code.clone(),
        anchor: texts.anchor(answer.anchor.clone()),
        words: words::status(&answer.code).to_owned(),
        is_success: answer.code.starts_with('2'),
        description,
        headers: answer.headers.iter().map(|one| parameter::part(one, texts)).collect(),
        contents: answer.media_types.iter().map(|one| content(one, texts)).collect(),
        links: answer.links.iter().map(|one| link(one, texts)).collect(),
    }
}

fn link(link: &model::AnswerLink, texts: &mut Texts) -> AnswerLink {
    let mut arguments: Vec<(String, String)> =
        link.arguments.iter().map(|one| (one.name.clone(), one.value.clone())).collect();
    arguments.extend(link.body.iter().map(|body| ("corps".to_owned(), body.text.clone())));
    arguments.extend(link.server.iter().map(|one| ("adresse".to_owned(), one.url.clone())));
    AnswerLink {
        name: link.name.clone(),
        slug: link.slug.as_str().into(),
        operation: link.operation.clone(),
        description: texts.document(&link.description),
        arguments,
    }
}
