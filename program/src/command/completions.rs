//! `completions`: what a shell needs to complete this program's words.

use std::{io::stdout, process::ExitCode};

use catalogue_compiler::commands::program;
use clap::{Args, Parser};
use clap_complete::Shell;

/// The command.
#[derive(Args)]
pub struct Completions {
    /// L’interpréteur du terminal
    shell: Shell,
}

impl Completions {
    /// Prints it.
    pub fn run<P: Parser>(self) -> ExitCode {
        clap_complete::generate(self.shell, &mut program::command::<P>(), "vitrine", &mut stdout());
        ExitCode::SUCCESS
    }
}
