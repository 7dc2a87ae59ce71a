//! `cargo xtask bundle`: trunk's hook after a build. Adds the data files to the app; to a release
//! also every page as HTML.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::run::{cargo, root};

/// Compiles the content into the folder that trunk is filling.
pub fn bundle() -> Result<()> {
    let staging = PathBuf::from(
        env::var_os("TRUNK_STAGING_DIR").context("trunk calls this, with TRUNK_STAGING_DIR")?,
    );
    let public_url = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let content = env::var("VITRINE_CONTENT").unwrap_or_else(|_| "content".to_owned());
    let site = staging.to_string_lossy();
    cargo(&["catalogue", "build", "--content", &content, "--out", &site])?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        let prerender = [
            "run",
            "--quiet",
            "--profile",
            "native",
            "--features",
            "ssr",
            "--bin",
            "prerender",
            "--",
        ];
        cargo(&[&prerender[..], &[&*site, &public_url]].concat())
    } else {
        declare_base(&staging, &public_url)
    }
}

/// Tells the app where it lives; the prerenderer does it for a release.
fn declare_base(staging: &std::path::Path, public_url: &str) -> Result<()> {
    let page = root().join(staging).join("index.html");
    let html = fs::read_to_string(&page)?;
    let meta = format!("<meta name=\"vitrine-base\" content=\"{public_url}\"></head>");
    fs::write(page, html.replacen("</head>", &meta, 1))?;
    Ok(())
}
