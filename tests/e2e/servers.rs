//! The web servers that operators have, each told what a build writes for it.

use std::{
    fs,
    io::Read,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    thread,
    time::Duration,
};

use crate::build::Folder;

/// Runs a server, and ends it when the tests do, however they end: the shell's input is a pipe that closes
/// with them.
const GUARD: &str = r#""$@" & server=$!; read -r _; kill "$server"; wait"#;

/// A running server; stopped when dropped.
pub struct WebServer {
    guard: Child,
    input: Option<ChildStdin>,
    port: u16,
    // Dropped last: the server writes there.
    _own: Folder,
}

/// A server by its name.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Nginx,
    Caddy,
}

impl WebServer {
    /// Serves the site in `folder/site` by the rules in `folder/site-serveur`. The port may be taken between its
    /// choice and its use: then another one helps.
    pub fn start(kind: Kind, folder: &Path) -> Self {
        (0..5).find_map(|_| Self::try_start(kind, folder)).expect("the server starts")
    }

    fn try_start(kind: Kind, folder: &Path) -> Option<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        drop(listener);
        let own = Folder::new();
        let mut guard = command(kind, folder, own.path(), port)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a shell is there");
        let input = guard.stdin.take();
        let mut server = Self { guard, input, port, _own: own };
        if server.listens() {
            return Some(server);
        }
        drop(server.input.take());
        let mut said = String::new();
        server.guard.stderr.take()?.read_to_string(&mut said).ok()?;
        assert!(said.contains("ddress already in use"), "{kind:?} doesn't start: {said}");
        None
    }

    fn listens(&self) -> bool {
        (0..100).any(|_| {
            thread::sleep(Duration::from_millis(50));
            TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok()
        })
    }

    /// Where it listens.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        drop(self.input.take());
        // It has been told; it may have ended by itself.
        let _ = self.guard.wait();
    }
}

/// The server with a configuration of the least that it needs, in a folder of its own.
fn command(kind: Kind, folder: &Path, own: &Path, port: u16) -> Command {
    let site = folder.join("site").display().to_string();
    let folder_name = own.display();
    let (name, text) = match kind {
        Kind::Nginx => (
            "nginx.conf",
            format!(
                "daemon off;\nmaster_process off;\npid {folder_name}/nginx.pid;\nerror_log stderr;\n\
                 events {{}}\nhttp {{\n  access_log off;\n  client_body_temp_path {folder_name}/body;\n  \
                 proxy_temp_path {folder_name}/proxy;\n  fastcgi_temp_path {folder_name}/fastcgi;\n  \
                 uwsgi_temp_path {folder_name}/uwsgi;\n  scgi_temp_path {folder_name}/scgi;\n  server {{\n    \
                 listen 127.0.0.1:{port};\n    root {site};\n    include {site}-serveur/nginx.conf;\n  }}\n}}\n"
            ),
        ),
        Kind::Caddy => (
            "Caddyfile",
            format!(
                "{{\n  admin off\n  auto_https off\n}}\nhttp://127.0.0.1:{port} {{\n  \
                 root * {site}\n  import {site}-serveur/Caddyfile\n}}\n"
            ),
        ),
    };
    let path = own.join(name);
    fs::write(&path, text).expect("the folder can be written");
    let path = path.display().to_string();
    let words = match kind {
        Kind::Nginx => vec!["nginx", "-e", "stderr", "-c", &path],
        Kind::Caddy => vec!["caddy", "run", "--adapter", "caddyfile", "--config", &path],
    };
    let mut command = Command::new("sh");
    command.args(["-c", GUARD, "guard"]).args(words).env("HOME", own);
    command
}
