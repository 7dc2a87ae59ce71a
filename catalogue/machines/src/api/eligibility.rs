//! Who may use one API: the questions and the verdicts of its wizard. Texts are Markdown.

use catalogue::{
    api::Wizard,
    date::Date,
    document::Document,
    flow::{Choice, LegalBasis, Next, Question, UNSURE, Verdict, VerdictKind},
    route::Route,
};
use serde::Serialize;

use super::{VERSION, entry_path};
use crate::{address::Addresses, content::Catalogue, markdown};

/// The answer.
#[derive(Serialize)]
pub struct Eligibility<'c> {
    version: &'static str,
    slug: &'c str,
    title: &'c str,
    api_url: String,
    page_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_update: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verified_on: Option<Date>,
    questions: Vec<QuestionAsked<'c>>,
    verdicts: Vec<VerdictGiven<'c>>,
}

#[derive(Serialize)]
struct QuestionAsked<'c> {
    id: &'c str,
    text: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unsure: Option<Unsure>,
    choices: Vec<ChoiceOffered<'c>>,
}

/// The answer of those who can't tell, and what would tell them.
#[derive(Serialize)]
struct Unsure {
    id: &'static str,
    help: String,
}

#[derive(Serialize)]
struct ChoiceOffered<'c> {
    id: &'c str,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    next: NextStop<'c>,
}

/// Where a choice leads.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum NextStop<'c> {
    /// The id of a question.
    Question(&'c str),
    /// The place of a verdict, from 0.
    Verdict(usize),
}

#[derive(Serialize)]
struct VerdictGiven<'c> {
    kind: VerdictKind,
    description: String,
    legal_basis: Vec<Law<'c>>,
    documents: &'c [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    next_step: Option<Step<'c>>,
    alternatives: Vec<Alternative<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Date>,
}

#[derive(Serialize)]
struct Law<'c> {
    title: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
}

#[derive(Serialize)]
struct Step<'c> {
    label: &'c str,
    url: String,
}

#[derive(Serialize)]
struct Alternative<'c> {
    slug: &'c str,
    title: &'c str,
    url: String,
}

impl<'c> Eligibility<'c> {
    /// Of a wizard of the catalogue.
    pub fn new(wizard: &'c Wizard, catalogue: &Catalogue) -> Self {
        let addresses = &catalogue.addresses;
        let page = addresses.page(&Route::Wizard(wizard.slug.clone()));
        let flow = &wizard.flow;
        let question = |one: &'c Question| question(one, &flow.questions, addresses);
        Self {
            version: VERSION,
            slug: &wizard.slug,
            title: &wizard.title,
            api_url: addresses.of(&entry_path(&wizard.slug)),
            last_update: wizard.last_update,
            verified_on: wizard.verified.as_ref().map(|check| check.date),
            questions: flow.questions.iter().map(question).collect(),
            verdicts: flow.verdicts.iter().map(|one| verdict(one, &page, addresses)).collect(),
            page_url: page,
        }
    }
}

fn question<'c>(
    question: &'c Question,
    all: &'c [Question],
    addresses: &Addresses,
) -> QuestionAsked<'c> {
    let unsure = text(&question.unsure, addresses);
    QuestionAsked {
        id: &question.id,
        text: &question.text,
        help: text(&question.help, addresses),
        unsure: unsure.map(|help| Unsure { id: UNSURE, help }),
        choices: question.choices.iter().map(|one| choice(one, all, addresses)).collect(),
    }
}

fn choice<'c>(choice: &'c Choice, all: &'c [Question], addresses: &Addresses) -> ChoiceOffered<'c> {
    ChoiceOffered {
        id: &choice.id,
        label: choice.words(),
        note: text(&choice.note, addresses),
        next: match choice.next {
            Next::Question(place) => NextStop::Question(&all[place].id),
            Next::Verdict(place) => NextStop::Verdict(place),
        },
    }
}

fn verdict<'c>(verdict: &'c Verdict, page: &str, addresses: &Addresses) -> VerdictGiven<'c> {
    let law = |LegalBasis { title, url }: &'c LegalBasis| Law { title, url: url.as_deref() };
    VerdictGiven {
        kind: verdict.kind,
        description: markdown::document(&verdict.description, 3, addresses),
        legal_basis: verdict.legal_basis.iter().map(law).collect(),
        documents: &verdict.documents,
        next_step: verdict
            .next_step
            .as_ref()
            .map(|step| Step { label: &step.label, url: addresses.from_page(page, &step.target) }),
        alternatives: verdict
            .alternatives
            .iter()
            .map(|page| Alternative {
                slug: &page.slug,
                title: &page.title,
                url: addresses.of(&entry_path(&page.slug)),
            })
            .collect(),
        valid_until: verdict.valid_until,
    }
}

fn text(document: &Document, addresses: &Addresses) -> Option<String> {
    (!document.is_empty()).then(|| markdown::document(document, 3, addresses))
}
