//! The filters of templates. All are functions of their input and of the language's texts: none reads
//! the site, the disk, the clock or the network.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::dates::{DateStyle, in_words};
use crate::base::texts::{Argument, Texts};

/// Registers all filters for a language.
pub(super) fn register(tera: &mut Tera, texts: &Arc<Texts>) {
    translate(tera, texts.clone());
    for (name, style) in [
        ("date", DateStyle::Long),
        ("weekday_date", DateStyle::Weekday),
        ("datetime", DateStyle::Full),
        ("time", DateStyle::Time),
        ("month", DateStyle::Month),
        ("month_name", DateStyle::MonthName),
    ] {
        let texts = texts.clone();
        tera.register_filter(name, move |iso: &str, _: Kwargs, _: &State| {
            in_words(iso, style, &texts).ok_or_else(|| tera::Error::message(format!("`{iso}` is not a date")))
        });
    }
    let sizes = texts.clone();
    tera.register_filter("size", move |bytes: u64, _: Kwargs, _: &State| size(bytes, &sizes));
    tera.register_filter("tel", |number: &str, _: Kwargs, _: &State| {
        let digits = |c: &char| c.is_ascii_digit() || *c == '+';
        number.replace("(0)", "").chars().filter(digits).collect::<String>()
    });
    let numbers = texts.clone();
    tera.register_filter("number", move |number: i64, _: Kwargs, _: &State| {
        numbers.get("number", &[("n", Argument::Number(number))])
    });
    // The crate's own filter gives its groups in another order on every run.
    tera.register_filter("group_by", |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        Err(tera::Error::message("`group_by` is not available: the builder groups what a page shows"))
    });
}

fn translate(tera: &mut Tera, texts: Arc<Texts>) {
    tera.register_filter("t", move |key: &str, arguments: Kwargs, _: &State| -> TeraResult<String> {
        let named: Vec<(String, Value)> =
            arguments.iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
        let shown: Vec<String> = named.iter().map(|(_, value)| value.to_string()).collect();
        let list: Vec<(&str, Argument<'_>)> = named
            .iter()
            .zip(&shown)
            .map(|((name, value), shown)| {
                let number = value.as_i64().filter(|_| value.is_number());
                (name.as_str(), number.map_or(Argument::Text(shown), Argument::Number))
            })
            .collect();
        texts.find(key, &list).ok_or_else(|| tera::Error::message(format!("there is no text `{key}`")))
    });
}

fn size(bytes: u64, texts: &Texts) -> String {
    let (key, number) = match bytes {
        0..1_000 => ("size-bytes", bytes.to_string()),
        1_000..1_000_000 => ("size-kb", ((bytes + 500) / 1_000).to_string()),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            let comma = texts.plain("decimal-mark");
            ("size-mb", format!("{}{comma}{}", tenths / 10, tenths % 10))
        }
    };
    texts.get(key, &[("n", Argument::Text(&number))])
}
