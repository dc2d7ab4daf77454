//! A small town in a temporary folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use aushang::build::Request;
use aushang::digest::{Made, Order, Outcome, What, run};
use aushang::ledger::ItemState;
use aushang::site::Audience;
use tempfile::TempDir;

pub(super) const SETTINGS: &str = r##"base_url = "https://www.stadt.example/"
languages = ["de", "en"]
[municipality]
name = { de = "Stadt Köln-Übersee", en = "Town of Overseas" }
short_name = "Übersee"
street = "Rathausplatz 1"
postal_code = "12345"
city = "Übersee"
phone = "+49 1234 567-0"
email = "rathaus@stadt.example"
brand_color = "#0b5563"
[[topics]]
slug = "abfall"
name = { de = "Abfall & Müll", en = "Waste" }
[[topics]]
slug = "verkehr"
name = "Verkehr"
[[districts]]
slug = "oberdorf"
name = "Oberdorf"
[special_pages]
imprint = "impressum.md"
[digest]
mode = "direct"
from = "Stadt Köln-Übersee <rundbrief@stadt.example>"
reply_to = "rathaus@stadt.example"
to = "{subscription}@listen.stadt.example"
list_domain = "listen.stadt.example"
unsubscribe_url = "https://listen.stadt.example/abmelden/{subscription}"
"##;

/// A site folder.
pub(super) struct Folder {
    pub(super) dir: TempDir,
}

impl Folder {
    /// A town with two sections and no news.
    pub(super) fn new() -> Self {
        let folder = Self { dir: tempfile::tempdir().unwrap() };
        folder.put("site.toml", SETTINGS);
        for (section, order, title, english) in
            [("aktuelles", 2, "Aktuelles", "News"), ("warnungen", 1, "Warnungen", "Alerts")]
        {
            folder.put(&format!("content/{section}/_index.md"), &format!("---\ntitle: {title}\norder: {order}\n---\n"));
            folder.put(&format!("content/{section}/_index.en.md"), &format!("---\ntitle: {english}\n---\n"));
        }
        folder.put("content/_index.md", "---\ntitle: Start\n---\n");
        folder.put("content/_index.en.md", "---\ntitle: Home\n---\n");
        folder.put("content/impressum.md", "---\ntitle: Impressum\n---\nDas Rathaus.\n");
        folder
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(super) fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes a notice: its path below `content/` without the ending, and its front matter.
    pub(super) fn notice(&self, name: &str, front: &str) {
        let title = if front.contains("title:") { String::new() } else { format!("title: Meldung {name}\n") };
        self.put(&format!("content/{name}.md"), &format!("---\n{title}{front}\n---\nText der Meldung.\n"));
    }

    pub(super) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).unwrap();
    }

    /// Changes the settings.
    pub(super) fn set(&self, from: &str, to: &str) {
        let text = fs::read_to_string(self.path("site.toml")).unwrap();
        assert!(text.contains(from), "{from}");
        self.put("site.toml", &text.replace(from, to));
    }

    pub(super) fn request(&self, now: &str) -> Request {
        Request {
            site: self.dir.path().to_owned(),
            now: Some(now.to_owned()),
            audience: Audience::Public,
            remember: false,
        }
    }

    /// Makes issues and writes them to `out`.
    pub(super) fn digest(&self, now: &str, what: What) -> Outcome {
        let outcome = self.digest_into(now, what, &self.path("out"));
        assert!(
            outcome.findings.iter().all(|f| f.severity != aushang::base::finding::Severity::Error),
            "{:?}",
            outcome.findings
        );
        outcome
    }

    pub(super) fn digest_into(&self, now: &str, what: What, output: &Path) -> Outcome {
        run(&self.request(now), &order(what), Some(output))
    }

    /// The weekly issue of all news in the first language.
    pub(super) fn weekly(&self, now: &str) -> Made {
        let outcome = self.digest(now, What::Weekly);
        outcome.made.into_iter().find(|made| made.issue.subscription == "all" && made.issue.language == "de").unwrap()
    }

    pub(super) fn ledger(&self) -> String {
        fs::read_to_string(self.path("ledger/digest.jsonl")).unwrap_or_default()
    }
}

pub(super) fn order(what: What) -> Order {
    Order { what, since: None, language: None }
}

/// The file of an issue with an ending.
pub(super) fn file<'a>(made: &'a Made, ending: &str) -> &'a [u8] {
    &made.files.iter().find(|file| file.name.ends_with(&format!(".{ending}"))).unwrap().bytes
}

pub(super) fn text<'a>(made: &'a Made, ending: &str) -> &'a str {
    std::str::from_utf8(file(made, ending)).unwrap()
}

/// What an issue tells: `new a, changed b`, with the ids below the section.
pub(super) fn told(outcome: &Outcome, subscription: &str, language: &str) -> String {
    let made =
        outcome.made.iter().find(|made| made.issue.subscription == subscription && made.issue.language == language);
    let items = made.map_or(&[][..], |made| made.issue.items.as_slice());
    let name = |state: ItemState| state.name();
    let shown = items.iter().map(|item| format!("{} {}", name(item.state), item.id.rsplit('/').next().unwrap()));
    shown.collect::<Vec<_>>().join(", ")
}

/// All files of a folder and of those in it.
pub(super) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries =
        walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    entries.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}
