//! Questions that several APIs share: each file of `questions/` holds some, by their names.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    draft::{self, UnresolvedQuestion},
    question_ref::QuestionRef,
    texts::Texts,
};
use crate::{
    code::Code, collector::Collector, diagnostic::Diagnostic, lower::context::Context,
    lower::files::Entry, schema::question::Questions, source::SourceFile, yaml::KeyPath,
};

/// Every shared question.
#[derive(Debug, Default)]
pub struct Shared {
    questions: BTreeMap<String, BTreeMap<String, UnresolvedQuestion>>,
    /// Files that can't be read: what they would have held is not held against the others.
    unreadable: BTreeSet<String>,
}

impl Shared {
    /// Lowers the texts of every file.
    pub fn lower(files: &[Entry<Questions>], cx: &mut Context) -> Self {
        let file = |entry: &Entry<Questions>| {
            let mut texts = Texts::new(&entry.header, Some(entry.source.slug()), cx);
            let questions = entry.header.values.iter().map(|(name, question)| {
                let path = KeyPath::default().key(name);
                (name.clone(), draft::question(question, &path, &mut texts))
            });
            let questions = questions.collect();
            texts.settle(&entry.source.inner);
            (entry.source.slug().to_owned(), questions)
        };
        let questions = files.iter().map(file).collect();
        let unreadable = files.iter().filter(|entry| !entry.header.is_readable());
        Self {
            questions,
            unreadable: unreadable.map(|entry| entry.source.slug().to_owned()).collect(),
        }
    }

    /// The question of this name.
    pub fn get(&self, name: &QuestionRef) -> Option<&UnresolvedQuestion> {
        self.questions.get(name.file.as_ref()?)?.get(&name.question)
    }

    /// Whether the file that should hold a question can't be read.
    pub fn is_unreadable(&self, name: &QuestionRef) -> bool {
        name.file.as_ref().is_some_and(|file| self.unreadable.contains(file))
    }

    /// The names of the questions of a file.
    pub fn questions_of(&self, file: &str) -> Vec<&str> {
        self.questions.get(file).into_iter().flatten().map(|(name, _)| name.as_str()).collect()
    }
}

/// Reports the shared questions that no wizard asks.
pub fn report_unasked(files: &[Entry<Questions>], collector: &mut Collector) {
    for entry in files {
        for question in entry.header.values.keys() {
            if !collector.asked.contains(&(entry.source.slug().to_owned(), question.clone())) {
                let span = entry.header.front_matter.key_span(&KeyPath::default().key(question));
                collector.push(unasked(entry.source, span, question));
            }
        }
    }
}

/// A question that no answer leads to.
pub fn unasked(source: &SourceFile, span: Range<usize>, name: &str) -> Diagnostic {
    let message = format!("aucune réponse ne mène à la question `{name}`");
    source
        .warning(Code::QuestionUnreachable, span, message)
        .help("nommez-la dans une réponse avec `ask:`, ou retirez-la")
}
