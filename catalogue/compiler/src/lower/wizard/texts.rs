//! The texts of a wizard, and what its choices refer to.

use std::collections::BTreeSet;

use catalogue::{
    date::Date,
    document::{Block, Document, Inline, Target},
    flow::NextStep,
    reference::PageTitle,
    slug::Slug,
};

use super::{diagnostics, question_ref::QuestionRef};
use crate::{
    diagnostic::Diagnostic,
    front_matter::FrontMatter,
    lower::context::Context,
    lower::reference,
    markdown::{self, Asked, PageContext, Region},
    schema::{Header, question::NextStepHeader},
    symbols::Symbols,
    yaml::KeyPath,
};

/// Questions that a text names, each with what to report when there is no such question.
pub type Asks = Vec<(QuestionRef, Diagnostic)>;

/// The file whose texts are lowered.
pub struct Texts<'t, 's> {
    /// Its header.
    pub front_matter: &'t FrontMatter<'s>,
    symbols: &'t Symbols,
    page: PageContext<'t>,
    /// The name of the file, when its questions are shared by several APIs.
    file: Option<String>,
    /// Names that the file gives to its questions.
    ids: BTreeSet<String>,
}

impl<'t, 's> Texts<'t, 's> {
    /// For the texts of a file.
    pub fn new<T>(header: &'t Header<'s, T>, file: Option<&str>, cx: &'t mut Context<'_>) -> Self {
        Self {
            front_matter: &header.front_matter,
            symbols: cx.symbols,
            page: cx.page(&[]),
            file: file.map(str::to_owned),
            ids: BTreeSet::new(),
        }
    }

    /// Each text stands apart from the others of its file.
    fn page(&mut self) -> &mut PageContext<'t> {
        self.page.forget_unclosed();
        &mut self.page
    }

    /// Adds a mistake of the file.
    pub fn report(&mut self, mistake: Diagnostic) {
        self.page.collector().push(mistake);
    }

    /// Reports the links that no heading answers.
    pub fn settle(self, page: &str) {
        self.page.settle(page);
    }

    /// A text at a key; empty when there is none.
    pub fn document(&mut self, path: &KeyPath, key: &str, text: Option<&String>) -> Document {
        let Some(text) = text else { return Document::default() };
        let region = Region::value(self.front_matter, path.key(key), text);
        let mut document = markdown::lower(&region, self.page());
        markdown::level_headings(&mut document);
        document
    }

    /// The text of a choice, and the questions that its `<QuestionTree>` names.
    pub fn description(&mut self, path: &KeyPath, text: Option<&String>) -> (Document, Asks) {
        let Some(text) = text else { return (Document::default(), vec![]) };
        let region = Region::value(self.front_matter, path.key("description"), text);
        let (mut document, asked) = markdown::lower_asking(&region, self.page());
        markdown::level_headings(&mut document);
        let name = |Asked { tree, question, mistake }| {
            (QuestionRef { file: Some(tree), question }, mistake)
        };
        (document, asked.into_iter().map(name).collect())
    }

    /// A label: one line, without links.
    pub fn line(&mut self, path: KeyPath, text: &str) -> Vec<Inline> {
        let region = Region::value(self.front_matter, path, text);
        let Document(mut blocks) = markdown::lower(&region, self.page());
        match (blocks.pop(), blocks.is_empty()) {
            (Some(Block::Paragraph(inlines)), true) => without_links(inlines),
            _ => vec![Inline::Text(text.to_owned())],
        }
    }

    /// A question that `ask` names: the API's own, or `fichier/question`.
    pub fn ask(&self, path: &KeyPath, written: &str) -> (QuestionRef, Diagnostic) {
        let name = match written.split_once('/') {
            Some((file, question)) => {
                QuestionRef { file: Some(file.to_owned()), question: question.to_owned() }
            }
            None => QuestionRef { file: self.file.clone(), question: written.to_owned() },
        };
        let mistake = diagnostics::question_unknown(self.front_matter, path, written);
        (name, mistake)
    }

    /// The button of a verdict.
    pub fn next_step(
        &mut self,
        path: &KeyPath,
        written: Option<&NextStepHeader>,
    ) -> Option<NextStep> {
        let NextStepHeader { label, url } = written?;
        let text = url.as_ref()?;
        let region = Region::value(self.front_matter, path.key("url"), text);
        let target = markdown::target(text, 0..text.len(), &mut self.page().text(&region))?;
        let label = label.clone().unwrap_or_else(|| REQUEST.to_owned());
        Some(NextStep { label, target })
    }

    /// The APIs that a list names.
    pub fn apis(&mut self, path: &KeyPath, names: &[String]) -> Vec<PageTitle> {
        let mut cx = Context { symbols: self.symbols, collector: self.page.collector() };
        let slugs = reference::apis_at(self.front_matter, path, names, &mut cx);
        let title = |slug: &Slug| self.symbols.apis.get(slug).cloned().unwrap_or_default();
        slugs.iter().map(|slug| PageTitle { slug: slug.clone(), title: title(slug) }).collect()
    }

    /// The day until which a rule holds; reported once it has passed.
    pub fn not_expired(&mut self, path: &KeyPath, until: Option<Date>) -> Option<Date> {
        let until = until?;
        if self.symbols.today.is_some_and(|today| until < today) {
            self.report(diagnostics::rule_expired(self.front_matter, path, until));
        }
        Some(until)
    }

    /// The name that the file gives to a question; one that is given twice is reported.
    pub fn claim_id(&mut self, path: &KeyPath, id: &str) -> String {
        if !self.ids.insert(id.to_owned()) {
            self.report(diagnostics::question_duplicate(self.front_matter, path, id));
        }
        id.to_owned()
    }

    /// Whether a key is in the file, rightly or wrongly filled.
    pub fn stands(&self, path: &KeyPath) -> bool {
        !self.front_matter.key_span(path).is_empty()
    }
}

/// Words of the button when the editor gave none.
pub const REQUEST: &str = "Demander l’accès";

/// What can be read out as one choice: a link in it could not be followed.
fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    inlines
        .into_iter()
        .flat_map(|inline| match inline {
            Inline::Link(_, content)
            | Inline::Button(_, content)
            | Inline::External(_, content)
            | Inline::Copy(content, _) => without_links(content),
            Inline::Strong(content) => vec![Inline::Strong(without_links(content))],
            Inline::Emphasis(content) => vec![Inline::Emphasis(without_links(content))],
            other => vec![other],
        })
        .collect()
}

/// Where the request of an API is made.
pub fn request(target: Target) -> NextStep {
    NextStep { label: REQUEST.to_owned(), target }
}
