//! Which machines may be asked: addresses are looked at after their names were looked up, and those are
//! connected to, so that a name can't lead elsewhere the second time.

use std::fmt;

use ureq::{
    Error,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver as Resolve},
        transport::NextTimeout,
    },
};

use super::public_address::{is_loopback, is_public};

/// Which machines may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Any: nothing of the answer is kept.
    Anywhere,
    /// Those of the Internet.
    Public,
    /// These, and this one: for tests. No command has it.
    PublicAndLoopback,
}

/// An address that may not be asked.
#[derive(Debug)]
pub(super) struct PrivateAddress;

impl fmt::Display for PrivateAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("private address")
    }
}

impl std::error::Error for PrivateAddress {}

/// The system's, and what it finds is looked at.
#[derive(Debug)]
pub(super) struct Resolver {
    reach: Reach,
    system: DefaultResolver,
}

impl Resolver {
    pub(super) fn new(reach: Reach) -> Self {
        Self { reach, system: DefaultResolver::default() }
    }
}

impl Resolve for Resolver {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.system.resolve(uri, config, timeout)?;
        let may_be_asked = |address| match self.reach {
            Reach::Anywhere => true,
            Reach::Public => is_public(address),
            Reach::PublicAndLoopback => is_public(address) || is_loopback(address),
        };
        // One of them is enough to refuse: the next one could be taken when the first doesn't answer.
        if found.iter().all(|address| may_be_asked(address.ip())) {
            return Ok(found);
        }
        Err(Error::Other(Box::new(PrivateAddress)))
    }
}
