//! A new site, and its entries.

use crate::folder::Folder;

#[test]
fn a_new_site_is_a_repository_whose_content_has_no_mistake() {
    let folder = Folder::new("new");
    let run = folder.run(&["new", "notre-site"]);
    assert!(run.succeeds && run.output.contains("`cd notre-site`"), "{run:?}");
    let site = Folder(folder.0.join("notre-site"));
    for name in ["README.md", ".gitignore", ".gitlab-ci.yml", ".github/workflows/site.yml"] {
        assert!(site.has(name), "{name}");
    }
    let run = site.run(&["check", "--deny-warnings"]);
    assert!(run.succeeds && run.errors.contains("0 erreur, 0 avertissement"), "{run:?}");
}

#[test]
fn git_checks_the_content_of_a_new_site() {
    let folder = Folder::new("hook");
    let _ = folder.run(&["new", "site"]);
    assert_eq!(folder.read("site/.githooks/pre-commit").lines().last(), Some("exec vitrine check"));
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let folder = Folder::new("taken");
    folder.write("site/notes.txt", "à garder");
    let run = folder.run(&["new", "site"]);
    assert!(!run.succeeds && run.errors.contains("n’est pas un dossier vide"), "{run:?}");
    assert_eq!(folder.files().len(), 1);
    let run = folder.run(&["new", "site/notes.txt"]);
    assert!(!run.succeeds, "{run:?}");
}

#[test]
fn an_entry_is_started_in_the_site_that_is_there() {
    let site = Folder::with_site("entries");
    for kind in ["api", "producteur", "guide", "service", "page"] {
        let run = site.run(&["new", kind, "essai-neuf"]);
        assert!(run.succeeds, "{kind}: {run:?}");
    }
    assert!(site.has("content/api/essai-neuf.md") && site.has("content/guides/essai-neuf.md"));
    let run = site.run(&["new", "api"]);
    assert!(!run.succeeds && run.errors.contains("il manque `<NOM>`"), "{run:?}");
    assert!(!site.has("api"), "no site is made of a forgotten name");
}
