//! The data files of the search as the compiler writes them: each text as people read it.
//!
//! The first letter of a line tells its kind: `W` how many entries there are, `S` a group of synonyms, `E` an entry, the
//! letter of a [`Field`] a text of the entry above. Plain lines make the browser's program and the file
//! smaller than JSON would; numbers of words in the place of words are no smaller once compressed.

/// One file: short texts (titles, keywords, taglines …) or long ones (descriptions).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchFile {
    /// The entries, most visited first.
    pub entries: Vec<SearchEntry>,
    /// Groups of synonyms; in the file of short texts only.
    pub synonyms: Vec<Synonyms>,
}

/// The data file that an index is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// The short texts that name the entries: titles, keywords, taglines …
    #[default]
    Names,
    /// The long texts: descriptions, data, specifications.
    Texts,
}

/// The texts of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchEntry {
    /// Slug of the API.
    pub slug: String,
    /// Its texts: the letter of a field, then the text on one line.
    pub texts: Vec<String>,
}

impl SearchEntry {
    /// An entry with texts, each made one line.
    pub fn new<'t>(slug: &str, texts: impl IntoIterator<Item = (Field, &'t str)>) -> Self {
        let line = |(field, text): (Field, &str)| {
            let words: Vec<&str> = text.split_whitespace().collect();
            (!words.is_empty()).then(|| format!("{}{}", field.letter(), words.join(" ")))
        };
        Self { slug: slug.to_owned(), texts: texts.into_iter().filter_map(line).collect() }
    }

    /// Its texts with their fields; those of unknown fields are left out.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        self.texts.iter().filter_map(|line| read_line(line))
    }
}

/// The field of a line, and its text.
pub(super) fn read_line(line: &str) -> Option<(Field, &str)> {
    let mut letters = line.chars();
    Some((Field::from_letter(letters.next()?)?, letters.as_str()))
}

/// A group of synonyms: terms that mean the same thing, and terms related to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// Terms of one or several words that people may type: each of them finds all the others.
    pub terms: Vec<String>,
    /// What entries may say about it: the terms find these, these don't find the terms.
    pub related: Vec<String>,
}

impl SearchFile {
    /// Reads the text of a file; none when it is something else, such as a server's error page. A line
    /// of an unknown kind is ignored.
    pub fn read(text: &str) -> Option<Self> {
        let mut file = Self::default();
        if !text.starts_with('W') {
            return None;
        }
        for line in text.lines() {
            let rest = line.get(1..).unwrap_or_default();
            match (line.chars().next(), file.entries.last_mut()) {
                (Some('W'), _) => {}
                (Some('S'), _) => file.synonyms.push(Synonyms::read(rest)),
                (Some('E'), _) => {
                    file.entries.push(SearchEntry { slug: rest.to_owned(), texts: vec![] });
                }
                (Some(_), Some(entry)) => entry.texts.push(line.to_owned()),
                (_, None) | (None, _) => {}
            }
        }
        Some(file)
    }

    /// Writes the file as text.
    pub fn text(&self) -> String {
        let mut text = format!("W{}", self.entries.len());
        let mut line = |letter: &str, rest: &str| {
            for part in ["\n", letter, rest] {
                text.push_str(part);
            }
        };
        for group in &self.synonyms {
            line("S", &group.text());
        }
        for entry in &self.entries {
            line("E", &entry.slug);
            entry.texts.iter().for_each(|words| line("", words));
        }
        text
    }
}

/// Separates two terms. No term holds one: it separates words as well.
const COMMA: char = '|';
/// Separates the terms of a group from the related ones.
const ARROW: char = '>';

impl Synonyms {
    /// Reads the line of a group, without the letter of its kind.
    pub fn read(text: &str) -> Self {
        let list = |text: &str| -> Vec<String> {
            text.split(COMMA).filter(|term| !term.is_empty()).map(str::to_owned).collect()
        };
        let (terms, related) = text.split_once(ARROW).unwrap_or((text, ""));
        Self { terms: list(terms), related: list(related) }
    }

    /// Writes the group as a line, without the letter of its kind.
    pub fn text(&self) -> String {
        let list = |terms: &[String]| {
            let plain = |term: &String| term.replace([COMMA, ARROW, '\n', '\r'], " ");
            terms.iter().map(plain).collect::<Vec<_>>().join("|")
        };
        format!("{}{ARROW}{}", list(&self.terms), list(&self.related))
    }
}

/// The part of an entry that a text is: each has its parameters in [`super::weights`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Title.
    Title,
    /// Acronyms of the title.
    Acronym,
    /// Words of the address, earlier ones included.
    Slug,
    /// Free words of the entry.
    Keyword,
    /// The promise in one line.
    Tagline,
    /// Acronym of the producer.
    ProducerAcronym,
    /// Name of the producer.
    Producer,
    /// Themes.
    Theme,
    /// What people come with, in their own words.
    Need,
    /// The data that the API gives: tables and lists of the description, fields of the specification.
    Data,
    /// The rest of the description.
    Body,
}

impl Field {
    /// All of them, in the order of the enum.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Acronym,
        Self::Slug,
        Self::Keyword,
        Self::Tagline,
        Self::ProducerAcronym,
        Self::Producer,
        Self::Theme,
        Self::Need,
        Self::Data,
        Self::Body,
    ];

    /// The letter that stands for it in a file.
    pub fn letter(self) -> char {
        match self {
            Self::Title => 't',
            Self::Acronym => 'a',
            Self::Slug => 's',
            Self::Keyword => 'k',
            Self::Tagline => 'l',
            Self::ProducerAcronym => 'p',
            Self::Producer => 'n',
            Self::Theme => 'h',
            Self::Need => 'q',
            Self::Data => 'd',
            Self::Body => 'b',
        }
    }

    /// The field that a letter stands for.
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.letter() == letter)
    }

    /// Its place in [`Self::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_has_its_place_and_its_letter() {
        for (place, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.index(), place);
            assert_eq!(Field::from_letter(field.letter()), Some(field));
        }
    }

    #[test]
    fn a_file_reads_as_it_was_written() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let file = SearchFile {
            entries: vec![
                SearchEntry::new(
                    "api-eau",
                    [(Field::Title, "API eau"), (Field::Body, "L’eau,\nici")],
                ),
                SearchEntry::new("vide", [(Field::Body, " ")]),
            ],
            synonyms: vec![
                Synonyms { terms: texts(&["eau", "flotte"]), related: texts(&["cours d’eau"]) },
                Synonyms { terms: texts(&["api"]), related: vec![] },
            ],
        };
        assert_eq!(SearchFile::read(&file.text()), Some(file));
        assert_eq!(SearchFile::read("W0\nteau\n\nX\n"), Some(SearchFile::default()));
        assert_eq!(SearchFile::read("<!DOCTYPE html>"), None);
    }
}
