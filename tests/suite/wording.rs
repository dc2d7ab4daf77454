//! Every rule has its words in every language, and they mention only what the rule tells.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use aushang::base::texts::Texts;
use aushang::report::FACTS;
use libtest_mimic::Trial;

/// Values that the report itself adds.
const ADDED: &[&str] = &["related-file", "where"];

/// Places where a rule is no literal: the file, and how the literals of its rules begin.
const VARIABLE: &[(&str, &str)] = &[("src/data/yaml.rs", "yaml-"), ("src/source/scan.rs", "link-loop")];

/// Facts that are added far from where the finding is made.
const ADDED_LATER: &[(&str, &str)] = &[("template", "count")];

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, fn()); 4] = [
        ("every_rule_has_its_words", every_rule_has_its_words),
        ("every_text_has_a_rule", every_text_has_a_rule),
        ("texts_mention_facts_that_exist", texts_mention_facts_that_exist),
        ("languages_agree", languages_agree),
    ];
    let trial = |(name, test): (&str, fn())| {
        Trial::test(format!("wording::{name}"), move || {
            test();
            Ok(())
        })
    };
    tests.into_iter().map(trial).collect()
}

fn every_rule_has_its_words() {
    let rules = rules();
    assert!(rules.len() > 60, "found only {} rules", rules.len());
    for language in ["de", "en"] {
        let text = text(language);
        let (texts, errors) = Texts::new(language, &[(language, &text)]);
        assert!(errors.is_empty(), "findings.{language}.ftl: {errors:?}");
        for rule in rules.keys() {
            for part in ["", ".why", ".help"] {
                let found = texts.find(&format!("{rule}{part}"), &[]);
                assert!(found.is_some(), "findings.{language}.ftl has no {rule}{part}");
            }
        }
    }
}

fn every_text_has_a_rule() {
    let rules = rules();
    for language in ["de", "en"] {
        for name in messages(&text(language)).keys() {
            let known = name.starts_with("report-") || rules.contains_key(name);
            assert!(known, "findings.{language}.ftl: no rule is called {name}");
        }
    }
}

fn texts_mention_facts_that_exist() {
    let rules = rules();
    let facts: BTreeSet<&String> = rules.values().flatten().collect();
    for fact in facts {
        assert!(FACTS.contains(&fact.as_str()), "report::FACTS lacks {fact}");
    }
    for language in ["de", "en"] {
        for (name, text) in messages(&text(language)) {
            let Some(facts) = rules.get(&name) else { continue };
            for variable in variables(&text) {
                let fact = variable.strip_prefix("has-").unwrap_or(&variable);
                let later = ADDED_LATER.contains(&(name.as_str(), fact));
                assert!(
                    facts.contains(fact) || later || ADDED.contains(&fact),
                    "findings.{language}.ftl: {name} mentions {variable}, which the rule does not tell"
                );
            }
        }
    }
}

fn languages_agree() {
    let parts = |language| -> BTreeSet<String> {
        let messages = messages(&text(language)).into_iter();
        messages
            .flat_map(|(name, text)| {
                let attributes = text.lines().filter_map(|line| line.trim_start().strip_prefix('.'));
                let attributes = attributes.filter_map(|line| line.split_once(" =")).map(|(a, _)| a.to_owned());
                let with_name: Vec<String> = attributes.map(|a| format!("{name}.{a}")).chain([name.clone()]).collect();
                with_name
            })
            .collect()
    };
    assert_eq!(parts("de"), parts("en"));
}

fn text(language: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(format!("src/texts/findings.{language}.ftl"))).unwrap()
}

/// Every message of a Fluent file with its source.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            current = line.split_once(" =").map(|(name, _)| name.to_owned());
        }
        if let Some(name) = &current {
            let message = messages.entry(name.clone()).or_default();
            message.push_str(line);
            message.push('\n');
        }
    }
    messages
}

fn variables(text: &str) -> BTreeSet<String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    // `{ "{" } $name { "}" }` shows a variable, it is none.
    text.replace("{ \"{\" } $name", "").split('$').skip(1).map(word).collect()
}

/// Every rule that the program knows, with the facts that may belong to it.
fn rules() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut rules: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root.join("src")) {
        let entry = entry.unwrap();
        if entry.path().extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(entry.path()).unwrap();
            let name = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
            for (rule, facts) in rules_of(&name, &source) {
                rules.entry(rule).or_default().extend(facts);
            }
        }
    }
    rules
}

fn rules_of(name: &str, source: &str) -> Vec<(String, BTreeSet<String>)> {
    let variable = VARIABLE.iter().find(|(file, _)| *file == name).map(|(_, start)| *start);
    let mut rules = Vec::new();
    for way in ["Finding::error(", "Finding::warning(", "Finding::hint("] {
        for (at, _) in source.match_indices(way) {
            let rest = source[at + way.len()..].trim_start();
            match rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                Some((rule, rest)) => rules.push((rule.to_owned(), facts(rest))),
                None => assert!(variable.is_some(), "{name}: a rule that is no literal; see VARIABLE in this test"),
            }
        }
    }
    if let Some(start) = variable {
        for (at, _) in source.match_indices(&format!("\"{start}")) {
            let (rule, rest) = source[at + 1..].split_once('"').unwrap();
            rules.push((rule.to_owned(), facts(rest)));
        }
    }
    rules
}

/// The facts named from here to the end of the function.
fn facts(rest: &str) -> BTreeSet<String> {
    let lines = rest.lines().take_while(|line| {
        let line = line.trim_start();
        !(line.starts_with("fn ") || line.starts_with("pub fn ") || line.starts_with("pub(crate) fn "))
    });
    let body: String = lines.flat_map(|line| [line.trim(), " "]).collect();
    let names = body.split("fact(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'));
    names.map(|(name, _)| name.to_owned()).collect()
}
