//! What a reader must know of a notice besides its summary: when and where, and what to do.

use serde::Serialize;

use crate::base::moment::{Moment, Written};
use crate::base::texts::{Argument, Texts};
use crate::emit::Context;
use crate::notice::facet::Facet;
use crate::site::Entry;
use crate::theme::{DateStyle, in_words};

/// A fact with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Fact {
    /// Its name: `Wann`.
    pub(super) label: String,
    /// What is the case.
    pub(super) text: String,
}

/// The facts of the notice at a place of the site.
pub(super) fn facts(context: &Context<'_>, at: usize, entry: &Entry) -> Vec<Fact> {
    let language = entry.notice.language.as_str();
    let texts = context.texts(language);
    let fact = |key: &str, text: Option<String>| {
        text.filter(|text| !text.is_empty()).map(|text| Fact { label: texts.plain(key), text })
    };
    let card = context.cards.get(at);
    let place = || card.and_then(|card| card.place.clone());
    let time = |open: bool| {
        let card = card?;
        Some(when(card.start?, card.end, open, texts))
    };
    let moment = |written: Written| full(context.site.settings.zone.resolve(written).moment(), texts);
    let list = match &entry.notice.facet {
        Facet::Event(_) | Facet::Meeting(_) => vec![fact("event-when", time(false)), fact("event-place", place())],
        Facet::Closure(closure) => vec![
            fact("closure-when", time(closure.to.is_none())),
            fact("closure-street", place()),
            fact("closure-detour", closure.detour.clone()),
        ],
        Facet::Warning(warning) => vec![
            fact("warning-area", warning.area.clone()),
            fact("warning-until", warning.until.as_ref().map(|until| moment(until.value))),
            fact("warning-instruction", warning.instruction.clone()),
        ],
        _ => Vec::new(),
    };
    list.into_iter().flatten().collect()
}

/// "Freitag, 4. Dezember 2026, 16 Uhr bis 21 Uhr"; `open` says that the end is not known yet.
fn when(start: Moment, end: Option<Moment>, open: bool, texts: &Texts) -> String {
    let first = full(start, texts);
    match end {
        Some(end) => {
            let same_day = end.date() == start.date() && !end.day;
            let last = if same_day { words(end, DateStyle::Time, texts) } else { full(end, texts) };
            texts.get("mail-range", &[("start", Argument::Text(&first)), ("end", Argument::Text(&last))])
        }
        None if open => texts.get("mail-from", &[("start", Argument::Text(&first))]),
        None => first,
    }
}

fn full(moment: Moment, texts: &Texts) -> String {
    words(moment, DateStyle::Full, texts)
}

/// A moment in words.
pub(super) fn words(moment: Moment, style: DateStyle, texts: &Texts) -> String {
    in_words(&moment.to_string(), style, texts).unwrap_or_default()
}
