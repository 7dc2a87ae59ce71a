//! The process that drives a browser.

use std::{
    env,
    io::{BufRead, BufReader},
    net::Ipv4Addr,
    process::{Child, ChildStdin, Command, Stdio},
    thread,
};

/// Runs the driver in a group of processes of its own, and ends the group when the tests do, however
/// they end: the shell's input is a pipe that closes with them. What the browser knows goes with it.
const GUARD: &str = r#"
    profile=$(mktemp -d)
    echo "$profile"
    "$1" --port=0 &
    read -r _
    trap '' TERM
    kill -TERM 0
    wait
    rm -rf "$profile"
"#;

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
        (0..5).find_map(|_| Self::try_start()).expect("the driver says on which port it listens")
    }

    fn try_start() -> Option<Self> {
        use std::os::unix::process::CommandExt;
        let program = env::var("VITRINE_DRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "guard", &program])
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
        let port = lines.by_ref().take(20).find_map(|line| {
            line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
        });
        let mut driver = Self { guard, input, port: 0, profile };
        driver.port = port?;
        // It may stop if nobody reads what it says.
        thread::spawn(move || lines.for_each(drop));
        Some(driver)
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

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.input.take());
        // It has been told; it may have ended by itself.
        let _ = self.guard.wait();
    }
}
