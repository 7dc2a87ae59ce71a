//! The project's chores. `cargo xtask serve` and `cargo xtask test` are all one needs to know.

mod bench;
mod browser;
mod build;
mod bundle;
mod crawl;
mod run;
mod serve;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N]        serve the site, and reload it on any change
cargo xtask build [--public-url U]  build the site in dist/
cargo xtask test                    everything that continuous integration runs
cargo xtask bench                   how long synthetic catalogues take to compile
cargo xtask bench search [--halves] how well and how fast the search finds
cargo xtask crawl FOLDER            open every page of a built site in a browser
cargo xtask bundle                  add the content to a build of the app (called by trunk)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = arguments.get(1..).unwrap_or_default();
    let outcome = match arguments.first().map(String::as_str) {
        Some("serve") => serve::serve(options),
        Some("build") => build::build(options),
        Some("bundle") => bundle::bundle(),
        Some("test") => test::test(),
        Some("bench") => bench::bench(options),
        Some("crawl") => crawl::crawl(options),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
