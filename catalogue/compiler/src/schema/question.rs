//! The questions of eligibility wizards: those of an API's header, and the files of `questions/`
//! that several APIs share. Choices lead to further questions, to any depth.

use std::collections::BTreeMap;

use crate::yaml::Value;

use super::{
    Shape,
    declare::{header, one_of},
    read::{Address, Date, Keyed, Line, List, Map, Markdown, Read, Slug, Url},
};

/// What three kinds of questions say of the same keys; documentation wants literals.
macro_rules! help {
    () => {
        "pourquoi on pose la question"
    };
}
macro_rules! unsure {
    () => {
        "ajoute la réponse « Je ne sais pas » : ce qui permettrait de répondre"
    };
}

/// What a file of `questions/` holds: questions that choices may name.
pub type SharedQuestions = Keyed<Map<QuestionHeader>>;

/// Questions by their names.
pub type Questions = BTreeMap<String, QuestionHeader>;

header! {
    /// A question that choices may name.
    pub struct QuestionHeader {
        required question: Line, "ce que l’on demande";
        optional help: Markdown, help!();
        optional unsure: Markdown, unsure!();
        required choices: List<Choice>, "les réponses possibles";
    }
}

header! {
    /// The first question of a wizard, whose choices are `access_page`.
    pub struct FirstHeader {
        optional text: Line,
            "la première question ; par défaut « Vous demandez l’accès en tant que… »";
        optional help: Markdown, help!();
        optional unsure: Markdown, unsure!();
    }
}

header! {
    /// One choice: a verdict, a further question, or the name of one.
    pub struct ChoiceHeader {
        required who: List<Line>, "la réponse ; plusieurs si elles mènent au même résultat";
        optional is_eligible: Eligible,
            "le verdict : 1 éligible, 0 sous conditions, -1 non éligible, a-confirmer si seul le producteur peut le dire";
        optional description: Markdown,
            "pourquoi, et que faire ensuite ; avec une question, ce qui s’affiche au-dessus d’elle";
        optional legal_basis: List<Map<LegalHeader>>, "les textes de loi qui fondent le verdict";
        optional documents: List<Line>, "ce qu’il faut préparer pour la demande";
        optional next_step: Map<NextStepHeader>, "le bouton qui mène à la demande";
        optional alternatives: List<Line>,
            "d’autres API qui peuvent convenir : le nom de leur fichier dans `api/`, ou leur titre exact";
        optional valid_until: Date, "le jour après lequel la règle est à vérifier";
        optional question: Line, "à la place d’un verdict, la question suivante";
        optional id: Slug, "le nom de cette question dans l’adresse";
        optional help: Markdown, help!();
        optional unsure: Markdown, unsure!();
        optional choices: List<Choice>, "les réponses à cette question, écrites de la même façon";
        optional ask: Line, "à la place d’un verdict, le nom d’une question partagée";
    }
}

/// A choice may have further choices: its table is named by a function, for it holds itself.
pub enum Choice {}

impl Read for Choice {
    const SHAPE: Shape = Shape::Recursive("choice", || ChoiceHeader::FIELDS);
    type Item = ChoiceHeader;
    type Value = Option<ChoiceHeader>;

    fn read(value: Value) -> Option<ChoiceHeader> {
        Map::<ChoiceHeader>::read(value)
    }

    fn of_key(value: Option<ChoiceHeader>) -> Option<ChoiceHeader> {
        value
    }
}

one_of! {
    /// A verdict as written.
    pub enum Eligible: NumberOrWord {
        /// No.
        No = -1,
        /// Under conditions.
        Conditional = 0,
        /// Yes.
        Yes = 1,
        | /// Only the producer can tell.
        ToConfirm = "a-confirmer",
    }
}

header! {
    /// A text of law.
    pub struct LegalHeader {
        required title: Line, "la référence du texte";
        optional url: Url, "où le lire";
    }
}

header! {
    /// The button of a verdict.
    pub struct NextStepHeader {
        optional label: Line, "le texte du bouton";
        required url: Address, "l’adresse du formulaire";
    }
}
