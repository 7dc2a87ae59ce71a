//! `paths` and `graph`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::check::exit_after;
use crate::{
    compile, disk,
    tools::{graph, paths},
};

#[derive(Args)]
pub struct Paths {
    /// Les API voulues ; toutes par défaut
    #[arg(value_name = "API")]
    slugs: Vec<String>,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Présentation
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Pour des personnes
    Text,
    /// Une liste JSON
    Json,
    /// Un tableau pour tableur
    Csv,
}

#[derive(Args)]
pub struct Graph {
    /// L’API voulue
    #[arg(value_name = "API")]
    slug: String,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Présentation
    #[arg(long, default_value = "svg")]
    format: Drawing,
}

#[derive(Clone, Copy, ValueEnum)]
enum Drawing {
    /// Une image
    Svg,
    /// Pour Graphviz
    Dot,
    /// Pour Mermaid
    Mermaid,
}

impl Paths {
    pub fn run(self) -> Result<ExitCode> {
        let compiled = compile(disk::read_content(&self.content)?);
        let wizards = paths::wanted(&compiled.catalogue.wizards, &self.slugs)?;
        let lines = paths::lines(&wizards);
        match self.format {
            Format::Text => print!("{}", paths::text(&lines)),
            Format::Json => println!("{:#}", serde_json::to_value(&lines)?),
            Format::Csv => print!("{}", paths::csv(&lines)),
        }
        Ok(exit_after(&compiled))
    }
}

impl Graph {
    pub fn run(self) -> Result<ExitCode> {
        let compiled = compile(disk::read_content(&self.content)?);
        let wizard = paths::named(&compiled.catalogue.wizards, &self.slug)?;
        let drawing = match self.format {
            Drawing::Svg => graph::svg(wizard),
            Drawing::Dot => graph::dot(wizard),
            Drawing::Mermaid => graph::mermaid(wizard),
        };
        print!("{drawing}");
        Ok(exit_after(&compiled))
    }
}
