//! What each kind of notice has besides the common fields: one file a kind.
//!
//! A facet is a record (its fields), what follows from them (when it takes place, when it ends, what
//! it refers to), and its view for the template part `kinds/<kind>.html`.

pub mod bylaw;
pub mod closure;
pub mod event;
pub mod meeting;
pub mod official;
pub mod plain;
pub mod service;
pub mod view;
pub mod warning;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::front::AtExpiry;
use crate::base::finding::Finding;
use crate::base::moment::{Moment, Resolved, Written, Zone};
use crate::base::path::SourcePath;
use crate::base::span::{Span, Spanned};
use crate::calendar::{Recurrence, When};
use crate::data::{FieldInfo, Fields, Reader, Record, choices};
use view::Resolver;

/// When and where something takes place, for lists and calendars.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion {
    /// Days or times of the first occurrence.
    pub when: When,
    /// How it repeats.
    pub repeat: Option<Recurrence>,
    /// Days left out.
    pub except: Vec<Date>,
    /// Where, in a line.
    pub place: Option<String>,
    /// Whether it can be reached without steps, if that is known.
    pub step_free: Option<bool>,
    /// Whether it is called off.
    pub cancelled: bool,
    /// Where on the map: latitude and longitude.
    pub point: Option<(f64, f64)>,
}

/// A reference to a file or to another notice, written in the front matter.
#[derive(Debug, Clone, Copy)]
pub enum Mention<'a> {
    /// Another notice, by the path of its file.
    Notice(&'a Spanned<String>),
    /// A file to be published.
    File(&'a Spanned<String>),
    /// An office.
    Office(&'a Spanned<String>),
}

/// What every facet answers. The defaults suit a notice that is only text.
pub trait FacetKind: Record + Serialize {
    /// What happens at the end of validity unless the editor says otherwise.
    const AT_EXPIRY: AtExpiry = AtExpiry::Archive;

    /// Checks that involve several fields.
    fn check(&self, _check: &mut Check<'_>) {}

    /// The last moment of validity, where the kind implies one. A day counts whole.
    fn ends(&self, _zone: &Zone) -> Option<Written> {
        None
    }

    /// When it takes place.
    fn occasion(&self, _zone: &Zone) -> Option<Occasion> {
        None
    }

    /// What it refers to.
    fn mentions(&self) -> Vec<Mention<'_>> {
        Vec::new()
    }

    /// What the template part sees.
    fn view(&self, resolver: &dyn Resolver) -> view::FacetView;
}

/// Helps a facet to check its fields.
pub struct Check<'a> {
    /// The notice's file.
    pub file: &'a SourcePath,
    /// The town's zone.
    pub zone: &'a Zone,
    /// Where problems go.
    pub findings: &'a mut Vec<Finding>,
}

impl Check<'_> {
    /// Reports times that occur twice or never, and an end before the start.
    pub fn order(&mut self, start: Option<&Spanned<Written>>, end: Option<&Spanned<Written>>) {
        let first = start.map(|start| self.moment(start));
        let last = end.map(|end| self.moment(end));
        if let (Some(first), Some(last), Some(start), Some(end)) = (first, last, start, end) {
            let before = if last.day { last.date() < first.date() } else { last.at < first.at };
            if before {
                self.findings.push(
                    Finding::error("end-before-start")
                        .at(self.file, end.span)
                        .related_to(self.file, Some(start.span))
                        .fact("start", first)
                        .fact("end", last),
                );
            }
        }
    }

    /// Like [`Check::order`], for days.
    pub fn days(&mut self, first: Option<&Spanned<Date>>, last: Option<&Spanned<Date>>) {
        let written = |day: &Spanned<Date>| Spanned::new(Written::Day(day.value), day.span);
        self.order(first.map(written).as_ref(), last.map(written).as_ref());
    }

    /// The meaning of a written time; reports one that occurs twice or never.
    pub fn moment(&mut self, written: &Spanned<Written>) -> Moment {
        let resolved = self.zone.resolve(written.value);
        let rule = match resolved {
            Resolved::Clear(_) => None,
            Resolved::Twice(_) => Some(Finding::warning("time-twice")),
            Resolved::Never(_) => Some(Finding::error("time-never")),
        };
        if let Some(finding) = rule {
            self.findings.push(finding.at(self.file, written.span).fact("taken", resolved.moment()));
        }
        resolved.moment()
    }

    /// Reports a problem at a place of the file.
    pub fn report(&mut self, finding: Finding, span: Span) {
        self.findings.push(finding.at(self.file, span));
    }
}

/// Declares the kinds. A new one is a line here, a file beside this one, and a template part.
macro_rules! facets {
    ( $( $(#[doc = $doc:expr])* $kind:ident ( $($name:literal),+ ) = $facet:ty ),* $(,)? ) => {
        choices! {
            /// What a notice is.
            pub enum Kind {
                $( $(#[doc = $doc])* $kind ( $($name),+ ) ),*
            }
        }

        /// The fields of a kind, filled.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Facet {
            $( $(#[doc = $doc])* $kind($facet) ),*
        }

        impl Kind {
            /// The fields of the kind.
            pub fn fields(self) -> &'static [FieldInfo] {
                match self { $( Self::$kind => <$facet>::FIELDS ),* }
            }

            /// Reads the fields of the kind.
            pub fn read(self, fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Facet> {
                match self { $( Self::$kind => <$facet>::read_fields(fields, reader).map(Facet::$kind) ),* }
            }

            /// What happens at the end of validity unless the editor says otherwise.
            pub fn at_expiry(self) -> AtExpiry {
                match self { $( Self::$kind => <$facet as FacetKind>::AT_EXPIRY ),* }
            }
        }

        impl Facet {
            /// The kind.
            pub fn kind(&self) -> Kind {
                match self { $( Self::$kind(_) => Kind::$kind ),* }
            }

            /// Checks that involve several fields.
            pub fn check(&self, check: &mut Check<'_>) {
                match self { $( Self::$kind(facet) => facet.check(check) ),* }
            }

            /// The last moment of validity, where the kind implies one.
            pub fn ends(&self, zone: &Zone) -> Option<Written> {
                match self { $( Self::$kind(facet) => facet.ends(zone) ),* }
            }

            /// When it takes place.
            pub fn occasion(&self, zone: &Zone) -> Option<Occasion> {
                match self { $( Self::$kind(facet) => facet.occasion(zone) ),* }
            }

            /// What it refers to.
            pub fn mentions(&self) -> Vec<Mention<'_>> {
                match self { $( Self::$kind(facet) => facet.mentions() ),* }
            }

            /// What the template part sees.
            pub fn view(&self, resolver: &dyn Resolver) -> view::FacetView {
                match self { $( Self::$kind(facet) => facet.view(resolver) ),* }
            }
        }
    };
}

facets! {
    /// A plain notice.
    Notice("notice", "mitteilung") = plain::Plain,
    /// A public notice that the law demands.
    Official("official", "bekanntmachung") = official::Official,
    /// A by-law.
    Bylaw("bylaw", "satzung") = bylaw::Bylaw,
    /// A meeting of a public body.
    Meeting("meeting", "sitzung") = meeting::Meeting,
    /// An event.
    Event("event", "veranstaltung") = event::Event,
    /// A closed road or a building site.
    Closure("closure", "sperrung") = closure::Closure,
    /// A warning.
    Warning("warning", "warnung") = warning::Warning,
    /// What the town hall does for citizens.
    Service("service", "dienstleistung") = service::Service,
    /// A page outside the news.
    Page("page", "seite") = plain::Plain,
}

impl Kind {
    /// Whether it is news: has a date, stands in lists and feeds.
    pub fn is_news(self) -> bool {
        !matches!(self, Self::Service | Self::Page)
    }

    /// Which other kind has a field of this name.
    pub fn with_field(name: &str) -> Option<Self> {
        let has =
            |kind: &Self| kind.fields().iter().any(|f| f.names.iter().any(|known| crate::data::same_key(known, name)));
        Self::ALL.iter().copied().find(has)
    }
}

/// The last moment of something that takes place: its end, else the day on which it begins.
pub(crate) fn last_moment(start: Written, end: Option<&Spanned<Written>>, zone: &Zone) -> Written {
    end.map_or_else(|| Written::Day(zone.resolve(start).moment().date()), |end| end.value)
}

/// Days or times as the calendar understands them; a start with a time makes a timed occasion.
pub(crate) fn when(start: Written, end: Option<Written>, all_day: bool, zone: &Zone) -> When {
    let first = zone.resolve(start).moment();
    let last = end.map(|end| zone.resolve(end).moment());
    if all_day || first.day {
        let last = last.map_or(first.date(), |last| last.date());
        When::Days { first: first.date(), last: last.max(first.date()) }
    } else {
        let end = last.map(|last| if last.day { last.date().at(23, 59, 0, 0) } else { last.local });
        When::Times { start: first.local, end: end.filter(|end| *end >= first.local) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An instant written with another offset ends with the town's day, not with that of the offset.
    #[test]
    fn without_an_end_the_towns_day_counts() {
        let berlin = Zone::named("Europe/Berlin").unwrap_or_else(Zone::utc);
        let day = |text: &str| Written::parse(text).map(|start| last_moment(start, None, &berlin));
        assert_eq!(day("2026-07-01T22:30:00Z"), Written::parse("2026-07-02"));
        assert_eq!(day("2026-07-01 22:30"), Written::parse("2026-07-01"));
        assert_eq!(day("2026-07-01"), Written::parse("2026-07-01"));
    }
}
