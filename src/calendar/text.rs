//! The text forms: content lines with escaping and folding (RFC 5545 section 3.1), plain values and
//! recurrence rules (section 3.3).

use std::fmt::{Display, Write};

use jiff::{
    Timestamp,
    civil::{self, Weekday},
    tz::Offset,
};

use super::{Frequency, Ordinal, Reason, RecurrenceError, RecurrenceParts, Until};

/// Content lines in the making: each ends in CRLF and is folded (RFC 5545 section 3.1).
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// The octets a line may have, its line break not counted (RFC 5545 section 3.1).
    const WIDTH: usize = 75;

    /// Adds `name:value` as one content line. The value is already escaped for its type.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let mut column = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if column + letter.len_utf8() > Self::WIDTH {
                self.0.push_str("\r\n ");
                column = 1;
            }
            self.0.push(letter);
            column += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Like [`Lines::put`], but leaves the line out when the value is empty.
    pub(super) fn put_some(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.put(name, value);
        }
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A TEXT value (RFC 5545 section 3.3.11): `\`, `;`, `,` and line breaks are escaped, tabs become
/// spaces and all other control characters are left out. Unicode's own line breaks count as line
/// breaks, because some readers split lines at them.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// A URI value (RFC 5545 section 3.3.13): not escaped as text, but everything that is no printable
/// ASCII is percent-encoded, so that it can neither end the line nor break a reader.
pub(super) fn uri(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.trim().bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => percent(&mut out, byte),
            0x21..=0x7e => out.push(char::from(byte)),
            b' ' | 0x80.. => percent(&mut out, byte),
            _ => {}
        }
    }
    out
}

/// Adds one byte percent-encoded.
fn percent(out: &mut String, byte: u8) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    out.push('%');
    out.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
}

/// A property name with the LANGUAGE parameter (RFC 5545 section 3.2.10), which is left out if the
/// language is not written like a language tag.
pub(super) fn tagged(name: &str, language: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if language.is_empty() || language.len() > 35 || !language.bytes().all(plain) {
        return name.to_owned();
    }
    format!("{name};LANGUAGE={language}")
}

/// A DATE value (RFC 5545 section 3.3.4), for years from 0 to 9999.
pub(super) fn date(day: civil::Date) -> String {
    format!("{:04}{:02}{:02}", day.year().max(0), day.month(), day.day())
}

/// A DATE-TIME value without a zone (RFC 5545 section 3.3.5, form 1 and 3), to the second.
pub(super) fn time(at: civil::DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", date(at.date()), at.hour(), at.minute(), at.second())
}

/// A DATE-TIME value in UTC (RFC 5545 section 3.3.5, form 2). What lies before the year 1 becomes
/// the start of 1970, as such a year cannot be written.
pub(super) fn utc(at: Timestamp) -> String {
    let mut local = Offset::UTC.to_datetime(at);
    if local.year() < 1 {
        local = Offset::UTC.to_datetime(Timestamp::UNIX_EPOCH);
    }
    format!("{}Z", time(local))
}

/// The year of an instant in UTC.
pub(super) fn year(at: Timestamp) -> i16 {
    Offset::UTC.to_datetime(at).year()
}

/// The largest COUNT, and the most times a rule is followed in one go.
pub(super) const COUNT: i16 = 5000;
/// The largest INTERVAL.
const INTERVAL: i16 = 1000;
/// The most characters a rule can have.
const LENGTH: usize = 1000;

/// The weekdays and their names (RFC 5545 section 3.3.10).
pub(super) const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "MO"),
    (Weekday::Tuesday, "TU"),
    (Weekday::Wednesday, "WE"),
    (Weekday::Thursday, "TH"),
    (Weekday::Friday, "FR"),
    (Weekday::Saturday, "SA"),
    (Weekday::Sunday, "SU"),
];

/// The frequencies and their names (RFC 5545 section 3.3.10).
pub(super) const FREQUENCIES: [(Frequency, &str); 4] = [
    (Frequency::Daily, "DAILY"),
    (Frequency::Weekly, "WEEKLY"),
    (Frequency::Monthly, "MONTHLY"),
    (Frequency::Yearly, "YEARLY"),
];

/// The name of a value in one of the tables above, which have them all.
pub(super) fn name<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
    table.iter().find(|(one, _)| one == value).map_or("", |(_, name)| name)
}

/// The value with that name.
fn named<T: Copy>(table: &[(T, &'static str)], name: &str) -> Option<T> {
    table.iter().find(|(_, one)| *one == name).map(|(value, _)| *value)
}

/// Values with commas between them.
pub(super) fn list(values: &[impl Display]) -> String {
    let mut out = String::new();
    for (index, value) in values.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(out, "{}{value}", if index == 0 { "" } else { "," });
    }
    out
}

/// An error about a part of a rule.
pub(super) fn fail<T>(part: &str, value: &str, reason: Reason) -> Result<T, RecurrenceError> {
    let cut = |text: &str| text.chars().filter(|letter| !letter.is_control()).take(60).collect();
    Err(RecurrenceError { part: cut(part), value: cut(value), reason })
}

/// Reads a rule as far as this is possible without the event (RFC 5545 section 3.3.10).
pub(super) fn rule(text: &str) -> Result<RecurrenceParts, RecurrenceError> {
    const NAMES: [&str; 9] =
        ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"];
    if text.len() > LENGTH {
        return fail("", text, Reason::TooLong);
    }
    let text = text.trim().to_ascii_uppercase();
    let mut values = [None; NAMES.len()];
    for item in text.strip_prefix("RRULE:").unwrap_or(&text).split(';') {
        let Some((part, value)) = item.split_once('=') else {
            return fail(item.trim(), "", Reason::Form);
        };
        let (part, value) = (part.trim(), value.trim());
        let slots = NAMES.iter().zip(&mut values);
        match slots.filter(|(name, _)| **name == part).map(|(_, slot)| slot.replace(value)).next() {
            None => return fail(part, value, Reason::Unknown),
            Some(Some(_)) => return fail(part, value, Reason::Repeated),
            Some(None) => {}
        }
    }
    let [freq, interval, count, until, months, month_days, weekdays, positions, week_start] = values;

    let Some(freq) = freq else { return fail("FREQ", "", Reason::Missing) };
    let Some(frequency) = named(&FREQUENCIES, freq) else { return fail("FREQ", freq, Reason::Value) };
    let spacious = matches!(frequency, Frequency::Monthly | Frequency::Yearly);
    let yearly = frequency == Frequency::Yearly;
    let within_year = yearly && months.is_none();

    if let (Some(value), true) = (until, count.is_some()) {
        return fail("UNTIL", value, Reason::Clash { with: "COUNT" });
    }
    if let (Some(value), Frequency::Weekly) = (month_days, frequency) {
        return fail("BYMONTHDAY", value, Reason::Clash { with: "FREQ" });
    }
    match positions {
        Some(value) if !spacious => return fail("BYSETPOS", value, Reason::Clash { with: "FREQ" }),
        Some(value) if months.or(month_days).or(weekdays).is_none() => {
            return fail("BYSETPOS", value, Reason::Clash { with: "BYDAY" });
        }
        _ => {}
    }
    let places = if yearly { 366 } else { 31 };
    let (least, most) = if within_year { (-52, 53) } else { (-4, 5) };
    let read = items(weekdays).map(|item| ordinal(item, least, most, spacious));
    let mut days = read.collect::<Result<Vec<_>, _>>()?;
    days.sort_by_key(|one| (one.number, one.weekday.to_monday_zero_offset()));
    days.dedup();
    if days.iter().any(|one| one.number.is_none()) && days.iter().any(|one| one.number.is_some()) {
        return fail("BYDAY", weekdays.unwrap_or_default(), Reason::Mixed);
    }
    let parts = RecurrenceParts {
        frequency,
        interval: interval.map_or(Ok(1), |value| number("INTERVAL", value, 1, INTERVAL))?,
        count: count.map(|value| number("COUNT", value, 1, COUNT)).transpose()?,
        until: until.map(end).transpose()?,
        months: narrow(numbers("BYMONTH", months, 1, 12)?),
        month_days: narrow(numbers("BYMONTHDAY", month_days, -31, 31)?),
        weekdays: days,
        positions: numbers("BYSETPOS", positions, -places, places)?,
        week_start: match week_start.map(|value| (value, named(&WEEKDAYS, value))) {
            None => Weekday::Monday,
            Some((_, Some(day))) => day,
            Some((value, None)) => return fail("WKST", value, Reason::Value),
        },
    };
    let longest = parts.months.iter().map(|month| match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    });
    let longest = longest.max().unwrap_or(31);
    if parts.month_days.iter().any(|day| day.abs() <= longest) || parts.month_days.is_empty() {
        return Ok(parts);
    }
    fail("BYMONTHDAY", month_days.unwrap_or_default(), Reason::Never)
}

/// The items of a list.
fn items(value: Option<&str>) -> impl Iterator<Item = &str> {
    value.into_iter().flat_map(|value| value.split(',')).map(str::trim)
}

/// A whole number in a range, without zero. Only ranges with negative numbers allow a sign.
fn number(part: &str, value: &str, least: i16, most: i16) -> Result<i16, RecurrenceError> {
    let digits = if least < 0 { value.strip_prefix(['+', '-']).unwrap_or(value) } else { value };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return fail(part, value, Reason::Value);
    }
    match value.parse::<i16>() {
        Ok(number) if number != 0 && (least..=most).contains(&number) => Ok(number),
        _ => fail(part, value, Reason::Range { least, most }),
    }
}

/// A list of such numbers, sorted and each of them once.
fn numbers(part: &str, value: Option<&str>, least: i16, most: i16) -> Result<Vec<i16>, RecurrenceError> {
    let read = items(value).map(|item| number(part, item, least, most));
    let mut numbers = read.collect::<Result<Vec<_>, _>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

/// Numbers that are known to be small.
fn narrow(numbers: Vec<i16>) -> Vec<i8> {
    numbers.into_iter().filter_map(|number| i8::try_from(number).ok()).collect()
}

/// A weekday with or without a number, which only monthly and yearly rules can have.
fn ordinal(value: &str, least: i16, most: i16, numbered: bool) -> Result<Ordinal, RecurrenceError> {
    let split = value.len().saturating_sub(2);
    let (before, day) = value.split_at_checked(split).unwrap_or_default();
    let Some(weekday) = named(&WEEKDAYS, day) else { return fail("BYDAY", value, Reason::Value) };
    if before.is_empty() {
        return Ok(Ordinal { number: None, weekday });
    }
    match number("BYDAY", before, least, most) {
        Err(error) => fail("BYDAY", value, error.reason),
        Ok(_) if !numbered => fail("BYDAY", value, Reason::Clash { with: "FREQ" }),
        Ok(number) => Ok(Ordinal { number: Some(number), weekday }),
    }
}

/// A day or a local time. A time in UTC is refused: it would be another wall time than it says.
fn end(value: &str) -> Result<Until, RecurrenceError> {
    let number = |from: usize, to: usize| {
        let digits = value.get(from..to).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|digits| digits.parse::<i16>().ok())
    };
    let small = |from: usize| number(from, from + 2).and_then(|number| i8::try_from(number).ok());
    let day = || civil::Date::new(number(0, 4)?, small(4)?, small(6)?).ok();
    let time = || civil::Time::new(small(9)?, small(11)?, small(13)?, 0).ok();
    let until = match (value.len(), value.get(8..9)) {
        (8, _) => day().map(Until::Day),
        (15, Some("T")) => day().zip(time()).map(|(day, time)| Until::Time(day.to_datetime(time))),
        _ => None,
    };
    until.map_or_else(|| fail("UNTIL", value, Reason::Value), Ok)
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_text() {
        assert_eq!(escape("a,b;c\\d\r\ne\nf\rg\th\u{7}\u{2028}i"), "a\\,b\\;c\\\\d\\ne\\nf\\ng h\\ni");
        assert_eq!(uri(" https://a.de/ä b\r\nX:y "), "https://a.de/%C3%A4%20bX:y");
        assert_eq!(tagged("SUMMARY", "de-AT"), "SUMMARY;LANGUAGE=de-AT");
        assert_eq!(tagged("SUMMARY", "de:x"), "SUMMARY");
    }

    #[test]
    fn folds_at_75_octets_between_characters() {
        for (prefix, letter) in [("", "a"), ("", "ä"), ("x", "ä"), ("", "€"), ("xy", "😀")] {
            let value = format!("{prefix}{}", letter.repeat(200));
            let mut lines = Lines::default();
            lines.put("SUMMARY", &value);
            let text = lines.finish();
            for line in text.split_terminator("\r\n") {
                assert!(line.len() <= 75 && line.len() > 75 - 4 || text.ends_with(&format!("{line}\r\n")));
            }
            assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
        }
    }
}
