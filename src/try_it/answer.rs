//! What came back: code, time, size, headers, and the text, or a file to save.

use std::sync::Arc;

use catalogue::{french::count, ids};
use catalogue_openapi::{json::pretty, source::parse_json};
use leptos::prelude::*;

use super::obstacle::NO_ANSWER;
use crate::{
    browser::Saved,
    fetch::{Answer, FetchError},
};

/// How far the call is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// None has been sent.
    None,
    /// It is on its way.
    Sending,
    /// The visitor has stopped it.
    Stopped,
    /// Something must be mended first.
    Faulty(Vec<String>),
    /// Nothing came back.
    Failed(FetchError),
    /// The API has answered.
    Answered(Arc<Answer>),
}

impl Outcome {
    /// Whether an answer may still come.
    pub fn is_awaited(&self) -> bool {
        *self == Self::Sending
    }
}

/// Most bytes of a text that are shown: browsers need long for more.
const MOST_SHOWN: usize = 1_000_000;

/// Words of the formats that are texts.
const TEXTS: [&str; 9] =
    ["json", "xml", "text/", "yaml", "javascript", "csv", "html", "urlencoded", "graphql"];

/// What is shown of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    /// Nothing came with it.
    Nothing,
    /// A text, and whether it is whole.
    Text(String, bool),
    /// Bytes that are no text.
    Bytes,
}

fn shown(answer: &Answer) -> Shown {
    let bytes = &answer.bytes;
    if bytes.is_empty() {
        return Shown::Nothing;
    }
    let format = format(answer).to_lowercase();
    let says_text = TEXTS.iter().any(|word| format.contains(word));
    let is_text = says_text || (format.is_empty() && std::str::from_utf8(bytes).is_ok());
    if !is_text {
        return Shown::Bytes;
    }
    let is_whole = bytes.len() <= MOST_SHOWN;
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(MOST_SHOWN)]).into_owned();
    // Laid out from its text: digits stay as they came.
    let node = (is_whole && format.contains("json")).then(|| parse_json(&text)).flatten();
    Shown::Text(node.map_or(text, |node| pretty(&node)), is_whole)
}

fn format(answer: &Answer) -> &str {
    let named = answer.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    named.map_or("", |(_, value)| value.as_str())
}

/// The code in words.
fn meaning(status: u16) -> &'static str {
    match status {
        200..=299 => "l’API a répondu",
        300..=399 => "l’API renvoie à une autre adresse",
        401 => "l’API veut savoir qui l’appelle",
        403 => "l’API refuse l’accès",
        404 => "l’API n’a rien trouvé",
        429 => "trop d’appels en peu de temps",
        400..=499 => "l’API ne comprend pas ou n’accepte pas cette demande",
        _ => "l’API n’a pas pu répondre",
    }
}

fn size(bytes: usize) -> String {
    match bytes {
        0..=9_999 => count(bytes, "octet"),
        10_000..=9_999_999 => format!("{}\u{a0}ko", bytes / 1_000),
        _ => format!("{}\u{a0}Mo", bytes / 1_000_000),
    }
}

/// What is said of an outcome in one sentence.
pub fn sentence(outcome: &Outcome) -> String {
    match outcome {
        Outcome::None => String::new(),
        Outcome::Sending => "Appel en cours…".to_owned(),
        Outcome::Stopped => "Appel arrêté\u{a0}: sa réponse n’est plus attendue.".to_owned(),
        Outcome::Faulty(_) => "L’appel n’est pas parti\u{a0}: il manque quelque chose.".to_owned(),
        Outcome::Failed(_) => "Pas de réponse lisible.".to_owned(),
        Outcome::Answered(answer) => format!(
            "Code {}\u{a0}: {}, en {}\u{a0}ms, {}.",
            answer.status,
            meaning(answer.status),
            answer.milliseconds,
            size(answer.bytes.len())
        ),
    }
}

/// All that is to be seen of it, below that sentence.
pub fn view(outcome: &Outcome) -> AnyView {
    match outcome {
        Outcome::None | Outcome::Sending | Outcome::Stopped => ().into_any(),
        Outcome::Faulty(faults) => {
            let each = faults.iter().map(|fault| view! { <li>{fault.clone()}</li> });
            view! { <div id=ids::ERROR tabindex="-1" class="notice"><ul>{each.collect_view()}</ul></div> }.into_any()
        }
        Outcome::Failed(FetchError::Unreadable) => {
            view! { <div class="notice"><p>"Votre navigateur ne peut pas envoyer cette requête\u{a0}: une valeur d’en-tête contient un signe interdit, ou la méthode n’est pas permise aux pages."</p></div> }
                .into_any()
        }
        Outcome::Failed(_) => view! { <div class="notice"><p>{NO_ANSWER}</p></div> }.into_any(),
        Outcome::Answered(answer) => view_answer(answer),
    }
}

fn view_answer(answer: &Answer) -> AnyView {
    let headers = answer.headers.iter().map(|(name, value)| {
        view! { <li><code>{name.clone()}": "{value.clone()}</code></li> }
    });
    let what = match shown(answer) {
        Shown::Nothing => view! { <p>"La réponse n’a pas de contenu."</p> }.into_any(),
        Shown::Bytes => {
            view! { <p>"Ce n’est pas un texte\u{a0}: enregistrez le fichier pour l’ouvrir."</p> }
                .into_any()
        }
        Shown::Text(text, is_whole) => {
            let cut = (!is_whole).then(|| {
                view! { <p>"Seul le début est montré\u{a0}: enregistrez le fichier pour tout lire."</p> }
            });
            view! { {cut}<pre tabindex="0" class="try-it-answer"><code>{text}</code></pre> }
                .into_any()
        }
    };
    view! {
        <details>
            <summary>"En-têtes lisibles de la réponse"</summary>
            <ul>{headers.collect_view()}</ul>
        </details>
        {what}
        {view_saved(answer)}
    }
    .into_any()
}

fn view_saved(answer: &Answer) -> Option<AnyView> {
    if answer.bytes.is_empty() {
        return None;
    }
    let saved = StoredValue::new_local(Saved::new(&answer.bytes, format(answer)));
    let address = saved.with_value(|saved| saved.as_ref().map(|one| one.address().to_owned()))?;
    Some(view! { <p><a href=address download="reponse" rel="external">"Enregistrer la réponse"</a></p> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(format: &str, bytes: &[u8]) -> Answer {
        Answer {
            status: 200,
            milliseconds: 12,
            headers: vec![("Content-Type".to_owned(), format.to_owned())],
            bytes: bytes.to_vec(),
        }
    }

    #[test]
    fn texts_are_shown_as_they_came_and_bytes_are_not_decoded() {
        let json = answer("application/json", br#"{"id":1253261109769874438.10}"#);
        let laid_out = "{\n  \"id\": 1253261109769874438.10\n}".to_owned();
        assert_eq!(shown(&json), Shown::Text(laid_out, true));
        let broken = answer("application/problem+json", b"{oups");
        assert_eq!(shown(&broken), Shown::Text("{oups".to_owned(), true));
        assert_eq!(shown(&answer("application/zip", b"PK")), Shown::Bytes);
        assert_eq!(shown(&answer("", b"\xff\xfe")), Shown::Bytes);
        assert_eq!(shown(&answer("", b"oui")), Shown::Text("oui".to_owned(), true));
        assert_eq!(shown(&answer("text/plain", b"")), Shown::Nothing);
        let long = answer("text/csv", &vec![b'a'; MOST_SHOWN + 1]);
        assert!(matches!(shown(&long), Shown::Text(text, false) if text.len() == MOST_SHOWN));
    }

    #[test]
    fn an_answer_is_told_in_one_sentence() {
        let told = sentence(&Outcome::Answered(Arc::new(answer("text/plain", b"oui"))));
        assert_eq!(told, "Code 200\u{a0}: l’API a répondu, en 12\u{a0}ms, 3\u{a0}octets.");
        assert_eq!(size(12_345), "12\u{a0}ko");
    }
}
