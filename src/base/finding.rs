//! What Aushang has to say about a site: every problem is a finding, never a crash and never silence.
//!
//! A finding names its rule and its place and carries facts; the words are in the Fluent files
//! (`texts/findings.*.ftl`), so that the same finding can be read in German and in English.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::path::SourcePath;
use super::span::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// It should be mended; publishing goes on.
    Warning,
    /// Advice.
    Hint,
}

impl Severity {
    /// The name used in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// A range in a file of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The file, relative to the site folder.
    pub file: SourcePath,
    /// The range in it; `None` speaks of the file as a whole.
    pub span: Option<Span>,
}

/// One problem, with its place and the facts that its text mentions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// Id of the rule, also the name of its text.
    pub rule: Cow<'static, str>,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is, if it is anywhere.
    pub place: Option<Place>,
    /// Another place that belongs to it ("the first one is here").
    pub related: Option<Place>,
    /// Named values that the text mentions.
    pub facts: Vec<(Cow<'static, str>, String)>,
}

impl Finding {
    /// A finding that stops publication.
    pub fn error(rule: &'static str) -> Self {
        Self::new(rule, Severity::Error)
    }

    /// A finding that should be mended.
    pub fn warning(rule: &'static str) -> Self {
        Self::new(rule, Severity::Warning)
    }

    /// A piece of advice.
    pub fn hint(rule: &'static str) -> Self {
        Self::new(rule, Severity::Hint)
    }

    fn new(rule: &'static str, severity: Severity) -> Self {
        Self { rule: Cow::Borrowed(rule), severity, place: None, related: None, facts: Vec::new() }
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, file: &SourcePath, span: Span) -> Self {
        self.place = Some(Place { file: file.clone(), span: Some(span) });
        self
    }

    /// Says which file it is about.
    #[must_use]
    pub fn in_file(mut self, file: &SourcePath) -> Self {
        self.place = Some(Place { file: file.clone(), span: None });
        self
    }

    /// Names a second place that belongs to it.
    #[must_use]
    pub fn related_to(mut self, file: &SourcePath, span: Option<Span>) -> Self {
        self.related = Some(Place { file: file.clone(), span });
        self
    }

    /// Adds a value that the text mentions.
    #[must_use]
    pub fn fact(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((Cow::Borrowed(name), value.to_string()));
        self
    }
}

/// The order in which findings are shown: by file and place, then the worse first.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (&a.place, a.severity, &a.rule, &a.facts).cmp(&(&b.place, b.severity, &b.rule, &b.facts)));
}

/// Whether one of the findings stops publication.
pub fn any_error(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// The candidate that a mistyped word most likely means, if one is near enough to be named.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&word, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness > 0.82)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}
