//! From files to notices, sections and pictures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use rayon::prelude::*;

use super::cache::{Remembered, Session};
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::config::Settings;
use crate::data::Entry;
use crate::emit::inspect;
use crate::notice::{Input, Parsed, Section, language_of, parse, read_section};
use crate::site::{Content, PictureSource};
use crate::source::{SourceFile, Tree, decode, looks_cut};

/// The reading of the content folder.
pub(super) struct Reading<'a> {
    pub(super) settings: &'a Arc<Settings>,
    pub(super) tree: &'a Tree,
    pub(super) session: &'a mut Session,
    pub(super) findings: &'a mut Vec<Finding>,
    /// A changed file looks as if it were still being written.
    pub(super) incomplete: bool,
    /// How many files were read, not remembered.
    pub(super) parsed: usize,
}

/// A markdown file with its language and the file it translates.
struct Source<'a> {
    file: &'a SourceFile,
    language: String,
    base: SourcePath,
}

impl Source<'_> {
    fn is_section(&self) -> bool {
        self.base.file_name() == "_index.md"
    }
}

impl Reading<'_> {
    /// All notices and sections; what is remembered of a file that did not change is not read again.
    pub(super) fn content(&mut self) -> Content {
        let mut sources = Vec::new();
        for file in self.tree.content().filter(|file| file.is_markdown()) {
            let before = self.findings.len();
            let (language, base) = language_of(&file.path, self.settings, self.findings);
            if self.findings.len() > before {
                continue; // Nobody knows what it translates.
            }
            sources.push(Source { file, language, base: base.unwrap_or_else(|| file.path.clone()) });
        }
        let (sections, notices): (Vec<_>, Vec<_>) = sources.into_iter().partition(Source::is_section);
        let sections = self.sections(&sections);
        let notices = self.notices(&notices, &sections);
        Content { notices, sections }
    }

    fn sections(&mut self, sources: &[Source<'_>]) -> Vec<Arc<Section>> {
        let mut sections = Vec::new();
        let mut known = std::mem::take(&mut self.session.sections);
        for source in sources {
            // The settings decide the language of a file, and whether it is a translation.
            let settled = [source.language.as_bytes(), source.base.as_str().as_bytes()];
            let key = Digest::of_parts([source.file.stamp.digest.bytes()].into_iter().chain(settled));
            let entry = match known.remove(&source.file.path) {
                Some(entry) if entry.0 == key => entry,
                _ => {
                    self.parsed += 1;
                    let (section, findings) = self.read_section(source);
                    (key, section, findings)
                }
            };
            self.findings.extend(entry.2.iter().cloned());
            sections.extend(entry.1.clone());
            self.session.sections.insert(source.file.path.clone(), entry);
        }
        sections
    }

    fn read_section(&mut self, source: &Source<'_>) -> (Option<Arc<Section>>, Vec<Finding>) {
        let bytes = match read(source.file) {
            Ok(bytes) => bytes,
            Err(finding) => return (None, vec![*finding]),
        };
        self.incomplete |= looks_cut(&bytes);
        match text_of(source.file, &bytes) {
            Err(finding) => (None, vec![*finding]),
            Ok(text) => {
                let input = input(source, &text, None, Vec::new());
                let read = read_section(&input);
                (read.section.map(Arc::new), read.findings)
            }
        }
    }

    fn notices(&mut self, sources: &[Source<'_>], sections: &[Arc<Section>]) -> Vec<Arc<crate::notice::Notice>> {
        let settings_digest = self.session.settings.as_ref().map_or(Digest::default(), |(digest, _, _)| *digest);
        let defaults: BTreeMap<&str, &Arc<Section>> =
            sections.iter().filter(|s| s.path == s.base).map(|s| (s.path.folder(), s)).collect();
        let known = std::mem::take(&mut self.session.stored.notices);
        let (settings, tree) = (self.settings, self.tree);
        let read_one = |source: &Source<'_>| -> (SourcePath, Remembered, bool, bool) {
            let chain = chain(source.base.folder(), &defaults);
            let original = tree.files.get(&source.base).filter(|file| file.path != source.file.path);
            let mut parts = vec![*source.file.stamp.digest.bytes_array(), *settings_digest.bytes_array()];
            parts.push(original.map_or([0; 32], |file| *file.stamp.digest.bytes_array()));
            parts.extend(chain.iter().filter_map(|s| Some(*tree.files.get(&s.path)?.stamp.digest.bytes_array())));
            let key = Digest::of_parts(parts.iter().map(<[u8; 32]>::as_slice));
            match known.get(&source.file.path) {
                Some(remembered) if remembered.key == key => {
                    (source.file.path.clone(), remembered.clone(), false, false)
                }
                _ => {
                    let (parsed, cut) = read_notice(source, original, &chain, settings);
                    let remembered = Remembered { key, notice: parsed.notice.map(Arc::new), findings: parsed.findings };
                    (source.file.path.clone(), remembered, true, cut)
                }
            }
        };
        let read: Vec<_> = sources.par_iter().map(read_one).collect();
        let mut notices = Vec::new();
        for (path, remembered, is_new, cut) in read {
            self.session.changed |= is_new;
            self.parsed += usize::from(is_new);
            self.incomplete |= cut;
            self.findings.extend(remembered.findings.iter().cloned());
            notices.extend(remembered.notice.clone());
            self.session.stored.notices.insert(path, remembered);
        }
        self.session.changed |= known.len() != self.session.stored.notices.len();
        notices
    }

    /// What is known of the pictures of the content folder.
    pub(super) fn pictures(&mut self) -> BTreeMap<SourcePath, PictureSource> {
        const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "svg"];
        let is_picture = |file: &&SourceFile| file.path.extension().is_some_and(|e| ENDINGS.contains(&e.as_str()));
        let files: Vec<&SourceFile> = self.tree.content().filter(is_picture).collect();
        let known = std::mem::take(&mut self.session.stored.pictures);
        let seen: Vec<(Digest, Option<PictureSource>)> = files
            .par_iter()
            .map(|file| {
                // The ending decides how the bytes are read.
                let ending = file.path.extension().unwrap_or_default();
                let key = Digest::of_parts([file.stamp.digest.bytes(), ending.as_bytes()]);
                let picture = known.get(&key).copied();
                (key, picture.unwrap_or_else(|| fs::read(&file.disk).ok().and_then(|bytes| inspect(&bytes, &ending))))
            })
            .collect();
        let pictures =
            files.iter().zip(&seen).filter_map(|(file, (_, picture))| Some((file.path.clone(), (*picture)?)));
        let pictures = pictures.collect();
        self.session.stored.pictures = seen.into_iter().collect();
        let keys: BTreeSet<_> = known.keys().collect();
        self.session.changed |= keys != self.session.stored.pictures.keys().collect();
        pictures
    }
}

/// The sections around a folder that fill in fields, the nearest first.
fn chain<'s>(folder: &str, defaults: &BTreeMap<&str, &'s Arc<Section>>) -> Vec<&'s Section> {
    let mut chain = Vec::new();
    let mut folder = Some(folder);
    while let Some(path) = folder {
        chain.extend(defaults.get(path).copied().map(|section| &**section));
        folder = path.rsplit_once('/').map(|(above, _)| above);
    }
    chain
}

fn read(file: &SourceFile) -> Result<Vec<u8>, Box<Finding>> {
    fs::read(&file.disk)
        .map_err(|error| Box::new(Finding::error("unreadable").in_file(&file.path).fact("message", error)))
}

fn text_of<'b>(file: &SourceFile, bytes: &'b [u8]) -> Result<std::borrow::Cow<'b, str>, Box<Finding>> {
    decode(bytes).map_err(|at| {
        let line = bytes[..at.min(bytes.len())].iter().filter(|byte| **byte == b'\n').count() + 1;
        Box::new(Finding::error("not-utf8").in_file(&file.path).fact("line", line))
    })
}

fn input<'a>(
    source: &'a Source<'_>,
    text: &'a str,
    original: Option<&'a str>,
    defaults: Vec<&'a [Entry]>,
) -> Input<'a> {
    Input {
        path: &source.file.path,
        text,
        base: &source.base,
        original,
        language: &source.language,
        defaults,
        at_top: source.file.path.folder() == "content",
    }
}

/// Reads a notice; the flag says that the file looks as if it were still being written.
fn read_notice(
    source: &Source<'_>,
    original: Option<&SourceFile>,
    chain: &[&Section],
    settings: &Settings,
) -> (Parsed, bool) {
    let failed = |finding: Box<Finding>, cut| (Parsed { notice: None, findings: vec![*finding] }, cut);
    let bytes = match read(source.file) {
        Ok(bytes) => bytes,
        Err(finding) => return failed(finding, false),
    };
    let cut = looks_cut(&bytes);
    let text = match text_of(source.file, &bytes) {
        Ok(text) => text,
        Err(finding) => return failed(finding, cut),
    };
    let original = original.and_then(|file| fs::read(&file.disk).ok());
    let original = original.as_deref().and_then(|bytes| decode(bytes).ok());
    let defaults = chain.iter().map(|section| section.defaults.as_slice()).collect();
    (parse(&input(source, &text, original.as_deref(), defaults), settings), cut)
}
