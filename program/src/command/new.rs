//! `new`: a site, or an entry of the one that is there.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result};
use catalogue::kind::Kind;
use catalogue_compiler::commands::new::start;
use clap::{Args, Subcommand};

use crate::starter;

/// The command.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct New {
    #[command(subcommand)]
    entry: Option<Entry>,
    /// Dossier du nouveau site : il n’existe pas encore, ou il est vide
    #[arg(value_name = "DOSSIER", required = true)]
    folder: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Entry {
    /// Commence une fiche d’API : un brouillon
    Api(Named),
    /// Commence un producteur d’API
    Producteur(Named),
    /// Commence un guide
    Guide(Named),
    /// Commence un service qui utilise des API
    Service(Named),
    /// Commence une page du site
    Page(Named),
}

#[derive(Args)]
struct Named {
    /// Nom du fichier sans `.md` : il donne l’adresse de la page
    #[arg(value_name = "NOM")]
    slug: String,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
}

impl New {
    /// Does it.
    pub fn run(self) -> Result<ExitCode> {
        match self.entry {
            Some(entry) => entry.run(),
            None => site(&self.folder.context("il manque le dossier du nouveau site")?),
        }
    }
}

impl Entry {
    fn run(self) -> Result<ExitCode> {
        let (kind, Named { slug, content }) = match self {
            Self::Api(named) => (Kind::Api, named),
            Self::Producteur(named) => (Kind::Producer, named),
            Self::Guide(named) => (Kind::Guide, named),
            Self::Service(named) => (Kind::Service, named),
            Self::Page(named) => (Kind::Page, named),
        };
        start(kind, &slug, &content)
    }
}

fn site(folder: &Path) -> Result<ExitCode> {
    for name in starter::write(folder)? {
        println!("créé : {}", folder.join(name).display());
    }
    if starter::start_repository(folder) {
        println!("dépôt git commencé, qui vérifie les textes avant chaque enregistrement");
    }
    println!("ensuite : `cd {}`, puis `vitrine serve` montre le site", folder.display());
    Ok(ExitCode::SUCCESS)
}
