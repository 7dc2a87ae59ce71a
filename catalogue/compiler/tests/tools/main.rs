//! The editors' commands, each on a folder of its own.

mod fix;
mod new;
mod paths;
mod rename;
mod report;
mod schema;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use catalogue_compiler::{Compiled, compile, disk, report as drawing};

/// A content folder for one test.
struct Content(PathBuf);

impl Content {
    /// An empty folder.
    fn empty(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tools").join(test);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("the folder is ours");
        }
        fs::create_dir_all(&folder).expect("the folder is ours");
        Self(folder)
    }

    /// The sound catalogue of `tests/base`, and these files.
    fn with(test: &str, files: &[(&str, &str)]) -> Self {
        let content = Self::empty(test);
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
        for file in disk::read_content(&base).expect("the base is readable").files {
            content.write(&file.inner, &String::from_utf8(file.bytes).expect("the base is text"));
        }
        for (inner, text) in files {
            content.write(inner, text);
        }
        content
    }

    fn write(&self, inner: &str, text: &str) {
        let path = self.0.join(inner);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("it is ours");
        fs::write(path, text).expect("the folder is ours");
    }

    fn read(&self, inner: &str) -> String {
        fs::read_to_string(self.0.join(inner)).unwrap_or_else(|error| panic!("{inner}: {error}"))
    }

    fn has(&self, inner: &str) -> bool {
        self.0.join(inner).exists()
    }

    /// Every file with its text.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let read = disk::read_content(&self.0).expect("the folder is readable");
        read.files.into_iter().map(|file| (file.inner, file.bytes)).collect()
    }

    fn compiled(&self) -> Compiled {
        compile(disk::read_content(&self.0).expect("the folder is readable"))
    }

    /// What `check` says.
    fn check(&self) -> String {
        let compiled = self.compiled();
        drawing::human(&compiled.diagnostics, &compiled.sources, false)
    }

    /// Runs the command on this folder.
    fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_catalogue"))
            .args(arguments)
            .args(["--content", &self.0.to_string_lossy()])
            .current_dir(&self.0)
            .output()
            .expect("the command was built for this test");
        Run::of(output, &self.0)
    }
}

/// What a command printed; the folder is called `content`.
#[derive(Debug)]
struct Run {
    succeeded: bool,
    output: String,
    errors: String,
}

impl Run {
    fn of(output: Output, folder: &Path) -> Self {
        let text = |bytes| {
            let text = String::from_utf8(bytes).expect("the command prints text");
            text.replace(&*folder.to_string_lossy(), "content")
        };
        Self {
            succeeded: output.status.success(),
            output: text(output.stdout),
            errors: text(output.stderr),
        }
    }

    #[track_caller]
    fn is_refused(&self, words: &str) {
        assert!(!self.succeeded, "{self:?}");
        assert!(self.errors.contains(words), "{}", self.errors);
    }
}
