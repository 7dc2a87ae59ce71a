//! When something is done: after a while, or once a frame is on the screen.

use std::{cell::Cell, future::poll_fn, rc::Rc, task::Poll, time::Duration};

use leptos::prelude::*;

/// Lets the browser answer the visitor before what comes next.
pub async fn next_task() {
    wait(Duration::ZERO).await;
}

/// Lets some time pass.
pub async fn wait(time: Duration) {
    let (mut is_asked_for, is_here) = (false, Rc::new(Cell::new(false)));
    poll_fn(|context| {
        if is_here.get() {
            return Poll::Ready(());
        }
        if !std::mem::replace(&mut is_asked_for, true) {
            let (waker, is_here) = (context.waker().clone(), Rc::clone(&is_here));
            let wake = move || {
                is_here.set(true);
                waker.wake();
            };
            set_timeout(wake, time);
        }
        Poll::Pending
    })
    .await;
}

/// Does something once the next frame is on the screen; a hidden page has none to wait for.
pub fn after_frame(work: impl FnOnce() + 'static) {
    if document().hidden() {
        set_timeout(work, Duration::ZERO);
    } else {
        request_animation_frame(move || set_timeout(work, Duration::ZERO));
    }
}
