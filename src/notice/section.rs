//! A section's page, and what it fills in for the notices below it.

use super::Section;
use super::facet::Kind;
use super::front::{Front, SectionFront};
use super::markdown::{self, Source};
use super::parse::{Input, open};
use crate::base::finding::{Finding, did_you_mean};
use crate::base::path::SourcePath;
use crate::data::{Entry, Fields, Reader, Record as _, same_key};

/// What came of a section's file.
pub struct ReadSection {
    /// The section, if the file could be understood.
    pub section: Option<Section>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// Reads a section's page (`_index.md`) with the defaults for the notices below it.
pub fn read_section(input: &Input<'_>) -> ReadSection {
    let mut findings = Vec::new();
    let section = section(input, &mut findings);
    ReadSection { section, findings }
}

fn section(input: &Input<'_>, findings: &mut Vec<Finding>) -> Option<Section> {
    let opened = open(input.path, input.text, findings)?;
    let source = Source { file: input.path, text: opened.body, offset: opened.body_start, language: input.language };
    let body = markdown::render(&source, findings);
    let is_defaults = |entry: &&Entry| ["defaults", "vorgaben"].iter().any(|name| same_key(name, &entry.key));
    let entries = opened.root.entries()?;
    let defaults =
        entries.iter().find(is_defaults).map_or_else(Vec::new, |entry| defaults(entry, input.path, findings));
    let mut given = entries.iter().filter(is_defaults);
    if let Some(first) = given.next() {
        findings.extend(given.map(|again| {
            let finding = Finding::error("key-twice").at(input.path, again.key_span).fact("key", &again.key);
            finding.related_to(input.path, Some(first.key_span))
        }));
    }
    let own: Vec<Entry> = entries.iter().filter(|entry| !is_defaults(entry)).cloned().collect();
    let reader = &mut Reader { file: input.path, findings };
    let mut fields = Fields::new(&own, opened.front_span);
    let front = SectionFront::read_fields(&mut fields, reader);
    fields.finish(&[SectionFront::FIELDS], |_| None, reader);
    Some(Section {
        path: input.path.clone(),
        base: input.base.clone(),
        language: input.language.to_owned(),
        front: front?,
        defaults,
        body,
    })
}

/// The defaults whose keys exist and whose values have the right form; what is wrong is reported here,
/// once, and not again for every notice below.
fn defaults(entry: &Entry, path: &SourcePath, findings: &mut Vec<Finding>) -> Vec<Entry> {
    let reader = &mut Reader { file: path, findings };
    let Some(entries) = entry.node.entries() else {
        reader.wrong_type(&entry.node, "table");
        return Vec::new();
    };
    let known = || Front::FIELDS.iter().chain(Kind::ALL.iter().flat_map(|kind| kind.fields()));
    let mut right = Vec::new();
    for entry in entries {
        let before = reader.findings.len();
        match known().find(|field| field.names.iter().any(|name| same_key(name, &entry.key))) {
            Some(field) => (field.check)(&entry.node, reader),
            None => {
                let names = known().flat_map(|field| field.names.iter().copied());
                let mut finding = Finding::error("unknown-key").at(path, entry.key_span).fact("key", &entry.key);
                if let Some(near) = did_you_mean(&entry.key, names) {
                    finding = finding.fact("suggestion", near);
                }
                reader.findings.push(finding);
            }
        }
        if reader.findings.len() == before {
            right.push(entry.clone());
        }
    }
    right
}
