//! Two rows of steps side by side: what one leaves idle of the processors, the other uses.

use std::{fmt, fs, sync::atomic::Ordering, thread};

use anyhow::{Result, anyhow};

use super::Steps;

/// Below this one compiler of each row may not find its place.
const KIBIBYTES: u64 = 4 << 20;

/// A step that was stopped because another one failed.
#[derive(Debug)]
pub struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("stopped, since another step has failed")
    }
}

impl std::error::Error for Stopped {}

impl Steps {
    /// Runs both, one after the other where memory is short. The first failure stops the other row.
    pub fn together(
        &self,
        behind: impl FnOnce() -> Result<()> + Send,
        ahead: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        if available_memory().is_some_and(|available| available < KIBIBYTES) {
            behind()?;
            return ahead();
        }
        thread::scope(|scope| {
            let behind = scope.spawn(|| self.stopping(behind()));
            let ahead = self.stopping(ahead());
            let behind = behind.join().unwrap_or_else(|_| Err(anyhow!("a step has panicked")));
            match (ahead, behind) {
                (Err(ahead), Err(behind)) if ahead.is::<Stopped>() => Err(behind),
                (ahead, behind) => ahead.and(behind),
            }
        })
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
