//! What was written to an output folder, by whom, and of what.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;
use crate::base::path::OutputPath;

/// A file as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    /// Equal fingerprints mean equal bytes. None while a build was under way.
    pub(super) fingerprint: Option<Digest>,
    /// Hash of the bytes.
    pub(super) sha256: Option<Digest>,
    /// Size in bytes.
    pub(super) size: u64,
    /// Time of the last change in nanoseconds since 1970, to see that nobody else wrote it.
    pub(super) modified: i128,
}

/// All files of an output folder that Aushang wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// False while files are written: what stands here is then what may be there.
    pub(super) complete: bool,
    /// The files.
    pub(super) files: BTreeMap<OutputPath, Written>,
}

impl Manifest {
    /// Reads a manifest; one that is lost or unreadable is empty.
    pub(super) fn read(path: &Path) -> Self {
        fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes it in one step.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let bytes = serde_json::to_vec(self)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let temporary = path.with_extension(format!("{}", std::process::id()));
        fs::write(&temporary, bytes)?;
        fs::rename(&temporary, path)
    }
}

/// Where the manifest of an output folder lies: in the cache, named by the folder.
pub(super) fn path_of(cache: &Path, output: &Path) -> PathBuf {
    let name = Digest::of(output.to_string_lossy().as_bytes()).short();
    cache.join(format!("manifest-{name}.json"))
}

/// Size and time of a file, or nothing if it is not there.
pub(super) fn size_and_time(path: &Path) -> Option<(u64, i128)> {
    let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((metadata.len(), modified.as_nanos().cast_signed()))
}
