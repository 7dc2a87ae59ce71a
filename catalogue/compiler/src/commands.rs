//! The commands of editors and operators, for every program that has them: each reads its arguments, calls
//! the library and says what came of it, in French.
//!
//! - [`program`]: from the words of a command line to a command, or to what is wrong with them
//! - [`check`]: what is said of a compilation
//! - [`clock`]: the day

mod build;
pub mod check;
pub mod clock;
mod explain;
mod fix;
mod french;
mod links;
pub mod new;
mod openapi;
mod paths;
pub mod program;
mod publish;
mod refresh;
mod rename;
mod report;
mod schema;
mod search;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

pub use build::Build;

/// What every program does with a content.
#[derive(Subcommand)]
pub enum Action {
    /// Vérifie le contenu : toutes les erreurs de tous les fichiers, en une fois
    Check(check::Check),
    /// Explique un diagnostic, avec un exemple de la faute et de son remède
    Explain(explain::Explain),
    /// Met un brouillon d’API au catalogue, et l’annonce dans la feuille de route
    Publish(publish::Publish),
    /// Renomme un fichier, et corrige tout ce qui y renvoie
    Rename(rename::Rename),
    /// Applique les corrections proposées par `check`
    Fix(fix::Fix),
    /// Dit ce qui manque à chaque fiche d’API
    Report(report::Report),
    /// Essaie les adresses d’autres sites que nomme le contenu, et dit celles qui ne répondent plus
    Links(links::Links),
    /// Copie les spécifications là où leurs producteurs les publient, et dit ce qui y a changé
    Refresh(refresh::Refresh),
    /// Cherche dans le catalogue, comme le site
    Search(search::Search),
    /// Liste tous les chemins des assistants d’éligibilité, de la question au verdict
    Paths(paths::Paths),
    /// Dessine l’assistant d’éligibilité d’une API
    Graph(paths::Graph),
    /// Lit une spécification `OpenAPI` ou Swagger : ce qu’elle contient, ce qui n’y va pas
    Openapi(openapi::Openapi),
    /// Écrit les schémas JSON des en-têtes, pour les éditeurs de texte
    Schema(schema::Schema),
}

impl Action {
    /// Does it. A content with errors is an exit code, a command that can't be done an error.
    pub fn run(self) -> Result<ExitCode> {
        match self {
            Self::Check(check) => check.run(),
            Self::Explain(explain) => explain.run(),
            Self::Publish(publish) => publish.run(),
            Self::Rename(rename) => rename.run(),
            Self::Fix(fix) => fix.run(),
            Self::Report(report) => report.run(),
            Self::Links(links) => links.run(),
            Self::Refresh(refresh) => refresh.run(),
            Self::Paths(paths) => paths.run(),
            Self::Graph(graph) => graph.run(),
            Self::Openapi(openapi) => openapi.run(),
            Self::Schema(schema) => schema.run(),
            Self::Search(search) => search.run(),
        }
    }
}
