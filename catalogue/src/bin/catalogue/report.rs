//! `catalogue report`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use catalogue::{
    compile::{compile, disk, report::summary},
    date::Date,
    edit::quality,
};
use clap::{Args, ValueEnum};

use crate::check::exit_code;

#[derive(Args)]
pub struct Report {
    /// Dossier du contenu
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Présentation
    #[arg(long, default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Une ligne par fiche, la moins complète d’abord
    Table,
    /// Une liste JSON
    Json,
}

impl Report {
    pub fn run(self) -> Result<ExitCode> {
        let compiled = compile(disk::read_content(&self.content)?);
        let today = crate::today();
        let today = u16::try_from(today.year())
            .ok()
            .and_then(|year| Date::new(year, today.month().into(), today.day()));
        let entries = quality::entries(&compiled.catalogue.apis, today);
        match self.format {
            Format::Table => print!("{}", quality::table(&entries)),
            Format::Json => println!("{:#}", quality::json(&entries)),
        }
        let exit = exit_code(&compiled, false);
        if exit != ExitCode::SUCCESS {
            eprintln!("{} : lancez `catalogue check`", summary(&compiled.diagnostics));
        }
        Ok(exit)
    }
}
