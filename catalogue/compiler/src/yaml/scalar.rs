//! Where the parts of a scalar's value stand in the text: found once, so that the thousandth mistake
//! of a value costs no more to place than the first.

use std::ops::Range;

/// Spans of a value's lines or words, in order.
#[derive(Debug, Default)]
pub struct ScalarSpans {
    start: usize,
    parts: Vec<Part>,
}

/// A stretch that the value and the text share.
#[derive(Clone, Copy, Debug)]
struct Part {
    in_value: usize,
    in_text: usize,
    length: usize,
}

impl ScalarSpans {
    /// Line by line: a block's lines are the text's, without their indentation.
    pub fn of_lines(text: &str, start: usize, value: &str) -> Self {
        let indent = start - text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let in_text = lines(&text[start - indent..]).map(|(at, line)| {
            let margin = line.bytes().take(indent).take_while(|byte| *byte == b' ').count();
            (start - indent + at + margin, &line[margin..])
        });
        Self { start, parts: lines(value).zip(in_text).map(Part::new).collect() }
    }

    /// Word by word: lines are joined and quotes undone in the value, but its words are those of the
    /// text, in the same order. An escaped space parts words in the value alone: then only the start
    /// is known.
    pub fn of_words(text: &str, span: Range<usize>, value: &str) -> Self {
        let (in_value, in_text) = (words(value, 0), words(&text[span.clone()], span.start));
        let is_known = in_value.clone().count() == in_text.clone().count();
        let parts = in_value.zip(in_text).map(Part::new);
        Self { start: span.start, parts: if is_known { parts.collect() } else { vec![] } }
    }

    /// The same, in a text that starts further down.
    #[must_use]
    pub fn shifted(mut self, by: usize) -> Self {
        self.start += by;
        for part in &mut self.parts {
            part.in_text += by;
        }
        self
    }

    /// The byte of the text that holds a byte of the value.
    pub fn locate(&self, offset: usize) -> usize {
        let after = self.parts.partition_point(|part| part.in_value <= offset);
        match after.checked_sub(1).map(|index| self.parts[index]) {
            Some(part) => part.in_text + (offset - part.in_value).min(part.length),
            None => self.start,
        }
    }
}

impl Part {
    fn new(((in_value, value), (in_text, text)): ((usize, &str), (usize, &str))) -> Self {
        let pairs = value.char_indices().zip(text.chars());
        let differs = pairs.into_iter().find(|((_, one), other)| one != other);
        let length = differs.map_or(value.len().min(text.len()), |((at, _), _)| at);
        Self { in_value, in_text, length }
    }
}

/// Each line, and where it starts.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}

/// Each word, and where it starts in a text of which this part starts at `start`.
fn words(text: &str, start: usize) -> impl Iterator<Item = (usize, &str)> + Clone {
    let origin = text.as_ptr() as usize;
    text.split_whitespace().map(move |word| (start + word.as_ptr() as usize - origin, word))
}

#[cfg(test)]
mod tests {
    use super::ScalarSpans;

    fn check(value: &str, text: &str, cases: &[(&str, &str)]) {
        let spans = ScalarSpans::of_words(text, 0..text.len(), value);
        for (word, written) in cases {
            let at = spans.locate(value.find(word).expect("the word is in the value"));
            assert!(text[at..].starts_with(written), "{word}: {}", &text[at..]);
        }
    }

    #[test]
    fn a_word_of_a_joined_value_is_found_at_its_own_occurrence() {
        check("a b a cà", "a\n  b\n  a\n  cà", &[("a c", "a\n  cà"), ("à", "à")]);
    }

    #[test]
    fn past_an_escape_a_place_stays_within_its_word() {
        check("l'été ici", "l''été ici", &[("été", "'été"), ("ici", "ici")]);
        check("Aéé z", "\\x41éé z", &[("éé", "\\x41"), ("z", "z")]);
        check("a\u{a0}b c", "a\\_b c", &[("b", "a\\_b"), ("c", "a\\_b")]);
    }
}
