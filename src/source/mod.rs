//! Floor 1: the files of a site folder: what is there, whether it changed, and its text.

mod scan;
mod split;
mod text;

pub use scan::{Memory, SourceFile, Stamp, Tree, scan};
pub use split::{FrontMatter, Parts, Syntax, split};
pub use text::{decode, looks_cut};

/// Whether an editor or a synchronisation program made a file of this name for itself.
///
/// Such files are never published: swap and backup files, lock files, half-written copies.
pub fn is_scratch_name(name: &str) -> bool {
    const ENDINGS: &[&str] = &["~", ".swp", ".swx", ".tmp", ".bak", ".bck", ".kate-swp", ".part", ".crdownload"];
    name.starts_with(['.', '#'])
        || name.starts_with("~$")
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || name.contains("___jb_")
        || name == "4913"
        || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// Whether a synchronisation program set this file aside because two people changed it at once.
pub fn is_conflict_copy(name: &str) -> bool {
    let name = name.to_lowercase();
    ["conflicted copy", "in konflikt stehende kopie", "conflict)", ".sync-conflict-"].iter().any(|m| name.contains(m))
}
