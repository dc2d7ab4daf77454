//! Scaled pictures, kept in the cache folder: making them takes longer than everything else together,
//! and the preview needs them again at every start.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use super::load::Request;
use crate::emit::Rendered;

/// Its name in the cache folder.
pub(super) const FOLDER: &str = "pictures";

/// The folder of kept results; none if nothing is to be remembered.
pub(super) struct Kept {
    folder: Option<PathBuf>,
    added: AtomicBool,
}

impl Kept {
    pub(super) fn new(request: &Request) -> Self {
        let folder = request.remember.then(|| request.cache().join(FOLDER));
        Self { folder, added: AtomicBool::new(false) }
    }

    /// What is kept under a name, else what is made now. A cache that cannot be written is no fault.
    pub(super) fn get_or_make(&self, name: &str, make: &dyn Fn() -> Rendered) -> Rendered {
        let Some(folder) = &self.folder else { return make() };
        let file = folder.join(name);
        if let Ok(bytes) = fs::read(&file) {
            return Ok(bytes);
        }
        let bytes = make()?;
        self.added.store(true, Ordering::Relaxed);
        let unfinished = folder.join(format!("{name}.{}", std::process::id()));
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&unfinished, &bytes));
        if written.and_then(|()| fs::rename(&unfinished, &file)).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        Ok(bytes)
    }

    /// Removes what no picture of the site needs any more.
    pub(super) fn prune(&self, needed: &BTreeSet<String>) {
        let Some(folder) = self.folder.as_ref().filter(|_| self.added.load(Ordering::Relaxed)) else { return };
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            if !needed.contains(entry.file_name().to_string_lossy().as_ref()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
