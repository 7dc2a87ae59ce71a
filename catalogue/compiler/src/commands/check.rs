//! `check`, and what any command says of a compilation.

use std::{
    io::{IsTerminal, stderr},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Result, ensure};
use catalogue::french::plural;
use clap::{Args, ValueEnum};

use super::clock;
use crate::{
    Compiled, code::Code, compile, diagnostic::Severity, disk, report, source::RawContent,
};

/// The command.
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
    /// Échoue aussi quand `site.yml` ne renseigne pas tout ce que montre un site en ligne
    #[arg(long)]
    release: bool,
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
    /// Does it.
    pub fn run(self) -> Result<ExitCode> {
        let content = disk::read_content(&self.content)?;
        let (today, is_release) = (clock::content_date(), self.release);
        let compiled = compile(RawContent { today, is_release, ..content });
        let Compiled { diagnostics, sources, .. } = &compiled;
        match self.format {
            Format::Json => print!("{}", report::json_lines(diagnostics, sources)),
            Format::Github => print!("{}", report::github(diagnostics, sources)),
            Format::Human => print_for_people(&compiled),
        }
        if self.release {
            check_release(&compiled)?;
        }
        Ok(exit_code(&compiled, self.deny_warnings))
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
        eprintln!("`vitrine explain CODE` explique un code, écrit entre crochets");
    }
}

/// Refuses to publish a content without the settings that the legal pages show: they would read « (à
/// compléter) ». It has been compiled as a release.
pub fn check_release(compiled: &Compiled) -> Result<()> {
    let unset = compiled.diagnostics.iter().filter(|one| one.code == Code::SettingUnset).count();
    ensure!(
        unset == 0,
        "le site n’est pas prêt à être mis en ligne : {unset} {} à donner dans `site.yml`",
        plural(unset, "réglage")
    );
    Ok(())
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
        eprintln!("{} : lancez `vitrine check`", report::summary(&compiled.diagnostics));
    }
    exit
}
