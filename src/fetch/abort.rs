//! The end of a request that nobody waits for any more.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle, web_sys};
use std::cell::RefCell;
use web_sys::{AbortController, AbortSignal};

/// Aborts its request when told, or when time is up.
#[derive(Debug)]
pub struct Abort {
    controller: AbortController,
    timer: RefCell<Option<TimeoutHandle>>,
}

impl Abort {
    /// None in a browser without aborts.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(|controller| Self { controller, timer: RefCell::default() })
    }

    /// For the request.
    pub fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// Aborts the request after this long.
    pub fn after(&self, timeout: Duration) {
        let controller = self.controller.clone();
        let handle = set_timeout_with_handle(move || controller.abort(), timeout).ok();
        self.stop_timer();
        *self.timer.borrow_mut() = handle;
    }

    /// Aborts the request now.
    pub fn abort(&self) {
        self.stop_timer();
        self.controller.abort();
    }

    fn stop_timer(&self) {
        if let Some(handle) = self.timer.borrow_mut().take() {
            handle.clear();
        }
    }
}

impl Drop for Abort {
    /// The timer outlives nothing: a request that has been answered needs no end.
    fn drop(&mut self) {
        self.stop_timer();
    }
}
