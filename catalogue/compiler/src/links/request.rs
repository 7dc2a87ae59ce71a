//! One address: asked without its text first, with it when that is refused, from redirect to redirect.

use std::{io::ErrorKind, time::Duration};

use ureq::{Agent, Error, http};
use url::Url;

use super::{
    outcome::{Failure, Outcome},
    turns::Turns,
};

/// Browsers follow twenty.
const MOST_REDIRECTS: usize = 10;

/// The one who asks.
pub struct Requests {
    agent: Agent,
    turns: Turns,
}

/// What one request gives.
struct Answer {
    status: u16,
    /// Where it leads, as the server writes it.
    location: Option<String>,
}

/// Where redirects have led so far.
struct Trail {
    here: Url,
    /// The last address before the first redirect that isn't for good.
    permanent: Url,
    is_permanent: bool,
}

impl Requests {
    /// A proxy that the environment names (`HTTPS_PROXY`) is used.
    pub fn new(timeout: Duration, turns: Turns) -> Self {
        let config = Agent::config_builder()
            .user_agent(concat!("catalogue-links/", env!("CARGO_PKG_VERSION")))
            .timeout_global(Some(timeout))
            .http_status_as_error(false)
            // They are followed here: each says whether it is for good.
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A host that waits for the next request of a kept connection would wait for nothing.
            .max_idle_connections(0)
            .build();
        Self { agent: config.into(), turns }
    }

    /// What an address answers in the end.
    pub fn follow(&self, address: &str) -> Outcome {
        let Ok(url) = Url::parse(address) else {
            return Outcome::of_failure(Failure::RedirectNowhere);
        };
        let mut trail = Trail { here: url.clone(), permanent: url.clone(), is_permanent: true };
        for _ in 0..=MOST_REDIRECTS {
            let Answer { status, location } = match self.ask(&trail.here) {
                Ok(answer) => answer,
                Err(failure) => return Outcome::of_failure(failure),
            };
            let Some(location) = location.filter(|_| (300..400).contains(&status)) else {
                return trail.outcome(&url, status);
            };
            if !trail.step(status, &location) {
                return Outcome::of_failure(Failure::RedirectNowhere);
            }
        }
        Outcome::of_failure(Failure::RedirectLoop)
    }

    /// Some servers know only one of the two ways to ask, or say of one what isn't true: what the
    /// second one gives counts.
    fn ask(&self, url: &Url) -> Result<Answer, Failure> {
        let head = self.turn(url, || self.agent.head(url.as_str()).call())?;
        if head.status < 400 || head.status == 429 {
            return Ok(head);
        }
        self.turn(url, || self.agent.get(url.as_str()).call())
    }

    fn turn(
        &self,
        url: &Url,
        ask: impl FnOnce() -> Result<http::Response<ureq::Body>, Error>,
    ) -> Result<Answer, Failure> {
        let host = url.host_str().unwrap_or_default();
        let response = self.turns.take(host, ask).map_err(|error| failure(&error))?;
        let location = response.headers().get(http::header::LOCATION);
        let location = location.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        Ok(Answer { status: response.status().as_u16(), location })
    }
}

impl Trail {
    /// Goes on; false when there is no way on.
    fn step(&mut self, status: u16, location: &str) -> bool {
        let next = self.here.join(location).ok();
        let Some(mut next) = next.filter(|next| matches!(next.scheme(), "http" | "https")) else {
            return false;
        };
        next.set_fragment(None);
        self.is_permanent &= matches!(status, 301 | 308);
        if self.is_permanent {
            self.permanent = next.clone();
        }
        self.here = next;
        true
    }

    /// What the last answer means for the first address.
    fn outcome(self, first: &Url, status: u16) -> Outcome {
        match Outcome::of_status(status) {
            Outcome::Reached if self.permanent != *first => {
                Outcome::Moved { to: self.permanent.into() }
            }
            Outcome::Reached if self.here != *first => Outcome::Redirected { to: self.here.into() },
            outcome => outcome,
        }
    }
}

fn failure(error: &Error) -> Failure {
    match error {
        Error::HostNotFound => Failure::NoSuchName,
        Error::Timeout(_) => Failure::Timeout,
        Error::Tls(_) | Error::Rustls(_) => Failure::Certificate,
        Error::Io(error) => of_system(error),
        other => Failure::Other { words: other.to_string() },
    }
}

/// Of a name that isn't found the standard library has no kind, only the system's words.
fn of_system(error: &std::io::Error) -> Failure {
    let words = error.to_string();
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Failure::Timeout,
        ErrorKind::ConnectionRefused => Failure::ConnectionRefused,
        ErrorKind::UnexpectedEof
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe => Failure::ConnectionClosed,
        // What is wrong with a certificate comes from within the handshake.
        ErrorKind::InvalidData => Failure::Certificate,
        _ if words.contains("Name or service not known") || words.contains("No address") => {
            Failure::NoSuchName
        }
        _ if words.contains("lookup address") => Failure::NameUnknown,
        _ => Failure::Other { words },
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// A name is gone only when the system knows that there is none: it may also not have been able to
    /// ask.
    #[test]
    fn a_name_that_is_not_is_told_from_one_that_could_not_be_asked() {
        let check = |words: &str, expected: Failure| {
            let words = format!("failed to lookup address information: {words}");
            assert_eq!(failure(&Error::Io(io::Error::other(words))), expected);
        };
        check("Name or service not known", Failure::NoSuchName);
        check("No address associated with hostname", Failure::NoSuchName);
        check("Temporary failure in name resolution", Failure::NameUnknown);
        check("Non-recoverable failure in name resolution", Failure::NameUnknown);
        assert_eq!(failure(&Error::HostNotFound), Failure::NoSuchName);
    }

    #[test]
    fn other_failures_have_their_names() {
        let of_kind = |kind: ErrorKind| failure(&Error::Io(kind.into()));
        assert_eq!(of_kind(ErrorKind::ConnectionRefused), Failure::ConnectionRefused);
        assert_eq!(of_kind(ErrorKind::ConnectionReset), Failure::ConnectionClosed);
        assert_eq!(of_kind(ErrorKind::InvalidData), Failure::Certificate);
        assert_eq!(of_kind(ErrorKind::TimedOut), Failure::Timeout);
        assert_eq!(failure(&Error::Tls("no")), Failure::Certificate);
    }
}
