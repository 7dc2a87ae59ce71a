//! `cargo xtask serve`: the site on this machine, reloaded on any change.

use std::{
    fs,
    net::{Ipv4Addr, Ipv6Addr, TcpListener},
};

use anyhow::{Context, Result};

use crate::{
    content, install,
    lock::Lock,
    machine::Machine,
    programs,
    requirements::{self, TO_BUILD},
    run::{command, root, run, target_dir},
    steps::Steps,
    tools,
};

/// Where the site is without `--port`.
const PORT: u16 = 8080;

/// Serves until interrupted. Options but the port and the content go to trunk.
pub fn serve(options: &[String], is_verbose: bool) -> Result<()> {
    let (content, options) = content::take(options)?;
    let (wanted, options) = port(&options)?;
    let machine = Machine::here();
    prepare(&machine, is_verbose)?;
    let port = free_port(wanted)?;
    if port != wanted {
        eprintln!("port {wanted} is taken");
    }
    eprintln!("the site: http://localhost:{port}/ (Ctrl-C to stop)");
    // Apart from `dist/`, which holds what is to be published.
    let dist = target_dir().join("serve");
    let mut trunk = command("trunk", &["serve", "--port", &port.to_string(), "--dist"]);
    trunk.arg(dist).args(options).env("PATH", tools::path(&machine.target)?);
    let trunk_file = fs::read_to_string(root().join("Trunk.toml")).context("no Trunk.toml")?;
    for path in content::watched(&trunk_file, &content) {
        trunk.args(["--watch", &path]);
    }
    trunk.env(content::VARIABLE, content);
    run(trunk.env(programs::VARIABLE, programs::folder()))
}

/// All that takes long: trunk then finds everything built.
fn prepare(machine: &Machine, is_verbose: bool) -> Result<()> {
    let _lock = Lock::take(&machine.target)?;
    let installations = requirements::check(machine, TO_BUILD)?;
    let steps = Steps::new("serve", install::count(&installations) + 2, is_verbose);
    let app = ["build", "--target", "wasm32-unknown-unknown", "--profile", "preview"];
    let mut app = command("cargo", &app);
    app.args(["--features", "csr", "--bin", "vitrine"]);
    install::rust_parts(&steps, &installations)?;
    let built = || {
        let compiler = programs::build(&[programs::CATALOGUE]);
        steps.run("The compiler of the content", compiler)?;
        steps.run("The app", app)
    };
    steps.together(vec![
        Box::new(built),
        Box::new(|| install::tools(&steps, machine, &installations)),
        Box::new(|| install::packages(&steps, machine, &installations)),
    ])?;
    install::check(machine, TO_BUILD, &installations)?;
    steps.finish();
    Ok(())
}

/// The port that is asked for, and the other options.
fn port(options: &[String]) -> Result<(u16, Vec<&String>)> {
    let Some(at) = options.iter().position(|option| option == "--port") else {
        return Ok((PORT, options.iter().collect()));
    };
    let number = options.get(at + 1).context("--port needs a number")?;
    let port = number.parse().with_context(|| format!("{number} is no port"))?;
    Ok((port, options[..at].iter().chain(&options[at + 2..]).collect()))
}

/// The first port from this one on where nothing listens.
fn free_port(wanted: u16) -> Result<u16> {
    let is_free = |port: &u16| {
        let (old, new) = (Ipv4Addr::LOCALHOST, Ipv6Addr::LOCALHOST);
        TcpListener::bind((old, *port)).is_ok() && !is_taken(TcpListener::bind((new, *port)))
    };
    (wanted..=u16::MAX).find(is_free).context("no port is free")
}

/// A machine without the newer protocol has nothing there that could be in the way.
fn is_taken(listener: std::io::Result<TcpListener>) -> bool {
    listener.is_err_and(|error| error.kind() == std::io::ErrorKind::AddrInUse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_way_to_the_next_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback is there");
        let port = taken.local_addr().expect("it is bound").port();
        let free = free_port(port).expect("another one is free");
        assert!(free > port);
    }

    #[test]
    fn the_port_is_taken_out_of_the_options() {
        let options = ["--open", "--port", "9000", "--quiet"].map(str::to_owned);
        let (wanted, rest) = port(&options).expect("it is a number");
        assert_eq!((wanted, rest), (9000, vec![&options[0], &options[3]]));
        assert!(port(&options[1..2]).is_err());
    }
}
