//! What templates see of a facet, and what a facet asks to find it out.

use serde::Serialize;

use super::{bylaw, closure, event, meeting, official, plain, service, warning};
use crate::base::moment::{Moment, Written, Zone};
use crate::calendar::When;

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// Address, base path included.
    pub url: String,
    /// Text.
    pub label: String,
}

/// A published file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FileView {
    /// Address, base path included.
    pub url: String,
    /// What it is.
    pub title: String,
    /// Its name when saved.
    pub file_name: String,
    /// Format for people: `PDF`.
    pub type_name: String,
    /// Format for machines: `application/pdf`.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// Checksum of the published bytes.
    pub sha256: String,
}

/// An office as shown beside a notice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfficeView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Room.
    pub room: Option<String>,
}

/// Answers a facet's questions while its view is made.
pub trait Resolver {
    /// The town's zone.
    fn zone(&self) -> &Zone;
    /// The notice that a path means, as a link; `None` if it is not published.
    fn notice(&self, reference: &str) -> Option<Link>;
    /// Notices of whose field a reference to this one stands in (`amends`, `repeals`, …).
    fn referring(&self, relation: &str) -> Vec<Link>;
    /// The published file that a path means.
    fn file(&self, reference: &str, title: Option<&str>) -> Option<FileView>;
    /// The office that a slug or name means.
    fn office(&self, written: &str) -> Option<OfficeView>;
    /// Address of the notice's own calendar file.
    fn calendar(&self) -> Option<String>;
    /// The next occurrences of a repeated event.
    fn occurrences(&self) -> Vec<When>;
    /// A repeat in words.
    fn repeat_in_words(&self) -> Option<String>;
    /// Whether a moment lies in the past or is now.
    fn reached(&self, moment: Moment) -> bool;

    /// The meaning of a written time.
    fn moment(&self, written: Written) -> Moment {
        self.zone().resolve(written).moment()
    }
}

/// A facet as its template part sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "the variants are the kinds")]
pub enum FacetView {
    Plain(plain::View),
    Official(official::View),
    Bylaw(bylaw::View),
    Meeting(meeting::View),
    Event(event::View),
    Closure(closure::View),
    Warning(warning::View),
    Service(service::View),
}
