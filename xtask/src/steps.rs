//! The steps of a command: numbered, timed and quiet. What the programs say goes to a file a step,
//! of which the last lines are shown when the step fails.
//!
//! - [`log`]: that file
//! - [`if_changed`]: steps that needn't be done again
//! - [`together`]: rows of steps side by side
//! - [`summary`]: what the tests say of themselves

mod if_changed;
mod log;
mod summary;
mod together;

use std::{
    io::{IsTerminal, Write as _, stderr},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::run::{shown, target_dir};
use log::Log;
pub use together::Stopped;

/// How often a running program is looked at.
const TICK: Duration = Duration::from_millis(50);

/// The steps of one command. Several may run at the same time.
pub struct Steps {
    total: usize,
    is_verbose: bool,
    is_terminal: bool,
    folder: PathBuf,
    start: Instant,
    is_over: AtomicBool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    count: usize,
    running: Vec<Running>,
    drawn: Option<Instant>,
    /// Of the steps that have ended, by their titles.
    logs: Vec<(String, PathBuf)>,
    /// Titles.
    left_out: Vec<String>,
}

struct Running {
    number: usize,
    title: String,
    start: Instant,
}

impl Steps {
    /// The steps of the command of this name.
    pub fn new(name: &str, total: usize, is_verbose: bool) -> Self {
        Self {
            total,
            is_verbose,
            is_terminal: stderr().is_terminal(),
            folder: target_dir().join("xtask/log").join(name),
            start: Instant::now(),
            is_over: AtomicBool::new(false),
            state: Mutex::default(),
        }
    }

    /// Runs a program as one step.
    pub fn run(&self, title: &str, command: Command) -> Result<()> {
        self.run_first_that_can(title, vec![command])
    }

    /// Runs programs in turn, as one step, until one of them succeeds.
    pub fn run_first_that_can(&self, title: &str, commands: Vec<Command>) -> Result<()> {
        let number = self.begin(title);
        let start = Instant::now();
        let mut log = Log::create(&self.folder, number, title)?;
        let outcome = self.first_success(commands, &mut log);
        self.end(number, title, &log);
        let failure = outcome?;
        if failure.is_empty() {
            self.say(&format!("{}: {}", self.name(number, title), duration(start.elapsed())));
            return Ok(());
        }
        if self.is_over.load(Ordering::Relaxed) {
            bail!(Stopped);
        }
        bail!("step {number}, {title}: {failure}\n{}", log.end(self.is_verbose))
    }

    /// Nothing, or how the last program failed.
    fn first_success(&self, commands: Vec<Command>, log: &mut Log) -> Result<String> {
        let mut failure = String::new();
        for mut command in commands {
            let child = self.spawn(&mut command, log)?;
            let status = self.wait(child, log)?;
            if status.success() {
                return Ok(String::new());
            }
            failure = format!("`{}` failed ({status})", shown(&command));
        }
        Ok(failure)
    }

    /// Prints the time of everything, and what the tests say of themselves.
    pub fn finish(&self) {
        let logs = self.state().logs.clone();
        let took = duration(self.start.elapsed());
        self.say(&format!("done in {took}; logs in {}", self.folder.display()));
        if let Some(text) = summary::tests(&logs) {
            self.say(&text);
        }
        self.say_what_was_left_out();
    }

    fn spawn(&self, command: &mut Command, log: &Log) -> Result<Child> {
        if self.is_verbose {
            self.say(&format!("$ {}", shown(command)));
            if self.is_terminal {
                command.env("CARGO_TERM_COLOR", "always");
            }
        }
        command.stdin(Stdio::null()).stdout(log.output()?).stderr(log.output()?);
        command.spawn().with_context(|| format!("cannot start `{}`", shown(command)))
    }

    fn wait(&self, mut child: Child, log: &mut Log) -> Result<ExitStatus> {
        loop {
            let ended = child.try_wait()?;
            if self.is_verbose {
                log.copy_new(&mut stderr());
            }
            if let Some(status) = ended {
                return Ok(status);
            }
            if self.is_over.load(Ordering::Relaxed) {
                child.kill()?;
            }
            self.draw();
            thread::sleep(TICK);
        }
    }

    fn begin(&self, title: &str) -> usize {
        let mut state = self.state();
        state.count += 1;
        let number = state.count;
        state.running.push(Running { number, title: title.to_owned(), start: Instant::now() });
        drop(state);
        if !self.is_terminal || self.is_verbose {
            self.say(&format!("{} …", self.name(number, title)));
        }
        number
    }

    fn end(&self, number: usize, title: &str, log: &Log) {
        let mut state = self.state();
        state.running.retain(|running| running.number != number);
        state.logs.push((title.to_owned(), log.path().to_owned()));
    }

    fn name(&self, number: usize, title: &str) -> String {
        format!("[{number}/{}] {title}", self.total)
    }

    /// A line of its own, below which the steps that run are drawn again.
    fn say(&self, line: &str) {
        let mut state = self.state();
        if self.is_terminal && state.drawn.take().is_some() {
            eprint!("{CLEAR}");
        }
        eprintln!("{line}");
    }

    /// What runs and since when, on the last line of a terminal, once a second.
    fn draw(&self) {
        let mut state = self.state();
        let is_new = state.drawn.is_none_or(|drawn| drawn.elapsed() >= Duration::from_secs(1));
        if !self.is_terminal || self.is_verbose || !is_new {
            return;
        }
        state.drawn = Some(Instant::now());
        let part = |running: &Running| {
            let name = self.name(running.number, &running.title);
            format!("{name} {} s", running.start.elapsed().as_secs())
        };
        let parts: Vec<String> = state.running.iter().map(part).collect();
        eprint!("{CLEAR}{}", parts.join("  "));
        // What can't be drawn is only a clock.
        let _ = stderr().flush();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Empties a terminal's line.
const CLEAR: &str = "\r\x1b[2K";

/// A time as people say it.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{}.{} s", seconds, time.subsec_millis() / 100),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests;
