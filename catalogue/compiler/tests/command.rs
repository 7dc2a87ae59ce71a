//! The `catalogue` command as a whole: it speaks French, and reads the content that it is told to.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// An empty folder of its own, in which the command runs.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(name);
        // It is there when an earlier run has left it.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the target folder is writable");
        Self(folder)
    }

    fn write(&self, path: &str, text: &str) -> &Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it is writable");
        fs::write(path, text).expect("it is writable");
        self
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_catalogue"));
        command.args(words).current_dir(&self.0).output().expect("it is built with this test")
    }

    /// What is said on both outputs.
    fn said(&self, words: &[&str]) -> String {
        let Output { stdout, stderr, .. } = self.run(words);
        format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr))
    }
}

/// A content whose synonyms say what `eau` is, and a folder named `content` that isn't to be read.
fn two_contents(name: &str) -> Folder {
    let folder = Folder::new(name);
    let entry = "---\ntitle: API Rivières\ntagline: Le débit\nproducer: p\nis_open: 1\ndoc_tech_external: https://exemple.fr\n---\n\nDes nombres.\n";
    folder
        .write("autre/api/api-rivieres.md", entry)
        .write("autre/producteurs/p.md", "---\nname: P\n---\n")
        .write("autre/synonymes.yml", "groupes:\n  - termes: [flotte, rivières]\n")
        .write("content/synonymes.yml", "- illisible")
        .write("content/api/cassee.md", "rien");
    folder
}

#[test]
fn another_content_has_its_own_synonyms() {
    let folder = two_contents("synonyms");
    let said = folder.said(&["search", "--content", "autre", "flotte"]);
    assert!(said.starts_with("Réponses : 1\n  api-rivieres : API Rivières\n"), "{said}");
    let explained = folder.said(&["search", "--content", "autre", "--explain", "flotte"]);
    assert!(explained.contains("api-rivieres"), "{explained}");
    fs::remove_file(folder.0.join("autre/synonymes.yml")).expect("it is there");
    let said = folder.said(&["search", "--content", "autre", "débit"]);
    assert!(said.contains("api-rivieres"), "{said}");
}

#[test]
fn words_are_searched_as_they_are_typed() {
    let folder = two_contents("words");
    for words in
        [&["débit", "rivières"][..], &["débit rivières"], &["--explain", "débit", "rivières"]]
    {
        let said = folder.said(&[&["search", "--content", "autre"], words].concat());
        assert!(said.contains("Réponses : 1"), "{words:?}: {said}");
    }
}

#[test]
fn every_command_reads_the_content_that_it_is_told_to() {
    let folder = two_contents("every-command");
    for words in [
        &["check"][..],
        &["report"],
        &["paths"],
        &["fix", "--dry-run"],
        &["search", "débit"],
        &["build", "--out", "site"],
        &["new", "guide", "un-guide"],
        &["rename", "api-rivieres", "rivieres"],
    ] {
        let output = folder.run(&[words, &["--content", "autre"]].concat());
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(folder.0.join("autre/guides/un-guide.md").is_file());
    assert!(folder.0.join("autre/api/rivieres.md").is_file());
}

#[test]
fn a_content_that_is_not_there_is_told_in_french() {
    let folder = Folder::new("absent");
    folder.write("fichier", "");
    let said = folder.said(&["check", "--content", "absent"]);
    assert_eq!(said, "erreur : impossible de lire le dossier `absent` : il n’existe pas\n");
    let said = folder.said(&["search", "--content", "fichier", "mot"]);
    assert_eq!(
        said,
        "erreur : impossible de lire le dossier `fichier` : ce n’est pas un dossier\n"
    );
}

#[test]
fn a_release_without_settings_says_what_is_missing() {
    let folder = two_contents("release");
    let said = folder.said(&["check", "--release", "--content", "autre"]);
    assert!(said.contains("`site.yml` manque") && said.contains("operator_name"), "{said}");
    assert!(said.contains("--> autre/site.yml"), "{said}");
    assert!(said.ends_with("1 réglage à donner dans `site.yml`\n"), "{said}");
    assert!(!folder.run(&["check", "--release", "--content", "autre"]).status.success());
    assert!(folder.run(&["check", "--content", "autre"]).status.success());
}

/// Words that clap and the system would say.
const ENGLISH: [&str; 14] = [
    "Usage:",
    "Options:\n  -h, --help  Print",
    "Print ",
    "unexpected",
    "error:",
    "tip:",
    "For more",
    "required",
    "invalid",
    "possible values",
    "default:",
    "unrecognized",
    "No such file",
    "Commands:",
];

#[test]
fn whatever_is_typed_the_answer_is_in_french() {
    let folder = Folder::new("french");
    let help = [
        "check", "explain", "build", "new", "publish", "rename", "fix", "report", "links",
        "search", "paths", "graph", "schema", "openapi",
    ];
    let mut lines: Vec<Vec<&str>> = help.iter().map(|command| vec![*command, "--help"]).collect();
    lines.extend(help.iter().map(|command| vec![*command, "--inconnu"]));
    for line in [
        "",
        "--help",
        "-h",
        "help",
        "help check",
        "--version",
        "chek",
        "check --formt json",
        "check de trop",
        "check --format xml",
        "check --format",
        "search",
        "search --top deux mot",
        "new",
        "new chose nom",
        "new api",
        "rename un",
        "graph",
        "explain code inconnu",
        "explain code-inconnu",
        "explain x --markdown",
        "check --content",
        "check --content a --content b",
        "build --out x --keep-going --last-good y",
        "search --queries absent.tsv",
        "search --content . --synonyms absent.yml mot",
        "fix",
        "paths",
        "graph x",
        "links --days 0",
        "links --cache",
        "links --content absent",
        "openapi",
        "openapi absent.yaml",
        "openapi diff",
        "openapi diff --help",
        "openapi diff absent.yaml absent.yaml",
        "openapi --format xml x.yaml",
    ] {
        lines.push(line.split_whitespace().collect());
    }
    for line in lines {
        let said = folder.said(&line);
        let english = ENGLISH.iter().find(|words| said.contains(**words));
        assert_eq!(english, None, "catalogue {}\n{said}", line.join(" "));
    }
}

#[test]
fn mistakes_of_the_command_line_say_what_to_type() {
    let folder = Folder::new("mistakes");
    let check = |line: &str, expected: &str| {
        let said = folder.said(&line.split_whitespace().collect::<Vec<_>>());
        assert!(said.contains(expected), "catalogue {line}\n{said}");
    };
    check("chek", "commande inconnue : `chek`\naide : vouliez-vous dire `check` ?");
    check(
        "check --formt json",
        "argument inattendu : `--formt`\naide : vouliez-vous dire `--format` ?",
    );
    check(
        "check --format xml",
        "`xml` ne convient pas à `--format <FORMAT>`\naide : valeurs possibles : human, json, github",
    );
    check("check --content", "`--content <DOSSIER>` attend une valeur");
    check("search", "il manque `<MOTS>...`");
    check("help check", "Utilisation : catalogue check");
    check("check --help", "[par défaut : content]");
}

const SPECIFICATION: &str = "openapi: 3.0.0\ninfo: {title: Essai, version: '1'}\npaths:\n  /x:\n    get:\n      responses:\n        '200':\n          description: Bien\n          content: {application/json: {schema: {$ref: 'autre.yaml#/X'}}}\n";

#[test]
fn a_specification_is_told_written_and_compared() {
    let folder = Folder::new("specification");
    folder
        .write("a/un.yaml", SPECIFICATION)
        .write("a/autre.yaml", "X: {type: object, properties: {a: {type: string}}}\n");
    folder
        .write("b/un.yaml", SPECIFICATION)
        .write("b/autre.yaml", "X: {type: object, properties: {b: {type: string}}}\n");
    let said = folder.said(&["openapi", "a/un.yaml"]);
    assert!(said.contains("1 opération") && said.contains("0 erreur"), "{said}");
    let output = folder.run(&["openapi", "a/un.yaml", "--format", "json", "--out", "site"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(json["counts"]["operations"], 1);
    assert_eq!(json["diagnostics"], serde_json::json!([]));
    for name in ["index.json", "redirects.json", "op/get-x.json", "type/x.json"] {
        assert!(folder.0.join("site").join(name).is_file(), "{name}");
    }
    let said = folder.said(&["openapi", "diff", "a/un.yaml", "b/un.yaml"]);
    assert!(said.contains("À corriger chez vous") && said.contains("2 changements"), "{said}");
}

#[test]
fn a_specification_reads_nothing_far_from_it() {
    let folder = Folder::new("far");
    folder.write("secret.yaml", "X: {type: string}\n");
    folder.write("a/b/un.yaml", &SPECIFICATION.replace("autre.yaml", "../../secret.yaml"));
    folder.write("a/b/deux.yaml", &SPECIFICATION.replace("autre.yaml", "../voisin.yaml"));
    folder.write("a/voisin.yaml", "X: {type: string}\n");
    assert!(folder.said(&["openapi", "a/b/un.yaml"]).contains("[file-missing]"));
    assert!(folder.said(&["openapi", "a/b/deux.yaml"]).contains("0 erreur"));
}

#[test]
fn a_specification_that_cannot_be_read_fails_at_its_line() {
    let folder = Folder::new("unread");
    folder.write("un.yaml", "openapi: 3.0.0\ninfo:\n  title: a: b\n");
    let output = folder.run(&["openapi", "un.yaml"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("un.yaml:3:11 : erreur[syntax]"));
}
