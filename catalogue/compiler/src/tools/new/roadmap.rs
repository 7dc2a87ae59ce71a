//! A line in the roadmap: `year → month → list of events`, each in its order.

mod keys;

use anyhow::{Context, Result, ensure};
use catalogue::route::Route;
use time::Date;

use crate::{
    front_matter::{self, Split},
    source::SourceFile,
    tools::{Change, text},
    yaml::{KeyPath, Mapping, Value},
};
use keys::{Keys, block_end};

const FILE: &str = "roadmap.md";

/// The roadmap with the arrival of an API in the month of `today`.
pub fn announce(
    content: &str,
    sources: &[SourceFile],
    name: &str,
    slug: &str,
    today: Date,
) -> Result<Change> {
    let event = Event {
        year: today.year().to_string(),
        month: u8::from(today.month()).to_string(),
        what: text::scalar(name),
        path: Route::api(&slug.into()).path(),
    };
    let all_lines = event.lines(Missing::Year, &Indents::default(), "\n");
    let Some(source) = sources.iter().find(|source| source.inner == FILE) else {
        let text = include_str!("roadmap/start.md").to_owned() + &all_lines + "---\n";
        return Ok(Change { path: format!("{content}/{FILE}"), text });
    };
    let text = event.insert(source).with_context(|| {
        let path = &source.path;
        format!(
            "impossible d’ajouter à `{path}` les lignes\n{all_lines}corrigez ce fichier d’abord"
        )
    })?;
    Ok(Change { path: source.path.clone(), text })
}

/// An API joins the catalogue.
struct Event {
    year: String,
    month: String,
    what: String,
    path: String,
}

/// The first thing that the roadmap lacks.
#[derive(Clone, Copy)]
enum Missing {
    Year,
    Month,
    Event,
}

/// The spaces before a month, and before the dash of an event.
struct Indents {
    month: String,
    event: String,
}

impl Default for Indents {
    fn default() -> Self {
        Self { month: " ".repeat(2), event: " ".repeat(4) }
    }
}

impl Event {
    /// Inserted after what precedes it; refused when the text doesn't then say just one event more.
    fn insert(&self, source: &SourceFile) -> Result<String> {
        let before = split(source)?;
        let (missing, at) = self.place(&before);
        let lines = self.lines(missing, &indents(&before), text::newline(&source.text));
        let text = text::replace(&source.text, vec![text::insert(at, lines)]);
        let after = source.with_text(text.clone());
        let is_added = count_events(&split(&after)?) == count_events(&before) + 1;
        ensure!(is_added, "les événements n’y sont pas en listes de lignes `- type: …`");
        Ok(text)
    }

    fn place(&self, split: &Split) -> (Missing, usize) {
        let years = Keys::of(split, &KeyPath::default(), Some(&split.values));
        let Some(year) = years.find(&self.year) else {
            return (Missing::Year, years.place_for(&self.year));
        };
        let months = Keys::of(split, &year.path, year.value.as_mapping());
        match months.find(&self.month) {
            None => (Missing::Month, months.place_for(&self.month)),
            Some(month) => {
                (Missing::Event, block_end(&split.front_matter.source.text, month.span.start))
            }
        }
    }

    fn lines(&self, missing: Missing, indents: &Indents, newline: &str) -> String {
        let Self { year, month, what, path } = self;
        let Indents { month: before_month, event } = indents;
        let year = format!("{year}:{newline}");
        let month = format!("{before_month}{month}:{newline}");
        let item = format!(
            "{event}- type: ADD_API{newline}{event}  what: {what}{newline}{event}  path: {path}{newline}"
        );
        match missing {
            Missing::Year => year + &month + &item,
            Missing::Month => month + &item,
            Missing::Event => item,
        }
    }
}

fn split(source: &SourceFile) -> Result<Split<'_>> {
    let split = front_matter::split(source, &mut Vec::new()).filter(|split| split.is_readable);
    split.context("son en-tête ne se lit pas")
}

/// As in what the file has already.
fn indents(split: &Split) -> Indents {
    let text = &split.front_matter.source.text;
    let before = |at: usize| &text[text::line(text, at).start..at];
    let years = Keys::of(split, &KeyPath::default(), Some(&split.values));
    let months = years.iter().flat_map(|year| {
        let months = Keys::of(split, &year.path, year.value.as_mapping());
        months.iter().map(|month| (month.path.clone(), month.span.start)).collect::<Vec<_>>()
    });
    let Some((month, start)) = months.into_iter().next() else {
        return Indents::default();
    };
    let event = before(split.front_matter.value_span(&month.index(0)).start);
    let month = before(start).to_owned();
    match event.trim_end().strip_suffix('-') {
        Some(event) if event.trim().is_empty() => Indents { month, event: event.to_owned() },
        _ => Indents { event: format!("{month}  "), month },
    }
}

fn count_events(split: &Split) -> usize {
    let months = split.values.values().filter_map(Value::as_mapping);
    months.flat_map(Mapping::values).filter_map(Value::as_sequence).map(Vec::len).sum()
}
