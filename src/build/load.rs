//! From the folder to the site: the first stages, also for commands that publish nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::cache::{Remembered, Session};
use super::stats::{Stage, Stats};
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::moment::{Now, Zone};
use crate::base::path::SourcePath;
use crate::config::{self, Settings};
use crate::data::Entry;
use crate::emit::inspect;
use crate::ledger::{self, Issue};
use crate::notice::{EASY, Input, Parsed, Section, language_of, parse, read_section};
use crate::site::{Audience, Content, Inputs, PictureSource, Site, assemble};
use crate::source::{Memory, SourceFile, Tree, decode, looks_cut, scan};
use crate::theme::{self, Theme};

/// What is to be built.
#[derive(Debug, Clone)]
pub struct Request {
    /// The site folder.
    pub site: PathBuf,
    /// The instant as written by the user; else the environment's, else the clock's.
    pub now: Option<String>,
    /// Who will read it.
    pub audience: Audience,
    /// Whether to keep what was understood for the next process.
    pub remember: bool,
}

impl Request {
    /// The folder for what is remembered.
    pub fn cache(&self) -> PathBuf {
        self.site.join(".aushang")
    }
}

/// The site with what belongs to it.
#[derive(Default)]
pub struct Loaded {
    /// The site, if settings could be read.
    pub site: Option<Site>,
    /// Its theme.
    pub theme: Option<Arc<Theme>>,
    /// Digests that went out.
    pub issues: Vec<Issue>,
    /// Where files lie whose name on disk is written in another form of Unicode than their path.
    pub elsewhere: BTreeMap<SourcePath, PathBuf>,
    /// The files that differ from what the session saw last.
    pub changed_sources: Vec<SourcePath>,
    /// Everything found so far.
    pub findings: Vec<Finding>,
    /// A changed file looks as if it were still being written.
    pub incomplete: bool,
}

/// Reads the folder and puts the site together.
pub fn load(request: &Request, session: &mut Session, stats: &mut Stats) -> Loaded {
    stats.time(Stage::Remember, || session.recall(request));
    let (settings, mut findings) = stats.time(Stage::Settings, || settings(request, session));
    let mut loaded = Loaded::default();
    let theme_name = settings.as_ref().and_then(|s| s.file.theme.as_ref()).map_or(theme::DEFAULT, |t| t.value.as_str());
    let parts = ["content".to_owned(), format!("themes/{theme_name}")];
    let mut tree = stats.time(Stage::Scan, || scan(&request.site, &parts, &session.stored.memory));
    let memory = tree.memory();
    let changed_sources = changed(&session.stored.memory, &memory);
    session.changed |= memory.stamps != session.stored.memory.stamps;
    session.stored.memory = memory;
    findings.append(&mut tree.findings);
    stats.sources = tree.content().count();
    if stats.sources == 0 {
        findings.push(Finding::error("no-content").in_file(&SourcePath::new("content")));
    }
    if let Some(settings) = settings {
        let mut reading = Reading {
            settings: &settings,
            tree: &tree,
            session,
            findings: &mut findings,
            incomplete: false,
            parsed: 0,
        };
        let content = stats.time(Stage::Notices, || reading.content());
        let pictures = stats.time(Stage::Notices, || reading.pictures());
        loaded.incomplete = reading.incomplete;
        stats.parsed = reading.parsed;
        loaded.theme =
            Some(stats.time(Stage::Settings, || theme_of(request, session, &settings, &tree, &mut findings)));
        loaded.issues = issues(request, &mut findings);
        if let Some(now) = now(request, &settings.zone, &mut findings) {
            let audience = request.audience;
            let inputs =
                Inputs { settings: settings.clone(), content, tree: &tree, pictures: &pictures, now, audience };
            loaded.site = Some(stats.time(Stage::Site, || assemble(&inputs, &mut findings)));
        }
    }
    loaded.findings = findings;
    loaded.changed_sources = changed_sources;
    let renamed = tree.files.into_values().filter(|file| file.disk != request.site.join(file.path.as_str()));
    loaded.elsewhere = renamed.map(|file| (file.path, file.disk)).collect();
    loaded
}

/// The files whose content differs between two looks.
fn changed(before: &Memory, after: &Memory) -> Vec<SourcePath> {
    let digest = |memory: &Memory, path: &SourcePath| memory.stamps.get(path).map(|stamp| stamp.digest);
    let paths: BTreeSet<&SourcePath> = before.stamps.keys().chain(after.stamps.keys()).collect();
    paths.into_iter().filter(|path| digest(before, path) != digest(after, path)).cloned().collect()
}

/// The one clock: what the user says, else `SOURCE_DATE_EPOCH`, else the machine's.
pub(crate) fn now(request: &Request, zone: &Zone, findings: &mut Vec<Finding>) -> Option<Now> {
    if let Some(text) = &request.now {
        let now = Now::parse(text, zone);
        if now.is_none() {
            findings.push(Finding::error("bad-now").fact("value", text));
        }
        return now;
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) if !text.is_empty() => {
            let now = Now::from_epoch(&text);
            if now.is_none() {
                findings.push(Finding::error("bad-now").fact("value", text));
            }
            now
        }
        _ => Some(Now(jiff::Timestamp::now())),
    }
}

pub(super) fn settings(request: &Request, session: &mut Session) -> (Option<Arc<Settings>>, Vec<Finding>) {
    let file = SourcePath::new(config::FILE);
    let bytes = match fs::read(request.site.join(config::FILE)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return (None, vec![Finding::error("no-site").in_file(&file)]);
        }
        Err(error) => return (None, vec![Finding::error("unreadable").in_file(&file).fact("message", error)]),
    };
    let digest = Digest::of(&bytes);
    if let Some((known, settings, findings)) = &session.settings
        && *known == digest
    {
        return (settings.clone(), findings.clone());
    }
    let mut findings = Vec::new();
    let settings = match decode(&bytes) {
        Ok(text) => config::load(&text, &mut findings).map(Arc::new),
        Err(_) => {
            findings.push(Finding::error("not-utf8").in_file(&file));
            None
        }
    };
    session.settings = Some((digest, settings.clone(), findings.clone()));
    (settings, findings)
}

fn theme_of(
    request: &Request,
    session: &mut Session,
    settings: &Settings,
    tree: &Tree,
    findings: &mut Vec<Finding>,
) -> Arc<Theme> {
    let name = settings.file.theme.as_ref().map_or(theme::DEFAULT, |theme| theme.value.as_str());
    if let Some(written) = settings.file.theme.as_ref().filter(|_| !request.site.join("themes").join(name).is_dir()) {
        findings.push(Finding::error("no-theme").at(&SourcePath::new(config::FILE), written.span).fact("value", name));
    }
    let own_files = tree.files.values().filter(|file| file.path.as_str().starts_with("themes/"));
    let stamps: Vec<_> = own_files.clone().map(|file| (&file.path, file.stamp.digest)).collect();
    let languages: Vec<String> = settings.languages.iter().cloned().chain([EASY.to_owned()]).collect();
    let key = Digest::of_value(&(&stamps, &languages)).unwrap_or_default();
    if let Some((known, theme, found)) = &session.theme
        && *known == key
    {
        findings.extend(found.iter().cloned());
        return theme.clone();
    }
    let mut found = Vec::new();
    let mut own = BTreeMap::new();
    for file in own_files {
        match fs::read(&file.disk) {
            Ok(bytes) => {
                own.insert(file.path.clone(), bytes);
            }
            Err(error) => found.push(Finding::error("unreadable").in_file(&file.path).fact("message", error)),
        }
    }
    let theme = Arc::new(theme::load(&theme::files(name, &own), &languages, &mut found));
    findings.extend(found.iter().cloned());
    session.theme = Some((key, theme.clone(), found));
    theme
}

fn issues(request: &Request, findings: &mut Vec<Finding>) -> Vec<Issue> {
    match fs::read_to_string(request.site.join(ledger::DIGEST_FILE)) {
        Ok(text) => ledger::read(&text, findings),
        Err(_) => Vec::new(),
    }
}

/// The reading of the content folder.
struct Reading<'a> {
    settings: &'a Arc<Settings>,
    tree: &'a Tree,
    session: &'a mut Session,
    findings: &'a mut Vec<Finding>,
    incomplete: bool,
    parsed: usize,
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
    fn content(&mut self) -> Content {
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
    fn pictures(&mut self) -> BTreeMap<SourcePath, PictureSource> {
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
