//! The catalogue that this project ships: no mistake, and every address leads somewhere.
#![cfg(feature = "ssr")]

use std::path::Path;

use catalogue::{api::Api, flow::VerdictKind};
use catalogue_compiler::quality::Quality;
use catalogue_compiler::{Compiled, compile, disk, output, report};
use vitrine::routes::Route;

fn compiled() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    compile(disk::read_content(&folder).expect("the content is readable"))
}

#[test]
fn the_content_has_neither_errors_nor_warnings() {
    let Compiled { diagnostics, sources, .. } = compiled();
    let report = report::human(&diagnostics, &sources, false);
    assert!(diagnostics.is_empty(), "{report}\nRun `cargo catalogue check` to see this in colour.");
}

#[test]
fn every_wizard_path_ends_in_a_verdict_with_a_text() {
    for wizard in compiled().catalogue.wizards {
        for path in wizard.flow.paths() {
            assert!(!path.verdict.description.is_empty(), "{}", wizard.slug);
        }
    }
}

/// Old dates and limits that nobody publishes are facts; the rest can be written.
#[test]
fn every_entry_has_what_its_access_needs() {
    let catalogue = compiled().catalogue;
    // Its contact is that of the settings, which whoever publishes the site fills in.
    let is_own = |api: &Api| api.slug == "api-du-catalogue";
    assert_eq!(catalogue.apis.iter().filter(|api| is_own(api)).count(), 1);
    for api in catalogue.apis.into_iter().filter(|api| !is_own(api)) {
        let quality = Quality::of(&api, None);
        assert!(quality.is_complete, "{} lacks {:?}", api.slug, quality.missing);
    }
}

/// A "perhaps" is a question that nobody has asked.
#[test]
fn at_most_a_tenth_of_the_paths_end_in_doubt() {
    let wizards = compiled().catalogue.wizards;
    let kinds: Vec<VerdictKind> = wizards
        .iter()
        .flat_map(|wizard| wizard.flow.paths().into_iter().map(|path| path.verdict.kind))
        .collect();
    let is_doubt =
        |kind: &&VerdictKind| matches!(kind, VerdictKind::Conditional | VerdictKind::ToConfirm);
    let doubts = kinds.iter().filter(is_doubt).count();
    assert!(doubts * 10 <= kinds.len(), "{doubts} of {}: `cargo catalogue paths`", kinds.len());
}

/// The compiler accepts addresses of pages; the app must have each of them.
#[test]
fn every_menu_entry_is_a_route_with_its_data() {
    let compiled = compiled();
    let files = output::data_files(&compiled.catalogue);
    let site = &compiled.catalogue.site;
    for entry in site.menu.iter().chain(&site.footer) {
        let route = Route::at(&entry.path).unwrap_or_else(|| panic!("{} is no route", entry.path));
        assert!(files.iter().any(|(name, _)| *name == route.data()), "{} has no data", entry.path);
    }
}

/// The mandatory pages of a public site.
#[test]
fn the_footer_leads_to_the_mandatory_pages() {
    let site = compiled().catalogue.site;
    for path in ["/accessibilite", "/mentions-legales", "/donnees-personnelles", "/plan-du-site"] {
        assert!(site.footer.iter().any(|entry| entry.path == path), "{path}");
    }
    assert!(site.licence.is_some());
}
