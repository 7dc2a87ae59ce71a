//! `fix`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use catalogue::french::plural;
use clap::Args;

use super::check::{exit_code, print_for_people};
use crate::{
    disk,
    tools::{
        self,
        fix::{Proposals, Replacement},
    },
};

#[derive(Args)]
pub struct Fix {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Applique aussi les propositions douteuses : relisez-les
    #[arg(long)]
    all: bool,
    /// Montre les corrections sans les écrire
    #[arg(long)]
    dry_run: bool,
}

impl Fix {
    pub fn run(self) -> Result<ExitCode> {
        let proposals = if self.all { Proposals::All } else { Proposals::Sure };
        let fixed = tools::fix::fix(disk::read_content(&self.content)?, proposals);
        if !self.dry_run {
            tools::disk::write(&fixed.changes)?;
        }
        for Replacement { path, line, old, new } in &fixed.replacements {
            println!("{path}:{line} : `{old}` → `{new}`");
        }
        let (replacements, files) = (fixed.replacements.len(), fixed.changes.len());
        let unwritten = if self.dry_run { " (rien n’est écrit)" } else { "" };
        println!(
            "{replacements} {} dans {files} {}{unwritten}",
            plural(replacements, "correction"),
            plural(files, "fichier")
        );
        print_for_people(&fixed.compiled);
        Ok(exit_code(&fixed.compiled, false))
    }
}
