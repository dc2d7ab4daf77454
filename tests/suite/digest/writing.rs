//! What is written where, and what the command says.

use std::fs;
use std::path::Path;
use std::process::Command;

use aushang::base::finding::Finding;
use aushang::base::span::position;
use aushang::digest::{What, run};

use super::folder::{Folder, SETTINGS as GOOD, files, order};

const A: &str = "aktuelles/a";
const NOW: &str = "2026-11-23T08:00:00+01:00";

fn town() -> Folder {
    let folder = Folder::new();
    folder.notice(A, "date: 2026-11-18\ntopics: abfall");
    folder.notice(
        "aktuelles/markt",
        "kind: event\ndate: 2026-11-19\nstart: 2026-11-26 08:00\nrepeat: FREQ=WEEKLY;UNTIL=20271231",
    );
    folder
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.rule.as_ref()).collect()
}

pub(super) fn the_same_bytes_twice() {
    let (one, two) = (town(), town());
    one.digest(NOW, What::Weekly);
    two.digest(NOW, What::Weekly);
    let written = files(&one.path("out"));
    assert_eq!(written.len(), 8);
    assert_eq!(written, files(&two.path("out")));
    assert_eq!(one.ledger(), two.ledger());
}

pub(super) fn an_issue_can_be_made_again() {
    let folder = town();
    folder.digest(NOW, What::Weekly);
    folder.notice("aktuelles/b", "date: 2026-11-24");
    folder.digest("2026-11-30 08:00", What::Weekly);
    let ledger = folder.ledger();
    // The next market is another day by now, but not for this issue.
    let again = folder.path("again");
    let outcome = folder.digest_into("2027-02-01 12:00", What::Again("2026-W47".to_owned()), &again);
    assert_eq!(rules(&outcome.findings), [""; 0]);
    let first: Vec<_> =
        files(&folder.path("out")).into_iter().filter(|(name, _)| name.starts_with("2026-w47")).collect();
    assert_eq!(files(&again).into_iter().collect::<Vec<_>>(), first);
    assert_eq!(folder.ledger(), ledger);
    // What vanished since is not told again.
    folder.remove("content/aktuelles/a.md");
    let outcome = folder.digest_into(NOW, What::Again("2026-w47".to_owned()), &again);
    assert_eq!(outcome.made.len(), 2);
    let plain = fs::read_to_string(again.join("2026-w47-topic-abfall.txt")).unwrap();
    assert!(plain.contains("nicht mehr verfügbar") && !plain.contains("Meldung aktuelles/a"), "{plain}");
    let outcome = folder.digest_into(NOW, What::Again("2026-w46".to_owned()), &again);
    assert_eq!(rules(&outcome.findings), ["digest-unknown"]);
    assert_eq!(outcome.findings[0].facts[1], ("suggestion".into(), "2026-w48".to_owned()));
}

pub(super) fn a_dry_run_writes_nothing() {
    let folder = town();
    let before = files(folder.dir.path());
    let outcome = run(&folder.request(NOW), &order(What::Weekly), None);
    assert_eq!((outcome.made.len(), outcome.written.len()), (2, 0));
    assert!(!folder.path("ledger").exists());
    assert!(!folder.path("out").exists());
    assert_eq!(files(folder.dir.path()), before);
    assert_eq!(folder.digest(NOW, What::Weekly).made, outcome.made);
}

pub(super) fn nothing_new_is_no_file() {
    let folder = Folder::new();
    let outcome = folder.digest(NOW, What::Weekly);
    assert!(outcome.made.is_empty() && outcome.findings.is_empty());
    assert!(!folder.path("out").exists() && !folder.path("ledger").exists());
}

pub(super) fn the_ledger_only_grows() {
    let folder = town();
    folder.digest(NOW, What::Weekly);
    // An editor's program that cuts the last line end off does no harm.
    let first = folder.ledger().trim_end().to_owned();
    folder.put("ledger/digest.jsonl", &first);
    folder.notice("aktuelles/b", "date: 2026-11-24");
    folder.digest("2026-11-30 08:00", What::Weekly);
    let grown = folder.ledger();
    assert!(grown.starts_with(&format!("{first}\n")) && grown.ends_with('\n'));
    assert_eq!(grown.lines().count(), 3);
    let issues = aushang::ledger::read(&grown, &mut Vec::new());
    assert_eq!(
        issues.iter().map(aushang::ledger::Issue::name).collect::<Vec<_>>(),
        ["2026-w47-all", "2026-w47-topic-abfall", "2026-w48-all"]
    );
    // What a version before knew not is understood.
    let old = r#"{"subscription":"all","language":"de","period":"x","from":"2026-11-01T00:00:00Z","to":"2026-11-08T00:00:00Z","items":[{"id":"a","title":"A","state":"new"}]}"#;
    assert_eq!(aushang::ledger::read(old, &mut Vec::new()).len(), 1);
}

pub(super) fn faults_stop_everything() {
    let with_ledger = || {
        let folder = town();
        folder.digest(NOW, What::Weekly);
        folder.notice("aktuelles/b", "date: 2026-11-24");
        fs::remove_dir_all(folder.path("out")).unwrap();
        folder
    };
    let refused = |folder: &Folder, output: &Path, rule: &str| {
        let ledger = folder.ledger();
        let outcome = folder.digest_into("2026-11-30 08:00", What::Weekly, output);
        assert!(rules(&outcome.findings).contains(&rule), "{rule}: {:?}", outcome.findings);
        assert!(!folder.path("out").exists(), "{rule}");
        assert_eq!(folder.ledger(), ledger, "{rule}");
    };
    // A notice that cannot be read must not look like one that was withdrawn.
    let folder = with_ledger();
    folder.put("content/aktuelles/a.md", "---\ntitle: [\n---\n");
    let outcome = folder.digest_into("2026-11-30 08:00", What::Weekly, &folder.path("out"));
    assert!(outcome.made.is_empty() && !outcome.findings.is_empty());
    // A line that cannot be read may have told anything.
    let folder = with_ledger();
    folder.put("ledger/digest.jsonl", &format!("{}not json\n", folder.ledger()));
    refused(&folder, &folder.path("out"), "ledger-line");
    // Somebody else makes an issue.
    let folder = with_ledger();
    let held = fs::File::open(folder.path("ledger/digest.jsonl")).unwrap();
    held.lock().unwrap();
    refused(&folder, &folder.path("out"), "ledger-in-use");
    held.unlock().unwrap();
    // Files that cannot be written are not noted as told.
    let folder = with_ledger();
    folder.put("file", "");
    refused(&folder, &folder.path("file"), "output-unwritable");
    // Moments and languages that are none.
    let folder = with_ledger();
    let outcome = folder.digest_into(NOW, What::Since("gestern".to_owned()), &folder.path("out"));
    assert_eq!(rules(&outcome.findings), ["bad-since"]);
    let order = aushang::digest::Order { language: Some("fr".to_owned()), ..order(What::Weekly) };
    assert_eq!(rules(&run(&folder.request(NOW), &order, None).findings), ["digest-language"]);
}

/// Name, line of the settings, what stands there instead, and the finding with the field it names.
pub(super) const SETTINGS: &[(&str, &str, &str, &str)] = &[
    ("umlaut in the sender", "from = ", "from = \"Stadt <rundbrief@übersee.example>\"", "mail-address"),
    ("sender without a domain", "from = ", "from = \"Stadt <rundbrief>\"", "mail-address"),
    ("sender with a line end", "from = ", "from = \"Stadt <a@b.example>\\nBcc: <x@y.example>\"", ""),
    ("two senders", "from = ", "from = \"a@b.example, c@d.example\"", "mail-address"),
    ("no recipient", "to = ", "to = \"{subscription}\"", "mail-address"),
    ("umlaut in the recipient", "to = ", "to = \"{subscription}@lüsten.example\"", "mail-address"),
    ("wrong answers", "reply_to = ", "reply_to = \"rathaus at stadt.example\"", "mail-address"),
    ("list domain with a scheme", "list_domain = ", "list_domain = \"https://listen.example\"", "mail-domain"),
    ("list domain with one label", "list_domain = ", "list_domain = \"listen\"", "mail-domain"),
    (
        "unsubscribing without a scheme",
        "unsubscribe_url = ",
        "unsubscribe_url = \"listen.example/{subscription}\"",
        "mail-url",
    ),
    (
        "unsubscribing with a space",
        "unsubscribe_url = ",
        "unsubscribe_url = \"https://listen.example/{subscription} x\"",
        "mail-url",
    ),
    ("unsubscribing by script", "unsubscribe_url = ", "unsubscribe_url = \"javascript:alert(1)\"", "mail-url"),
    ("no settings", "", "", "no-digest-settings"),
];

/// A fault in the settings is a finding at its line.
pub(super) fn settings((_, line, instead, rule): &(&str, &str, &str, &str)) {
    let folder = town();
    let digest = GOOD.find("[digest]").unwrap();
    if line.is_empty() {
        folder.put("site.toml", &GOOD[..digest]);
    } else {
        let lines = GOOD.lines().map(|old| if old.starts_with(line) { instead } else { old });
        folder.put("site.toml", &lines.collect::<Vec<_>>().join("\n"));
    }
    let outcome = folder.digest_into(NOW, What::Weekly, &folder.path("out"));
    if rule.is_empty() {
        // The line end became a space within the name: no header can be smuggled in.
        assert!(outcome.findings.is_empty() || rules(&outcome.findings) == ["mail-address"], "{:?}", outcome.findings);
        let smuggled = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).lines().any(|line| line.starts_with("Bcc:"));
        assert!(!files(&folder.path("out")).values().any(smuggled));
        return;
    }
    assert_eq!(rules(&outcome.findings), [*rule]);
    assert!(outcome.made.is_empty() && !folder.path("out").exists());
    let place = outcome.findings[0].place.as_ref().unwrap();
    assert_eq!(place.file.as_str(), "site.toml");
    if !line.is_empty() {
        let text = fs::read_to_string(folder.path("site.toml")).unwrap();
        let expected = text.lines().position(|text| text.starts_with(line)).unwrap() + 1;
        assert_eq!(position(&text, place.span.unwrap().start).line, expected);
    }
}

/// Exit code, standard output and standard error of a call.
fn aushang(folder: &Folder, arguments: &str) -> (i32, String, String) {
    let site = folder.dir.path().to_string_lossy().into_owned();
    let output = Command::new(env!("CARGO_BIN_EXE_aushang"))
        .args(["digest", "--site", &site, "--now", NOW, "--lang", "de"])
        .args(arguments.split_whitespace())
        .current_dir(folder.dir.path())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

pub(super) fn the_command_says_what_it_did() {
    let folder = town();
    let (code, out, _) = aushang(&folder, "--period weekly --dry-run");
    assert_eq!(code, 0);
    assert!(
        out.starts_with("2 Rundbriefe würden geschrieben:\n  2026-w47-all: 2 neu, 0 geändert, 0 zurückgezogen\n"),
        "{out}"
    );
    let (code, out, _) = aushang(&folder, "--period weekly");
    assert_eq!(code, 0);
    assert!(out.starts_with("2 Rundbriefe in digest-out geschrieben:\n"), "{out}");
    assert_eq!(files(&folder.path("digest-out")).len(), 8);
    let (code, out, _) = aushang(&folder, "--period weekly");
    assert_eq!((code, out.as_str()), (0, "Nichts Neues: kein Rundbrief.\n"));
    let (code, out, _) = aushang(&folder, "--again 2026-w47 --format json --output again");
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, document["issues"].as_array().unwrap().len()), (0, 2));
    assert_eq!(files(&folder.path("again")), files(&folder.path("digest-out")));
    for wrong in [
        "",
        "--period monthly",
        "--period since",
        "--urgent --again x",
        "--period daily --urgent",
        "--urgent --since 2026-01-01",
    ] {
        let (code, out, error) = aushang(&folder, wrong);
        assert_eq!((code, out.as_str()), (2, ""), "{wrong}");
        assert!(!error.is_empty() && !error.contains('['), "{wrong}: {error}");
    }
    let (code, _, error) = aushang(&folder, "--again 2025-w01");
    assert_eq!(code, 1);
    assert!(error.contains("2025-w01"), "{error}");
}
