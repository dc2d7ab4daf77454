//! Calendars in the iCalendar format (RFC 5545, with the calendar properties of RFC 7986).
//!
//! Everything here is a pure function of its input: no clock, no files, no system time zones. Zone
//! rules come from the data built into the program, so that the same content gives the same bytes
//! on every machine.
//!
//! Events are kept in *local wall time* and the calendar names the zone. Two cases need a rule, and
//! RFC 5545 section 3.3.5 has one for both:
//!
//! * A wall time that **does not exist** (skipped when clocks go forward) is read with the offset
//!   before the change: 02:30 on 29 March 2026 in Berlin is the instant that clocks show as 03:30.
//!   A single event is written with the time clocks show; a repeating one keeps its wall time, so
//!   that all its other days stay right.
//! * A wall time that **exists twice** (clocks go back) is the first of the two.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

mod component;
mod recurrence;
mod text;
mod timezone;

pub use recurrence::Recurrence;

/// When something takes place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    /// Whole days.
    Days {
        /// The first day.
        first: civil::Date,
        /// The last day, which still belongs to it. A day before the first counts as the first.
        last: civil::Date,
    },
    /// At a time of day, in local wall time.
    Times {
        /// The start.
        start: civil::DateTime,
        /// The end, if known. One that is not after the start counts as unknown.
        end: Option<civil::DateTime>,
    },
}

impl When {
    /// The day it starts on.
    pub fn first_day(&self) -> civil::Date {
        match self {
            Self::Days { first, .. } => *first,
            Self::Times { start, .. } => start.date(),
        }
    }

    /// The last day it touches. What ends at midnight does not touch the day that then begins.
    pub fn last_day(&self) -> civil::Date {
        match self {
            Self::Days { first, last } => *last.max(first),
            Self::Times { start, end: None } => start.date(),
            Self::Times { start, end: Some(end) } => {
                let day = end.date();
                let open = end.time() == civil::Time::midnight();
                let last = if open { day.yesterday().unwrap_or(day) } else { day };
                last.max(start.date())
            }
        }
    }

    /// The start as a wall time; whole days start at midnight.
    fn start(&self) -> civil::DateTime {
        match self {
            Self::Days { first, .. } => first.to_datetime(civil::Time::midnight()),
            Self::Times { start, .. } => *start,
        }
    }
}

/// Whether it takes place (RFC 5545 section 3.8.1.11).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// It takes place.
    #[default]
    Confirmed,
    /// It was cancelled.
    Cancelled,
    /// It is planned, but not sure.
    Tentative,
}

/// One event (RFC 5545 section 3.6.1). Empty texts are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// The name that stays the same in all later versions and is unique in the world.
    pub uid: &'a str,
    /// The title.
    pub summary: &'a str,
    /// Plain text.
    pub description: &'a str,
    /// The place.
    pub location: &'a str,
    /// The address of the page about it.
    pub url: &'a str,
    /// Topics.
    pub categories: Vec<&'a str>,
    /// When it takes place, for the first time if it repeats.
    pub when: When,
    /// How it repeats.
    pub repeat: Option<&'a Recurrence>,
    /// Days on which the repeated event starts in the rule, but not in reality.
    pub except: &'a [civil::Date],
    /// Whether it takes place.
    pub status: Status,
    /// Counts changes that matter to those who come, such as a new time.
    pub sequence: u32,
    /// When the entry was last changed: from the content, never the clock.
    pub stamp: Timestamp,
    /// The language of its texts, as a language tag.
    pub language: &'a str,
    /// Latitude and longitude in degrees. Numbers that are no place on earth are left out.
    pub geo: Option<(f64, f64)>,
    /// Who organises it and how to reach them, as text (CONTACT, RFC 5545 section 3.8.4.2).
    pub organiser: &'a str,
}

/// A calendar (RFC 5545 section 3.4). Empty texts are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar<'a> {
    /// The name people see.
    pub name: &'a str,
    /// What it has.
    pub description: &'a str,
    /// The language of name and description, as a language tag.
    pub language: &'a str,
    /// The IANA name of the zone all wall times are in. With a name that does not exist, times are
    /// written without any zone and mean the same wall time wherever they are read.
    pub zone: &'a str,
    /// The address of the page that shows the same for people (RFC 7986 section 5.5).
    pub url: &'a str,
    /// The address of the calendar file itself (RFC 7986 section 5.8).
    pub source: &'a str,
    /// The program that writes it (RFC 5545 section 3.7.3).
    pub product: &'a str,
    /// The events, in the order they are written. One outside the years 1 to 9999 is left out,
    /// because the format has no way to write it.
    pub entries: Vec<Entry<'a>>,
}

/// Writes a calendar, ready to be served as `text/calendar; charset=utf-8`.
pub fn write(calendar: &Calendar) -> String {
    component::calendar(calendar)
}

/// How often a rule starts over (RFC 5545 section 3.3.10, FREQ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// The end of a rule (RFC 5545 section 3.3.10, UNTIL). It still belongs to the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Until {
    /// All of a day.
    Day(civil::Date),
    /// A local wall time.
    Time(civil::DateTime),
}

/// One weekday of a rule (RFC 5545 section 3.3.10, BYDAY).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ordinal {
    /// Which one in the month or year: 1 is the first, −1 the last. Without it: each.
    pub number: Option<i16>,
    /// The weekday.
    pub weekday: civil::Weekday,
}

/// What a rule says. Lists are sorted and have nothing twice; an empty list says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecurrenceParts {
    /// FREQ.
    pub frequency: Frequency,
    /// INTERVAL: 2 is every other day, week …
    pub interval: i16,
    /// COUNT: how often at all, the first time included.
    pub count: Option<i16>,
    /// UNTIL. Never together with a count.
    pub until: Option<Until>,
    /// BYMONTH, from 1.
    pub months: Vec<i8>,
    /// BYMONTHDAY: 1 is the first day of the month, −1 the last.
    pub month_days: Vec<i8>,
    /// BYDAY: either all with a number or all without one.
    pub weekdays: Vec<Ordinal>,
    /// BYSETPOS: which ones of all the days the rest of the rule names in a month or year.
    pub positions: Vec<i16>,
    /// WKST: the day weeks start on, which matters if the interval is more than one week.
    pub week_start: civil::Weekday,
}

/// Why a rule was refused: the part, its value and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecurrenceError {
    /// The name of the part as it was written, such as `BYDAY`; empty for the rule as a whole.
    pub part: String,
    /// The value (or the one of several values) that is wrong, cut off if very long.
    pub value: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a part of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The rule is far longer than any that makes sense.
    TooLong,
    /// The part is not of the form `NAME=value`.
    Form,
    /// There is no such part, or it is one that is not supported.
    Unknown,
    /// The part is there twice.
    Repeated,
    /// The part must be there.
    Missing,
    /// The value is none that this part can have (no number, no weekday, no date …).
    Value,
    /// The number is too small, too large or zero; from `least` to `most` is possible.
    Range {
        /// The smallest number.
        least: i16,
        /// The largest number.
        most: i16,
    },
    /// The part cannot go together with another one, or not without it.
    Clash {
        /// The name of the other part.
        with: &'static str,
    },
    /// Weekdays with a number and weekdays without one cannot be mixed: programs read it differently.
    Mixed,
    /// Whole days need a day as the end; a time of day needs a day or a local time.
    Kind,
    /// The end is before the start.
    BeforeStart,
    /// No such day ever comes.
    Never,
    /// The event itself does not start on one of the days the rule names, so that programs would
    /// disagree about its first day (RFC 5545 section 3.8.5.3).
    Start,
}

impl Reason {
    /// The name used in texts.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TooLong => "too-long",
            Self::Form => "form",
            Self::Unknown => "unknown",
            Self::Repeated => "repeated",
            Self::Missing => "missing",
            Self::Value => "value",
            Self::Range { .. } => "range",
            Self::Clash { .. } => "clash",
            Self::Mixed => "mixed",
            Self::Kind => "kind",
            Self::BeforeStart => "before-start",
            Self::Never => "never",
            Self::Start => "start",
        }
    }
}

impl std::fmt::Display for RecurrenceError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { part, value, reason } = self;
        write!(out, "{part}={value}: ")?;
        match reason {
            Reason::TooLong => write!(out, "the rule is too long"),
            Reason::Form => write!(out, "not of the form NAME=value"),
            Reason::Unknown => write!(out, "not supported"),
            Reason::Repeated => write!(out, "there twice"),
            Reason::Missing => write!(out, "missing"),
            Reason::Value => write!(out, "not a possible value"),
            Reason::Range { least, most } => write!(out, "not between {least} and {most}, or zero"),
            Reason::Clash { with } => write!(out, "does not go with {with}"),
            Reason::Mixed => write!(out, "mixes weekdays with and without a number"),
            Reason::Kind => write!(out, "needs a day, as the event has whole days"),
            Reason::BeforeStart => write!(out, "before the start"),
            Reason::Never => write!(out, "no such day"),
            Reason::Start => write!(out, "the event does not start on such a day"),
        }
    }
}

impl std::error::Error for RecurrenceError {}
