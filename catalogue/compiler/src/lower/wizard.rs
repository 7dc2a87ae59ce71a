//! The eligibility wizard: `access_page` and the questions that it leads to, as a flow.
//!
//! - [`draft`]: each question as its file writes it
//! - [`texts`]: its texts, and what its choices refer to
//! - [`diagnostics`]: what is said of one that is wrong
//! - [`shared`]: the files of `questions/`
//! - [`assemble`]: one flow, the questions that choices name put in their places

mod assemble;
mod diagnostics;
mod draft;
mod question_ref;
pub mod shared;
mod texts;

use std::collections::BTreeMap;

use self::{assemble::assemble, draft::UnresolvedQuestion, shared::Shared, texts::Texts};
use catalogue::{
    api::{Applicant, Wizard},
    document::Target,
    flow::{Flow, VerdictKind},
    lifecycle::Lifecycle,
    route::Route,
};

use super::{audiences, context::Context, files::Entry, verification};
use crate::{
    address,
    code::Code,
    collector::Collector,
    diagnostic::Diagnostic,
    schema::{
        Header,
        api::{ApiHeader, IsOpen},
    },
    yaml::KeyPath,
};

/// Id of the first question, in the address of the page.
const FIRST_QUESTION: &str = "profil";

/// More than a person can check, on the page that lists them all.
const MOST_PATHS: u64 = 500;

/// None when the API has no wizard.
pub fn lower(
    entry: &Entry<ApiHeader>,
    title: &str,
    lifecycle: &Lifecycle,
    shared: &Shared,
    cx: &mut Context,
) -> Option<Wizard> {
    let mut texts = Texts::new(&entry.header, None, cx);
    let first = first_question(&entry.header, &mut texts);
    let own = own_questions(&entry.header, &mut texts);
    texts.settle(&Route::Wizard(entry.slug()).path());
    let labels = first.answers.iter().flat_map(|answer| &answer.labels);
    for label in labels {
        audiences::check_applicant(entry, &label.path, &label.words(), cx);
    }
    let request = entry.header.values.datapass_link.as_ref();
    let request = request.filter(|link| !address::is_mail_link(link)).cloned().map(Target::Url);
    let assembled = assemble(&first, &own, shared, request, cx.collector);
    if assembled.is_whole {
        report_unasked(entry, &own, &assembled.asked_of_own, cx.collector);
    }
    let flow = assembled.flow?;
    check(entry, &flow, assembled.is_whole, cx.collector);
    let slug = entry.slug();
    let updated = entry.header.values.last_update.as_deref();
    let last_update = updated.and_then(catalogue::date::Date::from_french);
    let file = entry.source.inner.clone();
    (flow.path_count() <= MOST_PATHS).then(|| Wizard {
        slug,
        title: title.to_owned(),
        flow,
        file,
        lifecycle: lifecycle.clone(),
        last_update,
        verified: verification::read(&entry.header.values),
    })
}

/// Whether a file that could be read has no wizard.
pub fn is_absent(header: &Header<ApiHeader>) -> bool {
    let has_choice = header.values.access_page.iter().any(|answer| !answer.who.is_empty());
    header.lacks("access_page", !has_choice)
}

/// Each applicant with their verdict, in the order of the wizard.
pub fn applicants(wizard: &Wizard) -> Vec<Applicant> {
    let flow = &wizard.flow;
    flow.questions[0]
        .choices
        .iter()
        .map(|choice| {
            let outcomes = flow.outcomes(choice);
            let verdict = outcomes.first().filter(|_| outcomes.len() == 1).copied();
            Applicant { label: choice.words(), verdict }
        })
        .collect()
}

fn first_question(header: &Header<ApiHeader>, texts: &mut Texts) -> UnresolvedQuestion {
    let root = KeyPath::default();
    let first = header.values.access_question.as_ref();
    let path = root.key("access_question");
    let answers = draft::answers(&header.values.access_page, &root.key("access_page"), texts);
    let text = first.and_then(|first| first.text.clone());
    UnresolvedQuestion {
        id: Some(FIRST_QUESTION.to_owned()),
        text: text.unwrap_or_else(|| "Vous demandez l’accès en tant que…".to_owned()),
        help: texts.document(&path, "help", first.and_then(|first| first.help.as_ref())),
        unsure: texts.document(&path, "unsure", first.and_then(|first| first.unsure.as_ref())),
        answers,
    }
}

fn own_questions(
    header: &Header<ApiHeader>,
    texts: &mut Texts,
) -> BTreeMap<String, UnresolvedQuestion> {
    let path = KeyPath::default().key("shared_questions");
    let questions = header.values.shared_questions.iter();
    questions
        .map(|(name, question)| (name.clone(), draft::question(question, &path.key(name), texts)))
        .collect()
}

fn report_unasked(
    entry: &Entry<ApiHeader>,
    own: &BTreeMap<String, UnresolvedQuestion>,
    asked: &[String],
    collector: &mut Collector,
) {
    let path = KeyPath::default().key("shared_questions");
    for name in own.keys().filter(|name| !asked.contains(name)) {
        let span = entry.header.front_matter.key_span(&path.key(name));
        collector.push(shared::unasked(entry.source, span, name));
    }
}

/// What only the whole flow can tell.
fn check(entry: &Entry<ApiHeader>, flow: &Flow, is_whole: bool, collector: &mut Collector) {
    // Finding places takes time: only when there is something to say.
    let span = || entry.header.front_matter.key_span(&KeyPath::default().key("access_page"));
    if flow.path_count() > MOST_PATHS {
        let count = flow.path_count();
        let message = format!("cet assistant a {count} chemins, plus de {MOST_PATHS}");
        let error = entry.source.error(Code::WizardTooLarge, span(), message);
        collector.push(error.help("réunissez les réponses qui mènent au même résultat"));
        return;
    }
    let choices = &flow.questions[0].choices;
    let leads = choices.iter().any(|one| flow.outcomes(one).contains(&VerdictKind::Eligible));
    if entry.header.values.is_open == Some(IsOpen::Authorised) && is_whole && !leads {
        collector.push(without_eligible(entry, span()));
    }
}

fn without_eligible(entry: &Entry<ApiHeader>, span: std::ops::Range<usize>) -> Diagnostic {
    let message = "aucune réponse ne mène à « éligible »".to_owned();
    entry
        .source
        .warning(Code::WizardWithoutEligible, span, message)
        .help("remplacez chaque « peut-être » par la question qui le tranche")
}
