//! From the bytes of files to nodes.

mod decode;
mod document;
mod documents;
mod duplicate;
mod foreign;
mod json;
mod lines;
#[cfg(feature = "yaml")]
mod message;
mod reference;
#[cfg(feature = "yaml")]
mod yaml;
#[cfg(feature = "yaml")]
mod yaml_literal;

pub use document::Document;
pub use documents::{At, Documents, Files, Target, reference_of};
pub use reference::Reference;
pub(crate) use reference::decoded;

use crate::diagnostic::Code;

/// Longest file that is read, in bytes: five times the longest specification known.
pub const LONGEST_FILE: usize = 20_000_000;
/// Deepest nesting, the same as `serde_json` and `serde_yaml` have.
const DEEPEST: usize = 128;
/// Most values of a file, those that YAML's aliases repeat included.
const MOST_VALUES: usize = 2_000_000;

/// A mistake met while reading, at a byte.
#[derive(Clone, Debug)]
struct Fault {
    at: u32,
    code: Code,
    message: String,
    help: &'static str,
}

impl Fault {
    fn new(at: usize, code: Code, message: impl Into<String>, help: &'static str) -> Self {
        Self { at: u32::try_from(at).unwrap_or(u32::MAX), code, message: message.into(), help }
    }

    fn too_many_values(at: usize) -> Self {
        let message = format!("le fichier a plus de {MOST_VALUES} valeurs");
        let help = "répartissez la spécification en plusieurs fichiers, ou répétez moins d’alias";
        Self::new(at, Code::TooManyValues, message, help)
    }

    fn too_deep(at: usize) -> Self {
        let message = format!("plus de {DEEPEST} niveaux d’imbrication");
        Self::new(
            at,
            Code::TooDeep,
            message,
            "nommez les schémas intérieurs, et référez-vous à eux par `$ref`",
        )
    }
}

/// A JSON text as a value.
pub fn parse_json(text: &str) -> Option<crate::node::Node> {
    json::read(text, &mut Vec::new()).ok()
}
