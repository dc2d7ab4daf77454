//! A repeat in words: "jeden Donnerstag, bis 17. Dezember 2026".

use crate::base::texts::{Argument, Texts};
use crate::calendar::{Frequency, Ordinal, RecurrenceParts, Until};
use crate::theme::{DateStyle, in_words as date_in_words};

/// Says what a rule says, in the language of the texts.
pub(super) fn in_words(parts: &RecurrenceParts, texts: &Texts) -> String {
    let mut words = vec![rhythm(parts, texts)];
    let days = list(texts, parts.weekdays.iter().map(|day| weekday(*day, texts)));
    if !days.is_empty() {
        words.push(texts.get("repeat-on", &[("days", Argument::Text(&days))]));
    }
    let month_days = list(texts, parts.month_days.iter().map(|day| month_day(*day, texts)));
    if !month_days.is_empty() {
        words.push(texts.get("repeat-on-day", &[("days", Argument::Text(&month_days))]));
    }
    let months = list(texts, parts.months.iter().map(|month| texts.plain(&format!("month-{month}"))));
    if !months.is_empty() {
        words.push(texts.get("repeat-in", &[("months", Argument::Text(&months))]));
    }
    let mut text = words.join(" ");
    if let Some(until) = parts.until {
        let day = match until {
            Until::Day(day) => day,
            Until::Time(time) => time.date(),
        };
        let day = date_in_words(&day.to_string(), DateStyle::Long, texts).unwrap_or_default();
        text.push_str(", ");
        text.push_str(&texts.get("repeat-until", &[("date", Argument::Text(&day))]));
    }
    if let Some(count) = parts.count {
        text.push_str(", ");
        text.push_str(&texts.get("repeat-count", &[("n", Argument::Number(i64::from(count)))]));
    }
    text
}

fn rhythm(parts: &RecurrenceParts, texts: &Texts) -> String {
    let key = match parts.frequency {
        Frequency::Daily => "repeat-daily",
        Frequency::Weekly => "repeat-weekly",
        Frequency::Monthly => "repeat-monthly",
        Frequency::Yearly => "repeat-yearly",
    };
    texts.get(key, &[("n", Argument::Number(i64::from(parts.interval)))])
}

fn weekday(day: Ordinal, texts: &Texts) -> String {
    let name = texts.plain(&format!("weekday-{}", day.weekday.to_monday_one_offset()));
    match day.number {
        None => name,
        Some(-1) => texts.get("repeat-last", &[("day", Argument::Text(&name))]),
        Some(number) => {
            texts.get("repeat-nth", &[("n", Argument::Number(i64::from(number))), ("day", Argument::Text(&name))])
        }
    }
}

fn month_day(day: i8, texts: &Texts) -> String {
    if day == -1 {
        texts.plain("repeat-last-day")
    } else {
        texts.get("repeat-day", &[("n", Argument::Number(i64::from(day)))])
    }
}

/// "a, b und c".
fn list(texts: &Texts, items: impl Iterator<Item = String>) -> String {
    let mut items: Vec<String> = items.collect();
    match items.pop() {
        None => String::new(),
        Some(last) if items.is_empty() => last,
        Some(last) => {
            texts.get("list-and", &[("first", Argument::Text(&items.join(", "))), ("last", Argument::Text(&last))])
        }
    }
}
