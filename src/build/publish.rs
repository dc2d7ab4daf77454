//! Where outputs go: a folder on disk, or the memory of the preview. The only place that writes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::manifest::{Manifest, Written, path_of, size_and_time};
use super::render::Artifact;
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::{OutputPath, SourcePath};
use crate::emit::Plan;

/// Tells a folder that Aushang writes from one that belongs to somebody else.
const MARK: &str = ".aushang";
const MARK_TEXT: &str = "Aushang writes this folder and deletes in it only what it wrote itself.\n";
/// How names of files begin that are not finished.
const UNFINISHED: &str = ".aushang-unfinished-";

/// What publishing did.
#[derive(Debug, Default)]
pub struct Published {
    /// What was written.
    pub written: Vec<OutputPath>,
    /// What was removed.
    pub removed: Vec<OutputPath>,
    /// What went wrong.
    pub findings: Vec<Finding>,
}

/// A place for outputs.
pub trait Store {
    /// The outputs that must be rendered: those that are not there as the plan wants them.
    fn stale(&mut self, plan: &Plan<'_>) -> Vec<OutputPath>;
    /// Takes the rendered outputs and removes what is no longer planned.
    fn publish(&mut self, plan: &Plan<'_>, artifacts: Vec<Artifact>) -> Published;
}

/// Outputs in memory, for the preview.
#[derive(Debug, Default)]
pub struct Memory {
    /// The outputs by path, each with its fingerprint.
    pub outputs: BTreeMap<OutputPath, (Digest, Arc<[u8]>)>,
}

impl Store for Memory {
    fn stale(&mut self, plan: &Plan<'_>) -> Vec<OutputPath> {
        let fresh = |path: &OutputPath, print: Digest| self.outputs.get(path).is_some_and(|(known, _)| *known == print);
        plan.outputs.values().filter(|o| !fresh(&o.path, o.fingerprint)).map(|o| o.path.clone()).collect()
    }

    fn publish(&mut self, plan: &Plan<'_>, artifacts: Vec<Artifact>) -> Published {
        let mut published = Published::default();
        for Artifact { path, bytes } in artifacts {
            let Some(output) = plan.outputs.get(&path) else { continue };
            let same = self.outputs.get(&path).is_some_and(|(_, known)| **known == *bytes);
            self.outputs.insert(path.clone(), (output.fingerprint, bytes.into()));
            if !same {
                published.written.push(path);
            }
        }
        let gone: Vec<OutputPath> = self.outputs.keys().filter(|p| !plan.outputs.contains_key(*p)).cloned().collect();
        for path in gone {
            self.outputs.remove(&path);
            published.removed.push(path);
        }
        published
    }
}

/// A folder on disk.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    manifest_path: PathBuf,
    manifest: Manifest,
    /// It was written before, but nobody knows any more what: the manifest was deleted.
    forgotten: bool,
}

impl Folder {
    /// Opens an output folder; one that is not empty and was not written by Aushang is refused.
    ///
    /// # Errors
    /// A finding that says why the folder cannot be used.
    pub fn open(output: &Path, cache: &Path, site: &Path) -> Result<Self, Box<Finding>> {
        let shown = SourcePath::new(&output.to_string_lossy());
        let failed =
            |error: io::Error| Box::new(Finding::error("output-unusable").fact("path", &shown).fact("message", error));
        let root = settled(output).map_err(failed)?;
        let site = settled(site).map_err(failed)?;
        let cache = settled(cache).map_err(failed)?;
        let mut sources = ["content", "themes", "ledger"]
            .map(|part| settled(&site.join(part)))
            .into_iter()
            .chain([Ok(cache.clone())]);
        let is_source = sources.any(|part| part.is_ok_and(|part| part.starts_with(&root) || root.starts_with(part)));
        if is_source || site.starts_with(&root) {
            return Err(Box::new(Finding::error("output-in-sources").fact("path", &shown)));
        }
        fs::create_dir_all(&root).map_err(failed)?;
        let marked = root.join(MARK).is_file();
        if !marked && !is_empty(&root).map_err(failed)? {
            return Err(Box::new(Finding::error("output-foreign").fact("path", &shown)));
        }
        let manifest_path = path_of(&cache, &root);
        let manifest = Manifest::read(&manifest_path);
        let forgotten = marked && manifest.files.is_empty();
        let mut folder = Self { root, manifest_path, manifest, forgotten };
        if marked && !folder.manifest.complete {
            folder.clear_unfinished();
        }
        Ok(folder)
    }

    /// Takes no output as fresh, but still knows which files are its own.
    pub fn forget(&mut self) {
        self.manifest.files.values_mut().for_each(|file| file.fingerprint = None);
    }

    fn disk(&self, path: &OutputPath) -> PathBuf {
        self.root.join(path.as_str())
    }

    /// Whether nobody touched a file since it was written.
    fn untouched(&self, path: &OutputPath) -> bool {
        let known = self.manifest.files.get(path);
        known.is_some_and(|known| size_and_time(&self.disk(path)) == Some((known.size, known.modified)))
    }

    /// Removes what a build that was killed left half written.
    fn clear_unfinished(&mut self) {
        for entry in walkdir::WalkDir::new(&self.root).into_iter().filter_map(Result::ok) {
            if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn write(&self, number: usize, artifact: &Artifact, known: Option<&Written>) -> io::Result<(Written, bool)> {
        let target = self.disk(&artifact.path);
        let sha256 = Digest::of(&artifact.bytes);
        let same_as_written = known.is_some_and(|known| known.sha256 == Some(sha256)) && self.untouched(&artifact.path);
        let unchanged = same_as_written || fs::read(&target).is_ok_and(|bytes| bytes == artifact.bytes);
        if !unchanged {
            let folder = target.parent().unwrap_or(&self.root);
            fs::create_dir_all(folder)?;
            let unfinished = folder.join(format!("{UNFINISHED}{}-{number}", std::process::id()));
            let written = fs::write(&unfinished, &artifact.bytes).and_then(|()| fs::rename(&unfinished, &target));
            if written.is_err() {
                let _ = fs::remove_file(&unfinished);
            }
            written?;
        }
        let (size, modified) = size_and_time(&target).unwrap_or_default();
        Ok((Written { fingerprint: None, sha256: Some(sha256), size, modified }, !unchanged))
    }

    /// Says what is about to be written, so that a build that is killed leaves nothing unknown.
    fn announce(&mut self, artifacts: &[Artifact], removals: bool) -> io::Result<()> {
        if artifacts.is_empty() && !removals {
            return Ok(());
        }
        let mut intent = self.manifest.clone();
        intent.complete = false;
        for artifact in artifacts {
            let entry = intent.files.entry(artifact.path.clone()).or_insert(Written {
                fingerprint: None,
                sha256: None,
                size: 0,
                modified: 0,
            });
            entry.fingerprint = None;
        }
        intent.write(&self.manifest_path)?;
        fs::write(self.root.join(MARK), MARK_TEXT)
    }

    /// Files that the plan does not have and that nobody remembers having written. One of them may be a
    /// notice that had to vanish, so that somebody must look at them.
    fn unknown(&self, plan: &Plan<'_>) -> Option<Finding> {
        let walk = walkdir::WalkDir::new(&self.root).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = walk.filter(|entry| entry.file_type().is_file());
        let paths = files
            .filter_map(|entry| Some(entry.path().strip_prefix(&self.root).ok()?.to_string_lossy().replace('\\', "/")));
        let unknown: Vec<String> =
            paths.filter(|path| path != MARK && !plan.outputs.contains_key(&OutputPath::new(path))).collect();
        let first = unknown.first()?;
        Some(Finding::warning("output-unknown").fact("path", first).fact("count", unknown.len()))
    }

    /// Whether a file that is no longer planned stands where a folder is needed, or the other way round.
    fn is_blocked(&self, plan: &Plan<'_>, artifacts: &[Artifact]) -> bool {
        let is_planned = |path: &OutputPath| plan.outputs.contains_key(path);
        let is_gone = |path: &OutputPath| self.manifest.files.contains_key(path) && !is_planned(path);
        let mut needed = artifacts.iter().flat_map(|artifact| artifact.path.folders());
        let mut left = self.manifest.files.keys().filter(|path| !is_planned(path)).flat_map(OutputPath::folders);
        needed.any(|folder| is_gone(&folder)) || left.any(|folder| is_planned(&folder))
    }

    fn remove(&mut self, plan: &Plan<'_>, published: &mut Published) {
        let gone: Vec<OutputPath> =
            self.manifest.files.keys().filter(|path| !plan.outputs.contains_key(*path)).cloned().collect();
        let mut folders = BTreeSet::new();
        for path in gone {
            let disk = self.disk(&path);
            let ours = self.untouched(&path) || self.is_as_written(&path);
            if disk.is_file() && !ours {
                published.findings.push(Finding::warning("output-changed").fact("path", &path));
                self.manifest.files.remove(&path);
                continue;
            }
            match fs::remove_file(&disk) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    published.findings.push(unwritable(&path, &error));
                }
                _ => {
                    folders.extend(disk.parent().map(Path::to_path_buf));
                    self.manifest.files.remove(&path);
                    published.removed.push(path);
                }
            }
        }
        for folder in folders.iter().rev() {
            let inside = folder.ancestors().take_while(|above| *above != self.root && above.starts_with(&self.root));
            // Stops at the first folder that still holds something.
            let _ = inside.map(fs::remove_dir).find(Result::is_err);
        }
    }

    /// Whether a file holds what was written, or what was about to be when a build was killed.
    fn is_as_written(&self, path: &OutputPath) -> bool {
        match self.manifest.files.get(path) {
            Some(Written { sha256: Some(known), .. }) => {
                fs::read(self.disk(path)).is_ok_and(|bytes| Digest::of(&bytes) == *known) || !self.manifest.complete
            }
            Some(_) => true,
            None => false,
        }
    }
}

impl Store for Folder {
    fn stale(&mut self, plan: &Plan<'_>) -> Vec<OutputPath> {
        let outputs: Vec<_> = plan.outputs.values().collect();
        let is_stale = |output: &&&crate::emit::Output<'_>| {
            let known = self.manifest.files.get(&output.path).and_then(|known| known.fingerprint);
            known != Some(output.fingerprint) || !self.untouched(&output.path)
        };
        outputs.par_iter().filter(is_stale).map(|output| output.path.clone()).collect()
    }

    fn publish(&mut self, plan: &Plan<'_>, artifacts: Vec<Artifact>) -> Published {
        let mut published = Published::default();
        let removals = self.manifest.files.keys().any(|path| !plan.outputs.contains_key(path));
        if let Err(error) = self.announce(&artifacts, removals) {
            published.findings.push(unwritable(&OutputPath::new(MARK), &error));
            return published;
        }
        // What is gone goes last, so that no page leads to a file that is not there, unless it is in the way.
        if removals && self.is_blocked(plan, &artifacts) {
            self.remove(plan, &mut published);
        }
        let number = AtomicUsize::new(0);
        let results: Vec<(OutputPath, io::Result<(Written, bool)>)> = artifacts
            .par_iter()
            .map(|artifact| {
                let known = self.manifest.files.get(&artifact.path);
                let result = self.write(number.fetch_add(1, Ordering::Relaxed), artifact, known);
                (artifact.path.clone(), result)
            })
            .collect();
        let something = !results.is_empty() || removals;
        for (path, result) in results {
            match result {
                Ok((mut written, changed)) => {
                    written.fingerprint = plan.outputs.get(&path).map(|output| output.fingerprint);
                    self.manifest.files.insert(path.clone(), written);
                    if changed {
                        published.written.push(path);
                    }
                }
                Err(error) => published.findings.push(unwritable(&path, &error)),
            }
        }
        self.remove(plan, &mut published);
        if std::mem::take(&mut self.forgotten) {
            published.findings.extend(self.unknown(plan));
        }
        self.manifest.complete = true;
        if something && let Err(error) = self.manifest.write(&self.manifest_path) {
            published.findings.push(unwritable(&OutputPath::new("manifest.json"), &error));
        }
        published
    }
}

/// The one path of a folder that need not exist yet: absolute, without links and steps back.
fn settled(folder: &Path) -> io::Result<PathBuf> {
    let folder = std::path::absolute(folder)?;
    let existing = folder.ancestors().find(|above| above.exists()).unwrap_or(&folder);
    let mut settled = existing.canonicalize()?;
    for part in folder.strip_prefix(existing).unwrap_or(&folder).components() {
        if part == Component::ParentDir {
            settled.pop();
        } else {
            settled.push(part);
        }
    }
    Ok(settled)
}

fn unwritable(path: &OutputPath, error: &io::Error) -> Finding {
    Finding::error("output-unwritable").fact("path", path).fact("message", error)
}

/// Whether a folder holds nothing but what version control keeps it with.
fn is_empty(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        if !matches!(entry?.file_name().to_str(), Some(".gitignore" | ".gitkeep")) {
            return Ok(false);
        }
    }
    Ok(true)
}
