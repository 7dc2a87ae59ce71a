//! Where keys and values stand, in bytes: asked only when there is a mistake to show.

use std::{collections::BTreeMap, ops::Range};

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{KeyPath, ScalarSpans};

/// The spans of all keys and values of a text, in bytes.
#[derive(Debug, Default)]
pub struct Spans(BTreeMap<KeyPath, Place>);

/// The place of one value.
#[derive(Clone, Debug)]
struct Place {
    key: Option<Range<usize>>,
    value: Range<usize>,
    /// None of a list, of keys and values, and of what refers to another value.
    style: Option<ScalarStyle>,
}

impl Spans {
    /// Reads the spans; of a text with a mistake of syntax, those before it.
    pub fn read(text: &str) -> Self {
        let mut reader = SpanReader::new(text);
        reader.read_document();
        Self(reader.spans)
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

    /// A scalar that no quotes and no `|` or `>` mark as text; empty when it isn't there.
    pub fn plain(&self, text: &str, path: &KeyPath) -> Option<Range<usize>> {
        let place = self.0.get(path).filter(|place| place.style == Some(ScalarStyle::Plain))?;
        let mut rest = &text[place.value.clone()];
        // A name for other values to refer to, a type.
        while rest.starts_with(['&', '!']) {
            rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
        }
        Some(place.value.end - rest.len()..place.value.end)
    }

    /// The keys of a mapping, in the order of the text.
    pub fn keys(&self, path: &KeyPath) -> Vec<&str> {
        let below = self.0.range(path..).take_while(|(other, _)| other.starts_with(path));
        let keys = below
            .filter_map(|(other, place)| Some((place.key.as_ref()?.start, other.key_below(path)?)));
        keys.collect::<BTreeMap<usize, &str>>().into_values().collect()
    }

    /// Where the parts of a scalar are.
    pub fn scalar(&self, text: &str, path: &KeyPath, value: &str) -> ScalarSpans {
        let Some(place) = self.0.get(path) else {
            return ScalarSpans::default();
        };
        let Range { start, end } = place.value;
        match place.style {
            Some(ScalarStyle::Literal) => ScalarSpans::of_lines(text, start, value),
            Some(ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) => {
                ScalarSpans::of_words(text, start + 1..end, value)
            }
            Some(ScalarStyle::Folded | ScalarStyle::Plain) | None => {
                ScalarSpans::of_words(text, start..end, value)
            }
        }
    }
}

/// Walks the events of the marked parser, keeping the path to the current value.
struct SpanReader<'text> {
    text: &'text str,
    /// Byte of each character: the parser counts characters.
    bytes: Vec<usize>,
    parser: Parser<'text, saphyr_parser::StrInput<'text>>,
    spans: BTreeMap<KeyPath, Place>,
}

impl<'text> SpanReader<'text> {
    fn new(text: &'text str) -> Self {
        let bytes = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        Self { text, bytes, parser: Parser::new_from_str(text), spans: BTreeMap::new() }
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
            Event::Scalar(_, style, ..) => Some(*style),
            _ => None,
        };
        let value = trim(self.text, span, style);
        self.spans.insert(path.clone(), Place { key, value, style });
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
                self.spans.insert(path, Place { key: Some(key_span), value: 0..0, style: None });
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
fn trim(text: &str, span: Range<usize>, style: Option<ScalarStyle>) -> Range<usize> {
    let quote = match style {
        Some(ScalarStyle::DoubleQuoted) => Some('"'),
        Some(ScalarStyle::SingleQuoted) => Some('\''),
        _ => None,
    };
    let end = match quote {
        Some(quote) => closing_quote(text, span.start, quote).unwrap_or(span.end),
        None => span.start + text[span.clone()].trim_end().len(),
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
#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a: é b # c\nlist:\n  - x\n  - who:\n      - 'l''é'\n    d: |\n      Lignœ 1\n\n      l2\nq: \"a\\\"b\" # c\nn:\n";

    fn check(path: &KeyPath, key: &str, value: &str) {
        let spans = Spans::read(TEXT);
        assert_eq!(&TEXT[spans.key(path)], key, "{path:?}");
        assert_eq!(&TEXT[spans.value(path)], value, "{path:?}");
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
    fn what_is_read_as_something_else_is_found_as_it_is_written() {
        let text = "1.10: 1.000\n0x1F: {a: &x ~, b: *x}\nq: 'x'\n1e3: [1, 2]\n";
        let (spans, root) = (Spans::read(text), KeyPath::default());
        let plain = |path: &KeyPath| spans.plain(text, path).map(|span| &text[span]);
        assert_eq!(spans.keys(&root), ["1.10", "0x1F", "q", "1e3"]);
        assert_eq!(spans.keys(&root.key("0x1F")), ["a", "b"]);
        assert_eq!(plain(&root.key("1.10")), Some("1.000"));
        assert_eq!(plain(&root.key("0x1F")), None);
        assert_eq!(plain(&root.key("0x1F").key("a")), Some("~"));
        assert_eq!(plain(&root.key("0x1F").key("b")), None);
        assert_eq!(plain(&root.key("q")), None);
        assert_eq!(plain(&root.key("1e3").index(0)), Some("1"));
    }

    #[test]
    fn a_place_inside_a_block_scalar_is_exact() {
        let path = KeyPath::default().key("list").index(1).key("d");
        let value = "Lignœ 1\n\nl2\n";
        let spans = Spans::read(TEXT);
        let spans = spans.scalar(TEXT, &path, value);
        for needle in ["Lignœ", "1", "l2"] {
            let offset = value.find(needle).expect("the needle is in the value");
            let at = spans.locate(offset);
            assert!(TEXT[at..].starts_with(needle), "{needle}");
        }
    }
}
