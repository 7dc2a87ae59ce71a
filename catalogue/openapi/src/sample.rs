//! Samples of code: one small template a language, over one request.

mod curl;
mod java;
mod javascript;
mod php;
mod pieces;
mod python;
mod rust;

use crate::request::Request;

words! {
    /// A language of samples.
    pub enum Language {
        /// The command line.
        #[default]
        Curl,
        /// `fetch`, in a browser or in Node.js.
        JavaScript,
        /// The package `requests`.
        Python,
        /// The crate `reqwest`.
        Rust,
        /// The extension `curl` of PHP.
        Php,
        /// `java.net.http`.
        Java,
    }
}

impl Language {
    /// All, the default first.
    pub const ALL: [Self; 6] =
        [Self::Curl, Self::JavaScript, Self::Python, Self::Rust, Self::Php, Self::Java];

    /// As readers call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
            Self::Rust => "Rust",
            Self::Php => "PHP",
            Self::Java => "Java",
        }
    }
}

/// The code that sends a request. Secrets are read from the environment.
pub fn sample(language: Language, request: &Request) -> String {
    match language {
        Language::Curl => curl::sample(request),
        Language::JavaScript => javascript::sample(request),
        Language::Python => python::sample(request),
        Language::Rust => rust::sample(request),
        Language::Php => php::sample(request),
        Language::Java => java::sample(request),
    }
}
