//! The live figure of an entry, which the visitor's browser reads at its source.

use catalogue::api::Figure;

use super::{context::Context, files::Entry};
use crate::{
    address,
    code::Code,
    collector::Collector,
    diagnostic::Fix,
    schema::api::{ApiHeader, StatHeader},
    yaml::KeyPath,
};

/// Twenty years: no figure is about more.
const MOST_DAYS: u32 = 7_305;

/// Hosts that browsers trust without `https`.
const OWN_MACHINE: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The figure, when the entry says where to read it.
pub fn lower(entry: &Entry<ApiHeader>, cx: &mut Context) -> Option<Figure> {
    let values = &entry.header.values;
    let stat = values.stat.as_ref()?;
    check_source(entry, stat, cx);
    check_days(entry, stat, cx.collector);
    let url = stat.url.as_ref()?;
    Some(Figure {
        origin: address::origin(url)?,
        url: url.clone(),
        path: stat.path.clone(),
        column: stat.column.clone(),
        label: stat.label.clone().unwrap_or_else(|| "appels".to_owned()),
        days: stat.last_days.filter(|days| *days > 0),
        dashboard: stat.link.clone().or_else(|| values.monitoring_link.clone()),
    })
}

/// A page in `https:` reads nothing in `http:`.
fn check_source(entry: &Entry<ApiHeader>, stat: &StatHeader, cx: &mut Context) {
    let is_site_secure =
        cx.symbols.site.address.as_ref().is_none_or(|url| !url.starts_with("http:"));
    let Some(rest) = stat.url.as_deref().and_then(|url| address::after_scheme(url, "http")) else {
        return;
    };
    let host = rest.trim_start_matches('/');
    if !is_site_secure || OWN_MACHINE.iter().any(|own| host.starts_with(own)) {
        return;
    }
    let span = entry.header.front_matter.value_span(&KeyPath::default().key("stat").key("url"));
    let message = "un site en `https:` ne peut pas lire un chiffre en `http:`".to_owned();
    let mut warning = entry.source.warning(Code::FigureInsecure, span.clone(), message);
    warning = warning.help("donnez son adresse en `https://…`, si la source y répond");
    // The source may not answer there.
    let fix = Fix::certain(span, format!("https:{rest}"));
    warning.fix = Some(Fix { is_certain: false, ..fix });
    cx.collector.push(warning);
}

fn check_days(entry: &Entry<ApiHeader>, stat: &StatHeader, collector: &mut Collector) {
    let Some(days) = stat.last_days.filter(|days| !(1..=MOST_DAYS).contains(days)) else { return };
    let path = KeyPath::default().key("stat").key("lastXdays");
    let span = entry.header.front_matter.value_span(&path);
    let message = format!("un chiffre d’usage ne porte pas sur {days} jours");
    let warning = entry.source.warning(Code::FigurePeriod, span, message);
    collector
        .push(warning.help("donnez le nombre de jours que compte la source, ou retirez la ligne"));
}
