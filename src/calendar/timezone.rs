//! Time zones and their VTIMEZONE component (RFC 5545 section 3.6.5).

use std::collections::BTreeMap;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time},
    tz::{Offset, TimeZone, TimeZoneDatabase},
};

use super::text::{self, Lines};

/// How the wall times of a calendar are written (RFC 5545 section 3.3.5).
#[derive(Debug)]
pub(super) enum Zone {
    /// As UTC, which needs no VTIMEZONE: the zone never has another offset.
    Utc,
    /// With a TZID.
    Named(String, TimeZone),
    /// Without any zone, because its name is unknown.
    Floating,
}

impl Zone {
    /// Looks a zone up in the built-in data, without regard to case.
    pub(super) fn find(name: &str) -> Self {
        let Ok(zone) = TimeZoneDatabase::bundled().get(name.trim()) else {
            return Self::Floating;
        };
        if zone.is_unknown() {
            return Self::Floating;
        }
        let fixed = zone.following(Timestamp::MIN).next().is_none();
        if fixed && zone.to_offset(Timestamp::UNIX_EPOCH) == Offset::UTC {
            return Self::Utc;
        }
        match zone.iana_name() {
            Some(name) => Self::Named(name.to_owned(), zone.clone()),
            None => Self::Floating,
        }
    }

    /// The instant of a wall time. One that does not exist is read with the offset before the gap,
    /// one that exists twice is the first (RFC 5545 section 3.3.5). Floating times count as UTC.
    pub(super) fn instant(&self, at: DateTime) -> Option<Timestamp> {
        match self {
            Self::Named(_, zone) => zone.to_ambiguous_timestamp(at).compatible().ok(),
            Self::Utc | Self::Floating => Offset::UTC.to_timestamp(at).ok(),
        }
    }

    /// The wall time clocks show at that instant: another one if it does not exist.
    pub(super) fn shown(&self, at: DateTime) -> DateTime {
        match (self, self.instant(at)) {
            (Self::Named(_, zone), Some(instant)) => zone.to_datetime(instant),
            _ => at,
        }
    }

    /// Adds the VTIMEZONE that covers all wall times from the first to the last of these years.
    pub(super) fn write(&self, lines: &mut Lines, first: i16, last: i16) {
        let Self::Named(name, zone) = self else { return };
        lines.put("BEGIN", "VTIMEZONE");
        lines.put("TZID", name);
        lines.put("X-LIC-LOCATION", name);
        for observance in observances(zone, first, last) {
            observance.write(lines);
        }
        lines.put("END", "VTIMEZONE");
    }
}

/// A change of the clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    /// The wall time at which it happens, as clocks show it before.
    at: DateTime,
    /// What it does.
    shift: Shift,
}

/// What a change of the clocks does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Shift {
    /// The offset before.
    from: Offset,
    /// The offset after.
    to: Offset,
    /// The name of the time after.
    name: String,
    /// Whether the time after is written as daylight saving time.
    daylight: bool,
}

impl Change {
    /// The change at an instant, or nothing if all stays the same.
    ///
    /// If only one side is daylight saving time, the later clock is taken as that side. So clocks
    /// that go *back* for a season (negative daylight saving time, as in Morocco) are written as
    /// standard time in that season: readers expect DAYLIGHT to be ahead of STANDARD.
    fn new(zone: &TimeZone, instant: Timestamp) -> Option<Self> {
        let before = zone.to_offset_info(instant.checked_sub(SignedDuration::from_secs(1)).ok()?);
        let after = zone.to_offset_info(instant);
        let (from, to) = (before.offset(), after.offset());
        let seasonal = before.dst() != after.dst() && from != to;
        let daylight = if seasonal { to > from } else { after.dst().is_dst() };
        let name = after.abbreviation().to_owned();
        let same = from == to && before.dst() == after.dst() && before.abbreviation() == name;
        let at = from.to_datetime(instant);
        (!same).then_some(Self { at, shift: Shift { from, to, name, daylight } })
    }
}

/// A STANDARD or DAYLIGHT sub-component: a change and when it happens again.
#[derive(Debug)]
struct Observance {
    /// The first time.
    change: Change,
    /// Every year from then on, as an RRULE …
    rule: Option<String>,
    /// … or at these wall times.
    dates: Vec<DateTime>,
}

impl Observance {
    /// Adds it to the lines.
    fn write(&self, lines: &mut Lines) {
        let Shift { from, to, name, daylight } = &self.change.shift;
        let kind = if *daylight { "DAYLIGHT" } else { "STANDARD" };
        lines.put("BEGIN", kind);
        lines.put("DTSTART", &text::time(self.change.at));
        lines.put("TZOFFSETFROM", &offset(*from));
        lines.put("TZOFFSETTO", &offset(*to));
        lines.put("TZNAME", &text::escape(name));
        lines.put_some("RRULE", self.rule.as_deref().unwrap_or_default());
        let dates: Vec<String> = self.dates.iter().map(|at| text::time(*at)).collect();
        lines.put_some("RDATE", &dates.join(","));
        lines.put("END", kind);
    }
}

/// A UTC-OFFSET value (RFC 5545 section 3.3.14).
fn offset(offset: Offset) -> String {
    let sign = if offset.is_negative() { '-' } else { '+' };
    let seconds = offset.seconds().unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
    }
}

/// Years after the last one needed in which a yearly pattern must hold as well.
const AHEAD: i16 = 8;
/// Years that are written change by change at most.
const SPAN: i16 = 150;

/// All observances needed for the wall times of the given years, in order of their start.
fn observances(zone: &TimeZone, first: i16, last: i16) -> Vec<Observance> {
    let first = first.clamp(1, 9990);
    let last = last.clamp(first, first.saturating_add(SPAN).min(9990));
    // One year more, so that with a yearly pattern its parts are in force when the first year starts.
    let begin = first.saturating_sub(1).max(1);
    let years = changes(zone, begin, last + AHEAD);
    let pattern = Pattern::find(&years, last + AHEAD).filter(|pattern| pattern.since <= last + 1);

    let mut single = Vec::new();
    if years.get(&begin).is_none_or(Vec::is_empty) || begin == first {
        single.push(initial(zone, begin));
    }
    let end = pattern.as_ref().map_or(last + 1, |pattern| pattern.since - 1);
    single.extend(years.range(..=end).flat_map(|(_, changes)| changes.clone()));

    let mut out: Vec<Observance> = Vec::new();
    for Change { at, shift } in single {
        match out.iter_mut().find(|observance| observance.change.shift == shift) {
            Some(observance) => observance.dates.push(at),
            None => out.push(Observance { change: Change { at, shift }, rule: None, dates: vec![] }),
        }
    }
    if let Some(pattern) = pattern {
        let start = years.get(&pattern.since).into_iter().flatten();
        out.extend(start.zip(&pattern.days).map(|(change, day)| Observance {
            rule: Some(day.rule(change.at)),
            change: change.clone(),
            dates: vec![],
        }));
    }
    out.sort_by_key(|observance| observance.change.at);
    out
}

/// All changes from the start of one year to the end of another, by year.
fn changes(zone: &TimeZone, from: i16, to: i16) -> BTreeMap<i16, Vec<Change>> {
    let mut years: BTreeMap<i16, Vec<Change>> = BTreeMap::new();
    // A wall time can be a day away from UTC.
    let start = new_year(from).saturating_sub(SignedDuration::from_hours(48)).unwrap_or(Timestamp::MIN);
    for transition in zone.following(start) {
        let Some(change) = Change::new(zone, transition.timestamp()) else { continue };
        match change.at.year() {
            year if year > to => break,
            year if year >= from => years.entry(year).or_default().push(change),
            _ => {}
        }
    }
    years
}

/// The start of a year in UTC.
fn new_year(year: i16) -> Timestamp {
    let day = Date::new(year, 1, 1).unwrap_or(Date::ZERO);
    Offset::UTC.to_timestamp(day.to_datetime(Time::midnight())).unwrap_or(Timestamp::MIN)
}

/// What is in force at the start of a year: the last change before it or, if that lies before 1970
/// or there is none, the offset as if it had begun in 1970 (or in that year, if that is earlier).
fn initial(zone: &TimeZone, year: i16) -> Change {
    let instant = new_year(year);
    let info = zone.to_offset_info(instant);
    let before = zone.preceding(instant).find_map(|before| Change::new(zone, before.timestamp()));
    if let Some(change) = before.filter(|change| change.at.year() >= 1970) {
        return change;
    }
    let (from, name) = (info.offset(), info.abbreviation().to_owned());
    let at = Date::new(year.min(1970), 1, 1).unwrap_or(Date::ZERO).to_datetime(Time::midnight());
    Change { at, shift: Shift { from, to: from, name, daylight: false } }
}

/// The same changes every year, without end.
#[derive(Debug, Clone)]
struct Pattern {
    /// The first year.
    since: i16,
    /// The day in the year, for each change of a year.
    days: Vec<Day>,
}

/// A day in a month that can be told from several years.
#[derive(Debug, Clone, Copy)]
struct Day {
    /// The same weekday of the month in all of them, counted from its start.
    number: Option<i8>,
    /// The last such weekday in all of them.
    last: bool,
}

impl Pattern {
    /// The pattern of the last years in the list, as far back as it holds.
    fn find(years: &BTreeMap<i16, Vec<Change>>, last: i16) -> Option<Self> {
        let model = years.get(&last)?;
        let days = model.iter().map(|change| Day::of(change.at.date())).collect();
        let mut pattern = Self { since: last, days };
        while let Some(changes) = years.get(&(pattern.since - 1)) {
            let Some(days) = pattern.with(model, changes) else { break };
            pattern = Self { since: pattern.since - 1, days };
        }
        (last - pattern.since >= 5).then_some(pattern)
    }

    /// The days that are left if the pattern has to hold in one more year.
    fn with(&self, model: &[Change], changes: &[Change]) -> Option<Vec<Day>> {
        if model.len() != changes.len() {
            return None;
        }
        let pairs = model.iter().zip(changes).zip(&self.days);
        pairs.map(|((one, other), day)| day.with(one, other)).collect()
    }
}

impl Day {
    /// The ways to name a day.
    fn of(day: Date) -> Self {
        let number = (day.day() - 1) / 7 + 1;
        Self { number: (number < 5).then_some(number), last: day.day() + 7 > day.days_in_month() }
    }

    /// The ways to name it that also fit a change in another year.
    fn with(self, one: &Change, other: &Change) -> Option<Self> {
        let same = one.shift == other.shift
            && one.at.time() == other.at.time()
            && one.at.month() == other.at.month()
            && one.at.weekday() == other.at.weekday();
        let day = Self::of(other.at.date());
        let number = self.number.filter(|number| day.number == Some(*number));
        let last = self.last && day.last;
        (same && (number.is_some() || last)).then_some(Self { number, last })
    }

    /// The yearly rule for such a day.
    fn rule(self, at: DateTime) -> String {
        let number = if self.last { -1 } else { self.number.unwrap_or(1) };
        format!("FREQ=YEARLY;BYMONTH={};BYDAY={number}{}", at.month(), text::name(&text::WEEKDAYS, &at.weekday()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str, first: i16, last: i16) -> String {
        let mut lines = Lines::default();
        Zone::find(name).write(&mut lines, first, last);
        lines.finish()
    }

    /// Reads the onsets back, without those from rules: instant and offset after it.
    fn onsets(text: &str) -> Vec<(String, String)> {
        let field = |part: &str, name: &str| {
            let line = part.lines().find_map(|line| line.strip_prefix(name));
            line.unwrap_or_default().to_owned()
        };
        let parts = text.replace("\r\n ", "");
        let mut all: Vec<_> = parts
            .split("END:")
            .flat_map(|part| {
                let (start, to) = (field(part, "DTSTART:"), field(part, "TZOFFSETTO:"));
                let dates = field(part, "RDATE:");
                let dates: Vec<_> = dates.split(',').map(str::to_owned).collect();
                [start]
                    .into_iter()
                    .chain(dates)
                    .filter(|date| !date.is_empty())
                    .map(move |date| (date, to.clone()))
                    .collect::<Vec<_>>()
            })
            .collect();
        all.sort();
        all
    }

    #[test]
    fn a_yearly_pattern_becomes_a_rule() {
        let berlin = zone("europe/berlin", 2026, 2026);
        assert_eq!(berlin, zone("Europe/Berlin", 2026, 2046));
        assert!(berlin.starts_with("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"));
        assert!(berlin.contains(
            "BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n\
            TZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        ));
        assert_eq!(berlin.matches("RRULE").count(), 2);
        let york = zone("America/New_York", 2000, 2026);
        for rule in ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"] {
            assert!(york.contains(rule), "{york}");
        }
        // The rule is from 2007; until then each change stands for itself.
        assert!(york.contains("RDATE:20000402T020000,20010401T020000"), "{york}");
        // Summer is ahead, although Irish law has it the other way round.
        assert!(
            zone("Europe/Dublin", 2026, 2026)
                .contains("TZNAME:IST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT")
        );
    }

    #[test]
    fn without_a_pattern_each_change_is_written() {
        let morocco = onsets(&zone("Africa/Casablanca", 2023, 2024));
        let expected = [
            ("20220327T030000", "+0000"),
            ("20220508T020000", "+0100"),
            ("20230319T030000", "+0000"),
            ("20230423T020000", "+0100"),
            ("20240310T030000", "+0000"),
            ("20240414T020000", "+0100"),
            ("20250223T030000", "+0000"),
            ("20250406T020000", "+0100"),
        ];
        assert_eq!(morocco, expected.map(|(at, to)| (at.to_owned(), to.to_owned())));
        assert_eq!(onsets(&zone("Asia/Kolkata", 2026, 2026)), [("19700101T000000".to_owned(), "+0530".to_owned())]);
        assert_eq!(
            onsets(&zone("America/Sao_Paulo", 2026, 2026)),
            [("20190217T000000".to_owned(), "-0300".to_owned())]
        );
        for name in ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "", "Nowhere", "Etc/Unknown", "\u{0}"] {
            assert_eq!(zone(name, 2026, 2026), "", "{name}");
        }
    }

    #[test]
    fn gaps_and_overlaps() {
        let berlin = Zone::find("Europe/Berlin");
        let gap = Date::constant(2026, 3, 29).at(2, 30, 0, 0);
        assert_eq!(berlin.shown(gap), Date::constant(2026, 3, 29).at(3, 30, 0, 0));
        let twice = Date::constant(2026, 10, 25).at(2, 30, 0, 0);
        assert_eq!(berlin.instant(twice).map(text::utc).as_deref(), Some("20261025T003000Z"));
    }

    #[test]
    fn all_zones_and_years() {
        for name in TimeZoneDatabase::bundled().available() {
            for (first, last) in [(i16::MIN, i16::MAX), (1, 1), (9999, 9999), (2026, 1900), (1883, 2026)] {
                let text = zone(name.as_str(), first, last);
                assert!(text.is_empty() || text.contains("BEGIN:STANDARD"), "{name} {first}: {text}");
            }
        }
    }
}
