//! The files that pages fetch: `index.json`, `op/<slug>.json`, `type/<slug>.json`, `redirects.json`.

use serde::Serialize;

use crate::{
    compile::Compiled,
    diagnostic::{Code, Diagnostic},
    model::Overview,
};

/// What a file should not exceed, in bytes: a page that takes longer isn't read.
pub const LONGEST: usize = 120_000;

/// A file: its name, and its JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// From the folder of the API.
    pub name: String,
    /// JSON.
    pub text: String,
}

/// The files of an API one after the other, so that all of them are never in memory.
pub fn data_files(compiled: &Compiled) -> impl Iterator<Item = DataFile> {
    let documentation = &compiled.documentation;
    let index = Overview { redirects: Vec::new(), ..documentation.overview.clone() };
    let first = [
        file("index.json".to_owned(), &index),
        file("redirects.json".to_owned(), &documentation.overview.redirects),
    ];
    let operations = documentation.operations.iter();
    let operations =
        operations.map(|operation| file(format!("op/{}.json", operation.slug), operation));
    let types = documentation.types.iter().map(|one| file(format!("type/{}.json", one.slug), one));
    first.into_iter().chain(operations).chain(types)
}

fn file(name: String, value: &impl Serialize) -> DataFile {
    // Texts, lists and maps with text keys always have a JSON form.
    DataFile { name, text: serde_json::to_string(value).unwrap_or_default() }
}

/// A file that is too long, if it is.
pub fn too_long(file: &DataFile, compiled: &Compiled, main: &str) -> Option<Diagnostic> {
    if file.text.len() <= LONGEST {
        return None;
    }
    let code = Code::PageTooLong;
    Some(Diagnostic {
        file: main.to_owned(),
        line: 1,
        column: 1,
        pointer: pointer(file, compiled),
        severity: code.severity(),
        code,
        message: format!("`{}` a {} octets, plus que {LONGEST} : la page sera lente", file.name, file.text.len()),
        help: "nommez les schémas intérieurs, pour qu’ils aient leur page, ou raccourcissez les exemples".to_owned(),
    })
}

fn pointer(file: &DataFile, compiled: &Compiled) -> String {
    let operations = &compiled.documentation.operations;
    let operation =
        operations.iter().find(|operation| file.name == format!("op/{}.json", operation.slug));
    operation.map_or_else(String::new, |operation| {
        format!("/paths/{}/{}", crate::node::step(&operation.path), operation.method.to_lowercase())
    })
}
