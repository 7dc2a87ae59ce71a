//! From one module to several.

use std::{collections::BTreeMap, convert::Infallible, fs, path::Path};

use anyhow::{Result, anyhow};
use wasm_encoder::{
    Module,
    reencode::{Error, Reencode},
};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, Parser};

/// The first module, which `wasm-bindgen` reads.
pub const MAIN: &str = "vitrine.wasm";

/// The script by which the first module asks for the others.
pub const LOADER: &str = "split.js";

/// The files that each group of parts needs, without their extension.
pub type Parts = BTreeMap<String, Vec<String>>;

/// Writes the modules and the loader in a folder.
pub fn cut(module: &[u8], folder: &Path) -> Result<Parts> {
    let (main, loader) = (folder.join(MAIN), format!("./{LOADER}"));
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &loader;
    options.main_module = "./vitrine.js";
    options.emit_dwarf = false;
    let split = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    for path in &split.split_modules {
        fs::write(path, without_names(&fs::read(path)?)?)?;
    }
    Ok(split.prefetch_map.into_iter().collect())
}

/// A module without what is there for developers and linkers.
pub fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Module::new();
    let copied = WithoutNames.parse_core_module(&mut kept, Parser::new(0), module);
    copied.map_err(|error| anyhow!("a part can't be read: {error}"))?;
    Ok(kept.finish())
}

/// Copies a module. Numbers become as short as they can be: linkers leave room in them.
struct WithoutNames;

impl Reencode for WithoutNames {
    type Error = Infallible;

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}
