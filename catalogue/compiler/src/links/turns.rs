//! Each host is asked one thing at a time, whoever asks: a redirect may lead to the host of another
//! thread.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use super::lock;

/// When a host was last asked; whoever holds it is the one who asks.
type Turn = Arc<Mutex<Option<Instant>>>;

/// Whose turn it is at each host.
pub struct Turns {
    pause: Duration,
    hosts: Mutex<HashMap<String, Turn>>,
}

impl Turns {
    /// With a pause between two requests to one host.
    pub fn new(pause: Duration) -> Self {
        Self { pause, hosts: Mutex::default() }
    }

    /// Asks once the host is free and the pause is over.
    pub fn take<T>(&self, host: &str, ask: impl FnOnce() -> T) -> T {
        let turn = Arc::clone(lock(&self.hosts).entry(host.to_owned()).or_default());
        let mut last = lock(&turn);
        if let Some(last) = *last {
            thread::sleep(self.pause.saturating_sub(last.elapsed()));
        }
        let answer = ask();
        *last = Some(Instant::now());
        answer
    }
}
