//! The examples of the guide as files of one content folder.

use std::collections::BTreeSet;

use catalogue_compiler::{
    Compiled, compile,
    diagnostic::Diagnostic,
    source::{Asset, RawContent, RawFile},
};

use crate::guide::{Fence, PATH};

/// Files that the examples name, and that no text can hold.
const ASSETS: [&str; 6] = [
    "/images/api-logo/cc-exemple.png",
    "/images/guides/collectes.png",
    "/images/service-screenshot/mes-bacs.png",
    "/images/tournees.png",
    "/resources/calendrier.csv",
    "/resources/reglement.pdf",
];

/// A file of the content, and where the guide writes it.
pub struct Example {
    file: RawFile,
    /// The line of the guide that is its first one.
    line: usize,
    /// Lines of the file that the guide leaves out.
    added: usize,
}

/// The file that a fence stands for; none when it is no content.
pub fn example(fence: &Fence) -> Option<Example> {
    let line = fence.line;
    let (inner, before, after) = match (&fence.file, fence.language.as_str()) {
        (Some(file), _) => (file.clone(), String::new(), ""),
        (None, "yaml") => (format!("api/exemple-{line}.md"), header(fence), "---\n\nDu texte.\n"),
        (None, "markdown") => {
            let header = format!("---\ntitle: Exemple de la ligne {line}\n---\n\n");
            (format!("pages/exemple-{line}.md"), header, "")
        }
        (None, "sh" | "text") => return None,
        (None, other) => panic!("{PATH}:{line}: « {other} » is no example that is checked"),
    };
    let bytes = format!("{before}{}{after}", fence.text).into_bytes();
    let path = format!("content/{inner}");
    Some(Example { file: RawFile { path, inner, bytes }, line, added: before.lines().count() })
}

/// What an entry must have, the keys of the example left out.
fn header(fence: &Fence) -> String {
    let has = |key: &str| fence.text.lines().any(|line| line.starts_with(&format!("{key}:")));
    let title = format!("Exemple de la ligne {}", fence.line);
    let is_open = if has("access_page") { "-1" } else { "1" };
    let needed = [
        ("title", title.as_str()),
        ("tagline", "Un exemple"),
        ("producer", if has("owner") { "" } else { "cc-exemple" }),
        ("is_open", is_open),
        ("doc_tech_external", "https://exemple.fr/documentation"),
    ];
    let missing = needed.iter().filter(|(key, _)| !has(key));
    let lines: String = missing.flat_map(|(key, value)| [key, ": ", value, "\n"]).collect();
    format!("---\n{lines}")
}

/// All of them as one catalogue.
pub fn compile_all(examples: &[Example]) -> Compiled {
    let names: BTreeSet<&str> = examples.iter().map(|one| one.file.inner.as_str()).collect();
    assert_eq!(names.len(), examples.len(), "two examples are the same file: {names:?}");
    let asset = |address: &str| Asset { address: address.to_owned(), ..no_asset() };
    compile(RawContent {
        files: examples.iter().map(|one| one.file.clone()).collect(),
        assets: ASSETS.into_iter().map(asset).collect(),
        ..RawContent::default()
    })
}

fn no_asset() -> Asset {
    Asset { address: String::new(), file: "nowhere".into(), size: None }
}

/// Each diagnostic with its line of the guide.
pub fn told(compiled: &Compiled, examples: &[Example]) -> Vec<String> {
    let tell = |one: &Diagnostic| {
        let is_its = |path: &str| path == one.path;
        let source = compiled.sources.iter().find(|source| is_its(&source.path));
        let example = examples.iter().find(|example| is_its(&example.file.path));
        let (source, example) = source.zip(example).expect("it is about a file of the guide");
        let line = (example.line + source.position(one.start).0 - 1).saturating_sub(example.added);
        let help = one.help.as_deref().unwrap_or_default();
        format!("{PATH}:{line} ({}): {} [{}] {help}", one.path, one.message, one.code)
    };
    compiled.diagnostics.iter().map(tell).collect()
}
