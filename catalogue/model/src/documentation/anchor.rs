//! Anchors of the parts of a page. They are words, as those of headings: the compiler keeps headings from
//! taking them.

/// An operation in a few sentences.
pub const BRIEF: &str = "en-bref";
/// The data that an operation returns.
pub const RETURNED: &str = "donnees";
/// Parameters.
pub const PARAMETERS: &str = "parametres";
/// What is sent.
pub const BODY: &str = "corps";
/// What comes back.
pub const ANSWERS: &str = "reponses";
/// What the API calls afterwards.
pub const CALLBACKS: &str = "rappels";
/// Calling it from the page.
pub const TRY_IT: &str = "essayer";
/// Who may call.
pub const SECURITY: &str = "authentification";
/// Code that sends the request.
pub const SAMPLES: &str = "exemples";
/// Base addresses.
pub const SERVERS: &str = "adresses";
/// The menu of an API.
pub const OPERATIONS: &str = "operations";
/// Named types.
pub const TYPES: &str = "types";
/// Fields of a type.
pub const FIELDS: &str = "champs";
/// Where a type is used.
pub const USES: &str = "emplois";
/// The specification itself.
pub const FILE: &str = "fichier";

/// What has changed lately.
pub const CHANGES: &str = "changements";
/// Reading all of it at once, or on paper.
pub const TOGETHER: &str = "autres-lectures";

/// All of them.
pub const ALL: [&str; 17] = [
    TRY_IT, BRIEF, RETURNED, PARAMETERS, BODY, ANSWERS, CALLBACKS, SECURITY, SAMPLES, SERVERS,
    OPERATIONS, TYPES, FIELDS, USES, FILE, CHANGES, TOGETHER,
];
