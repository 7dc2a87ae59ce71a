//! What each command needs, looked at before anything is built: what is missing and can be installed
//! is a list of installations, what is missing and can't be is said at once, all of it.
//!
//! - [`advice`]: how a person installs it
//! - [`browser`]: a browser and a driver that fit
//! - [`engines`]: browsers of other engines

mod advice;
pub mod browser;
pub mod engines;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, fs, path::Path, process};

use anyhow::{Result, bail};

use crate::{
    axe,
    machine::Machine,
    tools::{self, Tool},
};
use advice::{Missing, Packages};

/// Something that a command needs.
#[derive(Clone, Copy)]
pub enum Need {
    /// The standard library of WebAssembly.
    WasmTarget,
    /// The standard library and the linker of [`STATIC_TARGET`].
    StaticTarget,
    /// `rustfmt` and `clippy`.
    Lints,
    /// For crates that hold C.
    CCompiler,
    /// The bundler.
    Trunk,
    /// What makes JavaScript of the module's imports.
    WasmBindgen,
    /// A browser that a driver starts.
    Browser,
    /// A browser of another engine.
    Firefox,
    /// What drives it.
    Geckodriver,
    /// A browser of a third engine, and what drives it.
    WebKit,
    /// Where that one opens its windows.
    Display,
    /// A web server that journeys go through: its program, and who has it.
    Server(&'static str, Packages),
    /// The accessibility checks of the browser tests.
    Axe,
    /// What the samples of code are run by.
    Languages,
    /// Gibibytes for what is built.
    Disk(u64),
}

/// What `serve` and `build` need.
pub const TO_BUILD: &[Need] =
    &[Need::CCompiler, Need::WasmTarget, Need::Trunk, Need::WasmBindgen, Need::Disk(4)];

/// What `package` needs.
pub const TO_PACKAGE: &[Need] = &[
    Need::CCompiler,
    Need::WasmTarget,
    Need::StaticTarget,
    Need::Trunk,
    Need::WasmBindgen,
    Need::Disk(6),
];

/// What a program is built for that is to run on any Linux of this processor; elsewhere programs are built for
/// the system at hand.
pub const STATIC_TARGET: Option<&str> =
    if cfg!(target_os = "linux") { Some(MUSL.triple) } else { None };

/// What `crawl` needs.
pub const TO_BROWSE: &[Need] = &[Need::CCompiler, Need::Browser, Need::Disk(4)];

/// What `test` needs.
pub const TO_TEST: &[Need] = &[
    Need::CCompiler,
    Need::WasmTarget,
    Need::Lints,
    Need::Trunk,
    Need::WasmBindgen,
    Need::Browser,
    Need::Server("nginx", Packages::NGINX),
    Need::Server("caddy", Packages::CADDY),
    Need::Axe,
    Need::Languages,
    Need::Disk(8),
];

/// What `test` needs in all engines.
pub const IN_ALL_BROWSERS: &[Need] =
    &[Need::Firefox, Need::Geckodriver, Need::WebKit, Need::Display];

/// What must be installed before a command can work.
#[derive(Default)]
pub struct Installations {
    /// Packages of Debian.
    pub packages: BTreeSet<&'static str>,
    /// Arguments of `rustup`, a list each time that it is called.
    pub rustup: Vec<&'static [&'static str]>,
    /// Built by cargo.
    pub tools: Vec<Tool>,
    /// From npm.
    pub axe: bool,
}

impl Installations {
    /// Whether everything is there.
    pub fn is_empty(&self) -> bool {
        self.packages.is_empty() && self.rustup.is_empty() && self.tools.is_empty() && !self.axe
    }
}

/// Looks at all that a command needs. Fails with everything that is missing and can't be installed.
pub fn check(machine: &Machine, needs: &[Need]) -> Result<Installations> {
    let mut installations = Installations::default();
    let mut missing = Vec::new();
    for need in needs {
        missing.extend(look(machine, *need, &mut installations)?);
    }
    missing.extend(network(machine, &installations));
    if missing.is_empty() { Ok(installations) } else { bail!(advice::message(&missing)) }
}

fn look(machine: &Machine, need: Need, add: &mut Installations) -> Result<Option<Missing>> {
    let tool = |tool: Tool, add: &mut Installations| {
        if !tool.is_there(machine) {
            add.tools.push(tool);
        }
    };
    match need {
        Need::WasmTarget => return Ok(target(machine, WASM, add)),
        Need::StaticTarget => return Ok(static_target(machine, add)),
        Need::Lints => return Ok(lints(machine, add)),
        Need::CCompiler => return Ok(c_compiler(machine, add)),
        Need::Trunk => tool(tools::trunk(), add),
        Need::WasmBindgen => tool(tools::wasm_bindgen()?, add),
        Need::Browser => return Ok(browser::look(machine, add)),
        Need::Firefox => return Ok(engines::look_for_firefox(machine, add)),
        Need::Geckodriver => tool(tools::geckodriver(), add),
        Need::WebKit => return Ok(engines::look_for_webkit(machine, add)),
        Need::Display => return Ok(engines::look_for_display(machine, add)),
        Need::Server(program, packages) => return Ok(server(machine, program, packages, add)),
        Need::Axe => return Ok(accessibility_checks(machine, add)),
        Need::Languages => return Ok(languages(machine, add)),
        Need::Disk(gibibytes) => return Ok(disk(machine, gibibytes)),
    }
    Ok(None)
}

/// A target that rustup brings.
#[derive(Clone, Copy)]
struct Target {
    triple: &'static str,
    name: &'static str,
    /// The arguments that bring it.
    add: &'static [&'static str],
}

const WASM: Target = Target {
    triple: "wasm32-unknown-unknown",
    name: "the Rust target wasm32-unknown-unknown",
    add: &["target", "add", "wasm32-unknown-unknown"],
};

#[cfg(target_arch = "aarch64")]
const MUSL: Target = Target {
    triple: "aarch64-unknown-linux-musl",
    name: "the Rust target aarch64-unknown-linux-musl",
    add: &["target", "add", "aarch64-unknown-linux-musl"],
};

#[cfg(not(target_arch = "aarch64"))]
const MUSL: Target = Target {
    triple: "x86_64-unknown-linux-musl",
    name: "the Rust target x86_64-unknown-linux-musl",
    add: &["target", "add", "x86_64-unknown-linux-musl"],
};

fn target(machine: &Machine, target: Target, add: &mut Installations) -> Option<Missing> {
    let folder = ["--print", "target-libdir", "--target", target.triple];
    let folder = machine.output("rustc", &folder).unwrap_or_default();
    if !folder.trim().is_empty() && Path::new(folder.trim()).is_dir() {
        return None;
    }
    with_rustup(machine, target.add, add, target.name)
}

/// Crates that hold C want the compiler of the same library.
fn static_target(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    STATIC_TARGET?;
    if let Some(missing) = target(machine, MUSL, add) {
        return Some(missing);
    }
    if machine.find("musl-gcc").is_some() {
        return None;
    }
    if machine.installs_packages() {
        add.packages.insert("musl-tools");
        return None;
    }
    let why = "`musl-gcc` is not on the PATH".to_owned();
    Some(Missing { name: "a C compiler for musl", why, packages: Packages::MUSL })
}

/// The arguments that bring the lints.
const ADD_LINTS: &[&str] = &["component", "add", "clippy", "rustfmt"];

fn lints(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    let answers = |program| machine.succeeds(program, &["--version"]);
    if answers("rustfmt") && answers("clippy-driver") {
        return None;
    }
    with_rustup(machine, ADD_LINTS, add, "rustfmt and clippy")
}

/// What rustup brings, where it is there and may write.
fn with_rustup(
    machine: &Machine,
    arguments: &'static [&'static str],
    add: &mut Installations,
    name: &'static str,
) -> Option<Missing> {
    let why = match machine.output("rustup", &["show", "home"]) {
        None => "rustup, which would add it, is not on the PATH".to_owned(),
        Some(home) if is_writable(home.trim()) => {
            add.rustup.push(arguments);
            return None;
        }
        Some(home) => format!("rustup's folder {} can't be written", home.trim()),
    };
    Some(Missing { name, why, packages: Packages::rustup(arguments) })
}

fn is_writable(folder: &str) -> bool {
    let probe = Path::new(folder).join(format!(".vitrine-{}", process::id()));
    let is_made = fs::create_dir(&probe).is_ok();
    is_made && fs::remove_dir(&probe).is_ok()
}

fn c_compiler(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    if machine.succeeds("cc", &["--version"]) {
        return None;
    }
    if machine.installs_packages() {
        add.packages.extend(["gcc", "libc6-dev"]);
        return None;
    }
    let why = "`cc` is not on the PATH".to_owned();
    Some(Missing { name: "a C compiler", why, packages: Packages::C_COMPILER })
}

/// Debian has servers in `/usr/sbin`, which isn't on everyone's path.
fn server(
    machine: &Machine,
    program: &'static str,
    packages: Packages,
    add: &mut Installations,
) -> Option<Missing> {
    if machine.find(program).is_some() {
        return None;
    }
    if machine.installs_packages() {
        add.packages.extend(packages.debian);
        return None;
    }
    let why = format!("`{program}` is not on the PATH; is /usr/sbin?");
    Some(Missing { name: program, why, packages })
}

/// A program, how it tells that it is there with what it needs, and Debian's package.
type Language = (&'static str, &'static [&'static str], &'static str);

const LANGUAGES: [Language; 3] = [
    ("curl", &["--version"], "curl"),
    ("node", &["--version"], "nodejs"),
    ("python3", &["-c", "import requests"], "python3-requests"),
];

/// The pages show the same request in several languages: tests send it in each. Only what is missing is asked for.
fn languages(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    let is_missing = |(program, arguments, _): &&Language| !machine.succeeds(program, arguments);
    let missing: Vec<&Language> = LANGUAGES.iter().filter(is_missing).collect();
    if missing.is_empty() {
        return None;
    }
    if machine.installs_packages() {
        add.packages.extend(missing.iter().map(|(_, _, package)| *package));
        return None;
    }
    let why = "`curl`, `node` or `python3` is not on the PATH, or Python has no package `requests`";
    Some(Missing {
        name: "the languages of samples",
        why: why.to_owned(),
        packages: Packages::LANGUAGES,
    })
}

/// npm is there for one file. Any copy of it does as well.
fn accessibility_checks(machine: &Machine, add: &mut Installations) -> Option<Missing> {
    if let Some(file) = machine.variables.get("VITRINE_AXE") {
        let why = format!("VITRINE_AXE names {}, which is not there", file.display());
        let is_there = Path::new(file).is_file();
        return (!is_there).then_some(Missing { name: "axe-core", why, packages: Packages::NPM });
    }
    if axe::is_installed(&machine.target) {
        return None;
    }
    add.axe = true;
    if machine.succeeds("npm", &["--version"]) {
        return None;
    }
    if machine.installs_packages() {
        add.packages.insert("npm");
        return None;
    }
    let why = "`npm`, which brings axe-core once, is not on the PATH (VITRINE_AXE may name a copy of \
               axe.min.js instead)";
    Some(Missing { name: "npm", why: why.to_owned(), packages: Packages::NPM })
}

/// What is left to build once the tools are there.
const GIBIBYTES_ONCE_BUILT: u64 = 1;

fn disk(machine: &Machine, gibibytes: u64) -> Option<Missing> {
    let is_built = tools::folder(&machine.target).join("bin").is_dir();
    let needed = if is_built { GIBIBYTES_ONCE_BUILT } else { gibibytes };
    let free = machine.free_disk()?;
    let (whole, tenth) = (free >> 20, ((free * 10) >> 20) % 10);
    let folder = machine.target.display();
    let why = format!("{needed} GiB are needed in {folder}, {whole}.{tenth} are free");
    let is_short = free < needed << 20;
    is_short.then_some(Missing { name: "room on the disk", why, packages: Packages::NONE })
}

/// Whether the registry answers, if something has to come from it: asked for something small, with
/// cargo's own settings. One that takes longer than this isn't there.
fn network(machine: &Machine, installations: &Installations) -> Option<Missing> {
    let has_crates = || machine.succeeds("cargo", &["fetch", "--locked", "--offline", "--quiet"]);
    if installations.is_empty() && has_crates() {
        return None;
    }
    let mut cargo = machine.command(&machine.find("cargo")?);
    cargo.args(["info", "--quiet", "anyhow@1.0.0"]);
    cargo.env("CARGO_NET_RETRY", "0").env("CARGO_HTTP_TIMEOUT", "1");
    let output = cargo.output().ok().filter(|output| !output.status.success())?;
    let said = String::from_utf8_lossy(&output.stderr);
    let reason = said.trim().lines().next_back().unwrap_or_default().trim();
    let why =
        format!("something must be downloaded, and cargo doesn't reach the registry: {reason}");
    Some(Missing { name: "the network", why, packages: Packages::NONE })
}
