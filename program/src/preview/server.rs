//! HTTP on this machine, for one person: what is shown, and when there is something else to show.

use std::{
    convert::Infallible,
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use http_body_util::Full;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch::Receiver,
    time::timeout,
};

use super::{
    answer::{Answer, OWN, answer},
    snapshot::Snapshot,
};

/// How long a page waits for another version before it asks again: shorter than any proxy's patience.
const PATIENCE: Duration = Duration::from_secs(25);

/// The first free port from the wanted one on.
pub async fn listen(host: IpAddr, wanted: u16) -> Result<TcpListener> {
    for port in wanted..=u16::MAX {
        match TcpListener::bind(SocketAddr::new(host, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                bail!(
                    "le port {port} est réservé : donnez-en un autre à `--port`, au-dessus de 1023"
                );
            }
            Err(error) => {
                return Err(error).context(format!("impossible d’écouter sur {host}:{port}"));
            }
        }
    }
    bail!("aucun port n’est libre à partir de {wanted}")
}

/// Answers for ever.
pub async fn serve(listener: TcpListener, shown: Receiver<Arc<Snapshot>>) {
    loop {
        // One that couldn't come is the visitor's to repeat.
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(connection(stream, shown.clone()));
        }
    }
}

async fn connection(stream: TcpStream, shown: Receiver<Arc<Snapshot>>) {
    let service = service_fn(|request| respond(request, shown.clone()));
    // A browser that hangs up in the middle has what it wanted.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

async fn respond(
    request: Request<Incoming>,
    shown: Receiver<Arc<Snapshot>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let mut refusal = Response::new(Full::default());
        *refusal.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        refusal.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Ok(refusal);
    }
    let uri = request.uri();
    if uri.path().strip_prefix(OWN) == Some("version") {
        return Ok(response(other_version(uri.query().unwrap_or_default(), shown).await));
    }
    let snapshot = Arc::clone(&shown.borrow());
    Ok(response(answer(uri.path(), &snapshot)))
}

/// The version that is shown, as soon as it isn't the one that the page knows.
async fn other_version(known: &str, mut shown: Receiver<Arc<Snapshot>>) -> Answer {
    let other = shown.wait_for(|snapshot| snapshot.version != known);
    // After a while the same one is told: the page asks again.
    let _ = timeout(PATIENCE, other).await.map(drop);
    let body = shown.borrow().version.clone().into_bytes();
    let content_type = "text/plain; charset=utf-8".to_owned();
    Answer { status: 200, content_type, location: None, body }
}

fn response(answer: Answer) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(answer.body.into()));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    let headers = response.headers_mut();
    // What is shown may be something else at the next look.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let values = [(CONTENT_TYPE, Some(answer.content_type)), (LOCATION, answer.location)];
    for (name, value) in values {
        if let Some(value) = value.and_then(|value| HeaderValue::try_from(value).ok()) {
            headers.insert(name, value);
        }
    }
    response
}
