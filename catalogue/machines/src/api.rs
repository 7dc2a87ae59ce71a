//! The catalogue's own API: files whose form is promised. Its types are its own: the app's data files change
//! with the app, these don't.
//!
//! - [`summary`]: an API in the list; [`entry`]: all that is known of one
//! - [`eligibility`]: the questions and the verdicts of one
//! - [`contract`]: the promise: the specification, and the schemas that are in it

pub mod contract;
pub mod eligibility;
pub mod entry;
pub mod summary;

use serde::Serialize;

use crate::{File, content::Catalogue};
use eligibility::Eligibility;
use entry::Entry;
use summary::Summary;

/// The version of the contract: it starts the address of every file.
pub const VERSION: &str = "v1";

/// The list of all APIs.
pub fn list_path() -> String {
    format!("/api/{VERSION}/apis.json")
}

/// All that is known of an API.
pub fn entry_path(slug: &str) -> String {
    format!("/api/{VERSION}/apis/{slug}.json")
}

/// Who may use an API.
pub fn eligibility_path(slug: &str) -> String {
    format!("/api/{VERSION}/eligibilite/{slug}.json")
}

/// The list, with what holds for all of it.
#[derive(Serialize)]
struct List<'c> {
    version: &'static str,
    catalogue: About<'c>,
    apis: Vec<Summary<'c>>,
}

/// The catalogue itself.
#[derive(Serialize)]
struct About<'c> {
    name: &'c str,
    description: &'c str,
    url: String,
    specification_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<Licence<'c>>,
}

#[derive(Serialize)]
struct Licence<'c> {
    label: &'c str,
    url: &'c str,
}

/// The list, one file an API, one a wizard, and the contract.
pub fn files(catalogue: &Catalogue) -> Vec<File> {
    let mut files = vec![File::json(&list_path(), &list(catalogue))];
    for api in &catalogue.apis {
        files.push(File::json(&entry_path(&api.slug), &Entry::new(api, catalogue)));
        if let Some(wizard) = catalogue.wizards.get(&api.slug) {
            let eligibility = Eligibility::new(wizard, catalogue);
            files.push(File::json(&eligibility_path(&api.slug), &eligibility));
        }
    }
    files.extend(contract::files(&catalogue.addresses));
    files
}

fn list<'c>(catalogue: &Catalogue<'c>) -> List<'c> {
    let site = catalogue.site;
    let licence = site.licence.as_ref();
    List {
        version: VERSION,
        catalogue: About {
            name: &site.name,
            description: &site.description,
            url: catalogue.addresses.of("/"),
            specification_url: catalogue.addresses.of(&contract::specification_path()),
            licence: licence.map(|one| Licence { label: &one.label, url: &one.url }),
        },
        apis: catalogue.apis.iter().map(|api| Summary::new(api, catalogue)).collect(),
    }
}
