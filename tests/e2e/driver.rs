//! The process that drives the browser.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// A running `chromedriver`; stopped, with its browser, when dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a free port. The port may be taken between its choice and its use: then it ends
    /// without listening, and another try helps.
    pub fn start() -> Self {
        (0..5).find_map(|_| Self::try_start()).expect("chromedriver says on which port it listens")
    }

    fn try_start() -> Option<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the journeys need `chromedriver` on the PATH (Debian: chromium-driver)");
        let output = process.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
        });
        let Some(port) = port else {
            // Its output has ended, and so has it.
            let _ = process.wait();
            return None;
        };
        // It may stop if nobody reads what it says.
        thread::spawn(move || lines.for_each(drop));
        Some(Self { process, port })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Where its browser keeps what it knows: nothing at first.
    pub fn profile(&self) -> PathBuf {
        env::temp_dir().join(format!("vitrine-e2e-{}", self.port))
    }

    /// Has it close the browser, which killing it would leave behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    }

    fn is_over(&mut self) -> bool {
        thread::sleep(Duration::from_millis(50));
        !matches!(self.process.try_wait(), Ok(None))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.shut_down();
        if !(0..100).any(|_| self.is_over()) {
            // It didn't listen.
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
        let _ = fs::remove_dir_all(self.profile());
    }
}
