//! The network: one request at a time, its redirects left to whoever asks. A compilation never comes
//! here: `catalogue links` and `catalogue refresh` do, when somebody runs them.
//!
//! - [`reach`]: which machines may be asked; a name is looked up once, and what was looked at is what is
//!   connected to
//! - [`public_address`]: whether an IP address is one of the Internet's
//! - [`failure`]: why nothing came

mod failure;
mod public_address;
mod reach;

use std::time::Duration;

use ureq::{Agent, Body, Error, http, unversioned::transport::DefaultConnector};
use url::Url;

pub use failure::Failure;
pub use reach::Reach;
use reach::Resolver;

/// Browsers follow twenty redirects.
pub const MOST_REDIRECTS: usize = 10;

/// The one who asks.
pub struct Network {
    agent: Agent,
}

/// What one request gives; its text isn't read yet.
pub struct Answer {
    response: http::Response<Body>,
}

impl Network {
    /// `name` is what servers are told of this program; `timeout` is for one request, from the name of
    /// the host to the end of the text. A proxy that the environment names (`HTTPS_PROXY`) is used where
    /// any machine may be asked: elsewhere it would look up names in our place.
    pub fn new(name: &str, timeout: Duration, reach: Reach) -> Self {
        let mut config = Agent::config_builder()
            .user_agent(format!("{name}/{}", env!("CARGO_PKG_VERSION")))
            .timeout_global(Some(timeout))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A host that waits for the next request of a kept connection would wait for nothing.
            .max_idle_connections(0);
        if reach != Reach::Anywhere {
            config = config.proxy(None);
        }
        let resolver = Resolver::new(reach);
        let agent = Agent::with_parts(config.build(), DefaultConnector::default(), resolver);
        Self { agent }
    }

    /// Asks for the head of an answer.
    pub fn head(&self, url: &Url) -> Result<Answer, Failure> {
        Answer::of(self.agent.head(url.as_str()).call())
    }

    /// Asks for a text, with these headers.
    pub fn get(&self, url: &Url, headers: &[(&str, &str)]) -> Result<Answer, Failure> {
        let request = self.agent.get(url.as_str());
        let with = |request: ureq::RequestBuilder<_>, (name, value): &(&str, &str)| {
            request.header(*name, *value)
        };
        Answer::of(headers.iter().fold(request, with).call())
    }
}

impl Answer {
    fn of(answer: Result<http::Response<Body>, Error>) -> Result<Self, Failure> {
        answer.map(|response| Self { response }).map_err(|error| Failure::of(&error))
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// A header, as the server writes it.
    pub fn header(&self, name: &str) -> Option<String> {
        let value = self.response.headers().get(name)?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    }

    /// Where it leads, when it is a redirect.
    pub fn location(&self) -> Option<String> {
        self.header("location").filter(|_| (300..400).contains(&self.status()))
    }

    /// Its text, decompressed, when it has no more than `longest` bytes.
    pub fn bytes(mut self, longest: usize) -> Result<Vec<u8>, Failure> {
        let body = self.response.body_mut().with_config().limit(longest as u64);
        body.read_to_vec().map_err(|error| Failure::of(&error))
    }
}

/// The address that a redirect leads to; none when it is none of the web.
pub fn redirected(from: &Url, location: &str) -> Option<Url> {
    let mut next = from.join(location).ok()?;
    next.set_fragment(None);
    matches!(next.scheme(), "http" | "https").then_some(next)
}
