//! What the visitor has typed, as values of a request.

use std::collections::BTreeMap;

use catalogue_openapi::{
    model::{Location, Parameter},
    request::{Call, Request, Values, read, request},
    source::parse_json,
};

use super::control::Control;

/// A parameter, by its place and its name.
pub type Key = (Location, String);

/// What has been typed, secrets apart. What isn't there isn't sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Values of parameters.
    pub parameters: BTreeMap<Key, String>,
    /// The server, by its place in the list.
    pub server: usize,
    /// Values of its variables that aren't the default.
    pub variables: BTreeMap<String, String>,
    /// The address of the API, where the specification doesn't give a whole one.
    pub base: String,
    /// The way to authenticate, by its place in the list; beyond its end: none.
    pub way: usize,
    /// The format and the text of the body.
    pub body: Option<(String, String)>,
}

/// The key of a parameter.
pub fn key(parameter: &Parameter) -> Key {
    (parameter.location, parameter.name.clone())
}

impl Draft {
    /// The first server and the first way to authenticate; the body when there must be one.
    pub fn new(call: &Call) -> Self {
        let body = call.operation.body.as_ref().filter(|body| body.required);
        let media = body.and_then(|body| body.media_types.first());
        let body = media.map(|media| (media.name.clone(), example(call, &media.name)));
        Self { body, ..Self::default() }
    }

    /// The address of the API.
    pub fn base(&self, call: &Call) -> String {
        let Some(server) = call.operation.servers.get(self.server) else {
            return self.base.clone();
        };
        let url = server.variables.iter().fold(server.url.clone(), |url, variable| {
            let typed = self.variables.get(&variable.name).unwrap_or(&variable.default);
            url.replace(&format!("{{{}}}", variable.name), typed)
        });
        if is_whole(&url) { url } else { format!("{}{url}", self.base) }
    }

    /// Names of the ways to authenticate that hold together.
    pub fn ways(&self, call: &Call) -> Vec<String> {
        let chosen = call.operation.security.alternatives.get(self.way);
        chosen.into_iter().flatten().map(|need| need.scheme.clone()).collect()
    }

    /// The request as it is shown, with variables for secrets, and what must be mended before it is sent.
    pub fn shown(&self, call: &Call) -> (Request, Vec<String>) {
        let (values, faults) = self.values(call);
        (request(&call.operation, &call.overview(), &values), faults)
    }

    /// The request as it is sent.
    pub fn sent(&self, call: &Call, secrets: &BTreeMap<String, String>) -> Request {
        let (values, _) = self.values(call);
        let values = Values { secrets: secrets.clone(), ..values };
        request(&call.operation, &call.overview(), &values)
    }

    /// The values, and what is wrong with them.
    fn values(&self, call: &Call) -> (Values, Vec<String>) {
        let (server, security) = (self.base(call), self.ways(call));
        let mut values = Values { server, security, ..Values::default() };
        let mut faults = Vec::new();
        for parameter in &call.operation.parameters {
            let key = key(parameter);
            let text = self.parameters.get(&key).map_or("", String::as_str);
            match Control::of(parameter).value(text) {
                Ok(Some(value)) => drop(values.parameters.insert(key, value)),
                Ok(None) if parameter.required => {
                    faults.push(format!("{}\u{a0}: une valeur est obligatoire", key.1));
                }
                Ok(None) => {}
                Err(why) => faults.push(format!("{}\u{a0}: {why}", key.1)),
            }
        }
        if let Some((format, text)) = &self.body {
            let is_json = format.contains("json") || is_form(format);
            if is_json && parse_json(text).is_none() {
                faults.push("Corps\u{a0}: ce texte n’est pas du JSON bien formé".to_owned());
            }
            values.body = Some((format.clone(), read(text, !is_json)));
        }
        if !is_whole(&values.server) {
            let message = "Adresse de l’API\u{a0}: écrivez-la, la spécification ne la donne pas";
            faults.push(message.to_owned());
        }
        (values, faults)
    }
}

/// Whether an address says where it is.
pub fn is_whole(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Whether the body is a form, whose fields are typed as JSON.
pub fn is_form(format: &str) -> bool {
    format.starts_with("multipart/") || format.contains("x-www-form-urlencoded")
}

/// What a body in one format may hold.
pub fn example(call: &Call, format: &str) -> String {
    let media = || call.operation.body.iter().flat_map(|body| &body.media_types);
    let same = media().filter(|media| media.name == format);
    let mut examples = same.chain(media()).flat_map(|media| &media.examples);
    examples.next().map(|example| example.text.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
