//! A program with sub-commands: its words are read, or what is wrong with them is said in French.

use std::{env, ffi::OsString, process::ExitCode};

use anyhow::Result;
use clap::{Command, Parser, error::ErrorKind};

use super::french;

/// Reads the command line and runs what it says.
pub fn main<P: Parser>(run: impl FnOnce(P) -> Result<ExitCode>) -> ExitCode {
    match parse::<P>() {
        Ok(program) => run(program).unwrap_or_else(|error| {
            eprintln!("erreur : {error:#}");
            ExitCode::FAILURE
        }),
        Err(error) => tell(&error),
    }
}

/// The program as clap knows it, its help in French.
pub fn command<P: Parser>() -> Command {
    french::command(P::command())
}

fn parse<P: Parser>() -> Result<P, clap::Error> {
    P::from_arg_matches(&command::<P>().try_get_matches_from(arguments())?)
}

/// `vitrine help check` is `vitrine check --help`.
fn arguments() -> Vec<OsString> {
    let mut arguments: Vec<OsString> = env::args_os().collect();
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// Help is an answer; anything else is a mistake of the command line.
fn tell(error: &clap::Error) -> ExitCode {
    let is_help = !error.use_stderr();
    let shows_help = is_help || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if !shows_help {
        eprint!("{}", french::explain(error));
    } else if error.print().is_err() {
        return ExitCode::FAILURE;
    }
    if is_help { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
