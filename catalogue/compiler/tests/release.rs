//! What an operator still has to fill in: reported before a release, and only then.

use catalogue_compiler::{
    code::Code,
    compile,
    source::{RawContent, RawFile},
};

const SITE: &str = "\
name: Essai
url: https://api.exemple.fr
operator_name: null
operator_address: 1, rue de l’Essai
publication_director: La directrice
host_name:
host_address: 2, rue de l’Essai
contact_email: contact@exemple.fr
dpo_email: dpo@exemple.fr
licence: { label: Licence, url: https://exemple.fr/licence }
";

/// The mistakes of a site: code, line, words.
fn told(site: &str, is_release: bool) -> Vec<(Code, usize, String)> {
    let file = RawFile {
        path: "content/site.yml".to_owned(),
        inner: "site.yml".to_owned(),
        bytes: site.into(),
    };
    let compiled = compile(RawContent { files: vec![file], is_release, ..RawContent::default() });
    let line = |start: usize| compiled.sources[0].text[..start].lines().count() + 1;
    let told = compiled.diagnostics.iter();
    told.map(|one| (one.code, line(one.span().start), one.message.clone())).collect()
}

#[test]
fn unset_settings_are_reported_where_they_stand() {
    assert_eq!(told(SITE, false), []);
    let unset = |line, field| (Code::SettingUnset, line, format!("`{field}` n’est pas renseigné"));
    assert_eq!(
        told(SITE, true),
        [unset(1, "source_code"), unset(3, "operator_name"), unset(6, "host_name")]
    );
}

#[test]
fn a_release_needs_an_address() {
    let without =
        SITE.replace("url: https://api.exemple.fr\n", "source_code: https://exemple.fr\n");
    let told = told(&without, true);
    assert!(told.iter().any(|(_, _, message)| message.starts_with("`url`")), "{told:?}");
    assert_eq!(told.len(), 3, "{told:?}");
}
