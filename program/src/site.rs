//! A whole site: content and app in, a folder of files out. The one place where this is done: the bundler's hook
//! does the same for developers, by the same two functions (`disk::write_output` for the data, `write_site` for
//! all that is made from them).
//!
//! - [`publish`]: from the folder where it was made to the one that is served

mod publish;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use catalogue_compiler::{
    Compiled,
    commands::{check::check_release, clock},
    compile,
    diagnostic::Severity,
    disk, output, report,
    source::RawContent,
};
use vitrine::prerender::{Progress, compress, folder_beside, write_site_telling};

use crate::app::App;
pub use publish::Outcome;
use publish::{Staging, publish};

/// What is to be built.
pub struct Site<'s> {
    /// The folder that editors write.
    pub content: &'s Path,
    /// Where the site will live below its host: it starts and ends with a slash.
    pub public_url: &'s str,
    /// Whether the settings of the legal pages may be missing.
    pub is_draft: bool,
    /// Whether a content with errors is published as far as it could be read.
    pub keeps_going: bool,
    /// Whether each file is there compressed too.
    pub compresses: bool,
}

impl Site<'_> {
    /// Reads the content, as it is published.
    pub fn compile(&self) -> Result<Compiled> {
        let content = disk::read_content(self.content)?;
        Ok(compile(RawContent { is_release: true, ..content }))
    }

    /// Writes the site into a folder, and the files for its server beside it. What the folder held stays when this fails; a file that is the same is
    /// left alone.
    pub fn write(
        &self,
        app: &App,
        compiled: &Compiled,
        out: &Path,
        progress: Progress,
    ) -> Result<Outcome> {
        self.check(compiled)?;
        self.check_folder(out)?;
        let today = clock::content_date().context("l’horloge de cette machine n’a pas de date")?;
        let staging = Staging::beside(out)?;
        let folder = staging.path();
        app.write(folder)?;
        disk::write_output(folder, &output::data_files(&compiled.catalogue))?;
        disk::copy_assets(folder, &compiled.assets)?;
        let written = write_site_telling(folder, self.public_url, today, progress)?;
        if self.compresses {
            compress(folder, out)?;
        }
        let outcome = publish(staging, out, written.pages)?;
        let beside = folder_beside(out);
        for file in written.beside {
            disk::write_if_changed(&beside.join(file.name), &file.text)?;
        }
        Ok(outcome)
    }

    fn check(&self, compiled: &Compiled) -> Result<()> {
        let has_errors = compiled.diagnostics.iter().any(|one| one.severity == Severity::Error);
        if has_errors && !self.keeps_going {
            let summary = report::summary(&compiled.diagnostics);
            bail!(
                "{summary} : rien n’est construit. Corrigez, ou publiez ce qui a pu être lu par `--keep-going`"
            );
        }
        match check_release(compiled) {
            Err(error) if !self.is_draft => {
                bail!("{error} : rien n’est construit. Pour une démonstration, ajoutez `--draft`")
            }
            _ => Ok(()),
        }
    }

    /// Neither folder may be in the other one: the site would be read as content, or take its place.
    fn check_folder(&self, out: &Path) -> Result<()> {
        let whole = |path: &Path| fs::canonicalize(path).ok();
        let content = whole(self.content);
        let parents = std::path::absolute(out).ok();
        let out = parents.as_deref().into_iter().flat_map(Path::ancestors).find_map(whole);
        let (Some(content), Some(out)) = (content, out) else { return Ok(()) };
        ensure!(
            !out.starts_with(&content),
            "le site ne peut pas s’écrire dans le dossier du contenu : donnez un autre dossier à `--out`"
        );
        Ok(())
    }
}
