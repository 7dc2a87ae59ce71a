//! What is remembered of a visit: it goes with the document, and is stored nowhere.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering::Relaxed},
};

/// How many searches are remembered.
const MOST_SEARCHES: usize = 5;

/// The memory of a visit, shared by all who get it from the context.
#[derive(Clone, Debug, Default)]
pub struct Visit(Arc<State>);

#[derive(Debug, Default)]
struct State {
    has_shown_a_page: AtomicBool,
    searches: Mutex<Vec<String>>,
    answers: Mutex<Vec<GivenAnswer>>,
}

/// What has been answered to a question: the wizard's slug, the question's id and the choice's.
type GivenAnswer = [String; 3];

impl Visit {
    /// Notes that a page is shown; whether another one was shown before it.
    pub fn show_page(&self) -> bool {
        self.0.has_shown_a_page.swap(true, Relaxed)
    }

    /// The last searches, the last one first.
    pub fn recent_searches(&self) -> Vec<String> {
        self.searches().clone()
    }

    /// Remembers a search.
    pub fn remember_search(&self, text: &str) {
        if !text.is_empty() {
            let mut searches = self.searches();
            searches.retain(|other| other != text);
            searches.insert(0, text.to_owned());
            searches.truncate(MOST_SEARCHES);
        }
    }

    /// What was answered last to a question of a wizard, to show it again.
    pub fn given_answer(&self, wizard: &str, question: &str) -> Option<String> {
        let answers = self.answers();
        let given = answers.iter().find(|[slug, id, _]| slug == wizard && id == question);
        given.map(|[_, _, answer]| answer.clone())
    }

    /// Remembers an answer, in the place of an earlier one.
    pub fn remember_answer(&self, wizard: &str, question: &str, answer: &str) {
        let mut answers = self.answers();
        answers.retain(|[slug, id, _]| slug != wizard || id != question);
        answers.push([wizard, question, answer].map(str::to_owned));
    }

    /// Forgets what was answered in a wizard that starts again.
    pub fn forget_answers(&self, wizard: &str) {
        self.answers().retain(|[slug, ..]| slug != wizard);
    }

    fn answers(&self) -> MutexGuard<'_, Vec<GivenAnswer>> {
        self.0.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn searches(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.searches.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_page_has_none_before_it() {
        let visit = Visit::default();
        assert_eq!([visit.show_page(), visit.clone().show_page()], [false, true]);
    }

    #[test]
    fn an_answer_is_shown_again_until_its_wizard_starts_again() {
        let visit = Visit::default();
        for answer in ["citoyen", "editeur"] {
            visit.remember_answer("api-a", "profil", answer);
            visit.remember_answer("api-b", "profil", "mairie");
        }
        let given = |wizard| visit.given_answer(wizard, "profil");
        assert_eq!(given("api-a").as_deref(), Some("editeur"));
        assert_eq!(visit.given_answer("api-a", "client"), None);
        visit.forget_answers("api-a");
        assert_eq!((given("api-a"), given("api-b").as_deref()), (None, Some("mairie")));
    }

    #[test]
    fn the_last_searches_are_remembered_once_each() {
        let visit = Visit::default();
        for text in ["a", "b", "c", "", "d", "e", "b", "f"] {
            visit.remember_search(text);
        }
        assert_eq!(visit.recent_searches(), ["f", "b", "e", "d", "c"]);
    }
}
