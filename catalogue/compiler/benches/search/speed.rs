//! How much the files weigh, how long they take to read, and how long a key takes.

use std::{
    fmt::Write,
    io::Write as _,
    time::{Duration, Instant},
};

use catalogue_compiler::{
    Catalogue,
    search::{self, Judged},
};
use catalogue_search::{
    engine::Engine,
    file::SearchFile,
    index::{SearchIndex, SearchTexts},
};

use crate::synthetic::{self, ENTRIES};

/// One line a size of catalogue.
pub fn table(real: &Catalogue, queries: &[Judged]) -> String {
    let mut text = "entries  short texts KiB (brotli)  long texts KiB (brotli)  read ms  key p50 ms    p95    max\n".to_owned();
    for entries in ENTRIES {
        let catalogue = synthetic::catalogue(real, entries);
        let (names, texts) = (search::names(&catalogue), search::texts(&catalogue));
        let start = Instant::now();
        let (index, long) = (SearchIndex::read(&names), SearchTexts::read(&texts));
        let reading = start.elapsed();
        let times = keys(&Engine::new(&index, Some(&long)), queries);
        let at = |share: usize| milliseconds(times[(times.len() - 1) * share / 100]);
        let _ = writeln!(
            text,
            "{entries:>7}{:>26}{:>25}{:>9.1}{:>12.2}{:>7.2}{:>7.2}",
            sizes(&names),
            sizes(&texts),
            milliseconds(reading),
            at(50),
            at(95),
            at(100),
        );
    }
    text
}

/// The time of each key of each query, the shortest first.
fn keys(engine: &Engine, queries: &[Judged]) -> Vec<Duration> {
    let mut times = Vec::new();
    for judged in queries {
        for (end, letter) in judged.query.char_indices() {
            let typed = &judged.query[..end + letter.len_utf8()];
            let start = Instant::now();
            std::hint::black_box(engine.search(typed));
            times.push(start.elapsed());
        }
    }
    times.sort_unstable();
    times
}

fn sizes(file: &SearchFile) -> String {
    let text = file.text();
    format!("{:.0} ({:.1})", kib(text.len()), kib(compressed(text.as_bytes())))
}

/// As a server would send it.
fn compressed(bytes: &[u8]) -> usize {
    let mut compressor = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    // Writing to memory doesn't fail.
    let _ = compressor.write_all(bytes);
    compressor.into_inner().len()
}

#[expect(clippy::cast_precision_loss, reason = "files are far smaller than what a float counts")]
fn kib(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
