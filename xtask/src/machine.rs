//! The machine that a command runs on, as far as its programs and its folders tell.

use std::{
    collections::HashMap,
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::run::{root, target_dir};

/// What is looked at before anything is built. Tests make machines of their own.
pub struct Machine {
    /// The folders in which programs are looked for.
    pub path: OsString,
    /// The variables that change what is needed.
    pub variables: HashMap<String, OsString>,
    /// What `/etc/os-release` says; empty where there is none, as on macOS.
    pub os_release: String,
    /// Where cargo builds, and where tools are installed below.
    pub target: PathBuf,
}

/// A family of systems whose packages have the same names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum System {
    /// Debian itself. Ubuntu's `chromium` is no package but a snap.
    Debian,
    /// Any other.
    Other,
}

/// Variables that name a program or a file instead of the ones that would be looked for.
const VARIABLES: [&str; 3] = ["VITRINE_BROWSER", "VITRINE_DRIVER", "VITRINE_AXE"];

impl Machine {
    /// This one.
    pub fn here() -> Self {
        let variables =
            VARIABLES.iter().filter_map(|name| Some(((*name).into(), env::var_os(name)?)));
        Self {
            path: env::var_os("PATH").unwrap_or_default(),
            variables: variables.collect(),
            os_release: fs::read_to_string("/etc/os-release").unwrap_or_default(),
            target: target_dir(),
        }
    }

    /// Every program of this name, in the order of the path.
    pub fn all(&self, program: &str) -> Vec<PathBuf> {
        let candidates = env::split_paths(&self.path).map(|folder| folder.join(program));
        candidates.filter(|path| is_program(path)).collect()
    }

    /// The program that this name starts.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        self.all(program).into_iter().next()
    }

    /// What a program of the path prints; nothing when it isn't there or fails.
    pub fn output(&self, program: &str, arguments: &[&str]) -> Option<String> {
        self.output_of(&self.find(program)?, arguments)
    }

    /// What the program in this file prints; nothing when it fails.
    pub fn output_of(&self, program: &Path, arguments: &[&str]) -> Option<String> {
        let output = self.command(program).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// A program that finds others on this path, and waits for nobody to type.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(root()).env("PATH", &self.path).stdin(Stdio::null());
        command
    }

    /// Whether a program of the path answers without an error.
    pub fn succeeds(&self, program: &str, arguments: &[&str]) -> bool {
        self.output(program, arguments).is_some()
    }

    /// Whose packages this system has.
    pub fn system(&self) -> System {
        let is_debian = self.os_release.lines().any(|line| line == "ID=debian");
        if is_debian { System::Debian } else { System::Other }
    }

    /// Whether packages of the system can be installed without asking anybody.
    pub fn installs_packages(&self) -> bool {
        let is_root = || self.output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
        self.system() == System::Debian && self.find("apt-get").is_some() && is_root()
    }

    /// The kibibytes that are free where cargo builds.
    pub fn free_disk(&self) -> Option<u64> {
        // The folder is there only after a first build.
        let folder = self.target.ancestors().find(|folder| folder.exists())?;
        let table = self.output("df", &["-Pk", &folder.to_string_lossy()])?;
        table.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
    }
}

fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let is_executable =
        |meta: fs::Metadata| meta.is_file() && meta.permissions().mode() & 0o111 != 0;
    path.metadata().is_ok_and(is_executable)
}

/// The number before the first dot of a version, wherever the version stands in what a program says.
pub fn major(version: &str) -> Option<u32> {
    let starts_with_digit = |word: &&str| word.starts_with(|one: char| one.is_ascii_digit());
    version.split_whitespace().find(starts_with_digit)?.split('.').next()?.parse().ok()
}
