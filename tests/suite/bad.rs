//! What editors are told about sites with mistakes: a folder in `tests/cases/bad` is a case, no code needed.
//!
//! A case is a small site folder with `expected.de.txt` and `expected.en.txt`, the whole report in both languages.
//! Without a `site.toml` of its own it has the one beside the cases. Files that git or an editor would
//! mangle are listed in `make.toml`:
//!
//! ```toml
//! no_settings = true              # no site.toml at all
//! [[file]]
//! path = "content/a.md"
//! text = "\uFEFFwith escapes"     # or: hex = "ff fe", or: repeat = "text" and size = 52428800,
//!                                 # or: link = "../target" (symbolic), or: folder = true
//! ```
//!
//! `UPDATE=1 cargo test --test suite bad::` writes what is expected; read the difference before you commit it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use aushang::base::finding;
use aushang::build::{Request, Session, Stats, load};
use aushang::report::{Located, editor_texts, human, json, locate, sarif};
use aushang::site::Audience;
use libtest_mimic::{Failed, Trial};

/// The instant of all cases.
const NOW: &str = "2026-11-23T08:00:00+01:00";

/// One trial for each case.
pub(crate) fn trials() -> Vec<Trial> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/bad");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(&cases).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
        .into_iter()
        .map(|case| {
            let name = case.file_name().unwrap().to_string_lossy().into_owned();
            Trial::test(format!("bad::{name}"), move || run(&case))
        })
        .collect()
}

fn run(case: &Path) -> Result<(), Failed> {
    let site = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    make(case, site.path());
    let located = found(site.path());
    let mut faults = Vec::new();
    for language in ["de", "en"] {
        let report = human(&located, &editor_texts(language), false, 100);
        let report = report.replace(&*site.path().to_string_lossy(), "SITE") + "\n";
        // Everything is told, in whole sentences.
        for sign in ["{$", "[report-", "\u{1b}", "\u{9b}", "\u{202e}"] {
            assert!(!report.contains(sign), "{sign:?} in {report}");
        }
        faults.extend(compare(&case.join(format!("expected.{language}.txt")), &report));
    }
    machines_understand(&located);
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

/// What a build finds, in the order it is shown.
fn found(site: &Path) -> Vec<Located> {
    let request =
        Request { site: site.to_owned(), now: Some(NOW.to_owned()), audience: Audience::Public, remember: false };
    let mut findings = load(&request, &mut Session::default(), &mut Stats::default()).findings;
    finding::sort(&mut findings);
    findings.dedup();
    assert!(!findings.is_empty(), "a case without findings");
    locate(&findings, site)
}

fn machines_understand(located: &[Located]) {
    let texts = editor_texts("de");
    let list: serde_json::Value = serde_json::from_str(&json(located, &texts)).unwrap();
    assert_eq!(list.as_array().unwrap().len(), located.len());
    for finding in list.as_array().unwrap() {
        for part in ["what", "why", "help"] {
            assert!(finding[part].as_str().is_some_and(|text| !text.is_empty()), "no {part}: {finding}");
        }
    }
    let log: serde_json::Value = serde_json::from_str(&sarif(located, &texts)).unwrap();
    let run = &log["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    }
}

fn compare(expected: &Path, report: &str) -> Option<String> {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(expected, report).unwrap();
        return None;
    }
    let known = fs::read_to_string(expected).unwrap_or_default();
    let name = expected.file_name().unwrap().to_string_lossy();
    (known != report).then(|| format!("{name} differs.\n--- expected\n{known}\n--- found\n{report}"))
}

/// Copies a case and adds what it lists.
fn make(case: &Path, site: &Path) {
    for entry in walkdir::WalkDir::new(case) {
        let entry = entry.unwrap();
        let relative = entry.path().strip_prefix(case).unwrap();
        let name = relative.to_string_lossy();
        if entry.file_type().is_file() && name != "make.toml" && !name.starts_with("expected.") {
            put(&site.join(relative), &fs::read(entry.path()).unwrap());
        }
    }
    let list = fs::read_to_string(case.join("make.toml")).unwrap_or_default();
    let list: toml::Table = list.parse().expect("make.toml is TOML");
    for file in list.get("file").and_then(|files| files.as_array()).into_iter().flatten() {
        make_file(file.as_table().expect("a table"), site);
    }
    let settings = site.join("site.toml");
    if !settings.exists() && !list.contains_key("no_settings") {
        fs::copy(case.with_file_name("site.toml"), settings).unwrap();
    }
}

fn make_file(file: &toml::Table, site: &Path) {
    let text = |key: &str| file.get(key).and_then(|value| value.as_str());
    let path = site.join(text("path").expect("a path"));
    if let Some(target) = text("link") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, path).unwrap();
    } else if file.contains_key("folder") {
        fs::create_dir_all(path).unwrap();
    } else if let Some(hex) = text("hex") {
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        put(&path, &digits.chunks(2).map(byte).collect::<Vec<_>>());
    } else if let Some(part) = text("repeat") {
        let size = usize::try_from(file["size"].as_integer().unwrap()).unwrap();
        put(&path, &part.as_bytes().iter().copied().cycle().take(size).collect::<Vec<_>>());
    } else {
        put(&path, text("text").expect("a text").as_bytes());
    }
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}
