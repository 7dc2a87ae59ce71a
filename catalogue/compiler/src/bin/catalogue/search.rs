//! `catalogue search`: the search of the site, on the command line.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use catalogue_compiler::{Compiled, compile, disk, search};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
};
use clap::Args;
use serde_json::json;

#[derive(Args)]
pub struct Search {
    /// Dossier du contenu
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Fichier de requêtes (TSV, colonnes `id` et `query`) : un objet JSON par requête
    #[arg(long, value_name = "FICHIER", required_unless_present = "explain")]
    queries: Option<PathBuf>,
    /// Nombre de réponses
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// Synonymes
    #[arg(long, value_name = "FICHIER", default_value = "content/synonymes.yml")]
    synonyms: PathBuf,
    /// Une requête : ce que chaque champ de chaque réponse lui apporte
    #[arg(long, value_name = "REQUÊTE")]
    explain: Option<String>,
}

impl Search {
    pub fn run(self) -> Result<ExitCode> {
        let Compiled { mut catalogue, .. } = compile(disk::read_content(&self.content)?);
        catalogue.synonyms = search::read_synonyms(disk::read_file(&self.synonyms)?)?;
        let index = SearchIndex::read(&search::names(&catalogue));
        let texts = SearchTexts::read(&search::texts(&catalogue));
        let engine = Engine::new(&index, Some(&texts));
        if let Some(query) = &self.explain {
            print!("{}", search::explain(&engine, query, self.top));
        }
        if let Some(file) = &self.queries {
            let queries =
                disk::read_text(file).with_context(|| format!("cannot read {}", file.display()))?;
            for search::Judged { id, query, .. } in search::read_queries(&queries)? {
                let answer = engine.search(&query);
                let slugs: Vec<&str> =
                    answer.strong.iter().take(self.top).map(|hit| engine.slug(hit.entry)).collect();
                println!("{}", json!({ "id": id, "slugs": slugs }));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
