//! `catalogue check` and `catalogue build`.

use std::{
    io::{IsTerminal, stderr},
    mem::ManuallyDrop,
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Result;
use catalogue::french::plural;
use catalogue_compiler::{
    Compiled, compile, diagnostic::Severity, disk, output, preview, report, source::RawContent,
};
use clap::{Args, ValueEnum};

#[derive(Args)]
pub struct Check {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Présentation des erreurs
    #[arg(long, default_value = "human")]
    format: Format,
    /// Échoue aussi sur un simple avertissement
    #[arg(long)]
    deny_warnings: bool,
    /// Signale aussi ce que l’exploitant doit renseigner dans `site.yml` avant la mise en ligne
    #[arg(long)]
    release: bool,
}

#[derive(Args)]
pub struct Build {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Dossier du site, où écrire `data/`
    #[arg(long, value_name = "DOSSIER")]
    out: PathBuf,
    /// Publie ce qui a pu être lu, malgré les erreurs
    #[arg(long, conflicts_with = "last_good")]
    keep_going: bool,
    /// Pour l’aperçu : dossier où garder les dernières données sans erreur. En cas d’erreur,
    /// elles restent publiées, et `data/diagnostics.json` dit ce qu’il y a à corriger
    #[arg(long, value_name = "DOSSIER")]
    last_good: Option<PathBuf>,
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

impl Check {
    pub fn run(self) -> Result<ExitCode> {
        let content = disk::read_content(&self.content)?;
        let (today, is_release) = (crate::content_date(), self.release);
        let compiled = compile(RawContent { today, is_release, ..content });
        let Compiled { diagnostics, sources, .. } = &compiled;
        match self.format {
            Format::Json => print!("{}", report::json_lines(diagnostics, sources)),
            Format::Github => print!("{}", report::github(diagnostics, sources)),
            Format::Human => print_for_people(&compiled),
        }
        Ok(exit_code(&compiled, self.deny_warnings))
    }
}

impl Build {
    pub fn run(self) -> Result<ExitCode> {
        // The program ends soon: its memory goes back at once, not piece by piece.
        let is_release = self.last_good.is_none();
        let shows_drafts = self.last_good.is_some();
        let content = RawContent { is_release, shows_drafts, ..disk::read_content(&self.content)? };
        let compiled = ManuallyDrop::new(compile(content));
        print_for_people(&compiled);
        if let Some(folder) = self.last_good {
            let memory = preview::Memory::new(folder, &self.content);
            preview::write(&compiled, &self.out, &memory)?;
            return Ok(ExitCode::SUCCESS);
        }
        let exit = if self.keep_going { ExitCode::SUCCESS } else { exit_code(&compiled, false) };
        if exit == ExitCode::SUCCESS {
            let files = ManuallyDrop::new(output::data_files(&compiled.catalogue));
            disk::write_output(&self.out, &files)?;
            disk::copy_assets(&self.out, &compiled.assets)?;
        }
        Ok(exit)
    }
}

/// On the error output: the standard one is for programs.
pub fn print_for_people(compiled: &Compiled) {
    let Compiled { diagnostics, sources, catalogue, .. } = compiled;
    let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    eprint!("{}", report::human(diagnostics, sources, colour));
    let read = catalogue.apis.len();
    let noun = plural(read, "fiche");
    let drafts = match catalogue.drafts {
        0 => String::new(),
        number => format!(" et {number} {}", plural(number, "brouillon")),
    };
    eprintln!("{read} {noun} d’API{drafts} : {}", report::summary(diagnostics));
    if !diagnostics.is_empty() {
        eprintln!("`cargo catalogue explain CODE` explique un code, écrit entre crochets");
    }
}

/// Failure when a mistake would make a page wrong.
pub fn exit_code(compiled: &Compiled, deny_warnings: bool) -> ExitCode {
    let fails = |severity| severity == Severity::Error || deny_warnings;
    if compiled.diagnostics.iter().any(|diagnostic| fails(diagnostic.severity)) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// After a command that has shown what could be read: says that something is wrong.
pub fn exit_after(compiled: &Compiled) -> ExitCode {
    let exit = exit_code(compiled, false);
    if exit != ExitCode::SUCCESS {
        eprintln!("{} : lancez `catalogue check`", report::summary(&compiled.diagnostics));
    }
    exit
}
