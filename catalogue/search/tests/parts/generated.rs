//! A large catalogue, made of the words of our own entries: what each says, with words of others.

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalogue_search::file::{Field, SearchEntry, SearchFile, Synonyms};

/// The texts of an entry.
type Texts = Vec<(Field, String)>;

/// The files of short and long texts of so many entries.
pub fn files(root: &Path, entries: usize) -> (SearchFile, SearchFile) {
    let originals = originals(&root.join("content/api"));
    let made: Vec<(Texts, Texts)> = (0..entries).map(|number| entry(&originals, number)).collect();
    let (names, texts): (Vec<Texts>, Vec<Texts>) = made.into_iter().unzip();
    let synonyms = synonyms(&root.join("content/synonymes.yml"));
    (SearchFile { synonyms, ..file(&names) }, file(&texts))
}

/// The lines of each entry, in the order of their names.
fn originals(folder: &Path) -> Vec<Vec<String>> {
    let files = fs::read_dir(folder).expect("our content").filter_map(Result::ok);
    let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
    files.sort();
    let lines = |path: PathBuf| {
        let text = fs::read_to_string(path).expect("a text");
        text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    files.into_iter().map(lines).collect()
}

/// Half its lines are those of an entry, the others of two more; each has a title and a word of its own.
fn entry(originals: &[Vec<String>], number: usize) -> (Texts, Texts) {
    let of = |step: usize| &originals[(number * step + number / originals.len()) % originals.len()];
    let value = |key: &str, lines: &[String]| {
        let line = lines.iter().find_map(|line| line.strip_prefix(key));
        line.unwrap_or_default().to_owned()
    };
    let items = |lines: &[String]| -> Vec<String> {
        let items = lines.iter().filter_map(|line| line.strip_prefix("  - "));
        items.take(12).map(str::to_owned).collect()
    };
    let title = format!("{} {}", value("title:", of(1)), value("title:", of(7)).to_lowercase());
    let own = format!("{}{number}", ["zeb", "taq", "mour"][number % 3]);
    let mut names = vec![
        (Field::Title, if number < originals.len() { value("title:", of(1)) } else { title }),
        (Field::Slug, own.clone()),
        (Field::Tagline, value("tagline:", of(1 + number % 2))),
        (Field::Producer, value("producer:", of(3))),
    ];
    names.extend(items(of(1)).into_iter().chain(items(of(5))).map(|item| (Field::Keyword, item)));
    let body = of(1).iter().chain(of(11).iter().step_by(2)).skip(40);
    let mut texts: Texts = body.map(|line| (Field::Body, line.clone())).collect();
    texts.push((Field::Need, format!("{own} {}", items(of(13)).join(" "))));
    (names, texts)
}

fn file(entries: &[Texts]) -> SearchFile {
    let entry = |(number, texts): (usize, &Texts)| {
        let texts = texts.iter().map(|(field, text)| (*field, text.as_str()));
        SearchEntry::new(&format!("api-{number}"), texts)
    };
    SearchFile { entries: entries.iter().enumerate().map(entry).collect(), synonyms: vec![] }
}

/// Every list of terms of the file is a group.
fn synonyms(file: &Path) -> Vec<Synonyms> {
    let text = fs::read_to_string(file).expect("our synonyms");
    let lists = text.lines().filter_map(|line| line.split_once(": ["));
    let terms = |list: &str| -> Vec<String> {
        list.trim_end_matches(']').split(',').map(|term| term.trim().to_owned()).collect()
    };
    lists.map(|(_, list)| Synonyms { terms: terms(list), related: vec![] }).collect()
}
