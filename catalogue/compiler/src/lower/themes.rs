//! Themes: one word for one subject. Spellings that differ by case, accents or a plural are one
//! theme, under its commonest spelling.

use std::{cmp::Reverse, collections::BTreeMap};

use catalogue::text::words;

use super::files::Entry;
use crate::{code::Code, collector::Collector, schema::api::ApiHeader, yaml::KeyPath};

/// The commonest spelling of each theme that is written in another way; each such place is
/// reported.
pub fn spellings(apis: &[Entry<ApiHeader>], collector: &mut Collector) -> BTreeMap<String, String> {
    let mut groups: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for theme in apis.iter().flat_map(|entry| &entry.header.values.themes) {
        *groups.entry(subject(theme)).or_default().entry(theme).or_insert(0) += 1;
    }
    let mut spellings = BTreeMap::new();
    for group in groups.values().filter(|group| group.len() > 1) {
        let commonest = group.iter().max_by_key(|(theme, count)| (**count, Reverse(**theme)));
        let Some((commonest, _)) = commonest else { continue };
        for theme in group.keys().filter(|theme| *theme != commonest) {
            spellings.insert((*theme).to_owned(), (*commonest).to_owned());
        }
    }
    for entry in apis {
        report(entry, &spellings, collector);
    }
    spellings
}

fn report(
    entry: &Entry<ApiHeader>,
    spellings: &BTreeMap<String, String>,
    collector: &mut Collector,
) {
    for (index, theme) in entry.header.values.themes.iter().enumerate() {
        let Some(commonest) = spellings.get(theme) else { continue };
        let path = KeyPath::default().key("themes").index(index);
        let span = entry.header.front_matter.value_span(&path);
        let message = format!("le thème `{theme}` s’écrit `{commonest}` dans les autres fiches");
        let warning = entry.source.warning(Code::ThemeSpelling, span, message);
        collector.push(warning.suggest(Some(commonest)));
    }
}

/// What makes two spellings one theme.
fn subject(theme: &str) -> String {
    let singular = |word: String| word.strip_suffix(['s', 'x']).map_or(word.clone(), str::to_owned);
    words(theme).into_iter().map(singular).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn case_accents_and_plurals_make_no_other_theme() {
        assert_eq!(subject("Écologie"), subject("ecologie"));
        assert_eq!(subject("Transports"), subject("Transport"));
        assert_ne!(subject("Administration"), subject("Administration & législation"));
    }
}
