//! Tells when the files of a folder change.

use std::{
    path::Path,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use anyhow::{Context, Error, Result, anyhow};
use catalogue_compiler::disk;
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// A save is several changes: the last one is that long ago.
const QUIET: Duration = Duration::from_millis(40);

/// The changes of a folder, as long as it is kept.
pub struct Changes {
    changed: Receiver<()>,
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Starts watching.
    pub fn of(folder: &Path) -> Result<Self> {
        let (sender, changed) = channel();
        let root = folder.canonicalize();
        let root = root.map_err(|error| disk::failure("de lire le dossier", folder, &error))?;
        let inner = root.clone();
        let tell = move |event: notify::Result<Event>| {
            // What can't be told apart from a change counts as one.
            if event.map_or(true, |event| is_change(&event, &inner)) {
                // Nobody waits any more: the program ends.
                let _ = sender.send(());
            }
        };
        let mut watcher =
            notify::recommended_watcher(tell).map_err(|error| failure(folder, error))?;
        watcher.watch(&root, RecursiveMode::Recursive).map_err(|error| failure(folder, error))?;
        Ok(Self { changed, _watcher: watcher })
    }

    /// Waits for a change, and for the end of those that come with it.
    pub fn wait(&self) -> Result<()> {
        self.changed.recv().context("le dossier du contenu n’est plus surveillé")?;
        while self.changed.recv_timeout(QUIET).is_ok() {}
        Ok(())
    }
}

fn failure(folder: &Path, error: notify::Error) -> Error {
    match error.kind {
        ErrorKind::Io(error) => disk::failure("de surveiller", folder, &error),
        ErrorKind::MaxFilesWatch => anyhow!(
            "impossible de surveiller `{}` : le système n’en surveille pas davantage (`sysctl \
             fs.inotify.max_user_watches`)",
            folder.display()
        ),
        _ => anyhow!("impossible de surveiller `{}`", folder.display()),
    }
}

/// Reading is no change; nor is a file that an editor keeps for itself.
fn is_change(event: &Event, root: &Path) -> bool {
    let is_hidden = |path: &Path| {
        let inner = path.strip_prefix(root).unwrap_or(path);
        inner.iter().any(|part| part.to_string_lossy().starts_with('.'))
            || path.to_string_lossy().ends_with('~')
    };
    let is_read = matches!(event.kind, EventKind::Access(_));
    !is_read && (event.paths.is_empty() || !event.paths.iter().all(|path| is_hidden(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_editor_keeps_for_itself_is_no_change() {
        let check = |path: &str, expected: bool| {
            let event = Event::new(EventKind::Any).add_path(path.into());
            assert_eq!(is_change(&event, Path::new("/home/.me/content")), expected, "{path}");
        };
        check("/home/.me/content/api/a.md", true);
        check("/home/.me/content/api/.a.md.swp", false);
        check("/home/.me/content/api/a.md~", false);
        let read = Event::new(EventKind::Access(notify::event::AccessKind::Any));
        assert!(!is_change(&read, Path::new("/")));
    }
}
