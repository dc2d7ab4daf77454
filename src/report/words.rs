//! The words of a finding, in the editor's language.

use super::locate::Located;
use super::safe::safe_value;
use crate::base::moment::Written;
use crate::base::texts::{Argument, Texts};

/// Every fact that any finding carries. A text may mention all of them: those that a finding does not
/// have are empty, and `has-…` says so.
pub const FACTS: &[&str] = &[
    "address",
    "anchor",
    "character",
    "choices",
    "count",
    "date",
    "day",
    "end",
    "expected",
    "file",
    "found",
    "german",
    "id",
    "key",
    "kind",
    "label",
    "languages",
    "least",
    "line",
    "list",
    "message",
    "most",
    "other",
    "part",
    "path",
    "reason",
    "scheme",
    "size",
    "start",
    "state",
    "suggestion",
    "taken",
    "time",
    "value",
    "with",
    "written",
];

/// Facts that are numbers and decide a plural.
const NUMBERS: &[&str] = &["count", "line", "size"];

/// Facts that are days or instants.
const MOMENTS: &[&str] = &["date", "end", "start", "taken"];

/// What a finding says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to mend it.
    pub help: String,
    /// What the second place is.
    pub related: Option<String>,
}

/// Puts a finding into words.
pub fn words(located: &Located, texts: &Texts) -> Words {
    let values = values(located, texts);
    let arguments: Vec<(&str, Argument<'_>)> =
        values.iter().map(|(name, value)| (name.as_str(), value.argument())).collect();
    let rule = located.finding.rule.as_ref();
    let [what, why, help, related] = texts.find_parts(rule, ["", "why", "help", "related"], &arguments);
    let rule_name = [("rule", Argument::Text(rule))];
    Words {
        what: what.map_or_else(|| texts.get("report-no-text", &rule_name), tidy),
        why: why.map(tidy).unwrap_or_default(),
        help: help.map(tidy).unwrap_or_default(),
        related: related.map(tidy),
    }
}

/// Texts are written over several lines where they have cases; they are read in one.
fn tidy(text: String) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value for a text.
enum Value {
    Text(String),
    Number(i64),
}

impl Value {
    fn argument(&self) -> Argument<'_> {
        match self {
            Self::Text(text) => Argument::Text(text),
            Self::Number(number) => Argument::Number(*number),
        }
    }
}

fn values(located: &Located, texts: &Texts) -> Vec<(String, Value)> {
    let facts = &located.finding.facts;
    let mut values = Vec::with_capacity(2 * FACTS.len() + 2);
    let absent = FACTS.iter().filter(|name| !facts.iter().any(|(known, _)| known == *name)).map(|name| (*name, ""));
    let given = facts.iter().map(|(name, value)| (name.as_ref(), value.as_str()));
    for (name, value) in absent.chain(given) {
        let has = if value.trim().is_empty() { "no" } else { "yes" };
        values.push((format!("has-{name}"), Value::Text(has.to_owned())));
        values.push((name.to_owned(), shown(name, value, texts)));
    }
    let related = located.related.as_ref().map_or("", |spot| spot.file.as_str());
    values.push(("related-file".to_owned(), Value::Text(safe_value(related, 300))));
    values.push(("where".to_owned(), Value::Text(place_kind(located).to_owned())));
    // In order they are quicker to take in.
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    values
}

/// A fact as people read it.
fn shown(name: &str, value: &str, texts: &Texts) -> Value {
    if NUMBERS.contains(&name)
        && let Ok(number) = value.parse()
    {
        return Value::Number(number);
    }
    if MOMENTS.contains(&name)
        && let Some(text) = moment(value, texts)
    {
        return Value::Text(text);
    }
    let most = if matches!(name, "message" | "choices" | "path" | "other" | "suggestion") { 300 } else { 80 };
    Value::Text(safe_value(value, most))
}

/// A day or a local time in the order of the language.
fn moment(value: &str, texts: &Texts) -> Option<String> {
    // The offset is the town's own: people read the local time.
    let local = value.get(..19).filter(|_| value.contains('T')).unwrap_or(value);
    let (key, at) = match Written::parse(local)? {
        Written::Day(day) => ("report-day", day.to_datetime(jiff::civil::Time::midnight())),
        Written::Local(at) => ("report-moment", at),
        Written::Instant(_) => return None,
    };
    let two = |number: i8| format!("{number:02}");
    let parts = [
        ("year", format!("{:04}", at.year())),
        ("month", two(at.month())),
        ("day", two(at.day())),
        ("hour", two(at.hour())),
        ("minute", two(at.minute())),
    ];
    let arguments: Vec<_> = parts.iter().map(|(name, value)| (*name, Argument::Text(value))).collect();
    Some(texts.get(key, &arguments))
}

/// In what sort of file a finding stands.
fn place_kind(located: &Located) -> &'static str {
    let file = located.place.as_ref().map_or("", |spot| spot.file.as_str());
    if file == crate::config::FILE {
        "settings"
    } else if file.starts_with("content/") {
        "content"
    } else if file.starts_with("themes/") {
        "theme"
    } else {
        "other"
    }
}
