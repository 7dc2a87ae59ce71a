//! Versions of the format.

use crate::{
    diagnostic::{Code, Notes},
    node::Value,
    source::Documents,
};

/// A version of the format, as far as reading depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// Swagger 2.0.
    V2,
    /// `OpenAPI` 3.0.
    #[default]
    V30,
    /// `OpenAPI` 3.1.
    V31,
    /// `OpenAPI` 3.2.
    V32,
}

impl Dialect {
    /// As readers call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::V2 => "Swagger 2.0",
            Self::V30 => "OpenAPI 3.0",
            Self::V31 => "OpenAPI 3.1",
            Self::V32 => "OpenAPI 3.2",
        }
    }

    /// The version of a specification; what its other keys suggest, when it says none.
    pub fn of(documents: &Documents, notes: &Notes) -> Self {
        let root = documents.root().node;
        for key in ["openapi", "swagger"] {
            if let Some(node) = root.get(key) {
                let written = node.scalar().unwrap_or_default();
                return Self::read(written).unwrap_or_else(|guess| {
                    let message = format!(
                        "la version `{written}` n’est pas connue : lue comme {}",
                        guess.name()
                    );
                    notes.node(
                        0,
                        node,
                        Code::VersionUnknown,
                        message,
                        "écrivez `2.0`, `3.0.x`, `3.1.x` ou `3.2.x`",
                    );
                    guess
                });
            }
        }
        Self::guess(documents, notes)
    }

    /// A version as written, or the nearest known one.
    fn read(written: &str) -> Result<Self, Self> {
        let mut parts = written.trim().split('.');
        match (parts.next(), parts.next()) {
            (Some("2"), None | Some("0")) => Ok(Self::V2),
            (Some("3"), None | Some("0")) => Ok(Self::V30),
            (Some("3"), Some("1")) => Ok(Self::V31),
            (Some("3"), Some("2")) => Ok(Self::V32),
            (Some("1"), _) => Err(Self::V2),
            (Some("3" | "4"), _) => Err(Self::V32),
            _ => Err(Self::V30),
        }
    }

    fn guess(documents: &Documents, notes: &Notes) -> Self {
        let root = documents.root().node;
        let help = "commencez le fichier par `openapi: 3.1.0` ou `swagger: \"2.0\"`";
        if root.map().is_some() {
            let message = format!("ni `openapi` ni `swagger` : {}", what_it_is(documents));
            notes.node(0, root, Code::NotOpenapi, message, help);
        } else if root.value != Value::Null {
            let message = "le fichier n’est pas une spécification : il n’a pas de clés".to_owned();
            notes.node(0, root, Code::NotOpenapi, message, help);
        }
        let is_2 = ["definitions", "securityDefinitions", "basePath"]
            .iter()
            .any(|key| root.get(key).is_some());
        if is_2 { Self::V2 } else { Self::V30 }
    }
}

/// What a file without a version seems to be.
fn what_it_is(documents: &Documents) -> &'static str {
    let root = documents.root().node;
    let has = |key| root.get(key).is_some();
    if has("asyncapi") {
        "c’est une spécification AsyncAPI"
    } else if has("swaggerVersion") {
        "c’est du Swagger 1, trop ancien"
    } else if has("arazzo") || has("overlay") {
        "c’est un fichier qui accompagne une spécification"
    } else if root.get("info").is_some_and(|info| info.get("_postman_id").is_some()) {
        "c’est une collection Postman"
    } else if has("paths") || has("components") || has("definitions") {
        "la version du format manque"
    } else if has("$schema") || has("properties") || has("type") {
        "c’est un schéma JSON seul"
    } else {
        "ce n’est sans doute pas une spécification"
    }
}
