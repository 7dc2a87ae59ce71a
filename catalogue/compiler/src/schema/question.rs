//! The questions of eligibility wizards: those of an API's header, and the files of `questions/`
//! that several APIs share. Choices lead to further questions, to any depth.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Field, Shape, optional, required};

/// Questions by their names.
pub type Questions = BTreeMap<String, QuestionHeader>;

/// A question that choices may name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "QUESTION documents each key")]
pub struct QuestionHeader {
    pub question: Option<String>,
    pub help: Option<String>,
    pub unsure: Option<String>,
    pub choices: Vec<ChoiceHeader>,
}

/// The first question of a wizard, whose choices are `access_page`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIRST documents each key")]
pub struct FirstHeader {
    pub text: Option<String>,
    pub help: Option<String>,
    pub unsure: Option<String>,
}

/// One choice: a verdict, a further question, or the name of one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "CHOICE documents each key")]
pub struct ChoiceHeader {
    pub who: Vec<String>,
    pub is_eligible: Option<EligibleHeader>,
    pub description: Option<String>,
    pub legal_basis: Vec<LegalHeader>,
    pub documents: Vec<String>,
    pub next_step: Option<NextStepHeader>,
    pub alternatives: Vec<String>,
    pub valid_until: Option<String>,
    pub question: Option<String>,
    pub id: Option<String>,
    pub help: Option<String>,
    pub unsure: Option<String>,
    pub choices: Vec<ChoiceHeader>,
    pub ask: Option<String>,
}

/// A verdict as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum EligibleHeader {
    /// `1`, `0` or `-1`.
    Number(i64),
    /// [`TO_CONFIRM`].
    Word(ToConfirm),
}

/// The one verdict that is a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum ToConfirm {
    /// Only the producer can tell.
    #[serde(rename = "a-confirmer")]
    ToConfirm,
}

/// A text of law.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "LEGAL documents each key")]
pub struct LegalHeader {
    pub title: Option<String>,
    pub url: Option<String>,
}

/// The button of a verdict.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "NEXT_STEP documents each key")]
pub struct NextStepHeader {
    pub label: Option<String>,
    pub url: Option<String>,
}

/// What a file of `questions/` holds.
pub static QUESTIONS: Shape = Shape::Keyed(&QUESTION);

/// Every key of a first question.
pub const FIRST: &[Field] = &[
    optional(
        "text",
        Shape::Line,
        "la première question ; par défaut « Vous demandez l’accès en tant que… »",
    ),
    optional("help", Shape::Markdown, HELP),
    optional("unsure", Shape::Markdown, UNSURE),
];

/// A shared question.
pub static QUESTION: Shape = Shape::Map(&[
    required("question", Shape::Line, "ce que l’on demande"),
    optional("help", Shape::Markdown, HELP),
    optional("unsure", Shape::Markdown, UNSURE),
    required("choices", Shape::List(&CHOICE), "les réponses possibles"),
]);

/// One choice.
pub static CHOICE: Shape = Shape::Recursive("choice", &CHOICE_FIELDS);

/// Every key of a choice.
static CHOICE_FIELDS: [Field; 14] = [
    required(
        "who",
        Shape::List(&Shape::Line),
        "la réponse ; plusieurs si elles mènent au même résultat",
    ),
    optional(
        "is_eligible",
        Shape::NumberOrWord(&[-1, 0, 1], "a-confirmer"),
        "le verdict : 1 éligible, 0 sous conditions, -1 non éligible, a-confirmer si seul le producteur peut le dire",
    ),
    optional(
        "description",
        Shape::Markdown,
        "pourquoi, et que faire ensuite ; avec une question, ce qui s’affiche au-dessus d’elle",
    ),
    optional("legal_basis", Shape::List(&LEGAL), "les textes de loi qui fondent le verdict"),
    optional("documents", Shape::List(&Shape::Line), "ce qu’il faut préparer pour la demande"),
    optional("next_step", Shape::Map(NEXT_STEP), "le bouton qui mène à la demande"),
    optional(
        "alternatives",
        Shape::List(&Shape::Line),
        "d’autres API qui peuvent convenir : le nom de leur fichier dans `api/`, ou leur titre exact",
    ),
    optional("valid_until", Shape::Date, "le jour après lequel la règle est à vérifier"),
    optional("question", Shape::Line, "à la place d’un verdict, la question suivante"),
    optional("id", Shape::Slug, "le nom de cette question dans l’adresse"),
    optional("help", Shape::Markdown, HELP),
    optional("unsure", Shape::Markdown, UNSURE),
    optional(
        "choices",
        Shape::List(&CHOICE),
        "les réponses à cette question, écrites de la même façon",
    ),
    optional("ask", Shape::Line, "à la place d’un verdict, le nom d’une question partagée"),
];

const HELP: &str = "pourquoi on pose la question";
const UNSURE: &str = "ajoute la réponse « Je ne sais pas » : ce qui permettrait de répondre";

static LEGAL: Shape = Shape::Map(&[
    required("title", Shape::Line, "la référence du texte"),
    optional("url", Shape::Url, "où le lire"),
]);

const NEXT_STEP: &[Field] = &[
    optional("label", Shape::Line, "le texte du bouton"),
    required("url", Shape::Address, "l’adresse du formulaire"),
];
