//! Reports of any findings in any file: no span, line or number of findings breaks them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::fs;
use std::time::{Duration, Instant};

use aushang::base::finding::Finding;
use aushang::base::path::SourcePath;
use aushang::base::span::Span;
use aushang::report::{Located, editor_texts, human, json, locate, overlay, sarif};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, fn()); 6] = [
        ("every_span_can_be_shown", every_span_can_be_shown),
        ("long_lines_are_cut", long_lines_are_cut),
        ("colors_change_nothing_else", colors_change_nothing_else),
        ("many_findings_are_grouped", many_findings_are_grouped),
        ("half_a_million_findings_take_a_moment", half_a_million_findings_take_a_moment),
        ("names_of_files_are_escaped", names_of_files_are_escaped),
    ];
    let trial = |(name, test): (&str, fn())| {
        Trial::test(format!("reports::{name}"), move || {
            test();
            Ok(())
        })
    };
    tests.into_iter().map(trial).collect()
}

fn file() -> SourcePath {
    SourcePath::new("content/a.md")
}

/// The findings, located in a file of this text.
fn in_text(text: &str, findings: &[Finding]) -> Vec<Located> {
    let site = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    fs::create_dir(site.path().join("content")).unwrap();
    fs::write(site.path().join(file().as_str()), text).unwrap();
    locate(findings, site.path())
}

fn every_span_can_be_shown() {
    let text = "\u{feff}a\tä\r\n\r\n👩‍👩‍👧\u{301}\u{0}\n\u{202e}b𝄞";
    let mut findings = Vec::new();
    for start in 0..text.len() + 3 {
        for end in start..text.len() + 3 {
            let other = Span::new(text.len().saturating_sub(end), start);
            let finding = Finding::error("key-twice").at(&file(), Span::new(start, end)).fact("key", "x");
            findings.push(finding.related_to(&file(), Some(other)));
        }
    }
    let located = in_text(text, &findings);
    let texts = editor_texts("de");
    for one in &located {
        let one = std::slice::from_ref(one);
        for width in [0, 30, 100] {
            let report = human(one, &texts, false, width);
            assert!(report.contains("content/a.md:"), "{report}");
        }
        assert!(overlay(one, &texts)[0].place.starts_with("content/a.md:"));
    }
    assert!(serde_json::from_str::<serde_json::Value>(&json(&located, &texts)).is_ok());
    assert!(serde_json::from_str::<serde_json::Value>(&sarif(&located, &texts)).is_ok());
}

fn long_lines_are_cut() {
    let text = "<b> ".repeat(500_000);
    let places = [0, 4_000, 1_000_000, text.len() - 4];
    let findings = places.map(|at| Finding::error("raw-html").at(&file(), Span::new(at, at + 3)).fact("value", &text));
    let report = human(&in_text(&text, &findings), &editor_texts("en"), false, 100);
    assert!(report.contains("content/a.md:1:4001"), "{report}");
    assert!(report.lines().all(|line| line.chars().count() < 130), "{report}");
}

fn colors_change_nothing_else() {
    let text = "---\ntitel: a\n---\n";
    let findings: Vec<Finding> = (0..60)
        .map(|number| Finding::warning("footnote-unused").at(&file(), Span::new(4, 9)).fact("label", number))
        .collect();
    for findings in [&findings[..3], &findings] {
        let located = in_text(text, findings);
        let texts = editor_texts("de");
        let plain = human(&located, &texts, false, 90);
        let mut colored = String::new();
        for (at, part) in human(&located, &texts, true, 90).split('\u{1b}').enumerate() {
            let rest = if at == 0 { part } else { part.split_once('m').expect("a colour").1 };
            colored.push_str(rest);
        }
        assert_eq!(plain, colored);
    }
}

fn many_findings_are_grouped() {
    let finding = |at: usize| Finding::error("raw-html").at(&file(), Span::new(at, at + 3)).fact("value", "<b>");
    let mut findings: Vec<Finding> = (0..70).map(|at| finding(at * 4)).collect();
    findings.push(Finding::error("no-content").in_file(&SourcePath::new("content")));
    findings.push(Finding::error("bad-now").fact("value", "morgen"));
    let located = in_text(&"<b>\n".repeat(70), &findings);
    let report = human(&located, &editor_texts("de"), false, 100);
    assert_eq!(report.matches("Fehler[raw-html]").count(), 1, "{report}");
    assert!(report.contains("Dasselbe steht noch an 69 anderen Stellen: content/a.md:2:1, "), "{report}");
    assert!(report.contains("Ohne bestimmte Datei\n  Fehler[bad-now]: „morgen“"), "{report}");
    assert!(report.ends_with("\n72 Fehler in 2 Dateien"), "{report}");
}

fn half_a_million_findings_take_a_moment() {
    let text = "<b> ".repeat(500_000);
    let findings: Vec<Finding> = (0..500_000)
        .map(|at| Finding::error("raw-html").at(&file(), Span::new(at * 4, at * 4 + 3)).fact("value", at))
        .collect();
    let start = Instant::now();
    let report = human(&in_text(&text, &findings), &editor_texts("de"), false, 100);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    assert!(report.len() < 1_000_000, "{} bytes", report.len());
    assert!(report.contains("… und 499500 weitere"));
}

fn names_of_files_are_escaped() {
    let file = SourcePath::new("content/Müll & \u{9b}2J.md");
    let located = locate(&[Finding::error("file-empty").in_file(&file)], std::path::Path::new("/nowhere"));
    let texts = editor_texts("de");
    assert!(!human(&located, &texts, false, 100).contains('\u{9b}'));
    assert!(!json(&located, &texts).contains('\u{9b}'));
    let list: serde_json::Value = serde_json::from_str(&json(&located, &texts)).unwrap();
    assert_eq!(list[0]["file"], file.as_str());
    assert!(sarif(&located, &texts).contains("content/M%C3%BCll%20%26%20%C2%9B2J.md"));
}
