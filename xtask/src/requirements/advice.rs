//! How a person installs what a command can't.

use std::fmt::Write as _;

/// Something that is missing.
pub struct Missing {
    /// What it is.
    pub name: &'static str,
    /// What was looked for, and found instead.
    pub why: String,
    /// Who has it.
    pub packages: Packages,
}

/// What to type on each system; nothing where nothing would help.
#[derive(Clone, Copy)]
pub struct Packages {
    pub debian: &'static [&'static str],
    fedora: &'static [&'static str],
    arch: &'static [&'static str],
    macos: &'static [&'static str],
    /// The same everywhere.
    rustup: &'static [&'static str],
}

impl Packages {
    /// No package helps.
    pub const NONE: Self = Self { debian: &[], fedora: &[], arch: &[], macos: &[], rustup: &[] };

    /// Programs that are built need its headers and its linker.
    pub const C_COMPILER: Self = Self {
        debian: &["gcc", "libc6-dev"],
        fedora: &["gcc", "glibc-devel"],
        arch: &["gcc"],
        // `xcode-select --install`, which isn't Homebrew's: see `lines`.
        macos: &[],
        ..Self::NONE
    };

    /// Programs for any Linux are built with it.
    pub const MUSL: Self =
        Self { debian: &["musl-tools"], fedora: &["musl-gcc"], arch: &["musl"], ..Self::NONE };

    /// On Arch the browser brings its driver.
    pub const BROWSER: Self = Self {
        debian: &["chromium", "chromium-driver"],
        fedora: &["chromium", "chromedriver"],
        arch: &["chromium"],
        macos: &["--cask", "chromium", "chromedriver"],
        ..Self::NONE
    };

    /// Its driver comes from cargo.
    pub const FIREFOX: Self = Self {
        debian: &["firefox-esr"],
        fedora: &["firefox"],
        arch: &["firefox"],
        macos: &["--cask", "firefox"],
        ..Self::NONE
    };

    /// A browser and its driver. macOS has neither.
    pub const WEBKIT: Self = Self {
        debian: &["webkit2gtk-driver"],
        fedora: &["webkitgtk6.0"],
        arch: &["webkitgtk-6.0"],
        ..Self::NONE
    };

    /// Where windows open that nobody sees.
    pub const DISPLAY: Self = Self {
        debian: &["xvfb", "xauth"],
        fedora: &["xorg-x11-server-Xvfb"],
        arch: &["xorg-server-xvfb"],
        ..Self::NONE
    };

    /// A server that journeys go through.
    pub const NGINX: Self = Self::same_everywhere(&["nginx"]);

    /// Another one.
    pub const CADDY: Self = Self::same_everywhere(&["caddy"]);

    /// It comes with Node.js.
    pub const NPM: Self = Self {
        debian: &["npm"],
        fedora: &["nodejs-npm"],
        arch: &["npm"],
        macos: &["node"],
        ..Self::NONE
    };

    const fn same_everywhere(names: &'static [&'static str]) -> Self {
        Self { debian: names, fedora: names, arch: names, macos: names, ..Self::NONE }
    }

    /// What the samples of code are run by.
    pub const LANGUAGES: Self = Self {
        debian: &["curl", "nodejs", "python3-requests"],
        fedora: &["curl", "nodejs", "python3-requests"],
        arch: &["curl", "nodejs", "python-requests"],
        macos: &["node", "python"],
        ..Self::NONE
    };

    /// Arguments of `rustup`.
    pub const fn rustup(arguments: &'static [&'static str]) -> Self {
        Self { rustup: arguments, ..Self::NONE }
    }
}

/// Everything that is missing, and what to type.
pub fn message(missing: &[Missing]) -> String {
    let mut text = "this machine lacks what the command needs and can't install:\n".to_owned();
    for Missing { name, why, .. } in missing {
        // Writing to a string never fails.
        let _ = write!(text, "\n  {name}: {why}");
    }
    let lines = lines(missing);
    if !lines.is_empty() {
        text.push_str("\n\nTo install it:\n");
    }
    for (system, command) in lines {
        let _ = write!(text, "\n  {system:<10} {command}");
    }
    text
}

/// A line for each system, then one for rustup.
fn lines(missing: &[Missing]) -> Vec<(&'static str, String)> {
    type Choice = fn(&Packages) -> &'static [&'static str];
    let systems: [(&str, &str, Choice); 3] = [
        ("Debian", "sudo apt-get install", |packages| packages.debian),
        ("Fedora", "sudo dnf install", |packages| packages.fedora),
        ("Arch", "sudo pacman -S", |packages| packages.arch),
    ];
    let mut lines = Vec::new();
    for (system, command, choice) in systems {
        let names: Vec<&str> =
            missing.iter().flat_map(|one| choice(&one.packages)).copied().collect();
        if !names.is_empty() {
            lines.push((system, format!("{command} {}", names.join(" "))));
        }
    }
    let macos = macos(missing);
    if !macos.is_empty() {
        lines.push(("macOS", macos.join(" && ")));
    }
    let rustup = missing.iter().map(|one| one.packages.rustup).filter(|words| !words.is_empty());
    lines.extend(rustup.map(|words| ("rustup", format!("rustup {}", words.join(" ")))));
    lines
}

/// The compiler comes from Apple, the rest from Homebrew, which takes casks apart.
fn macos(missing: &[Missing]) -> Vec<String> {
    let command = |one: &Missing| match one.packages.macos {
        [] if one.packages.debian == Packages::C_COMPILER.debian => {
            Some("xcode-select --install".to_owned())
        }
        [] => None,
        names => Some(format!("brew install {}", names.join(" "))),
    };
    missing.iter().filter_map(command).collect()
}
