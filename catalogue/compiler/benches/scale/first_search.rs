//! What a visitor's first search reads of a site, after brotli as a server would send it.

use std::{
    cell::RefCell,
    collections::HashMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use catalogue::data;
use catalogue_search::{
    engine::Engine,
    highlight::Highlighter,
    missing::PartId,
    parted_index::{MARK, PartedIndex},
    suggestion,
};

/// What people type: names, subjects, slips, questions.
const QUERIES: [&str; 20] = [
    "adresse",
    "sirene",
    "api entreprise",
    "permis de construire",
    "qualité de l’air",
    "quotient familial",
    "franceconnect",
    "cadastre",
    "météo",
    "offres d’emploi",
    "vacances scolaires",
    "marchés publics",
    "géorisques",
    "entrepise",
    "calendrier scolere",
    "eau potable",
    "kbis",
    "comment savoir si la maison que je veux acheter peut être inondée",
    "où brancher ma voiture entre Rouen et Caen",
    "aides pour isoler ma maison",
];

/// How many answers a page shows at first.
const SHOWN: usize = 9;

/// Kilobytes of the first search of each query, of nothing but it; and how long the last step of one takes here.
pub fn line(site: &Path) -> String {
    let first = fs::read_to_string(site.join(data::SEARCH)).expect("a built site has this file");
    let sizes = Sizes { site: site.to_owned(), known: RefCell::default() };
    if !first.starts_with(MARK) {
        let files = [data::SEARCH, data::INDEX, data::SEARCH_TEXTS];
        let bytes: usize = files.iter().map(|name| sizes.of(name)).sum();
        return format!("{} in {} requests", bytes / 1000, files.len());
    }
    let start = sizes.of(data::SEARCH) + sizes.of(data::INDEX);
    let mut all: Vec<Search> = QUERIES.map(|query| search(&first, query, &sizes)).into();
    for (query, search) in QUERIES.iter().zip(&all) {
        eprintln!(
            "{:>6} kB {:>3} files {} rounds  {query}",
            search.bytes / 1000,
            search.files,
            search.rounds
        );
    }
    all.sort_by_key(|search| search.bytes);
    let slowest = all.iter().map(|search| search.last).max().unwrap_or_default();
    let (median, most) = (&all[all.len() / 2], &all[all.len() - 1]);
    format!(
        "{} at the median in {} requests, {} at most; {} of it always; key {:.1} ms at most",
        (start + median.bytes) / 1000,
        median.files + 2,
        (start + most.bytes) / 1000,
        start / 1000,
        slowest.as_secs_f64() * 1000.0,
    )
}

struct Search {
    bytes: usize,
    files: usize,
    rounds: usize,
    last: Duration,
}

fn search(first: &str, query: &str, sizes: &Sizes) -> Search {
    let mut index = PartedIndex::read(first).expect("the first file of a search");
    let folder = format!("{}/{}", data::SEARCH_PARTS, index.version);
    let mut search = Search { bytes: 0, files: 0, rounds: 0, last: Duration::ZERO };
    loop {
        let start = Instant::now();
        show(&index, query);
        search.last = start.elapsed();
        let missing: Vec<PartId> = index.take_missing();
        if missing.is_empty() {
            return search;
        }
        search.rounds += 1;
        for part in missing {
            let name = format!("{folder}/{}", part.name());
            let text = fs::read_to_string(sizes.site.join(&name)).expect("a part of the site");
            search.bytes += sizes.of(&name);
            search.files += 1;
            index.add(part, &text).expect("a part as it was written");
        }
    }
}

/// Looks at all that a page shows.
fn show(index: &PartedIndex, query: &str) {
    let engine = || Engine::new(&index.index, Some(&index.texts));
    let answer = engine().search(query);
    let highlighter = Highlighter::new(engine(), &answer);
    for hit in answer.strong.iter().chain(&answer.weak).take(SHOWN) {
        std::hint::black_box(highlighter.snippet(hit.entry));
    }
    std::hint::black_box(suggestion::corrected(&engine(), query));
}

/// Sizes of files once compressed, each found out once.
struct Sizes {
    site: PathBuf,
    known: RefCell<HashMap<String, usize>>,
}

impl Sizes {
    fn of(&self, name: &str) -> usize {
        *self.known.borrow_mut().entry(name.to_owned()).or_insert_with(|| {
            let bytes = fs::read(self.site.join(name)).expect("a built site has this file");
            let mut compressor = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
            compressor.write_all(&bytes).expect("memory can be written");
            compressor.into_inner().len()
        })
    }
}
