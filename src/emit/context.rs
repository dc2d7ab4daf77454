//! What emitters look at: the site, the texts, and what many outputs share.

use std::collections::BTreeMap;

use super::card::Card;
use super::frame::Frame;
use super::page::link_to;
use super::pictures::PictureSet;
use crate::base::digest::Digest;
use crate::base::path::{Address, SourcePath};
use crate::base::texts::Texts;
use crate::ledger::Issue;
use crate::notice::facet::view::Link;
use crate::site::{Destination, Entry, Site};
use crate::theme::Theme;

/// The site and what is derived from it once for all outputs.
pub struct Context<'a> {
    /// The site.
    pub site: &'a Site,
    /// Templates and texts.
    pub theme: &'a Theme,
    /// What each notice shows of itself in lists.
    pub cards: Vec<Card>,
    /// The frame of each language.
    pub frames: BTreeMap<String, Frame>,
    /// Hash of frame and theme for each language.
    looks: BTreeMap<String, Digest>,
    /// The sizes of each picture.
    pub pictures: BTreeMap<SourcePath, PictureSet>,
    /// Digests that were sent.
    pub issues: &'a [Issue],
}

impl<'a> Context<'a> {
    /// Derives what outputs share.
    pub fn new(site: &'a Site, theme: &'a Theme, issues: &'a [Issue]) -> Self {
        let mut context = Self {
            site,
            theme,
            cards: Vec::new(),
            frames: BTreeMap::new(),
            looks: BTreeMap::new(),
            pictures: BTreeMap::new(),
            issues,
        };
        context.pictures = super::pictures::sets(&context);
        context.cards = super::card::all(&context);
        for tree in site.trees.values() {
            let frame = super::frame::frame(&context, tree);
            let digest = Digest::of_value(&frame).unwrap_or_default();
            context.looks.insert(tree.language.clone(), Digest::of_parts([theme.digest.bytes(), digest.bytes()]));
            context.frames.insert(tree.language.clone(), frame);
        }
        context
    }

    /// Hash of what every page of a language shows besides its own view.
    pub fn look(&self, language: &str) -> Digest {
        self.looks.get(language).copied().unwrap_or(self.theme.digest)
    }

    /// An address with the base path, for links within the site.
    pub fn url(&self, address: &Address) -> String {
        self.path(address.as_str())
    }

    /// A path below the site's root with the base path.
    pub fn path(&self, path: &str) -> String {
        format!("{}{}", self.site.settings.base_path, path.trim_start_matches('/'))
    }

    /// An address with scheme and host, for feeds, mails and other machines.
    pub fn absolute(&self, address: &Address) -> String {
        self.absolute_path(address.as_str())
    }

    /// A path below the site's root with scheme and host.
    pub fn absolute_path(&self, path: &str) -> String {
        format!("{}{}", self.site.settings.base_url, path.trim_start_matches('/'))
    }

    /// The texts of a language.
    pub fn texts(&self, language: &str) -> &'a Texts {
        static EMPTY: std::sync::LazyLock<Texts> = std::sync::LazyLock::new(|| Texts::new("", &[]).0);
        self.theme.texts(language).unwrap_or(&EMPTY)
    }

    /// A text of a language without arguments.
    pub fn text(&self, language: &str, key: &str) -> String {
        self.texts(language).plain(key)
    }

    /// Cards of the notices at some places.
    pub fn cards_of<'c>(&'c self, places: impl IntoIterator<Item = &'c usize>) -> Vec<&'c Card> {
        places.into_iter().filter_map(|at| self.cards.get(*at)).collect()
    }

    /// The entry at a place.
    pub fn entry(&self, at: usize) -> Option<&'a Entry> {
        self.site.entries.get(at)
    }

    /// A link to what a page path of the settings means, for readers of a language.
    pub fn page_link(&self, page: &str, language: &str) -> Option<Link> {
        let file = SourcePath::in_content(page);
        link_to(self, self.site.version(&file, language)?)
    }

    /// A link to a destination.
    pub fn link(&self, destination: &Destination) -> Option<Link> {
        link_to(self, destination)
    }
}
