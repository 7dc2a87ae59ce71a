//! `cargo xtask build`: the site to copy on a server, in `dist/`.

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{
    content, install,
    lock::Lock,
    machine::Machine,
    programs, reproducible,
    requirements::{self, TO_BUILD},
    run::command,
    steps::Steps,
    tools,
};

/// Builds the app; trunk's hook adds the content and every page. Options but the content go to trunk.
pub fn build(options: &[String], is_verbose: bool) -> Result<()> {
    let (content, options) = content::take(options)?;
    let machine = Machine::here();
    let _lock = Lock::take(&machine.target)?;
    let installations = requirements::check(&machine, TO_BUILD)?;
    let steps = Steps::new("build", install::count(&installations) + 2, is_verbose);
    install::rust_parts(&steps, &installations)?;
    let programs = programs::build(&programs::RELEASE);
    steps.together(vec![
        Box::new(|| steps.run("The compiler, the splitter and the prerenderer", programs)),
        Box::new(|| install::tools(&steps, &machine, &installations)),
        Box::new(|| install::packages(&steps, &machine, &installations)),
    ])?;
    install::check(&machine, TO_BUILD, &installations)?;
    let mut trunk = release(&machine, &programs::folder())?;
    trunk.args(options).env(content::VARIABLE, content);
    steps.run("The site: app, data, pages", trunk)?;
    steps.finish();
    Ok(())
}

/// Has trunk build the release with the programs of a folder.
pub fn release(machine: &Machine, programs: &Path) -> Result<Command> {
    let mut trunk = command("trunk", &["build", "--release"]);
    trunk.env("PATH", tools::path(&machine.target)?).env(programs::VARIABLE, programs);
    reproducible::make(&mut trunk);
    Ok(trunk)
}
