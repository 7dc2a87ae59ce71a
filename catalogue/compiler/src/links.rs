//! Whether the addresses of other sites that the content names still answer. A compilation never asks
//! the network: `links` does, when somebody runs it.
//!
//! - [`addresses`](find): each address once, with its places in the content
//! - [`request`](try_address): what one of them answers, its redirects followed
//! - [`turns`]: each host is asked one thing at a time
//! - [`outcome`]: what that means for an editor
//! - [`cache`]: what was reached lately, and needn't be asked again
//! - [`report`]: for people, for programs

mod addresses;
pub mod cache;
pub mod outcome;
pub mod report;
mod request;
mod turns;

pub use addresses::{Address, Place, find};

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use catalogue::date::Date;

use crate::network::Failure;
use cache::Cache;
use outcome::Outcome;
use request::Requests;
use turns::Turns;

/// How the network is asked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How many hosts at a time.
    pub hosts_at_once: usize,
    /// Between the end of a request and the next one to the same host.
    pub pause: Duration,
    /// For one request, from the name of the host to the head of the answer.
    pub timeout: Duration,
    /// The day on which this runs.
    pub today: Date,
    /// What was reached on this day or later isn't asked again.
    pub since: Date,
}

/// An address, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Where it stands.
    pub address: Address,
    /// What it answers.
    pub outcome: Outcome,
    /// The day on which it was asked.
    pub on: Date,
}

/// Asks each address, unless the cache has a recent answer; the order stays.
pub fn check(addresses: Vec<Address>, cache: &Cache, settings: &Settings) -> Vec<Checked> {
    let unknown: Vec<&Address> =
        addresses.iter().filter(|one| cache.get(&one.url, settings.since).is_none()).collect();
    let mut answers = ask(&unknown, settings);
    if !answers.values().any(Outcome::is_heard) {
        answers.values_mut().for_each(Outcome::blame_the_network);
    }
    let checked = addresses.into_iter().map(|address| {
        let (outcome, on) = match answers.remove(&address.url) {
            Some(outcome) => (outcome, settings.today),
            None => cache.get(&address.url, settings.since).unwrap_or((LOST, settings.today)),
        };
        Checked { address, outcome, on }
    });
    checked.collect()
}

/// Of an address that no thread has answered for: one of them has stopped.
const LOST: Outcome = Outcome::Unreachable { why: Failure::Interrupted };

/// Asks the hosts side by side, the addresses of one of them one after the other.
fn ask(addresses: &[&Address], settings: &Settings) -> BTreeMap<String, Outcome> {
    let queue = Mutex::new(by_host(addresses));
    let answers = Mutex::new(BTreeMap::new());
    let requests = Requests::new(settings.timeout, Turns::new(settings.pause));
    // A function of its own: the queue is free again before the host is asked.
    let next = || lock(&queue).pop();
    let work = || {
        while let Some(urls) = next() {
            for url in urls {
                let outcome = requests.follow(url);
                lock(&answers).insert(url.to_owned(), outcome);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..settings.hosts_at_once.max(1) {
            scope.spawn(work);
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The addresses of each host, those of the host that has most last: a queue gives them first.
fn by_host<'a>(addresses: &[&'a Address]) -> Vec<Vec<&'a str>> {
    let mut hosts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(address.host()).or_default().push(&address.url);
    }
    let mut queue: Vec<Vec<&str>> = hosts.into_values().collect();
    queue.sort_by_key(Vec::len);
    queue
}

/// What a thread that has stopped left behind is still sound: each change is one step.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
