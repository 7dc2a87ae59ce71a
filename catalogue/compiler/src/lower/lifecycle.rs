//! Where an API is in its life, what follows it, and whether the entry says so without contradiction.

use std::collections::BTreeMap;

use catalogue::{
    date::Date,
    lifecycle::{Lifecycle, Status},
    reference::PageTitle,
    slug::Slug,
};

use super::{context::Context, files::Entry, reference};
use crate::{
    code::Code,
    collector::Collector,
    diagnostic::Diagnostic,
    schema::{api::ApiHeader, lifecycle::Status as Written},
    yaml::KeyPath,
};

/// What the entry says of the API's life.
pub fn lower(entry: &Entry<ApiHeader>, cx: &mut Context) -> Lifecycle {
    let values = &entry.header.values;
    let lifecycle = Lifecycle {
        status: values.status.map(status),
        successor: successor(entry, cx),
        stopped_on: values.stopped_on.as_deref().and_then(Date::from_french),
    };
    check_end(entry, &lifecycle, cx.collector);
    check_day(entry, &lifecycle, cx);
    lifecycle
}

fn status(written: Written) -> Status {
    match written {
        Written::Announced => Status::Announced,
        Written::Beta => Status::Beta,
        Written::Stable => Status::Stable,
        Written::Deprecated => Status::Deprecated,
        Written::Stopped => Status::Stopped,
    }
}

/// None, and a diagnostic, when it is no other API of the catalogue.
fn successor(entry: &Entry<ApiHeader>, cx: &mut Context) -> Option<PageTitle> {
    let written = entry.header.values.replaced_by.as_ref()?;
    let Some(slug) = cx.symbols.api_named(written) else {
        let place = KeyPath::default().key("replaced_by");
        let front_matter = &entry.header.front_matter;
        cx.collector.push(reference::unknown_api(front_matter, &place, written, cx.symbols));
        return None;
    };
    if slug == entry.slug() {
        let message = "une API ne prend pas sa propre place".to_owned();
        let help = "donnez le nom de l’API qui la remplace, ou retirez la ligne";
        cx.collector.push(contradiction(entry, "replaced_by", message, help));
        return None;
    }
    let title = cx.symbols.apis.get(&slug).cloned().unwrap_or_default();
    Some(PageTitle { slug, title })
}

/// Reports an API that is replaced, in the end, by itself: who follows the links never arrives.
pub fn check_circles(entries: &[Entry<ApiHeader>], cx: &mut Context) {
    let successors: BTreeMap<Slug, Slug> = entries
        .iter()
        .filter_map(|entry| {
            let written = entry.header.values.replaced_by.as_ref()?;
            Some((entry.slug(), cx.symbols.api_named(written)?))
        })
        .collect();
    for entry in entries {
        let slug = entry.slug();
        let circle = circle(&slug, &successors);
        // An API that names itself is reported already.
        if circle.len() > 1 {
            let names: Vec<&str> = circle.iter().map(|slug| slug.as_str()).collect();
            let message = format!("ces API se remplacent en rond : {}", names.join(" → "));
            let help = "la dernière d’entre elles n’a pas de remplaçante : retirez sa ligne";
            cx.collector.push(contradiction(entry, "replaced_by", message, help));
        }
    }
}

/// The successors of an API up to itself, itself first; none when they end elsewhere.
fn circle<'a>(start: &'a Slug, successors: &'a BTreeMap<Slug, Slug>) -> Vec<&'a Slug> {
    let mut passed = vec![start];
    let mut current = start;
    while let Some(next) = successors.get(current) {
        if next == start {
            return passed;
        }
        if passed.contains(&next) {
            return vec![];
        }
        passed.push(next);
        current = next;
    }
    vec![]
}

/// An end is that of an API which ends.
fn check_end(entry: &Entry<ApiHeader>, lifecycle: &Lifecycle, collector: &mut Collector) {
    let (header, values) = (&entry.header, &entry.header.values);
    let ends = matches!(lifecycle.status, Some(Status::Deprecated | Status::Stopped));
    let written = [
        ("replaced_by", values.replaced_by.is_some()),
        ("stopped_on", values.stopped_on.is_some()),
    ];
    // A status that can't be read is reported already.
    let is_unread = values.status.is_none() && !header.lacks("status", true);
    let is_lost = |is_written: bool| is_written && !ends && !is_unread;
    for (key, _) in written.into_iter().filter(|(_, is_written)| is_lost(*is_written)) {
        let message = format!("`{key}` ne va qu’avec `status: deprecated` ou `status: stopped`");
        let help = "ajoutez ce statut, ou retirez cette ligne";
        collector.push(contradiction(entry, key, message, help));
    }
    if lifecycle.is_stopped() && header.lacks("stopped_on", values.stopped_on.is_none()) {
        let message = "une API arrêtée, sans le jour de son arrêt".to_owned();
        let error = entry.source.error(Code::StopDateMissing, span(entry, "status"), message);
        collector.push(error.help("ajoutez `stopped_on: JJ/MM/AAAA`"));
    }
}

/// The day of the end and the status have to agree with the day on which the content is read.
fn check_day(entry: &Entry<ApiHeader>, lifecycle: &Lifecycle, cx: &mut Context) {
    let (Some(today), Some(day)) = (cx.symbols.today, lifecycle.stopped_on) else { return };
    let (message, help) = match lifecycle.status {
        Some(Status::Deprecated) if day < today => (
            format!("l’API devait s’arrêter le {day}, et son statut est encore `deprecated`"),
            "écrivez `status: stopped` si elle s’est arrêtée, sinon la nouvelle date",
        ),
        Some(Status::Stopped) if day > today => (
            format!("l’API est dite arrêtée, mais son arrêt est prévu le {day}"),
            "écrivez `status: deprecated` jusqu’à ce jour",
        ),
        _ => return,
    };
    let place = span(entry, "stopped_on");
    cx.collector.push(entry.source.warning(Code::StatusOutdated, place, message).help(help));
}

fn contradiction(entry: &Entry<ApiHeader>, key: &str, message: String, help: &str) -> Diagnostic {
    entry.source.error(Code::StatusContradiction, span(entry, key), message).help(help)
}

fn span(entry: &Entry<ApiHeader>, key: &str) -> std::ops::Range<usize> {
    entry.header.front_matter.value_span(&KeyPath::default().key(key))
}
