//! Code of each language.

use catalogue_openapi::sample::{Language, sample};

use crate::support::post;

#[test]
fn samples_are_code() {
    for format in ["application/json", "multipart/form-data", "application/octet-stream"] {
        let sent = post(format);
        let all: Vec<_> = Language::ALL
            .iter()
            .map(|one| format!("## {}\n{}\n", one.name(), sample(*one, &sent)))
            .collect();
        let name = format!("sample-{}", format.replace('/', "-"));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, all.join("\n"));
        });
    }
}
