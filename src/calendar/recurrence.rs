//! Recurrence rules (RFC 5545 section 3.3.10) and the days they name.
//!
//! Rules are read here in full, and the `rrule` crate, which does the counting, only ever sees text
//! that was written here: it accepts nonsense (INTERVAL=0, ordinals with weekly rules) and writes
//! `1MO` as `MO`, which is something else.

use std::fmt::{self, Display, Formatter};

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday},
    tz::Offset,
};
use serde::{Deserialize, Serialize};

use super::{
    Frequency, Ordinal, Reason, RecurrenceError, RecurrenceParts, Until, When,
    text::{self, COUNT, fail, list},
};

/// A rule that was checked. As text (also when stored) it is in canonical form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recurrence(RecurrenceParts);

/// How many years after the day asked for a rule is followed.
const YEARS: i32 = 20;

impl Recurrence {
    /// Reads the rule of an event.
    ///
    /// It can have FREQ (from DAILY to YEARLY), INTERVAL, COUNT or UNTIL (a day or a local time, both
    /// included), BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS (monthly and yearly) and WKST, in any order and
    /// case. The event must itself start on one of the days the rule names: RFC 5545 section 3.8.5.3
    /// leaves open what happens otherwise, and programs disagree.
    pub fn parse(text: &str, start: &When) -> Result<Self, RecurrenceError> {
        let rule = Self(text::rule(text)?);
        rule.check_start(start)?;
        Ok(rule)
    }

    /// What the rule says.
    pub fn parts(&self) -> &RecurrenceParts {
        &self.0
    }

    /// The times that are not over before the day `from`, in local wall time: an event at 18:00 stays at
    /// 18:00, whatever clocks do in between, and lasts as long as the first time by the clock.
    ///
    /// Those that start on a day in `except` are left out. There are at most `limit`, and none that
    /// starts more than 20 years after `from` (or after the first time, if that is later) or comes
    /// after 5,000 others.
    pub fn occurrences(&self, when: &When, except: &[Date], from: Date, limit: usize) -> Vec<When> {
        let days = when.last_day().duration_since(when.first_day());
        let near = from.saturating_sub(days).saturating_sub(1.day());
        let end = from.max(when.first_day()).saturating_add(YEARS.years());
        self.times(when, near)
            .take_while(|at| at.date() <= end)
            .filter(|at| !except.contains(&at.date()))
            .map(|at| moved(when, at))
            .filter(|when| when.last_day() >= from)
            .take(limit)
            .collect()
    }

    /// The last time, or nothing if the rule has no end.
    pub fn last(&self, when: &When) -> Option<When> {
        let first = when.first_day();
        let until = match (self.0.count, self.0.until) {
            (None, None) => return None,
            (Some(_), _) => None,
            (None, Some(Until::Day(day))) => Some(day),
            (None, Some(Until::Time(at))) => Some(at.date()),
        };
        // Close to the end first; rules with longer gaps than that have few times at all.
        let starts = until.into_iter().flat_map(|end| [1, 8].map(|years| end.saturating_sub(years.years())));
        let mut starts = starts.filter(|near| *near > first).chain([first]);
        let found = starts.find_map(|near| self.times(when, near).last());
        found.map(|at| moved(when, at))
    }

    /// The rule as it is written for an event, with its own end in the form the start of the event needs.
    pub(super) fn text(&self, until: &str) -> String {
        let mut parts = self.0.clone();
        parts.until = None;
        let end = if until.is_empty() { String::new() } else { format!(";UNTIL={until}") };
        format!("{}{end}", Self(parts))
    }

    /// The wall time of the end, for an event that starts at that time of day.
    pub(super) fn until(&self, start: DateTime) -> Option<DateTime> {
        self.0.until.map(|until| match until {
            Until::Day(day) => day.to_datetime(start.time()),
            Until::Time(at) => at,
        })
    }

    /// Follows the rule, with the wall time as if it were UTC. Rules without a count skip what is
    /// before the day `near`, so that the steps do not run out on the way to it.
    fn times(&self, when: &When, near: Date) -> impl Iterator<Item = DateTime> {
        let first = when.start();
        let mut parts = self.0.clone();
        let until = self.until(first).map(|at| format!("{}Z", text::time(at)));
        let mut start = first;
        if parts.weekdays.is_empty() && parts.month_days.is_empty() {
            // What the start stands for (RFC 5545 section 3.3.10), before it is moved.
            match parts.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => parts.weekdays.push(Ordinal { number: None, weekday: first.weekday() }),
                Frequency::Monthly => parts.month_days.push(first.day()),
                Frequency::Yearly => {
                    parts.month_days.push(first.day());
                    if parts.months.is_empty() {
                        parts.months.push(first.month());
                    }
                }
            }
        }
        if parts.count.is_none() {
            start = parts.closest(first.date(), near).to_datetime(first.time());
        }
        let rule = Self(parts).text(&until.unwrap_or_default());
        let text = format!("DTSTART:{}Z\nRRULE:{rule}", text::time(start));
        let set = if start.year() < 1 { None } else { text.parse::<rrule::RRuleSet>().ok() };
        let times = set.into_iter().flat_map(|set| set.limit().into_iter());
        times.take(usize::from(COUNT.unsigned_abs())).map_while(|at| {
            let at = Timestamp::from_second(at.timestamp()).ok()?;
            Some(Offset::UTC.to_datetime(at))
        })
    }

    /// Whether the event starts on one of the days of the rule, and not after its end.
    fn check_start(&self, start: &When) -> Result<(), RecurrenceError> {
        let Self(parts) = self;
        match (parts.until, start) {
            (Some(Until::Time(at)), When::Days { .. }) => {
                return fail("UNTIL", &text::time(at), Reason::Kind);
            }
            (Some(Until::Time(at)), When::Times { start, .. }) if at < *start => {
                return fail("UNTIL", &text::time(at), Reason::BeforeStart);
            }
            (Some(Until::Day(day)), _) if day < start.first_day() => {
                return fail("UNTIL", &text::date(day), Reason::BeforeStart);
            }
            _ => {}
        }
        let day = start.first_day();
        let from_end = day.day() - day.days_in_month() - 1;
        if !parts.months.is_empty() && !parts.months.contains(&day.month()) {
            return fail("BYMONTH", &list(&parts.months), Reason::Start);
        }
        let month_days = &parts.month_days;
        if !month_days.is_empty() && !month_days.contains(&day.day()) && !month_days.contains(&from_end) {
            return fail("BYMONTHDAY", &list(month_days), Reason::Start);
        }
        if !parts.weekdays.is_empty() && !parts.weekdays.iter().any(|one| parts.is_weekday(*one, day)) {
            return fail("BYDAY", &list(&parts.weekdays), Reason::Start);
        }
        if !parts.positions.is_empty() && self.times(start, day).next().map(DateTime::date) != Some(day) {
            return fail("BYSETPOS", &list(&parts.positions), Reason::Start);
        }
        Ok(())
    }
}

impl RecurrenceParts {
    /// The last day up to `near` from which the rule gives the same days as from its first day.
    fn closest(&self, first: Date, near: Date) -> Date {
        let interval = i64::from(self.interval.max(1));
        let days = |from: Date| from.duration_until(near).as_hours() / 24;
        let after = |from: Date, days: i64| from.saturating_add(SignedDuration::from_hours(days * 24));
        let months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
        let month = |index: i64| {
            let year = i16::try_from(index.div_euclid(12)).ok()?;
            Date::new(year, i8::try_from(index.rem_euclid(12) + 1).ok()?, 1).ok()
        };
        let later = match self.frequency {
            _ if near <= first => None,
            Frequency::Daily => Some(after(first, days(first) / interval * interval)),
            Frequency::Weekly => {
                let week = after(first, -i64::from(first.weekday().since(self.week_start)));
                Some(after(week, days(week) / (interval * 7) * (interval * 7)))
            }
            Frequency::Monthly => month(months(first) + (months(near) - months(first)) / interval * interval),
            Frequency::Yearly => {
                let years = i64::from(near.year()) - i64::from(first.year());
                month((i64::from(first.year()) + years / interval * interval) * 12)
            }
        };
        later.map_or(first, |later| later.max(first))
    }

    /// Whether a day is that weekday: of its month or, in yearly rules without months, of its year.
    fn is_weekday(&self, one: Ordinal, day: Date) -> bool {
        let yearly = self.frequency == Frequency::Yearly && self.months.is_empty();
        let (place, length) = match yearly {
            true => (day.day_of_year(), day.days_in_year()),
            false => (day.day().into(), day.days_in_month().into()),
        };
        let numbers = [(place - 1) / 7 + 1, (place - length) / 7 - 1];
        one.weekday == day.weekday() && one.number.is_none_or(|number| numbers.contains(&number))
    }
}

/// The event at another time, as long as before.
fn moved(when: &When, start: DateTime) -> When {
    match when {
        When::Days { first, last } => {
            let length = last.max(first).duration_since(*first);
            When::Days { first: start.date(), last: start.date().saturating_add(length) }
        }
        When::Times { start: first, end } => {
            let end = end.filter(|end| end > first);
            let end = end.and_then(|end| start.checked_add(end.duration_since(*first)).ok());
            When::Times { start, end }
        }
    }
}

impl Display for Recurrence {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl From<Recurrence> for String {
    fn from(rule: Recurrence) -> Self {
        rule.to_string()
    }
}

/// Checks all that can be told without the event.
impl TryFrom<String> for Recurrence {
    type Error = RecurrenceError;

    fn try_from(text: String) -> Result<Self, RecurrenceError> {
        text::rule(&text).map(Self)
    }
}

impl Display for Ordinal {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        if let Some(number) = self.number {
            write!(out, "{number}")?;
        }
        out.write_str(text::name(&text::WEEKDAYS, &self.weekday))
    }
}

/// The canonical text of a rule.
impl Display for RecurrenceParts {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "FREQ={}", text::name(&text::FREQUENCIES, &self.frequency))?;
        if self.interval != 1 {
            write!(out, ";INTERVAL={}", self.interval)?;
        }
        if let Some(count) = self.count {
            write!(out, ";COUNT={count}")?;
        }
        match self.until {
            None => {}
            Some(Until::Day(day)) => write!(out, ";UNTIL={}", text::date(day))?,
            Some(Until::Time(at)) => write!(out, ";UNTIL={}", text::time(at))?,
        }
        let days = [("BYMONTH", list(&self.months)), ("BYMONTHDAY", list(&self.month_days))];
        let places = [("BYDAY", list(&self.weekdays)), ("BYSETPOS", list(&self.positions))];
        for (name, list) in days.iter().chain(&places).filter(|(_, list)| !list.is_empty()) {
            write!(out, ";{name}={list}")?;
        }
        if self.week_start != Weekday::Monday {
            write!(out, ";WKST={}", text::name(&text::WEEKDAYS, &self.week_start))?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn times(start: &str) -> When {
        let start: DateTime = start.parse().unwrap();
        When::Times { start, end: start.checked_add(90.minutes()).ok() }
    }

    fn days(first: &str, last: &str) -> When {
        When::Days { first: first.parse().unwrap(), last: last.parse().unwrap() }
    }

    fn starts(rule: &str, when: &When, from: &str, limit: usize) -> Vec<String> {
        let rule = Recurrence::parse(rule, when).unwrap();
        let found = rule.occurrences(when, &["2026-03-26".parse().unwrap()], from.parse().unwrap(), limit);
        found.iter().map(|when| when.start().to_string()).collect()
    }

    #[test]
    fn wall_time_stays_over_clock_changes() {
        let when = times("2026-01-08T18:00:00");
        let found = starts("freq=weekly; byday=th; until=20260409", &when, "2026-03-13", 9);
        assert_eq!(found, ["2026-03-19T18:00:00", "2026-04-02T18:00:00", "2026-04-09T18:00:00"]);
        let rule = Recurrence::parse("FREQ=WEEKLY;UNTIL=20261220", &when).unwrap();
        assert_eq!(rule.last(&when), Some(times("2026-12-17T18:00:00")));
        assert_eq!(Recurrence::parse("FREQ=WEEKLY", &when).unwrap().last(&when), None);
    }

    #[test]
    fn what_has_begun_is_not_over() {
        let when = days("2026-01-10", "2026-01-12");
        assert_eq!(starts("FREQ=YEARLY", &when, "2046-01-12", 1), ["2046-01-10T00:00:00"]);
        assert_eq!(starts("FREQ=YEARLY", &when, "2046-01-13", 1), ["2047-01-10T00:00:00"]);
        let when = times("2000-01-31T08:00:00");
        assert_eq!(starts("FREQ=MONTHLY", &when, "2026-02-01", 2), ["2026-03-31T08:00:00", "2026-05-31T08:00:00"]);
        let when = times("2000-01-03T08:00:00");
        let found = starts("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SA", &when, "2026-01-01", 3);
        assert_eq!(found, ["2026-01-03T08:00:00", "2026-01-12T08:00:00", "2026-01-17T08:00:00"]);
    }

    #[test]
    fn canonical_text() {
        let when = times("2026-01-05T18:00:00");
        let rule = "RRULE:wkst=SU;BYDAY=+1MO,-1FR,1MO;FREQ=MONTHLY;INTERVAL=01;UNTIL=20270101T180000";
        let rule = Recurrence::parse(rule, &when).unwrap();
        let text = "FREQ=MONTHLY;UNTIL=20270101T180000;BYDAY=-1FR,1MO;WKST=SU";
        assert_eq!(String::from(rule.clone()), text);
        assert_eq!(Recurrence::try_from(text.to_owned()), Ok(rule));
    }

    #[test]
    fn says_what_is_wrong() {
        let when = times("2026-01-08T18:00:00");
        let range = |least, most| Reason::Range { least, most };
        let clash = |with| Reason::Clash { with };
        for (rule, part, value, reason) in [
            ("", "", "", Reason::Form),
            ("BYDAY=TH", "FREQ", "", Reason::Missing),
            ("FREQ=HOURLY", "FREQ", "HOURLY", Reason::Value),
            ("FREQ=DAILY;BYHOUR=3", "BYHOUR", "3", Reason::Unknown),
            ("FREQ=DAILY;FREQ=DAILY", "FREQ", "DAILY", Reason::Repeated),
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL", "0", range(1, 1000)),
            ("FREQ=DAILY;COUNT=99999999999", "COUNT", "99999999999", range(1, 5000)),
            ("FREQ=DAILY;COUNT=-1", "COUNT", "-1", Reason::Value),
            ("FREQ=MONTHLY;BYMONTHDAY=8,0", "BYMONTHDAY", "0", range(-31, 31)),
            ("FREQ=MONTHLY;BYDAY=6TH", "BYDAY", "6TH", range(-4, 5)),
            ("FREQ=WEEKLY;BYDAY=1TH", "BYDAY", "1TH", clash("FREQ")),
            ("FREQ=WEEKLY;BYDAY=DO", "BYDAY", "DO", Reason::Value),
            ("FREQ=MONTHLY;BYDAY=TH,1FR", "BYDAY", "TH,1FR", Reason::Mixed),
            ("FREQ=WEEKLY;BYMONTHDAY=8", "BYMONTHDAY", "8", clash("FREQ")),
            ("FREQ=DAILY;COUNT=2;UNTIL=20260109", "UNTIL", "20260109", clash("COUNT")),
            ("FREQ=DAILY;UNTIL=20260230", "UNTIL", "20260230", Reason::Value),
            ("FREQ=DAILY;UNTIL=20260109T180000Z", "UNTIL", "20260109T180000Z", Reason::Value),
            ("FREQ=DAILY;UNTIL=20260107", "UNTIL", "20260107", Reason::BeforeStart),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "BYMONTHDAY", "30", Reason::Never),
            ("FREQ=WEEKLY;BYDAY=FR", "BYDAY", "FR", Reason::Start),
            ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1", "BYSETPOS", "1", Reason::Start),
            ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS", "1", clash("BYDAY")),
        ] {
            let error = RecurrenceError { part: part.into(), value: value.into(), reason };
            assert_eq!(Recurrence::parse(rule, &when), Err(error), "{rule}");
        }
        let error = Recurrence::parse("FREQ=DAILY;UNTIL=20270101T000000", &days("2026-01-08", "2026-01-08"));
        assert_eq!(error.unwrap_err().reason, Reason::Kind);
    }

    #[test]
    fn no_text_makes_it_panic_or_hang() {
        let names = "BYDAY BYMONTH BYMONTHDAY BYSETPOS COUNT UNTIL INTERVAL WKST BYHOUR é";
        let values = "MO TH -1SU 5FR 53MO 0 1 -1 2 5 7 29 30 -31 366 1000 5000 65536 99999999999999999999 20260108 \
            99991231T235959 00010101 20260108T \u{0} + - 😀 é1 ; =";
        let (names, values) = (Vec::from_iter(names.split(' ')), Vec::from_iter(values.split(' ')));
        let events = ["2026-01-08T18:00:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59"].map(times);
        let mut state = 1_u64;
        let mut pick = |words: &[&'static str]| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            words[usize::try_from(state >> 33).unwrap() % words.len()]
        };
        let mut read = 0;
        for _ in 0..6000 {
            let mut text = format!("FREQ={}", pick(&["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]));
            while pick(&["go", "go", "stop"]) == "go" {
                text += &format!(";{}={}{}", pick(&names), pick(&values), pick(&["", ",1", ",-1", ",2TU"]));
            }
            for when in &events {
                let rule = Recurrence::parse(&text, when).or_else(|_| Recurrence::try_from(text.clone()));
                let Ok(rule) = rule else { continue };
                read += 1;
                assert_eq!(Recurrence::try_from(rule.to_string()).as_ref(), Ok(&rule));
                rule.last(when);
                for from in [Date::MIN, Date::MAX, Date::constant(2026, 3, 1)] {
                    assert!(rule.occurrences(when, &[], from, 20).len() <= 20);
                }
            }
        }
        assert!(read > 5000, "{read}");
    }
}
