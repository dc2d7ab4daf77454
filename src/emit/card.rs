//! What a notice shows of itself in lists, made once and shared by all lists.

use rayon::prelude::*;
use serde::Serialize;

use super::context::Context;
use crate::base::moment::{Moment, Written};
use crate::calendar::When;
use crate::config::TermKind;
use crate::notice::facet::Kind;
use crate::site::{Entry, State, words};

/// A term with its page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TermLink {
    /// Its page.
    pub url: String,
    /// Its name.
    pub name: String,
}

/// A notice in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub struct Card {
    pub url: String,
    pub title: String,
    pub summary: String,
    pub kind: Kind,
    pub date: Option<Moment>,
    pub topics: Vec<TermLink>,
    pub districts: Vec<TermLink>,
    pub state: &'static str,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    pub all_day: bool,
    pub place: Option<String>,
    pub step_free: Option<bool>,
    pub ics_url: Option<String>,
    pub updated: Option<Moment>,
    pub pinned: bool,
}

/// Cards of all notices, in their order.
pub(super) fn all(context: &Context<'_>) -> Vec<Card> {
    context.site.entries.par_iter().map(|entry| card(context, entry)).collect()
}

fn card(context: &Context<'_>, entry: &Entry) -> Card {
    let notice = &entry.notice;
    let language = notice.language.as_str();
    let gone = entry.state == State::Tombstone;
    let upcoming = entry.upcoming.as_ref().filter(|_| !gone);
    let (start, end, all_day) = times(context, upcoming.map(|upcoming| &upcoming.next));
    let occasion = upcoming.map(|upcoming| &upcoming.occasion);
    Card {
        url: context.url(&entry.address),
        title: title(context, entry),
        summary: if gone { String::new() } else { notice.summary() },
        kind: notice.kind(),
        date: notice.date,
        topics: terms(context, TermKind::Topic, &notice.topics, language),
        districts: terms(context, TermKind::District, &notice.districts, language),
        state: state_name(entry),
        start,
        end,
        all_day,
        place: occasion.and_then(|occasion| occasion.place.clone()),
        step_free: occasion.and_then(|occasion| occasion.step_free),
        ics_url: calendar_url(context, entry),
        updated: notice.updated,
        pinned: notice.front.pinned,
    }
}

/// The title; of a tombstone only kind, number and date, for its title may name a person.
pub(super) fn title(context: &Context<'_>, entry: &Entry) -> String {
    if entry.state != State::Tombstone {
        return entry.notice.front.title.value.clone();
    }
    let language = &entry.notice.language;
    let kind = context.text(language, &format!("kind-{}", entry.notice.kind().name()));
    match &entry.notice.facet {
        crate::notice::facet::Facet::Official(official) => match &official.number {
            Some(number) => format!("{kind} {number}"),
            None => kind,
        },
        _ => kind,
    }
}

/// The state as lists show it; a cancelled event is told as such.
pub(super) fn state_name(entry: &Entry) -> &'static str {
    let cancelled = entry.upcoming.as_ref().is_some_and(|upcoming| upcoming.occasion.cancelled);
    match entry.state {
        State::Current | State::Expired if cancelled => "cancelled",
        state => state.name(),
    }
}

/// Links to the pages of terms.
pub(super) fn terms(context: &Context<'_>, kind: TermKind, slugs: &[String], language: &str) -> Vec<TermLink> {
    let vocabulary = &context.site.settings.vocabulary;
    let named = vocabulary.terms(kind);
    slugs
        .iter()
        .filter_map(|slug| {
            let (_, name, _) = named.iter().find(|(known, _, _)| known == slug)?;
            Some(TermLink { url: term_url(context, kind, slug, language), name: name.get(language).to_owned() })
        })
        .collect()
}

/// The page of a term; Leichte Sprache leads to the one in the default language.
pub(super) fn term_url(context: &Context<'_>, kind: TermKind, slug: &str, language: &str) -> String {
    let tree = context.site.languages().find(|tree| tree.language == language);
    let tree = tree.or_else(|| context.site.languages().next());
    tree.map_or_else(String::new, |tree| context.url(&tree.home.page(words(&tree.language).terms(kind)).page(slug)))
}

/// Start, end and whether only days are meant.
pub(super) fn times(context: &Context<'_>, when: Option<&When>) -> (Option<Moment>, Option<Moment>, bool) {
    let moment = |written| Some(context.site.settings.zone.resolve(written).moment());
    match when {
        None => (None, None, false),
        Some(When::Days { first, last }) => {
            let end = if last > first { moment(Written::Day(*last)) } else { None };
            (moment(Written::Day(*first)), end, true)
        }
        Some(When::Times { start, end }) => {
            (moment(Written::Local(*start)), end.and_then(|end| moment(Written::Local(end))), false)
        }
    }
}

/// The address of a notice's own calendar file.
pub(super) fn calendar_url(context: &Context<'_>, entry: &Entry) -> Option<String> {
    let has_calendar = entry.upcoming.is_some() && entry.state != State::Tombstone;
    has_calendar.then(|| context.url(&entry.address.file("termin.ics")))
}
