//! Floor 2: what went out. Ledger files lie under version control; nothing in them is ever changed,
//! lines are only added.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::notice::facet::Kind;

/// The ledger of digests, relative to the site folder.
pub const DIGEST_FILE: &str = "ledger/digest.jsonl";

/// How an item came into a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemState {
    /// Published since the last one.
    New,
    /// Changed, with a note that says what.
    Changed,
    /// No longer valid because the editor withdrew it.
    Withdrawn,
}

impl ItemState {
    /// The name used in templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A notice in a digest that went out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Item {
    /// The notice's stable identity.
    pub id: String,
    /// Its title then, to tell of it if it vanishes.
    pub title: String,
    /// How it came in.
    pub state: ItemState,
    /// The change note that was told.
    #[serde(default)]
    pub change: Option<String>,
    /// What it was, to know a warning when its file is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// When it was to end, so that a file deleted after that is not taken for a withdrawal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Timestamp>,
}

/// A digest that went out, or was exported to go out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Issue {
    /// Which subscription: `all`, `topic-abfall`, `district-oberdorf`, `warnings`.
    pub subscription: String,
    /// Language tag.
    pub language: String,
    /// Which one of its subscription: `2026-w47`, `2026-11-20`, or an instant for urgent ones.
    pub period: String,
    /// First instant it covers.
    pub from: Timestamp,
    /// When it was made; it covers what became public before.
    pub to: Timestamp,
    /// Whether it told warnings at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub urgent: bool,
    /// What it told.
    pub items: Vec<Item>,
}

impl Issue {
    /// Its name in addresses and file names.
    pub fn name(&self) -> String {
        format!("{}-{}", self.period, self.subscription)
    }
}

/// Reads a ledger of digests; a line that cannot be read is reported, the others count.
pub fn read(text: &str, findings: &mut Vec<Finding>) -> Vec<Issue> {
    let file = SourcePath::new(DIGEST_FILE);
    let mut issues = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(line) {
            Ok(issue) => issues.push(issue),
            Err(error) => findings.push(Finding::error("ledger-line").at(&file, span).fact("message", error)),
        }
    }
    issues
}

/// The lines that a ledger grows by, each ended by a line feed.
///
/// # Errors
/// When a value cannot be written as JSON, which no issue that was made here is.
pub fn lines(issues: &[Issue]) -> serde_json::Result<String> {
    issues.iter().map(|issue| Ok(serde_json::to_string(issue)? + "\n")).collect()
}
