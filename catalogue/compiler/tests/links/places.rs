//! Which addresses are asked, and where they stand.

use std::{collections::BTreeSet, path::Path};

use catalogue_compiler::{
    compile, disk,
    links::{self, Address, Place},
    source::{RawFile, SourceFile},
};
use serde_json::Value;

fn found(inner: &str, text: &str) -> Vec<Address> {
    let (path, bytes) = (format!("content/{inner}"), text.as_bytes().to_vec());
    let file = RawFile { path, inner: inner.to_owned(), bytes };
    links::find(&[SourceFile::decode(file).0])
}

fn lines(address: &Address) -> Vec<usize> {
    address.places.iter().map(|place| place.line).collect()
}

#[test]
fn each_address_is_told_once_with_its_lines() {
    let text = "---\ntitle: A\n# https://comment.fr\nexternal_site: https://a.fr/b\nlist: [https://c.fr/d, \"https://c.fr/e\"]\n---\n\nVoir [ceci](https://a.fr/b#titre), <https://a.fr/b> et **https://c.fr/d**.\n\n## Titre https://c.fr/f\n";
    let found = found("pages/p.md", text);
    let told: Vec<(&str, Vec<usize>)> =
        found.iter().map(|one| (one.url.as_str(), lines(one))).collect();
    assert_eq!(
        told,
        [
            ("https://a.fr/b", vec![4, 8]),
            ("https://c.fr/d", vec![5, 8]),
            ("https://c.fr/e", vec![5]),
            ("https://c.fr/f", vec![10]),
        ]
    );
    let place = Place { file: "content/pages/p.md".to_owned(), line: 4 };
    assert_eq!(found[0].places[0], place);
}

#[test]
fn what_nobody_follows_is_left_out() {
    let text = "---\nfirst_call:\n  url: https://asked.fr/x\n  answer: |\n    {\"next\": \"https://sample.fr/2\"}\nnext: https://after.fr\n---\n\n`https://code.fr` mailto:a@b.fr <tel:+331> [x](/page) https://www.example.fr/a https://exemple.fr http://localhost:8080/ https://a.fr/{id}\n\n```sh\ncurl https://block.fr\n```\n\nhttps://last.fr\n";
    let found = found("api/a.md", text);
    let urls: Vec<&str> = found.iter().map(|one| one.url.as_str()).collect();
    assert_eq!(urls, ["https://after.fr/", "https://asked.fr/x", "https://last.fr/"]);
}

#[test]
fn settings_are_read_and_specifications_are_not() {
    assert_eq!(found("site.yml", "repository: https://forge.fr/a\n").len(), 1);
    assert_eq!(found("openapi/a.json", "{\"url\": \"https://servers.fr/a\"}").len(), 0);
}

#[test]
fn an_address_knows_its_host() {
    let host = |url: &str| Address { url: url.to_owned(), places: vec![] }.host().to_owned();
    assert_eq!(host("https://a.fr:8443/b:1"), "a.fr");
    assert_eq!(host("http://[::1]:80/"), "[::1]");
    assert_eq!(host("http://[::1]/"), "[::1]");
    assert_eq!(host("https://a.fr?b=c"), "a.fr");
}

/// Every link of our own pages to another site is asked.
#[test]
fn no_link_of_the_pages_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let content = disk::read_content(&folder).expect("our content is readable");
    let compiled = compile(content);
    let mut published = BTreeSet::new();
    let catalogue = &compiled.catalogue;
    collect(&serde_json::to_value(&catalogue.apis).expect("it is data"), &mut published);
    collect(&serde_json::to_value(&catalogue.wizards).expect("it is data"), &mut published);
    collect(&serde_json::to_value(&catalogue.pages).expect("it is data"), &mut published);
    collect(&serde_json::to_value(&catalogue.guides).expect("it is data"), &mut published);
    collect(&serde_json::to_value(&catalogue.services).expect("it is data"), &mut published);
    let found = links::find(&compiled.sources);
    let found: BTreeSet<&str> = found.iter().map(|one| one.url.as_str()).collect();
    assert!(published.len() > 100, "only {} links", published.len());
    let forgotten: Vec<&String> =
        published.iter().filter(|url| !found.contains(url.as_str())).collect();
    assert_eq!(forgotten, Vec::<&String>::new());
}

/// The targets of links, as a program asks for them.
fn collect(value: &Value, urls: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, urls)),
        Value::Object(fields) => {
            if let Some(Value::String(url)) = fields.get("Url") {
                let asked = found("pages/p.md", &format!("---\n---\n{url}\n"));
                urls.extend(asked.into_iter().map(|one| one.url));
            }
            fields.values().for_each(|field| collect(field, urls));
        }
        _ => {}
    }
}
