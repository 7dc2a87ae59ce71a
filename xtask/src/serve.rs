//! `cargo xtask serve`: the site on this machine, reloaded on any change.

use anyhow::Result;

use crate::{
    run::{cargo, command, run, target_dir},
    tools::path_with_tools,
};

/// Serves until interrupted. Further options go to trunk.
pub fn serve(options: &[String]) -> Result<()> {
    let path = path_with_tools()?;
    // Built before trunk starts: its hook then only runs it.
    cargo(&["build", "--profile", "native", "--package", "catalogue", "--features", "compile"])?;
    let port = options.iter().skip_while(|option| *option != "--port").nth(1);
    let port = port.map_or("8080", String::as_str);
    eprintln!("the site will be at http://localhost:{port}/ (Ctrl-C to stop)");
    // Apart from `dist/`, which holds what is to be published.
    let dist = target_dir().join("serve");
    let mut trunk = command("trunk", &["serve", "--dist", &dist.to_string_lossy()]);
    run(trunk.args(options).env("PATH", path))
}
