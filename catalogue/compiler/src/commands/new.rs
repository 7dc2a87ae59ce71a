//! `new`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Result;
use catalogue::kind::Kind;
use clap::{Args, ValueEnum};

use super::clock;
use crate::{disk, tools};

/// The command.
#[derive(Args)]
pub struct New {
    /// Ce que l’on commence
    #[arg(value_name = "SORTE")]
    kind: Entry,
    /// Nom du fichier sans `.md` : il donne l’adresse de la page
    #[arg(value_name = "NOM")]
    slug: String,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Entry {
    /// Une API
    Api,
    /// Un producteur d’API
    Producteur,
    /// Un guide
    Guide,
    /// Un service qui utilise des API
    Service,
    /// Une page éditoriale
    Page,
}

impl New {
    /// Does it.
    pub fn run(self) -> Result<ExitCode> {
        start(self.kind.into(), &self.slug, &self.content)
    }
}

/// Starts an entry, and says what comes next.
pub fn start(kind: Kind, slug: &str, content: &Path) -> Result<ExitCode> {
    let read = disk::read_content(content)?;
    let content = content.to_string_lossy();
    let content = content.trim_end_matches('/');
    let entry = tools::new::new(kind, slug, content, &read, clock::today())?;
    tools::disk::create(&entry)?;
    println!("créé : {}", entry.path);
    println!("ensuite : remplacez les valeurs d’exemple, puis lancez `vitrine check`");
    if kind == Kind::Api {
        println!("c’est un brouillon : pour le mettre au catalogue, `vitrine publish {slug}`");
    }
    Ok(ExitCode::SUCCESS)
}

impl From<Entry> for Kind {
    fn from(entry: Entry) -> Self {
        match entry {
            Entry::Api => Self::Api,
            Entry::Producteur => Self::Producer,
            Entry::Guide => Self::Guide,
            Entry::Service => Self::Service,
            Entry::Page => Self::Page,
        }
    }
}
