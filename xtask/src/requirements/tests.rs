//! Each state of a machine, over a path of the test's making: what is installed, or what is said.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
    sync::atomic::{AtomicUsize, Ordering},
};

use super::*;
use crate::run::root;

/// A machine that has everything: each program with what it does, in the words of a shell that has
/// only its own commands.
const COMPLETE: [(&str, &str); 23] = [
    ("cc", "echo cc 12.2.0"),
    ("rustc", "echo $PWD"),
    ("rustfmt", "echo rustfmt 1.8.0"),
    ("clippy-driver", "echo clippy 0.1.95"),
    ("rustup", "echo HOME"),
    ("cargo", "exit 0"),
    ("trunk", "echo trunk TRUNK"),
    ("wasm-bindgen", "echo wasm-bindgen WASM_BINDGEN"),
    ("chromium", "echo Chromium 156.0.8078.108 built on Debian"),
    ("chromedriver", "echo 'ChromeDriver 156.0.8078.73 (abcdef-refs/heads/1)'"),
    ("firefox-esr", "echo Mozilla Firefox 153.8.0esr"),
    ("geckodriver", "echo 'geckodriver GECKODRIVER (abcdef 2026-10-01)'; echo More words."),
    ("WebKitWebDriver", "exit 0"),
    ("xvfb-run", "exit 0"),
    ("nginx", "exit 0"),
    ("caddy", "exit 0"),
    ("npm", "echo 11.0.0"),
    ("curl", "echo curl 7.88.1"),
    ("node", "echo v20.20.2"),
    ("python3", "exit 0"),
    ("apt-get", "exit 0"),
    ("id", "echo 1000"),
    ("df", "echo head; echo disk 99 9 90000000 9% /"),
];

const DEBIAN: &str = "NAME=\"Debian GNU/Linux\"\nID=debian\n";

/// A machine in a folder, removed when dropped.
struct Fake {
    folder: PathBuf,
    os_release: &'static str,
    variables: Vec<(&'static str, PathBuf)>,
}

impl Drop for Fake {
    fn drop(&mut self) {
        // What can't be removed is in the system's folder for what doesn't last.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Fake {
    /// One that has everything, these programs otherwise.
    fn with(programs: &[(&str, &str)]) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("vitrine-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let fake =
            Self { folder: env::temp_dir().join(name), os_release: DEBIAN, variables: vec![] };
        fs::create_dir_all(fake.folder.join("bin")).expect("the folder can be written");
        for (name, script) in COMPLETE.iter().chain(programs) {
            fake.program(name, script);
        }
        let axe = fake.folder.join("target/tools/axe");
        fs::create_dir_all(&axe).expect("the folder can be written");
        fs::write(axe.join("axe.min.js"), "").expect("it can be written");
        let lock = "package-lock.json";
        fs::copy(root().join("tests/e2e/axe").join(lock), axe.join(lock)).expect("it is there");
        fake
    }

    /// One without these programs.
    fn without(programs: &[&str]) -> Self {
        let fake = Self::with(&[]);
        for name in programs {
            fs::remove_file(fake.folder.join("bin").join(name)).expect("it was there");
        }
        fake
    }

    fn program(&self, name: &str, script: &str) {
        let wasm_bindgen = tools::wasm_bindgen().expect("Cargo.lock names it").version;
        let script = script
            .replace("WASM_BINDGEN", &wasm_bindgen)
            .replace("TRUNK", &tools::trunk().version)
            .replace("GECKODRIVER", &tools::geckodriver().version)
            .replace("HOME", &self.folder.to_string_lossy());
        // Written by another process: had this one the file open while another test starts a program,
        // that program would have it open too, and nobody could start it meanwhile.
        let write = "printf '%s' \"$SCRIPT\" > \"$FILE\" && chmod 755 \"$FILE\"";
        let status = Command::new("sh")
            .args(["-c", write])
            .env("SCRIPT", format!("#!/bin/sh\n{script}\n"))
            .env("FILE", self.folder.join("bin").join(name))
            .status();
        assert!(status.is_ok_and(|status| status.success()), "{name} can be written");
    }

    fn without_axe(self) -> Self {
        fs::remove_dir_all(self.folder.join("target")).expect("it was there");
        self
    }

    /// Its user may install packages.
    fn run_by_root(self) -> Self {
        self.program("id", "echo 0");
        self
    }

    fn on(mut self, os_release: &'static str) -> Self {
        self.os_release = os_release;
        self
    }

    fn naming(mut self, variable: &'static str, path: &Path) -> Self {
        self.variables.push((variable, path.to_owned()));
        self
    }

    fn machine(&self) -> Machine {
        Machine {
            path: self.folder.join("bin").into(),
            variables: self
                .variables
                .iter()
                .map(|(name, path)| ((*name).to_owned(), path.into()))
                .collect(),
            os_release: self.os_release.to_owned(),
            target: self.folder.join("target"),
        }
    }

    /// What would be installed for the tests, or what is said; its own folder as `HOME`.
    fn check(&self) -> String {
        self.check_for(TO_TEST)
    }

    fn check_for(&self, needs: &[Need]) -> String {
        let text = match check(&self.machine(), needs) {
            Ok(Installations { packages, rustup, tools, axe }) => {
                let mut parts: Vec<String> = rustup.iter().map(|words| words.join(" ")).collect();
                parts.extend(packages.iter().map(|name| format!("package {name}")));
                parts.extend(tools.iter().map(|tool| tool.package.to_owned()));
                parts.extend(axe.then(|| "axe-core".to_owned()));
                parts.join(", ")
            }
            Err(error) => format!("{error:#}"),
        };
        text.replace(&*self.folder.to_string_lossy(), "HOME")
    }

    /// The reasons that are said, a line each.
    fn says(&self) -> String {
        let text = self.check();
        let reasons = text.lines().skip(2).take_while(|line| !line.is_empty());
        reasons.map(str::trim_start).collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn nothing_is_installed_where_everything_is_there() {
    assert_eq!(Fake::with(&[]).check(), "");
}

#[test]
fn the_rust_target_comes_from_rustup_where_it_may_write() {
    let missing = [("rustc", "echo /nowhere/at/all")];
    assert_eq!(Fake::with(&missing).check(), "target add wasm32-unknown-unknown");
    let locked = Fake::with(&[missing[0], ("rustup", "echo /proc")]);
    let name = "the Rust target wasm32-unknown-unknown";
    assert_eq!(locked.says(), format!("{name}: rustup's folder /proc can't be written"));
    let alone = Fake::without(&["rustup"]);
    alone.program("rustc", missing[0].1);
    let why = "rustup, which would add it, is not on the PATH";
    assert_eq!(alone.says(), format!("{name}: {why}"));
}

#[test]
fn the_lints_come_from_rustup() {
    assert_eq!(Fake::without(&["clippy-driver"]).check(), "component add clippy rustfmt");
    // The name is there, and what it starts isn't.
    assert_eq!(Fake::with(&[("rustfmt", "exit 1")]).check(), "component add clippy rustfmt");
}

#[test]
fn tools_are_built_where_they_are_missing_older_newer_or_others_of_the_same_name() {
    assert_eq!(Fake::without(&["trunk"]).check(), "trunk");
    for answer in ["echo trunk 0.17.5", "echo trunk 0.22.1", "echo 1.25.0", "exit 1"] {
        assert_eq!(Fake::with(&[("trunk", answer)]).check(), "trunk", "{answer}");
    }
    let older = Fake::with(&[("wasm-bindgen", "echo wasm-bindgen 0.2.92")]);
    assert_eq!(older.check(), "wasm-bindgen-cli");
}

#[test]
fn a_tool_below_the_target_folder_counts_whatever_is_on_the_path() {
    let fake = Fake::with(&[("trunk", "echo trunk 0.17.5")]);
    let folder = fake.folder.join("target/tools/bin");
    fs::create_dir_all(&folder).expect("it can be written");
    fake.program("good", "echo trunk TRUNK");
    fs::rename(fake.folder.join("bin/good"), folder.join("trunk")).expect("it is there");
    assert_eq!(fake.check(), "");
}

#[test]
fn a_c_compiler_is_a_package_of_debian() {
    assert_eq!(Fake::without(&["cc"]).run_by_root().check(), "package gcc, package libc6-dev");
    assert_eq!(Fake::without(&["cc"]).says(), "a C compiler: `cc` is not on the PATH");
}

#[test]
fn only_the_missing_half_of_browser_and_driver_is_installed() {
    let dpkg =
        ("dpkg-query", "[ \"$3\" = chromium ] && echo installed | { read -r x; printf %s $x; }");
    let fake = Fake::without(&["chromedriver"]).run_by_root();
    fake.program(dpkg.0, dpkg.1);
    assert_eq!(fake.check(), "package chromium-driver");
    let neither = Fake::without(&["chromium", "chromedriver"]).run_by_root();
    assert_eq!(neither.check(), "package chromium, package chromium-driver");
}

#[test]
fn a_browser_of_another_vendor_does_when_its_driver_fits() {
    let fake = Fake::without(&["chromium"]);
    fake.program("google-chrome", "echo Google Chrome 156.0.1.2");
    assert_eq!(fake.check(), "");
    let pair = browser::pair(&fake.machine()).expect("they fit");
    assert!(pair.browser.ends_with("google-chrome") && pair.driver.ends_with("chromedriver"));
}

#[test]
fn a_driver_of_another_version_is_no_driver() {
    let older = ("chromedriver", "echo ChromeDriver 140.0.7339.5");
    let text = "a browser: HOME/bin/chromium 156 and HOME/bin/chromedriver 140 don't fit: a driver \
                starts browsers of its own version only";
    assert_eq!(Fake::with(&[older]).says(), text);
    // Debian's own come beside it.
    assert_eq!(
        Fake::with(&[older]).run_by_root().check(),
        "package chromium, package chromium-driver"
    );
    // They are installed, and others hide them: only their owner can tell what to do.
    let hidden = Fake::with(&[older, ("dpkg-query", "printf installed")]).run_by_root();
    assert_eq!(hidden.says(), text);
}

#[test]
fn a_driver_that_is_named_is_the_one() {
    let fake = Fake::with(&[]);
    fake.program("other", "echo ChromeDriver 140.0.7339.5");
    let path = fake.folder.join("bin/other");
    let fake = fake.naming("VITRINE_DRIVER", &path).run_by_root();
    assert!(fake.says().contains("HOME/bin/other 140 don't fit"), "{}", fake.says());
}

#[test]
fn the_servers_of_the_journeys_are_packages() {
    let fake = Fake::without(&["nginx", "caddy"]);
    let text = "nginx: `nginx` is not on the PATH; is /usr/sbin?\n\
                caddy: `caddy` is not on the PATH; is /usr/sbin?";
    assert_eq!(fake.says(), text);
    assert!(fake.check().contains("sudo dnf install nginx caddy"), "{}", fake.check());
    assert_eq!(fake.run_by_root().check(), "package caddy, package nginx");
    assert_eq!(Fake::without(&["caddy"]).run_by_root().check(), "package caddy");
}

#[test]
fn npm_is_asked_for_only_where_axe_is_missing() {
    assert_eq!(Fake::without(&["npm"]).check(), "");
    assert_eq!(Fake::with(&[]).without_axe().check(), "axe-core");
    let fake = Fake::without(&["npm"]).without_axe();
    let text = "npm: `npm`, which brings axe-core once, is not on the PATH (VITRINE_AXE may name a \
                copy of axe.min.js instead)";
    assert_eq!(fake.says(), text);
    assert_eq!(fake.run_by_root().check(), "package npm, axe-core");
}

#[test]
fn a_copy_of_axe_that_is_named_must_be_there() {
    let fake = Fake::without(&["npm"]).without_axe().naming("VITRINE_AXE", Path::new("/no/axe.js"));
    assert_eq!(fake.says(), "axe-core: VITRINE_AXE names /no/axe.js, which is not there");
    let there = root().join("Cargo.toml");
    let fake = Fake::without(&["npm"]).without_axe().naming("VITRINE_AXE", &there);
    assert_eq!(fake.check(), "");
}

#[test]
fn packages_are_installed_on_debian_only_and_by_root_only() {
    let names = ["chromium", "chromedriver"];
    for os_release in ["NAME=Fedora\nID=fedora\n", "ID=ubuntu\nID_LIKE=debian\n", ""] {
        let fake = Fake::without(&names).run_by_root().on(os_release);
        assert!(fake.says().starts_with("a browser: neither"), "{os_release}: {}", fake.check());
    }
    let fake = Fake::without(&["chromium", "chromedriver", "apt-get"]).run_by_root();
    assert!(fake.says().starts_with("a browser: neither"));
}

#[test]
fn a_full_disk_is_said_before_it_is_full() {
    let full = Fake::with(&[("df", "echo head; echo disk 99 9 1310720 9% /")]);
    fs::remove_dir_all(full.folder.join("target/tools/bin")).unwrap_or_default();
    assert_eq!(full.says(), "room on the disk: 8 GiB are needed in HOME/target, 1.2 are free");
    // What is built once is there.
    fs::create_dir_all(full.folder.join("target/tools/bin")).expect("it can be written");
    assert_eq!(full.check(), "");
    // A machine that can't tell has to be believed.
    assert_eq!(Fake::without(&["df"]).check(), "");
}

#[test]
fn without_a_network_it_is_said_only_where_something_must_come_from_it() {
    let offline =
        ("cargo", "[ \"$1\" = fetch ] && exit 0; echo 'Could not resolve host' >&2; exit 1");
    assert_eq!(Fake::with(&[offline]).check(), "");
    let fake = Fake::without(&["trunk"]);
    fake.program(offline.0, offline.1);
    let text = "the network: something must be downloaded, and cargo doesn't reach the registry: \
                Could not resolve host";
    assert_eq!(fake.says(), text);
    let without_crates = Fake::with(&[("cargo", "echo 'Could not resolve host' >&2; exit 1")]);
    assert_eq!(without_crates.says(), text);
}

/// All at once, in one message, with what to type on each system.
#[test]
fn all_that_is_missing_is_said_together() {
    let names = ["cc", "rustup", "trunk", "chromium", "chromedriver", "npm", "clippy-driver"];
    let fake = Fake::without(&names).without_axe();
    fake.program("rustc", "echo /nowhere/at/all");
    fake.program("cargo", "echo 'Could not resolve host' >&2; exit 1");
    fake.program("df", "echo head; echo disk 99 9 1310720 9% /");
    insta::assert_snapshot!(fake.check());
}

#[test]
fn the_languages_of_samples_are_installed_or_asked_for() {
    assert_eq!(Fake::without(&["node"]).run_by_root().check(), "package nodejs");
    let packages = "package curl, package nodejs, package python3-requests";
    assert_eq!(Fake::without(&["curl", "node", "python3"]).run_by_root().check(), packages);
    let without_requests = Fake::with(&[("python3", "exit 1")]);
    assert!(without_requests.says().starts_with("the languages of samples: `curl`"));
}

#[test]
fn other_engines_are_asked_for_only_where_they_are_wanted() {
    let names = ["firefox-esr", "geckodriver", "WebKitWebDriver", "xvfb-run"];
    let fake = Fake::without(&names);
    assert_eq!(fake.check(), "");
    let text = fake.check_for(IN_ALL_BROWSERS);
    assert!(text.contains("Firefox: it is not on the PATH"), "{text}");
    assert!(text.contains("WebKitGTK: `WebKitWebDriver` is not on the PATH"), "{text}");
    assert!(text.contains("a display without a screen: `xvfb-run`"), "{text}");
    for line in [
        "Debian     sudo apt-get install firefox-esr webkit2gtk-driver xvfb xauth",
        "Fedora     sudo dnf install firefox webkitgtk6.0 xorg-x11-server-Xvfb",
        "Arch       sudo pacman -S firefox webkitgtk-6.0 xorg-server-xvfb",
        "macOS      brew install --cask firefox",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn other_engines_are_packages_of_debian_and_a_driver_that_cargo_builds() {
    assert_eq!(Fake::with(&[]).check_for(IN_ALL_BROWSERS), "");
    let names = ["firefox-esr", "geckodriver", "WebKitWebDriver", "xvfb-run"];
    let expected =
        "package firefox-esr, package webkit2gtk-driver, package xauth, package xvfb, geckodriver";
    assert_eq!(Fake::without(&names).run_by_root().check_for(IN_ALL_BROWSERS), expected);
    let older = Fake::with(&[("geckodriver", "echo geckodriver 0.30.0")]);
    assert_eq!(older.check_for(IN_ALL_BROWSERS), "geckodriver");
    // The name is there, and what it starts isn't.
    let broken = Fake::with(&[("firefox-esr", "exit 1")]).run_by_root();
    assert_eq!(broken.check_for(IN_ALL_BROWSERS), "package firefox-esr");
}
