//! TOML to nodes, over the spanned values of the `toml` crate.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Entry, Node, Value};
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::Span;

/// Reads the TOML in `text`, which stands at byte `offset` of the file; every syntax error is reported.
pub fn parse_toml(file: &SourcePath, text: &str, offset: usize, findings: &mut Vec<Finding>) -> Option<Node> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        let span = Span::new(range.start, range.end.max(range.start + 1)).shifted(offset);
        let finding = match error.message() {
            "duplicate key" => Finding::error("key-twice").at(file, span).fact("key", text.get(range).unwrap_or("")),
            message if ["quoted", "basic string", "literal string"].iter().any(|part| message.contains(part)) => {
                Finding::error("toml-quote").at(file, span)
            }
            message => Finding::error("toml-syntax").at(file, span).fact("message", message),
        };
        findings.push(finding);
    }
    if !errors.is_empty() {
        return None;
    }
    let range = table.span();
    Some(Node { span: Span::new(range.start, range.end).shifted(offset), value: entries(table.get_ref(), offset) })
}

fn entries(table: &DeTable<'_>, offset: usize) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: Span::new(key.span().start, key.span().end).shifted(offset),
            node: node(value, offset),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    Value::Table(entries)
}

fn node(value: &Spanned<DeValue<'_>>, offset: usize) -> Node {
    let span = Span::new(value.span().start, value.span().end).shifted(offset);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Scalar(text.to_string()),
        DeValue::Integer(number) => Value::Scalar(number.to_string()),
        DeValue::Float(number) => Value::Scalar(number.to_string()),
        DeValue::Boolean(yes) => Value::Scalar(yes.to_string()),
        DeValue::Datetime(moment) => Value::Scalar(moment.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(item, offset)).collect()),
        DeValue::Table(table) => entries(table, offset),
    };
    Node { span, value }
}
