//! A small random town: a valid site in a temporary folder, and what a clean build makes of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot write its files has failed")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use aushang::build::{Memory, Outcome, Request, Session, Store, build};
use aushang::site::Audience;
use tempfile::TempDir;

/// Outputs or sources by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Random numbers that are the same on every machine (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end.max(1)
    }

    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// A file of content: front matter as YAML values by key, and the text below it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Note {
    pub(crate) front: BTreeMap<String, String>,
    pub(crate) body: String,
}

impl Note {
    pub(crate) fn new(title: &str, body: &str) -> Self {
        Self { body: body.to_owned(), ..Self::default() }.with("title", title)
    }

    pub(crate) fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.front.insert(key.to_owned(), value.into());
        self
    }

    fn text(&self) -> String {
        let front: String = self.front.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        format!("---\n{front}---\n{}\n", self.body)
    }
}

/// What a site folder holds, and the instant at which it is looked at.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Town {
    pub(crate) notes: BTreeMap<String, Note>,
    /// Everything that is neither a notice nor `site.toml`.
    pub(crate) files: Files,
    pub(crate) name: String,
    pub(crate) base_url: String,
    pub(crate) entries: usize,
    pub(crate) languages: Vec<&'static str>,
    /// Slug and German name.
    pub(crate) topics: Vec<(String, String)>,
    /// More lines at the top of `site.toml`.
    pub(crate) settings: String,
    pub(crate) now: String,
}

impl Town {
    /// Nothing but a home page and one section.
    pub(crate) fn empty(now: &str) -> Self {
        let mut town = Self {
            notes: BTreeMap::new(),
            files: Files::new(),
            name: "Probstadt".to_owned(),
            base_url: "https://probstadt.example/".to_owned(),
            entries: 5,
            languages: vec!["de", "en"],
            topics: [("abfall", "Abfall"), ("verkehr", "Verkehr")].map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
            settings: String::new(),
            now: now.to_owned(),
        };
        town.add("_index.md", Note::new("Start", "Willkommen."));
        town.add("aktuelles/_index.md", Note::new("Aktuelles", "Was es Neues gibt."));
        town
    }

    pub(crate) fn add(&mut self, path: &str, note: Note) {
        self.notes.insert(format!("content/{path}"), note);
    }

    fn site_toml(&self) -> String {
        let languages = self.languages.iter().map(|tag| format!("\"{tag}\"")).collect::<Vec<_>>().join(", ");
        let topics: String = self
            .topics
            .iter()
            .map(|(slug, name)| {
                format!("[[topics]]\nslug = \"{slug}\"\nname = {{ de = \"{name}\", en = \"E {name}\" }}\n")
            })
            .collect();
        format!(
            "base_url = \"{}\"\nlanguages = [{languages}]\n{}\n[municipality]\nname = \"{}\"\nshort_name = \"Probe\"\n\
             street = \"Rathausplatz 1\"\npostal_code = \"12345\"\ncity = \"Probstadt\"\nphone = \"+49 1234 5\"\n\
             email = \"rathaus@probstadt.example\"\n[opening_hours]\nmonday = [\"08:00-12:00\"]\n\
             [[opening_hours.exceptions]]\nfrom = 2026-12-24\nto = 2026-12-31\nreason = \"Weihnachten\"\n\
             [[navigation]]\npage = \"aktuelles/_index.md\"\n{topics}\
             [[districts]]\nslug = \"oberdorf\"\nname = \"Oberdorf\"\n\
             [[offices]]\nslug = \"bauamt\"\nname = {{ de = \"Bauamt\", en = \"Building office\" }}\n\
             [[contacts]]\nslug = \"tiefbau\"\nname = \"Tiefbau\"\noffice = \"bauamt\"\nphone = \"+49 1234 6\"\n\
             [feeds]\nentries = {}\n",
            self.base_url, self.settings, self.name, self.entries
        )
    }

    fn sources(&self) -> Files {
        let notes = self.notes.iter().map(|(path, note)| (path.clone(), note.text().into_bytes()));
        let settings = [("site.toml".to_owned(), self.site_toml().into_bytes())];
        notes.chain(self.files.clone()).chain(settings).collect()
    }
}

/// The kinds of notices, with the section each lies in.
pub(crate) const KINDS: [(&str, &str); 8] = [
    ("notice", "aktuelles"),
    ("official", "bekanntmachungen"),
    ("bylaw", "satzungen"),
    ("event", "termine"),
    ("closure", "aktuelles"),
    ("warning", "aktuelles"),
    ("meeting", "termine"),
    ("service", "dienste"),
];

/// A town with something of everything and without errors (a random one may link to what is not public).
pub(crate) fn random_town(random: &mut Random) -> Town {
    let towns = std::iter::repeat_with(|| any_town(random));
    let is_right = |town: &Town| clean(Place::new(town).path(), &town.now).0.published;
    towns.take(100).find(is_right).expect("random towns always have errors")
}

fn any_town(random: &mut Random) -> Town {
    let mut town = Town::empty("2026-11-20T10:00:00+01:00");
    for (folder, defaults) in [
        ("bekanntmachungen", "{ kind: official, office: Bauamt, inspect_at: Rathaus }"),
        ("satzungen", "{ kind: bylaw }"),
        ("termine", "{ place: Halle, topics: [verkehr] }"),
        ("dienste", "{ kind: service, contact: tiefbau }"),
    ] {
        town.add(&format!("{folder}/_index.md"), Note::new(folder, "").with("defaults", defaults));
    }
    town.add("aktuelles/_index.en.md", Note::new("News", "What is new, in \"English\"."));
    town.add("impressum.md", Note::new("Impressum", "Stadt Probstadt."));
    town.add("impressum.leicht.md", Note::new("Wer schreibt hier", "Die Stadt."));
    town.files.insert("content/aktuelles/plan.pdf".into(), b"%PDF-1.7 plan".to_vec());
    town.files.insert("content/aktuelles/foto.png".into(), png(500, 4, 9));
    town.files.insert("themes/default/static/extra.css".into(), b"/* own */".to_vec());
    for number in 0..24 {
        let (kind, _) = KINDS[number % KINDS.len()];
        add_notice(&mut town, random, kind, number);
    }
    town
}

/// Adds a notice of a kind, sometimes with a translation.
pub(crate) fn add_notice(town: &mut Town, random: &mut Random, kind: &str, number: usize) {
    let folder = KINDS.iter().find(|(known, _)| *known == kind).map_or("aktuelles", |(_, folder)| folder);
    let inner = if random.one_in(3) { "/2026" } else { "" };
    let path = format!("{folder}{inner}/{kind}-{number}");
    for (suffix, times, title) in [("en", 3, "Notice"), ("leicht", 9, "Leicht")] {
        if random.one_in(times) {
            let note = Note::new(&format!("{title} {number}"), &text(town, random));
            town.add(&format!("{path}.{suffix}.md"), note);
        }
    }
    let note = notice(town, random, kind, number);
    town.add(&format!("{path}.md"), note);
}

fn notice(town: &Town, random: &mut Random, kind: &str, number: usize) -> Note {
    let mut note =
        Note::new(&format!("{} {number}", random.pick(&["Straße", "Müll", "Fest", "Übung"])), &text(town, random))
            .with("kind", kind)
            .with("date", date(random));
    let until = ["expires", "retain"][random.below(2)];
    let mut optional = |key: &str, times: usize, value: String| {
        if random.one_in(times) {
            note.front.insert(key.to_owned(), value);
        }
    };
    optional("topics", 2, "[abfall]".into());
    optional("district", 3, "Oberdorf".into());
    optional("summary", 2, format!("Kurz gesagt {number}"));
    optional("pinned", 8, "true".into());
    optional("aliases", 6, format!("[/alt/{number}/]"));
    optional("channels", 9, "[web]".into());
    optional("at_expiry", 2, ["archive", "tombstone", "remove", "never"][number % 4].into());
    if until == "retain" || kind == "official" {
        optional("retain", 3, ["3 days", "1 month", "2 weeks"][number % 3].into());
    } else {
        optional("expires", 3, "2027-01-15 18:30".into());
    }
    let facet = facet(random, kind);
    note.front.extend(facet.into_iter().map(|(key, value)| (key.to_owned(), value)));
    if kind == "notice" && random.one_in(2) {
        note =
            note.with("attachments", "[/aktuelles/plan.pdf]").with("image", "{ file: /aktuelles/foto.png, alt: Foto }");
    }
    note
}

/// The fields that only a kind has.
fn facet(random: &mut Random, kind: &str) -> Vec<(&'static str, String)> {
    let day = |random: &mut Random| format!("2026-{:02}-{:02}", 11 + random.below(2), 1 + random.below(28));
    match kind {
        "official" => vec![("number", format!("{}/2026", random.below(90))), ("display_until", "2026-12-31".into())],
        "bylaw" => vec![("in_force", day(random)), ("out_of_force", "2027-01-01".into())],
        "event" => {
            let mut fields = vec![("start", format!("{} 18:00", day(random)))];
            match random.below(4) {
                0 => fields.push(("repeat", "FREQ=WEEKLY;COUNT=6".into())),
                1 => fields.push(("repeat", "FREQ=MONTHLY".into())),
                2 => fields.push(("cancelled", "true".into())),
                _ => {}
            }
            fields
        }
        "closure" => vec![("from", day(random)), ("to", "2026-12-30".into()), ("street", "Hauptstraße".into())],
        "warning" => vec![("severity", "severe".into()), ("until", format!("{} 12:00", day(random)))],
        "meeting" => {
            vec![("start", format!("{} 19:00", day(random))), ("body", "Rat".into()), ("agenda", "[A, B]".into())]
        }
        "service" => vec![("synonyms", "[Ausweis]".into()), ("responsible", "Bauamt".into())],
        _ => Vec::new(),
    }
}

/// A day or an instant of publication, mostly past.
pub(crate) fn date(random: &mut Random) -> String {
    let day = format!("2026-{:02}-{:02}", 10 + random.below(3), 1 + random.below(28));
    if random.one_in(2) { day } else { format!("{day} {:02}:30", random.below(24)) }
}

/// A text, sometimes with a link to another notice or a file.
pub(crate) fn text(town: &Town, random: &mut Random) -> String {
    let words =
        ["Die \"Halle\" ist zu.", "## Wann\n\nMorgen.", "> [!NOTE]\n> Bitte lesen.", "| a | b |\n|---|---|\n| 1 | 2 |"];
    let mut text = format!("{}\n\nText Nummer {}.", random.pick(&words), random.below(10_000));
    let targets: Vec<&String> = town.notes.keys().collect();
    match random.below(6) {
        0 => text.push_str(&format!("\n\n[Mehr]({})", random.pick(&targets).trim_start_matches("content"))),
        1 => text.push_str("\n\n![Bild](/aktuelles/foto.png)"),
        2 => text.push_str("\n\n[Plan](/aktuelles/plan.pdf)"),
        _ => {}
    }
    text
}

/// A picture of one colour.
pub(crate) fn png(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([shade; 3]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A town in a folder.
pub(crate) struct Place {
    folder: TempDir,
    written: Files,
    writes: u64,
}

impl Place {
    pub(crate) fn new(town: &Town) -> Self {
        let mut place = Self { folder: TempDir::new().unwrap(), written: Files::new(), writes: 0 };
        for folder in ["content", "themes", "ledger"] {
            fs::create_dir(place.path().join(folder)).unwrap();
        }
        place.write(town);
        place
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Makes the folder hold the town, touching only what differs. What only has another name is renamed.
    pub(crate) fn write(&mut self, town: &Town) {
        let wanted = town.sources();
        let mut gone: Vec<String> = self.written.keys().filter(|path| !wanted.contains_key(*path)).cloned().collect();
        for (path, bytes) in &wanted {
            if self.written.get(path) == Some(bytes) {
                continue;
            }
            let disk = self.path().join(path);
            fs::create_dir_all(disk.parent().unwrap()).unwrap();
            let same = gone.iter().position(|old| self.written[old] == *bytes);
            if let Some(old) = same.filter(|_| !self.written.contains_key(path)) {
                fs::rename(self.path().join(gone.swap_remove(old)), &disk).unwrap();
            } else {
                fs::write(&disk, bytes).unwrap();
                self.touch(path);
            }
        }
        gone.iter().for_each(|path| fs::remove_file(self.path().join(path)).unwrap());
        self.written = wanted;
    }

    /// Gives a file a date of its own: every second one new, the others old enough to be trusted.
    pub(crate) fn touch(&mut self, path: &str) {
        self.writes += 1;
        let age =
            if self.writes.is_multiple_of(2) { Duration::ZERO } else { Duration::from_millis(9_000_000 - self.writes) };
        File::options()
            .append(true)
            .open(self.path().join(path))
            .unwrap()
            .set_modified(SystemTime::now() - age)
            .unwrap();
    }

    /// The files of content as they lie in the folder.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.written.keys().cloned().collect()
    }
}

/// A build of a folder at an instant.
pub(crate) fn request(site: &Path, now: &str) -> Request {
    Request { site: site.to_owned(), now: Some(now.to_owned()), audience: Audience::Public, remember: true }
}

/// Builds into a store.
pub(crate) fn build_into(request: &Request, session: &mut Session, store: &mut dyn Store) -> Outcome {
    build(request, session, store, &|_, _| {})
}

/// What a build makes that remembers nothing: its outputs are empty if there are errors.
pub(crate) fn clean(site: &Path, now: &str) -> (Outcome, Files) {
    let mirror = TempDir::new().unwrap();
    for part in ["content", "themes", "ledger", "site.toml"] {
        std::os::unix::fs::symlink(site.join(part), mirror.path().join(part)).unwrap();
    }
    let mut memory = Memory::default();
    let request = Request { remember: false, ..request(mirror.path(), now) };
    let outcome = build_into(&request, &mut Session::default(), &mut memory);
    (outcome, memory.outputs.into_iter().map(|(path, (_, bytes))| (path.to_string(), bytes.to_vec())).collect())
}

/// The files of an output folder, without the mark.
pub(crate) fn read_tree(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(inner) = open.pop() {
        for entry in fs::read_dir(inner).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                open.push(entry.path());
            } else if entry.file_name() != ".aushang" {
                let path = entry.path();
                files.insert(
                    path.strip_prefix(folder).unwrap().to_string_lossy().into_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    files
}

/// Says in which files two trees differ, or nothing if they are equal.
pub(crate) fn difference(found: &Files, wanted: &Files) -> Option<String> {
    let of = |path: &String| match (found.get(path), wanted.get(path)) {
        (Some(found), Some(wanted)) if found == wanted => None,
        (Some(found), Some(wanted)) => Some(format!("{path}: {}", first_difference(found, wanted))),
        (Some(_), None) => Some(format!("{path} should not be there")),
        _ => Some(format!("{path} is missing")),
    };
    let paths: std::collections::BTreeSet<_> = found.keys().chain(wanted.keys()).collect();
    let lines: Vec<String> = paths.into_iter().filter_map(of).collect();
    (!lines.is_empty())
        .then(|| format!("{} files differ:\n  {}", lines.len(), lines[..lines.len().min(8)].join("\n  ")))
}

fn first_difference(found: &[u8], wanted: &[u8]) -> String {
    let at = found.iter().zip(wanted).take_while(|(a, b)| a == b).count();
    let part = |bytes: &[u8]| {
        String::from_utf8_lossy(&bytes[at.saturating_sub(40).min(bytes.len())..(at + 60).min(bytes.len())]).into_owned()
    };
    format!("at byte {at} {:?} instead of {:?}", part(found), part(wanted))
}
