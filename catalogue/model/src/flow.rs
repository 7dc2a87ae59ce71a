//! The eligibility wizard: questions, answers and verdicts.
//!
//! - [`walk`]: from the answers of an address to what to show
//! - [`paths`]: every way through, and what a choice still leaves open
//!
//! Answers are pairs of ids (`question=answer`), which is also how the address of the page holds
//! them. Walking is pure and total: whatever the answers say, there is a step to show.

pub mod paths;
pub mod walk;

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    document::{Document, Inline, Target, plain_text},
    reference::PageTitle,
};
pub use walk::{Answers, Outdated, Step, Walk};

/// The answer of a visitor who can't tell: no choice has this id.
pub const UNSURE: &str = "je-ne-sais-pas";

/// A wizard. The compiler has proved that the first question exists, that each next question
/// exists and comes later in the list (so nothing loops), that each verdict exists, and that ids
/// are unique.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// The first one is asked first.
    pub questions: Vec<Question>,
    /// Shared by the choices that lead to them.
    pub verdicts: Vec<Verdict>,
}

/// One question, asked on a page of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the address; unique in the flow.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Why it is asked; may be empty.
    pub help: Document,
    /// What would tell someone who can't answer; the wizard offers that answer unless it is empty.
    pub unsure: Document,
    /// At least one.
    pub choices: Vec<Choice>,
}

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in the address; unique in the question, never [`UNSURE`].
    pub id: String,
    /// What the visitor reads.
    pub label: Vec<Inline>,
    /// What the answer already tells, shown above the next question; may be empty.
    pub note: Document,
    /// Where it leads.
    pub next: Next,
}

impl Choice {
    /// The label without its markup.
    pub fn words(&self) -> String {
        plain_text(&self.label)
    }
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Next {
    /// To a further question, by its place in the flow.
    Question(usize),
    /// To a verdict, by its place in the flow.
    Verdict(usize),
}

/// What the wizard concludes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// In one word.
    pub kind: VerdictKind,
    /// Why, and what to do next.
    pub description: Document,
    /// The law behind it.
    pub legal_basis: Vec<LegalBasis>,
    /// What to have at hand for the request.
    pub documents: Vec<String>,
    /// The request itself.
    pub next_step: Option<NextStep>,
    /// Other APIs that may serve.
    pub alternatives: Vec<PageTitle>,
    /// After this day the rule has to be checked again.
    pub valid_until: Option<Date>,
}

impl Verdict {
    /// One that says only this.
    pub fn new(kind: VerdictKind, description: Document) -> Self {
        Self {
            kind,
            description,
            legal_basis: vec![],
            documents: vec![],
            next_step: None,
            alternatives: vec![],
            valid_until: None,
        }
    }

    /// Whether there is nothing to ask for.
    pub fn is_refused(&self) -> bool {
        self.kind == VerdictKind::NotEligible
    }
}

/// A text of law.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LegalBasis {
    /// How it is cited.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The button of a verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextStep {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub target: Target,
}

/// The conclusion in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    /// `is_eligible: 1`.
    Eligible,
    /// `is_eligible: 0`: it depends on conditions that the verdict names.
    Conditional,
    /// `is_eligible: a-confirmer`: only the producer can tell.
    ToConfirm,
    /// `is_eligible: -1`.
    NotEligible,
}

impl VerdictKind {
    /// Said to the visitor.
    pub fn title(self) -> &'static str {
        match self {
            Self::Eligible => "Vous êtes éligible",
            Self::Conditional => "Vous êtes peut-être éligible",
            Self::ToConfirm => "À confirmer auprès du producteur",
            Self::NotEligible => "Vous n’êtes pas éligible",
        }
    }

    /// Said of an audience, beside its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Eligible => "éligible",
            Self::Conditional => "sous conditions",
            Self::ToConfirm => "à confirmer",
            Self::NotEligible => "non éligible",
        }
    }
}

impl Flow {
    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

#[cfg(test)]
mod sample {
    //! A small flow: two branches share the question `client`.

    use super::{Choice, Flow, Next, Question, Verdict, VerdictKind};
    use crate::document::{Block, Document, Inline};

    pub fn flow() -> Flow {
        let client = Next::Question(2);
        Flow {
            questions: vec![
                question(
                    "profil",
                    &[
                        ("citoyen", Next::Verdict(0)),
                        ("editeur", client),
                        ("societe", Next::Question(1)),
                        ("aide", Next::Verdict(2)),
                    ],
                ),
                question("mission", &[("oui", Next::Verdict(1)), ("non", client)]),
                Question {
                    unsure: text("Regardez le contrat."),
                    ..question(
                        "client",
                        &[("mairie", Next::Verdict(1)), ("autre", Next::Verdict(0))],
                    )
                },
            ],
            verdicts: [VerdictKind::NotEligible, VerdictKind::Eligible, VerdictKind::ToConfirm]
                .map(|kind| Verdict::new(kind, Document::default()))
                .to_vec(),
        }
    }

    fn text(words: &str) -> Document {
        Document(vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])])
    }

    fn question(id: &str, choices: &[(&str, Next)]) -> Question {
        let choice = |&(id, next): &(&str, Next)| Choice {
            id: id.into(),
            label: vec![Inline::Text(id.into())],
            note: Document::default(),
            next,
        };
        Question {
            id: id.into(),
            text: id.into(),
            help: Document::default(),
            unsure: Document::default(),
            choices: choices.iter().map(choice).collect(),
        }
    }
}
