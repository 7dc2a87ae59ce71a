//! The dates of an entry: when its producer changed it, when it was last compared with its sources.

use catalogue::{
    date::Date,
    verification::{Source, Verification},
};
use url::Url;

use super::{context::Context, files::Entry, future};
use crate::{
    address,
    code::Code,
    schema::{api::ApiHeader, lifecycle::VerifiedHeader},
    yaml::KeyPath,
};

/// The last check; none when the entry has never had one, or doesn't say with which sources.
pub fn read(values: &ApiHeader) -> Option<Verification> {
    let VerifiedHeader { date, by } = values.verified.as_ref()?;
    let date = Date::from_french(date.as_deref()?)?;
    let mut sources: Vec<Source> = by.iter().map(|name| source(name)).collect();
    tell_apart(&mut sources);
    (!sources.is_empty()).then_some(Verification { date, sources })
}

/// Adds the end of its address to the name of each source whose name others have.
fn tell_apart(sources: &mut [Source]) {
    let names: Vec<String> = sources.iter().map(|source| source.name.clone()).collect();
    for source in sources {
        let is_shared = names.iter().filter(|name| **name == source.name).count() > 1;
        let end = source.url.as_deref().map(|url| url.trim_end_matches('/').rsplit('/').next());
        if let Some(Some(end)) = end.filter(|_| is_shared) {
            source.name = format!("{} ({end})", source.name);
        }
    }
}

/// An address by itself is shown as the host where it leads.
fn source(written: &str) -> Source {
    let url = address::check_url(written).ok().and_then(|()| Url::parse(written).ok());
    let host = url.as_ref().and_then(Url::host_str);
    match host {
        Some(host) => Source {
            name: host.trim_start_matches("www.").to_owned(),
            url: Some(written.to_owned()),
        },
        None => Source { name: written.to_owned(), url: None },
    }
}

/// Reports the dates that can't be, and a check that is long ago.
pub fn check(entry: &Entry<ApiHeader>, cx: &mut Context) {
    let Some(today) = cx.symbols.today else { return };
    let values = &entry.header.values;
    let root = KeyPath::default();
    let changed = values.last_update.as_deref().and_then(Date::from_french);
    let verified = values.verified.as_ref().and_then(|verified| verified.date.as_deref());
    let verified = verified.and_then(Date::from_french);
    let place = root.key("verified").key("date");
    let front_matter = &entry.header.front_matter;
    future::check(front_matter, changed, &root.key("last_update"), cx);
    future::check(front_matter, verified, &place, cx);
    let months = verified.map_or(0, |date| date.months_until(today));
    if let Some(date) = verified.filter(|_| months >= cx.symbols.site.verified_within_months) {
        let span = entry.header.front_matter.value_span(&place);
        let message = format!("cette fiche n’a pas été vérifiée depuis le {date}");
        let warning = entry.source.warning(Code::CheckDue, span, message);
        cx.collector
            .push(warning.help("comparez-la de nouveau à ses sources, puis changez cette date"));
    }
}
