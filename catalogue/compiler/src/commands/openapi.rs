//! `openapi`.

use std::{
    mem::ManuallyDrop,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use catalogue::french::plural;
use catalogue_openapi::{
    Compiled, compile,
    data_file::{data_files, too_long},
    diagnostic::{Diagnostic, Severity},
    diff::{Change, diff},
    model::{Operation, OperationKind},
};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use crate::{
    disk::{self, SpecificationFiles},
    refresh::report::listed,
};

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Openapi {
    #[command(subcommand)]
    action: Option<Action>,
    /// La spécification, en JSON ou en YAML ; les fichiers auxquels elle renvoie sont lus à côté d’elle
    #[arg(value_name = "FICHIER", required = true)]
    file: Option<PathBuf>,
    /// Présentation de ce qui a été lu
    #[arg(long, default_value = "human")]
    format: Format,
    /// Dossier où écrire les fichiers de données de la documentation
    #[arg(long, value_name = "DOSSIER")]
    out: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Action {
    /// Ce qui a changé d’un état d’une API à un autre
    Diff(Diff),
}

#[derive(Args)]
struct Diff {
    /// La spécification d’avant
    #[arg(value_name = "AVANT")]
    old: PathBuf,
    /// Celle d’après
    #[arg(value_name = "APRÈS")]
    new: PathBuf,
    /// Présentation des changements
    #[arg(long, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Pour des personnes
    Human,
    /// Un objet JSON : comptes, opérations, diagnostics
    Json,
}

impl Openapi {
    pub fn run(self) -> Result<ExitCode> {
        if let Some(Action::Diff(diff)) = self.action {
            return diff.run();
        }
        let file = self.file.context("il manque le fichier de la spécification")?;
        let (name, compiled) = read(&file)?;
        // The program ends soon: its memory goes back at once, not piece by piece.
        let compiled = ManuallyDrop::new(compiled);
        let mut diagnostics = compiled.diagnostics.clone();
        if let Some(folder) = self.out.as_ref().filter(|_| compiled.is_read) {
            for file in data_files(&compiled) {
                diagnostics.extend(too_long(&file, &compiled, &name));
                disk::write_file(&folder.join(&file.name), &file.text)?;
            }
        }
        match self.format {
            Format::Json => println!("{}", as_json(&compiled, &diagnostics)),
            Format::Human => tell(&compiled, &diagnostics),
        }
        Ok(if compiled.is_read { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

impl Diff {
    fn run(self) -> Result<ExitCode> {
        let ((_, old), (_, new)) = (read(&self.old)?, read(&self.new)?);
        for (file, compiled) in [(&self.old, &old), (&self.new, &new)] {
            if !compiled.is_read {
                tell_all(&compiled.diagnostics);
                bail!("`{}` n’a pas pu être lu", file.display());
            }
        }
        let changes = diff(&old.documentation, &new.documentation);
        match self.format {
            Format::Json => println!("{}", json!(changes)),
            Format::Human => tell_changes(&changes),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn tell_changes(changes: &[Change]) {
    print!("{}", listed(changes));
    println!("{} {}", changes.len(), plural(changes.len(), "changement"));
}

/// Compiles a file; its name beside it.
fn read(file: &Path) -> Result<(String, Compiled)> {
    let (files, bytes) = SpecificationFiles::read(file)?;
    let compiled = compile(&files.name, &bytes, &files);
    Ok((files.name, compiled))
}

fn as_json(compiled: &Compiled, diagnostics: &[Diagnostic]) -> Value {
    let overview = &compiled.documentation.overview;
    let operations = &compiled.documentation.operations;
    json!({
        "title": overview.title,
        "version": overview.dialect,
        "counts": compiled.counts,
        "operations": operations.iter().filter(|operation| operation.kind == OperationKind::Call).map(operation).collect::<Vec<_>>(),
        "diagnostics": diagnostics,
    })
}

fn operation(operation: &Operation) -> Value {
    json!({
        "method": operation.method,
        "path": operation.path,
        "slug": operation.slug,
        "operationId": operation.operation_id,
        "tags": operation.tags,
        "parameters": operation.parameters.iter().map(|one| json!({"in": one.location, "name": one.name})).collect::<Vec<_>>(),
        "body": operation.body.is_some(),
        "responses": operation.answers.iter().map(|answer| answer.code.as_str()).collect::<Vec<_>>(),
    })
}

fn tell(compiled: &Compiled, diagnostics: &[Diagnostic]) {
    tell_all(diagnostics);
    let overview = &compiled.documentation.overview;
    let counts = &compiled.counts;
    if compiled.is_read {
        println!("{} ({})", overview.title, overview.dialect);
        let told = [
            (counts.operations, "opération"),
            (counts.parameters, "paramètre"),
            (counts.responses, "réponse"),
            (counts.schemas, "schéma"),
            (counts.webhooks, "webhook"),
        ];
        let told = told.map(|(count, noun)| format!("{count} {}", plural(count, noun)));
        println!("{}", told.join(", "));
    }
    let errors = diagnostics.iter().filter(|one| one.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    println!(
        "{errors} {}, {warnings} {}",
        plural(errors, "erreur"),
        plural(warnings, "avertissement")
    );
}

/// Each mistake with its place, and what to do.
fn tell_all(diagnostics: &[Diagnostic]) {
    for one in diagnostics {
        let severity = if one.severity == Severity::Error { "erreur" } else { "avertissement" };
        let code = serde_json::to_value(one.code).unwrap_or_default();
        let code = code.as_str().unwrap_or_default();
        println!("{}:{}:{} : {severity}[{code}] : {}", one.file, one.line, one.column, one.message);
        if !one.pointer.is_empty() {
            println!("    endroit : {}", one.pointer);
        }
        if !one.help.is_empty() {
            println!("    aide : {}", one.help);
        }
    }
}
