//! Whatever is edited, and whatever a build remembers: the outputs are those of a clean build.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot write its files has failed")]

use std::env;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use aushang::base::finding::Finding;
use aushang::build::{Folder, Outcome, Session};
use libtest_mimic::{Failed, Trial};

use super::town::{
    KINDS, Note, Place, Random, Town, add_notice, build_into, clean, date, difference, png, random_town, read_tree,
    request, text,
};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        Trial::test("properties::edits", edits),
        Trial::test("properties::determinism", determinism),
        Trial::test("properties::second_build_does_nothing", second_build_does_nothing),
        Trial::test("properties::mended", mended),
    ]
}

/// Findings that only an output folder can have.
const OF_FOLDERS: [&str; 2] = ["output-changed", "output-unknown"];

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn check(right: bool, message: impl FnOnce() -> String) -> Result<(), Failed> {
    if right { Ok(()) } else { Err(message().into()) }
}

/// A folder that is edited and built again and again.
struct Walk {
    random: Random,
    town: Town,
    place: Place,
    /// The town when it last had no errors.
    good: Town,
    errors_in_a_row: usize,
    session: Session,
    store: Folder,
    added: usize,
    published: usize,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let town = random_town(&mut random);
        let place = Place::new(&town);
        let store = open(place.path());
        let session = Session::default();
        Self { random, good: town.clone(), town, place, errors_in_a_row: 0, session, store, added: 100, published: 0 }
    }

    fn step(&mut self, step: usize) -> Result<(), Failed> {
        let edit = if step == 0 { "nothing" } else { self.edit() };
        self.place.write(&self.town);
        if step % 50 == 49 {
            self.damage_outputs();
        }
        if step % 37 == 36 {
            fs::remove_dir_all(self.place.path().join(".aushang")).unwrap();
        }
        let fresh = step % 10 == 9 || step % 37 == 36;
        if fresh {
            (self.session, self.store) = (Session::default(), open(self.place.path()));
        }
        self.compare(fresh && step % 37 != 36).map_err(|error| format!("step {step}, {edit}: {error}").into())
    }

    /// Builds with all that is remembered, builds clean, and builds again.
    fn compare(&mut self, has_disk_cache: bool) -> Result<(), String> {
        let output = self.place.path().join("public");
        let before = read_tree(&output);
        let outcome = self.build();
        let (clean_outcome, wanted) = clean(self.place.path(), &self.town.now);
        let found = outcome.findings.iter().filter(|finding| !OF_FOLDERS.contains(&&*finding.rule));
        if !found.eq(&clean_outcome.findings) {
            return Err(other_findings(&outcome.findings, &clean_outcome.findings));
        }
        if outcome.published != clean_outcome.published || outcome.next_change != clean_outcome.next_change {
            return Err(format!("{outcome:?} instead of {clean_outcome:?}"));
        }
        if !outcome.published {
            self.errors_in_a_row += 1;
            return difference(&read_tree(&output), &before).map_or(Ok(()), |text| Err(format!("after errors {text}")));
        }
        self.errors_in_a_row = 0;
        self.good = self.town.clone();
        self.published += 1;
        remove_unknown(&outcome, &output, &wanted.keys().collect());
        if let Some(text) = difference(&read_tree(&output), &wanted) {
            return Err(text);
        }
        if has_disk_cache && outcome.stats.parsed > 20 && outcome.stats.parsed == outcome.stats.sources {
            return Err("the cache on disk was not used".to_owned());
        }
        let again = self.build().stats;
        let idle = (again.parsed, again.rendered, again.written, again.removed) == (0, 0, 0, 0);
        if idle { Ok(()) } else { Err(format!("building again did {again:?}")) }
    }

    fn build(&mut self) -> Outcome {
        build_into(&request(self.place.path(), &self.town.now), &mut self.session, &mut self.store)
    }

    /// Changes, deletes and adds files of the output folder.
    fn damage_outputs(&mut self) {
        let output = self.place.path().join("public");
        let files: Vec<String> = read_tree(&output).into_keys().collect();
        for _ in 0..4 {
            let file = output.join(self.random.pick(&files));
            if self.random.one_in(2) {
                let _ = fs::remove_file(file);
            } else if file.is_file() {
                fs::write(file, "changed by hand").unwrap();
            }
        }
    }

    fn edit(&mut self) -> &'static str {
        if self.errors_in_a_row > self.random.below(3) {
            self.town = self.good.clone();
            return "restore the last good town";
        }
        self.added += 1;
        let number = self.added;
        let paths: Vec<String> = self.town.notes.keys().cloned().collect();
        let path = self.random.pick(&paths).clone();
        match self.random.below(22) {
            0 | 1 => {
                let (kind, _) = *self.random.pick(&KINDS);
                add_notice(&mut self.town, &mut self.random, kind, number);
                "add a notice"
            }
            2 | 3 => self.change(&path, "body", number),
            4 => self.change(&path, "title", number),
            5 => self.change(&path, "date", number),
            6 => self.change(&path, "topics", number),
            7 => self.change(&path, "draft", number),
            8 => self.change(&path, "withdrawn", number),
            9 => self.move_note(&path, &path.replace(".md", &format!("-{number}.md"))),
            10 => {
                let (_, folder) = *self.random.pick(&KINDS);
                let name = path.rsplit('/').next().unwrap_or_default().to_owned();
                self.move_note(&path, &format!("content/{folder}/{name}"))
            }
            11 | 12 => {
                self.town.notes.remove(&path);
                "delete a file"
            }
            13 => {
                let path = self.random.pick(&self.place.paths()).clone();
                self.place.touch(&path);
                "touch a file"
            }
            14 => self.change_defaults(),
            15 => self.change_vocabulary(number),
            16 => self.change_settings(number),
            17 => self.change_theme(number),
            18 => self.change_file(number),
            19 => self.add_to_ledger(number),
            _ => self.move_clock(),
        }
    }

    fn change(&mut self, path: &str, what: &'static str, number: usize) -> &'static str {
        let body = text(&self.town, &mut self.random);
        let random = &mut self.random;
        let note = self.town.notes.get_mut(path).unwrap();
        let value = match what {
            "title" => format!("Anders {number}"),
            "date" => date(random),
            "topics" => ["[abfall, verkehr]", "[]", "Abfall"][random.below(3)].to_owned(),
            _ => (*random.pick(&["true", "false"])).to_owned(),
        };
        match what {
            "body" => note.body = body,
            // Sections have no such fields.
            _ if path.contains("_index") && what != "title" => note.body.push_str(" Mehr."),
            _ => *note = std::mem::take(note).with(what, value),
        }
        what
    }

    fn move_note(&mut self, from: &str, to: &str) -> &'static str {
        if from.contains("_index") {
            return "nothing";
        }
        if let Some(note) = self.town.notes.remove(from) {
            self.town.notes.insert(to.to_owned(), note);
        }
        "move a file"
    }

    fn change_defaults(&mut self) -> &'static str {
        let sections = ["aktuelles", "bekanntmachungen", "satzungen", "termine", "dienste"];
        let path = format!("content/{}/_index.md", self.random.pick(&sections));
        let defaults = ["{}", "{ topics: [verkehr] }", "{ office: bauamt }", "{ draft: true }", "{ pinned: true }"];
        let defaults = *self.random.pick(&defaults);
        let section = self.town.notes.remove(&path).unwrap_or_else(|| Note::new("Wieder da", ""));
        self.town.notes.insert(path, section.with("defaults", defaults));
        "defaults of a section"
    }

    fn change_vocabulary(&mut self, number: usize) -> &'static str {
        if self.random.one_in(2) && self.town.topics.len() > 2 {
            self.town.topics.pop();
        } else if self.random.one_in(2) {
            self.town.topics[0].1 = format!("Abfall {number}");
        } else {
            self.town.topics.push((format!("thema-{number}"), format!("Thema {number}")));
        }
        "vocabulary"
    }

    fn change_settings(&mut self, number: usize) -> &'static str {
        match self.random.below(5) {
            0 => self.town.name = format!("Probstadt {number}"),
            1 => {
                self.town.base_url =
                    ["https://probstadt.example/", "https://land.example/probe/"][number % 2].to_owned()
            }
            2 => self.town.entries = 1 + self.random.below(6),
            3 => self.town.languages = [vec!["de", "en"], vec!["en", "de"], vec!["de"]][self.random.below(3)].clone(),
            _ => {
                self.town.settings =
                    ["", "theme = \"eigenes\"\n", "time_zone = \"UTC\"\n"][self.random.below(3)].to_owned()
            }
        }
        "site.toml"
    }

    fn change_theme(&mut self, number: usize) -> &'static str {
        let parts = ["templates/_footer.html", "templates/kinds/event.html", "locales/de.ftl", "static/style.css"];
        let part = *self.random.pick(&parts);
        let built_in =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(part)).unwrap();
        let changed = match part.rsplit('.').next() {
            Some("html") => format!("{built_in}<!-- {number} -->"),
            Some("ftl") => built_in.replace("\nhome = ", &format!("\nhome = {number} ")),
            _ => format!("{built_in}/* {number} */"),
        };
        let path = format!("themes/{}/{part}", self.random.pick(&["default", "eigenes"]));
        if self.town.files.remove(&path).is_none() {
            self.town.files.insert(path, changed.into_bytes());
        }
        "theme"
    }

    fn change_file(&mut self, number: usize) -> &'static str {
        let digit = (number % 10) as u8;
        let (path, bytes) = match self.random.below(6) {
            0 => ("content/aktuelles/plan.pdf", vec![b'0' + digit; 13]),
            // Of the same size as before.
            1 => ("content/aktuelles/foto.png", png(500, 4, digit)),
            2 => ("content/aktuelles/foto.png", png(20, 4 + u32::from(digit), 1)),
            3 => ("content/aktuelles/foto.png", b"no picture".to_vec()),
            4 => ("content/aktuelles/niemand.pdf", vec![digit]),
            _ => ("themes/default/static/extra.css", vec![digit]),
        };
        if self.random.one_in(3) {
            self.town.files.remove(path);
            return "delete a picture or attachment";
        }
        self.town.files.insert(path.to_owned(), bytes);
        "a picture or attachment"
    }

    fn add_to_ledger(&mut self, number: usize) -> &'static str {
        let ledger = self.town.files.entry("ledger/digest.jsonl".to_owned()).or_default();
        let line = format!(
            r#"{{"subscription":"all","language":"de","period":"{number}","from":"2026-11-0{}T00:00:00Z","to":"2026-11-15T00:00:00Z","items":[{{"id":"aktuelles/notice-0","title":"Alt","state":"new"}}]}}"#,
            1 + number % 9
        );
        ledger.extend_from_slice(format!("{line}\n").as_bytes());
        "a line in the ledger"
    }

    fn move_clock(&mut self) -> &'static str {
        let days = [
            "2026-10-12",
            "2026-10-25",
            "2026-11-20",
            "2026-11-30",
            "2026-12-24",
            "2027-01-01",
            "2027-01-15",
            "2027-03-28",
        ];
        let times = ["00:00:00", "23:59:59", "01:30", "18:29:59", "18:30", "12:00"];
        self.town.now = format!("{} {}", self.random.pick(&days), self.random.pick(&times));
        "the clock"
    }
}

fn other_findings(found: &[Finding], wanted: &[Finding]) -> String {
    let only = |here: &[Finding], there: &[Finding]| -> Vec<Finding> {
        here.iter().filter(|finding| !there.contains(finding)).take(4).cloned().collect()
    };
    format!("found {:?}, did not find {:?}", only(found, wanted), only(wanted, found))
}

fn open(site: &Path) -> Folder {
    Folder::open(&site.join("public"), &site.join(".aushang"), site).unwrap()
}

/// A build that has lost its manifest says what it finds in the folder; a person deletes it.
fn remove_unknown(outcome: &Outcome, output: &Path, wanted: &std::collections::BTreeSet<&String>) {
    if outcome.findings.iter().any(|finding| OF_FOLDERS.contains(&&*finding.rule)) {
        for path in read_tree(output).keys().filter(|path| !wanted.contains(path)) {
            fs::remove_file(output.join(path)).unwrap();
        }
    }
}

fn edits() -> Result<(), Failed> {
    let (seed, edits) = (number("SEED", 20_261_120), number("EDITS", 500) as usize);
    let mut walk = Walk::new(seed);
    for step in 0..=edits {
        walk.step(step)
            .map_err(|error| Failed::from(format!("SEED={seed}: {}", error.message().unwrap_or_default())))?;
    }
    check(walk.published * 2 > edits, || {
        format!("SEED={seed}: only {} of {edits} builds were published", walk.published)
    })
}

fn determinism() -> Result<(), Failed> {
    let seed = number("SEED", 7);
    let town = random_town(&mut Random::new(seed));
    let mut trees = Vec::new();
    for threads in [1, 8] {
        let place = Place::new(&town);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
        let (outcome, mut store) = (request(place.path(), &town.now), open(place.path()));
        let outcome = pool.install(|| build_into(&outcome, &mut Session::default(), &mut store));
        check(outcome.published, || format!("SEED={seed}: {:?}", outcome.findings))?;
        trees.push(read_tree(&place.path().join("public")));
    }
    check(!trees[0].is_empty(), || "nothing was written".to_owned())?;
    difference(&trees[1], &trees[0]).map_or(Ok(()), |text| Err(format!("SEED={seed}: {text}").into()))
}

fn second_build_does_nothing() -> Result<(), Failed> {
    let town = random_town(&mut Random::new(number("SEED", 7)));
    let mut place = Place::new(&town);
    let build =
        |place: &Place| build_into(&request(place.path(), &town.now), &mut Session::default(), &mut open(place.path()));
    let dates = |place: &Place| -> Vec<SystemTime> {
        let output = place.path().join("public");
        read_tree(&output).keys().map(|path| fs::metadata(output.join(path)).unwrap().modified().unwrap()).collect()
    };
    let first = build(&place);
    check(first.published && first.stats.written == first.stats.planned, || format!("{first:?}"))?;
    let written = dates(&place);
    for round in ["unchanged", "touched"] {
        let stats = build(&place).stats;
        check((stats.rendered, stats.written, stats.removed) == (0, 0, 0), || format!("{round}: {stats:?}"))?;
        check(dates(&place) == written, || format!("{round}: outputs have new dates"))?;
        place.paths().iter().for_each(|path| place.touch(path));
    }
    Ok(())
}

/// What was found wrong is forgotten once it is mended, also where what is remembered hardly differs.
fn mended() -> Result<(), Failed> {
    let right = Town::empty("2026-11-20");
    let no_theme = Town { settings: "theme = \"fehlt\"\n".to_owned(), ..right.clone() };
    let mut misnamed = right.clone();
    misnamed.add("seite.md", Note::new("Seite", "![Bild](bild.svg)"));
    misnamed.files.insert("content/bild.svg".into(), png(9, 9, 1));
    let mut renamed = right.clone();
    renamed.add("seite.md", Note::new("Seite", "![Bild](bild.png)"));
    renamed.files.insert("content/bild.png".into(), png(9, 9, 1));
    for (name, towns) in [("theme", [&right, &no_theme, &right]), ("picture", [&right, &misnamed, &renamed])] {
        let mut place = Place::new(&right);
        let (mut session, mut store) = (Session::default(), open(place.path()));
        for (at, town) in towns.into_iter().enumerate() {
            place.write(town);
            let outcome = build_into(&request(place.path(), &town.now), &mut session, &mut store);
            check(outcome.published == (at != 1), || format!("{name} {at}: {:?}", outcome.findings))?;
        }
    }
    Ok(())
}
