//! Floor 2: one file becomes one typed value.

pub mod body;
pub mod facet;
pub mod front;
mod markdown;
mod parse;
mod references;
mod section;
mod typography;

pub use parse::{Input, Parsed, language_of, parse, schema};
pub use references::{Reference, Target};
pub use section::{ReadSection, read_section};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;
use crate::base::moment::Moment;
use crate::base::path::SourcePath;
use crate::data::Entry;
use body::Body;
use facet::{Facet, Kind};
use front::{AtExpiry, Channel, Front, SectionFront};

/// The language tag of Leichte Sprache (German, variant "simplified": BCP 47).
pub const EASY: &str = "de-simple";

/// Whom to ask about a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactReference {
    /// A declared contact, by slug.
    Declared(String),
    /// Words of the editor.
    Text(String),
}

/// A notice or page, understood but not yet placed among the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// Its file.
    pub path: SourcePath,
    /// The file of which this is a translation; its own if it is none.
    pub base: SourcePath,
    /// Its language tag.
    pub language: String,
    /// The common fields as written.
    pub front: Front,
    /// The fields of its kind.
    pub facet: Facet,
    /// Publication.
    pub date: Option<Moment>,
    /// Last change that readers should know of.
    pub updated: Option<Moment>,
    /// The last moment or day of validity.
    pub valid_until: Option<Moment>,
    /// The first instant at which it is no longer valid.
    pub ends: Option<Timestamp>,
    /// What happens then.
    pub at_expiry: AtExpiry,
    /// Topics by slug.
    pub topics: Vec<String>,
    /// Districts by slug.
    pub districts: Vec<String>,
    /// The office by slug.
    pub office: Option<String>,
    /// Whom to ask.
    pub contact: Option<ContactReference>,
    /// The text.
    pub body: Body,
    /// Hash of everything that went into it.
    pub digest: Digest,
}

impl Notice {
    /// What it is.
    pub fn kind(&self) -> Kind {
        self.facet.kind()
    }

    /// Whether it goes to a channel.
    pub fn goes_to(&self, channel: Channel) -> bool {
        self.front.channels.is_empty() || self.front.channels.contains(&channel)
    }

    /// The teaser: the summary, else the beginning of the text.
    pub fn summary(&self) -> String {
        match &self.front.summary {
            Some(summary) => summary.value.clone(),
            None => shorten(&self.body.excerpt, 200),
        }
    }
}

/// A section's page and what it fills in for the notices below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its file.
    pub path: SourcePath,
    /// The file of which this is a translation; its own if it is none.
    pub base: SourcePath,
    /// Its language tag.
    pub language: String,
    /// The fields as written.
    pub front: SectionFront,
    /// Front matter for the notices below it.
    pub defaults: Vec<Entry>,
    /// The text.
    pub body: Body,
}

/// Cuts a text at a word so that at most `most` characters remain.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', ' ']))
}
