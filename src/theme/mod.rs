//! Floor 4: how outputs look: templates, texts, filters, static files.
//!
//! The built-in theme is part of the program; a file in the site's `themes/<name>/` replaces the
//! built-in one of the same path.

mod dates;
mod filters;
mod templates;

pub use dates::{DateStyle, in_words};
pub use templates::Engine;

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::Embed;

use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::base::texts::Texts;

/// The built-in theme's name, and the folder a site overrides it in unless it names another.
pub const DEFAULT: &str = "default";

#[derive(Embed)]
#[folder = "themes/default"]
struct BuiltIn;

/// A file of the theme and where it comes from.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The file for findings.
    pub path: SourcePath,
}

/// The theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    /// Hash of all its files.
    pub digest: Digest,
    /// The texts of each language.
    pub texts: BTreeMap<String, Arc<Texts>>,
    /// One engine for each language.
    pub engines: BTreeMap<String, Engine>,
    /// Static files by name.
    pub statics: BTreeMap<String, Vec<u8>>,
}

/// The files of the theme by their path in it, the site's own in place of the built-in ones.
pub fn files(name: &str, own: &BTreeMap<SourcePath, Vec<u8>>) -> BTreeMap<String, ThemeFile> {
    let mut files = BTreeMap::new();
    for path in BuiltIn::iter() {
        if let Some(file) = BuiltIn::get(&path) {
            let shown = SourcePath::new(&format!("themes/{DEFAULT}/{path}"));
            files.insert(path.to_string(), ThemeFile { bytes: file.data.into_owned(), path: shown });
        }
    }
    let prefix = format!("themes/{name}/");
    for (path, bytes) in own {
        if let Some(inner) = path.as_str().strip_prefix(&prefix) {
            files.insert(inner.to_owned(), ThemeFile { bytes: bytes.clone(), path: path.clone() });
        }
    }
    files
}

/// Reads a theme for the given languages; every fault of a template or text file is reported.
pub fn load(files: &BTreeMap<String, ThemeFile>, languages: &[String], findings: &mut Vec<Finding>) -> Theme {
    let digest = digest(files);
    let mut engines = BTreeMap::new();
    let mut all_texts = BTreeMap::new();
    for (at, language) in languages.iter().enumerate() {
        // Faults are the same in every language: they are told once.
        let mut faults = Vec::new();
        let texts = Arc::new(texts(files, language, &mut faults));
        let engine = Engine::new(files, texts.clone(), &mut faults);
        all_texts.insert(language.clone(), texts);
        if at == 0 {
            findings.append(&mut faults);
        }
        engines.insert(language.clone(), engine);
    }
    let statics = files
        .iter()
        .filter_map(|(path, file)| Some((path.strip_prefix("static/")?.to_owned(), file.bytes.clone())))
        .collect();
    Theme { digest, texts: all_texts, engines, statics }
}

fn digest(files: &BTreeMap<String, ThemeFile>) -> Digest {
    Digest::of_parts(files.iter().flat_map(|(path, file)| [path.as_bytes(), file.bytes.as_slice()]))
}

/// The texts of a language, then of those that stand in for it.
fn texts(files: &BTreeMap<String, ThemeFile>, language: &str, findings: &mut Vec<Finding>) -> Texts {
    let base = language.split('-').next().unwrap_or(language);
    let mut tags = vec![language, base, "en", "de"];
    let mut seen = Vec::new();
    tags.retain(|tag| {
        !seen.contains(tag) && {
            seen.push(*tag);
            true
        }
    });
    let mut sources = Vec::new();
    for tag in tags {
        if let Some(file) = files.get(&format!("locales/{tag}.ftl")) {
            match std::str::from_utf8(&file.bytes) {
                Ok(text) => sources.push((tag, text, &file.path)),
                Err(_) => findings.push(Finding::error("not-utf8").in_file(&file.path)),
            }
        }
    }
    let pairs: Vec<(&str, &str)> = sources.iter().map(|(tag, text, _)| (*tag, *text)).collect();
    let (texts, errors) = Texts::new(language, &pairs);
    for error in errors {
        let span = Span::new(error.range.start, error.range.end);
        findings.push(Finding::error("text-syntax").at(sources[error.source].2, span).fact("message", error.message));
    }
    texts
}

impl Theme {
    /// The texts of a language; those of the first one for a language without.
    pub fn texts(&self, language: &str) -> Option<&Texts> {
        self.texts.get(language).or_else(|| self.texts.values().next()).map(Arc::as_ref)
    }
}
