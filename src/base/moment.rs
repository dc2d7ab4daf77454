//! Time: what an editor writes, what it means in the town's zone, and the one clock.
//!
//! Nothing here reads the machine's zone data: the bundled database gives the same answer everywhere.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Serialize};

/// A point in time as written: a day, a local time, or an instant with its offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Written {
    /// `2026-11-20`
    Day(Date),
    /// `2026-11-20 18:00`
    Local(DateTime),
    /// `2026-11-20T18:00:00+01:00`
    Instant(Timestamp),
}

impl Written {
    /// Reads ISO 8601 (`2026-11-20`, `2026-11-20 18:00`, `2026-11-20T18:00:00+01:00`) and the German
    /// form (`20.11.2026`, `20.11.2026 18:00`).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(instant) = text.parse::<Timestamp>() {
            return Some(Self::Instant(instant));
        }
        let (day, rest) = match text.find([' ', 'T', 't', ',']) {
            Some(at) => (&text[..at], text[at + 1..].trim()),
            None => (text, ""),
        };
        let date = parse_day(day)?;
        if rest.is_empty() {
            return Some(Self::Day(date));
        }
        let time = parse_time(rest.strip_suffix("Uhr").unwrap_or(rest).trim())?;
        Some(Self::Local(date.to_datetime(time)))
    }
}

/// Reads `2026-11-20` or `20.11.2026`.
pub fn parse_day(text: &str) -> Option<Date> {
    let mut parts: Vec<&str> = text.split(if text.contains('.') { '.' } else { '-' }).collect();
    if text.contains('.') {
        parts.reverse();
    }
    let [year, month, day] = parts.as_slice() else { return None };
    if year.len() != 4 || !parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads `18:00`, `18:00:30` or `18`.
pub fn parse_time(text: &str) -> Option<Time> {
    let parts: Vec<&str> = text.split(':').collect();
    if !parts.iter().all(|part| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |at: usize| parts.get(at).map_or(Some(0), |part| part.parse().ok());
    if parts.len() > 3 {
        return None;
    }
    Time::new(number(0)?, number(1)?, number(2)?, 0).ok()
}

/// A time zone from the bundled database.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

impl Zone {
    /// Looks up an IANA name such as `Europe/Berlin`.
    pub fn named(name: &str) -> Option<Self> {
        let rules = TimeZoneDatabase::bundled().get(name).ok()?;
        Some(Self { name: rules.iana_name().unwrap_or(name).to_owned(), rules })
    }

    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), rules: TimeZone::UTC }
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first instant of a day. Where a clock change makes midnight vanish, the first one that exists.
    pub fn start_of_day(&self, day: Date) -> Timestamp {
        self.instant(day.to_datetime(Time::midnight()))
    }

    /// The instant of a local time; the earlier one if it occurs twice, the later if it does not exist.
    pub fn instant(&self, local: DateTime) -> Timestamp {
        self.rules.to_ambiguous_timestamp(local).compatible().unwrap_or(if local.year() < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }

    /// The local time of an instant.
    pub fn local(&self, instant: Timestamp) -> DateTime {
        self.rules.to_datetime(instant)
    }

    /// Gives a written point its meaning in this zone.
    pub fn resolve(&self, written: Written) -> Resolved {
        match written {
            Written::Day(day) => Resolved::Clear(Moment {
                at: self.start_of_day(day),
                local: day.to_datetime(Time::midnight()),
                day: true,
            }),
            Written::Instant(at) => Resolved::Clear(Moment { at, local: self.local(at), day: false }),
            Written::Local(local) => {
                let ambiguous = self.rules.to_ambiguous_timestamp(local);
                let at = self.instant(local);
                let moment = Moment { at, local: self.local(at), day: false };
                match ambiguous.offset() {
                    jiff::tz::AmbiguousOffset::Unambiguous { .. } => Resolved::Clear(moment),
                    jiff::tz::AmbiguousOffset::Fold { .. } => Resolved::Twice(moment),
                    jiff::tz::AmbiguousOffset::Gap { .. } => Resolved::Never(moment),
                }
            }
        }
    }
}

/// What a written point means in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// Exactly this.
    Clear(Moment),
    /// The local time occurs twice (end of summer time); the first is taken.
    Twice(Moment),
    /// The local time does not exist (start of summer time); the next one that does is taken.
    Never(Moment),
}

impl Resolved {
    /// The moment taken in any case.
    pub fn moment(self) -> Moment {
        match self {
            Self::Clear(moment) | Self::Twice(moment) | Self::Never(moment) => moment,
        }
    }
}

/// A point in time with its local reading; of a day only the date is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub struct Moment {
    /// The instant; for a day, its first.
    pub at: Timestamp,
    /// The same in the town's zone.
    pub local: DateTime,
    /// Whether only the day was given.
    pub day: bool,
}

impl Moment {
    /// The calendar day in the town's zone.
    pub fn date(&self) -> Date {
        self.local.date()
    }

    /// RFC 3339 with the zone's offset at that moment, also for a day.
    pub fn rfc3339(&self) -> String {
        let offset = self
            .local
            .to_zoned_datetime(TimeZone::UTC)
            .map_or(0, |utc| utc.timestamp().as_second() - self.at.as_second());
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.abs() / 60;
        format!("{}{sign}{:02}:{:02}", self.local.strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
    }
}

/// `2026-11-20` for a day, RFC 3339 otherwise.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.day { write!(f, "{}", self.date()) } else { f.write_str(&self.rfc3339()) }
    }
}

/// Text for templates and JSON, the plain parts for the cache.
impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            (self.at, self.local, self.day).serialize(serializer)
        }
    }
}

/// The instant for which a site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now(pub Timestamp);

impl Now {
    /// What `--now` says: an instant with offset, or a local time or day in the zone.
    pub fn parse(text: &str, zone: &Zone) -> Option<Self> {
        Written::parse(text).map(|written| Self(zone.resolve(written).moment().at))
    }

    /// Seconds since 1970, as in the environment variable `SOURCE_DATE_EPOCH`.
    pub fn from_epoch(text: &str) -> Option<Self> {
        Timestamp::from_second(text.trim().parse().ok()?).ok().map(Self)
    }
}
