//! The site map of a large catalogue: its APIs and producers by letter, on pages of a bounded length.

use crate::{index::Index, route::Route, slug::Slug, text::fold};

/// How many links a page has at most.
const MOST: usize = 400;

/// What titles start with though nobody looks for it.
const COMMON: &str = "api ";

/// A page of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPage<'i> {
    /// What ends its address: « c », « c-2 ».
    pub slug: Slug,
    /// As people read it: « C », « C (2) ».
    pub name: String,
    /// Its links, by name.
    pub links: Vec<(&'i str, Route)>,
}

/// The pages of the map, in the order of the letters; names that start with none come first.
pub fn letter_pages(index: &Index) -> Vec<LetterPage<'_>> {
    let apis = index.cards.iter().map(|card| (card.title.as_str(), Route::api(&card.slug)));
    let producers = index.producers.iter();
    let producers =
        producers.filter_map(|one| Some((one.name.as_str(), Route::producer(one.slug.as_ref()?))));
    let mut links: Vec<(&str, Route)> = apis.chain(producers).collect();
    links.sort_by_cached_key(|(name, _)| sorted_by(name));
    let by_letter = links.chunk_by(|(one, _), (other, _)| letter(one) == letter(other));
    let pages = by_letter.flat_map(|links| (1..).zip(links.chunks(MOST)));
    pages.map(|(number, links)| LetterPage::new(number, links)).collect()
}

impl<'i> LetterPage<'i> {
    fn new(number: usize, links: &[(&'i str, Route)]) -> Self {
        let letter = links.first().map_or(OTHERS, |(name, _)| letter(name));
        let is_letter = letter != OTHERS;
        let word = if is_letter { letter.to_string() } else { "autres".to_owned() };
        let name = if is_letter { word.to_uppercase() } else { "Chiffres et signes".to_owned() };
        let (slug, name) = match number {
            1 => (word, name),
            _ => (format!("{word}-{number}"), format!("{name} ({number})")),
        };
        Self { slug: slug.as_str().into(), name, links: links.to_vec() }
    }
}

/// Stands for what isn't a letter.
const OTHERS: char = '0';

fn letter(name: &str) -> char {
    sorted_by(name).chars().next().filter(char::is_ascii_lowercase).unwrap_or(OTHERS)
}

/// Names that start with no letter first.
fn sorted_by(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.strip_prefix(COMMON).unwrap_or(&folded);
    let is_letter = bare.starts_with(|first: char| first.is_ascii_lowercase());
    if is_letter { bare.to_owned() } else { format!("{OTHERS}{bare}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::ProducerName;

    fn pages(names: &[&str]) -> Vec<(String, String, Vec<String>)> {
        let producer = |name: &&str| ProducerName {
            name: (*name).to_owned(),
            slug: Some("x".into()),
            ..ProducerName::default()
        };
        let index = Index { producers: names.iter().map(producer).collect(), ..Index::default() };
        let page = |page: LetterPage| {
            let links = page.links.iter().map(|(name, _)| (*name).to_owned()).collect();
            (page.slug.to_string(), page.name, links)
        };
        letter_pages(&index).into_iter().map(page).collect()
    }

    #[test]
    fn names_are_under_the_letter_that_one_looks_for() {
        let found = pages(&["Météo", "API Éducation", "2024", "api Mer"]);
        let of = |slug: &str, name: &str, links: &[&str]| {
            let links = links.iter().map(|link| (*link).to_owned()).collect();
            (slug.to_owned(), name.to_owned(), links)
        };
        let expected = [
            of("autres", "Chiffres et signes", &["2024"]),
            of("e", "E", &["API Éducation"]),
            of("m", "M", &["api Mer", "Météo"]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_letter_with_many_names_has_several_pages() {
        let names: Vec<String> = (0..=MOST).map(|number| format!("C{number:04}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = pages(&names);
        let lengths: Vec<(&str, &str, usize)> =
            found.iter().map(|(slug, name, links)| (&**slug, &**name, links.len())).collect();
        assert_eq!(lengths, [("c", "C", MOST), ("c-2", "C (2)", 1)]);
    }
}
