//! What counts as a change.

use std::process;

use super::*;

/// A project with a built site, in a folder that goes with it.
struct Project(PathBuf);

impl Project {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("vitrine-{name}-{}", process::id()));
        let project = Self(folder);
        project.write("src/a.rs", "a");
        project.write("dist/index.html", "page");
        project.write("browser", "program");
        project
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }

    fn inputs(&self) -> Inputs {
        let project = project(&self.0.join("src")).expect("it can be read");
        let browser = self.0.join("browser");
        let inputs = Inputs::new(&self.0.join("target"), "site", project, &[&browser]);
        inputs.expect("it can be read").making(self.0.join("dist"))
    }

    fn succeeded(&self) -> bool {
        self.inputs().succeeded().is_some()
    }

    fn keep(&self) {
        self.inputs().keep().expect("it can be written");
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap_or_default();
    }
}

#[test]
fn a_step_that_never_succeeded_is_to_be_done() {
    assert!(!Project::new("never").succeeded());
}

#[test]
fn the_same_project_needs_nothing_until_it_is_forgotten() {
    let project = Project::new("same");
    project.keep();
    assert!(project.succeeded());
    project.inputs().forget().expect("it can be removed");
    project.inputs().forget().expect("there is nothing to remove");
    assert!(!project.succeeded());
}

#[test]
fn whatever_is_read_or_made_counts() {
    let changes = [
        ("src/a.rs", "b"),
        ("src/new.rs", "a"),
        ("dist/index.html", "another page"),
        ("dist/new.html", "page"),
        ("browser", "a newer program"),
    ];
    for (path, text) in changes {
        let project = Project::new(&path.replace('/', "-"));
        project.keep();
        project.write(path, text);
        assert!(!project.succeeded(), "{path}");
    }
}

#[test]
fn a_change_during_the_step_is_one() {
    let project = Project::new("during");
    let before = project.inputs();
    project.write("src/a.rs", "b");
    before.keep().expect("it can be written");
    assert!(!project.succeeded());
}

#[test]
fn what_is_built_is_no_part_of_the_project() {
    let folder = Project::new("built");
    let before = project(&folder.0).expect("it can be read");
    folder.write("target/debug/x", "built");
    folder.write("dist/index.html", "another page");
    assert_eq!(project(&folder.0).expect("it can be read"), before);
    folder.write("src/target/x", "written");
    assert_ne!(project(&folder.0).expect("it can be read"), before);
}
