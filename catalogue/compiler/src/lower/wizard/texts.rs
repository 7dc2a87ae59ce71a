//! Lowers the texts of a wizard, and reports what is wrong with its choices.

use std::{collections::BTreeSet, ops::Range};

use catalogue::{
    date::Date,
    document::{Block, Document, Inline, Target},
    flow::NextStep,
    reference::PageTitle,
};

use super::question_ref::QuestionRef;
use crate::{
    code::Code,
    diagnostic::Diagnostic,
    lower::reference,
    markdown::{self, Asked, PageContext, Region},
    registry::Registry,
    schema::{Header, question::NextStepHeader},
    sink::Sink,
    yaml::KeyPath,
};

/// Ids that the pages of a wizard give to their own parts.
const IDS: [&str; 6] = ["aide", "changements", "documents", "erreur", "partager", "reponses"];

/// Questions that a text names, each with what to report when there is no such question.
pub type Asks = Vec<(QuestionRef, Diagnostic)>;

/// The file whose texts are lowered.
pub struct Texts<'t, 's> {
    front_matter: &'t crate::front_matter::FrontMatter<'s>,
    registry: &'t Registry,
    page: PageContext<'t>,
    /// The name of the file, when its questions are shared by several APIs.
    file: Option<String>,
    /// Names that the file gives to its questions.
    ids: BTreeSet<String>,
}

impl<'t, 's> Texts<'t, 's> {
    /// For the texts of a file.
    pub fn new<T>(
        header: &'t Header<'s, T>,
        file: Option<&str>,
        registry: &'t Registry,
        sink: &'t mut Sink,
    ) -> Self {
        Self {
            front_matter: &header.front_matter,
            registry,
            page: PageContext::new(&IDS, registry, sink),
            file: file.map(str::to_owned),
            ids: BTreeSet::new(),
        }
    }

    /// Each text stands apart from the others of its file.
    fn page(&mut self) -> &mut PageContext<'t> {
        self.page.forget_unclosed();
        &mut self.page
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
        let mistake = self
            .error(Code::QuestionUnknown, path, format!("la question `{written}` n’existe pas"))
            .help("déclarez-la dans `shared_questions`, ou dans un fichier du dossier `questions`");
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
        let slugs =
            reference::apis_at(self.front_matter, path, names, self.registry, self.page.sink());
        let title = |slug: &String| self.registry.apis.get(slug).cloned().unwrap_or_default();
        slugs.iter().map(|slug| PageTitle { slug: slug.clone(), title: title(slug) }).collect()
    }

    /// The day until which a rule holds; reported once it has passed.
    pub fn not_expired(&mut self, path: &KeyPath, until: Option<Date>) -> Option<Date> {
        let until = until?;
        if self.registry.today.is_some_and(|today| until < today) {
            let message = format!("cette règle était à vérifier avant le {}", until.in_french());
            let warning = self.warning(Code::RuleExpired, &path.key("valid_until"), message);
            self.page
                .sink()
                .push(warning.help("vérifiez la règle auprès du producteur, puis changez la date"));
        }
        Some(until)
    }

    /// What to report when a verdict leads nowhere.
    pub fn next_step_missing(&self, path: &KeyPath) -> Diagnostic {
        let message = "ce verdict ne mène à aucune démarche".to_owned();
        self.warning(Code::NextStepMissing, &path.key("is_eligible"), message)
            .help("ajoutez `next_step:` avec `label:` et `url:`, ou `datapass_link:` à la fiche")
    }

    /// The name that the file gives to a question; one that is given twice is reported.
    pub fn claim_id(&mut self, path: &KeyPath, id: &str) -> String {
        if !self.ids.insert(id.to_owned()) {
            let message = format!("une autre question de ce fichier s’appelle déjà `{id}`");
            let error = self.error(Code::QuestionDuplicate, path, message);
            self.page.sink().push(
                error.help("donnez-lui un autre nom : c’est celui de sa réponse dans l’adresse"),
            );
        }
        id.to_owned()
    }

    /// Reports a choice that reads like another of the same question.
    pub fn duplicate_choice(&mut self, path: &KeyPath, label: &str) {
        let message = format!("la réponse `{label}` est déjà proposée");
        let error = self.error(Code::ChoiceDuplicate, path, message);
        self.page.sink().push(error.help("gardez-la une seule fois par question"));
    }

    /// Reports an answer that leads nowhere.
    pub fn dead_end(&mut self, path: &KeyPath) {
        let error = self
            .error(Code::ChoiceDeadEnd, &path.key("who"), "cette réponse ne mène à rien".to_owned())
            .help("ajoutez `is_eligible: …`, ou `question: …` avec ses `choices:`, ou `ask: …`");
        self.page.sink().push(error);
    }

    /// Reports an answer that leads to several places.
    pub fn two_outcomes(&mut self, path: &KeyPath) {
        let message =
            "cette réponse mène à la fois à un verdict et à une question, ou à deux questions";
        let error = self
            .error(Code::ChoiceTwoOutcomes, &path.key("who"), message.to_owned())
            .help("gardez une seule des clés `is_eligible`, `question` et `ask`");
        self.page.sink().push(error);
    }

    /// Reports a question without answers.
    pub fn question_without_choices(&mut self, path: &KeyPath) {
        let path = path.key("question");
        let message = "cette question n’a pas de réponses".to_owned();
        let error = self.error(Code::QuestionDeadEnd, &path, message);
        self.page.sink().push(error.help("ajoutez `choices:`, une liste de réponses"));
    }

    /// Reports answers to nothing.
    pub fn choices_without_question(&mut self, path: &KeyPath) {
        if self.stands(&path.key("question")) {
            return;
        }
        let message = "ces réponses n’ont pas de question".to_owned();
        let error = self.error(Code::QuestionMissing, &path.key("choices"), message);
        self.page.sink().push(error.help("ajoutez `question: …` à côté de `choices:`"));
    }

    /// Reports a verdict that says nothing.
    pub fn verdict_without_text(&mut self, path: &KeyPath) {
        let error = self
            .error(
                Code::VerdictWithoutText,
                &path.key("is_eligible"),
                "ce verdict n’explique rien".to_owned(),
            )
            .help("ajoutez `description: |` : pourquoi, et que faire ensuite");
        self.page.sink().push(error);
    }

    /// Whether a key is in the file, rightly or wrongly filled.
    pub fn stands(&self, path: &KeyPath) -> bool {
        !self.front_matter.key_span(path).is_empty()
    }

    fn span(&self, path: &KeyPath) -> Range<usize> {
        self.front_matter.value_span(path)
    }

    fn error(&self, code: Code, path: &KeyPath, message: String) -> Diagnostic {
        self.front_matter.source.error(code, self.first_line(path), message)
    }

    fn warning(&self, code: Code, path: &KeyPath, message: String) -> Diagnostic {
        self.front_matter.source.warning(code, self.first_line(path), message)
    }

    /// Of a value over several lines, the first one is shown.
    fn first_line(&self, path: &KeyPath) -> Range<usize> {
        let span = self.span(path);
        let text = &self.front_matter.source.text[span.clone()];
        span.start..span.start + text.lines().next().unwrap_or_default().len()
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
