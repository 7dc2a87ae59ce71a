//! What a page needs to call an operation: the operation without all that only readers want.

use super::{build::best_example, server::with_scheme};
use crate::model::{
    Answer, Body, Example, Field, MediaType, Operation, Overview, Parameter, Schema,
    SecurityScheme, Server,
};

data! {
    /// An operation ready to be called: [`super::request`] makes of it the same request as of the whole one.
    pub struct Call {
        /// What it is, without words.
        pub operation: Operation,
        /// The ways to authenticate that it names.
        pub security: Vec<SecurityScheme>,
    }
}

impl Call {
    /// Of an operation; `source` is the address of its specification, which addresses of servers may be
    /// relative to.
    pub fn of(operation: &Operation, overview: &Overview, source: Option<&str>) -> Self {
        let needs = || operation.security.alternatives.iter().flatten();
        let schemes = overview.security.iter();
        let schemes = schemes.filter(|scheme| needs().any(|need| need.scheme == scheme.name));
        let server = |server: &Server| bare_server(server, source);
        Self {
            operation: Operation {
                slug: operation.slug.clone(),
                kind: operation.kind,
                method: operation.method.clone(),
                path: operation.path.clone(),
                servers: operation.servers.iter().map(server).collect(),
                parameters: operation.parameters.iter().map(bare_parameter).collect(),
                body: operation.body.as_ref().map(bare_body),
                answers: operation.answers.iter().filter_map(bare_answer).take(1).collect(),
                security: operation.security.clone(),
                ..Operation::default()
            },
            security: schemes.map(bare_scheme).collect(),
        }
    }

    /// What [`super::request`] is told of the API.
    pub fn overview(&self) -> Overview {
        Overview { security: self.security.clone(), ..Overview::default() }
    }

    /// Scheme, host and port of every address that a call may ask, variables at their defaults or any of
    /// their known values.
    pub fn origins(&self) -> Vec<String> {
        let mut origins = Vec::new();
        for server in &self.operation.servers {
            for address in filled(server) {
                origins.extend(origin(&address).map(str::to_owned));
            }
        }
        origins.sort();
        origins.dedup();
        origins
    }
}

/// Most addresses that one server's variables make.
const MOST_ADDRESSES: usize = 20;

/// A server's addresses.
fn filled(server: &Server) -> Vec<String> {
    server.variables.iter().fold(vec![server.url.clone()], |addresses, variable| {
        let name = format!("{{{}}}", variable.name);
        let values = std::iter::once(&variable.default).chain(&variable.values);
        let made = values.flat_map(|value| addresses.iter().map(|one| one.replace(&name, value)));
        made.take(MOST_ADDRESSES).collect()
    })
}

/// `https://host:port` of an address; none when it isn't whole.
pub fn origin(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| {
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]_".contains(sign);
        !host.is_empty() && host.chars().all(is_plain)
    })?;
    Some(&address[..address.len() - rest.len() + host.len()])
}

/// An address of a server, from that of its specification when it is relative.
fn absolute(url: &str, source: Option<&str>) -> String {
    let Some(source) = source.filter(|_| !url.contains("://")) else { return with_scheme(url) };
    let Some(origin) = origin(source) else { return with_scheme(url) };
    if let Some(rest) = url.strip_prefix("//") {
        let scheme = source.split("//").next().unwrap_or_default();
        return format!("{scheme}//{rest}");
    }
    if url.starts_with('/') {
        return format!("{origin}{url}");
    }
    let path = source[origin.len()..].split(['?', '#']).next().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{origin}{folder}/{}", url.trim_start_matches("./"))
}

fn bare_server(server: &Server, source: Option<&str>) -> Server {
    let mut variables = server.variables.clone();
    for variable in &mut variables {
        variable.description.clear();
    }
    Server { url: absolute(&server.url, source), variables, ..Server::default() }
}

fn bare_parameter(parameter: &Parameter) -> Parameter {
    Parameter {
        name: parameter.name.clone(),
        location: parameter.location,
        anchor: parameter.anchor.clone(),
        required: parameter.required,
        style: parameter.style,
        explode: parameter.explode,
        allow_reserved: parameter.allow_reserved,
        allow_empty_value: parameter.allow_empty_value,
        media_type: parameter.media_type.clone(),
        schema: bare_schema(&parameter.schema),
        examples: best_example(&parameter.examples).and_then(bare_example).into_iter().collect(),
        ..Parameter::default()
    }
}

fn bare_body(body: &Body) -> Body {
    let media_types = body.media_types.iter().map(|media| MediaType {
        name: media.name.clone(),
        same_as: media.same_as.clone(),
        schema: media.schema.as_ref().map(|schema| Schema {
            fields: schema.fields.iter().map(bare_field).collect(),
            ..bare_schema(schema)
        }),
        examples: media.examples.iter().filter_map(bare_example).take(1).collect(),
        encodings: media.encodings.clone(),
        ..MediaType::default()
    });
    Body { required: body.required, media_types: media_types.collect(), ..Body::default() }
}

fn bare_field(field: &Field) -> Field {
    Field {
        name: field.name.clone(),
        required: field.required,
        schema: bare_schema(&field.schema),
        ..Field::default()
    }
}

/// What tells how a value is typed in.
fn bare_schema(schema: &Schema) -> Schema {
    let mut values = schema.values.clone();
    for value in &mut values {
        value.meaning.clear();
    }
    Schema {
        types: schema.types.clone(),
        format: schema.format.clone(),
        constraints: schema.constraints.clone(),
        values,
        items: schema.items.as_ref().map(|items| Box::new(bare_schema(items))),
        ..Schema::default()
    }
}

fn bare_example(example: &Example) -> Option<Example> {
    (!example.text.is_empty()).then(|| Example {
        text: example.text.clone(),
        is_text: example.is_text,
        ..Example::default()
    })
}

/// What the first successful answer is in, which a call asks for.
fn bare_answer(answer: &Answer) -> Option<Answer> {
    let media = |media: &MediaType| MediaType { name: media.name.clone(), ..MediaType::default() };
    answer.code.starts_with('2').then(|| Answer {
        code: answer.code.clone(),
        media_types: answer.media_types.iter().map(media).take(1).collect(),
        ..Answer::default()
    })
}

fn bare_scheme(scheme: &SecurityScheme) -> SecurityScheme {
    SecurityScheme {
        description: String::new(),
        flows: Vec::new(),
        metadata_url: String::new(),
        ..scheme.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{absolute, origin};

    #[test]
    fn servers_are_relative_to_their_specification() {
        let from = Some("https://a.fr/docs/v1/openapi.yaml?x=/y");
        for (url, expected) in [
            ("https://b.fr/v1", "https://b.fr/v1"),
            ("//b.fr/v1", "https://b.fr/v1"),
            ("/v1", "https://a.fr/v1"),
            ("v1", "https://a.fr/docs/v1/v1"),
            ("./v1", "https://a.fr/docs/v1/v1"),
            ("{base}/v1", "https://a.fr/docs/v1/{base}/v1"),
        ] {
            assert_eq!(absolute(url, from), expected);
        }
        assert_eq!(absolute("/v1", None), "/v1");
        assert_eq!(absolute("//b.fr/v1", None), "https://b.fr/v1");
    }

    #[test]
    fn an_origin_names_a_plain_host() {
        assert_eq!(origin("https://a.fr:8443/v1?x#y"), Some("https://a.fr:8443"));
        assert_eq!(origin("http://[::1]/"), Some("http://[::1]"));
        for address in
            ["/v1", "https://", "https://{host}/v1", "https://a.fr; script-src */", "ws://a.fr"]
        {
            assert_eq!(origin(address), None, "{address}");
        }
    }
}
