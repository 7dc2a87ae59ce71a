//! A producer's dashboard, and the service that counts for the national portal, as good and as bad as real ones.

use std::{thread, time::Duration};

use crate::{
    api,
    http::{Asked, Response, Server},
};

/// Every answer that an API of the test content reads, with the keys that lead to its number.
pub const ANSWERS: [(&str, &str); 13] = [
    ("text", ""),
    ("json", "\n  path:\n    - donnees\n    - total\n    - 1"),
    ("value", ""),
    ("months", "\n  path:\n    - donnees\n  column: appels"),
    ("empty", ""),
    ("half", ""),
    ("html", ""),
    ("nan", ""),
    ("negative", ""),
    ("error", ""),
    ("no-cors", ""),
    ("slow", ""),
    ("flaky", ""),
];

/// Four months, the last of which isn't over on the day of the journeys.
const MONTHS: &str = r#"{"donnees": [
    {"mois": "2026-08", "appels": 1000000, "erreurs": 4},
    {"mois": "2026-09", "appels": "1 500 000", "erreurs": 5},
    {"mois": "2026-10", "appels": 1234567, "erreurs": 6},
    {"mois": "2026-11", "appels": 300000, "erreurs": 7}
]}"#;

/// As the portal's service answers: the latest month first, and what isn't counted is `null`.
const VISITS: &str = r#"{"data": [
    {"__id": 9, "dataservice_id": "672cf67802ef6b1be63b8975", "metric_month": "2026-10", "monthly_visit": 1234567},
    {"__id": 5, "dataservice_id": "672cf67802ef6b1be63b8975", "metric_month": "2026-09", "monthly_visit": 12}
], "links": {"next": null, "prev": null}, "meta": {"page": 1, "page_size": 13, "total": 2}}"#;
const DOWNLOADS: &str = r#"{"data": [
    {"__id": 8, "dataset_id": "5b7ffc618b4c4169d30727e0", "metric_month": "2026-10", "monthly_visit": 7, "monthly_download_resource": null}
], "links": {"next": null, "prev": null}, "meta": {"page": 1, "page_size": 13, "total": 1}}"#;

/// Longer than the app waits.
const SLOW: Duration = Duration::from_secs(8);

/// Starts the dashboard.
pub fn start() -> Server {
    Server::start(answer)
}

fn answer(asked: &Asked, count: usize) -> Response {
    let path = asked.path.as_str();
    if let Some(response) = api::answer(asked) {
        return response;
    }
    let (status, body) = match path {
        "/text" => (200, "\"1234567\""),
        "/json" => (200, r#"{"donnees": {"total": [7, "1234567"]}}"#),
        "/value" => (200, r#"{"value": 1234567, "unit": "calls"}"#),
        "/months" => (200, MONTHS),
        "/empty" => (200, "[]"),
        "/half" => (200, r#"[["2026-10", 1234567], ["total", 1234567]]"#),
        "/api/dataservices/data/" => (200, VISITS),
        "/api/datasets/data/" => (200, DOWNLOADS),
        "/html" => (200, "<!doctype html><title>1234567</title>"),
        "/nan" => (200, "NaN"),
        "/negative" => (200, "-3"),
        "/error" => (500, "1234567"),
        "/flaky" if count == 1 => (500, "1234567"),
        "/slow" => {
            thread::sleep(SLOW);
            (200, "1234567")
        }
        _ => (200, "1234567"),
    };
    let cors = ("Access-Control-Allow-Origin", "*");
    let headers = if path == "/no-cors" { vec![] } else { vec![cors] };
    Response { status, headers, body: body.into() }
}
