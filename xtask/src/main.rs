//! The project's chores. `cargo xtask serve` and `cargo xtask test` are all one needs to know.

mod axe;
mod bench;
mod build;
mod bundle;
mod content;
mod crawl;
mod install;
mod journeys;
mod licences;
mod lock;
mod machine;
mod package;
mod programs;
mod reproducible;
mod requirements;
mod run;
mod serve;
mod size;
mod steps;
mod test;
mod tools;
mod unchanged;
mod workspace;

use std::process::ExitCode;

/// In French, as all that is said of a wrong command or folder: editors and operators type them too.
/// What a command says of its work is for developers.
const USAGE: &str = "\
cargo xtask serve [--port N] [--content DOSSIER]
                                    montre le site, et le recharge à chaque changement
cargo xtask build [--public-url U] [--content DOSSIER]
                                    construit le site dans dist/
cargo xtask test [--content DOSSIER] [--all-browsers] [--again]
                                    tout ce que l’intégration continue vérifie, dans Chromium ou dans chaque
                                    moteur de navigateur (Firefox et WebKitGTK aussi) ; --again refait aussi
                                    ce qui a réussi et dont rien n’a changé
cargo xtask package                 fait le programme vitrine, qui contient l’application, dans dist-program/
cargo xtask size                    la taille des fichiers du site, et leurs budgets
cargo xtask bench                   le temps de compilation de catalogues fabriqués
cargo xtask bench search [--halves] [--peers]
                                    ce que la recherche trouve, et en combien de temps
cargo xtask bench keys              le temps d’une touche dans un navigateur
cargo xtask bench scale [N]         ce que coûtent des sites entiers de N fiches, et leur taille
cargo xtask crawl DOSSIER           ouvre chaque page d’un site construit dans un navigateur
cargo xtask licences [--check]      la page des bibliothèques de l’application et de leurs licences
cargo xtask bundle                  ajoute le contenu à l’application construite (trunk l’appelle)

--content DOSSIER prend le contenu d’un autre dossier que content/.
--verbose montre tout ce que disent les programmes ; sans lui, c’est dans target/xtask/log.
";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = arguments.len();
    arguments.retain(|argument| argument != "--verbose");
    let is_verbose = arguments.len() < count;
    if is_help_asked(&arguments) {
        print!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let options = arguments.get(1..).unwrap_or_default();
    let outcome = match arguments.first().map(String::as_str) {
        Some("serve") => serve::serve(options, is_verbose),
        Some("build") => build::build(options, is_verbose),
        Some("bundle") => bundle::bundle(),
        Some("test") => test::test(options, is_verbose),
        Some("package") => package::package(options, is_verbose),
        Some("licences") => licences::licences(options),
        Some("size") => size::size(is_verbose),
        Some("bench") => bench::bench(options),
        Some("crawl") => crawl::crawl(options),
        typed => {
            eprint!("{}", wrong_command(typed));
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("erreur : {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether help is asked for, before anything is built: `serve` and `build` would hand the question to trunk.
fn is_help_asked(arguments: &[String]) -> bool {
    let is_help = |argument: &String| ["--help", "-h"].contains(&argument.as_str());
    arguments.first().is_some_and(|first| first == "help") || arguments.iter().any(is_help)
}

/// What there is, after what there isn't.
fn wrong_command(typed: Option<&str>) -> String {
    let mistake = typed.map(|typed| format!("commande inconnue : `{typed}`\n\n"));
    mistake.unwrap_or_default() + USAGE
}

#[cfg(test)]
mod tests {
    use super::{USAGE, is_help_asked, wrong_command};

    #[test]
    fn a_wrong_command_is_told_in_french() {
        let told = wrong_command(Some("chek"));
        assert_eq!(told, format!("commande inconnue : `chek`\n\n{USAGE}"));
        assert_eq!(wrong_command(None), USAGE);
    }

    #[test]
    fn help_is_asked_for_in_the_place_of_a_command_or_after_it() {
        let is_asked = |line: &str| {
            is_help_asked(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        };
        assert!(["help", "--help", "serve --help", "test --again -h"].into_iter().all(is_asked));
        assert!(!["", "serve", "build --public-url /help/"].into_iter().any(is_asked));
    }
}
