//! Who may call, in words.

mod address;
mod scheme;

use catalogue::documentation::Scheme;
use catalogue_openapi::model::{Need, Overview, Security, SecurityScheme};

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
    let alike = Alike::new(&needed, known);
    let mut sentences: Vec<String> = needed.iter().map(|needs| all_needs(needs, &alike)).collect();
    if sentences.len() > 1 {
        sentences = sentences.iter().map(|one| format!("Soit {one}")).collect();
    }
    if !free.is_empty() {
        sentences.push("L’appel est possible aussi sans authentification.".to_owned());
    }
    sentences.iter().map(|one| sentence(one)).collect()
}

fn sentence(words: &str) -> String {
    let words = words::capitalised(words);
    if words.ends_with('.') { words } else { format!("{words}.") }
}

/// The ways to authenticate that are declared, and the words that say several of those needed here.
struct Alike<'s> {
    known: &'s [SecurityScheme],
    words: Vec<String>,
}

impl<'s> Alike<'s> {
    fn new(needed: &[&Vec<Need>], known: &'s [SecurityScheme]) -> Self {
        let is_needed = |one: &&SecurityScheme| {
            needed.iter().any(|needs| needs.iter().any(|need| need.scheme == one.name))
        };
        let words: Vec<String> = known.iter().filter(is_needed).map(scheme::words_of).collect();
        let is_twice = |one: &&String| words.iter().filter(|other| other == one).count() > 1;
        Self { known, words: words.iter().filter(is_twice).cloned().collect() }
    }

    /// A way in words, with its name where the words say another one too.
    fn way(&self, name: &str) -> String {
        let Some(scheme) = self.known.iter().find(|scheme| scheme.name == name) else {
            return format!("le moyen «\u{a0}{name}\u{a0}», que la spécification ne décrit pas");
        };
        let words = scheme::words_of(scheme);
        if self.words.contains(&words) { format!("{words}, «\u{a0}{name}\u{a0}»") } else { words }
    }
}

/// One way, or several that are needed together: a comma ends the rights of each.
fn all_needs(needs: &[Need], alike: &Alike) -> String {
    let each: Vec<String> = needs.iter().map(|need| one_need(need, alike)).collect();
    match each.as_slice() {
        [one] => one.clone(),
        each if each.iter().any(|one| one.contains(", ")) => {
            format!("à la fois {}", each.join(", et "))
        }
        each => format!("à la fois {}", words::all_of(each)),
    }
}

fn one_need(need: &Need, alike: &Alike) -> String {
    let way = alike.way(&need.scheme);
    match need.scopes.as_slice() {
        [] => way,
        [right] => format!("{way}, avec le droit {right}"),
        rights => format!("{way}, avec les droits {}", words::all_of(rights)),
    }
}

/// The ways to authenticate that an operation names.
pub fn named(security: &Security, overview: &Overview, texts: &mut Texts) -> Vec<Scheme> {
    let is_named = |scheme: &&SecurityScheme| {
        security.alternatives.iter().flatten().any(|need| need.scheme == scheme.name)
    };
    let named = overview.security.iter().filter(is_named);
    named.map(|one| scheme(one, &overview.servers, texts)).collect()
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
        let unknown = "le moyen «\u{a0}x\u{a0}», que la spécification ne décrit pas";
        check(&[&["jeton", "x"]], &[&format!("À la fois {token}, et {unknown}.")]);
        check(&[&["jeton"], &["x"]], &[&format!("Soit {token}."), &format!("Soit {unknown}.")]);
        let optional = "L’appel est possible aussi sans authentification.";
        check(&[&[], &["jeton"]], &[alone, optional]);
    }

    #[test]
    fn ways_that_read_the_same_have_their_names() {
        let oauth = |name: &str| SecurityScheme {
            name: name.to_owned(),
            kind: SecurityKind::Oauth2,
            ..SecurityScheme::default()
        };
        let need = |name: &str, scopes: &[&str]| Need {
            scheme: name.to_owned(),
            scopes: scopes.iter().map(|one| (*one).to_owned()).collect(),
        };
        let alternatives =
            vec![vec![need("court", &[])], vec![need("long", &["lire"]), need("court", &[])]];
        let security = Security { is_stated: true, is_inherited: false, alternatives };
        let told = sentences(&security, &[oauth("court"), oauth("long")], false);
        let way = |name: &str| format!("un jeton OAuth\u{a0}2, «\u{a0}{name}\u{a0}»");
        let both =
            format!("Soit à la fois {}, avec le droit lire, et {}.", way("long"), way("court"));
        assert_eq!(told, [format!("Soit {}.", way("court")), both]);
    }

    #[test]
    fn what_is_not_stated_is_told_apart() {
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
