//! Events, once or repeated.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::view::{FacetView, Resolver};
use super::{Check, FacetKind, Occasion, last_moment, when};
use crate::base::finding::Finding;
use crate::base::moment::{Moment, Written, Zone};
use crate::base::span::Spanned;
use crate::calendar::{Reason, Recurrence, RecurrenceError, When};
use crate::data::{Field, Flag, Node, Reader, Value, read_table, record, record_schema};

record! {
    /// Fields of an event.
    pub struct Event {
        /// When it begins.
        start("beginn"): Spanned<Written>,
        /// When it ends.
        end("ende"): Option<Spanned<Written>>,
        /// It has no times of day.
        all_day("ganztaegig"): bool,
        /// How it repeats: an RRULE (RFC 5545) such as `FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217`.
        repeat("wiederholung"): Option<Spanned<String>>,
        /// Days on which a repeated event does not take place.
        except("ausser"): Vec<Date>,
        /// Where.
        place("ort"): Option<Location>,
        /// Who holds it.
        organiser("veranstalter"): Option<String>,
        /// What it costs.
        price("eintritt"): Option<String>,
        /// Who can take part without help.
        accessibility("barrierefreiheit"): Option<Accessibility>,
        /// How to register.
        registration("anmeldung"): Option<String>,
        /// It does not take place: true, or the reason.
        cancelled("abgesagt"): Flag,
    }
}

record! {
    /// A place with its address.
    pub struct Place {
        /// Name of the place.
        name(): String,
        /// Street and number.
        street("strasse"): Option<String>,
        /// Postal code.
        postal_code("plz"): Option<String>,
        /// Town.
        city("stadt"): Option<String>,
    }
}

/// A place: its name, or a table with the address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Location(pub Place);

impl Location {
    /// Name and address in a line.
    pub fn line(&self) -> String {
        let town = [&self.0.postal_code, &self.0.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        let parts = [Some(self.0.name.clone()), self.0.street.clone(), (!town.is_empty()).then_some(town)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Field for Location {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.value, Value::Table(_)) {
            return read_table(node, reader).map(Self);
        }
        let name = String::read(node, reader)?;
        Some(Self(Place { name, street: None, postal_code: None, city: None }))
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [{ "type": "string" }, record_schema::<Place>()] })
    }
}

record! {
    /// Who can take part without help.
    pub struct Accessibility {
        /// It can be reached without steps.
        step_free("stufenlos"): Option<bool>,
        /// There is an accessible toilet.
        toilet("toilette"): Option<bool>,
        /// There is an induction loop.
        induction_loop("hoerschleife"): Option<bool>,
        /// Anything else worth knowing.
        note("hinweis"): Option<String>,
    }
}

/// One date of an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as in the record")]
pub struct DateView {
    pub start: Moment,
    pub end: Option<Moment>,
    pub cancelled: bool,
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub start: Moment,
    pub end: Option<Moment>,
    pub all_day: bool,
    pub repeat_text: Option<String>,
    pub dates: Vec<DateView>,
    pub place: Option<Place>,
    pub organiser: Option<String>,
    pub price: Option<String>,
    pub accessibility: Option<Accessibility>,
    pub registration: Option<String>,
    pub cancelled: bool,
    pub cancelled_reason: Option<String>,
    pub ics_url: Option<String>,
}

impl Event {
    fn recurrence(&self, zone: &Zone) -> Option<Recurrence> {
        let text = self.repeat.as_ref()?;
        Recurrence::parse(&text.value, &self.first(zone)).ok()
    }

    fn first(&self, zone: &Zone) -> When {
        when(self.start.value, self.end.as_ref().map(|end| end.value), self.all_day, zone)
    }
}

fn bad_repeat(value: &str, error: &RecurrenceError) -> Finding {
    let RecurrenceError { part, value: written, reason } = error;
    let finding = Finding::error("bad-repeat").fact("value", value).fact("part", part).fact("written", written);
    match reason {
        Reason::Range { least, most } => finding.fact("least", least).fact("most", most),
        Reason::Clash { with } => finding.fact("with", with),
        _ => finding,
    }
    .fact("reason", reason.name())
}

impl FacetKind for Event {
    fn check(&self, check: &mut Check<'_>) {
        check.order(Some(&self.start), self.end.as_ref());
        if let Some(repeat) = &self.repeat
            && let Err(error) = Recurrence::parse(&repeat.value, &self.first(check.zone))
        {
            check.report(bad_repeat(&repeat.value, &error), repeat.span);
        }
    }

    /// A repeated event ends with its last date; an endless one does not end.
    fn ends(&self, zone: &Zone) -> Option<Written> {
        if self.repeat.is_some() {
            let last = self.recurrence(zone)?.last(&self.first(zone))?;
            return Some(match last {
                When::Days { last, .. } => Written::Day(last),
                When::Times { start, end } => end.map_or(Written::Day(start.date()), Written::Local),
            });
        }
        Some(last_moment(self.start.value, self.end.as_ref(), zone))
    }

    fn occasion(&self, zone: &Zone) -> Option<Occasion> {
        Some(Occasion {
            when: self.first(zone),
            repeat: self.recurrence(zone),
            except: self.except.clone(),
            place: self.place.as_ref().map(Location::line),
            step_free: self.accessibility.as_ref().and_then(|access| access.step_free),
            cancelled: self.cancelled.set,
            point: None,
        })
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        let date = |when: &When| match when {
            When::Days { first, last } => DateView {
                start: resolver.moment(Written::Day(*first)),
                end: (last != first).then(|| resolver.moment(Written::Day(*last))),
                cancelled: false,
            },
            When::Times { start, end } => DateView {
                start: resolver.moment(Written::Local(*start)),
                end: end.map(|end| resolver.moment(Written::Local(end))),
                cancelled: false,
            },
        };
        let first = date(&self.first(resolver.zone()));
        FacetView::Event(View {
            all_day: first.start.day,
            start: first.start,
            end: first.end,
            repeat_text: resolver.repeat_in_words(),
            dates: resolver.occurrences().iter().map(date).collect(),
            place: self.place.as_ref().map(|place| place.0.clone()),
            organiser: self.organiser.clone(),
            price: self.price.clone(),
            accessibility: self.accessibility.clone(),
            registration: self.registration.clone(),
            cancelled: self.cancelled.set,
            cancelled_reason: self.cancelled.reason.clone(),
            ics_url: resolver.calendar(),
        })
    }
}
