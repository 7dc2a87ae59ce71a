//! The index of a large catalogue in parts, each a file that browsers read when a search asks for it: what
//! [`super::parted_index`] reads. Only compilers write.

use std::fmt::Write as _;

use super::{
    asking::tells_how_to_ask,
    file::{Synonyms, read_line},
    hash::hash,
    highlight::may_be_cited,
    index::{SearchIndex, SearchTexts},
    inverted_index::{ENTRIES_TOGETHER, EntryId, InvertedIndex, Source},
    missing::{PartId, PartKind},
    parted_index::{ENTRY, MARK, SOURCE},
    posting_part::{TitleKeys, occurrences, write_word},
    term_dictionary::WordId,
};

/// Bytes of a part, about: smaller ones are more requests, larger ones hold more that nobody has asked for.
const PART: usize = 12_000;

/// The files by name, the first one apart.
pub struct Parts {
    /// What a browser reads first.
    pub first: String,
    /// What the other files say together, in short: those of two versions are never mixed.
    pub version: String,
    /// What it reads when a search asks for it.
    pub others: Vec<(PartId, String)>,
}

/// The parts of an index; `cards` are its entries as lists show them, one line each.
pub fn parts(
    index: &SearchIndex,
    texts: &SearchTexts,
    synonyms: &[Synonyms],
    cards: &[String],
) -> Parts {
    let mut first = format!("{MARK}{}", cards.len());
    let mut others = vec![];
    let title = |entry: EntryId| index.titles[entry as usize].unwrap_or_default();
    for of in [&index.names, &texts.texts] {
        let (outline, parts) = of_source(of, &title);
        first += &outline;
        others.extend(parts);
    }
    for group in synonyms {
        // Writing to a text never fails.
        let _ = write!(first, "\nS{}", group.text());
    }
    others.extend(entries(index, texts, cards));
    let version = version(&others);
    let _ = write!(first, "\nV{version}");
    Parts { first, version, others }
}

fn version(parts: &[(PartId, String)]) -> String {
    let hashes = parts.iter().map(|(_, text)| format!("{:08x}", hash(text)));
    let of_all = hashes.collect::<Vec<_>>().concat();
    format!("{:08x}{:08x}", hash(&of_all), of_all.len())
}

/// What the first file says of a source, and its parts.
fn of_source(
    index: &InvertedIndex,
    titles: &dyn Fn(EntryId) -> TitleKeys,
) -> (String, Vec<(PartId, String)>) {
    let (word_letter, posting_letter) = match index.source {
        Source::Names => ('n', 'N'),
        Source::Texts => ('t', 'T'),
    };
    let all: Vec<WordId> = (0..).take(index.dictionary.len()).collect();
    let words = all.iter().map(|word| written(index, *word)).collect();
    let words = ranges(words, " ");
    let places = occurrences(index);
    let postings = all.iter().map(|word| write_word(index, *word, &places[*word as usize], titles));
    let postings = ranges(postings.collect(), "");
    let mut outline = format!("\n{word_letter}{}", all.len());
    for (start, _) in &words {
        let _ = write!(outline, " {start}:{}", index.dictionary.folded(*start));
    }
    let starts: Vec<String> = postings.iter().map(|(start, _)| start.to_string()).collect();
    let _ = write!(outline, "\n{posting_letter}{}", starts.join(" "));
    let parts = |kind: PartKind, ranges: Vec<(WordId, String)>| {
        let part = move |(number, (_, text))| (PartId { kind, number }, text);
        (0..).zip(ranges).map(part).collect::<Vec<_>>()
    };
    let mut files = parts(PartKind::Words(index.source), words);
    files.extend(parts(PartKind::Postings(index.source), postings));
    (outline, files)
}

/// A word as the file of its range has it.
fn written(index: &InvertedIndex, word: WordId) -> String {
    let mark = if index.is_beyond_addresses(word) { "" } else { "~" };
    format!("{mark}{}", index.dictionary.written(word))
}

/// Texts of words put together, each with the number of its first word.
fn ranges(words: Vec<String>, between: &str) -> Vec<(WordId, String)> {
    let mut ranges: Vec<(WordId, String)> = vec![];
    for (word, text) in (0..).zip(words) {
        match ranges.last_mut() {
            Some((_, last)) if last.len() + text.len() <= PART => {
                last.push_str(between);
                last.push_str(&text);
            }
            _ => ranges.push((word, text)),
        }
    }
    ranges
}

/// The cards and the texts of the entries, some in each file.
fn entries(index: &SearchIndex, texts: &SearchTexts, cards: &[String]) -> Vec<(PartId, String)> {
    let entry = |(number, card): (EntryId, &String)| {
        let [names, texts] = [&index.names, &texts.texts].map(|index| shown(index, number));
        format!("{ENTRY}{card}\n{names}{SOURCE}{texts}")
    };
    let all: Vec<(EntryId, &String)> = (0..).zip(cards).collect();
    let files = all.chunks(ENTRIES_TOGETHER as usize);
    let files = files.map(|some| some.iter().copied().map(entry).collect::<String>());
    let part = |(number, text)| (PartId { kind: PartKind::Entries, number }, text);
    (0..).zip(files).map(part).collect()
}

/// The texts of an entry as its file has them: those that may be shown.
fn shown(index: &InvertedIndex, entry: EntryId) -> String {
    let is_shown = |field| may_be_cited(field) || tells_how_to_ask(field);
    let texts = index.written_lines(entry).into_iter().flatten();
    let lines = texts
        .map(|line| read_line(line).filter(|(field, _)| is_shown(*field)).map_or("", |_| line));
    lines.flat_map(|line| [line, "\n"]).collect()
}
