//! Findings for programs: one JSON document, or SARIF 2.1.0.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::locate::{Located, Spot};
use super::safe::safe_json;
use super::words::words;
use crate::base::finding::Severity;
use crate::base::texts::Texts;

/// What may stand in the path of an address as it is (RFC 3986, section 3.3).
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// One JSON document: a list of findings. Lines and columns start at 1 and count characters; the end
/// is one past the last character.
pub fn json(located: &[Located], texts: &Texts) -> String {
    let list: Vec<Value> = located.iter().map(|located| finding(located, texts)).collect();
    pretty(&Value::Array(list))
}

fn pretty(value: &Value) -> String {
    safe_json(&serde_json::to_string_pretty(value).unwrap_or_else(|_| "[]".to_owned()))
}

fn finding(located: &Located, texts: &Texts) -> Value {
    let found = &located.finding;
    let said = words(located, texts);
    let mut object = Map::new();
    object.insert("rule".to_owned(), json!(found.rule));
    object.insert("severity".to_owned(), json!(found.severity.name()));
    object.extend(place(located.place.as_ref()));
    object.insert("what".to_owned(), json!(said.what));
    object.insert("why".to_owned(), json!(said.why));
    object.insert("help".to_owned(), json!(said.help));
    let related = located.related.as_ref().map(|spot| {
        let mut related = place(Some(spot));
        related.insert("label".to_owned(), json!(said.related));
        related
    });
    object.insert("related".to_owned(), json!(related));
    let facts: Map<String, Value> = found.facts.iter().map(|(name, value)| (name.to_string(), json!(value))).collect();
    object.insert("facts".to_owned(), Value::Object(facts));
    Value::Object(object)
}

fn place(spot: Option<&Spot>) -> Map<String, Value> {
    let extent = spot.and_then(|spot| spot.extent.as_ref());
    let fields = [
        ("file", json!(spot.map(|spot| spot.file.as_str()))),
        ("line", json!(extent.map(|extent| extent.start.line))),
        ("column", json!(extent.map(|extent| extent.start.column))),
        ("end_line", json!(extent.map(|extent| extent.end.line))),
        ("end_column", json!(extent.map(|extent| extent.end.column))),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// A SARIF log, as code hosts and editors read it.
pub fn sarif(located: &[Located], texts: &Texts) -> String {
    let mut rules: Vec<&Located> = Vec::new();
    let mut results = Vec::with_capacity(located.len());
    for found in located {
        let known = rules.iter().position(|known| known.finding.rule == found.finding.rule);
        let rule = known.unwrap_or_else(|| {
            rules.push(found);
            rules.len() - 1
        });
        results.push(result(found, rule, texts));
    }
    let rules: Vec<Value> = rules.into_iter().map(|located| rule(located, texts)).collect();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Aushang",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": texts.language(),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn rule(located: &Located, texts: &Texts) -> Value {
    let said = words(located, texts);
    json!({
        "id": located.finding.rule,
        "shortDescription": { "text": non_empty(&said.why, &located.finding.rule) },
        "defaultConfiguration": { "level": level(located.finding.severity) },
    })
}

fn non_empty<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.is_empty() { otherwise } else { text }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn result(located: &Located, rule: usize, texts: &Texts) -> Value {
    let said = words(located, texts);
    let mut result = json!({
        "ruleId": located.finding.rule,
        "ruleIndex": rule,
        "level": level(located.finding.severity),
        "message": { "text": format!("{} {}", said.what, said.help).trim() },
        "locations": located.place.iter().map(location).collect::<Vec<_>>(),
    });
    if let (Some(spot), Some(object)) = (&located.related, result.as_object_mut()) {
        let mut related = location(spot);
        if let (Some(label), Some(fields)) = (&said.related, related.as_object_mut()) {
            fields.insert("message".to_owned(), json!({ "text": label }));
        }
        object.insert("relatedLocations".to_owned(), json!([related]));
    }
    result
}

fn location(spot: &Spot) -> Value {
    let address = utf8_percent_encode(spot.file.as_str(), PATH).to_string();
    let mut physical = json!({ "artifactLocation": { "uri": address } });
    if let (Some(extent), Some(object)) = (&spot.extent, physical.as_object_mut()) {
        let region = json!({
            "startLine": extent.start.line,
            "startColumn": extent.start.column,
            "endLine": extent.end.line,
            "endColumn": extent.end.column,
        });
        object.insert("region".to_owned(), region);
    }
    json!({ "physicalLocation": physical })
}
