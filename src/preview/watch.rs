//! Learning that something may have changed.
//!
//! Folders are watched, never single files: an editor that saves by renaming replaces the file, and
//! a watch on it would stay with the old one. For the same reason the folder *above* each root is
//! watched too (without what lies below it), so that a root that is replaced or appears later is
//! noticed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Instant;

use notify::event::Event;
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};

use super::Texts;
use super::places::Places;

/// What the looking thread waits for.
#[derive(Debug)]
pub(super) enum Signal {
    /// Something may have changed.
    Look {
        /// When it was reported.
        at: Instant,
        /// A folder appeared: watch everything anew before looking.
        renew: bool,
    },
    /// The watcher can no longer be trusted, for this reason.
    Lost(notify::Error),
    /// The preview ends.
    Stop,
}

/// The watched folders.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    places: Arc<Places>,
}

impl Watch {
    /// Watches the places and sends a [`Signal`] whenever it is worth looking.
    ///
    /// # Errors
    ///
    /// Why the places cannot be watched, in words for people.
    pub(super) fn new(places: &Arc<Places>, signals: mpsc::Sender<Signal>, texts: &Texts) -> Result<Self, String> {
        // Elsewhere than on Linux there is no such file, and no such check is needed: macOS and
        // Windows report changes of shares as well as they can.
        let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
        for root in places.roots() {
            let real = fs::canonicalize(root);
            if let Some(kind) = remote_kind(real.as_deref().unwrap_or(root), &mounts) {
                let folder = root.display().to_string();
                let text = texts.polling_mount.replace("{folder}", &folder);
                return Err(text.replace("{kind}", &kind));
            }
        }

        let judge = Arc::clone(places);
        let watched_singly = matches!(RecommendedWatcher::kind(), WatcherKind::Inotify | WatcherKind::Kqueue);
        let handler = move |event: notify::Result<Event>| {
            let signal = match event {
                Ok(event) => match judge.judge(&event, watched_singly) {
                    Some(renew) => Signal::Look { at: Instant::now(), renew },
                    None => return,
                },
                Err(error) => Signal::Lost(error),
            };
            // Nobody listens: the preview is ending.
            let _ = signals.send(signal);
        };
        let mut watch = notify::recommended_watcher(handler)
            .map(|watcher| Self { watcher, places: Arc::clone(places) })
            .map_err(|error| reason(&error, texts))?;
        watch.renew().map_err(|error| reason(&error, texts))?;
        Ok(watch)
    }

    /// Watches everything anew. What changes meanwhile is not reported: look afterwards.
    ///
    /// # Errors
    ///
    /// If the system watches no more folders, or the folder above a root is gone.
    pub(super) fn renew(&mut self) -> notify::Result<()> {
        let places = Arc::clone(&self.places);
        for folder in places.above() {
            self.watch_anew(folder, RecursiveMode::NonRecursive)?;
        }
        for root in places.roots().filter(|root| root.is_dir()) {
            self.watch_tree(root)?;
        }
        Ok(())
    }

    /// Watches a folder and all below. A folder below that vanishes at this very moment ends
    /// notify's walk before its end, hence the attempts.
    fn watch_tree(&mut self, root: &Path) -> notify::Result<()> {
        const ATTEMPTS: u32 = 5;
        let mut attempt = 1;
        loop {
            match self.watch_anew(root, RecursiveMode::Recursive) {
                // The folder above is watched: it will tell when the root comes back.
                Err(error) if is_missing(&error) && !root.is_dir() => return Ok(()),
                Err(error) if is_missing(&error) && attempt < ATTEMPTS => attempt += 1,
                result => return result,
            }
        }
    }

    fn watch_anew(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        // notify has forgotten folders that were removed, and the first time it knows none.
        let _ = self.watcher.unwatch(path);
        self.watcher.watch(path, mode)
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// Why the sources are polled, in words for people.
pub(super) fn reason(error: &notify::Error, texts: &Texts) -> String {
    match error.kind {
        ErrorKind::MaxFilesWatch => texts.polling_full.clone(),
        _ => texts.polling_error.replace("{error}", &error.to_string()),
    }
}

/// The kind of file system a path lies on, if it is one where changes happen elsewhere: shares,
/// folders of the host seen from a virtual machine or container. `mounts` is `/proc/mounts`.
fn remote_kind(path: &Path, mounts: &str) -> Option<String> {
    const KINDS: [&str; 16] = [
        "9p",
        "drvfs",
        "cifs",
        "smb3",
        "smbfs",
        "nfs",
        "nfs4",
        "fuse",
        "virtiofs",
        "vboxsf",
        "prl_fs",
        "osxfs",
        "fakeowner",
        "afs",
        "ceph",
        "ncpfs",
    ];
    let mounted = mounts.lines().filter_map(|line| {
        let mut fields = line.split(' ').skip(1);
        let point = PathBuf::from(unescaped(fields.next()?));
        let kind = fields.next()?;
        path.starts_with(&point).then_some((point, kind))
    });
    // The innermost mount counts, and of several at one place the last.
    let (_, kind) = mounted.max_by_key(|(point, _)| point.components().count())?;
    let remote = KINDS.contains(&kind) || kind.starts_with("fuse.");
    remote.then(|| kind.to_owned())
}

/// `/proc/mounts` writes blanks, tabs, line breaks and backslashes as octal numbers.
fn unescaped(field: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(field.to_owned(), |text, (code, plain)| text.replace(code, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_mount_decides() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\n\
                      C:\\134 /mnt/c 9p rw 0 0\n\
                      server:/amt /home/amt\\040blatt nfs4 rw 0 0\n\
                      /dev/sdb1 /mnt/c/platte ext4 rw 0 0\n\
                      gvfs /run/gvfs fuse.gvfsd-fuse rw 0 0\n";
        let kind = |path: &str| remote_kind(Path::new(path), mounts);
        assert_eq!(kind("/home/ich"), None);
        assert_eq!(kind("/mnt/c/site").as_deref(), Some("9p"));
        assert_eq!(kind("/mnt/c/platte/site"), None);
        assert_eq!(kind("/home/amt blatt/site").as_deref(), Some("nfs4"));
        assert_eq!(kind("/run/gvfs/site").as_deref(), Some("fuse.gvfsd-fuse"));
        assert_eq!(remote_kind(Path::new("/home"), ""), None);
    }
}
