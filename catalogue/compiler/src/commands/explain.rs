//! `explain`.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::{code::Code, explain};

#[derive(Args)]
pub struct Explain {
    /// Le code, celui que `check` écrit entre crochets ; sans lui, la liste de tous
    code: Option<String>,
    /// Écrit la page de la documentation, qui les explique tous
    #[arg(long, conflicts_with = "code")]
    markdown: bool,
}

impl Explain {
    pub fn run(self) -> Result<ExitCode> {
        let text = match self.code {
            Some(name) => explain::text(name.parse::<Code>()?),
            None if self.markdown => explain::page(),
            None => explain::list(),
        };
        print!("{text}");
        Ok(ExitCode::SUCCESS)
    }
}
