//! The pages of one language: its sections, its lists, its news by topic, district and office.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::path::Address;
use crate::config::TermKind;
use crate::notice::Section;

/// All that is published in one language.
#[derive(Debug, Default)]
pub struct LanguageTree {
    /// Its tag.
    pub language: String,
    /// The address of its home page.
    pub home: Address,
    /// What the editor wrote for the home page.
    pub home_section: Option<Arc<Section>>,
    /// Its sections, in their order.
    pub sections: Vec<SectionEntry>,
    /// News of all sections.
    pub news: Listing,
    /// News by topic, district and office; every declared term is there, also without news.
    pub terms: BTreeMap<(TermKind, String), Listing>,
    /// Warnings that hold now, the worst first.
    pub alerts: Vec<usize>,
    /// Warnings for their feed, newest first.
    pub warnings: Vec<usize>,
    /// Events and meetings that are not over, the next first.
    pub upcoming: Vec<usize>,
    /// Everything that takes place, also what is over, by path.
    pub occasions: Vec<usize>,
    /// Services by title.
    pub services: Vec<usize>,
    /// All pages and notices of this language, by path.
    pub all: Vec<usize>,
}

impl Default for Address {
    fn default() -> Self {
        Self::root()
    }
}

/// A section with what it lists.
#[derive(Debug)]
pub struct SectionEntry {
    /// What the editor wrote.
    pub section: Arc<Section>,
    /// Its folder.
    pub folder: String,
    /// Its address.
    pub address: Address,
    /// Its title.
    pub title: String,
    /// The section around it.
    pub parent: Option<usize>,
    /// Its news.
    pub listing: Listing,
    /// Pages and services in it, in their order.
    pub pages: Vec<usize>,
}

/// A list of news with its archive.
#[derive(Debug, Default, Clone)]
pub struct Listing {
    /// What holds now: pinned ones first, then the newest.
    pub current: Vec<usize>,
    /// What goes to feeds, the newest first.
    pub feed: Vec<usize>,
    /// Everything with a page, also what is over, by year and month, the newest first.
    pub archive: BTreeMap<i16, BTreeMap<i8, Vec<usize>>>,
}

impl Listing {
    /// How many notices the archive holds.
    pub fn total(&self) -> usize {
        self.archive.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }
}
