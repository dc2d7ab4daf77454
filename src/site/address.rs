//! Addresses: from the path of a file, and the words of generated ones in each language.

use crate::base::path::{Address, SourcePath};
use crate::base::slug::slug_or_hash;
use crate::config::{Settings, TermKind};
use crate::notice::EASY;

/// The words in generated addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Pages of topics.
    pub topics: &'static str,
    /// Pages of districts.
    pub districts: &'static str,
    /// Pages of offices.
    pub offices: &'static str,
    /// How to subscribe.
    pub subscribe: &'static str,
    /// Events by month.
    pub calendar: &'static str,
    /// Services from A to Z.
    pub services: &'static str,
    /// Feed of warnings.
    pub warnings: &'static str,
    /// Sent digests.
    pub digest: &'static str,
}

impl Words {
    /// The word for pages of a kind of term.
    pub fn terms(&self, kind: TermKind) -> &'static str {
        match kind {
            TermKind::Topic => self.topics,
            TermKind::District => self.districts,
            TermKind::Office => self.offices,
        }
    }
}

/// The words of a language; English ones where there are none of its own.
pub fn words(language: &str) -> Words {
    match language.split('-').next().unwrap_or(language) {
        "de" => Words {
            topics: "themen",
            districts: "ortsteile",
            offices: "aemter",
            subscribe: "abonnieren",
            calendar: "veranstaltungskalender",
            services: "dienste-a-z",
            warnings: "warnmeldungen",
            digest: "digest",
        },
        _ => Words {
            topics: "topics",
            districts: "districts",
            offices: "offices",
            subscribe: "subscribe",
            calendar: "calendar",
            services: "services-a-z",
            warnings: "alerts",
            digest: "digest",
        },
    }
}

/// The address of a language's home page.
pub(super) fn home(language: &str, settings: &Settings) -> Address {
    if language == settings.default_language() {
        Address::root()
    } else if language == EASY {
        Address::new("/leicht/")
    } else {
        Address::new(&format!("/{language}/"))
    }
}

/// The address of a folder below `content/`.
pub fn of_folder(folder: &str, home: &Address) -> Address {
    let parts = folder.strip_prefix("content").unwrap_or(folder).split('/').filter(|part| !part.is_empty());
    parts.fold(home.clone(), |address, part| address.page(&slug_or_hash(part)))
}

/// The address of a notice from the path of its original.
pub(super) fn of_notice(base: &SourcePath, home: &Address) -> Address {
    let folder = of_folder(base.folder(), home);
    let name = base.file_name();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if stem == "index" { folder } else { folder.page(&slug_or_hash(stem)) }
}

/// The address of a file that is published as it is: its folder, and its name as a slug.
pub(super) fn of_file(path: &SourcePath) -> Address {
    let name = path.file_name();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let dot = if ending.is_empty() { "" } else { "." };
    of_folder(path.folder(), &Address::root()).file(&format!("{}{dot}{ending}", slug_or_hash(stem)))
}
