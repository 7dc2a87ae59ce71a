//! Packs the built app into the program: each of its files, compressed. `cargo xtask package` leaves them
//! beside this file.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Names the folder of the app in the place of the usual one.
const VARIABLE: &str = "VITRINE_APP";

/// Small enough: the last tenth takes ten times as long.
const QUALITY: i32 = 9;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    println!("cargo::rerun-if-changed=build.rs");
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    // The tests bring an app of their own: what a packaging has left must not be theirs.
    if !is_release {
        return write_list(&[]);
    }
    let folder = env::var_os(VARIABLE).map_or_else(|| PathBuf::from("app"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    if folder.is_dir() {
        list(&folder, &folder, &mut files)?;
    }
    if !files.iter().any(|(name, _)| name == "index.html") {
        println!(
            "cargo::error=l’application n’est pas construite : lancez d’abord `cargo xtask package`"
        );
    }
    files.sort();
    write_list(&files)
}

/// The files below a folder, each with its name from there.
fn list(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path);
            files.push((name.to_string_lossy().replace('\\', "/"), path));
        }
    }
    Ok(())
}

/// The table that `src/app.rs` includes.
fn write_list(files: &[(String, PathBuf)]) -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut rows = Vec::new();
    for (number, (name, path)) in files.iter().enumerate() {
        let packed = out.join(format!("{number}.br"));
        compress(path, &packed)?;
        let packed = packed.to_string_lossy();
        rows.push(format!("({name:?}, include_bytes!({packed:?}).as_slice())"));
    }
    fs::write(out.join("app.rs"), format!("[{}]", rows.join(",")))
}

fn compress(path: &Path, packed: &Path) -> io::Result<()> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: QUALITY, ..Default::default() };
    let mut output = fs::File::create(packed)?;
    brotli::BrotliCompress(&mut fs::File::open(path)?, &mut output, &parameters)?;
    output.flush()
}
