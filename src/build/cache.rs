//! What is remembered between builds. All of it can be lost: that only costs time.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::load::Request;
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::moment::Zone;
use crate::base::path::SourcePath;
use crate::config::Settings;
use crate::emit::FORMAT;
use crate::notice::{Notice, Section};
use crate::site::{Audience, PictureSource};
use crate::source::Memory;
use crate::theme::Theme;

/// The file in the cache folder.
const FILE: &str = "notices.bin";

/// A file as it was understood, with what decided that.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Remembered {
    /// Hash of the file and of everything that fills in its fields.
    pub(super) key: Digest,
    pub(super) notice: Option<Arc<Notice>>,
    /// What was found wrong, so that a rebuild does not go silent.
    pub(super) findings: Vec<Finding>,
}

/// A value with the hash of what it was read from, and what was found wrong.
pub(super) type Understood<T> = (Digest, Option<Arc<T>>, Vec<Finding>);

/// What a build remembers for the next one, in memory or on disk.
#[derive(Debug, Default)]
pub struct Session {
    pub(super) stored: Stored,
    pub(super) changed: bool,
    pub(super) read: bool,
    pub(super) saved: bool,
    pub(super) settings: Option<Understood<Settings>>,
    pub(super) theme: Option<(Digest, Arc<Theme>, Vec<Finding>)>,
    pub(super) sections: BTreeMap<SourcePath, Understood<Section>>,
}

/// What goes to disk.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Stored {
    pub(super) memory: Memory,
    pub(super) notices: BTreeMap<SourcePath, Remembered>,
    pub(super) pictures: BTreeMap<Digest, Option<PictureSource>>,
}

impl Session {
    /// The zone of the settings read last.
    pub fn zone(&self) -> Option<Zone> {
        let (_, settings, _) = self.settings.as_ref()?;
        settings.as_ref().map(|settings| settings.zone.clone())
    }

    /// The base path that the settings say now; `/` if they cannot be read.
    pub fn base_path(&mut self, request: &Request) -> String {
        let (settings, _) = super::load::settings(request, self);
        settings.map_or_else(|| "/".to_owned(), |settings| settings.base_path.clone())
    }

    /// Reads what the last process remembered; anything unreadable counts as nothing.
    pub(super) fn recall(&mut self, request: &Request) {
        if self.read {
            return;
        }
        self.read = true;
        let Ok(bytes) = fs::read(request.cache().join(FILE)) else { return };
        let Some(rest) = bytes.strip_prefix(key().as_bytes()) else { return };
        if let Some((digest, body)) = rest.split_at_checked(32)
            && Digest::of(body).bytes() == digest
        {
            self.stored = postcard::from_bytes(body).unwrap_or_default();
        }
    }

    /// Deletes what was remembered on disk, but not the lists of written files: without them nothing that
    /// vanished from the site would ever be removed.
    pub fn forget(request: &Request) {
        let _ = fs::remove_file(request.cache().join(FILE));
        let _ = fs::remove_dir_all(request.cache().join(super::kept::FOLDER));
    }

    /// Writes what the next process may need. A failure is no error: the next build takes longer.
    pub(super) fn save(&mut self, request: &Request) {
        // A preview builds at every save: what it remembers in memory need not go to disk each time.
        let again = self.saved && request.audience == Audience::Editors;
        if !self.changed || !request.remember || again {
            return;
        }
        self.saved = true;
        self.changed = false;
        let Ok(body) = postcard::to_stdvec(&self.stored) else { return };
        let mut bytes = key().into_bytes();
        bytes.extend_from_slice(Digest::of(&body).bytes());
        bytes.extend_from_slice(&body);
        let folder = request.cache();
        let temporary = folder.join(format!("{FILE}.{}", std::process::id()));
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&temporary, bytes));
        if written.and_then(|()| fs::rename(&temporary, folder.join(FILE))).is_err() {
            let _ = fs::remove_file(&temporary);
        }
    }
}

/// A cache of another program version, or of another shape of its values, is none.
fn key() -> String {
    let shape = Digest::of(crate::notice::schema().to_string().as_bytes());
    format!("{FORMAT} cache 1 {shape}\n")
}
