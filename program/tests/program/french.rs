//! Whatever is typed, the answer is in French.

use crate::folder::Folder;

/// Words that clap and the system would say.
const ENGLISH: [&str; 11] = [
    "Usage:",
    "Print ",
    "unexpected",
    "error:",
    "tip:",
    "For more",
    "required",
    "invalid",
    "possible values",
    "No such file",
    "Commands:",
];

#[test]
fn the_help_is_french() {
    let folder = Folder::new("help");
    let help = |words: &[&str]| {
        let run = folder.run(words);
        assert!(run.succeeds, "{run:?}");
        run.output
    };
    insta::assert_snapshot!("help", help(&["--help"]));
    insta::assert_snapshot!("help_new", help(&["new", "--help"]));
    insta::assert_snapshot!("help_serve", help(&["serve", "--help"]));
    insta::assert_snapshot!("help_build", help(&["help", "build"]));
}

#[test]
fn mistakes_of_the_command_line_are_told_in_french() {
    let folder = Folder::new("mistakes");
    for line in [
        "",
        "srve",
        "serve --port beaucoup",
        "serve --port 99999",
        "serve --host ici",
        "serve --content absent",
        "build --content absent",
        "build de trop",
        "build --public-url",
        "new",
        "new api",
        "new api a b",
        "new api nom --content absent",
        "completions",
        "completions cmd",
        "check --content absent",
    ] {
        let words: Vec<&str> = line.split_whitespace().collect();
        let run = folder.run(&words);
        let said = format!("{}{}", run.output, run.errors);
        assert!(!run.succeeds, "vitrine {line}");
        let english = ENGLISH.iter().find(|english| said.contains(**english));
        assert_eq!(english, None, "vitrine {line}\n{said}");
    }
}

#[test]
fn each_shell_completes_the_commands() {
    let folder = Folder::new("completions");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = folder.run(&["completions", shell]);
        assert!(run.succeeds && run.output.contains("public-url"), "{shell}");
    }
}
