//! Whether what an entry says of its access holds together.

use super::{context::Context, files::Entry};
use crate::{
    code::Code,
    collector::Collector,
    schema::api::{ApiHeader, IsOpen},
    yaml::KeyPath,
};

/// A visitor must be able to get in.
pub fn check(entry: &Entry<ApiHeader>, cx: &mut Context) {
    let collector = &mut *cx.collector;
    let values = &entry.header.values;
    let header = &entry.header;
    let span = || header.front_matter.value_span(&KeyPath::default().key("is_open"));
    let lacks_wizard = header.lacks("access_page", values.access_page.is_empty());
    if values.is_open == Some(IsOpen::Authorised) && lacks_wizard {
        let message = "une API sur habilitation sans assistant d’éligibilité".to_owned();
        collector.push(
            entry
                .source
                .error(Code::WizardMissing, span(), message)
                .help("ajoutez `access_page:` : qui peut demander l’accès, et comment"),
        );
    }
    let lacks_account = header.lacks("account_link", values.account_link.is_none());
    if values.is_open == Some(IsOpen::WithAccount) && lacks_account {
        let message = "une API avec compte sans page de création de compte".to_owned();
        collector.push(
            entry
                .source
                .error(Code::AccountLinkMissing, span(), message)
                .help("ajoutez `account_link: https://…`"),
        );
    }
    check_unused(entry, collector);
    if !cx.symbols.documentation.contains_key(&entry.slug()) {
        check_documentation(entry, collector);
    }
}

fn check_documentation(entry: &Entry<ApiHeader>, collector: &mut Collector) {
    let header = &entry.header;
    let values = &header.values;
    let lacks_documentation = header.lacks("doc_tech_link", values.doc_tech_link.is_none())
        && header.lacks("doc_tech_external", values.doc_tech_external.is_none());
    if lacks_documentation {
        let top = entry.header.front_matter.top();
        let message = "aucune documentation technique n’est indiquée".to_owned();
        collector.push(
            entry
                .source
                .warning(Code::DocumentationMissing, top, message)
                .help("ajoutez `doc_tech_link:` (fichier OpenAPI) ou `doc_tech_external:` (site)"),
        );
    }
}

/// What the kind of access leaves without a use was probably meant for another kind.
fn check_unused(entry: &Entry<ApiHeader>, collector: &mut Collector) {
    let values = &entry.header.values;
    let is_open = values.is_open.unwrap_or(IsOpen::Authorised);
    let unused = [
        (
            "account_link",
            values.account_link.is_some() && is_open != IsOpen::WithAccount,
            "`is_open: 0`",
        ),
        (
            "access_page",
            !values.access_page.is_empty() && is_open != IsOpen::Authorised,
            "`is_open: -1`",
        ),
        (
            "first_call",
            values.first_call.is_some() && is_open == IsOpen::Authorised,
            "`is_open: 1` ou `is_open: 0`",
        ),
    ];
    for (key, _, kind) in unused.into_iter().filter(|(_, is_unused, _)| *is_unused) {
        let span = entry.header.front_matter.key_span(&KeyPath::default().key(key));
        let message = format!("`{key}` ne sert qu’avec {kind}");
        let warning = entry.source.warning(Code::AccessContradiction, span, message);
        collector.push(warning.help("corrigez `is_open`, ou retirez cette information"));
    }
}
