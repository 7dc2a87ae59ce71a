//! One address: asked without its text first, with it when that is refused, from redirect to redirect.

use std::time::Duration;

use url::Url;

use super::{outcome::Outcome, turns::Turns};
use crate::network::{Answer, Failure, MOST_REDIRECTS, Network, Reach, redirected};

/// The one who asks.
pub struct Requests {
    network: Network,
    turns: Turns,
}

/// Where redirects have led so far.
struct Trail {
    here: Url,
    /// The last address before the first redirect that isn't for good.
    permanent: Url,
    is_permanent: bool,
}

impl Requests {
    /// Whatever the addresses are: nothing of what they answer is kept.
    pub fn new(timeout: Duration, turns: Turns) -> Self {
        Self { network: Network::new("catalogue-links", timeout, Reach::Anywhere), turns }
    }

    /// What an address answers in the end.
    pub fn follow(&self, address: &str) -> Outcome {
        let Ok(url) = Url::parse(address) else {
            return Outcome::of_failure(Failure::RedirectNowhere);
        };
        let mut trail = Trail { here: url.clone(), permanent: url.clone(), is_permanent: true };
        for _ in 0..=MOST_REDIRECTS {
            let answer = match self.ask(&trail.here) {
                Ok(answer) => answer,
                Err(failure) => return Outcome::of_failure(failure),
            };
            let Some(location) = answer.location() else {
                return trail.outcome(&url, answer.status());
            };
            if !trail.step(answer.status(), &location) {
                return Outcome::of_failure(Failure::RedirectNowhere);
            }
        }
        Outcome::of_failure(Failure::RedirectLoop)
    }

    /// Some servers know only one of the two ways to ask, or say of one what isn't true: what the
    /// second one gives counts.
    fn ask(&self, url: &Url) -> Result<Answer, Failure> {
        let host = url.host_str().unwrap_or_default();
        let head = self.turns.take(host, || self.network.head(url))?;
        if head.status() < 400 || head.status() == 429 {
            return Ok(head);
        }
        self.turns.take(host, || self.network.get(url, &[]))
    }
}

impl Trail {
    /// Goes on; false when there is no way on.
    fn step(&mut self, status: u16, location: &str) -> bool {
        let Some(next) = redirected(&self.here, location) else { return false };
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
