//! Publishing harms nobody: only own files are written over and removed, and a build that was killed
//! leaves nothing that the next one does not mend.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot write its files has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use aushang::build::{Folder, Outcome, Session};
use libtest_mimic::{Failed, Trial};
use tempfile::TempDir;

use super::town::{Note, Place, Random, Town, build_into, clean, difference, random_town, read_tree, request};

type Test = fn() -> Result<(), Failed>;

pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, Test); 10] = [
        ("foreign_folder_is_refused", foreign_folder_is_refused),
        ("sources_are_no_output", sources_are_no_output),
        ("only_own_files_are_removed", only_own_files_are_removed),
        ("changed_by_hand_is_kept", changed_by_hand_is_kept),
        ("damage_is_mended", damage_is_mended),
        ("blocked_folder_is_reported", blocked_folder_is_reported),
        ("file_becomes_folder", file_becomes_folder),
        ("lost_manifest_is_told", lost_manifest_is_told),
        ("clean_build_removes_what_is_gone", clean_build_removes_what_is_gone),
        ("killed_build_is_mended", killed_build_is_mended),
    ];
    tests.into_iter().map(|(name, test)| Trial::test(format!("publish::{name}"), test)).collect()
}

const PAGE: &str = "aktuelles/fest/index.html";

/// A site with one notice, and its output folder.
struct Office {
    town: Town,
    place: Place,
    output: PathBuf,
}

impl Office {
    fn new() -> Self {
        let mut town = Town::empty("2026-11-20");
        town.add("aktuelles/fest.md", Note::new("Fest", "Es wird gefeiert.").with("date", "2026-11-19"));
        let place = Place::new(&town);
        let output = place.path().join("public");
        Self { town, place, output }
    }

    fn build(&mut self) -> Outcome {
        self.place.write(&self.town);
        let mut store = Folder::open(&self.output, &self.place.path().join(".aushang"), self.place.path()).unwrap();
        build_into(&request(self.place.path(), &self.town.now), &mut Session::default(), &mut store)
    }

    fn remove_notice(&mut self) {
        self.town.notes.remove("content/aktuelles/fest.md");
    }

    /// Whether the output folder holds what a clean build makes, and nothing else but `foreign`.
    fn expect_right(&self, foreign: &[&str]) -> Result<(), Failed> {
        let mut found = read_tree(&self.output);
        for path in foreign {
            expect(found.remove(*path).is_some(), format!("{path} is gone"))?;
        }
        let wanted = clean(self.place.path(), &self.town.now).1;
        expect(!wanted.is_empty(), "the clean build failed")?;
        difference(&found, &wanted).map_or(Ok(()), |text| Err(text.into()))
    }
}

fn expect(right: bool, message: impl Into<String>) -> Result<(), Failed> {
    if right { Ok(()) } else { Err(message.into().into()) }
}

fn rules(outcome: &Outcome) -> Vec<&str> {
    outcome.findings.iter().map(|finding| &*finding.rule).collect()
}

fn expect_rules(outcome: &Outcome, wanted: &[&str]) -> Result<(), Failed> {
    expect(rules(outcome) == wanted, format!("{:?} instead of {wanted:?}", outcome.findings))
}

fn refusal(output: &Path, site: &Path) -> Option<String> {
    Folder::open(output, &site.join(".aushang"), site).err().map(|finding| finding.rule.to_string())
}

fn foreign_folder_is_refused() -> Result<(), Failed> {
    let office = Office::new();
    let folder = TempDir::new()?;
    for kept in [".gitignore", ".gitkeep"] {
        fs::write(folder.path().join(kept), "")?;
    }
    expect(refusal(folder.path(), office.place.path()).is_none(), "an empty folder was refused")?;
    fs::write(folder.path().join("diplomarbeit.txt"), "unersetzlich")?;
    let rule = refusal(folder.path(), office.place.path());
    expect(rule.as_deref() == Some("output-foreign"), format!("{rule:?}"))?;
    expect(fs::read_dir(folder.path())?.count() == 3, "something was written")
}

fn sources_are_no_output() -> Result<(), Failed> {
    let office = Office::new();
    let site = office.place.path();
    for output in
        ["content", "content/neu/public", "", "..", "themes/default", "ledger", ".aushang", "content/../content/x"]
    {
        let rule = refusal(&site.join(output), site);
        expect(rule.as_deref() == Some("output-in-sources"), format!("{output:?}: {rule:?}"))?;
    }
    expect(!site.join("content/neu").exists() && !site.join("content/x").exists(), "a refused folder was made")?;
    expect(refusal(&site.join("public/neu"), site).is_none(), "a folder in the site was refused")
}

fn only_own_files_are_removed() -> Result<(), Failed> {
    let mut office = Office::new();
    office.town.add("aktuelles/alt.md", Note::new("Alt", "").with("date", "2026-11-18"));
    expect_rules(&office.build(), &[])?;
    let foreign = ["google1234.html", "aktuelles/fest/eigenes.txt", "leer/.htpasswd"];
    for path in foreign {
        fs::create_dir_all(office.output.join(path).parent().unwrap())?;
        fs::write(office.output.join(path), "fremd")?;
    }
    office.remove_notice();
    office.town.notes.remove("content/aktuelles/alt.md");
    let outcome = office.build();
    expect_rules(&outcome, &[])?;
    expect(outcome.removed.iter().any(|path| path.as_str() == PAGE), "the page was not removed")?;
    expect(!office.output.join("aktuelles/alt").exists(), "an empty folder is left")?;
    office.expect_right(&foreign)
}

fn changed_by_hand_is_kept() -> Result<(), Failed> {
    let mut office = Office::new();
    expect_rules(&office.build(), &[])?;
    fs::write(office.output.join(PAGE), "von Hand")?;
    office.remove_notice();
    expect_rules(&office.build(), &["output-changed"])?;
    office.expect_right(&[PAGE])?;
    expect_rules(&office.build(), &[])?;
    office.expect_right(&[PAGE])
}

fn damage_is_mended() -> Result<(), Failed> {
    let mut office = Office::new();
    office.build();
    let page = office.output.join(PAGE);
    let same_length = "x".repeat(fs::read(&page)?.len());
    fs::remove_file(office.output.join("feed.atom"))?;
    fs::remove_dir_all(office.output.join("assets"))?;
    sleep(Duration::from_millis(20));
    fs::write(&page, same_length)?;
    let outcome = office.build();
    expect(outcome.stats.rendered >= 3 && outcome.stats.rendered < 10, format!("{:?}", outcome.stats))?;
    office.expect_right(&[])
}

fn blocked_folder_is_reported() -> Result<(), Failed> {
    let mut office = Office::new();
    office.build();
    let folder = office.output.join("aktuelles");
    fs::remove_dir_all(&folder)?;
    fs::write(&folder, "im Weg")?;
    let outcome = office.build();
    expect(
        !outcome.published && rules(&outcome).iter().all(|rule| *rule == "output-unwritable"),
        format!("{outcome:?}"),
    )?;
    fs::remove_file(&folder)?;
    expect(office.build().published, "still not published")?;
    office.expect_right(&[])
}

/// Old addresses may name files, so that one can lie where a folder was and the other way round.
fn file_becomes_folder() -> Result<(), Failed> {
    let mut office = Office::new();
    for aliases in ["[/alt.html]", "[/alt.html/fest/]", "[/alt.html]"] {
        let note = office.town.notes.get_mut("content/aktuelles/fest.md").unwrap();
        note.front.insert("aliases".to_owned(), aliases.to_owned());
        let outcome = office.build();
        expect(outcome.published, format!("{aliases}: {:?}", outcome.findings))?;
        office.expect_right(&[])?;
    }
    let note = office.town.notes.get_mut("content/aktuelles/fest.md").unwrap();
    note.front.insert("aliases".to_owned(), "[/alt.html, /alt.html/fest/]".to_owned());
    expect_rules(&office.build(), &["output-taken"])
}

/// Without its manifest a build cannot know whether a file is its own: it keeps it and says so once.
fn lost_manifest_is_told() -> Result<(), Failed> {
    let mut office = Office::new();
    office.build();
    office.remove_notice();
    fs::remove_dir_all(office.place.path().join(".aushang"))?;
    let outcome = office.build();
    expect_rules(&outcome, &["output-unknown"])?;
    expect(office.output.join(PAGE).exists(), "it was removed")?;
    fs::remove_dir_all(office.output.join("aktuelles/fest"))?;
    expect_rules(&office.build(), &[])?;
    fs::remove_dir_all(office.place.path().join(".aushang"))?;
    fs::remove_dir_all(office.output.join("aktuelles/2026"))?;
    expect_rules(&office.build(), &[])?;
    office.expect_right(&[])
}

/// `--clean` forgets what was understood, not which files are its own.
fn clean_build_removes_what_is_gone() -> Result<(), Failed> {
    let mut office = Office::new();
    office.build();
    office.remove_notice();
    office.place.write(&office.town);
    let right = start_build(office.place.path(), &office.town.now, &["--clean"]).wait()?.success();
    expect(right, "the build failed")?;
    office.expect_right(&[])
}

fn start_build(site: &Path, now: &str, more: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aushang"));
    command
        .args(["build", "--now", now])
        .args(more)
        .arg("--site")
        .arg(site)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().unwrap()
}

fn killed_build_is_mended() -> Result<(), Failed> {
    let seed = 11;
    let mut random = Random::new(seed);
    let mut town = random_town(&mut random);
    let mut place = Place::new(&town);
    let output = place.path().join("public");
    let begun = Instant::now();
    expect(start_build(place.path(), &town.now, &[]).wait()?.success(), "the first build failed")?;
    let long = begun.elapsed().as_micros() as usize;
    let mut unfinished = 0;
    for round in 0..20 {
        town.name = format!("Probstadt {round}");
        let note = Note::new(&format!("Runde {round}"), "").with("date", "2026-11-01");
        town.notes.remove(&format!("content/aktuelles/runde-{}.md", round - 1));
        town.add(&format!("aktuelles/runde-{round}.md"), note);
        place.write(&town);
        let mut child = start_build(place.path(), &town.now, &[]);
        sleep(Duration::from_micros(random.below(long) as u64));
        let _ = child.kill();
        child.wait()?;
        let wanted = clean(place.path(), &town.now).1;
        unfinished += usize::from(difference(&read_tree(&output), &wanted).is_some());
        expect(start_build(place.path(), &town.now, &[]).wait()?.success(), "the next build failed")?;
        if let Some(text) = difference(&read_tree(&output), &wanted) {
            return Err(format!("round {round}: {text}").into());
        }
    }
    expect(unfinished > 5, format!("only {unfinished} builds were killed in time"))?;
    let left = fs::read_dir(place.path().join(".aushang"))?.count();
    expect(left <= 4, format!("{left} files in the cache"))
}
