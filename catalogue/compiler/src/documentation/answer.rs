//! What comes back.

use catalogue::documentation::{Answer, AnswerLink};
use catalogue_openapi::model;

use super::{content::content, parameter, text::Texts, words};

/// The code of all answers that have none of their own.
const OTHERS: &str = "default";

/// The answers: that of all other codes comes after them.
pub fn answers(answers: &[model::Answer], texts: &mut Texts) -> Vec<Answer> {
    let is_alone = answers.len() == 1;
    let (others, own): (Vec<_>, Vec<_>) = answers.iter().partition(|one| one.code == OTHERS);
    own.into_iter().chain(others).map(|one| answer(one, is_alone, texts)).collect()
}

/// What a code means; no other answer is there to tell the only one from.
fn words_of(code: &str, is_alone: bool) -> String {
    if is_alone && code == OTHERS { "Réponse" } else { words::status(code) }.to_owned()
}

fn answer(answer: &model::Answer, is_alone: bool, texts: &mut Texts) -> Answer {
    let mut description = texts.document(&answer.summary);
    description.0.extend(texts.document(&answer.description).0);
    Answer {
        code: answer.code.clone(),
        anchor: texts.anchor(answer.anchor.clone()),
        words: words_of(&answer.code, is_alone),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{collector::Collector, source::SourceFile, symbols::Symbols};

    fn told(codes: &[&str]) -> Vec<(String, String)> {
        let one =
            |code: &&str| model::Answer { code: (*code).to_owned(), ..model::Answer::default() };
        let written: Vec<_> = codes.iter().map(one).collect();
        let (source, symbols) = (SourceFile::of_text("a.yaml", ""), Symbols::default());
        let mut scratch = Collector::default();
        let mut texts = Texts::new(&source, &symbols, &mut scratch);
        let read = answers(&written, &mut texts);
        read.into_iter().map(|one| (one.code, one.words)).collect()
    }

    #[test]
    fn all_other_answers_come_last_and_one_alone_is_no_other() {
        let pair = |code: &str, words: &str| (code.to_owned(), words.to_owned());
        let both = [pair("200", "Succès"), pair("default", "Toute autre réponse")];
        assert_eq!(told(&["default", "200"]), both);
        assert_eq!(told(&["default"]), [pair("default", "Réponse")]);
        assert_eq!(told(&["200"]), [pair("200", "Succès")]);
    }
}
