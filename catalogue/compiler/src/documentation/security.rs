//! Who may call, in words.

mod scheme;

use catalogue::documentation::Scheme;
use catalogue_openapi::model::{Need, Security, SecurityScheme};

use super::{text::Texts, words};
pub use scheme::scheme;

/// One sentence a way to call an operation; of an API that its entry says to be open, what the
/// specification doesn't say is known all the same.
pub fn sentences(security: &Security, known: &[SecurityScheme], is_open: bool) -> Vec<String> {
    if !security.is_stated && known.is_empty() && is_open {
        return vec![
            "L’accès est libre, sans authentification, d’après la fiche de l’API.".to_owned(),
        ];
    }
    if !security.is_stated {
        return vec!["La spécification ne dit rien de l’authentification.".to_owned()];
    }
    let (needed, free): (Vec<_>, Vec<_>) =
        security.alternatives.iter().partition(|needs| !needs.is_empty());
    if needed.is_empty() {
        return vec!["Aucune authentification n’est demandée.".to_owned()];
    }
    let mut sentences: Vec<String> = needed.iter().map(|needs| all_needs(needs, known)).collect();
    if sentences.len() > 1 {
        sentences = sentences.iter().map(|one| format!("Soit {one}")).collect();
    }
    if !free.is_empty() {
        sentences.push("L’appel est possible aussi sans authentification.".to_owned());
    }
    sentences.iter().map(|one| sentence(one)).collect()
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let words: String = first.chain(letters).collect();
    if words.ends_with('.') { words } else { format!("{words}.") }
}

fn all_needs(needs: &[Need], known: &[SecurityScheme]) -> String {
    let needs: Vec<String> = needs.iter().map(|need| one_need(need, known)).collect();
    words::all_of(&needs)
}

fn one_need(need: &Need, known: &[SecurityScheme]) -> String {
    let scheme = known.iter().find(|scheme| scheme.name == need.scheme);
    let way = scheme.map_or_else(|| need.scheme.clone(), scheme::words_of);
    match need.scopes.as_slice() {
        [] => way,
        [right] => format!("{way}, avec le droit {right}"),
        rights => format!("{way}, avec les droits {}", words::all_of(rights)),
    }
}

/// The ways to authenticate that an operation names.
pub fn named(security: &Security, known: &[SecurityScheme], texts: &mut Texts) -> Vec<Scheme> {
    let is_named = |scheme: &&SecurityScheme| {
        security.alternatives.iter().flatten().any(|need| need.scheme == scheme.name)
    };
    known.iter().filter(is_named).map(|one| scheme(one, texts)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue_openapi::model::SecurityKind;

    fn check(alternatives: &[&[&str]], expected: &[&str]) {
        let known = [SecurityScheme {
            name: "jeton".to_owned(),
            kind: SecurityKind::Http,
            scheme: "bearer".to_owned(),
            ..SecurityScheme::default()
        }];
        let need = |name: &&str| Need { scheme: (*name).to_owned(), scopes: vec![] };
        let alternatives =
            alternatives.iter().map(|needs| needs.iter().map(need).collect()).collect();
        let security = Security { is_stated: true, is_inherited: false, alternatives };
        assert_eq!(sentences(&security, &known, false), expected);
    }

    #[test]
    fn and_or_and_none_are_told_apart() {
        let token = "un jeton dans l’en-tête Authorization, après «\u{a0}Bearer\u{a0}»";
        let alone = "Un jeton dans l’en-tête Authorization, après «\u{a0}Bearer\u{a0}».";
        check(&[], &["Aucune authentification n’est demandée."]);
        check(&[&["jeton"]], &[alone]);
        check(&[&["jeton", "x"]], &[&alone.replace("».", "» et x.")]);
        check(&[&["jeton"], &["x"]], &[&format!("Soit {token}."), "Soit x."]);
        let optional = "L’appel est possible aussi sans authentification.";
        check(&[&[], &["jeton"]], &[alone, optional]);
        let unstated = |known: &[SecurityScheme], is_open| {
            sentences(&Security::default(), known, is_open).concat()
        };
        let silent = "La spécification ne dit rien de l’authentification.";
        assert_eq!(unstated(&[], false), silent);
        assert_eq!(unstated(&[SecurityScheme::default()], true), silent);
        let open = "L’accès est libre, sans authentification, d’après la fiche de l’API.";
        assert_eq!(unstated(&[], true), open);
    }
}
