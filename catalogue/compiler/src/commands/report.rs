//! `report`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::{check::exit_after, clock};
use crate::{compile, disk, quality::Freshness, tools::quality};

#[derive(Args)]
pub struct Report {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
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
        let months = compiled.catalogue.verified_within_months;
        let freshness = clock::content_date().map(|today| Freshness { today, months });
        let entries = quality::entries(&compiled.catalogue.apis, freshness);
        match self.format {
            Format::Table => print!("{}", quality::table(&entries)),
            Format::Json => println!("{:#}", quality::json(&entries)),
        }
        Ok(exit_after(&compiled))
    }
}
