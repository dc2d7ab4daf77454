//! Meetings of the council and other bodies.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::view::{FacetView, FileView, Resolver};
use super::{Check, FacetKind, Mention, Occasion, last_moment, when};
use crate::base::moment::{Moment, Written, Zone};
use crate::base::span::Spanned;
use crate::data::{Field, Flag, Node, Reader, Value, read_table, record, record_schema};

record! {
    /// Fields of a meeting.
    pub struct Meeting {
        /// Which body meets.
        body("gremium"): String,
        /// When it begins.
        start("beginn"): Spanned<Written>,
        /// When it ends.
        end("ende"): Option<Spanned<Written>>,
        /// Where.
        place("ort"): Option<String>,
        /// The agenda in its order.
        agenda("tagesordnung"): Vec<AgendaItem>,
        /// It does not take place: true, or the reason.
        cancelled("abgesagt"): Flag,
    }
}

record! {
    /// A point of the agenda.
    pub struct AgendaPoint {
        /// Its number, if not counted from 1.
        number("nummer"): Option<String>,
        /// What it is about.
        title("titel"): String,
        /// Whether the public may attend (default: yes).
        public("oeffentlich"): Option<bool>,
        /// The paper that belongs to it.
        document("dokument"): Option<Spanned<String>>,
    }
}

/// A point of the agenda: its title, or a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaItem(pub AgendaPoint);

impl Field for AgendaItem {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.value, Value::Table(_)) {
            return read_table(node, reader).map(Self);
        }
        let title = String::read(node, reader)?;
        Some(Self(AgendaPoint { number: None, title, public: None, document: None }))
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [{ "type": "string" }, record_schema::<AgendaPoint>()] })
    }
}

/// A point of the agenda as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct AgendaView {
    pub number: String,
    pub title: String,
    pub public: bool,
    pub document: Option<FileView>,
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub body: String,
    pub start: Moment,
    pub end: Option<Moment>,
    pub place: Option<String>,
    pub agenda: Vec<AgendaView>,
    pub cancelled: bool,
    pub cancelled_reason: Option<String>,
    pub ics_url: Option<String>,
}

impl FacetKind for Meeting {
    fn check(&self, check: &mut Check<'_>) {
        check.order(Some(&self.start), self.end.as_ref());
    }

    fn ends(&self, zone: &Zone) -> Option<Written> {
        Some(last_moment(self.start.value, self.end.as_ref(), zone))
    }

    fn occasion(&self, zone: &Zone) -> Option<Occasion> {
        Some(Occasion {
            when: when(self.start.value, self.end.as_ref().map(|end| end.value), false, zone),
            repeat: None,
            except: Vec::new(),
            place: self.place.clone(),
            step_free: None,
            cancelled: self.cancelled.set,
            point: None,
        })
    }

    fn mentions(&self) -> Vec<Mention<'_>> {
        self.agenda.iter().filter_map(|item| item.0.document.as_ref()).map(Mention::File).collect()
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        let point = |(at, item): (usize, &AgendaItem)| AgendaView {
            number: item.0.number.clone().unwrap_or_else(|| (at + 1).to_string()),
            title: item.0.title.clone(),
            public: item.0.public.unwrap_or(true),
            document: item.0.document.as_ref().and_then(|file| resolver.file(&file.value, None)),
        };
        FacetView::Meeting(View {
            body: self.body.clone(),
            start: resolver.moment(self.start.value),
            end: self.end.as_ref().map(|end| resolver.moment(end.value)),
            place: self.place.clone(),
            agenda: self.agenda.iter().enumerate().map(point).collect(),
            cancelled: self.cancelled.set,
            cancelled_reason: self.cancelled.reason.clone(),
            ics_url: resolver.calendar(),
        })
    }
}
