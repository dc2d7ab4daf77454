//! Files on disk, and the ledger that grows only after they are there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::base::finding::Finding;
use crate::ledger::{DIGEST_FILE, Issue, lines, read};

/// A file of an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name in the output folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Writes files into a folder, each whole or not at all.
///
/// # Errors
/// A finding that names the first file that could not be written.
pub(super) fn write_files(folder: &Path, files: &[&ExportFile]) -> Result<Vec<PathBuf>, Box<Finding>> {
    let failed = |path: &Path, error: io::Error| {
        Box::new(Finding::error("output-unwritable").fact("path", path.display()).fact("message", error))
    };
    fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    let mut written = Vec::new();
    for file in files {
        let path = folder.join(&file.name);
        write_whole(folder, &path, &file.bytes).map_err(|error| failed(&path, error))?;
        written.push(path);
    }
    Ok(written)
}

fn write_whole(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = folder.join(format!(".aushang-unfinished-{}", std::process::id()));
    let written = File::create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let moved = written.and_then(|()| fs::rename(&unfinished, path));
    if moved.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    moved
}

/// The ledger, held by this process until it is dropped.
#[derive(Debug)]
pub(super) struct Ledger {
    file: File,
    path: PathBuf,
    ends_open: bool,
}

impl Ledger {
    /// Takes the ledger of a site for writing. `known` is how many issues it held when the choice was made.
    ///
    /// # Errors
    /// A finding when it cannot be opened, when another process holds it, or when it has grown since.
    pub(super) fn take(site: &Path, known: usize) -> Result<Self, Box<Finding>> {
        let path = site.join(DIGEST_FILE);
        let failed = |error: io::Error| unwritable(&path, &error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(&path).map_err(failed)?;
        if let Err(fs::TryLockError::WouldBlock) = file.try_lock() {
            return Err(Box::new(Finding::error("ledger-in-use").fact("path", path.display())));
        }
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        if read(&text, &mut Vec::new()).len() != known {
            return Err(Box::new(Finding::error("ledger-in-use").fact("path", path.display())));
        }
        let ends_open = !text.is_empty() && !text.ends_with('\n');
        Ok(Self { file, path, ends_open })
    }

    /// Adds a line for each issue and waits until the disk has them.
    ///
    /// # Errors
    /// A finding when they cannot be written.
    pub(super) fn add(mut self, issues: &[Issue]) -> Result<(), Box<Finding>> {
        let text = lines(issues).map_err(|error| unwritable(&self.path, &error))?;
        let text = if self.ends_open { format!("\n{text}") } else { text };
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_all());
        written.map_err(|error| unwritable(&self.path, &error))
    }
}

fn unwritable(path: &Path, error: &dyn std::fmt::Display) -> Box<Finding> {
    Box::new(Finding::error("ledger-unwritable").fact("path", path.display()).fact("message", error))
}
