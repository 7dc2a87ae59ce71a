//! The process that drives a browser.

use std::{
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, ChildStdin, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::engine::ENGINE;

/// Runs the driver in a group of processes of its own, and ends the group when the tests do, however
/// they end: the shell's input is a pipe that closes with them. What the browser knows goes with it.
const GUARD: &str = r#"
    profile=$(mktemp -d)
    echo "$profile"
    TMPDIR="$profile" "$@" &
    read -r _
    trap '' TERM
    kill -TERM 0
    wait
    rm -rf "$profile"
"#;

/// A driver starts within this time, on a slow machine too.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often one looks whether it has.
const PERIOD: Duration = Duration::from_millis(20);

/// A running driver; stopped, with its browser, when dropped.
pub struct Driver {
    guard: Child,
    input: Option<ChildStdin>,
    port: u16,
    profile: String,
}

impl Driver {
    /// Starts it on a free port. The port may be taken between its choice and its use: then it ends
    /// without listening, and another try helps.
    pub fn start() -> Self {
        (0..5).find_map(|_| Self::try_start()).expect("the driver listens")
    }

    fn try_start() -> Option<Self> {
        use std::os::unix::process::CommandExt;
        let port = free_port();
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .args(ENGINE.launcher())
            .args([ENGINE.driver(), format!("--port={port}")])
            .args(ENGINE.driver_options())
            .envs(ENGINE.driver_variables().iter().copied())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell is there");
        let input = guard.stdin.take();
        let output = guard.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let profile = lines.next().expect("there is a folder for what does not last");
        // It may stop if nobody reads what it says.
        thread::spawn(move || lines.for_each(drop));
        let driver = Self { guard, input, port, profile };
        driver.listens().then_some(driver)
    }

    /// Waits until it does; not for one that has ended.
    fn listens(&self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return true;
            }
            thread::sleep(PERIOD);
        }
        false
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Where its browser keeps what it knows: nothing at first.
    pub fn profile(&self) -> &str {
        &self.profile
    }
}

fn free_port() -> u16 {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.input.take());
        // It has been told; it may have ended by itself.
        let _ = self.guard.wait();
    }
}
