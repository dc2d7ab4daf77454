//! Records: a struct whose declaration is at once its reader, its list of allowed keys, and its
//! part of the JSON Schema. A new field is one line in one place.

use serde_json::json;

use super::{Entry, Node, Value};
use crate::base::finding::{Finding, did_you_mean};
use crate::base::path::SourcePath;
use crate::base::span::{Span, Spanned};

/// What is known of one field of a record.
pub struct FieldInfo {
    /// The English key, then its other accepted names (German, singular or plural).
    pub names: &'static [&'static str],
    /// What it means, from the doc comment.
    pub doc: &'static str,
    /// Whether it must be given.
    pub required: bool,
    /// Its part of the JSON Schema.
    pub schema: fn() -> serde_json::Value,
    /// Reports what is wrong with a value for it.
    pub check: fn(&Node, &mut Reader<'_>),
}

/// Where problems met while reading go.
pub struct Reader<'a> {
    /// The file that is read.
    pub file: &'a SourcePath,
    /// What was found wrong so far.
    pub findings: &'a mut Vec<Finding>,
}

impl Reader<'_> {
    /// Reports that a value is not of the expected form; `expected` names the text that describes it.
    pub fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let found = match &node.value {
            Value::Empty => "empty",
            Value::Scalar(_) => "scalar",
            Value::List(_) => "list",
            Value::Table(_) => "table",
        };
        let written = if let Value::Scalar(text) = &node.value { text.as_str() } else { "" };
        self.findings.push(
            Finding::error("wrong-type")
                .at(self.file, node.span)
                .fact("expected", expected)
                .fact("found", found)
                .fact("value", written),
        );
    }
}

/// A value that can be read from a node.
pub trait Field: Sized {
    /// Whether the field must be given.
    const REQUIRED: bool = true;

    /// Reads it; a wrong form is reported and gives `None`.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// The value of a field that is not given; `None` if that is not allowed.
    fn absent() -> Option<Self> {
        None
    }

    /// Its part of the JSON Schema.
    fn schema() -> serde_json::Value;
}

/// A group of fields with their keys.
pub trait Record: Sized {
    /// The fields in the order declared.
    const FIELDS: &'static [FieldInfo];

    /// Reads all fields from the open keys; each problem is reported.
    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The keys of a table, with those below it that fill in what it leaves open.
pub struct Fields<'a> {
    own: &'a [Entry],
    below: Vec<&'a [Entry]>,
    span: Span,
    used: Vec<bool>,
}

impl<'a> Fields<'a> {
    /// The keys of a table that stands at `span`.
    pub fn new(own: &'a [Entry], span: Span) -> Self {
        Self { own, below: Vec::new(), span, used: vec![false; own.len()] }
    }

    /// Adds a table whose values count where none before it names the key.
    #[must_use]
    pub fn over(mut self, entries: &'a [Entry]) -> Self {
        self.below.push(entries);
        self
    }

    /// The entry under one of the names, and whether the table itself gives it.
    fn find(&mut self, names: &[&str], reader: &mut Reader<'_>) -> Option<(&'a Entry, bool)> {
        let mut found: Option<&'a Entry> = None;
        for (at, entry) in self.own.iter().enumerate() {
            if !names.iter().any(|name| same_key(name, &entry.key)) {
                continue;
            }
            self.used[at] = true;
            if let Some(first) = found {
                reader.findings.push(
                    Finding::error("key-twice")
                        .at(reader.file, entry.key_span)
                        .related_to(reader.file, Some(first.key_span))
                        .fact("key", &entry.key),
                );
            } else {
                found = Some(entry);
            }
        }
        if let Some(entry) = found {
            return Some((entry, true));
        }
        let mut below = self.below.iter().flat_map(|entries| entries.iter());
        below.find(|entry| names.iter().any(|name| same_key(name, &entry.key))).map(|entry| (entry, false))
    }

    /// Whether something is written under one of the names, here or below, right or wrong.
    pub fn gives(&self, names: &[&str]) -> bool {
        let entries = self.own.iter().chain(self.below.iter().flat_map(|entries| entries.iter()));
        let named = |entry: &&Entry| names.iter().any(|name| same_key(name, &entry.key));
        entries.filter(named).any(|entry| entry.node.value != Value::Empty)
    }

    /// Reads one field.
    pub fn field<T: Field>(&mut self, names: &'static [&'static str], reader: &mut Reader<'_>) -> Option<T> {
        match self.find(names, reader) {
            None => T::absent().or_else(|| {
                reader.findings.push(
                    Finding::error("missing-field")
                        .at(reader.file, self.span)
                        .fact("key", names[0])
                        .fact("german", names.get(1).copied().unwrap_or(names[0])),
                );
                None
            }),
            Some((entry, true)) if entry.node.value == Value::Empty => T::absent().or_else(|| {
                let finding = Finding::error("empty-field").at(reader.file, entry.key_span).fact("key", &entry.key);
                reader.findings.push(finding);
                None
            }),
            // A wrong value was reported; without it the rest of the file can still be checked.
            Some((entry, true)) => T::read(&entry.node, reader).or_else(T::absent),
            // What stands in another file was reported there.
            Some((entry, false)) => {
                let mut elsewhere = Vec::new();
                T::read(&entry.node, &mut Reader { file: reader.file, findings: &mut elsewhere }).or_else(T::absent)
            }
        }
    }

    /// Like [`Fields::finish`], but a key that is right somewhere is let pass.
    pub fn finish_allowing(mut self, known: &[&'static [FieldInfo]], reader: &mut Reader<'_>) {
        for (entry, used) in self.own.iter().zip(&mut self.used) {
            let names = known.iter().flat_map(|fields| fields.iter()).flat_map(|field| field.names.iter());
            *used |= names.into_iter().any(|name| same_key(name, &entry.key));
        }
        self.finish(known, |_| None, reader);
    }

    /// Reports every key that nobody read. `known` are the keys that would have been right here;
    /// `elsewhere` tells where else a key belongs, if anywhere.
    pub fn finish(
        self,
        known: &[&'static [FieldInfo]],
        elsewhere: impl Fn(&str) -> Option<&'static str>,
        reader: &mut Reader<'_>,
    ) {
        for (entry, used) in self.own.iter().zip(&self.used) {
            if *used {
                continue;
            }
            let names = known.iter().flat_map(|fields| fields.iter()).flat_map(|field| field.names.iter().copied());
            let mut finding = Finding::error("unknown-key").at(reader.file, entry.key_span).fact("key", &entry.key);
            if let Some(kind) = elsewhere(&entry.key) {
                finding = finding.fact("kind", kind);
            } else if let Some(suggestion) = did_you_mean(&entry.key, names) {
                finding = finding.fact("suggestion", suggestion);
            }
            reader.findings.push(finding);
        }
    }
}

/// Keys are compared without regard to case, `-` for `_`, and ä for ae.
pub(crate) fn same_key(name: &str, written: &str) -> bool {
    name == written || (written.len() >= name.len() && crate::base::slug::slug(written).replace('-', "_") == name)
}

/// Reads a record from a table of its own.
pub(crate) fn read_table<T: Record>(node: &Node, reader: &mut Reader<'_>) -> Option<T> {
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, "table");
        return None;
    };
    let mut fields = Fields::new(entries, node.span);
    let record = T::read_fields(&mut fields, reader);
    fields.finish(&[T::FIELDS], |_| None, reader);
    record
}

/// The JSON Schema of a record.
pub(crate) fn schema<T: Record>() -> serde_json::Value {
    let mut properties = serde_json::Map::new();
    let mut required = Vec::new();
    for field in T::FIELDS {
        for (at, name) in field.names.iter().enumerate() {
            let mut schema = (field.schema)();
            if let Some(object) = schema.as_object_mut() {
                let doc = field.doc.trim();
                let doc = if at == 0 { doc.to_owned() } else { format!("{doc} (= {})", field.names[0]) };
                object.insert("description".to_owned(), json!(doc));
            }
            properties.insert((*name).to_owned(), schema);
        }
        if field.required && field.names.len() == 1 {
            required.push(field.names[0]);
        }
    }
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// Declares a record: a struct with, for each field, its doc comment, its key (the field's name) and
/// further accepted keys in parentheses.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident {
            $( $(#[doc = $doc:expr])* $field:ident ( $($alias:literal),* ) : $type:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        $visibility struct $name {
            $( $(#[doc = $doc])* pub $field: $type ),*
        }

        impl $crate::data::Record for $name {
            const FIELDS: &'static [$crate::data::FieldInfo] = &[$( $crate::data::FieldInfo {
                names: &[stringify!($field), $($alias),*],
                doc: concat!($($doc, "\n"),*),
                required: <$type as $crate::data::Field>::REQUIRED,
                schema: <$type as $crate::data::Field>::schema,
                check: |node, reader| {
                    <$type as $crate::data::Field>::read(node, reader);
                },
            } ),*];

            #[allow(unused_variables, reason = "a record may have no fields")]
            fn read_fields(
                fields: &mut $crate::data::Fields<'_>,
                reader: &mut $crate::data::Reader<'_>,
            ) -> Option<Self> {
                $( let $field = fields.field::<$type>(&[stringify!($field), $($alias),*], reader); )*
                Some(Self { $( $field: $field? ),* })
            }
        }

        impl $crate::data::Field for $name {
            fn read(node: &$crate::data::Node, reader: &mut $crate::data::Reader<'_>) -> Option<Self> {
                $crate::data::read_table(node, reader)
            }

            fn schema() -> serde_json::Value {
                $crate::data::record_schema::<Self>()
            }
        }
    };
}
pub(crate) use record;

impl<T: Field> Field for Option<T> {
    const REQUIRED: bool = false;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn schema() -> serde_json::Value {
        T::schema()
    }
}

impl<T: Field> Field for Spanned<T> {
    const REQUIRED: bool = T::REQUIRED;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(|value| Self::new(value, node.span))
    }

    fn schema() -> serde_json::Value {
        T::schema()
    }
}

/// A list; items that cannot be read are reported, the others count.
impl<T: Field> Field for Vec<T> {
    const REQUIRED: bool = false;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::List(items) => Some(items.iter().filter_map(|item| T::read(item, reader)).collect()),
            _ => T::read(node, reader).map(|one| vec![one]),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [T::schema(), { "type": "array", "items": T::schema() }] })
    }
}
