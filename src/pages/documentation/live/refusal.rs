//! Why a specification isn't shown, in plain words, with what one can do instead.

use catalogue::{documentation::Live, ids};
use leptos::prelude::*;

use crate::{
    browser::{ChosenFile, worker::Refused},
    components::dynamic::handler,
    fetch::FetchError,
};

/// Why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It didn't come.
    Fetch(FetchError),
    /// The reader didn't come, or broke down.
    NoWorker,
    /// What came is no specification.
    Unreadable(String),
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NoWorker => Self::NoWorker,
            Refused::Unreadable(why) => Self::Unreadable(why),
        }
    }
}

impl Refusal {
    fn sentence(&self, host: &str) -> String {
        match self {
            Self::Fetch(FetchError::Network | FetchError::Unreadable) => format!(
                "Le serveur {host} n’a pas répondu, ou ne permet pas aux pages d’autres sites de lire ce fichier (règle « CORS » des navigateurs). Téléchargez le fichier par son lien ci-dessous, puis ouvrez-le ici."
            ),
            Self::Fetch(FetchError::Absent) => format!(
                "Le serveur {host} dit que ce fichier n’existe plus à cette adresse. La documentation du producteur donne peut-être la nouvelle."
            ),
            Self::Fetch(FetchError::Status(status)) => format!(
                "Le serveur {host} a refusé (code {status}). Réessayez plus tard, ou téléchargez le fichier par son lien ci-dessous, puis ouvrez-le ici."
            ),
            Self::Fetch(FetchError::TooLong) => {
                "Ce fichier dépasse 20\u{a0}Mo\u{a0}: il est trop gros pour être lu ici.".to_owned()
            }
            Self::NoWorker => {
                "Le programme qui lit les spécifications n’a pas pu être chargé ou s’est arrêté. Vérifiez votre connexion, puis réessayez.".to_owned()
            }
            Self::Unreadable(why) => format!(
                "Ce fichier n’est pas une spécification OpenAPI ou Swagger que l’on puisse lire\u{a0}: {why}."
            ),
        }
    }
}

/// The sentence, and a way to try again.
pub fn why(refusal: &Refusal, live: &'static Live, start: Callback<Option<ChosenFile>>) -> AnyView {
    let host = live.origin.split("://").last().unwrap_or_default();
    let retry = handler(move |_| start.run(None));
    view! {
        <div id=ids::ERROR tabindex="-1" class="notice">
            <p>{refusal.sentence(host)}</p>
            <button type="button" class="button button-secondary" on:click=retry>"Réessayer"</button>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_says_what_to_do_or_what_is_wrong() {
        let sentence = |refusal: Refusal| refusal.sentence("a.fr");
        assert!(sentence(Refusal::Fetch(FetchError::Network)).contains("CORS"));
        assert!(sentence(Refusal::Fetch(FetchError::Absent)).contains("n’existe plus"));
        assert!(sentence(Refusal::Fetch(FetchError::Status(503))).contains("503"));
        assert!(sentence(Refusal::Fetch(FetchError::TooLong)).contains("20\u{a0}Mo"));
        assert!(sentence(Refusal::Unreadable("ligne 1".to_owned())).contains("ligne 1"));
        assert!(sentence(Refusal::NoWorker).contains("réessayez"));
    }
}
