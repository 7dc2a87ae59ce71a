//! What each kind of answer means, and how politely it is asked for.

use std::{
    net::TcpListener,
    time::{Duration, Instant},
};

use catalogue::date::Date;
use catalogue_compiler::{
    links::{self, Address, Settings, cache::Cache, outcome::Outcome},
    network::Failure,
};

use crate::server::Server;

fn settings() -> Settings {
    let day = Date::new(2026, 11, 28).expect("it is in the calendar");
    Settings {
        hosts_at_once: 4,
        pause: Duration::ZERO,
        timeout: Duration::from_secs(3),
        today: day,
        since: day,
    }
}

fn ask(urls: &[String], settings: &Settings) -> Vec<Outcome> {
    let address = |url: &String| Address { url: url.clone(), places: vec![] };
    let checked = links::check(urls.iter().map(address).collect(), &Cache::default(), settings);
    assert!(checked.iter().map(|one| &one.address.url).eq(urls), "the order stays");
    checked.into_iter().map(|one| one.outcome).collect()
}

fn gone(status: u16) -> Outcome {
    Outcome::Gone { why: Failure::Status { status } }
}

fn unreachable(why: Failure) -> Outcome {
    Outcome::Unreachable { why }
}

#[test]
fn every_kind_of_answer_has_its_meaning() {
    let server = Server::start("127.0.0.1");
    let free = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
    let nobody = free.local_addr().expect("a bound socket has an address");
    drop(free);
    let moved = |path: &str| Outcome::Moved { to: server.url(path) };
    let cases = [
        ("/ok", Outcome::Reached),
        ("/moved", moved("/ok")),
        ("/moved-twice", moved("/ok")),
        ("/moved-then-elsewhere", moved("/elsewhere")),
        ("/moved-to-nothing", gone(404)),
        ("/elsewhere", Outcome::Redirected { to: server.url("/ok") }),
        ("/nowhere", unreachable(Failure::RedirectNowhere)),
        ("/loop", unreachable(Failure::RedirectLoop)),
        ("/no-head", Outcome::Reached),
        ("/lies-to-head", Outcome::Reached),
        ("/401", Outcome::RefusesRobots { status: 401 }),
        ("/403", Outcome::RefusesRobots { status: 403 }),
        ("/404", gone(404)),
        ("/410", gone(410)),
        ("/429", Outcome::RefusesRobots { status: 429 }),
        ("/500", unreachable(Failure::Status { status: 500 })),
        ("/closed", unreachable(Failure::ConnectionClosed)),
        ("/hangs", unreachable(Failure::Timeout)),
    ];
    let mut urls: Vec<String> = cases.iter().map(|(path, _)| server.url(path)).collect();
    urls.push(format!("http://{nobody}/"));
    let outcomes = ask(&urls, &settings());
    for ((path, expected), outcome) in cases.iter().zip(&outcomes) {
        assert_eq!(outcome, expected, "{path}");
    }
    assert_eq!(outcomes.last(), Some(&unreachable(Failure::ConnectionRefused)));
}

#[test]
fn the_text_is_asked_for_only_when_the_head_is_refused() {
    let server = Server::start("127.0.0.1");
    let urls = ["/ok", "/no-head", "/429"].map(|path| server.url(path));
    ask(&urls, &settings());
    let requests = server.seen(|seen| seen.requests.clone());
    assert_eq!(requests, ["HEAD /ok", "HEAD /no-head", "GET /no-head", "HEAD /429"]);
}

#[test]
fn two_addresses_of_one_host_are_never_asked_at_once() {
    let server = Server::start("127.0.0.1");
    let other = Server::start("127.0.0.2");
    let mut urls: Vec<String> =
        (0..6).map(|number| server.url(&format!("/page-{number}"))).collect();
    urls.extend((0..6).map(|number| other.url(&format!("/page-{number}"))));
    let outcomes = ask(&urls, &settings());
    assert!(outcomes.iter().all(|outcome| *outcome == Outcome::Reached), "{outcomes:?}");
    assert_eq!(server.seen(|seen| (seen.requests.len(), seen.at_once)), (6, 1));
    assert_eq!(other.seen(|seen| (seen.requests.len(), seen.at_once)), (6, 1));
}

/// A server of several hosts answers only once two of them have asked.
#[test]
fn several_hosts_are_asked_at_once() {
    let server = Server::start("0.0.0.0");
    let port = server.url("").rsplit(':').next().expect("it has a port").to_owned();
    let urls =
        ["127.0.0.1", "127.0.0.2"].map(|host| format!("http://{host}:{port}/waits-for-another"));
    assert_eq!(ask(&urls, &settings()), [Outcome::Reached, Outcome::Reached]);
}

#[test]
fn a_pause_parts_two_requests_to_one_host() {
    let server = Server::start("127.0.0.1");
    let urls = ["/a", "/b", "/c"].map(|path| server.url(path));
    let pause = Duration::from_millis(200);
    let start = Instant::now();
    ask(&urls, &Settings { pause, ..settings() });
    assert!(start.elapsed() >= 2 * pause, "{:?}", start.elapsed());
}

/// Where no machine answers at all, that a name isn't found proves nothing.
#[test]
fn a_name_is_gone_only_where_others_answer() {
    let no_name = || Outcome::Gone { why: Failure::NoSuchName };
    let mut outcome = no_name();
    assert!(!outcome.is_heard());
    outcome.blame_the_network();
    assert_eq!(outcome, unreachable(Failure::NameUnknown));
    assert!(gone(404).is_heard() && !unreachable(Failure::Timeout).is_heard());
}
