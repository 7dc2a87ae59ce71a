//! The editors' guide as a text with examples.
//!
//! A fence below the name of a file in bold is that file. Other YAML is part of an API's header, other
//! Markdown part of a page's text. Fences of `sh` and `text` are no content.

use std::{fs, path::Path};

/// Where the guide is, from the root of the project.
pub const PATH: &str = "docs/rediger.md";

/// A fenced block.
pub struct Fence {
    /// The first line in it, counted from 1.
    pub line: usize,
    /// What its first line says.
    pub language: String,
    /// The name of a file that stands above it.
    pub file: Option<String>,
    /// What is in it.
    pub text: String,
}

/// The whole guide.
pub fn read() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(PATH);
    fs::read_to_string(path).expect("the guide is there")
}

/// A part of the guide, from its heading to the next one of the same depth.
pub fn section<'g>(guide: &'g str, title: &str) -> &'g str {
    let heading = format!("\n## {title}\n");
    let (_, rest) = guide
        .split_once(&heading)
        .unwrap_or_else(|| panic!("{PATH} has no part called « {title} »"));
    rest.split_once("\n## ").map_or(rest, |(section, _)| section)
}

/// Every fenced block, in their order.
pub fn fences(guide: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut above = "";
    let mut lines = guide.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        let language = line.trim_start_matches('`');
        let mark = &line[..line.len() - language.len()];
        if mark.len() >= 3 {
            let inside = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != mark);
            let text = inside.flat_map(|line| [line, "\n"]).collect();
            let (line, language) = (index + 2, language.to_owned());
            fences.push(Fence { line, language, file: file_named(above), text });
        }
        if !line.is_empty() {
            above = line;
        }
    }
    fences
}

/// The file of a line such as **`content/api/api-x.md`**, inside the content folder.
fn file_named(line: &str) -> Option<String> {
    let name = line.strip_prefix("**`content/")?.strip_suffix("`**")?;
    Some(name.to_owned())
}
