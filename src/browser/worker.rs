//! A worker of the browser that reads one specification, and is ended after it.

use std::{cell::RefCell, future::poll_fn, rc::Rc, task::Poll, task::Waker};

use leptos::web_sys::{
    Event, File, MessageEvent, Worker,
    js_sys::{Array, Uint8Array},
};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// The script of the worker, from the root of the site.
const SCRIPT: &str = "/specification-worker_loader.js";

/// What is read.
pub enum Given {
    /// What a server has sent.
    Bytes(Vec<u8>),
    /// A file of the visitor's, which the worker opens.
    File(File),
}

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The worker didn't come, or broke down.
    NoWorker,
    /// What was given is no specification, and why.
    Unreadable(String),
}

/// What is known of the work so far, and who waits for its end.
#[derive(Default)]
struct Work {
    end: Option<Result<(), Refused>>,
    waker: Option<Waker>,
}

/// Has a worker read a specification; each data file, with its name, goes to `receive` as it comes.
pub async fn read_specification(
    request: String,
    given: Given,
    receive: impl Fn(&str, String) + 'static,
) -> Result<(), Refused> {
    let worker = Worker::new(&crate::routes::href(SCRIPT)).map_err(|_| Refused::NoWorker)?;
    let work = Rc::new(RefCell::new(Work::default()));
    let told = {
        let (worker, work) = (worker.clone(), Rc::clone(&work));
        let asked = RefCell::new(Some((request, given)));
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let words: Array = event.data().unchecked_into();
            let text = |at: u32| words.get(at).as_string().unwrap_or_default();
            match text(0).as_str() {
                "ready" => ask(&worker, asked.take()),
                "file" => receive(&text(1), text(2)),
                "end" => end(&work, Ok(())),
                _ => end(&work, Err(Refused::Unreadable(text(1)))),
            }
        })
    };
    let broken = {
        let work = Rc::clone(&work);
        Closure::<dyn Fn(Event)>::new(move |_| end(&work, Err(Refused::NoWorker)))
    };
    worker.set_onmessage(Some(told.as_ref().unchecked_ref()));
    worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
    let outcome = poll_fn(|context| {
        let mut work = work.borrow_mut();
        work.waker = Some(context.waker().clone());
        work.end.take().map_or(Poll::Pending, Poll::Ready)
    });
    let outcome = outcome.await;
    worker.terminate();
    outcome
}

/// Tells the worker its work, once: the bytes change hands without a copy.
fn ask(worker: &Worker, asked: Option<(String, Given)>) {
    let Some((request, given)) = asked else { return };
    let (given, handed): (JsValue, Array) = match given {
        Given::Bytes(bytes) => {
            let buffer = Uint8Array::from(&*bytes).buffer();
            (buffer.clone().into(), Array::of1(&buffer))
        }
        Given::File(file) => (file.into(), Array::new()),
    };
    // Texts, buffers and files can always be posted.
    let _ = worker.post_message_with_transfer(&Array::of2(&request.into(), &given), &handed);
}

fn end(work: &RefCell<Work>, outcome: Result<(), Refused>) {
    let mut work = work.borrow_mut();
    work.end = Some(outcome);
    if let Some(waker) = work.waker.take() {
        waker.wake();
    }
}
