//! `catalogue refresh`.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use crate::{
    disk::{self, SpecificationFiles},
    network::Reach,
    refresh::{self, Refreshed, Refusal, Settings, Target, Written, report},
    tools,
};
use anyhow::{Context, Result, ensure};
use catalogue_openapi::source::LONGEST_FILE;
use clap::Args;

#[derive(Args)]
pub struct Refresh {
    /// L’API dont copier la spécification ; sans ce nom, toutes celles dont on sait où elles sont publiées
    #[arg(value_name = "API")]
    api: Option<String>,
    /// Adresse du fichier du producteur, quand la fiche ne la donne pas ; elle est retenue
    #[arg(long, value_name = "ADRESSE", requires = "api")]
    from: Option<String>,
    /// Remplace aussi un fichier qui a été écrit ou modifié ici
    #[arg(long, requires = "api")]
    replace: bool,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Secondes au bout desquelles un fichier n’arrive plus
    #[arg(long, value_name = "SECONDES", default_value_t = 60)]
    timeout: u16,
}

impl Refresh {
    pub fn run(self) -> Result<ExitCode> {
        let content = disk::read_content(&self.content)?;
        let targets = refresh::targets(&content, self.api.as_deref(), self.from.as_deref())?;
        let settings = self.settings()?;
        let mut outcomes = Vec::new();
        for target in &targets {
            let outcome = self.refresh(target, &settings)?;
            print!("{}", report::human(target, &outcome));
            outcomes.push(outcome);
        }
        if self.api.is_none() {
            eprintln!("{}", report::summary(&outcomes));
        }
        let is_refused =
            |one: &Result<_, _>| report::is_failure(one) || (self.api.is_some() && one.is_err());
        let has_failed = outcomes.iter().any(is_refused);
        Ok(if has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// Machines of a private network are never asked: what they answer would be published.
    fn settings(&self) -> Result<Settings> {
        ensure!(self.timeout > 0, "`--timeout` doit valoir au moins une seconde");
        Ok(Settings {
            timeout: Duration::from_secs(self.timeout.into()),
            reach: Reach::Public,
            longest: LONGEST_FILE,
            replaces: self.replace,
            today: super::clock::content_date()
                .context("l’horloge de cette machine n’a pas de date")?,
        })
    }

    fn refresh(&self, target: &Target, settings: &Settings) -> Result<Result<Refreshed, Refusal>> {
        let outcome = match &target.file {
            Some(file) => {
                let (beside, bytes) = SpecificationFiles::read(&self.content.join(file))?;
                refresh::refresh(target, Some(&bytes), &beside, settings)
            }
            None => refresh::refresh(target, None, &HashMap::new(), settings),
        };
        if let Ok(refreshed) = &outcome {
            write(&self.content, refreshed.written())?;
        }
        Ok(outcome)
    }
}

/// The specification first: what is said of it must not come before it.
fn write(content: &Path, Written { copy, record }: &Written) -> Result<()> {
    let path = |file: &str| content.join(file).to_string_lossy().into_owned();
    if let Some((file, bytes)) = copy {
        tools::disk::write_bytes(&path(file), bytes)?;
    }
    let (file, text) = record;
    tools::disk::write_bytes(&path(file), text.as_bytes())
}
