//! `serve`: the site on this machine, while one writes.

use std::{
    net::{IpAddr, Ipv4Addr},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
    thread,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result};
use catalogue_compiler::commands::check::print_for_people;
use clap::Args;
use tokio::sync::watch::{self, Sender};

use crate::{
    app::App,
    preview::{
        server,
        snapshot::{self, Snapshot},
        watch::Changes,
    },
};

/// The command.
#[derive(Args)]
pub struct Serve {
    /// Dossier du contenu
    #[arg(long, value_name = "DOSSIER", default_value = "content")]
    content: PathBuf,
    /// Port voulu ; s’il est pris, le premier qui est libre au-dessus
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    port: u16,
    /// Adresse de cette machine où écouter ; `0.0.0.0` montre l’aperçu à tout le réseau
    #[arg(long, value_name = "ADRESSE", default_value_t = IpAddr::from(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
}

impl Serve {
    /// Serves until interrupted.
    pub fn run(self) -> Result<ExitCode> {
        vitrine::prerender::init();
        let app = Arc::new(App::load("/")?);
        // Watched first: what is saved while this is read is read again.
        let changes = Changes::of(&self.content)?;
        let first = Arc::new(self.read(&app, None)?);
        let (sender, shown) = watch::channel(first);
        let runtime =
            tokio::runtime::Runtime::new().context("impossible de démarrer le serveur")?;
        let listener = runtime.block_on(server::listen(self.host, self.port))?;
        let port = listener.local_addr().context("impossible de démarrer le serveur")?.port();
        if port != self.port && self.port != 0 {
            eprintln!("le port {} est pris", self.port);
        }
        eprintln!("le site : http://{}:{port}/ (Ctrl-C pour arrêter)", self.name());
        thread::spawn(move || self.follow(&changes, &app, &sender));
        runtime.block_on(server::serve(listener, shown));
        Ok(ExitCode::SUCCESS)
    }

    /// Shows each state of the content.
    fn follow(&self, changes: &Changes, app: &Arc<App>, sender: &Sender<Arc<Snapshot>>) {
        while changes.wait().is_ok() {
            let start = Instant::now();
            let last = Arc::clone(&sender.borrow());
            match self.read(app, Some(&last)) {
                Ok(snapshot) => {
                    sender.send_replace(Arc::new(snapshot));
                    eprintln!("relu en {} ms", start.elapsed().as_millis());
                }
                Err(error) => eprintln!("erreur : {error:#}"),
            }
        }
    }

    fn read(&self, app: &Arc<App>, last: Option<&Arc<Snapshot>>) -> Result<Snapshot> {
        let last = last.map(AsRef::as_ref);
        let reading = snapshot::read(&self.content, app, last, version())?;
        print_for_people(&reading.compiled);
        Ok(reading.snapshot)
    }

    /// How one types this machine.
    fn name(&self) -> String {
        if self.host == IpAddr::from(Ipv4Addr::LOCALHOST) {
            return "localhost".to_owned();
        }
        match self.host {
            IpAddr::V4(host) => host.to_string(),
            IpAddr::V6(host) => format!("[{host}]"),
        }
    }
}

/// Never the same, from one start of the program to the next either.
fn version() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.as_micros().to_string()
}
