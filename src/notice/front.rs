//! The front matter common to all notices. A new field is one line here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::facet::Kind;
use crate::base::finding::Finding;
use crate::base::moment::Written;
use crate::base::span::Spanned;
use crate::data::{Field, Flag, Node, Reader, Value, Whole, choices, read_table, record, record_schema};

record! {
    /// Front matter of a notice or page, as written.
    pub struct Front {
        /// Headline.
        title("titel"): Spanned<String>,
        /// The teaser in at most 160 characters.
        summary("zusammenfassung"): Option<Spanned<String>>,
        /// What it is; decides which further fields there are.
        kind("art"): Option<Kind>,
        /// Day or instant of publication; in the future: scheduled.
        date("datum"): Option<Spanned<Written>>,
        /// Day or instant of the last change that readers should know of.
        updated("geaendert"): Option<Spanned<Written>>,
        /// What changed, in a sentence; only a change that is told counts as news.
        change("aenderung"): Option<String>,
        /// Last day or instant of validity.
        expires("gueltig_bis"): Option<Spanned<Written>>,
        /// Instead of `expires`: how long after `date` it is kept, such as `6 months` or `1 Jahr`.
        retain("aufbewahren"): Option<Spanned<Retention>>,
        /// What happens at the end of validity.
        at_expiry("nach_ablauf"): Option<AtExpiry>,
        /// Not published yet.
        draft("entwurf"): bool,
        /// Withdrawn: true, or the reason.
        withdrawn("zurueckgezogen"): Flag,
        /// Topics by slug or name.
        topics("themen", "topic", "thema"): Vec<Spanned<String>>,
        /// Districts by slug or name.
        districts("ortsteile", "district", "ortsteil"): Vec<Spanned<String>>,
        /// The office that publishes it, by slug or name.
        office("amt"): Option<Spanned<String>>,
        /// Whom to ask: a declared contact, or a text.
        contact("kontakt"): Option<Spanned<String>>,
        /// Files to download, each a path or a table of `file` and `title`.
        attachments("anlagen", "attachment", "anlage"): Vec<FileReference>,
        /// The picture at the top.
        image("bild"): Option<Picture>,
        /// Old addresses that lead here.
        aliases("alte_adressen"): Vec<Spanned<String>>,
        /// Where it appears besides its own page: web (lists), feed, digest, mastodon; default all.
        channels("kanaele"): Vec<Channel>,
        /// First in lists.
        pinned("angeheftet"): bool,
        /// Stable identity; default: from the path.
        id("kennung"): Option<Spanned<String>>,
        /// Place among its neighbours, for pages.
        order("reihenfolge"): Option<Whole>,
    }
}

record! {
    /// Front matter of a section's page (`_index.md`).
    pub struct SectionFront {
        /// Headline.
        title("titel"): Spanned<String>,
        /// What the section holds, in a sentence.
        summary("zusammenfassung"): Option<String>,
        /// Place among the sections.
        order("reihenfolge"): Option<Whole>,
        /// Old addresses that lead here.
        aliases("alte_adressen"): Vec<Spanned<String>>,
    }
}

choices! {
    /// What happens to a notice whose validity ended.
    pub enum AtExpiry {
        /// It stays at its address, marked as expired, and leaves the lists.
        Archive("archive", "archiv"),
        /// Address, number and dates stay; text, names and files vanish from every output.
        Tombstone("tombstone", "platzhalter"),
        /// It vanishes.
        Remove("remove", "entfernen"),
        /// It does not expire.
        Never("never", "nie"),
    }
}

choices! {
    /// Where a notice appears besides its own page.
    pub enum Channel {
        /// Lists of the site.
        Web("web"),
        /// Feeds.
        Feed("feed"),
        /// The mail digest.
        Digest("digest", "newsletter", "rundbrief"),
        /// Mastodon.
        Mastodon("mastodon"),
    }
}

record! {
    /// A file with its title.
    pub struct FileTable {
        /// Path relative to the notice.
        file("datei"): Spanned<String>,
        /// What the file is.
        title("titel"): Option<String>,
    }
}

/// A file to download: its path, or a table of path and title.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileReference(pub FileTable);

impl Field for FileReference {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.value, Value::Table(_)) {
            return read_table(node, reader).map(Self);
        }
        Spanned::<String>::read(node, reader).map(|file| Self(FileTable { file, title: None }))
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [{ "type": "string" }, record_schema::<FileTable>()] })
    }
}

record! {
    /// A picture with its description.
    pub struct PictureTable {
        /// Path relative to the notice.
        file("datei"): Spanned<String>,
        /// What is to be seen (WCAG 1.1.1).
        alt("alternativtext"): Option<String>,
        /// It says nothing that the text does not say.
        decorative("dekorativ"): bool,
        /// Text below it.
        caption("bildunterschrift"): Option<String>,
        /// Who made it.
        credit("bildnachweis"): Option<String>,
    }
}

/// A picture: its path, or a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture(pub PictureTable);

impl Field for Picture {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.value, Value::Table(_)) {
            return read_table(node, reader).map(Self);
        }
        let file = Spanned::<String>::read(node, reader)?;
        Some(Self(PictureTable { file, alt: None, decorative: false, caption: None, credit: None }))
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [{ "type": "string" }, record_schema::<PictureTable>()] })
    }
}

/// How long something is kept: calendar days, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    days: i32,
    months: i32,
}

impl Retention {
    /// Reads `30 days`, `2 weeks`, `6 months`, `1 year`, or the same in German.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
        let number: i32 = number.parse().ok().filter(|n| (1..=1000).contains(n))?;
        let (days, months) = match unit.trim() {
            "day" | "days" | "tag" | "tage" | "d" => (number, 0),
            "week" | "weeks" | "woche" | "wochen" | "w" => (number * 7, 0),
            "month" | "months" | "monat" | "monate" | "m" => (0, number),
            "year" | "years" | "jahr" | "jahre" | "y" | "j" => (0, number * 12),
            _ => return None,
        };
        Some(Self { days, months })
    }

    /// The last day of something that began on a day; the farthest representable one at the end of time.
    pub fn last_day(self, first: Date) -> Date {
        let span = jiff::Span::new().try_months(self.months).and_then(|span| span.try_days(self.days));
        span.and_then(|span| first.checked_add(span)).unwrap_or(Date::MAX)
    }
}

impl Field for Retention {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let retention = Self::parse(&text);
        if retention.is_none() {
            reader.findings.push(Finding::error("bad-retention").at(reader.file, node.span).fact("value", text));
        }
        retention
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "examples": ["30 days", "6 Monate", "1 year"] })
    }
}
