//! What each kind of answer leads to: only a whole specification of the public Internet becomes a copy.

use std::{collections::HashMap, time::Duration};

use catalogue::{date::Date, slug::Slug};
use catalogue_compiler::{
    network::{Failure, Reach},
    refresh::{Refreshed, Refusal, Settings, Target, refresh},
};

use crate::server::Server;

/// Tests ask this machine; no command does.
pub fn settings() -> Settings {
    Settings {
        timeout: Duration::from_secs(2),
        reach: Reach::PublicAndLoopback,
        longest: 100_000,
        replaces: false,
        today: Date::new(2026, 11, 29).expect("it is in the calendar"),
    }
}

pub fn target(source: String) -> Target {
    Target { api: Slug::from("api-quais"), source, file: None, record: None }
}

fn ask(source: String) -> Result<Refreshed, Refusal> {
    refresh(&target(source), None, &HashMap::new(), &settings())
}

fn fails(server: &Server, path: &str, expected: Failure) {
    assert_eq!(ask(server.url(path)), Err(Refusal::Failed(expected)), "{path}");
}

#[test]
fn a_specification_is_copied_however_it_comes() {
    let server = Server::start();
    for path in ["/plain.yaml", "/moved.yaml", "/gzip.yaml"] {
        let outcome = ask(server.url(path));
        let Ok(Refreshed::First { operations: 1, flaws: 0, written }) = &outcome else {
            panic!("{path}: {outcome:?}");
        };
        let (file, bytes) = written.copy.as_ref().expect("it is new");
        assert_eq!(
            (file.as_str(), bytes.as_slice()),
            ("openapi/api-quais.yaml", crate::server::PLAIN.as_bytes())
        );
        assert_eq!(written.record.0, "openapi/api-quais.copie.json");
        assert!(written.record.1.contains("\"date\": \"2026-11-29\""), "{}", written.record.1);
    }
}

#[test]
fn what_does_not_come_is_told_as_it_is() {
    let server = Server::start();
    fails(&server, "/404", Failure::Status { status: 404 });
    fails(&server, "/500", Failure::Status { status: 500 });
    fails(&server, "/loop", Failure::RedirectLoop);
    fails(&server, "/to-file", Failure::RedirectNowhere);
    fails(&server, "/endless", Failure::TooLong);
    fails(&server, "/bomb", Failure::TooLong);
    fails(&server, "/slow", Failure::Timeout);
    fails(&server, "/cut.yaml", Failure::ConnectionClosed);
    fails(&server, "/not-gzip.yaml", Failure::NotCompressed);
}

#[test]
fn no_redirect_leads_to_a_private_network() {
    let server = Server::start();
    for path in ["/to-private", "/to-metadata", "/to-mapped"] {
        fails(&server, path, Failure::PrivateAddress);
    }
}

/// As a command asks: this machine is refused by its address and by its name, before it is connected to.
#[test]
fn no_name_leads_to_a_private_network() {
    let server = Server::start();
    let settings = Settings { reach: Reach::Public, ..settings() };
    for url in [server.url("/plain.yaml"), server.url_by_name("/plain.yaml")] {
        let outcome = refresh(&target(url), None, &HashMap::new(), &settings);
        assert_eq!(outcome, Err(Refusal::Failed(Failure::PrivateAddress)));
    }
    assert_eq!(server.seen(), Vec::<String>::new());
}

#[test]
fn what_is_no_specification_is_refused() {
    let server = Server::start();
    let check = |path: &str, expected: &str| {
        let outcome = ask(server.url(path));
        let Err(Refusal::NotOne(what)) = &outcome else { panic!("{path}: {outcome:?}") };
        assert!(what.contains(expected), "{path}: {what}");
    };
    check("/page.html", "une page web (annoncé comme `text/html`)");
    check("/other.json", "(annoncé comme `application/json`)");
}
