//! Floor 3: all notices as one immutable value: who is public at this instant, at which address, in
//! which lists.

mod address;
mod agenda;
mod assemble;
mod files;
mod lifecycle;
mod links;
mod tree;

pub use address::{Words, of_folder, words};
pub use agenda::{Upcoming, end_of, horizon};
pub use assemble::{Inputs, assemble};
pub use files::{PictureFormat, PictureSource, PublishedFile, media_type};
pub use lifecycle::{Audience, State, Status};
pub use tree::{LanguageTree, Listing, SectionEntry};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use crate::base::moment::Now;
use crate::base::path::{Address, SourcePath};
use crate::config::Settings;
use crate::notice::{Notice, Section, Target};

/// A notice in its place on the site.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The notice.
    pub notice: Arc<Notice>,
    /// Where it is in its life.
    pub state: State,
    /// Its address.
    pub address: Address,
    /// Its stable identity.
    pub id: String,
    /// The section it belongs to: an index into the sections of its language's tree.
    pub section: Option<usize>,
    /// Its next date, if it takes place at all.
    pub upcoming: Option<Upcoming>,
}

/// Everything there is to publish at one instant.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The instant.
    pub now: Now,
    /// Who will read it.
    pub audience: Audience,
    /// The notices in the site, by path of their files.
    pub entries: Vec<Entry>,
    /// Where every file of the content folder stands in its life, also those not in the site.
    pub statuses: Vec<Status>,
    /// The pages by language.
    pub trees: BTreeMap<String, LanguageTree>,
    /// Files to be published as they are.
    pub files: BTreeMap<SourcePath, PublishedFile>,
    /// Pictures to be scaled.
    pub pictures: BTreeMap<SourcePath, PictureSource>,
    /// Redirects: old address, and what it leads to.
    pub redirects: BTreeMap<Address, Destination>,
    /// Addresses that notices link to without naming a file; the plan must hold them.
    pub expected: BTreeSet<(Address, crate::base::finding::Place)>,
    /// Versions of each notice and section by language: base file → language → which.
    pub versions: BTreeMap<SourcePath, BTreeMap<String, Destination>>,
    /// Notices in whose front matter another one is named: relation, named base file → who names it.
    pub relations: BTreeMap<(&'static str, SourcePath), Vec<usize>>,
    /// The next instant at which the site changes by itself.
    pub next_change: Option<Timestamp>,
}

/// What an address belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Destination {
    /// A notice: an index into the entries.
    Notice(usize),
    /// A section of a language.
    Section(String, usize),
    /// A home page.
    Home(String),
}

impl Site {
    /// The tree of a language.
    pub fn tree(&self, language: &str) -> Option<&LanguageTree> {
        self.trees.get(language)
    }

    /// The address of what a destination names.
    pub fn address_of(&self, destination: &Destination) -> Option<&Address> {
        match destination {
            Destination::Notice(at) => self.entries.get(*at).map(|entry| &entry.address),
            Destination::Section(language, at) => {
                self.trees.get(language)?.sections.get(*at).map(|section| &section.address)
            }
            Destination::Home(language) => self.trees.get(language).map(|tree| &tree.home),
        }
    }

    /// The title of what a destination names.
    pub fn title_of(&self, destination: &Destination) -> Option<&str> {
        match destination {
            Destination::Notice(at) => self.entries.get(*at).map(|entry| entry.notice.front.title.value.as_str()),
            Destination::Section(language, at) => {
                self.trees.get(language)?.sections.get(*at).map(|section| section.title.as_str())
            }
            Destination::Home(language) => {
                let tree = self.trees.get(language)?;
                Some(tree.home_section.as_ref().map_or("", |section| section.front.title.value.as_str()))
            }
        }
    }

    /// The version of a markdown file for readers of a language: the translation if there is one, else
    /// the one in the default language, else any. Who names a translation's file means just that one.
    pub fn version(&self, file: &SourcePath, language: &str) -> Option<&Destination> {
        if let Some(versions) = self.versions.get(file) {
            let default = || versions.get(self.settings.default_language());
            return versions.get(language).or_else(default).or_else(|| versions.values().next());
        }
        let (named, base) = crate::notice::language_of(file, &self.settings, &mut Vec::new());
        self.versions.get(&base?)?.get(&named)
    }

    /// The address that a body's reference leads to, without the base path but with the anchor.
    pub fn target(&self, target: &Target, anchor: Option<&str>, language: &str) -> Option<String> {
        let address = match target {
            Target::Notice(file) => match self.version(file, language) {
                Some(destination) => self.address_of(destination)?.as_str().to_owned(),
                None => links::instead_of(file, self, language)?.as_str().to_owned(),
            },
            Target::File(file) => self.files.get(file)?.address.as_str().to_owned(),
            Target::Picture(_) => return None,
            Target::Address(address) => address.clone(),
        };
        Some(match anchor {
            Some(anchor) => format!("{address}#{anchor}"),
            None => address,
        })
    }

    /// The languages in which news are published: those of the settings that have a home page.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageTree> {
        self.settings.languages.iter().filter_map(|language| self.trees.get(language))
    }

    /// A section's or home page's section value.
    pub fn section(&self, language: &str, at: usize) -> Option<&SectionEntry> {
        self.trees.get(language)?.sections.get(at)
    }
}

/// The notices and sections read from the content folder.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// Notices by path.
    pub notices: Vec<Arc<Notice>>,
    /// Sections by path.
    pub sections: Vec<Arc<Section>>,
}
