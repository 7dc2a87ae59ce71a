//! `search`: the search of the site, on the command line.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Result, ensure};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
};
use clap::Args;
use serde_json::json;

use crate::{Catalogue, Compiled, compile, disk, search};

#[derive(Args)]
pub struct Search {
    /// Les mots cherchés
    #[arg(value_name = "MOTS", required_unless_present_any = ["explain", "queries"])]
    words: Vec<String>,
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Fichier de requêtes (TSV, colonnes `id` et `query`) : un objet JSON par requête
    #[arg(long, value_name = "FICHIER", conflicts_with_all = ["words", "explain"])]
    queries: Option<PathBuf>,
    /// Nombre de réponses
    #[arg(long, value_name = "NOMBRE", default_value_t = 10)]
    top: usize,
    /// Synonymes, à la place de ceux du contenu (`synonymes.yml`)
    #[arg(long, value_name = "FICHIER")]
    synonyms: Option<PathBuf>,
    /// Dit ce que chaque champ de chaque réponse lui apporte
    #[arg(long, value_name = "MOTS", num_args = 0..=1, default_missing_value = "")]
    explain: Option<String>,
}

impl Search {
    pub fn run(self) -> Result<ExitCode> {
        let Compiled { mut catalogue, .. } = compile(disk::read_content(&self.content)?);
        if let Some(file) = &self.synonyms {
            catalogue.synonyms = search::read_synonyms(disk::read_file(file)?)?;
        }
        let index = SearchIndex::read(&search::names(&catalogue));
        let texts = SearchTexts::read(&search::texts(&catalogue));
        let engine = Engine::new(&index, Some(&texts));
        match &self.queries {
            Some(file) => self.answer_each(&engine, file)?,
            None => self.answer(&engine, &catalogue)?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn answer(&self, engine: &Engine, catalogue: &Catalogue) -> Result<()> {
        let words = self.explain.iter().chain(&self.words).map(String::as_str);
        let query = words.collect::<Vec<_>>().join(" ");
        ensure!(!query.trim().is_empty(), "il manque les mots à chercher");
        if self.explain.is_some() {
            print!("{}", search::explain(engine, &query, self.top));
        } else {
            print!("{}", search::answer(engine, &catalogue.index.cards, &query, self.top));
        }
        Ok(())
    }

    fn answer_each(&self, engine: &Engine, file: &Path) -> Result<()> {
        let queries = disk::read_file(file)?;
        for search::Judged { id, query, .. } in
            search::read_queries(&String::from_utf8_lossy(&queries.bytes))?
        {
            let answer = engine.search(&query);
            let slugs: Vec<&str> =
                answer.strong.iter().take(self.top).map(|hit| engine.slug(hit.entry)).collect();
            println!("{}", json!({ "id": id, "slugs": slugs }));
        }
        Ok(())
    }
}
