//! Where an API answers.

use catalogue::documentation::{Server, ServerVariable};
use catalogue_openapi::model::{self, ServerScope};

use super::text::Texts;

/// A base address.
pub fn server(server: &model::Server, texts: &mut Texts) -> Server {
    let mut description = texts.document(&server.name);
    description.0.extend(texts.document(&server.description).0);
    let scope = match server.scope {
        ServerScope::Api => "",
        ServerScope::Path => "pour certains chemins",
        ServerScope::Operation => "pour certaines opérations",
    };
    Server {
        url: server.url.clone(),
        description,
        scope: scope.to_owned(),
        variables: server.variables.iter().map(|one| variable(one, texts)).collect(),
    }
}

fn variable(variable: &model::ServerVariable, texts: &mut Texts) -> ServerVariable {
    ServerVariable {
        name: variable.name.clone(),
        default: variable.default.clone(),
        values: variable.values.clone(),
        description: texts.document(&variable.description),
    }
}
