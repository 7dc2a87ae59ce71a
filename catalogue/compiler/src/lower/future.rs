//! Dates that can't be yet.

use catalogue::date::Date;

use super::context::Context;
use crate::{code::Code, front_matter::FrontMatter, yaml::KeyPath};

/// Reports the date at `place` of a header when it is to come. Where the editor lives it may be tomorrow
/// already.
pub fn check(front_matter: &FrontMatter, date: Option<Date>, place: &KeyPath, cx: &mut Context) {
    let Some(today) = cx.symbols.today else { return };
    let Some(date) = date.filter(|date| *date > today.next()) else { return };
    let span = front_matter.value_span(place);
    let message = format!("le {date} n’est pas encore passé");
    let error = front_matter.source.error(Code::DateInFuture, span, message);
    cx.collector.push(error.help("écrivez un jour passé, `JJ/MM/AAAA`"));
}

/// Reports a year of the roadmap that nobody plans for: it may announce what comes, up to the end of next
/// year.
pub fn check_year(front_matter: &FrontMatter, year: u16, cx: &mut Context) {
    let Some(today) = cx.symbols.today.filter(|today| year > today.year() + 1) else { return };
    let span = front_matter.key_span(&KeyPath::default().key(&year.to_string()));
    let message = format!("la feuille de route annonce l’année {year}");
    let error = front_matter.source.error(Code::DateInFuture, span, message);
    cx.collector.push(error.help(format!("écrivez une année jusqu’à {}", today.year() + 1)));
}
