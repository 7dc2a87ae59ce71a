//! The files of the search as the compiler writes them: words once each, texts as numbers of words.
//!
//! One line says one thing, its first letter which: `W` the words, `S` synonyms, `E` an entry; the
//! letter of a [`Field`], a text of that entry. Read without a parser of JSON: the browser's program
//! is smaller by it, and the file.

/// One file: short texts (titles, keywords, taglines …) or long ones (descriptions).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchFile {
    /// Every word once, as it is most often written, in the order of the folded words; spaces
    /// between them.
    pub words: String,
    /// The entries, most visited first.
    pub entries: Vec<SearchEntry>,
    /// Words that mean the same; in the file of short texts only.
    pub synonyms: Vec<Synonyms>,
}

/// The texts of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchEntry {
    /// Slug of the API.
    pub slug: String,
    /// Its texts: the letter of a field, then the numbers of the words.
    pub texts: Vec<String>,
}

/// Words that mean the same, and what they make one think of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// What people may type: words or groups of words, each as good as the others.
    pub terms: Vec<String>,
    /// What entries may say of it: found by the terms, without finding them.
    pub see: Vec<String>,
}

impl SearchFile {
    /// From the text of a file; none when it is something else, such as a server's page of error. A
    /// line that says nothing known is left out.
    pub fn read(text: &str) -> Option<Self> {
        let mut file = Self::default();
        if !text.starts_with('W') {
            return None;
        }
        for line in text.lines() {
            let rest = line.get(1..).unwrap_or_default();
            match (line.chars().next(), file.entries.last_mut()) {
                (Some('W'), _) => rest.clone_into(&mut file.words),
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

    /// The text of the file.
    pub fn text(&self) -> String {
        let mut text = format!("W{}", self.words);
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

/// Between two terms; between the terms and what they make one think of. No term has them: they
/// part words.
const COMMA: char = '|';
const ARROW: char = '>';

impl Synonyms {
    fn read(text: &str) -> Self {
        let list = |text: &str| -> Vec<String> {
            text.split(COMMA).filter(|term| !term.is_empty()).map(str::to_owned).collect()
        };
        let (terms, see) = text.split_once(ARROW).unwrap_or((text, ""));
        Self { terms: list(terms), see: list(see) }
    }

    fn text(&self) -> String {
        let list = |terms: &[String]| {
            let plain = |term: &String| term.replace([COMMA, ARROW, '\n', '\r'], " ");
            terms.iter().map(plain).collect::<Vec<_>>().join("|")
        };
        format!("{}{ARROW}{}", list(&self.terms), list(&self.see))
    }
}

/// Where a word stands in an entry.
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
    /// The promise in a line.
    Tagline,
    /// Acronym of the producer.
    ProducerAcronym,
    /// Name of the producer.
    Producer,
    /// Themes.
    Theme,
    /// The data that it gives: tables and lists of the description, fields of the specification.
    Data,
    /// The rest of the description.
    Body,
}

impl Field {
    /// In the order in which they count.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Acronym,
        Self::Slug,
        Self::Keyword,
        Self::Tagline,
        Self::ProducerAcronym,
        Self::Producer,
        Self::Theme,
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
            Self::Data => 'd',
            Self::Body => 'b',
        }
    }

    /// The field that a letter stands for.
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.letter() == letter)
    }

    /// Its place in [`Self::ALL`].
    pub fn place(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_as_it_was_written() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let file = SearchFile {
            words: "API eau".into(),
            entries: vec![
                SearchEntry { slug: "api-eau".into(), texts: texts(&["t0 1", "b1"]) },
                SearchEntry { slug: "vide".into(), texts: vec![] },
            ],
            synonyms: vec![
                Synonyms { terms: texts(&["eau", "flotte"]), see: texts(&["cours d’eau"]) },
                Synonyms { terms: texts(&["api"]), see: vec![] },
            ],
        };
        assert_eq!(SearchFile::read(&file.text()), Some(file));
        assert_eq!(SearchFile::read("W\nt0 1\n\nX\n"), Some(SearchFile::default()));
        assert_eq!(SearchFile::read("<!DOCTYPE html>"), None);
    }
}
