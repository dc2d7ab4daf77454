//! The walk through the site folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::{is_conflict_copy, is_scratch_name};
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::SourcePath;

/// A change of a file within this time before the last look may have left its date as it was
/// (git calls such entries "racily clean"): its content is hashed again.
const RACY_NANOSECONDS: i128 = 2_000_000_000;

/// What tells whether a file changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Size in bytes.
    pub size: u64,
    /// Time of the last change in nanoseconds since 1970.
    pub modified: i128,
    /// Hash of the content.
    pub digest: Digest,
}

/// What the last look at the folder saw, and when.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// When the look began, in nanoseconds since 1970.
    pub looked_at: i128,
    /// The files by path.
    pub stamps: BTreeMap<SourcePath, Stamp>,
}

/// One file of the site folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path relative to the site folder, in composed form.
    pub path: SourcePath,
    /// Where the operating system finds it.
    pub disk: PathBuf,
    /// Size, date and hash.
    pub stamp: Stamp,
}

impl SourceFile {
    /// Whether it holds a notice, a page or a section's page.
    pub fn is_markdown(&self) -> bool {
        matches!(self.path.extension().as_deref(), Some("md" | "markdown"))
    }
}

/// All files of a site folder, by path.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The files.
    pub files: BTreeMap<SourcePath, SourceFile>,
    /// What the walk found wrong.
    pub findings: Vec<Finding>,
    /// When the walk began, in nanoseconds since 1970.
    pub looked_at: i128,
}

impl Tree {
    /// What the next walk compares with.
    pub fn memory(&self) -> Memory {
        Memory {
            looked_at: self.looked_at,
            stamps: self.files.values().map(|file| (file.path.clone(), file.stamp)).collect(),
        }
    }

    /// The files of `content/`.
    pub fn content(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.values().filter(|file| file.path.as_str().starts_with("content/"))
    }
}

/// Walks the given folders and files of a site. A file whose size and date are as remembered is not
/// read; every other is hashed. What cannot be read is a finding.
pub fn scan(site: &Path, parts: &[String], memory: &Memory) -> Tree {
    let looked_at = std::time::SystemTime::now();
    let looked_at = looked_at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos().cast_signed());
    let mut tree = Tree { looked_at, ..Tree::default() };
    let mut found: Vec<(SourcePath, PathBuf)> = Vec::new();
    for part in parts {
        if site.join(part).exists() {
            walk(site, part, &mut found, &mut tree.findings);
        }
    }
    let files: Vec<Result<SourceFile, Box<Finding>>> =
        found.into_par_iter().map(|(path, disk)| stamp(path, disk, memory)).collect();
    for file in files {
        match file {
            Ok(file) => {
                if let Some(other) = tree.files.insert(file.path.clone(), file.clone()) {
                    tree.findings
                        .push(Finding::error("same-name").in_file(&file.path).fact("other", other.disk.display()));
                }
            }
            Err(finding) => tree.findings.push(*finding),
        }
    }
    tree
}

fn walk(site: &Path, part: &str, found: &mut Vec<(SourcePath, PathBuf)>, findings: &mut Vec<Finding>) {
    let walk = WalkDir::new(site.join(part)).follow_links(true).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_scratch_name(&entry.file_name().to_string_lossy()))
    {
        match entry {
            Ok(entry) => {
                let relative = entry.path().strip_prefix(site).unwrap_or(entry.path());
                let path = SourcePath::new(&relative.to_string_lossy());
                if relative.to_str().is_none() {
                    findings.push(Finding::error("name-not-unicode").in_file(&path));
                } else if is_conflict_copy(path.file_name()) {
                    findings.push(Finding::warning("conflict-copy").in_file(&path));
                } else if entry.file_type().is_file() {
                    found.push((path, entry.into_path()));
                } else if path.extension().is_some_and(|ending| ending == "md") {
                    findings.push(Finding::warning("folder-named-md").in_file(&path));
                }
            }
            Err(error) => {
                let at = error.path().unwrap_or(site);
                let path = SourcePath::new(&at.strip_prefix(site).unwrap_or(at).to_string_lossy());
                let rule = if error.loop_ancestor().is_some() { "link-loop" } else { "unreadable" };
                let message = error.io_error().map_or_else(String::new, ToString::to_string);
                findings.push(Finding::error(rule).in_file(&path).fact("message", message));
            }
        }
    }
}

fn stamp(path: SourcePath, disk: PathBuf, memory: &Memory) -> Result<SourceFile, Box<Finding>> {
    let unreadable =
        |error: std::io::Error| Box::new(Finding::error("unreadable").in_file(&path).fact("message", error));
    let metadata = fs::metadata(&disk).map_err(unreadable)?;
    let modified = metadata.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let modified = modified.map_or(0, |since| since.as_nanos().cast_signed());
    if let Some(known) = memory.stamps.get(&path) {
        let settled = modified + RACY_NANOSECONDS < memory.looked_at;
        if known.size == metadata.len() && known.modified == modified && settled {
            return Ok(SourceFile { stamp: *known, path, disk });
        }
    }
    let digest = Digest::of(&fs::read(&disk).map_err(unreadable)?);
    Ok(SourceFile { stamp: Stamp { size: metadata.len(), modified, digest }, path, disk })
}
