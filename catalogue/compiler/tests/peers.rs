//! Real catalogues, in `../shared` beside the project: the feature `peers` fails where they are not.

#[path = "wizards/walks.rs"]
mod walks;

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalogue::flow::VerdictKind::{Conditional, Eligible, NotEligible};
use catalogue_compiler::{Compiled, compile, diagnostic::Severity, disk, report, source::RawFile};

fn shared(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name)
}

fn compiled(year: &str) -> Compiled {
    let content = disk::read_content(&shared("peer-content").join(year));
    compile(content.expect("the feature `peers` reads ../shared/peer-content"))
}

#[test]
fn every_path_of_every_wizard_is_walked_to_its_verdict() {
    for (year, count) in [("2020", 13), ("2025", 51)] {
        let wizards = compiled(year).catalogue.wizards;
        assert_eq!(wizards.len(), count, "{year}");
        wizards.iter().for_each(walks::walk_every_path);
    }
}

#[test]
fn wizards_keep_all_their_answers() {
    let wizards = compiled("2025").catalogue.wizards;
    let labels: usize = wizards.iter().map(|wizard| wizard.flow.questions[0].choices.len()).sum();
    assert!(labels >= 158, "{labels}");
}

/// The original entry and its four neighbours, by name only.
#[test]
fn the_original_entry_compiles_unchanged() {
    let bytes = fs::read(shared("seed/api-entreprise.md"));
    let mut files = vec![RawFile {
        path: "api-entreprise.md".into(),
        inner: "api/api-entreprise.md".into(),
        bytes: bytes.expect("the feature `peers` reads ../shared/seed"),
    }];
    files.extend(["api_inpi", "api_professionnels_rge", "api_rna", "sirene_v3"].map(neighbour));
    let Compiled { catalogue, diagnostics, sources, .. } = compile(files);
    let errors = diagnostics.iter().filter(|one| one.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{}", report::human(&diagnostics, &sources, false));
    let paths = catalogue.wizards[0].flow.paths();
    let verdicts: Vec<_> = paths.iter().map(|path| path.verdict.kind).collect();
    assert_eq!(verdicts, [NotEligible, Eligible, Conditional, Conditional]);
}

fn neighbour(slug: &str) -> RawFile {
    let header =
        format!("title: {slug}\ntagline: x\nowner: x\nis_open: 1\ndoc_tech_external: https://a.fr");
    let inner = format!("api/{slug}.md");
    RawFile { path: inner.clone(), inner, bytes: format!("---\n{header}\n---\n").into_bytes() }
}
