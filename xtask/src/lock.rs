//! One command at a time builds in a folder: two would wait for each other in the middle of their
//! steps, or fill the machine.

use std::{
    fs::{self, File},
    io::{Read, Seek, Write},
    path::Path,
    process,
};

use anyhow::{Context, Result};

/// Held until dropped, or until the process ends.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits until no other command builds in this folder, and says so.
    pub fn take(target: &Path) -> Result<Self> {
        let path = target.join("xtask/lock");
        let cannot = || format!("cannot write {}", path.display());
        fs::create_dir_all(target.join("xtask")).with_context(cannot)?;
        let mut options = File::options();
        let mut file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .with_context(cannot)?;
        if file.try_lock().is_err() {
            let mut holder = String::new();
            file.read_to_string(&mut holder)?;
            eprintln!(
                "another `cargo xtask` ({holder}) is at work in this folder: waiting for its end"
            );
            file.lock().with_context(cannot)?;
        }
        file.set_len(0)?;
        file.rewind()?;
        write!(file, "process {}", process::id())?;
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use std::{env, thread, time::Duration};

    use super::*;

    #[test]
    fn a_second_command_waits_for_the_end_of_the_first() {
        let folder = env::temp_dir().join(format!("vitrine-lock-{}", process::id()));
        let first = Lock::take(&folder).expect("nobody has it");
        let waiting = {
            let folder = folder.clone();
            thread::spawn(move || Lock::take(&folder).is_ok())
        };
        thread::sleep(Duration::from_millis(200));
        assert!(!waiting.is_finished());
        let name = fs::read_to_string(folder.join("xtask/lock")).expect("it is a file");
        assert_eq!(name, format!("process {}", process::id()));
        drop(first);
        assert!(waiting.join().expect("it ends"));
        fs::remove_dir_all(folder).expect("it is ours");
    }
}
