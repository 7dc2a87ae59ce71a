//! Where, when, and without what: the words of a question that say for which place or date it is asked,
//! or what one would rather not do. An entry has the towns and years of its answers, but doesn't name
//! them.

use super::{
    circumstance_words::{BEFORE_A_PLACE, DATES, PLACES, SPANS, is_among},
    stop_word::Role,
    token::{Token, is_number},
};

/// The role of each token that says where, when or without what; none of the others.
pub fn circumstances(text: &str, tokens: &[Token]) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(tokens.len());
    let mut spared_until = 0;
    for place in 0..tokens.len() {
        let reader = Reader { text, tokens, place };
        let start = tokens[place].start;
        if start >= spared_until && reader.is_without() {
            spared_until =
                text[start..].find([',', ';', '?']).map_or(text.len(), |end| start + end);
        }
        roles.push(if start < spared_until {
            Some(Role::Spared)
        } else if reader.is_date() {
            Some(Role::Date)
        } else {
            reader.is_place(&roles).then_some(Role::Place)
        });
    }
    roles
}

/// One token among its neighbours.
struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    place: usize,
}

impl<'t> Reader<'t> {
    /// The word so many tokens before (negative) or after this one; empty beyond the ends.
    fn word(&self, offset: isize) -> &'t str {
        let token = self.place.checked_add_signed(offset).and_then(|place| self.tokens.get(place));
        token.map_or("", |token| &token.word)
    }

    /// Whether a clause starts that says what one would do without: « sans avoir à demander … ». Not
    /// before a noun: those « sans emploi » look for something.
    fn is_without(&self) -> bool {
        let next = self.word(1);
        self.word(0) == "sans" && (["que", "qu"].contains(&next) || is_infinitive(next))
    }

    fn is_date(&self) -> bool {
        let word = self.word(0);
        is_year(word)
            || is_among(&DATES, word)
            || (is_day(word) && is_among(&DATES, self.word(1)))
            || (is_among(&SPANS, word) && self.is_near_now())
            || (is_relative(word) && self.is_beside(is_time))
    }

    /// Whether a span of time is the present one, or a neighbour of it.
    fn is_near_now(&self) -> bool {
        self.is_beside(is_relative) || ["ce", "ces", "cet", "cette"].contains(&self.word(-1))
    }

    fn is_beside(&self, is_so: impl Fn(&str) -> bool) -> bool {
        is_so(self.word(-1)) || is_so(self.word(1))
    }

    fn is_place(&self, before: &[Option<Role>]) -> bool {
        let word = self.word(0);
        let is_postcode = word.len() == 5 && is_number(word);
        is_postcode
            || is_among(&PLACES, word)
            || (self.is_name() && (self.is_introduced() || self.continues(before)))
    }

    /// Whether it is written as a name within a sentence.
    fn is_name(&self) -> bool {
        let token = &self.tokens[self.place];
        let mut letters = self.text[token.start..token.end].chars();
        self.place > 0
            && letters.next().is_some_and(is_capital)
            && letters.any(|letter| letter.is_ascii_lowercase() || letter >= '\u{df}')
    }

    /// Whether a name comes after a word that says where: « à Lille », « dans le Var », « commune d’Arles ».
    fn is_introduced(&self) -> bool {
        let (last, before) = (self.word(-1), self.word(-2));
        let takes_article = |word: &str| ["dans", "entre", "sur", "vers"].contains(&word);
        takes_article(last)
            || ["a", "au", "aux", "en"].contains(&last)
            || (["l", "la", "le", "les"].contains(&last) && takes_article(before))
            || (["d", "de", "du"].contains(&last) && is_among(&BEFORE_A_PLACE, before))
    }

    /// Whether it goes on with a place: « Gevrey-Chambertin », « Rouen et Caen ».
    fn continues(&self, before: &[Option<Role>]) -> bool {
        let is_place = |offset: usize| {
            let place = self.place.checked_sub(offset);
            place.is_some_and(|place| before[place] == Some(Role::Place))
        };
        is_place(1) || (["et", "ou"].contains(&self.word(-1)) && is_place(2))
    }
}

/// Whether a word is the infinitive of a verb, as far as endings tell: « dossier » and « titre » are none.
fn is_infinitive(word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let is_noun = word.ends_with("ier") && !ends(&["fier", "blier", "plier", "rdier"]);
    let in_re =
        ["faire", "dire", "lire", "crire", "duire", "struire", "prendre", "rendre", "tendre"];
    (ends(&["er", "ir"]) && !is_noun)
        || ends(&in_re)
        || ["mettre", "connaitre", "suivre", "etre"].contains(&word)
}

/// Whether it is a capital letter of French: Unicode's tables would weigh more than this whole module.
fn is_capital(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | '\u{c0}'..='\u{de}' | 'Œ')
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"))
}

fn is_day(word: &str) -> bool {
    word == "1er" || (word.len() <= 2 && is_number(word))
}

fn is_relative(word: &str) -> bool {
    ["dernier", "derniere", "prochain"].iter().any(|stem| {
        word.strip_prefix(stem).is_some_and(|ending| ["", "s", "e", "es"].contains(&ending))
    })
}

fn is_time(word: &str) -> bool {
    is_among(&SPANS, word) || is_among(&DATES, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokens;

    /// The words of a text that have a role.
    fn check(text: &str, role: Role, expected: &[&str]) {
        let tokens = tokens(text);
        let roles = circumstances(text, &tokens);
        let words = tokens.iter().zip(roles).filter(|(_, found)| *found == Some(role));
        let words: Vec<&str> = words.map(|(token, _)| &text[token.start..token.end]).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn large_towns_and_postcodes_are_places() {
        check("vacances scolaires lille", Role::Place, &["lille"]);
        check("quelles communes pour le 59000", Role::Place, &["59000"]);
    }

    #[test]
    fn a_name_is_a_place_after_a_word_that_says_where() {
        check("Une piscine à Guéret", Role::Place, &["Guéret"]);
        check("la mairie de Céret, près d’Elne", Role::Place, &["Céret", "Elne"]);
        check("les crues dans l’Aude ou sur la Loue", Role::Place, &["Aude", "Loue"]);
        check(
            "de l’eau entre Vierzon et Saint-Amand-Montrond",
            Role::Place,
            &["Vierzon", "Saint", "Amand", "Montrond"],
        );
        check("Guéret et le Smic de Paul", Role::Place, &[]);
    }

    #[test]
    fn months_years_and_spans_near_now_are_dates() {
        check("le 14 juillet 2027", Role::Date, &["14", "juillet", "2027"]);
        check("l’an dernier ou cette semaine", Role::Date, &["an", "dernier", "semaine"]);
        check("jours de la semaine, 14 communes, 20271", Role::Date, &[]);
    }

    #[test]
    fn a_clause_says_what_one_would_do_without() {
        check(
            "vérifier sans demander de papier, en ligne",
            Role::Spared,
            &["sans", "demander", "de", "papier"],
        );
        check(
            "lire sans connaître le numéro",
            Role::Spared,
            &["sans", "connaître", "le", "numéro"],
        );
        for noun in ["emploi", "dossier", "papier", "titre", "maire", "permis de construire"] {
            check(&format!("personnes sans {noun}"), Role::Spared, &[]);
        }
    }

    #[test]
    fn any_text_is_read() {
        for text in ["", "sans", "sans que", "à", "À É à", "d’", "de la ville de"] {
            let tokens = tokens(text);
            assert_eq!(circumstances(text, &tokens).len(), tokens.len());
        }
    }
}
