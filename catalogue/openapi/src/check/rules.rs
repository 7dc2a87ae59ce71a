//! The keys of each object of the standard.

use super::{
    grammar::{ALL, Kind, Rule, Shape, V2, V3, V31, V32},
    schema_grammar::{COLLECTION, SCHEMA},
};

use Shape::{
    Bool, Data, List, Map, MapOfMaps, One, Paths, Requirements, Responses, Text, TextMap, Texts,
    WordList, Words,
};

const SCHEMES: &[&str] = &["http", "https", "ws", "wss"];
const PLACES: &[&str] = &["query", "querystring", "header", "path", "cookie", "body", "formData"];
const STYLES: &[&str] = &[
    "matrix",
    "label",
    "form",
    "simple",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "cookie",
];
const SECURITY: &[&str] = &["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "basic"];

/// The keys of an object.
pub(super) fn rules(kind: Kind) -> &'static [Rule] {
    match kind {
        Kind::Root => ROOT,
        Kind::Info => INFO,
        Kind::Contact => CONTACT,
        Kind::License => LICENSE,
        Kind::Server => SERVER,
        Kind::ServerVariable => SERVER_VARIABLE,
        Kind::PathItem => PATH_ITEM,
        Kind::Operation => OPERATION,
        Kind::Parameter | Kind::Header => PARAMETER,
        Kind::RequestBody => REQUEST_BODY,
        Kind::Response => RESPONSE,
        Kind::MediaType => MEDIA_TYPE,
        Kind::Encoding => ENCODING,
        Kind::Example => EXAMPLE,
        Kind::Link => LINK,
        Kind::Components => COMPONENTS,
        Kind::Tag => TAG,
        Kind::ExternalDocs => EXTERNAL_DOCS,
        Kind::SecurityScheme => SECURITY_SCHEME,
        Kind::Flows => FLOWS,
        Kind::Flow => FLOW,
        Kind::Schema => SCHEMA,
        Kind::Discriminator => DISCRIMINATOR,
        Kind::Xml => XML,
    }
}

const INFO: &[Rule] = &[
    ("title", ALL, Text),
    ("version", ALL, Text),
    ("description", ALL, Text),
    ("termsOfService", ALL, Text),
    ("contact", ALL, One(Kind::Contact)),
    ("license", ALL, One(Kind::License)),
    ("summary", V31, Text),
];

const CONTACT: &[Rule] = &[("name", ALL, Text), ("url", ALL, Text), ("email", ALL, Text)];

const LICENSE: &[Rule] = &[("name", ALL, Text), ("url", ALL, Text), ("identifier", V31, Text)];

const SERVER: &[Rule] = &[
    ("url", V3, Text),
    ("description", V3, Text),
    ("name", V32, Text),
    ("variables", V3, Map(Kind::ServerVariable)),
];

const SERVER_VARIABLE: &[Rule] =
    &[("enum", V3, Texts), ("default", V3, Text), ("description", V3, Text)];

const REQUEST_BODY: &[Rule] =
    &[("description", V3, Text), ("content", V3, Map(Kind::MediaType)), ("required", V3, Bool)];

const RESPONSE: &[Rule] = &[
    ("description", ALL, Text),
    ("summary", V32, Text),
    ("schema", V2, One(Kind::Schema)),
    ("headers", ALL, Map(Kind::Header)),
    ("examples", V2, Data),
    ("content", V3, Map(Kind::MediaType)),
    ("links", V3, Map(Kind::Link)),
];

const MEDIA_TYPE: &[Rule] = &[
    ("schema", V3, One(Kind::Schema)),
    ("itemSchema", V32, One(Kind::Schema)),
    ("example", V3, Data),
    ("examples", V3, Map(Kind::Example)),
    ("encoding", V3, Map(Kind::Encoding)),
    ("prefixEncoding", V32, List(Kind::Encoding)),
    ("itemEncoding", V32, One(Kind::Encoding)),
    ("description", V32, Text),
];

const ENCODING: &[Rule] = &[
    ("contentType", V3, Text),
    ("headers", V3, Map(Kind::Header)),
    ("style", V3, Words(STYLES)),
    ("explode", V3, Bool),
    ("allowReserved", V3, Bool),
    ("encoding", V32, Map(Kind::Encoding)),
    ("prefixEncoding", V32, List(Kind::Encoding)),
    ("itemEncoding", V32, One(Kind::Encoding)),
];

const EXAMPLE: &[Rule] = &[
    ("summary", V3, Text),
    ("description", V3, Text),
    ("value", V3, Data),
    ("externalValue", V3, Text),
    ("dataValue", V32, Data),
    ("serializedValue", V32, Text),
];

const LINK: &[Rule] = &[
    ("operationRef", V3, Text),
    ("operationId", V3, Text),
    ("parameters", V3, Data),
    ("requestBody", V3, Data),
    ("description", V3, Text),
    ("server", V3, One(Kind::Server)),
];

const TAG: &[Rule] = &[
    ("name", ALL, Text),
    ("description", ALL, Text),
    ("externalDocs", ALL, One(Kind::ExternalDocs)),
    ("summary", V32, Text),
    ("parent", V32, Text),
    ("kind", V32, Text),
];

const EXTERNAL_DOCS: &[Rule] = &[("description", ALL, Text), ("url", ALL, Text)];

const SECURITY_SCHEME: &[Rule] = &[
    ("type", ALL, Words(SECURITY)),
    ("description", ALL, Text),
    ("name", ALL, Text),
    ("in", ALL, Words(PLACES)),
    ("scheme", V3, Text),
    ("bearerFormat", V3, Text),
    ("flows", V3, One(Kind::Flows)),
    ("openIdConnectUrl", V3, Text),
    ("flow", V2, Text),
    ("authorizationUrl", V2, Text),
    ("tokenUrl", V2, Text),
    ("scopes", V2, TextMap),
    ("oauth2MetadataUrl", V32, Text),
    ("deprecated", V32, Bool),
];

const FLOWS: &[Rule] = &[
    ("implicit", V3, One(Kind::Flow)),
    ("password", V3, One(Kind::Flow)),
    ("clientCredentials", V3, One(Kind::Flow)),
    ("authorizationCode", V3, One(Kind::Flow)),
    ("deviceAuthorization", V32, One(Kind::Flow)),
];

const FLOW: &[Rule] = &[
    ("authorizationUrl", V3, Text),
    ("tokenUrl", V3, Text),
    ("refreshUrl", V3, Text),
    ("scopes", V3, TextMap),
    ("deviceAuthorizationUrl", V32, Text),
];

const DISCRIMINATOR: &[Rule] =
    &[("propertyName", V3, Text), ("mapping", V3, TextMap), ("defaultMapping", V32, Text)];

const XML: &[Rule] = &[
    ("name", ALL, Text),
    ("namespace", ALL, Text),
    ("prefix", ALL, Text),
    ("attribute", ALL, Bool),
    ("wrapped", ALL, Bool),
    ("nodeType", V32, Text),
];

const ROOT: &[Rule] = &[
    ("swagger", V2, Text),
    ("openapi", V3, Text),
    ("$self", V32, Text),
    ("info", ALL, One(Kind::Info)),
    ("jsonSchemaDialect", V31, Text),
    ("servers", V3, List(Kind::Server)),
    ("host", V2, Text),
    ("basePath", V2, Text),
    ("schemes", V2, WordList(SCHEMES)),
    ("consumes", V2, Texts),
    ("produces", V2, Texts),
    ("paths", ALL, Paths),
    ("webhooks", V31, Map(Kind::PathItem)),
    ("components", V3, One(Kind::Components)),
    ("definitions", V2, Map(Kind::Schema)),
    ("parameters", V2, Map(Kind::Parameter)),
    ("responses", V2, Map(Kind::Response)),
    ("securityDefinitions", V2, Map(Kind::SecurityScheme)),
    ("security", ALL, Requirements),
    ("tags", ALL, List(Kind::Tag)),
    ("externalDocs", ALL, One(Kind::ExternalDocs)),
];

const PATH_ITEM: &[Rule] = &[
    ("summary", V3, Text),
    ("description", V3, Text),
    ("get", ALL, One(Kind::Operation)),
    ("put", ALL, One(Kind::Operation)),
    ("post", ALL, One(Kind::Operation)),
    ("delete", ALL, One(Kind::Operation)),
    ("options", ALL, One(Kind::Operation)),
    ("head", ALL, One(Kind::Operation)),
    ("patch", ALL, One(Kind::Operation)),
    ("trace", V3, One(Kind::Operation)),
    ("query", V32, One(Kind::Operation)),
    ("additionalOperations", V32, Map(Kind::Operation)),
    ("servers", V3, List(Kind::Server)),
    ("parameters", ALL, List(Kind::Parameter)),
];

const OPERATION: &[Rule] = &[
    ("tags", ALL, Texts),
    ("summary", ALL, Text),
    ("description", ALL, Text),
    ("externalDocs", ALL, One(Kind::ExternalDocs)),
    ("operationId", ALL, Text),
    ("consumes", V2, Texts),
    ("produces", V2, Texts),
    ("parameters", ALL, List(Kind::Parameter)),
    ("requestBody", V3, One(Kind::RequestBody)),
    ("responses", ALL, Responses),
    ("callbacks", V3, MapOfMaps(Kind::PathItem)),
    ("schemes", V2, WordList(SCHEMES)),
    ("deprecated", ALL, Bool),
    ("security", ALL, Requirements),
    ("servers", V3, List(Kind::Server)),
];

/// Parameters, and headers that have neither name nor place. In 2.0 they are schemas too.
const PARAMETER: &[Rule] = &[
    ("name", ALL, Text),
    ("in", ALL, Words(PLACES)),
    ("description", ALL, Text),
    ("required", ALL, Bool),
    ("deprecated", V3, Bool),
    ("allowEmptyValue", ALL, Bool),
    ("style", V3, Words(STYLES)),
    ("explode", V3, Bool),
    ("allowReserved", V3, Bool),
    ("schema", ALL, One(Kind::Schema)),
    ("example", V3, Data),
    ("examples", V3, Map(Kind::Example)),
    ("content", V3, Map(Kind::MediaType)),
    ("type", V2, Shape::Types),
    ("format", V2, Text),
    ("items", V2, One(Kind::Schema)),
    ("collectionFormat", V2, Words(COLLECTION)),
    ("default", V2, Data),
    ("enum", V2, Shape::DataList),
    ("maximum", V2, Shape::Number),
    ("minimum", V2, Shape::Number),
    ("exclusiveMaximum", V2, Bool),
    ("exclusiveMinimum", V2, Bool),
    ("maxLength", V2, Shape::Number),
    ("minLength", V2, Shape::Number),
    ("pattern", V2, Text),
    ("maxItems", V2, Shape::Number),
    ("minItems", V2, Shape::Number),
    ("uniqueItems", V2, Bool),
    ("multipleOf", V2, Shape::Number),
];

const COMPONENTS: &[Rule] = &[
    ("schemas", V3, Map(Kind::Schema)),
    ("responses", V3, Map(Kind::Response)),
    ("parameters", V3, Map(Kind::Parameter)),
    ("examples", V3, Map(Kind::Example)),
    ("requestBodies", V3, Map(Kind::RequestBody)),
    ("headers", V3, Map(Kind::Header)),
    ("securitySchemes", V3, Map(Kind::SecurityScheme)),
    ("links", V3, Map(Kind::Link)),
    ("callbacks", V3, MapOfMaps(Kind::PathItem)),
    ("pathItems", V31, Map(Kind::PathItem)),
    ("mediaTypes", V32, Map(Kind::MediaType)),
];
