//! Floor 0: trees of written values with the place of each, read from YAML or TOML, and the reader
//! that turns them into typed records with every problem reported.

mod choice;
mod record;
mod toml;
mod values;
mod yaml;
mod yaml_fault;

pub(crate) use choice::choices;
pub use record::{Field, FieldInfo, Fields, Reader, Record};
pub(crate) use record::{read_table, record, same_key, schema as record_schema};
pub use toml::parse_toml;
pub use values::{Color, Flag, Localized, Whole};
pub use yaml::parse_yaml;

use crate::base::span::Span;

/// A written value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// The shapes a written value can have.
///
/// Scalars stay text: what `07000`, `NO` or `2026-11-20` means is decided by the field that reads it,
/// never guessed from its look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing after the key.
    Empty,
    /// A single value.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order written.
    Table(Vec<Entry>),
}

/// One key of a table with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key as written.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub node: Node,
}

impl Node {
    /// The entries if this is a table.
    pub fn entries(&self) -> Option<&[Entry]> {
        match &self.value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }
}
