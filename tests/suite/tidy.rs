//! Rules of the house that no compiler checks: floors, short files, texts in all languages, true documents.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot read has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use aushang::config::SiteFile;
use aushang::data::{Field as _, Record as _};
use aushang::notice::facet::Kind;
use aushang::notice::front::{Front, SectionFront};
use libtest_mimic::{Failed, Trial};

/// A file with more lines than this has more than one subject.
const MOST_LINES: usize = 400;

/// What the documents name and the repository does not hold: what a run makes, and names that many files have.
const ELSEWHERE: [&str; 7] = [".aushang/", "public/", "ledger/", "target/", "digest-out/", "_index.md", "make.toml"];

/// Files with texts in German and English.
const TEXTS: [&str; 3] = ["themes/default/locales/", "src/texts/findings.", "src/texts/commands."];

/// A test with its name; it says what is wrong.
type Test = (&'static str, fn() -> Vec<String>);

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let tests: [Test; 7] = [
        ("modules_use_lower_floors_only", modules_use_lower_floors_only),
        ("files_are_short", files_are_short),
        ("nothing_is_left_undone", nothing_is_left_undone),
        ("languages_have_the_same_texts", languages_have_the_same_texts),
        ("templates_use_texts_that_exist", templates_use_texts_that_exist),
        ("documents_name_paths_that_exist", documents_name_paths_that_exist),
        ("the_reference_names_every_field", the_reference_names_every_field),
    ];
    let trial = |(name, test): Test| {
        Trial::test(format!("tidy::{name}"), move || {
            let faults = test();
            if faults.is_empty() { Ok(()) } else { Err(Failed::from(faults.join("\n"))) }
        })
    };
    tests.into_iter().map(trial).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files below a folder whose names end so, as paths from the root.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let walk = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    let paths = walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    let relative = |path: PathBuf| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    paths.map(relative).filter(|path| path.ends_with(ending)).collect()
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
    &text[..end.unwrap_or(text.len())]
}

// --- modules ---------------------------------------------------------------------------------------------------------

/// The modules from the lowest floor up, as the table in ARCHITECTURE.md has them: a row is `| 0 | `src/base/` | … |`.
fn floors() -> Vec<String> {
    let document = read("ARCHITECTURE.md");
    let rows = document.lines().filter_map(|line| {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        cells.next()?.parse::<u8>().ok()?;
        Some(cells.next()?.strip_prefix("`src/")?.strip_suffix("/`")?.to_owned())
    });
    rows.collect()
}

/// On one floor the order of the table counts, so that no two modules use each other.
fn modules_use_lower_floors_only() -> Vec<String> {
    let floors = floors();
    let floor = |module: &str| floors.iter().position(|known| known == module);
    let mut faults = Vec::new();
    for path in files("src", ".rs").iter().filter(|path| path.matches('/').count() > 1) {
        let module = path.split('/').nth(1).unwrap();
        let Some(own) = floor(module) else {
            faults.push(format!("{path}: {module} is not in the table of floors in ARCHITECTURE.md"));
            continue;
        };
        let source = read(path);
        for (line, text) in source.lines().enumerate() {
            for (at, _) in text.match_indices("crate::") {
                let used = word(&text[at + "crate::".len()..]);
                if floor(used).is_none_or(|used| used > own) {
                    faults.push(format!("{path}:{}: {module} must not use crate::{used}", line + 1));
                }
            }
        }
    }
    for module in floors.iter().filter(|module| !root().join("src").join(module).join("mod.rs").is_file()) {
        faults.push(format!("ARCHITECTURE.md: there is no module {module}"));
    }
    faults
}

fn files_are_short() -> Vec<String> {
    let long = files("src", ".rs").into_iter().map(|path| (read(&path).lines().count(), path));
    let long = long.filter(|(lines, _)| *lines > MOST_LINES);
    long.map(|(lines, path)| format!("{path}: {lines} lines, more than {MOST_LINES}")).collect()
}

fn nothing_is_left_undone() -> Vec<String> {
    let mut faults = Vec::new();
    for path in files("src", ".rs") {
        for (line, text) in read(&path).lines().enumerate() {
            for sign in ["todo!(", "unimplemented!(", "FIXME", "dbg!("] {
                if text.contains(sign) {
                    faults.push(format!("{path}:{}: {sign}", line + 1));
                }
            }
        }
    }
    faults
}

// --- texts -----------------------------------------------------------------------------------------------------------

/// The names of all messages of a Fluent file, attributes as `message.attribute`.
fn messages(path: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut message = String::new();
    for line in read(path).lines() {
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim_end();
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            name.clone_into(&mut message);
            names.insert(message.clone());
        } else if let Some(attribute) = name.trim_start().strip_prefix('.') {
            names.insert(format!("{message}.{attribute}"));
        }
    }
    names
}

fn languages_have_the_same_texts() -> Vec<String> {
    let mut faults = Vec::new();
    let mut lacks = |path: &str, other: &str| {
        let (known, wanted) = (messages(path), messages(other));
        assert!(!wanted.is_empty(), "{other} holds no texts");
        faults.extend(wanted.difference(&known).map(|name| format!("{path} lacks {name}, which {other} has")));
    };
    for start in TEXTS {
        let [german, english] = ["de", "en"].map(|language| format!("{start}{language}.ftl"));
        lacks(&german, &english);
        lacks(&english, &german);
    }
    // Leichte Sprache says only what it says otherwise.
    lacks("themes/default/locales/de.ftl", "themes/default/locales/de-simple.ftl");
    faults
}

/// Keys before `| t` and names of facts: `"key" | t`, `("prefix-" ~ value) | t`, `("a" if … else "b") | t`.
fn templates_use_texts_that_exist() -> Vec<String> {
    let known = messages("themes/default/locales/de.ftl");
    let mut faults = Vec::new();
    for path in files("themes/default/templates", ".html") {
        let source = read(&path);
        for key in keys(&source) {
            let found = match key.strip_suffix('~') {
                Some(start) => known.iter().any(|name| name.starts_with(start)),
                None => known.contains(&key),
            };
            if !found {
                faults.push(format!("{path}: there is no text {key:?}"));
            }
        }
    }
    faults
}

/// The keys that a template translates; what is only the beginning of some ends in `~`.
fn keys(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for (at, _) in source.match_indices("| t") {
        if !word(&source[at + "| t".len()..]).is_empty() {
            continue;
        }
        let before = source[..at].trim_end();
        if let Some(inner) = before.strip_suffix('"') {
            keys.push(inner.rsplit('"').next().unwrap().to_owned());
        } else if before.ends_with(')') {
            let group = &before[before.rfind('(').unwrap()..];
            let literals: Vec<&str> = group.split('"').skip(1).step_by(2).collect();
            match literals.as_slice() {
                [start, ..] if group.contains('~') => keys.push(format!("{start}~")),
                // What stands between the first and the last one belongs to the condition.
                [first, .., last] => keys.extend([(*first).to_owned(), (*last).to_owned()]),
                _ => panic!("which text is this? {group}"),
            }
        }
    }
    let facts = source.split("<fact name=\"").skip(1);
    keys.extend(facts.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    keys
}

// --- documents -------------------------------------------------------------------------------------------------------

/// What stands between backticks in the running text of a document.
fn quoted(path: &str) -> Vec<String> {
    let document = read(path);
    let blocks = document.split("\n```").step_by(2);
    blocks.flat_map(|text| text.split('`').skip(1).step_by(2)).map(ToOwned::to_owned).collect()
}

fn documents_name_paths_that_exist() -> Vec<String> {
    const ENDINGS: [&str; 10] = [".rs", ".md", ".toml", ".ftl", ".html", ".css", ".json", ".yml", ".py", ".mjs"];
    let mut faults = Vec::new();
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        for path in quoted(document) {
            let is_plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
            let is_path = is_plain && (path.contains('/') || ENDINGS.iter().any(|ending| path.ends_with(ending)));
            let elsewhere = ELSEWHERE.iter().any(|start| path.starts_with(start)) || path.starts_with('/');
            if is_path && !elsewhere && !root().join(&path).exists() {
                faults.push(format!("{document}: there is no {path}"));
            }
        }
    }
    faults
}

/// Every key and every choice stands in the reference, and the first cells of its tables name nothing else.
fn the_reference_names_every_field() -> Vec<String> {
    // A section's `defaults` are read before its other fields.
    let mut of_notices = BTreeSet::from(["defaults".to_owned(), "vorgaben".to_owned()]);
    let of_kinds = Kind::ALL.iter().flat_map(|kind| kind.fields());
    for field in Front::FIELDS.iter().chain(SectionFront::FIELDS).chain(of_kinds) {
        of_notices.extend(field.names.iter().map(|name| (*name).to_owned()));
        collect(&(field.schema)(), &mut of_notices);
    }
    let mut of_settings = BTreeSet::new();
    collect(&SiteFile::schema(), &mut of_settings);
    let references =
        BTreeMap::from([("docs/reference/notices.md", of_notices), ("docs/reference/settings.md", of_settings)]);
    let mut faults = Vec::new();
    for (path, keys) in references {
        // Headings name tables as `[table]` and `[[table]]`.
        let named: BTreeSet<String> =
            quoted(path).iter().map(|name| name.trim_matches(['[', ']']).to_owned()).collect();
        faults.extend(keys.difference(&named).map(|key| format!("{path} does not name {key}")));
        let document = read(path);
        let first_cells = document.lines().filter_map(|line| line.strip_prefix("| `")?.split('|').next());
        for key in first_cells.flat_map(|cell| cell.split('`').step_by(2)).filter(|key| !word(key).is_empty()) {
            if word(key) == key && !keys.contains(key) {
                faults.push(format!("{path}: there is no field {key}"));
            }
        }
    }
    faults
}

/// The keys of all tables of a JSON Schema, and the names of all choices.
fn collect(schema: &serde_json::Value, keys: &mut BTreeSet<String>) {
    match schema {
        serde_json::Value::Object(object) => {
            if let Some(properties) = object.get("properties").and_then(|properties| properties.as_object()) {
                keys.extend(properties.keys().cloned());
            }
            let choices = object.get("enum").and_then(|choices| choices.as_array()).into_iter().flatten();
            keys.extend(choices.filter_map(|choice| choice.as_str()).map(ToOwned::to_owned));
            object.values().for_each(|value| collect(value, keys));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, keys)),
        _ => {}
    }
}
