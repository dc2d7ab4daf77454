//! A section's page: the newest notices, its pages, its archive and feeds.

use serde::Serialize;

use super::archive::{YearLink, years};
use super::body::BodyView;
use super::card::Card;
use super::context::Context;
use super::home::templated;
use super::page::{FeedLink, Page, feed_links, versions};
use super::plan::Output;
use crate::config::TermKind;
use crate::notice::facet::Kind;
use crate::site::{LanguageTree, SectionEntry};

/// How many notices a list shows; what is older lies in the archive, whose addresses stay.
pub(super) const NEWEST: usize = 20;

#[derive(Serialize)]
struct SectionView<'a> {
    page: Page,
    body: BodyView<'a>,
    summary: String,
    cards: Vec<&'a Card>,
    subsections: Vec<PageLink>,
    pages: Vec<PageLink>,
    archive: Vec<YearLink>,
    topics: Vec<CountLink>,
    districts: Vec<CountLink>,
    feeds: Vec<FeedLink>,
    calendar_url: Option<String>,
    total: usize,
}

/// A link with a line below it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct PageLink {
    pub(super) url: String,
    pub(super) label: String,
    pub(super) summary: String,
}

/// A link with how many notices lie behind it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct CountLink {
    pub(super) url: String,
    pub(super) label: String,
    pub(super) count: usize,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let trees = context.site.trees.values();
    trees.flat_map(|tree| (0..tree.sections.len()).map(move |at| section(context, tree, at))).collect()
}

fn section<'a>(context: &'a Context<'a>, tree: &'a LanguageTree, at: usize) -> Output<'a> {
    let entry = &tree.sections[at];
    let language = tree.language.as_str();
    let summary = entry.section.front.summary.clone().unwrap_or_default();
    let mut page = Page::new(context, tree, &entry.title, &entry.address)
        .described(if summary.is_empty() { &entry.title } else { &summary })
        .in_section(context, tree, entry.parent)
        .with_versions(context, &versions(context, &entry.section.base), language);
    if page.section_key.is_none() {
        page.section_key = Some(entry.section.base.to_string());
    }
    let with_feeds = super::home::has_lists(tree);
    page.feeds = if with_feeds { feed_links(context, &entry.title, &entry.address) } else { Vec::new() };
    let view = SectionView {
        feeds: page.feeds.clone(),
        page,
        body: BodyView::of_page(context, &entry.section.body, language),
        summary,
        cards: context.cards_of(entry.listing.current.iter().take(NEWEST)),
        subsections: subsections(context, tree, at),
        pages: pages(context, entry),
        archive: years(context, &entry.address, &entry.listing),
        topics: counted_terms(context, tree, entry, TermKind::Topic),
        districts: counted_terms(context, tree, entry, TermKind::District),
        calendar_url: calendar(context, tree, entry),
        total: entry.listing.total(),
    };
    templated(context, language, entry.address.output(), "section.html", view)
}

/// The calendar of all events, beside a section that lists some.
fn calendar(context: &Context<'_>, tree: &LanguageTree, entry: &SectionEntry) -> Option<String> {
    let kinds = entry.listing.current.iter().filter_map(|at| context.entry(*at)).map(|entry| entry.notice.kind());
    let takes_place = kinds.into_iter().any(|kind| matches!(kind, Kind::Event | Kind::Meeting));
    takes_place.then(|| super::calendars::of_all_url(context, tree)).flatten()
}

fn subsections(context: &Context<'_>, tree: &LanguageTree, at: usize) -> Vec<PageLink> {
    let below = tree.sections.iter().filter(|section| section.parent == Some(at));
    below
        .map(|section| PageLink {
            url: context.url(&section.address),
            label: section.title.clone(),
            summary: section.section.front.summary.clone().unwrap_or_default(),
        })
        .collect()
}

fn pages(context: &Context<'_>, entry: &SectionEntry) -> Vec<PageLink> {
    let cards = context.cards_of(&entry.pages);
    cards
        .into_iter()
        .map(|card| PageLink { url: card.url.clone(), label: card.title.clone(), summary: card.summary.clone() })
        .collect()
}

/// The terms that the section's current notices name, with how many do.
fn counted_terms(context: &Context<'_>, tree: &LanguageTree, entry: &SectionEntry, kind: TermKind) -> Vec<CountLink> {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for notice in entry.listing.current.iter().filter_map(|at| context.entry(*at)).map(|entry| &entry.notice) {
        let slugs = if kind == TermKind::Topic { &notice.topics } else { &notice.districts };
        for slug in slugs {
            *counts.entry(slug).or_default() += 1;
        }
    }
    let slugs: Vec<String> = counts.keys().map(|slug| (*slug).to_owned()).collect();
    let links = super::card::terms(context, kind, &slugs, &tree.language);
    links
        .into_iter()
        .zip(counts.values())
        .map(|(link, count)| CountLink { url: link.url, label: link.name, count: *count })
        .collect()
}
