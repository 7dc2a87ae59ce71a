//! Authentication.

use super::Location;

words! {
    /// A way to authenticate.
    pub enum SecurityKind {
        /// A secret in a header, the address or a cookie.
        #[default]
        ApiKey,
        /// An `Authorization` header.
        Http,
        /// OAuth 2.
        Oauth2,
        /// `OpenID` Connect.
        OpenIdConnect,
        /// A certificate of the caller.
        MutualTls,
        /// One that this program doesn't know.
        Unknown,
    }
}

data! {
    /// A way to authenticate that the specification declares.
    pub struct SecurityScheme {
        /// Its name in the specification.
        pub name: String,
        /// What it is.
        pub kind: SecurityKind,
        /// As written.
        pub written_kind: String,
        /// Markdown.
        pub description: String,
        /// Whether it should not be used any more.
        pub deprecated: bool,
        /// Name of the header, cookie or parameter of a key.
        pub parameter: String,
        /// Where the key goes.
        pub location: Location,
        /// `bearer`, `basic` …, in lower case.
        pub scheme: String,
        /// What a token is: `JWT`.
        pub bearer_format: String,
        /// Address that tells all of `OpenID` Connect, or of OAuth 2 (3.2).
        pub metadata_url: String,
        /// Ways to get a token.
        pub flows: Vec<Flow>,
    }
}

data! {
    /// A way to get a token.
    pub struct Flow {
        /// `authorizationCode`, `clientCredentials`, `implicit`, `password`, `deviceAuthorization`.
        pub kind: String,
        /// As written.
        pub authorization_url: String,
        /// As written.
        pub token_url: String,
        /// As written.
        pub refresh_url: String,
        /// Rights that one can ask for.
        pub scopes: Vec<Scope>,
    }
}

data! {
    /// A right.
    pub struct Scope {
        /// As it is asked for.
        pub name: String,
        /// What it allows.
        pub description: String,
    }
}

data! {
    /// Which authentication an operation needs: one of `alternatives`, all of whose needs hold. Nothing
    /// is needed when it is stated and there is no alternative; an alternative without needs is optional.
    pub struct Security {
        /// Whether the specification says anything about it.
        pub is_stated: bool,
        /// Whether the specification says it of all operations, not of this one.
        pub is_inherited: bool,
        /// One of these.
        pub alternatives: Vec<Vec<Need>>,
    }
}

data! {
    /// A way to authenticate, with rights.
    pub struct Need {
        /// Name of the way.
        pub scheme: String,
        /// Rights (or roles) that it needs.
        pub scopes: Vec<String>,
    }
}
