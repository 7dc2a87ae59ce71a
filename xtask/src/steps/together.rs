//! Rows of steps side by side: what one leaves idle of the processors, another uses.

use std::{fmt, fs, sync::atomic::Ordering, thread};

use anyhow::{Result, anyhow};

use super::Steps;

/// Below this the compilers of the rows may not find their place.
const KIBIBYTES: u64 = 4 << 20;

/// Of a step that was stopped because another one failed.
#[derive(Debug)]
pub struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("stopped, since another step has failed")
    }
}

impl std::error::Error for Stopped {}

/// Steps in a row, one after the other.
pub type Row<'a> = Box<dyn FnOnce() -> Result<()> + Send + 'a>;

impl Steps {
    /// Runs rows side by side, or in this order where memory is short. The first failure stops
    /// the other rows.
    pub fn together(&self, rows: Vec<Row>) -> Result<()> {
        if available_memory().is_some_and(|available| available < KIBIBYTES) {
            return rows.into_iter().try_for_each(|row| row());
        }
        let outcomes: Vec<Result<()>> = thread::scope(|scope| {
            let mut started = Vec::new();
            for row in rows {
                started.push(scope.spawn(move || self.stopping(row())));
            }
            let panicked = |_| Err(anyhow!("a step has panicked"));
            started.into_iter().map(|row| row.join().unwrap_or_else(panicked)).collect()
        });
        let (stopped, failed): (Vec<_>, Vec<_>) =
            outcomes.into_iter().filter_map(Result::err).partition(anyhow::Error::is::<Stopped>);
        failed.into_iter().chain(stopped).next().map_or(Ok(()), Err)
    }

    /// Has the steps that still run end when this one has failed.
    fn stopping(&self, outcome: Result<()>) -> Result<()> {
        if outcome.is_err() {
            self.is_over.store(true, Ordering::Relaxed);
        }
        outcome
    }
}

/// The kibibytes that programs may still take, where Linux tells.
fn available_memory() -> Option<u64> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
