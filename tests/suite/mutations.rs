//! Ten thousand broken files: reading and reporting never panic, and nothing is lost in silence.
//!
//! The texts of `tests/cases/bad` and a few of the sample town are changed at random, the same way on
//! every machine. A failure names its number; `MUTATION=4711 cargo test --test suite mutations::` plays
//! that one alone and writes the text to `target/tmp/mutation.md`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use aushang::base::finding::{Finding, any_error};
use aushang::base::path::SourcePath;
use aushang::base::texts::Texts;
use aushang::config::{self, Settings};
use aushang::notice::{Input, parse, read_section};
use aushang::report::{editor_texts, human, json, locate, sarif};
use aushang::source::decode;
use libtest_mimic::Trial;

use crate::town::Random;

/// How many texts, and in how many trials, so that they run side by side.
const RUNS: usize = 10_000;
const TRIALS: usize = 8;

/// What is put in: the special characters of YAML, TOML and markdown, and of Unicode.
const PIECES: &[&str] = &[
    "---\n",
    "+++\n",
    "...\n",
    ": ",
    ":",
    "- ",
    "-",
    "\n",
    "\n\n",
    "\t",
    "  ",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "&a ",
    "*a",
    "!",
    "!!str ",
    "|\n",
    ">\n",
    "%",
    "@",
    "`",
    "? ",
    "~",
    "null",
    ",",
    "\\",
    "\\u0000",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<script>",
    "[^1]",
    "[^1]: ",
    "](",
    "![",
    "](#",
    "|---|\n",
    "> [!NOTE]\n",
    "::: ",
    "# ",
    "***",
    "\0",
    "\u{1b}[2J",
    "\u{9b}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{200d}",
    "\u{202e}",
    "\u{301}",
    "ä",
    "a\u{308}",
    "👩‍👩‍👧",
    "𝄞",
    "\r",
    "\r\n",
    "2026-02-30",
    "31.12.9999",
    "0000-00-00",
    "-9999-01-01",
    "99999999999999999999",
    "NaN",
    "1e999",
    "titel:",
    "datum: ",
    "art: veranstaltung\n",
    "beginn: 2027-03-28 02:30\n",
    "wiederholung: FREQ=DAILY;COUNT=9999\n",
    "vorgaben:\n  ",
];

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let trial = |part: usize| {
        Trial::test(format!("mutations::part_{}", part + 1), move || {
            let one = std::env::var("MUTATION").ok().and_then(|number| number.parse::<usize>().ok());
            let numbers = (part..RUNS).step_by(TRIALS).filter(|number| one.is_none_or(|one| one == *number));
            let bench = Bench::new();
            let failed: Vec<String> = numbers.filter_map(|number| bench.play(number, one.is_some())).collect();
            assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
            let rules = bench.rules.into_inner();
            assert!(one.is_some() || rules.len() > 30, "too tame: only {rules:?}");
            Ok(())
        })
    };
    (0..TRIALS).map(trial).collect()
}

/// What every run needs.
struct Bench {
    seeds: Vec<Vec<u8>>,
    settings: Settings,
    texts: [Texts; 2],
    site: tempfile::TempDir,
    /// What was found in all texts together.
    rules: RefCell<BTreeSet<String>>,
}

impl Bench {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let settings = fs::read_to_string(root.join("tests/cases/bad/site.toml")).unwrap();
        let mut findings = Vec::new();
        let settings = config::load(&settings, &mut findings).expect("the settings of the cases are right");
        let site = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        fs::create_dir(site.path().join("content")).unwrap();
        let texts = [editor_texts("de"), editor_texts("en")];
        Self { seeds: seeds(root), settings, texts, site, rules: RefCell::default() }
    }

    /// Plays one number; what went wrong, if anything did.
    fn play(&self, number: usize, keep: bool) -> Option<String> {
        let mut random = Random::new(number as u64 + 1);
        // The settings are the last two of the seeds.
        let from = if number.is_multiple_of(5) { self.seeds.len() - 2 } else { 0 };
        let mut bytes = random.pick(&self.seeds[from..]).clone();
        for _ in 0..=random.below(6) {
            mutate(&mut bytes, &self.seeds, &mut random);
        }
        if keep {
            fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutation.md"), &bytes).unwrap();
        }
        let played = catch_unwind(AssertUnwindSafe(|| self.read_and_report(number, &bytes)));
        let fault = match played {
            Ok(Ok(())) => return None,
            Ok(Err(fault)) => fault,
            Err(_) => "it panicked".to_owned(),
        };
        let text: String = String::from_utf8_lossy(&bytes).chars().take(400).collect();
        Some(format!("MUTATION={number}: {fault}: {text:?}"))
    }

    fn read_and_report(&self, number: usize, bytes: &[u8]) -> Result<(), String> {
        let lossy = String::from_utf8_lossy(bytes).into_owned();
        let text = decode(lossy.as_bytes()).map_err(|_| "repaired text is not UTF-8")?;
        let path = SourcePath::new("content/text.md");
        let other = SourcePath::new("content/text.en.md");
        fs::write(self.site.path().join(path.as_str()), bytes).map_err(|error| error.to_string())?;
        let input = |file, original| Input {
            path: file,
            text: &text,
            base: &path,
            original,
            language: "de",
            defaults: Vec::new(),
            at_top: (number / TRIALS).is_multiple_of(3),
        };
        let read = parse(&input(&path, None), &self.settings);
        told(read.notice.is_some(), &read.findings, &text)?;
        self.report(number, &read.findings)?;
        let read = parse(&input(&other, Some(&text)), &self.settings);
        told(read.notice.is_some(), &read.findings, &text)?;
        let read = read_section(&input(&path, None));
        told(read.section.is_some(), &read.findings, &text)?;
        self.report(number, &read.findings)?;
        let mut findings = Vec::new();
        let settings = config::load(&text, &mut findings);
        told(settings.is_some(), &findings, &text)?;
        self.report(number, &findings)
    }

    fn report(&self, number: usize, findings: &[Finding]) -> Result<(), String> {
        let located = locate(findings, self.site.path());
        self.rules.borrow_mut().extend(findings.iter().map(|finding| finding.rule.to_string()));
        let texts = &self.texts[number / TRIALS % 2];
        let report = human(&located, texts, false, 40 + number % 100);
        if let Some(c) = report.chars().find(|c| c.is_control() && *c != '\n') {
            return Err(format!("{c:?} goes to the terminal"));
        }
        if report.contains("{$") || report.contains("[report-") {
            return Err("a text lacks a value".to_owned());
        }
        let document = match number / TRIALS % 8 {
            0 => json(&located, texts),
            1 => sarif(&located, texts),
            _ => return Ok(()),
        };
        serde_json::from_str::<serde_json::Value>(&document).map(drop).map_err(|error| error.to_string())
    }
}

/// What could not be read has an error that says so, and every place lies in the text.
fn told(read: bool, findings: &[Finding], text: &str) -> Result<(), String> {
    if !read && !any_error(findings) {
        return Err("lost in silence".to_owned());
    }
    let spans = findings.iter().filter_map(|finding| Some((finding, finding.place.as_ref()?.span?)));
    for (finding, span) in spans {
        let (start, end) = (span.start as usize, span.end as usize);
        if start > end || start > text.len() || end > text.len() + 1 || !text.is_char_boundary(start) {
            return Err(format!("{} points to {start}..{end} of {}", finding.rule, text.len()));
        }
    }
    Ok(())
}

/// About forty texts: every third case, some of the sample town, and the settings.
fn seeds(root: &Path) -> Vec<Vec<u8>> {
    let texts = |folder: &str| -> Vec<Vec<u8>> {
        let files = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = files
            .filter(|file| file.file_type().is_file() && file.path().extension().is_some_and(|ending| ending == "md"));
        files.map(|file| fs::read(file.path()).unwrap()).collect()
    };
    let mut seeds: Vec<Vec<u8>> = texts("tests/cases/bad").into_iter().step_by(4).collect();
    for folder in
        ["content/veranstaltungen/2026", "content/gemeinderat/2026", "content/warnungen/2026", "content/dienste"]
    {
        seeds.extend(texts(folder).into_iter().take(2));
    }
    seeds.push(fs::read(root.join("tests/cases/bad/site.toml")).unwrap());
    seeds.push(fs::read(root.join("site.toml")).unwrap());
    assert!(seeds.len() >= 40, "only {} seeds", seeds.len());
    seeds
}

/// One change: bytes or lines go, come twice or change places, special characters come in, another
/// text begins, or the end is cut off.
fn mutate(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    let end = (at + 1 + random.below(12)).min(bytes.len());
    match random.below(9) {
        0 => drop(bytes.drain(at.min(end)..end)),
        1 => {
            let part = bytes[at.min(end)..end].to_vec();
            bytes.splice(at..at, part);
        }
        2 if bytes.len() > 1 => {
            let other = random.below(bytes.len());
            let at = at.min(bytes.len() - 1);
            bytes.swap(at, other);
        }
        3 => bytes.truncate(at),
        4 => bytes.insert(at, u8::try_from(random.below(256)).unwrap_or_default()),
        5 => swap_lines(bytes, random),
        6 => {
            let other = random.pick(seeds);
            let from = random.below(other.len());
            let part = &other[from..(from + random.below(200)).min(other.len())];
            bytes.splice(at..at, part.iter().copied());
        }
        _ => drop(bytes.splice(at..at, random.pick(PIECES).bytes())),
    }
}

fn swap_lines(bytes: &mut Vec<u8>, random: &mut Random) {
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if lines.is_empty() {
        return;
    }
    let (one, other) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(3) {
        0 => lines.swap(one, other),
        1 => drop(lines.remove(one)),
        _ => lines.insert(one, lines[other].clone()),
    }
    *bytes = lines.concat();
}
