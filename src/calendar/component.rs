//! The calendar and its events as components (RFC 5545 section 3.4 and 3.6.1).

use jiff::civil::{Date, DateTime, Time};

use super::{
    Calendar, Entry, Status, When,
    text::{self, Lines},
    timezone::Zone,
};

/// How often readers should look for changes (RFC 7986 section 5.7).
const REFRESH: &str = "PT12H";
/// Years for which the zone of a repeat without an end is written out, if its clocks follow no rule.
const YEARS: i16 = 20;

/// The VCALENDAR.
pub(super) fn calendar(calendar: &Calendar) -> String {
    let zone = Zone::find(calendar.zone);
    let entries: Vec<&Entry> = calendar.entries.iter().filter(|entry| writable(entry)).collect();
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", &text::escape(calendar.product));
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    let name = text::escape(calendar.name);
    lines.put_some(&text::tagged("NAME", calendar.language), &name);
    lines.put_some("X-WR-CALNAME", &name);
    let description = text::escape(calendar.description);
    lines.put_some(&text::tagged("DESCRIPTION", calendar.language), &description);
    lines.put_some("X-WR-CALDESC", &description);
    match &zone {
        Zone::Named(name, _) => lines.put("X-WR-TIMEZONE", name),
        Zone::Utc => lines.put("X-WR-TIMEZONE", "UTC"),
        Zone::Floating => {}
    }
    lines.put_some("URL", &text::uri(calendar.url));
    lines.put_some("SOURCE;VALUE=URI", &text::uri(calendar.source));
    if let Some(stamp) = entries.iter().map(|entry| entry.stamp).max() {
        lines.put("LAST-MODIFIED", &text::utc(stamp));
    }
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.put("X-PUBLISHED-TTL", REFRESH);
    if let Some((first, last)) = years(&entries) {
        zone.write(&mut lines, first, last);
    }
    for entry in entries {
        event(&mut lines, entry, &zone);
    }
    lines.put("END", "VCALENDAR");
    lines.finish()
}

/// Whether the days of an entry are in the years that can be written (RFC 5545 section 3.3.4).
fn writable(entry: &Entry) -> bool {
    entry.when.first_day().year() >= 1
}

/// The first and last year of all entries with a time of day, from the entries alone.
fn years(entries: &[&Entry]) -> Option<(i16, i16)> {
    let timed = || entries.iter().filter(|entry| matches!(entry.when, When::Times { .. }));
    let first = timed().map(|entry| entry.when.first_day().year()).min()?;
    let last = timed().map(|entry| {
        let once = entry.when.last_day().year();
        let Some(rule) = entry.repeat else { return once };
        let open = || text::year(entry.stamp).max(once).saturating_add(YEARS);
        once.max(rule.last(&entry.when).map_or_else(open, |last| last.last_day().year()))
    });
    Some((first, last.max()?))
}

/// A VEVENT.
fn event(lines: &mut Lines, entry: &Entry, zone: &Zone) {
    let tagged = |name: &str| text::tagged(name, entry.language);
    let stamp = text::utc(entry.stamp);
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &text::escape(entry.uid));
    lines.put("DTSTAMP", &stamp);
    lines.put("LAST-MODIFIED", &stamp);
    lines.put("SEQUENCE", &entry.sequence.to_string());
    when(lines, entry, zone);
    lines.put_some(&tagged("SUMMARY"), &text::escape(entry.summary));
    lines.put_some(&tagged("DESCRIPTION"), &text::escape(entry.description));
    lines.put_some(&tagged("LOCATION"), &text::escape(entry.location));
    if let Some((latitude, longitude)) = entry.geo
        && (-90.0..=90.0).contains(&latitude)
        && (-180.0..=180.0).contains(&longitude)
    {
        lines.put("GEO", &format!("{latitude:.6};{longitude:.6}"));
    }
    lines.put_some("URL", &text::uri(entry.url));
    lines.put_some(&tagged("CONTACT"), &text::escape(entry.organiser));
    let categories = entry.categories.iter().map(|category| text::escape(category));
    let categories: Vec<String> = categories.filter(|category| !category.is_empty()).collect();
    lines.put_some(&tagged("CATEGORIES"), &categories.join(","));
    lines.put(
        "STATUS",
        match entry.status {
            Status::Confirmed => "CONFIRMED",
            Status::Cancelled => "CANCELLED",
            Status::Tentative => "TENTATIVE",
        },
    );
    // Whole days and what was cancelled leave people's time free (RFC 5545 section 3.8.2.7).
    let free = entry.status == Status::Cancelled || matches!(entry.when, When::Days { .. });
    lines.put("TRANSP", if free { "TRANSPARENT" } else { "OPAQUE" });
    lines.put("END", "VEVENT");
}

/// DTSTART, DTEND, RRULE and EXDATE, all with the same type of value (RFC 5545 section 3.8.2 and 3.8.5).
fn when(lines: &mut Lines, entry: &Entry, zone: &Zone) {
    let except = || {
        let mut days: Vec<Date> = entry.except.iter().copied().filter(|day| day.year() >= 1).collect();
        days.sort_unstable();
        days.dedup();
        days
    };
    match &entry.when {
        When::Days { first, .. } => {
            lines.put("DTSTART;VALUE=DATE", &text::date(*first));
            // The end is the day after the last (section 3.6.1). The very last day has none.
            if let Ok(end) = entry.when.last_day().tomorrow() {
                lines.put("DTEND;VALUE=DATE", &text::date(end));
            }
            if let Some(rule) = entry.repeat {
                let until = rule.until(first.to_datetime(Time::midnight()));
                let until = until.map(|at| text::date(at.date()));
                lines.put("RRULE", &rule.text(&until.unwrap_or_default()));
                let days: Vec<String> = except().into_iter().map(text::date).collect();
                lines.put_some("EXDATE;VALUE=DATE", &days.join(","));
            }
        }
        When::Times { start, end } => {
            let put = |lines: &mut Lines, name: &str, times: &[DateTime]| {
                let (name, suffix) = match zone {
                    Zone::Named(zone, _) => (format!("{name};TZID={zone}"), ""),
                    Zone::Utc => (name.to_owned(), "Z"),
                    Zone::Floating => (name.to_owned(), ""),
                };
                let times = times.iter().map(|at| format!("{}{suffix}", text::time(*at)));
                lines.put_some(&name, &times.collect::<Vec<_>>().join(","));
            };
            let shown = |at: DateTime| if entry.repeat.is_some() { at } else { zone.shown(at) };
            let after = |end: &DateTime| zone.instant(*end) > zone.instant(*start);
            put(lines, "DTSTART", &[shown(*start)]);
            if let Some(end) = end.filter(after) {
                put(lines, "DTEND", &[shown(end)]);
            }
            if let Some(rule) = entry.repeat {
                let until = rule.until(*start).map(|at| match (zone, zone.instant(at)) {
                    (Zone::Named(..) | Zone::Utc, Some(instant)) => text::utc(instant),
                    _ => text::time(at),
                });
                lines.put("RRULE", &rule.text(&until.unwrap_or_default()));
                let times: Vec<_> = except().iter().map(|day| day.to_datetime(start.time())).collect();
                put(lines, "EXDATE", &times);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{Recurrence, write};
    use super::*;

    fn entry(when: When) -> Entry<'static> {
        Entry {
            uid: "a@example.org",
            summary: "",
            description: "",
            location: "",
            url: "",
            categories: vec![],
            when,
            repeat: None,
            except: &[],
            status: Status::Confirmed,
            sequence: 0,
            stamp: "2026-01-05T10:00:00.5Z".parse().unwrap(),
            language: "de",
            geo: None,
            organiser: "",
        }
    }

    fn calendar<'a>(zone: &'a str, entries: Vec<Entry<'a>>) -> String {
        let name = "Rat, Termine";
        let product = "-//Aushang//DE";
        write(&Calendar { name, description: "", language: "de", zone, url: "", source: "", product, entries })
    }

    /// The lines of the only event that start with one of these names.
    fn lines(text: &str, names: &[&str]) -> Vec<String> {
        let event = text.split("BEGIN:VEVENT").nth(1).unwrap_or_default();
        let event = event.lines().filter(|line| names.iter().any(|name| line.starts_with(name)));
        event.map(str::to_owned).collect()
    }

    const TIMES: [&str; 4] = ["DTSTART", "DTEND", "RRULE", "EXDATE"];

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    #[test]
    fn times_in_a_zone() {
        let when = When::Times { start: at("2026-01-08T18:00"), end: Some(at("2026-01-08T19:30")) };
        let rule = Recurrence::parse("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260716", &when).unwrap();
        let except = ["2026-04-02".parse().unwrap(), "2026-02-05".parse().unwrap()];
        let entry = Entry { repeat: Some(&rule), except: &except, ..entry(when) };
        let berlin = calendar("Europe/Berlin", vec![entry.clone()]);
        assert_eq!(
            lines(&berlin, &TIMES),
            [
                "DTSTART;TZID=Europe/Berlin:20260108T180000",
                "DTEND;TZID=Europe/Berlin:20260108T193000",
                "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20260716T160000Z",
                "EXDATE;TZID=Europe/Berlin:20260205T180000,20260402T180000",
            ]
        );
        assert_eq!(
            lines(&berlin, &["DTSTAMP", "LAST"]),
            ["DTSTAMP:20260105T100000Z", "LAST-MODIFIED:20260105T100000Z"]
        );
        let utc = calendar("Etc/UTC", vec![entry.clone()]);
        assert!(utc.contains("DTSTART:20260108T180000Z\r\n") && !utc.contains("VTIMEZONE"));
        let floating = calendar("Nowhere", vec![entry]);
        assert!(floating.contains("DTSTART:20260108T180000\r\n") && floating.contains("UNTIL=20260716T180000\r\n"));
    }

    #[test]
    fn whole_days_and_clock_changes() {
        let (first, last) = ("2026-03-28".parse().unwrap(), "2026-03-29".parse().unwrap());
        let when = When::Days { first, last };
        let rule = Recurrence::parse("FREQ=YEARLY;UNTIL=20280328", &when).unwrap();
        let text = calendar("Europe/Berlin", vec![Entry { repeat: Some(&rule), except: &[first], ..entry(when) }]);
        assert_eq!(
            lines(&text, &TIMES),
            [
                "DTSTART;VALUE=DATE:20260328",
                "DTEND;VALUE=DATE:20260330",
                "RRULE:FREQ=YEARLY;UNTIL=20280328",
                "EXDATE;VALUE=DATE:20260328",
            ]
        );
        assert!(!text.contains("VTIMEZONE"));
        // 02:30 does not exist that night and is 03:30, so that an end at 03:15 would be before it.
        let when = When::Times { start: at("2026-03-29T02:30"), end: Some(at("2026-03-29T03:15")) };
        let text = calendar("Europe/Berlin", vec![entry(when)]);
        assert_eq!(lines(&text, &TIMES), ["DTSTART;TZID=Europe/Berlin:20260329T033000"]);
    }

    #[test]
    fn no_text_breaks_the_calendar() {
        let evil = "x\r\nEND:VEVENT\u{0}\u{1b}\u{2028}BEGIN:VALARM;,\\\"ü😀".repeat(5);
        let mut all = Vec::new();
        for start in [DateTime::MIN, DateTime::MAX, at("0001-01-01T00:00"), at("2026-03-29T02:30")] {
            for end in [None, Some(DateTime::MIN), Some(DateTime::MAX)] {
                let days = When::Days { first: start.date(), last: end.unwrap_or(start).date() };
                for when in [When::Times { start, end }, days] {
                    let texts =
                        Entry { uid: &evil, summary: &evil, description: &evil, location: &evil, ..entry(when) };
                    let geo = Some((f64::NAN, f64::INFINITY));
                    all.push(Entry {
                        url: &evil,
                        categories: vec![&evil, ""],
                        language: &evil,
                        organiser: &evil,
                        geo,
                        ..texts
                    });
                }
            }
        }
        let text = write(&Calendar {
            name: &evil,
            description: &evil,
            language: &evil,
            zone: "Europe/Berlin",
            url: &evil,
            source: &evil,
            product: &evil,
            entries: all,
        });
        assert!(!text.replace("\r\n", "").contains(|letter: char| letter.is_control()));
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && line != "BEGIN:VALARM"));
        assert_eq!(text.matches("\r\nEND:VEVENT\r\n").count(), 18);
        let zones = ["\u{0}", "Europe/Berlin\r\nX:Y", "../../etc/passwd"];
        assert!(zones.iter().all(|zone| !calendar(zone, vec![]).contains("X:Y")));
    }
}
