//! Dates in words, by the patterns of the language's text file.

use jiff::civil::{Date, DateTime};

use crate::base::moment::parse_day;
use crate::base::texts::{Argument, Texts};

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// 20. November 2026
    Long,
    /// Freitag, 20. November 2026
    Weekday,
    /// Freitag, 20. November 2026, 18 Uhr; a plain day without the time
    Full,
    /// 18 Uhr; nothing for a plain day
    Time,
    /// November 2026
    Month,
    /// November
    MonthName,
}

/// Writes an ISO date, date and time, or month in words; `None` if it is none of these.
pub fn in_words(iso: &str, style: DateStyle, texts: &Texts) -> Option<String> {
    if matches!(style, DateStyle::Month | DateStyle::MonthName) && iso.len() == 7 {
        return month(parse_day(&format!("{iso}-01"))?, style, texts);
    }
    let (date, time) = match iso.split_once('T') {
        Some((date, _)) => (parse_day(date)?, iso.get(..19)?.parse::<DateTime>().ok()),
        None => (parse_day(iso)?, None),
    };
    Some(match (style, time) {
        (DateStyle::Long, _) => long(date, texts),
        (DateStyle::Weekday, _) | (DateStyle::Full, None) => weekday(date, texts),
        (DateStyle::Full, Some(time)) => texts.get(
            "date-time",
            &[("date", Argument::Text(&weekday(date, texts))), ("time", Argument::Text(&clock(time, texts)))],
        ),
        (DateStyle::Time, Some(time)) => clock(time, texts),
        (DateStyle::Time, None) => String::new(),
        (DateStyle::Month | DateStyle::MonthName, _) => return month(date, style, texts),
    })
}

fn long(date: Date, texts: &Texts) -> String {
    let month = texts.plain(&format!("month-{}", date.month()));
    texts.get(
        "date-long",
        &[
            ("day", Argument::Text(&date.day().to_string())),
            ("month", Argument::Text(&month)),
            ("year", Argument::Text(&date.year().to_string())),
        ],
    )
}

fn weekday(date: Date, texts: &Texts) -> String {
    let name = texts.plain(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
    texts.get("date-weekday", &[("weekday", Argument::Text(&name)), ("date", Argument::Text(&long(date, texts)))])
}

fn clock(time: DateTime, texts: &Texts) -> String {
    let (hour, minute) = (time.hour(), format!("{:02}", time.minute()));
    let half = if hour < 12 { "am" } else { "pm" };
    let hour12 = if hour % 12 == 0 { 12 } else { hour % 12 };
    let key = if time.minute() == 0 { "time-hour" } else { "time-minute" };
    texts.get(
        key,
        &[
            ("hour", Argument::Text(&hour.to_string())),
            ("minute", Argument::Text(&minute)),
            ("hour12", Argument::Text(&hour12.to_string())),
            ("half", Argument::Text(half)),
        ],
    )
}

fn month(date: Date, style: DateStyle, texts: &Texts) -> Option<String> {
    let name = texts.plain(&format!("month-{}", date.month()));
    Some(match style {
        DateStyle::MonthName => name,
        _ => texts
            .get("month-year", &[("month", Argument::Text(&name)), ("year", Argument::Text(&date.year().to_string()))]),
    })
}
