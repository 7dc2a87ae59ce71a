//! The commands that the guides of editors and operators give.

use std::{collections::BTreeSet, fs, path::Path};

use crate::folder::Folder;

#[test]
fn every_command_and_option_exists() {
    let folder = Folder::new("guides");
    let mut given = BTreeSet::new();
    for guide in ["docs/rediger.md", "docs/operer.md"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(guide);
        let text = fs::read_to_string(path).expect("the guide is there");
        for (line, words) in commands(&text) {
            let run = folder.run(&[&help_of(&words)[..], &["--help"]].concat());
            assert!(run.succeeds, "{guide}:{line}: {run:?}");
            for option in words.iter().filter(|word| word.starts_with("--")) {
                assert!(run.output.contains(*option), "{guide}:{line}: {option}\n{}", run.output);
            }
            given.insert(words[0].to_owned());
        }
    }
    let all = all(&folder.run(&["--help"]).output);
    let untold: Vec<&String> = all.iter().filter(|name| !given.contains(*name)).collect();
    assert!(all.len() > 14 && untold.is_empty(), "no guide gives {untold:?}");
}

/// The words after `vitrine` of each line of a block that starts with it, without the remark.
fn commands(guide: &str) -> Vec<(usize, Vec<&str>)> {
    let lines = (1..).zip(guide.lines());
    lines.filter_map(|(number, line)| Some((number, words(line)?))).collect()
}

fn words(line: &str) -> Option<Vec<&str>> {
    let words = line.split(" #").next()?.strip_prefix("vitrine ")?;
    Some(words.split_whitespace().collect())
}

/// A command, and what it starts when it has commands of its own.
fn help_of<'w>(words: &[&'w str]) -> Vec<&'w str> {
    match *words {
        ["new", kind @ ("api" | "producteur" | "guide" | "service" | "page"), ..] => {
            vec!["new", kind]
        }
        ["openapi", "diff", ..] => vec!["openapi", "diff"],
        [command, ..] => vec![command],
        [] => vec![],
    }
}

/// The names of all commands, as the help lists them.
fn all(help: &str) -> Vec<String> {
    let (_, list) = help.split_once("Commandes:\n").expect("the help lists them");
    let lines = list.lines().take_while(|line| !line.is_empty());
    lines.filter_map(|line| Some(line.split_whitespace().next()?.to_owned())).collect()
}
