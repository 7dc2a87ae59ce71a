//! Keeps the paths and the habits of this machine out of the app: two machines make the same bytes of the same
//! sources.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Cargo adds what it holds to the flags of its configuration.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What stands for the sources of other crates in the places of panics.
const STANDS_FOR: &str = "/cargo";

/// A developer may have it on for all that he builds; it would give other bytes.
const INCREMENTAL: &str = "CARGO_INCREMENTAL";

/// Has a command that builds a release give the same bytes on any machine.
pub fn make(command: &mut Command) {
    command.env(VARIABLE, flags()).env(INCREMENTAL, "0");
}

/// The value of [`VARIABLE`] for a release.
fn flags() -> String {
    let given = env::var(VARIABLE).unwrap_or_default();
    [given, remaps(&cargo_home().join("registry/src"))].join(" ").trim().to_owned()
}

/// A flag for each registry: the name of its folder depends on the machine too.
fn remaps(sources: &Path) -> String {
    let folders = fs::read_dir(sources).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = folders.map(|folder| folder.path()).collect();
    folders.sort();
    let flag = |folder: &PathBuf| format!("--remap-path-prefix={}={STANDS_FOR}", folder.display());
    // A space would end the flag: such a machine builds an app that names its folders.
    let flags = folders.iter().map(flag).filter(|flag| !flag.contains(' '));
    flags.collect::<Vec<_>>().join(" ")
}

fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

#[cfg(test)]
mod tests {
    use std::process;

    use super::*;

    #[test]
    fn the_sources_of_each_registry_have_one_name() {
        let folder = env::temp_dir().join(format!("vitrine-paths-{}", process::id()));
        for name in ["index-1", "index-2"] {
            fs::create_dir_all(folder.join(name)).expect("the folder can be written");
        }
        let flags = remaps(&folder).replace(&*folder.to_string_lossy(), "SOURCES");
        fs::remove_dir_all(&folder).expect("it was there");
        assert_eq!(
            flags,
            "--remap-path-prefix=SOURCES/index-1=/cargo --remap-path-prefix=SOURCES/index-2=/cargo"
        );
        assert_eq!(remaps(Path::new("/no/such/folder")), "");
    }
}
