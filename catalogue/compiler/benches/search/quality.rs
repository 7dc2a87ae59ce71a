//! How often the search is right.

use std::{collections::BTreeMap, fmt::Write};

use catalogue_compiler::{
    Catalogue,
    search::{self, Judged},
};
use catalogue_search::{
    engine::Engine,
    index::{SearchIndex, SearchTexts},
    weights::Weights,
};

/// Both files of a catalogue, ready to be searched.
pub struct Files {
    pub index: SearchIndex,
    pub texts: SearchTexts,
}

impl Files {
    pub fn of(catalogue: &Catalogue) -> Self {
        Self {
            index: SearchIndex::read(&search::names(catalogue)),
            texts: SearchTexts::read(&search::texts(catalogue)),
        }
    }

    pub fn engine(&self) -> Engine<'_> {
        Engine::new(&self.index, Some(&self.texts))
    }
}

/// The queries that an entry of this catalogue answers, and those that nothing answers anywhere.
pub fn answerable(catalogue: &Catalogue, mut queries: Vec<Judged>) -> Vec<Judged> {
    let is_here =
        |slug: &String| catalogue.index.cards.iter().any(|card| card.slug == slug.as_str());
    queries.retain(|judged| judged.best.is_empty() || judged.best.iter().any(is_here));
    queries
}

/// Sums over queries.
#[derive(Clone, Copy, Default)]
pub struct Quality {
    pub queries: f64,
    pub first: f64,
    pub among_three: f64,
    pub reciprocal: f64,
    /// Queries that nothing answers, and for how many of them nothing was shown.
    pub without: f64,
    pub silent: f64,
}

impl Quality {
    /// Of one query.
    pub fn of(engine: &Engine, judged: &Judged) -> Self {
        let answer = engine.search(&judged.query);
        if judged.best.is_empty() {
            let silent = f64::from(u8::from(answer.strong.is_empty()));
            return Self { without: 1.0, silent, ..Self::default() };
        }
        let is_best = |entry| judged.best.iter().any(|slug| slug == engine.slug(entry));
        let place = answer.strong.iter().take(10).position(|hit| is_best(hit.entry));
        let rank = place.and_then(|place| u8::try_from(place + 1).ok());
        let within = |most: u8| f64::from(u8::from(rank.is_some_and(|rank| rank <= most)));
        Self {
            queries: 1.0,
            first: within(1),
            among_three: within(3),
            reciprocal: rank.map_or(0.0, |rank| 1.0 / f64::from(rank)),
            ..Self::default()
        }
    }

    pub fn add(&mut self, other: Self) {
        self.queries += other.queries;
        self.first += other.first;
        self.among_three += other.among_three;
        self.reciprocal += other.reciprocal;
        self.without += other.without;
        self.silent += other.silent;
    }
}

/// Of all queries.
pub fn measure<'q>(
    files: &Files,
    weights: &Weights,
    queries: impl Iterator<Item = &'q Judged>,
) -> Quality {
    let engine = files.engine().with_weights(weights.clone());
    let mut sum = Quality::default();
    for judged in queries {
        sum.add(Quality::of(&engine, judged));
    }
    sum
}

/// One line per kind of query.
pub fn table(files: &Files, queries: &[Judged]) -> String {
    let engine = files.engine();
    let mut kinds: BTreeMap<&str, Quality> = BTreeMap::new();
    for judged in queries {
        let quality = Quality::of(&engine, judged);
        kinds.entry(&judged.kind).or_default().add(quality);
        kinds.entry("~ all").or_default().add(quality);
    }
    let mut text = "kind        queries  success@1  success@3  MRR@10  none\n".to_owned();
    for (kind, quality) in kinds {
        let Quality { queries, first, among_three, reciprocal, without, silent } = quality;
        let share = |sum: f64| sum / queries.max(1.0);
        let _ = writeln!(
            text,
            "{kind:<12}{:>7}{:>11.3}{:>11.3}{:>8.3}  {silent}/{without}",
            queries + without,
            share(first),
            share(among_three),
            share(reciprocal),
        );
    }
    text
}
