//! Events and meetings by month.

use std::collections::BTreeMap;

use serde::Serialize;

use super::card::{Card, times};
use super::context::Context;
use super::home::templated;
use super::page::Page;
use super::plan::Output;
use crate::base::path::Address;
use crate::base::texts::Argument;
use crate::calendar::When;
use crate::config::TermKind;
use crate::notice::facet::Kind;
use crate::notice::facet::view::Link;
use crate::site::{LanguageTree, State, end_of, horizon, words};
use crate::theme::{DateStyle, in_words};

/// How many months with dates the start page of the calendar shows.
const MONTHS_SHOWN: usize = 4;

/// A month as a number that can be counted on: year times twelve plus month.
type Month = i32;

#[derive(Serialize)]
struct CalendarView {
    page: Page,
    groups: Vec<Group>,
    months: Vec<MonthLink>,
    calendar_url: String,
    topics_calendars: Vec<Link>,
    is_index: bool,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Serialize)]
struct Group {
    month: String,
    events: Vec<Card>,
}

#[derive(Serialize)]
struct MonthLink {
    url: String,
    label: String,
    count: usize,
    month: String,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    context.site.languages().filter(|tree| has_dates(context, tree)).flat_map(|tree| pages(context, tree)).collect()
}

fn pages<'a>(context: &'a Context<'a>, tree: &'a LanguageTree) -> Vec<Output<'a>> {
    let language = tree.language.as_str();
    let index = tree.home.page(words(language).calendar);
    let title = context.text(language, "calendar-title");
    let by_month = by_month(context, tree);
    let months: Vec<Month> = by_month.keys().copied().collect();
    let coming = by_month.iter().map(|(month, dates)| (*month, open_dates(dates)));
    let coming: Vec<(Month, Vec<Card>)> = coming.filter(|(_, dates)| !dates.is_empty()).take(MONTHS_SHOWN).collect();
    let month_links = || -> Vec<MonthLink> {
        let links = by_month.iter().map(|(month, events)| MonthLink {
            url: context.url(&month_address(&index, *month)),
            label: label(context, *month, language),
            count: events.len(),
            month: iso(*month),
        });
        links.collect()
    };
    let view = |page: Page, groups: Vec<(Month, Vec<Card>)>, is_index, previous, next| CalendarView {
        page,
        groups: groups.into_iter().map(|(month, events)| Group { month: iso(month), events }).collect(),
        months: month_links(),
        calendar_url: super::calendars::of_all_url(context, tree).unwrap_or_default(),
        topics_calendars: topic_calendars(context, tree),
        is_index,
        previous,
        next,
    };
    let page = Page::new(context, tree, &title, &index).described(&title);
    let mut outputs =
        vec![templated(context, language, index.output(), "calendar.html", view(page, coming, true, None, None))];
    for (at, month) in months.iter().enumerate() {
        let address = month_address(&index, *month);
        let heading = context.texts(language).get(
            "archive-title",
            &[("title", Argument::Text(&title)), ("period", Argument::Text(&label(context, *month, language)))],
        );
        let page = Page::new(context, tree, &heading, &address)
            .described(&heading)
            .below(Link { url: context.url(&index), label: title.clone() });
        let link = |month: &Month| Link {
            url: context.url(&month_address(&index, *month)),
            label: label(context, *month, language),
        };
        let previous = at.checked_sub(1).and_then(|at| months.get(at)).map(link);
        let next = months.get(at + 1).map(link);
        let dates = by_month[month].iter().map(|date| date.card.clone()).collect();
        let view = view(page, vec![(*month, dates)], false, previous, next);
        outputs.push(templated(context, language, address.output(), "calendar.html", view));
    }
    outputs
}

/// Whether there is a calendar at all.
pub(super) fn has_dates(context: &Context<'_>, tree: &LanguageTree) -> bool {
    super::calendars::of_all_url(context, tree).is_some()
}

/// The addresses of all pages of the calendar.
pub(super) fn addresses(context: &Context<'_>, tree: &LanguageTree) -> Vec<Address> {
    if !has_dates(context, tree) {
        return Vec::new();
    }
    let index = tree.home.page(words(&tree.language).calendar);
    let months = by_month(context, tree).into_keys().map(|month| month_address(&index, month));
    months.chain([index.clone()]).collect()
}

/// A date as a card, and whether it is over.
struct DateCard {
    card: Card,
    over: bool,
}

/// The dates that are not over.
fn open_dates(dates: &[DateCard]) -> Vec<Card> {
    dates.iter().filter(|date| !date.over).map(|date| date.card.clone()).collect()
}

/// The dates of every month, each as a card with its own start and end.
fn by_month(context: &Context<'_>, tree: &LanguageTree) -> BTreeMap<Month, Vec<DateCard>> {
    let today = context.site.settings.zone.local(context.site.now.0).date();
    let horizon = horizon(today);
    let mut cards: BTreeMap<(Month, String, usize), DateCard> = BTreeMap::new();
    for at in &tree.occasions {
        let Some(entry) = context.entry(*at) else { continue };
        let (Some(upcoming), Some(card)) = (&entry.upcoming, context.cards.get(*at)) else { continue };
        let takes_place = matches!(entry.notice.kind(), Kind::Event | Kind::Meeting);
        if !takes_place || entry.state == State::Withdrawn {
            continue;
        }
        let first = upcoming.occasion.when.first_day();
        let last = if upcoming.occasion.repeat.is_some() { horizon } else { upcoming.occasion.when.last_day() };
        for when in upcoming.dates_between(first, last) {
            let (start, end, all_day) = times(context, Some(&when));
            let day = when.first_day();
            let month = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
            let key = (month, sort_key(&when), *at);
            let over = end_of(&when, &context.site.settings.zone) <= context.site.now.0;
            cards.insert(key, DateCard { card: Card { start, end, all_day, ..card.clone() }, over });
        }
    }
    let mut by_month: BTreeMap<Month, Vec<DateCard>> = BTreeMap::new();
    for ((month, _, _), card) in cards {
        by_month.entry(month).or_default().push(card);
    }
    by_month
}

fn sort_key(when: &When) -> String {
    match when {
        When::Days { first, .. } => first.to_string(),
        When::Times { start, .. } => start.to_string(),
    }
}

fn month_address(index: &Address, month: Month) -> Address {
    index.page(&(month / 12).to_string()).page(&format!("{:02}", month % 12 + 1))
}

fn iso(month: Month) -> String {
    format!("{:04}-{:02}", month / 12, month % 12 + 1)
}

fn label(context: &Context<'_>, month: Month, language: &str) -> String {
    in_words(&iso(month), DateStyle::Month, context.texts(language)).unwrap_or_default()
}

/// The calendars of topics in which something takes place.
fn topic_calendars(context: &Context<'_>, tree: &LanguageTree) -> Vec<Link> {
    let terms = context.site.settings.vocabulary.terms(TermKind::Topic);
    let used = |slug: &str| {
        tree.upcoming.iter().filter_map(|at| context.entry(*at)).any(|e| e.notice.topics.iter().any(|t| t == slug))
    };
    terms
        .into_iter()
        .filter(|(slug, _, _)| used(slug))
        .map(|(slug, name, _)| Link {
            url: context.url(&super::term_page::term_address(tree, TermKind::Topic, slug).file("termine.ics")),
            label: name.get(&tree.language).to_owned(),
        })
        .collect()
}
