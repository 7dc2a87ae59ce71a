//! The project's chores. `cargo xtask serve` and `cargo xtask test` are all one needs to know.

mod axe;
mod bench;
mod build;
mod bundle;
mod content;
mod crawl;
mod install;
mod lock;
mod machine;
mod programs;
mod requirements;
mod run;
mod serve;
mod size;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N] [--content DIR]
                                    serve the site, and reload it on any change
cargo xtask build [--public-url U] [--content DIR]
                                    build the site in dist/
cargo xtask test [--content DIR]    everything that continuous integration runs
cargo xtask size                    the size of the site's files, against their budgets
cargo xtask bench                   how long synthetic catalogues take to compile
cargo xtask bench search [--halves] [--peers]
                                    how well and how fast the search finds
cargo xtask bench keys              how long a key takes in a browser
cargo xtask crawl FOLDER            open every page of a built site in a browser
cargo xtask bundle                  add the content to a build of the app (called by trunk)

--content DIR takes the content of another folder than content/.
--verbose shows all that the programs say; without it, it is in target/xtask/log.
";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = arguments.len();
    arguments.retain(|argument| argument != "--verbose");
    let is_verbose = arguments.len() < count;
    let options = arguments.get(1..).unwrap_or_default();
    let outcome = match arguments.first().map(String::as_str) {
        Some("serve") => serve::serve(options, is_verbose),
        Some("build") => build::build(options, is_verbose),
        Some("bundle") => bundle::bundle(),
        Some("test") => test::test(options, is_verbose),
        Some("size") => size::size(is_verbose),
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
