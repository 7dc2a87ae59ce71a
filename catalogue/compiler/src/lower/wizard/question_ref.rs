//! Which question is meant, by its name.

/// The name of a question that several answers may lead to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuestionRef {
    /// The file of `questions/`; none for a question of the API's own entry.
    pub file: Option<String>,
    /// Its name there.
    pub question: String,
}
