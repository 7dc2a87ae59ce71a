//! Small specifications, and what is sent of them.

use std::collections::HashMap;

use catalogue_openapi::{
    compile,
    model::{Documentation, Location, Operation},
    request::{Request, Values, read, request},
};

pub fn documentation(text: &str) -> Documentation {
    compile("essai.yaml", text.as_bytes(), &HashMap::<String, Vec<u8>>::new()).documentation
}

/// An API of one operation, by its parameters.
pub fn with(path: &str, parameters: &str) -> Documentation {
    documentation(&format!(
        "openapi: 3.2.0\ninfo: {{title: E, version: '1'}}\nservers: [{{url: 'https://a.fr/v1/'}}]\npaths:\n  {path}:\n    get:\n      parameters: [{parameters}]\n"
    ))
}

pub fn values(operation: &Operation, texts: &[(Location, &str, &str)]) -> Values {
    let mut values = Values::required(operation);
    values.parameters.clear();
    for (location, name, text) in texts {
        values.parameters.insert((*location, (*name).to_owned()), read(text, false));
    }
    values
}

pub fn sent(documentation: &Documentation, texts: &[(Location, &str, &str)]) -> Request {
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &values(operation, texts))
}

/// A post with a body in each format, and all ways to authenticate.
pub const SENDS: &str = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\nservers: [{url: 'https://{h}/v1', variables: {h: {default: a.fr}}}]\ncomponents:\n  securitySchemes:\n    jeton: {type: http, scheme: bearer}\n    cle: {type: apiKey, in: query, name: cle}\n    base: {type: http, scheme: basic}\npaths:\n  /x:\n    post:\n      security: [{jeton: [], cle: []}]\n      requestBody:\n        content:\n          FORMAT:\n            schema: {type: object, required: [nom], properties: {nom: {type: string, example: \"l'été \\\"$HOME\\\" `x`\"}, piece: {type: string, format: binary}, liste: {type: array, items: {type: integer}, example: [1, 2]}}}\n      responses: {'200': {description: B, content: {application/json: {}}}}\n";

pub fn post(format: &str) -> Request {
    let documentation = documentation(&SENDS.replace("FORMAT", format));
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &Values::required(operation))
}

/// A post whose body is described by this content.
pub fn post_with(content: &str) -> Documentation {
    documentation(&format!(
        "openapi: 3.1.0\ninfo: {{title: E, version: '1'}}\nservers: [{{url: 'https://a.fr'}}]\npaths:\n  /x:\n    post:\n      requestBody: {{content: {{{content}}}}}\n"
    ))
}

pub fn post_of(content: &str) -> Request {
    let documentation = post_with(content);
    let operation = &documentation.operations[0];
    request(operation, &documentation.overview, &Values::required(operation))
}
