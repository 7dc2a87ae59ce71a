//! `catalogue build`: what it writes, and whether it succeeds, when the content has errors.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use catalogue::{
    api::Api,
    data,
    index::Index,
    kind::Kind,
    preview::{Preview, Severity, Shown},
};
use serde::de::DeserializeOwned;

const ENTRY: &str = "content/api/api-ouverte.md";
const TITLE: &str = "title: API ouverte";

/// A content folder of its own, and the site made from it.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("build-command").join(name);
        // It is there when an earlier run has left it.
        let _ = fs::remove_dir_all(&folder);
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
        let base = catalogue_compiler::disk::read_content(&base).expect("the base is readable");
        for file in base.files {
            let path = folder.join("content").join(file.inner);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it is writable");
            fs::write(path, file.bytes).expect("the target folder is writable");
        }
        Self(folder)
    }

    fn replace(&self, before: &str, after: &str) {
        let text = fs::read_to_string(self.0.join(ENTRY)).expect("the base has this entry");
        assert!(text.contains(before), "{text}");
        fs::write(self.0.join(ENTRY), text.replacen(before, after, 1)).expect("it is writable");
    }

    /// Runs the command, and says whether it succeeded.
    fn build(&self, options: &[&str]) -> bool {
        let mut command = Command::new(env!("CARGO_BIN_EXE_catalogue"));
        command.args(["build", "--out", "site"]).args(options).current_dir(&self.0);
        command.output().expect("the command is built with this test").status.success()
    }

    fn preview(&self) -> Preview {
        assert!(self.build(&["--last-good", "last-good"]), "a preview is always there");
        self.read(data::DIAGNOSTICS).expect("a preview says its state")
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let text = fs::read_to_string(self.0.join("site").join(name)).ok()?;
        Some(serde_json::from_str(&text).expect("a data file is what its name says"))
    }

    fn title(&self) -> String {
        self.read::<Api>(&data::entry(Kind::Api, "api-ouverte"))
            .expect("the entry is published")
            .title
    }
}

#[test]
fn errors_stop_a_release_unless_it_is_to_keep_going() {
    let site = Site::new("release");
    site.replace("producer: dinum", "producer: dinun");
    assert!(!site.build(&[]));
    assert!(site.read::<Index>(data::INDEX).is_none());
    assert!(site.build(&["--keep-going"]));
    assert_eq!(site.read::<Index>(data::INDEX).expect("an index").cards.len(), 2);
    assert!(site.read::<Preview>(data::DIAGNOSTICS).is_none());
}

#[test]
fn the_preview_keeps_the_last_data_without_an_error() {
    let site = Site::new("last-good");
    assert_eq!(site.preview(), Preview { shown: Shown::Fresh, problems: vec![] });

    site.replace(TITLE, "title: Autre titre\ntitel: API");
    let preview = site.preview();
    assert_eq!((preview.shown, site.title().as_str()), (Shown::LastGood, "API ouverte"));
    let [problem] = preview.problems.as_slice() else { panic!("{:?}", preview.problems) };
    assert_eq!((&*problem.file, problem.line, problem.severity), (ENTRY, 3, Severity::Error));
    assert!(problem.drawing.contains("3 | titel: API\n  | ^^^^^"), "{}", problem.drawing);

    site.replace("titel: API\n", "");
    assert_eq!(site.preview(), Preview { shown: Shown::Fresh, problems: vec![] });
    assert_eq!(site.title(), "Autre titre");
}

#[test]
fn what_a_broken_content_gives_never_passes_for_good() {
    let site = Site::new("partial");
    site.replace("producer: dinum", "producer: dinun");
    assert_eq!(site.preview().shown, Shown::Partial);
    site.replace(TITLE, "title: Autre titre");
    assert_eq!(site.preview().shown, Shown::Partial);
    assert_eq!(site.title(), "Autre titre");
}

#[test]
fn data_kept_from_another_folder_are_not_shown() {
    let site = Site::new("folders");
    assert_eq!(site.preview().shown, Shown::Fresh);
    site.replace("producer: dinum", "producer: dinun");
    fs::rename(site.0.join("content"), site.0.join("other")).expect("it is writable");
    assert!(site.build(&["--content", "other", "--last-good", "last-good"]));
    let preview: Preview = site.read(data::DIAGNOSTICS).expect("a preview says its state");
    assert_eq!(preview.shown, Shown::Partial);
}

#[test]
fn a_release_leaves_no_state_of_the_content_behind() {
    let site = Site::new("no-state");
    assert_eq!(site.preview().problems, []);
    assert!(site.build(&[]));
    assert!(site.read::<Preview>(data::DIAGNOSTICS).is_none());
}
