//! Whether the answers of the wizards and those of `audiences.yml` are the same.

use std::collections::BTreeSet;

use catalogue::{api::Wizard, text::fold};

use super::{context::Context, files::Entry};
use crate::{
    code::Code,
    collector::Collector,
    schema::{
        Header,
        api::ApiHeader,
        audiences::{AudienceHeader, Audiences, AudiencesHeader},
    },
    suggest::nearest,
    yaml::KeyPath,
};

/// Reports an applicant of a wizard that the file doesn't know.
pub fn check_applicant(entry: &Entry<ApiHeader>, path: &KeyPath, words: &str, cx: &mut Context) {
    let Some(audiences) = &cx.symbols.audiences else { return };
    if audiences.visitors.knows(words) {
        return;
    }
    let span = entry.header.front_matter.value_span(path);
    let message = format!("`{words}` n’est le nom d’aucun public");
    let warning = entry.source.warning(Code::AudienceUnmapped, span, message);
    cx.collector.push(warning.help("ajoutez cette réponse sous un public d’`audiences.yml`"));
}

/// Reports the answers of the file that no wizard offers: misspelt, or gone.
pub fn check_labels(
    header: Option<&Header<AudiencesHeader>>,
    wizards: &[&Wizard],
    collector: &mut Collector,
) {
    let Some(header) = header else { return };
    let questions = wizards.iter().flat_map(|wizard| &wizard.flow.questions);
    let offered: BTreeSet<String> =
        questions.flat_map(|question| &question.choices).map(|one| fold(&one.words())).collect();
    let AudiencesHeader { publics, clients } = &header.values;
    for (key, written) in [("publics", publics), ("clients", clients)] {
        for (id, audience) in written {
            let path = KeyPath::default().key(key).key(id);
            check_fallback(header, &path, audience, written, collector);
            for (index, label) in audience.who.iter().enumerate() {
                if offered.contains(&fold(label)) {
                    continue;
                }
                let span = header.front_matter.value_span(&path.key("who").index(index));
                let message = format!("aucun assistant ne propose la réponse `{label}`");
                let source = header.front_matter.source;
                let warning = source.warning(Code::AudienceUnused, span, message);
                collector
                    .push(warning.help("reprenez les mots de la réponse, ou retirez cette ligne"));
            }
        }
    }
}

fn check_fallback(
    header: &Header<AudiencesHeader>,
    path: &KeyPath,
    audience: &AudienceHeader,
    written: &Audiences,
    collector: &mut Collector,
) {
    let Some(other) = &audience.otherwise else { return };
    if written.iter().any(|(id, _)| id == other) {
        return;
    }
    let span = header.front_matter.value_span(&path.key("otherwise"));
    let message = format!("public inconnu : `{other}`");
    let error = header.front_matter.source.error(Code::AudienceUnknown, span, message);
    let near = nearest(other, written.iter().map(|(id, _)| id.as_str()));
    collector.push(error.help("reprenez le nom d’un autre public du fichier").suggest(near));
}
