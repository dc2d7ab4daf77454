//! From a file's text to a notice or a section.

use jiff::Timestamp;
use jiff::civil::Time;
use serde_json::json;

use super::body::Body;
use super::facet::{Check, Facet, Kind, Mention};
use super::front::{AtExpiry, Front};
use super::markdown::{self, Source};
use super::{ContactReference, EASY, Notice};
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::moment::{Moment, Written};
use crate::base::path::SourcePath;
use crate::base::span::{Span, Spanned};
use crate::config::Settings;
use crate::data::{
    Entry, FieldInfo, Fields, Node, Reader, Record as _, parse_toml, parse_yaml, record_schema, same_key,
};
use crate::source::{FrontMatter, Parts, Syntax, split};

/// A file beyond this size is no notice.
const LARGEST: usize = 2 * 1024 * 1024;

/// Fields that a translation does not take from its original.
const OWN_FIELDS: &[&str] = &[
    "title",
    "titel",
    "summary",
    "zusammenfassung",
    "change",
    "aenderung",
    "id",
    "kennung",
    "aliases",
    "alte_adressen",
];

/// One file and what fills in its fields.
pub struct Input<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// Its text.
    pub text: &'a str,
    /// The file that it translates; its own path if it is no translation.
    pub base: &'a SourcePath,
    /// The text of that file, if it is a translation and the original exists.
    pub original: Option<&'a str>,
    /// Its language tag.
    pub language: &'a str,
    /// Defaults of the sections above, nearest first.
    pub defaults: Vec<&'a [Entry]>,
    /// Whether it lies directly in the content folder.
    pub at_top: bool,
}

/// What came of a file.
pub struct Parsed {
    /// The notice, if the file could be understood.
    pub notice: Option<Notice>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// The two parts of a file with the front matter read.
pub(super) struct Opened<'a> {
    pub(super) root: Node,
    pub(super) front_span: Span,
    pub(super) body: &'a str,
    pub(super) body_start: usize,
}

pub(super) fn open<'a>(path: &SourcePath, text: &'a str, findings: &mut Vec<Finding>) -> Option<Opened<'a>> {
    if text.len() > LARGEST {
        findings.push(Finding::error("file-too-large").in_file(path).fact("size", text.len() / 1024 / 1024));
        return None;
    }
    match split(text) {
        Parts::Both { front, body, body_start } => {
            let root = front_matter(path, &front, findings)?;
            let front_span = Span::new(front.start.saturating_sub(4), front.start.saturating_sub(1));
            if root.entries().is_none() {
                findings.push(Finding::error("front-matter-form").at(path, root.span));
                return None;
            }
            Some(Opened { root, front_span, body, body_start })
        }
        Parts::Unclosed(at) => {
            findings.push(Finding::error("front-matter-open").at(path, Span::new(at, at + 3)));
            None
        }
        Parts::Missing => {
            findings.push(Finding::error("front-matter-missing").at(path, Span::new(0, 1)));
            None
        }
        Parts::Blank => {
            findings.push(Finding::error("file-empty").in_file(path));
            None
        }
    }
}

fn front_matter(path: &SourcePath, front: &FrontMatter<'_>, findings: &mut Vec<Finding>) -> Option<Node> {
    match front.syntax {
        Syntax::Yaml => parse_yaml(path, front.text, front.start, findings),
        Syntax::Toml => parse_toml(path, front.text, front.start, findings),
    }
}

/// Reads a notice; every problem of the file is reported in one go.
pub fn parse(input: &Input<'_>, settings: &Settings) -> Parsed {
    let mut findings = Vec::new();
    let notice = read(input, settings, &mut findings);
    Parsed { notice, findings }
}

fn read(input: &Input<'_>, settings: &Settings, findings: &mut Vec<Finding>) -> Option<Notice> {
    let opened = open(input.path, input.text, findings)?;
    let body = markdown::render(
        &Source { file: input.path, text: opened.body, offset: opened.body_start, language: input.language },
        findings,
    );
    let inherited = inherited(input);
    let mut fields = Fields::new(opened.root.entries()?, opened.front_span);
    if let Some(inherited) = &inherited {
        fields = fields.over(inherited);
    }
    for defaults in &input.defaults {
        fields = fields.over(defaults);
    }
    let dated = fields.gives(&["date", "datum"]);
    let (front, facet) = read_fields(fields, input, findings);
    if let Some(facet) = &facet {
        facet.check(&mut Check { file: input.path, zone: &settings.zone, findings });
    }
    let (front, facet) = (front?, facet?);
    if facet.kind().is_news() && !dated {
        let finding = Finding::error("missing-date").fact("kind", facet.kind().name());
        findings.push(finding.at(input.path, front.title.span));
    }
    place(input, front, facet, body, settings, findings)
}

/// What a translation takes over from its original.
fn inherited(input: &Input<'_>) -> Option<Vec<Entry>> {
    let opened = open(input.base, input.original?, &mut Vec::new())?;
    let entries = opened.root.entries()?.iter();
    let keep = |entry: &&Entry| !OWN_FIELDS.iter().any(|name| same_key(name, &entry.key));
    Some(entries.filter(keep).cloned().collect())
}

fn read_fields(
    mut fields: Fields<'_>,
    input: &Input<'_>,
    findings: &mut Vec<Finding>,
) -> (Option<Front>, Option<Facet>) {
    let reader = &mut Reader { file: input.path, findings };
    let front = Front::read_fields(&mut fields, reader);
    let Some(kind) = kind_of(&mut fields, input) else {
        // Without a kind nobody knows which fields belong here; name what is surely wrong and no more.
        let all: Vec<&[FieldInfo]> = Kind::ALL.iter().map(|kind| kind.fields()).chain([Front::FIELDS]).collect();
        fields.finish_allowing(&all, reader);
        return (None, None);
    };
    let facet = kind.read(&mut fields, reader);
    let other_kind = |key: &str| Kind::with_field(key).map(Kind::name);
    fields.finish(&[Front::FIELDS, kind.fields()], other_kind, reader);
    (front, facet)
}

/// The kind, also when other common fields are wrong; `None` if something is written that is no kind.
fn kind_of(fields: &mut Fields<'_>, input: &Input<'_>) -> Option<Kind> {
    const NAMES: &[&str] = &["kind", "art"];
    let default = if input.at_top { Kind::Page } else { Kind::Notice };
    let mut known = Vec::new();
    let kind = fields.field::<Option<Kind>>(NAMES, &mut Reader { file: input.path, findings: &mut known }).flatten();
    kind.or_else(|| (!fields.gives(NAMES)).then_some(default))
}

fn place(
    input: &Input<'_>,
    front: Front,
    facet: Facet,
    body: Body,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Option<Notice> {
    let path = input.path;
    let mut check = Check { file: path, zone: &settings.zone, findings };
    let mut moment = |written: &Option<Spanned<Written>>| written.as_ref().map(|written| check.moment(written));
    let date = moment(&front.date);
    let updated = moment(&front.updated);
    let expires = moment(&front.expires);
    let kind = facet.kind();
    if let (Some(date), Some(updated), Some(written)) = (date, updated, &front.updated)
        && updated.at < date.at
    {
        check.report(Finding::warning("updated-before-date").fact("date", date), written.span);
    }
    let at_expiry = front.at_expiry.unwrap_or(if kind.is_news() { kind.at_expiry() } else { AtExpiry::Never });
    let valid_until = valid_until(&front, &facet, date, expires, settings);
    if let (Some(date), Some(until), Some(written)) = (date, valid_until, &front.expires)
        && end_of(until, settings) <= date.at
    {
        check.report(Finding::error("expires-before-date").fact("date", date).fact("end", until), written.span);
    }
    let ends = (at_expiry != AtExpiry::Never).then(|| valid_until.map(|until| end_of(until, settings))).flatten();
    let mut terms = Terms { path, settings, findings };
    let topics = terms.all("topic", &front.topics);
    let districts = terms.all("district", &front.districts);
    let office = front.office.as_ref().and_then(|office| terms.one("office", office));
    for mention in facet.mentions() {
        if let Mention::Office(office) = mention {
            terms.one("office", office);
        }
    }
    let contact = front.contact.as_ref().map(|contact| match settings.vocabulary.lookup("contact", &contact.value) {
        Some(slug) => ContactReference::Declared(slug.to_owned()),
        None => ContactReference::Text(contact.value.clone()),
    });
    for alias in &front.aliases {
        terms.alias(alias);
    }
    let digest = Digest::of_value(&(&front, &facet, &body.digest, &date, &ends)).unwrap_or_default();
    Some(Notice {
        path: path.clone(),
        base: input.base.clone(),
        language: input.language.to_owned(),
        date,
        updated,
        valid_until,
        ends,
        at_expiry,
        topics,
        districts,
        office,
        contact,
        body,
        digest,
        facet,
        front,
    })
}

/// The end of validity: as written, as the retention says, or as the kind implies.
fn valid_until(
    front: &Front,
    facet: &Facet,
    date: Option<Moment>,
    expires: Option<Moment>,
    settings: &Settings,
) -> Option<Moment> {
    let retained = || {
        let last = front.retain.as_ref()?.value.last_day(date?.date());
        Some(settings.zone.resolve(Written::Day(last)).moment())
    };
    let implied = || facet.ends(&settings.zone).map(|written| settings.zone.resolve(written).moment());
    expires.or_else(retained).or_else(implied)
}

/// The first instant after a moment; a day counts whole.
fn end_of(until: Moment, settings: &Settings) -> Timestamp {
    if !until.day {
        return until.at;
    }
    let next = until.date().tomorrow().unwrap_or(until.date());
    settings.zone.instant(next.to_datetime(Time::midnight()))
}

/// Looks up the words a notice uses.
struct Terms<'a> {
    path: &'a SourcePath,
    settings: &'a Settings,
    findings: &'a mut Vec<Finding>,
}

impl Terms<'_> {
    fn one(&mut self, list: &'static str, written: &Spanned<String>) -> Option<String> {
        self.settings.vocabulary.find(list, &written.value, self.path, written.span, self.findings)
    }

    fn all(&mut self, list: &'static str, written: &[Spanned<String>]) -> Vec<String> {
        let mut slugs: Vec<String> = written.iter().filter_map(|word| self.one(list, word)).collect();
        slugs.sort();
        slugs.dedup();
        slugs
    }

    fn alias(&mut self, alias: &Spanned<String>) {
        let address = &alias.value;
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
        let fine = address.starts_with('/') && address.chars().all(allowed) && !address.contains("..");
        if !fine {
            self.findings.push(Finding::error("bad-alias").at(self.path, alias.span).fact("value", address));
        }
    }
}

/// The language of a file from its name, and the path of the file that it translates.
///
/// `name.en.md` is the English translation of `name.md`, `name.leicht.md` the one in Leichte Sprache.
/// An ending of two letters that is no language of the site is reported.
pub fn language_of(
    path: &SourcePath,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> (String, Option<SourcePath>) {
    let default = settings.default_language().to_owned();
    let text = path.as_str();
    let stem = text.rsplit_once('.').map_or(text, |(stem, _)| stem);
    let Some((base, suffix)) = stem.rsplit_once('.').filter(|(base, _)| !base.ends_with('/')) else {
        return (default, None);
    };
    let original = || Some(SourcePath::new(&format!("{base}.md")));
    match suffix.to_lowercase().as_str() {
        "leicht" => (EASY.to_owned(), original()),
        suffix if settings.languages.iter().any(|language| language == suffix) => (suffix.to_owned(), original()),
        suffix if suffix.len() == 2 && suffix.bytes().all(|b| b.is_ascii_alphabetic()) => {
            findings.push(
                Finding::error("undeclared-language")
                    .in_file(path)
                    .fact("value", suffix)
                    .fact("languages", settings.languages.join(", ")),
            );
            (default, None)
        }
        _ => (default, None),
    }
}

/// The JSON Schema of front matter: the common fields and those of every kind.
pub fn schema() -> serde_json::Value {
    let mut schema = record_schema::<Front>();
    if let Some(properties) = schema.get_mut("properties").and_then(|p| p.as_object_mut()) {
        for kind in Kind::ALL {
            for field in kind.fields() {
                for name in field.names {
                    let mut part = (field.schema)();
                    if let Some(object) = part.as_object_mut() {
                        object
                            .insert("description".to_owned(), json!(format!("{} ({})", field.doc.trim(), kind.name())));
                    }
                    // A key that several kinds have may take the form of any of them.
                    let forms = match properties.remove(*name) {
                        None => part,
                        Some(known) => json!({ "anyOf": [known, part] }),
                    };
                    properties.insert((*name).to_owned(), forms);
                }
            }
        }
        properties.insert("defaults".to_owned(), json!({ "type": "object" }));
        properties.insert("vorgaben".to_owned(), json!({ "type": "object" }));
    }
    schema
}
