//! Tells the compiler that a release of the app is cut into parts: it compiles the places where it may be cut
//! (`cfg(split)`), and the linker leaves what the cutting needs.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|found| found == value);
    // Other modules have what they need in one: what can be cut would stay in them, needed or not.
    let is_app = env::var_os("CARGO_FEATURE_SPLIT").is_some();
    if is_app && is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bin=vitrine=--emit-relocs");
    }
}
