//! The pinned build tools: their versions, and where they are.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{machine::Machine, run::root};

/// A tool that cargo builds below `target/`, unless this very version is on the path.
pub struct Tool {
    /// The package.
    pub package: &'static str,
    /// The program, which the package names too.
    pub program: &'static str,
    /// The version.
    pub version: String,
    /// Options of `cargo install` that spare time.
    pub options: &'static [&'static str],
}

/// A later one wants a later Rust than `rust-toolchain.toml` names. It serves and builds: what it would
/// need to download tools, to look for versions of its own and to serve with TLS is left out.
pub fn trunk() -> Tool {
    let options = ["--locked", "--no-default-features"].as_slice();
    Tool { package: "trunk", program: "trunk", version: "0.21.14".into(), options }
}

/// It must be of the very version that the app is linked with. Its own lock file names a version that
/// the registry no longer has; its other program runs tests of another kind. While serving, each save
/// waits for it: the crates that read and write modules are optimised.
pub fn wasm_bindgen() -> Result<Tool> {
    let options = [
        "--bin=wasm-bindgen",
        "--config=profile.release.package.walrus.opt-level=1",
        "--config=profile.release.package.wasmparser.opt-level=1",
        "--config=profile.release.package.wasm-encoder.opt-level=1",
        "--config=profile.release.package.wasm-bindgen-cli-support.opt-level=1",
    ]
    .as_slice();
    let version = locked_version("wasm-bindgen")?;
    Ok(Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, options })
}

/// What drives Firefox, of any version that is still maintained.
pub fn geckodriver() -> Tool {
    let options = ["--locked"].as_slice();
    Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1".into(), options }
}

fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let name = format!("name = \"{package}\"\n");
    let entry = lock.split("[[package]]").find(|entry| entry.contains(&name));
    let version = entry.and_then(|entry| entry.split("version = \"").nth(1)?.split('"').next());
    version.map(str::to_owned).with_context(|| format!("Cargo.lock names no {package}"))
}

impl Tool {
    /// Whether it is anywhere.
    pub fn is_there(&self, machine: &Machine) -> bool {
        self.find(machine).is_some()
    }

    /// Below `target/`, or on the path in this very version.
    pub fn find(&self, machine: &Machine) -> Option<PathBuf> {
        let installed = folder(&machine.target).join("bin").join(self.program);
        let mut places = std::iter::once(installed).chain(machine.find(self.program));
        places.find(|place| self.is_this(machine, place))
    }

    /// Other programs have its name too: the whole answer counts.
    fn is_this(&self, machine: &Machine, program: &Path) -> bool {
        let answer = machine.output_of(program, &["--version"]).unwrap_or_default();
        let words: Vec<&str> = answer.split_whitespace().collect();
        words.starts_with(&[self.program, &self.version])
    }
}

/// Where tools are installed.
pub fn folder(target: &Path) -> PathBuf {
    target.join("tools")
}

/// The `PATH` on which the tools come first.
pub fn path(target: &Path) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let tools = std::iter::once(folder(target).join("bin"));
    Ok(env::join_paths(tools.chain(env::split_paths(&inherited)))?)
}
