//! `links`.

use std::{path::PathBuf, process::ExitCode, time::Duration};

use anyhow::{Context, Result};
use catalogue::{date::Date, french::plural};
use clap::{Args, ValueEnum};

use super::clock;
use crate::{
    disk,
    links::{self, Checked, Settings, cache::Cache, outcome::Outcome, report},
    source::SourceFile,
};

#[derive(Args)]
pub struct Links {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Présentation
    #[arg(long, default_value = "human")]
    format: Format,
    /// Attend deux secondes entre deux demandes à un même site
    #[arg(long)]
    slow: bool,
    /// Fichier où garder les adresses qui ont répondu, avec le jour
    #[arg(long, value_name = "FICHIER")]
    cache: Option<PathBuf>,
    /// Avec `--cache`, ce qui a répondu depuis moins de jours que cela n’est pas redemandé
    #[arg(long, value_name = "JOURS", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..))]
    days: u16,
    /// Secondes au bout desquelles une adresse ne répond pas
    #[arg(long, value_name = "SECONDES", default_value_t = 20)]
    timeout: u16,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Pour des personnes : ce qu’il y a à corriger
    Human,
    /// Un objet JSON par ligne et par adresse
    Json,
}

/// Hosts that are asked side by side: enough for an hour to become minutes, few for a network.
const HOSTS_AT_ONCE: usize = 8;

impl Links {
    pub fn run(self) -> Result<ExitCode> {
        let content = disk::read_content(&self.content)?;
        let sources: Vec<SourceFile> =
            content.files.into_iter().map(|file| SourceFile::decode(file).0).collect();
        let addresses = links::find(&sources);
        let count = addresses.len();
        eprintln!("{count} {} d’autres sites à essayer", plural(count, "adresse"));
        let cache = self.cache.as_deref().map(Cache::read).transpose()?.unwrap_or_default();
        let checked = links::check(addresses, &cache, &self.settings()?);
        if let Some(path) = &self.cache {
            Cache::of(&checked).write(path)?;
        }
        self.print(&checked);
        let is_gone = checked.iter().any(|one| matches!(one.outcome, Outcome::Gone { .. }));
        Ok(if is_gone { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn settings(&self) -> Result<Settings> {
        Ok(Settings {
            hosts_at_once: HOSTS_AT_ONCE,
            pause: Duration::from_secs(if self.slow { 2 } else { 0 }),
            timeout: Duration::from_secs(self.timeout.into()),
            today: day(0)?,
            since: day(self.days.saturating_sub(1))?,
        })
    }

    fn print(&self, checked: &[Checked]) {
        match self.format {
            Format::Human => print!("{}", report::human(checked)),
            Format::Json => print!("{}", report::json_lines(checked)),
        }
        eprintln!("{}", report::summary(checked));
    }
}

/// The day that was so many days ago.
fn day(ago: u16) -> Result<Date> {
    let day = clock::today().checked_sub(time::Duration::days(ago.into()));
    let date = day.and_then(clock::content_form);
    date.context("l’horloge de cette machine n’a pas de date")
}
