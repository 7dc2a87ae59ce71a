//! The one module that knows YAML: values by `serde_yaml`, and, only when there is a mistake to
//! show, the places of those values by a marked event parser.

use std::{collections::BTreeMap, ops::Range};

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_yaml::{Mapping, Value};

/// A mistake of syntax.
#[derive(Debug)]
pub struct SyntaxError {
    /// Byte where the parser stopped.
    pub offset: usize,
    /// What is wrong, in French.
    pub message: String,
    /// What to type.
    pub help: &'static str,
}

/// The mapping that a text holds; an empty text is an empty mapping.
pub fn parse(text: &str) -> Result<Mapping, SyntaxError> {
    match serde_yaml::from_str(text) {
        Ok(Value::Mapping(mapping)) => Ok(mapping),
        Ok(Value::Null) => Ok(Mapping::new()),
        Ok(_) => Err(SyntaxError {
            offset: 0,
            message: "l’en-tête n’est pas une suite de lignes `clé: valeur`".to_owned(),
            help: "écrivez chaque information sur sa ligne : `title: Nom de l’API`",
        }),
        Err(error) => Err(explain(text, &error)),
    }
}

/// In French what editors really meet; anything else with the parser's own words.
fn explain(text: &str, error: &serde_yaml::Error) -> SyntaxError {
    let offset = error.location().map_or(0, |location| floor_boundary(text, location.index()));
    let english = error.to_string();
    if let Some(rest) = english.split("duplicate entry with key \"").nth(1) {
        let key = rest.split('"').next().unwrap_or(rest);
        return SyntaxError {
            offset: second_place_of_key(text, key, offset).unwrap_or(offset),
            message: format!("la clé `{key}` est écrite deux fois"),
            help: "gardez une seule des deux lignes",
        };
    }
    let (_, message, help) = EXPLANATIONS
        .into_iter()
        .find(|(pattern, ..)| english.contains(pattern))
        .unwrap_or(UNEXPLAINED);
    let offset = start_of_construct(text, &english).unwrap_or(offset);
    SyntaxError {
        offset, message: format!("l’en-tête YAML ne peut pas être lu : {message}"), help
    }
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
const EXPLANATIONS: [(&str, &str, &str); 11] = [
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

/// Where a value is: the keys and indexes that lead to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyPath(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Index(usize),
}

impl KeyPath {
    /// The value of a key in this mapping.
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    /// An item of this list.
    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    /// The last key of the path, for messages: `title`, « un élément de `themes` ».
    pub fn name(&self) -> String {
        match self.0.as_slice() {
            [.., Step::Key(key)] => format!("`{key}`"),
            [.., Step::Key(key), Step::Index(_)] => format!("un élément de `{key}`"),
            _ => "cette valeur".to_owned(),
        }
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

/// The places of all keys and values of a text, in bytes.
#[derive(Debug, Default)]
pub struct Places(BTreeMap<KeyPath, Place>);

/// The place of one value.
#[derive(Clone, Debug)]
struct Place {
    key: Option<Range<usize>>,
    value: Range<usize>,
    style: ScalarStyle,
}

impl Places {
    /// Reads the places; of a text with a mistake of syntax, those before it.
    pub fn read(text: &str) -> Self {
        let mut reader = PlaceReader::new(text);
        reader.read_document();
        Self(reader.places)
    }

    /// The key that names a value; the value itself when it is an item of a list.
    pub fn key(&self, path: &KeyPath) -> Range<usize> {
        self.0.get(path).map_or(0..0, |place| place.key.clone().unwrap_or(place.value.clone()))
    }

    /// A value; its key when it is empty.
    pub fn value(&self, path: &KeyPath) -> Range<usize> {
        match self.0.get(path) {
            Some(place) if !place.value.is_empty() => place.value.clone(),
            _ => self.key(path),
        }
    }

    /// The byte of `text` that holds a byte of a scalar's value. Exact for block scalars and for
    /// values on one line without escapes; elsewhere the start of the value.
    pub fn inside_scalar(&self, text: &str, path: &KeyPath, value: &str, offset: usize) -> usize {
        let Some(place) = self.0.get(path) else {
            return 0;
        };
        let start = place.value.start;
        match place.style {
            ScalarStyle::Literal => inside_block(text, start, value, offset).unwrap_or(start),
            ScalarStyle::Folded | ScalarStyle::Plain => {
                by_occurrence(text, place.value.clone(), value, offset)
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                by_occurrence(text, start + 1..place.value.end, value, offset)
            }
        }
    }
}

/// Line by line: the value's lines are the file's, without their indentation.
fn inside_block(text: &str, start: usize, value: &str, offset: usize) -> Option<usize> {
    let indent = start - text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let before = &value[..offset];
    let line = before.matches('\n').count();
    let column = offset - before.rfind('\n').map_or(0, |newline| newline + 1);
    let mut line_start = start - indent;
    for _ in 0..line {
        line_start += text[line_start..].find('\n')? + 1;
    }
    let place = line_start + indent + column;
    text.is_char_boundary(place).then_some(place)
}

/// Lines are joined and quotes undone in the value: the same word, at its same occurrence, is found
/// in the text as written.
fn by_occurrence(text: &str, span: Range<usize>, value: &str, offset: usize) -> usize {
    let word = value[offset..].split(char::is_whitespace).next().unwrap_or_default();
    if word.is_empty() {
        return if offset == 0 { span.start } else { span.end };
    }
    let before = value[..offset].matches(word).count();
    let found = text[span.clone()].match_indices(word).nth(before);
    found.map_or(span.start, |(at, _)| span.start + at)
}

/// Walks the events of the marked parser, keeping the path to the current value.
struct PlaceReader<'text> {
    text: &'text str,
    /// Byte of each character: the parser counts characters.
    bytes: Vec<usize>,
    parser: Parser<'text, saphyr_parser::StrInput<'text>>,
    places: BTreeMap<KeyPath, Place>,
}

impl<'text> PlaceReader<'text> {
    fn new(text: &'text str) -> Self {
        let bytes = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        Self { text, bytes, parser: Parser::new_from_str(text), places: BTreeMap::new() }
    }

    fn read_document(&mut self) {
        while let Some((event, span)) = self.next() {
            if !matches!(event, Event::StreamStart | Event::DocumentStart(_)) {
                self.read_node(&event, span, &KeyPath::default(), None);
                return;
            }
        }
    }

    fn next(&mut self) -> Option<(Event<'text>, Range<usize>)> {
        let (event, span) = self.parser.next_event()?.ok()?;
        let byte = |index: usize| *self.bytes.get(index).unwrap_or(&self.text.len());
        let (start, end) = (byte(span.start.index()), byte(span.end.index()));
        Some((event, start..end.max(start)))
    }

    fn read_node(
        &mut self,
        event: &Event,
        span: Range<usize>,
        path: &KeyPath,
        key: Option<Range<usize>>,
    ) {
        let style = match event {
            Event::Scalar(_, style, ..) => *style,
            _ => ScalarStyle::Plain,
        };
        let value = trim(self.text, span, style);
        self.places.insert(path.clone(), Place { key, value, style });
        match event {
            Event::MappingStart(..) => self.read_mapping(path),
            Event::SequenceStart(..) => self.read_sequence(path),
            _ => {}
        }
    }

    fn read_mapping(&mut self, path: &KeyPath) {
        while let Some((event, key_span)) = self.next() {
            let Event::Scalar(name, ..) = event else {
                return;
            };
            let path = path.key(&name);
            let Some((value, span)) = self.next() else {
                self.places.insert(
                    path,
                    Place { key: Some(key_span), value: 0..0, style: ScalarStyle::Plain },
                );
                return;
            };
            self.read_node(&value, span, &path, Some(key_span));
        }
    }

    fn read_sequence(&mut self, path: &KeyPath) {
        for index in 0.. {
            let Some((event, span)) = self.next() else {
                return;
            };
            if matches!(event, Event::SequenceEnd) {
                return;
            }
            self.read_node(&event, span, &path.index(index), None);
        }
    }
}

/// The parser's spans run over what follows the value: comments, blank lines.
fn trim(text: &str, span: Range<usize>, style: ScalarStyle) -> Range<usize> {
    let end = match style {
        ScalarStyle::DoubleQuoted => closing_quote(text, span.start, '"').unwrap_or(span.end),
        ScalarStyle::SingleQuoted => closing_quote(text, span.start, '\'').unwrap_or(span.end),
        _ => span.start + text[span.clone()].trim_end().len(),
    };
    span.start..end
}

fn closing_quote(text: &str, start: usize, quote: char) -> Option<usize> {
    let mut characters = text[start + 1..].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let doubled = quote == '\'' && characters.peek().is_some_and(|(_, next)| *next == quote);
        if (character == '\\' && quote == '"') || (character == quote && doubled) {
            characters.next();
        } else if character == quote {
            return Some(start + 1 + at + 1);
        }
    }
    None
}

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
    use super::*;

    const TEXT: &str = "a: é b # c\nlist:\n  - x\n  - who:\n      - 'l''é'\n    d: |\n      Lignœ 1\n\n      l2\nq: \"a\\\"b\" # c\nn:\n";

    fn check(path: &KeyPath, key: &str, value: &str) {
        let places = Places::read(TEXT);
        assert_eq!(&TEXT[places.key(path)], key, "{path:?}");
        assert_eq!(&TEXT[places.value(path)], value, "{path:?}");
    }

    #[test]
    fn keys_and_values_are_found_where_they_stand() {
        let root = KeyPath::default();
        check(&root.key("a"), "a", "é b");
        check(&root.key("list").index(0), "x", "x");
        let entry = root.key("list").index(1);
        check(&entry.key("who").index(0), "'l''é'", "'l''é'");
        check(&entry.key("d"), "d", "Lignœ 1\n\n      l2");
        check(&root.key("q"), "q", "\"a\\\"b\"");
        check(&root.key("n"), "n", "n");
    }

    #[test]
    fn a_place_inside_a_block_scalar_is_exact() {
        let path = KeyPath::default().key("list").index(1).key("d");
        let value = "Lignœ 1\n\nl2\n";
        let places = Places::read(TEXT);
        for needle in ["Lignœ", "1", "l2"] {
            let offset = value.find(needle).expect("the needle is in the value");
            let at = places.inside_scalar(TEXT, &path, value, offset);
            assert!(TEXT[at..].starts_with(needle), "{needle}");
        }
    }

    #[test]
    fn mistakes_of_syntax_are_explained_in_french() {
        let shown = |text| parse(text).map_err(|error| (error.offset, error.message));
        let (offset, message) = shown("a: 1\nb: 2\na: 3\n").expect_err("a is written twice");
        assert_eq!((offset, message.as_str()), (10, "la clé `a` est écrite deux fois"));
        let (_, message) = shown("a: b: c\n").expect_err("two colons");
        assert!(message.contains("deuxième"), "{message}");
    }
}
