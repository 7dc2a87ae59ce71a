//! The `catalogue` command: checks the content, and compiles it to the site's data files.

use std::{
    io::{IsTerminal, stderr},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Result;
use catalogue::compile::{Compiled, compile, diagnostic::Severity, disk, output, preview, report};
use clap::{Parser, Subcommand, ValueEnum};

/// Vérifie et compile les fichiers du catalogue.
#[derive(Parser)]
#[command(version)]
struct Command {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Vérifie le contenu : toutes les erreurs de tous les fichiers, en une fois
    Check {
        /// Dossier du contenu
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// Présentation des erreurs
        #[arg(long, default_value = "human")]
        format: Format,
        /// Échoue aussi sur un simple avertissement
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Compile le contenu en fichiers de données
    Build {
        /// Dossier du contenu
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// Dossier du site, où écrire `data/`
        #[arg(long)]
        out: PathBuf,
        /// Publie ce qui a pu être lu, malgré les erreurs
        #[arg(long, conflicts_with = "last_good")]
        keep_going: bool,
        /// Pour l’aperçu : fichier où garder les dernières données sans erreur. En cas d’erreur,
        /// elles restent publiées, et `data/diagnostics.json` dit ce qu’il y a à corriger
        #[arg(long, value_name = "FICHIER")]
        last_good: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Pour des personnes, en couleurs sur un terminal
    Human,
    /// Un objet JSON par ligne
    Json,
    /// Annotations d’une forge
    Github,
}

fn main() -> Result<ExitCode> {
    match Command::parse().action {
        Action::Check { content, format, deny_warnings } => {
            let compiled = compile(disk::read_content(&content)?);
            print(&compiled, format);
            Ok(exit_code(&compiled, deny_warnings))
        }
        Action::Build { content, out, keep_going, last_good } => {
            let compiled = compile(disk::read_content(&content)?);
            print(&compiled, Format::Human);
            if let Some(file) = last_good {
                preview::write(&compiled, &out, &preview::Memory::new(file, &content))?;
                return Ok(ExitCode::SUCCESS);
            }
            let exit = if keep_going { ExitCode::SUCCESS } else { exit_code(&compiled, false) };
            if exit == ExitCode::SUCCESS {
                disk::write_output(&out, &output::data_files(&compiled.catalogue))?;
                disk::copy_assets(&out, &compiled.assets)?;
            }
            Ok(exit)
        }
    }
}

/// Diagnostics for programs go to the standard output, those for people to the error output.
fn print(compiled: &Compiled, format: Format) {
    let Compiled { diagnostics, sources, catalogue, .. } = compiled;
    match format {
        Format::Json => print!("{}", report::json_lines(diagnostics, sources)),
        Format::Github => print!("{}", report::github(diagnostics, sources)),
        Format::Human => {
            let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            eprint!("{}", report::human(diagnostics, sources, colour));
            let read = report::plural(catalogue.apis.len(), "fiche");
            eprintln!("{read} d’API : {}", report::summary(diagnostics));
        }
    }
}

fn exit_code(compiled: &Compiled, deny_warnings: bool) -> ExitCode {
    let fails = |severity| severity == Severity::Error || deny_warnings;
    if compiled.diagnostics.iter().any(|diagnostic| fails(diagnostic.severity)) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
