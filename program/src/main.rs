//! `vitrine`: from a folder of content to a site, by one program that carries the app.
//!
//! - [`app`]: the app that it carries
//! - [`site`]: a whole site, written into a folder
//! - [`preview`]: the site while one writes
//! - [`starter`]: the content that a new site begins with
//! - [`command`]: the words of the command line for them; all other commands are the compiler's

mod app;
mod command;
mod preview;
mod site;
mod starter;

use std::process::ExitCode;

use catalogue_compiler::commands::{self, program};
use clap::{Parser, Subcommand};

use command::{build::Build, completions::Completions, new::New, serve::Serve};

/// Fait un site d’un dossier de fichiers : catalogue d’API, assistants d’éligibilité, documentation.
#[derive(Parser)]
#[command(name = "vitrine", version)]
struct Vitrine {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Commence un site dans un nouveau dossier, ou une fiche dans celui que l’on a
    New(New),
    /// Montre le site sur cette machine, et le recharge à chaque fichier enregistré
    Serve(Serve),
    /// Construit le site à mettre en ligne : un dossier de fichiers, pour tout serveur
    Build(Build),
    #[command(flatten)]
    Any(commands::Action),
    /// Écrit de quoi compléter les commandes dans un terminal
    Completions(Completions),
}

/// A compilation allocates tens of millions of small texts: a fifth less time than by the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    program::main(|vitrine: Vitrine| match vitrine.action {
        Action::New(new) => new.run(),
        Action::Serve(serve) => serve.run(),
        Action::Build(build) => build.run(),
        Action::Any(action) => action.run(),
        Action::Completions(completions) => Ok(completions.run::<Vitrine>()),
    })
}
