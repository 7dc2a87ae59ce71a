//! Mistakes of syntax: what the parser says in English, in French and at the place to mend.

use super::SyntaxError;

/// In French what editors really meet; anything else with the parser's own words.
pub fn explain(text: &str, error: &serde_yaml::Error) -> SyntaxError {
    let offset = error.location().map_or(0, |location| floor_boundary(text, location.index()));
    let english = error.to_string();
    if let Some(key) = duplicate_key(&english) {
        return SyntaxError {
            offset: second_place_of_key(text, key, offset).unwrap_or(offset),
            message: format!("la clé `{key}` est écrite deux fois"),
            help: "gardez une seule des deux lignes",
        };
    }
    if let Some(tab) = tab_in_margin(text, offset) {
        return SyntaxError {
            offset: tab,
            message: "l’en-tête YAML ne peut pas être lu : une tabulation décale cette ligne"
                .to_owned(),
            help: "remplacez-la par des espaces, autant que sur les lignes voisines",
        };
    }
    let offset = start_of_construct(text, &english).unwrap_or(offset);
    if let Some(space) = no_break_space(text, offset) {
        return SyntaxError {
            offset: space,
            message: "l’en-tête YAML ne peut pas être lu : cette espace est insécable".to_owned(),
            help: "remplacez-la par une espace ordinaire",
        };
    }
    if english.contains("mapping values are not allowed") && has_one_key(text, offset) {
        return SyntaxError {
            offset: start_of_words(text, offset),
            message: "l’en-tête YAML ne peut pas être lu : cette ligne est décalée par rapport à la précédente"
                .to_owned(),
            help: "alignez-la avec les autres clés du même niveau",
        };
    }
    let (_, message, help) = EXPLANATIONS
        .into_iter()
        .find(|(pattern, ..)| english.contains(pattern))
        .unwrap_or(UNEXPLAINED);
    SyntaxError {
        offset, message: format!("l’en-tête YAML ne peut pas être lu : {message}"), help
    }
}

/// The key that a mapping has twice: in quotes, unless it was read as a number.
fn duplicate_key(english: &str) -> Option<&str> {
    let (_, rest) = english.split_once("duplicate entry with key ")?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next(),
    }
}

/// The line that holds a byte of a text, and where it starts.
fn line_at(text: &str, offset: usize) -> (usize, &str) {
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    (start, text[start..].lines().next().unwrap_or_default())
}

/// Where the words of the line begin.
fn start_of_words(text: &str, offset: usize) -> usize {
    let (start, line) = line_at(text, offset);
    start + line.len() - line.trim_start().len()
}

/// Whether the line is one key with its value.
fn has_one_key(text: &str, offset: usize) -> bool {
    let (_, line) = line_at(text, offset);
    line.split(": ").count() + usize::from(line.ends_with(':')) == 2
}

/// A space that looks like those that YAML wants in the margin, after a dash or beside a colon, and isn't one.
fn no_break_space(text: &str, offset: usize) -> Option<usize> {
    const SPACES: [char; 2] = ['\u{a0}', '\u{202f}'];
    let (start, line) = line_at(text, offset);
    let is_between = |(at, space): &(usize, &str)| {
        let (before, after) = (&line[..*at], &line[at + space.len()..]);
        let is_margin = before.trim().is_empty() || before.trim() == "-";
        let is_first_colon = !before.trim_end_matches(':').contains(':');
        is_margin || (is_first_colon && (before.ends_with(':') || after.starts_with(':')))
    };
    line.match_indices(SPACES).find(is_between).map(|(at, _)| start + at)
}

/// The tab before the words of the line where the parser stopped.
fn tab_in_margin(text: &str, offset: usize) -> Option<usize> {
    let (start, line) = line_at(text, offset);
    let margin = line.len() - line.trim_start_matches([' ', '\t']).len();
    line[..margin].find('\t').map(|at| start + at)
}

/// Where a quote was opened or a key begun, when the parser stopped further down.
fn start_of_construct(text: &str, english: &str) -> Option<usize> {
    const CONSTRUCTS: [&str; 3] = [
        "while scanning a quoted scalar at line ",
        "while scanning a simple key at line ",
        "while parsing a flow sequence at line ",
    ];
    let rest = CONSTRUCTS.iter().find_map(|construct| english.split(construct).nth(1))?;
    let mut numbers =
        rest.split(|one: char| !one.is_ascii_digit()).filter_map(|part| part.parse().ok());
    let (line, column): (usize, usize) = (numbers.next()?, numbers.next()?);
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let (at, _) = text[start..].char_indices().nth(column.checked_sub(1)?)?;
    Some(start + at)
}

const UNEXPLAINED: (&str, &str, &str) = (
    "",
    "une valeur est mal écrite à cet endroit",
    "mettez la valeur entre guillemets, et comparez l’indentation avec celle d’une autre fiche",
);

/// What the parser says, what it means, what to do.
const EXPLANATIONS: [(&str, &str, &str); 12] = [
    ("expected any YAML value", "ce nombre est trop long", "mettez la valeur entre guillemets"),
    (
        "mapping values are not allowed",
        "un deuxième `: ` sur la même ligne",
        "mettez la valeur entre guillemets : `title: \"API : la suite\"`",
    ),
    (
        "cannot start any token",
        "une valeur ne peut pas commencer par ce caractère",
        "mettez la valeur entre guillemets ; indentez avec des espaces, jamais avec des tabulations",
    ),
    (
        "found unexpected end of stream",
        "des guillemets ouverts ne sont jamais fermés",
        "ajoutez le guillemet fermant",
    ),
    (
        "could not find expected ':'",
        "une ligne n’a pas de deux-points après sa clé",
        "écrivez `clé: valeur`, ou indentez la ligne si elle continue le texte précédent",
    ),
    (
        "did not find expected key",
        "cette ligne ne va pas avec ce qui précède",
        "alignez-la avec les autres clés du même niveau ; rien ne suit un guillemet fermant",
    ),
    (
        "did not find expected ',' or",
        "un crochet ou une accolade ouverts ne sont jamais fermés",
        "mettez la valeur entre guillemets si elle commence par un crochet",
    ),
    (
        "block sequence entries are not allowed",
        "une valeur ne peut pas commencer par `- `",
        "mettez la valeur entre guillemets, ou le tiret à la ligne s’il commence une liste",
    ),
    (
        "while scanning an a",
        "`*` ou `&` au début d’une valeur a un sens particulier en YAML",
        "mettez la valeur entre guillemets",
    ),
    ("more than one document", "une ligne `---` coupe le fichier en deux", "retirez cette ligne"),
    (
        "did not find expected <document start>",
        "du texte suit la fin des informations",
        "indentez cette ligne, ou retirez-la",
    ),
    (
        "unknown anchor",
        "`*` au début d’une valeur désigne une ancre YAML qui n’existe pas",
        "mettez la valeur entre guillemets",
    ),
];
/// The second line of a mapping with this key. The mapping starts at `start`; its other keys are
/// indented as its first one.
fn second_place_of_key(text: &str, key: &str, start: usize) -> Option<usize> {
    let indent = start - text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let mut at = start;
    let keys = text[start..].split_inclusive('\n').enumerate().filter_map(|(index, line)| {
        let margin = if index == 0 { 0 } else { indent };
        let place = at + margin;
        at += line.len();
        let (spaces, rest) = line.split_at_checked(margin)?;
        let is_key = rest.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
        (spaces.trim().is_empty() && is_key).then_some(place)
    });
    keys.take(2).nth(1)
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
#[cfg(test)]
mod tests {
    use super::super::parse;

    #[test]
    fn mistakes_of_syntax_are_explained_in_french() {
        let shown = |text| parse(text).map_err(|error| (error.offset, error.message));
        let (offset, message) = shown("a: 1\nb: 2\na: 3\n").expect_err("a is written twice");
        assert_eq!((offset, message.as_str()), (10, "la clé `a` est écrite deux fois"));
        let (_, message) = shown("a: b: c\n").expect_err("two colons");
        assert!(message.contains("deuxième"), "{message}");
        let (offset, message) = shown("a: 1\n b: 2\n").expect_err("b is shifted");
        assert!(offset == 6 && message.contains("décalée"), "{offset} {message}");
        let (offset, message) = shown("m:\n  9: a\n  9: b\n").expect_err("9 is written twice");
        assert_eq!((offset, message.as_str()), (12, "la clé `9` est écrite deux fois"));
        for text in ["a: 1\nb:\u{a0}2\n", "a: 1\nb\u{a0}:\u{a0}2\n"] {
            let (offset, message) = shown(text).expect_err("no ordinary space");
            let is_there = text[offset..].starts_with('\u{a0}') && message.contains("insécable");
            assert!(is_there, "{text}: {offset} {message}");
        }
        let (_, message) = shown("a: 12345678901234567890123\n").expect_err("a long number");
        assert!(message.contains("trop long"), "{message}");
    }
}
