//! What the national open data portal, data.gouv.fr, has of an API: its own page there, its data as files, and how
//! often both are asked for, month by month.

use catalogue::api::{Dataset, Figure};

use super::files::Entry;
use crate::{code::Code, collector::Collector, schema::api::ApiHeader, yaml::KeyPath};

/// The public service that counts the visits of the portal's pages and the downloads of its files.
const METRICS: &str = "https://metric-api.data.gouv.fr";

/// A year, and the month that isn't over.
const MONTHS: u32 = 13;

/// The sets of data that an entry names.
pub fn datasets(values: &ApiHeader) -> Vec<Dataset> {
    let dataset = |id: &String| Dataset {
        id: id.clone(),
        url: format!("https://www.data.gouv.fr/fr/datasets/{id}/"),
    };
    values.datagouv_uuid.iter().map(dataset).collect()
}

/// What is counted there of an entry. The service knows nothing by another name than its identifier.
pub fn figures(entry: &Entry<ApiHeader>, collector: &mut Collector) -> Vec<Figure> {
    let values = &entry.header.values;
    let mut figures = Vec::new();
    if let Some(id) = &values.datagouv_dataservice {
        let path = KeyPath::default().key("datagouv_dataservice");
        if is_known(entry, id, "dataservices", &path, collector) {
            figures.push(visits(id));
        }
    }
    let is_alone = values.datagouv_uuid.len() == 1;
    for (index, dataset) in datasets(values).into_iter().enumerate() {
        let path = KeyPath::default().key("datagouv_uuid").index(index);
        if is_known(entry, &dataset.id, "datasets", &path, collector) {
            let number = if is_alone { String::new() } else { format!(" n°\u{a0}{}", index + 1) };
            figures.push(downloads(dataset, &number));
        }
    }
    figures
}

fn visits(id: &str) -> Figure {
    Figure {
        url: address("dataservices", "dataservice_id", id),
        column: Some("monthly_visit".to_owned()),
        label: "visites de sa page sur data.gouv.fr".to_owned(),
        dashboard: Some(format!("https://www.data.gouv.fr/dataservices/{id}/")),
        ..metric()
    }
}

fn downloads(dataset: Dataset, number: &str) -> Figure {
    Figure {
        url: address("datasets", "dataset_id", &dataset.id),
        column: Some("monthly_download_resource".to_owned()),
        label: format!("téléchargements du jeu de données{number} sur data.gouv.fr"),
        dashboard: Some(dataset.url),
        ..metric()
    }
}

fn metric() -> Figure {
    Figure {
        url: String::new(),
        origin: METRICS.to_owned(),
        path: vec!["data".to_owned()],
        column: None,
        label: String::new(),
        days: None,
        dashboard: None,
    }
}

fn address(kind: &str, key: &str, id: &str) -> String {
    format!(
        "{METRICS}/api/{kind}/data/?{key}__exact={id}&metric_month__sort=desc&page_size={MONTHS}"
    )
}

/// Whether a name is an identifier of the portal, which has twenty-four digits in base sixteen; reports it
/// otherwise.
fn is_known(
    entry: &Entry<ApiHeader>,
    id: &str,
    kind: &str,
    path: &KeyPath,
    collector: &mut Collector,
) -> bool {
    let is_digit = |one: u8| one.is_ascii_digit() || (b'a'..=b'f').contains(&one);
    let is_id = id.len() == 24 && id.bytes().all(is_digit);
    if !is_id {
        let span = entry.header.front_matter.value_span(path);
        let message = format!("`{id}` n’est pas un identifiant de data.gouv.fr");
        let help = format!(
            "copiez la valeur de `id` que donne `https://www.data.gouv.fr/api/1/{kind}/{id}/`"
        );
        let warning = entry.source.warning(Code::DatagouvId, span, message);
        let label = "24 chiffres et lettres de `a` à `f` attendus";
        collector.push(warning.label(label).help(help));
    }
    is_id
}
