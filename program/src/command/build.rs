//! `build`: the site to put online.

use std::{
    io::{IsTerminal, stderr},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Result, ensure};
use catalogue::french::plural;
use catalogue_compiler::commands::check::print_for_people;
use clap::Args;

use crate::{
    app::App,
    site::{Outcome, Site},
};

/// The command.
#[derive(Args)]
pub struct Build {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Dossier où écrire le site
    #[arg(long, value_name = "DOSSIER", default_value = "dist")]
    out: PathBuf,
    /// Chemin sous lequel le site sera en ligne, comme `/catalogue/`
    #[arg(long, value_name = "CHEMIN", default_value = "/")]
    public_url: String,
    /// Pour une démonstration : construit le site même si `site.yml` n’est pas complet
    #[arg(long)]
    draft: bool,
    /// Publie ce qui a pu être lu, malgré les erreurs
    #[arg(long)]
    keep_going: bool,
    /// N’écrit pas de fichiers comprimés (`.br`, `.gz`) à côté des autres
    #[arg(long)]
    no_compress: bool,
}

impl Build {
    /// Does it.
    pub fn run(self) -> Result<ExitCode> {
        let public_url = public_url(&self.public_url)?;
        let app = App::load(&public_url)?;
        let site = Site {
            content: &self.content,
            public_url: &public_url,
            is_draft: self.draft,
            keeps_going: self.keep_going,
            compresses: !self.no_compress,
        };
        let compiled = site.compile()?;
        print_for_people(&compiled);
        let counts = match site.write(&app, &compiled, &self.out, &progress) {
            Ok(counts) => counts,
            Err(error) => {
                clear();
                return Err(error);
            }
        };
        clear();
        self.tell(&counts);
        Ok(ExitCode::SUCCESS)
    }

    fn tell(&self, counts: &Outcome) {
        let Outcome { pages, written, unchanged, removed } = *counts;
        eprintln!("site de {pages} {} dans `{}`", plural(pages, "page"), self.out.display());
        let removed = match removed {
            0 => String::new(),
            number => format!(", {number} {}", plural(number, "effacé")),
        };
        eprintln!(
            "{written} {} {}, {unchanged} {}{removed}",
            plural(written, "fichier"),
            plural(written, "écrit"),
            plural(unchanged, "inchangé"),
        );
    }
}

/// How often a page is counted on a terminal.
const STEP: usize = 50;

fn progress(count: usize, total: usize) {
    if stderr().is_terminal() && count.is_multiple_of(STEP) {
        eprint!("\r{count} pages sur {total}");
    }
}

/// The last line of a terminal is free again.
fn clear() {
    if stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
}

/// A path that starts and ends with a slash.
fn public_url(typed: &str) -> Result<String> {
    ensure!(
        typed.starts_with('/') && !typed.contains(['"', '<', '>', ' ', '?', '#']),
        "`--public-url` attend un chemin qui commence par `/`, comme `/catalogue/` ; l’adresse du serveur se \
         donne dans `site.yml`, à la clé `url`"
    );
    Ok(format!("{}/", typed.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::public_url;

    #[test]
    fn a_place_starts_and_ends_with_a_slash() {
        for (typed, expected) in [("/", "/"), ("/a", "/a/"), ("/a/b/", "/a/b/")] {
            assert_eq!(public_url(typed).ok().as_deref(), Some(expected));
        }
        assert!(public_url("https://exemple.fr/a/").is_err());
    }
}
