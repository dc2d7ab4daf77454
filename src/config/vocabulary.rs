//! The words a notice may use: topics, districts, offices, contacts, declared once.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::SiteFile;
use crate::base::finding::{Finding, did_you_mean};
use crate::base::path::SourcePath;
use crate::base::slug::slug;
use crate::base::span::{Span, Spanned};
use crate::data::{Localized, record};

record! {
    /// A topic or a district.
    pub struct Term {
        /// Its name in addresses.
        slug(): String,
        /// Its name for people.
        name(): Localized,
        /// What it is about, in a sentence.
        description(): Option<Localized>,
    }
}

record! {
    /// An office of the town hall.
    pub struct Office {
        /// Its name in addresses.
        slug(): String,
        /// Its name for people.
        name(): Localized,
        /// What it does, in a sentence.
        description(): Option<Localized>,
        /// Street and number, if not the town hall.
        street(): Option<String>,
        /// Room.
        room(): Option<Localized>,
        /// Telephone.
        phone(): Option<String>,
        /// E-mail address.
        email(): Option<String>,
        /// Opening hours in words, if not the town hall's.
        hours(): Option<Localized>,
    }
}

record! {
    /// Whom to ask: a function, never a person's name.
    pub struct Contact {
        /// Its name in notices.
        slug(): String,
        /// Its name for people.
        name(): Localized,
        /// The office it belongs to.
        office(): Option<Spanned<String>>,
        /// Telephone.
        phone(): Option<String>,
        /// E-mail address.
        email(): Option<String>,
        /// Room.
        room(): Option<Localized>,
    }
}

/// Which vocabulary a term belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TermKind {
    /// What a notice is about.
    Topic,
    /// Where it applies.
    District,
    /// Who publishes it.
    Office,
}

impl TermKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Topic, Self::District, Self::Office];

    /// The name used in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::District => "district",
            Self::Office => "office",
        }
    }
}

/// All declared words, found by slug or by any of their names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vocabulary {
    /// Topics by slug.
    pub topics: BTreeMap<String, Term>,
    /// Districts by slug.
    pub districts: BTreeMap<String, Term>,
    /// Offices by slug.
    pub offices: BTreeMap<String, Office>,
    /// Contacts by slug.
    pub contacts: BTreeMap<String, Contact>,
    names: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl Vocabulary {
    /// Collects the declared words; reports slugs that are no slugs or are declared twice.
    pub(super) fn new(file: &SiteFile, path: &SourcePath, findings: &mut Vec<Finding>) -> Self {
        let mut vocabulary = Self::default();
        vocabulary.topics = vocabulary.declare("topic", &file.topics, |t| (&t.slug, &t.name), path, findings);
        vocabulary.districts = vocabulary.declare("district", &file.districts, |t| (&t.slug, &t.name), path, findings);
        vocabulary.offices = vocabulary.declare("office", &file.offices, |t| (&t.slug, &t.name), path, findings);
        vocabulary.contacts = vocabulary.declare("contact", &file.contacts, |t| (&t.slug, &t.name), path, findings);
        let offices: Vec<_> = vocabulary.contacts.values().filter_map(|contact| contact.office.clone()).collect();
        for office in offices {
            vocabulary.find("office", &office.value, path, office.span, findings);
        }
        vocabulary
    }

    fn declare<T: Clone>(
        &mut self,
        list: &'static str,
        terms: &[Spanned<T>],
        naming: impl Fn(&T) -> (&String, &Localized),
        path: &SourcePath,
        findings: &mut Vec<Finding>,
    ) -> BTreeMap<String, T> {
        let mut declared = BTreeMap::new();
        let names = self.names.entry(list).or_default();
        for term in terms {
            let (key, name) = naming(&term.value);
            if slug(key) != *key || key.is_empty() {
                findings.push(
                    Finding::error("bad-slug").at(path, term.span).fact("value", key).fact("suggestion", slug(key)),
                );
                continue;
            }
            for name in name.all().map(slug).chain([key.clone()]) {
                names.entry(name).or_insert_with(|| key.clone());
            }
            if declared.insert(key.clone(), term.value.clone()).is_some() {
                findings.push(Finding::error("declared-twice").at(path, term.span).fact("value", key));
            }
        }
        declared
    }

    /// The slug of a word written by slug or by any name; an undeclared one is reported at `span`.
    pub fn find(
        &self,
        list: &'static str,
        written: &str,
        path: &SourcePath,
        span: Span,
        findings: &mut Vec<Finding>,
    ) -> Option<String> {
        let names = self.names.get(list)?;
        let found = names.get(&slug(written)).cloned();
        if found.is_none() {
            let mut finding =
                Finding::error("undeclared-term").at(path, span).fact("list", list).fact("value", written);
            if let Some(near) = did_you_mean(&slug(written), names.keys().map(String::as_str)) {
                finding = finding.fact("suggestion", &names[near]);
            } else {
                let slugs: BTreeSet<&str> = names.values().map(String::as_str).collect();
                finding = finding.fact("choices", slugs.into_iter().collect::<Vec<_>>().join(", "));
            }
            findings.push(finding);
        }
        found
    }

    /// The slug of a word written by slug or by any name, without a finding.
    pub fn lookup(&self, list: &'static str, written: &str) -> Option<&str> {
        self.names.get(list)?.get(&slug(written)).map(String::as_str)
    }

    /// Slug, name and description of every term of a kind.
    pub fn terms(&self, kind: TermKind) -> Vec<(&str, &Localized, Option<&Localized>)> {
        match kind {
            TermKind::Topic => plain(&self.topics),
            TermKind::District => plain(&self.districts),
            TermKind::Office => {
                self.offices.values().map(|o| (o.slug.as_str(), &o.name, o.description.as_ref())).collect()
            }
        }
    }
}

fn plain(terms: &BTreeMap<String, Term>) -> Vec<(&str, &Localized, Option<&Localized>)> {
    terms.values().map(|term| (term.slug.as_str(), &term.name, term.description.as_ref())).collect()
}
