//! What may happen to files on their way: they are held back, fail, or others come in their place.

use std::sync::{Condvar, Mutex, MutexGuard};

use crate::{http::Response, site::has_extension};

/// Files that don't come yet.
pub enum Held {
    /// Every module: the app doesn't start.
    App,
    /// The modules that it doesn't start with.
    Parts,
    /// Data files.
    Data,
    /// Those whose paths hold these words.
    Named(String),
}

impl Held {
    fn holds(&self, path: &str) -> bool {
        match self {
            Self::App => has_extension(path, "wasm"),
            Self::Parts => has_extension(path, "wasm") && !path.ends_with("_bg.wasm"),
            Self::Data => path.starts_with("/data/"),
            Self::Named(words) => path.contains(words),
        }
    }
}

/// What happens to files whose paths hold these words; nothing where they are empty.
#[derive(Default)]
pub struct Faults {
    failing: Mutex<String>,
    replaced: Mutex<(String, &'static str)>,
    held: Mutex<Option<Held>>,
    change: Condvar,
}

impl Faults {
    /// The answer in the place of the file, once it may come.
    pub fn answer(&self, asked: &str) -> Option<Response> {
        let is_held = |held: &mut Option<Held>| held.as_ref().is_some_and(|held| held.holds(asked));
        drop(self.change.wait_while(lock(&self.held), is_held));
        let answer = |status, text: &str| Response { status, headers: vec![], body: text.into() };
        let holds = |words: &str| !words.is_empty() && asked.contains(words);
        if holds(&lock(&self.failing)) {
            return Some(answer(503, ""));
        }
        let (words, text) = &*lock(&self.replaced);
        holds(words).then(|| answer(200, text))
    }

    /// Holds these back and no others; nothing lets all come.
    pub fn hold(&self, held: Option<Held>) {
        *lock(&self.held) = held;
        self.change.notify_all();
    }

    /// Has every file fail whose path holds these words; none when they are empty.
    pub fn fail(&self, words: &str) {
        words.clone_into(&mut lock(&self.failing));
    }

    /// Has another text come in the place of every file whose path holds these words.
    pub fn replace(&self, words: &str, text: &'static str) {
        *lock(&self.replaced) = (words.to_owned(), text);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("nobody panics with it")
}
