//! How single values are read: texts, truth values, numbers, days, texts per language.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::record::{Field, Reader};
use super::{Node, Value};
use crate::base::finding::Finding;
use crate::base::moment::{Written, parse_day};

fn scalar<'a>(node: &'a Node, expected: &'static str, reader: &mut Reader<'_>) -> Option<&'a str> {
    if let Value::Scalar(text) = &node.value {
        return Some(text.trim());
    }
    reader.wrong_type(node, expected);
    None
}

/// A text; control characters and line ends become spaces.
impl Field for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = scalar(node, "text", reader)?;
        if text.is_empty() {
            reader.wrong_type(node, "text");
            return None;
        }
        Some(text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": ["string", "number"] })
    }
}

/// Yes or no, in English and German; absent means no.
impl Field for bool {
    const REQUIRED: bool = false;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match scalar(node, "boolean", reader)?.to_lowercase().as_str() {
            "true" | "yes" | "ja" | "wahr" | "on" => Some(true),
            "false" | "no" | "nein" | "falsch" | "off" => Some(false),
            _ => {
                reader.wrong_type(node, "boolean");
                None
            }
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }

    fn schema() -> serde_json::Value {
        json!({ "enum": [true, false, "ja", "nein"] })
    }
}

/// A whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Whole(pub i32);

impl Field for Whole {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = scalar(node, "number", reader)?.parse().ok().map(Self);
        if number.is_none() {
            reader.wrong_type(node, "number");
        }
        number
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "integer" })
    }
}

/// A decimal number; a comma is taken for a point.
impl Field for f64 {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = scalar(node, "number", reader)?.replace(',', ".").parse().ok().filter(|n: &f64| n.is_finite());
        if number.is_none() {
            reader.wrong_type(node, "number");
        }
        number
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "number" })
    }
}

/// Says of a date that cannot be read whether there is no such day, or it is written otherwise.
fn bad_date(node: &Node, text: &str, time: &'static str, reader: &mut Reader<'_>) {
    let day = text.split([' ', 'T', ',']).next().unwrap_or(text);
    let parts: Vec<&str> = day.split(['-', '.']).collect();
    let numbers =
        parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let reason = match (parse_day(day), numbers, parts.iter().any(|part| part.len() == 4)) {
        (Some(_), _, _) => "time",
        (None, true, true) => "calendar",
        (None, true, false) => "year",
        (None, false, _) => "form",
    };
    let finding = Finding::error("bad-date").at(reader.file, node.span).fact("value", text).fact("time", time);
    reader.findings.push(finding.fact("day", day).fact("reason", reason));
}

/// A calendar day.
impl Field for Date {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = scalar(node, "day", reader)?;
        let day = parse_day(text);
        if day.is_none() {
            bad_date(node, text, "no", reader);
        }
        day
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "pattern": "^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})$" })
    }
}

/// A day or a point in time.
impl Field for Written {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = scalar(node, "moment", reader)?;
        let moment = Self::parse(text);
        if moment.is_none() {
            bad_date(node, text, "yes", reader);
        }
        moment
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "pattern": "^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})" })
    }
}

/// A text for all languages, or one for each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized(BTreeMap<String, String>);

impl Localized {
    /// The same text in every language.
    pub fn plain(text: &str) -> Self {
        Self(BTreeMap::from([(String::new(), text.to_owned())]))
    }

    /// The text in a language: its own, else the one for all, else the first default that exists.
    pub fn get(&self, language: &str) -> &str {
        let base = language.split('-').next().unwrap_or(language);
        self.0
            .get(language)
            .or_else(|| self.0.get(base))
            .or_else(|| self.0.get(""))
            .or_else(|| self.0.get("de"))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// All texts there are.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

impl Field for Localized {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(entries) = node.entries() else {
            return String::read(node, reader).map(|text| Self::plain(&text));
        };
        let mut texts = BTreeMap::new();
        for entry in entries {
            texts.insert(entry.key.clone(), String::read(&entry.node, reader)?);
        }
        if texts.is_empty() {
            reader.wrong_type(node, "text");
            return None;
        }
        Some(Self(texts))
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [{ "type": "string" }, { "type": "object", "additionalProperties": { "type": "string" } }] })
    }
}

/// A flag that may carry a reason: `true`, `false`, or a text (which means true).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// Whether it is set.
    pub set: bool,
    /// The reason, if one was written.
    pub reason: Option<String>,
}

impl Field for Flag {
    const REQUIRED: bool = false;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        Some(match text.to_lowercase().as_str() {
            "true" | "yes" | "ja" => Self { set: true, reason: None },
            "false" | "no" | "nein" => Self::default(),
            _ => Self { set: true, reason: Some(text) },
        })
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": ["boolean", "string"] })
    }
}

/// A colour written as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Color(pub String);

impl Field for Color {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = scalar(node, "color", reader)?;
        let valid = text.len() == 7 && text.starts_with('#') && text[1..].bytes().all(|b| b.is_ascii_hexdigit());
        if !valid {
            reader.wrong_type(node, "color");
        }
        valid.then(|| Self(text.to_lowercase()))
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" })
    }
}
