//! From the folder to the site: the first stages, also for commands that publish nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::cache::Session;
use super::reading::Reading;
use super::stats::{Stage, Stats};
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::moment::{Now, Zone};
use crate::base::path::SourcePath;
use crate::config::{self, Settings};
use crate::ledger::{self, Issue};
use crate::notice::EASY;
use crate::site::{Audience, Inputs, Site, assemble};
use crate::source::{Memory, Tree, decode, scan};
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
