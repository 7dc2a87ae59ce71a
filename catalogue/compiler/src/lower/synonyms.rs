//! The synonyms of the search.

use std::collections::BTreeMap;

use catalogue_search::{file::Synonyms, thesaurus::SynonymTerm};

use crate::{
    code::Code,
    collector::Collector,
    schema::{
        Header,
        synonyms::{GroupHeader, SynonymsHeader},
    },
    yaml::KeyPath,
};

/// The groups; what can't serve is reported.
pub fn lower(header: Option<&Header<SynonymsHeader>>, collector: &mut Collector) -> Vec<Synonyms> {
    let Some(header) = header else { return vec![] };
    let mut checker = Checker { header, seen: BTreeMap::new(), collector };
    for (place, group) in header.values.groupes.iter().enumerate() {
        checker.group(place, group);
    }
    let group =
        |group: &GroupHeader| Synonyms { terms: group.termes.clone(), related: group.voir.clone() };
    header.values.groupes.iter().map(group).collect()
}

struct Checker<'c, 's> {
    header: &'c Header<'s, SynonymsHeader>,
    /// The terms so far, and where each stands.
    seen: BTreeMap<Vec<String>, usize>,
    collector: &'c mut Collector,
}

impl Checker<'_, '_> {
    fn group(&mut self, place: usize, group: &GroupHeader) {
        if group.termes.len() == 1 && group.voir.is_empty() {
            let message = format!("`{}` n’a pas de synonyme", group.termes[0]);
            self.warn(
                Code::SynonymAlone,
                (place, "termes", 0),
                message,
                "ajoutez un terme, ou `voir`",
            );
        }
        for (item, term) in group.termes.iter().enumerate() {
            let words = SynonymTerm::read(term).words;
            if words.is_empty() {
                let message = format!("`{term}` n’a que des mots que la recherche ignore");
                let help = "ajoutez un mot qui dit de quoi il s’agit";
                self.warn(Code::SynonymEmpty, (place, "termes", item), message, help);
            } else if let Some(first) = self.seen.insert(words, place) {
                let message = if first == place {
                    format!("`{term}` est deux fois dans ce groupe")
                } else {
                    format!("`{term}` est déjà dans un autre groupe")
                };
                let help = "réunissez les deux groupes, ou retirez ce terme";
                self.warn(Code::SynonymTwice, (place, "termes", item), message, help);
            }
        }
    }

    fn warn(
        &mut self,
        code: Code,
        (group, key, item): (usize, &str, usize),
        message: String,
        help: &str,
    ) {
        let path = KeyPath::default().key("groupes").index(group).key(key).index(item);
        let front_matter = &self.header.front_matter;
        let span = front_matter.value_span(&path);
        self.collector.push(front_matter.source.warning(code, span, message).help(help));
    }
}
