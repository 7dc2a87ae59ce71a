//! Content from a stranger: it can't run anything. That it can't make the compiler fall, or work
//! without end, is what `limits` and `fuzz` are about.

use catalogue::document::{Document, Target};
use catalogue_compiler::{compile, diagnostic::Severity, source::RawFile};
use proptest::prelude::*;
use serde_json::Value;

/// Compiles one API's file whose body is this text.
fn with_body(body: &str) -> catalogue_compiler::Compiled {
    let header =
        "---\ntitle: API\ntagline: x\nowner: x\nis_open: 1\ndoc_tech_external: https://a.fr\n---\n";
    one_file(format!("{header}{body}").into_bytes())
}

fn one_file(bytes: Vec<u8>) -> catalogue_compiler::Compiled {
    compile(vec![RawFile { path: "api/x.md".into(), inner: "api/x.md".into(), bytes }])
}

/// Every address that a text holds, in whatever block: looked for in its data, as the browser receives it.
fn targets(document: &Document) -> Vec<Target> {
    fn collect(value: &Value, found: &mut Vec<Target>) {
        found.extend(serde_json::from_value(value.clone()));
        match value {
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| collect(field, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::to_value(document).expect("a text is JSON"), &mut found);
    found
}

#[test]
fn every_address_of_a_text_is_looked_at() {
    let body = "[a](https://a.fr) et <Button href=\"/\">b</Button>\n\n<RichLink title=\"c\" href=\"https://c.fr\" />";
    let compiled = with_body(body);
    let expected = ["https://a.fr", "https://c.fr"].map(|url| Target::Url(url.to_owned()));
    let found = targets(&compiled.catalogue.apis[0].description);
    assert!(found.contains(&Target::Internal("/".to_owned())), "{found:?}");
    assert!(expected.iter().all(|target| found.contains(target)), "{found:?}");
}

/// Only what a browser opens without running anything.
fn is_harmless(target: &Target) -> bool {
    match target {
        Target::Anchor(_) => true,
        Target::Internal(path) | Target::File(path) => {
            path.starts_with('/') && !path.starts_with("//")
        }
        Target::Url(url) => {
            ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme))
        }
    }
}

#[test]
fn what_could_run_is_reported_and_never_lowered() {
    let attacks = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)></svg>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<style>*{display:none}</style>",
        "<p onclick=\"alert(1)\">x</p>",
        "<details ontoggle=\"alert(1)\"><summary>x</summary>y</details>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<RichLink title=\"x\" href=\"javascript:alert(1)\" />",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\" alt=\"x\">",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:msgbox)",
        "[x](//evil.example)",
        "[x](/\\evil.example)",
        "<javascript:alert(1)>",
        "<Button href=\"javascript:alert(1)\">x</Button>",
        "<External href=\"data:text/html,x\">x</External>",
        "<Button href=\"https://a.fr\" onclick=\"alert(1)\">x</Button>",
        "<math><mtext></mtext></math>",
        "<!DOCTYPE html>",
        "<?php echo 1 ?>",
        "<![CDATA[ x ]]>",
    ];
    for attack in attacks {
        let compiled = with_body(attack);
        let errors =
            compiled.diagnostics.iter().filter(|one| one.severity == Severity::Error).count();
        assert!(errors > 0, "{attack} is not reported");
        let document = &compiled.catalogue.apis[0].description;
        assert!(targets(document).iter().all(is_harmless), "{attack}: {document:?}");
    }
}

#[test]
fn what_is_only_for_looks_is_left_out() {
    let compiled = with_body("<p style=\"background:url(javascript:alert(1))\">x</p>");
    assert_eq!(compiled.diagnostics, []);
    let shown = format!("{:?}", compiled.catalogue.apis[0].description);
    assert!(!shown.contains("javascript"), "{shown}");
}

#[test]
fn what_only_looks_dangerous_stays_as_text() {
    for text in
        ["`<script>alert(1)</script>`", "```\n<script>\n```", "1 < 2 et a<b", "onclick=alert(1)"]
    {
        let compiled = with_body(text);
        assert_eq!(compiled.diagnostics, [], "{text}");
    }
}

/// Origins of figures go into the security policy of every page.
#[test]
fn an_address_cannot_end_the_security_policy() {
    let addresses = [
        "https://\"><textarea>@a.fr/x",
        "https://a.fr;script-src *",
        "https://a.fr' *",
        "https://u:p@a.fr/",
    ];
    for address in addresses {
        let header =
            "title: API\ntagline: x\nowner: x\nis_open: 1\ndoc_tech_external: https://a.fr";
        let compiled = one_file(
            format!("---\n{header}\nstat:\n  url: '{}'\n---\n", address.replace('\'', "''"))
                .into_bytes(),
        );
        assert!(!compiled.diagnostics.is_empty(), "{address}");
        assert_eq!(compiled.catalogue.apis[0].figures, [], "{address}");
    }
}

#[test]
fn tags_in_code_and_addresses_are_no_tags() {
    let compiled = with_body("- a\n\n      code <b>x</b>\n");
    assert_eq!(compiled.diagnostics, []);
    let shown = format!("{:?}", compiled.catalogue.apis[0].description);
    assert!(shown.contains("code <b>x</b>"), "{shown}");
    let compiled = with_body("[x](/contact<b>)\n");
    assert!(compiled.diagnostics[0].message.contains("/contact<b>"), "{:?}", compiled.diagnostics);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_markup_hides_a_dangerous_link(
        body in "([<>/`*_|#\\-\\[\\]()!\"'={} \n]|Button|External|NextSteps|details|summary|Quote|Grid|p|img|src|a|href|\\[x\\]|javascript:|https://a.fr|/les-api/x|é|\u{f0001}|<!--|-->|---){0,60}"
    ) {
        let compiled = with_body(&body);
        prop_assert!(targets(&compiled.catalogue.apis[0].description).iter().all(is_harmless));
    }
}
