//! Holds answers back until a journey says so.

use std::sync::{Condvar, Mutex};

/// Lets answers through, or keeps them waiting.
#[derive(Default)]
pub struct Gate {
    is_closed: Mutex<bool>,
    change: Condvar,
}

impl Gate {
    /// Closes or opens it.
    pub fn set(&self, is_closed: bool) {
        *self.is_closed.lock().expect("nobody panics at the gate") = is_closed;
        self.change.notify_all();
    }

    /// Waits until it is open.
    pub fn pass(&self) {
        let is_closed = self.is_closed.lock().expect("nobody panics at the gate");
        let _open = self.change.wait_while(is_closed, |is_closed| *is_closed);
    }
}
