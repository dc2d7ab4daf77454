//! Archives by year and month. Their addresses stay, and a new notice rewrites one month and one year.

use serde::Serialize;

use super::card::Card;
use super::context::Context;
use super::home::templated;
use super::page::Page;
use super::plan::Output;
use crate::base::path::Address;
use crate::base::texts::Argument;
use crate::notice::facet::view::Link;
use crate::site::{LanguageTree, Listing};

/// A year with how many notices it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct YearLink {
    year: i16,
    url: String,
    count: usize,
}

#[derive(Serialize)]
struct MonthLink {
    month: String,
    url: String,
    count: usize,
}

#[derive(Serialize)]
struct YearView {
    page: Page,
    year: i16,
    months: Vec<MonthLink>,
    years: Vec<YearLink>,
    parent: Link,
}

#[derive(Serialize)]
struct MonthView<'a> {
    page: Page,
    month: String,
    cards: Vec<&'a Card>,
    parent: Link,
    section: Link,
}

/// A list whose archive is to be written.
pub(super) struct Archived<'a> {
    pub(super) tree: &'a LanguageTree,
    pub(super) listing: &'a Listing,
    /// The page of the list.
    pub(super) address: Address,
    pub(super) title: String,
    /// The page of the list without its own step in the breadcrumbs.
    pub(super) page: Page,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for tree in context.site.trees.values() {
        for entry in &tree.sections {
            let mut page =
                Page::new(context, tree, &entry.title, &entry.address).in_section(context, tree, entry.parent);
            page.section_key = page.section_key.or_else(|| Some(entry.section.base.to_string()));
            outputs.extend(of_list(
                context,
                &Archived {
                    tree,
                    listing: &entry.listing,
                    address: entry.address.clone(),
                    title: entry.title.clone(),
                    page,
                },
            ));
        }
    }
    outputs
}

/// The archive pages of a list.
pub(super) fn of_list<'a>(context: &'a Context<'a>, list: &Archived<'a>) -> Vec<Output<'a>> {
    let language = list.tree.language.as_str();
    let parent = Link { url: context.url(&list.address), label: list.title.clone() };
    let mut outputs = Vec::new();
    for (year, months) in &list.listing.archive {
        let address = list.address.page(&year.to_string());
        let title = context.texts(language).get(
            "archive-title",
            &[("title", Argument::Text(&list.title)), ("period", Argument::Text(&year.to_string()))],
        );
        let view = YearView {
            page: page_of(context, list, &title, &address).below(parent.clone()),
            year: *year,
            months: months
                .iter()
                .rev()
                .map(|(month, notices)| MonthLink {
                    month: format!("{year:04}-{month:02}"),
                    url: context.url(&address.page(&format!("{month:02}"))),
                    count: notices.len(),
                })
                .collect(),
            years: years(context, &list.address, list.listing),
            parent: parent.clone(),
        };
        outputs.push(templated(context, language, address.output(), "archive_year.html", view));
        for (month, notices) in months {
            outputs.push(month_page(context, list, (*year, *month), notices, &parent));
        }
    }
    outputs
}

fn month_page<'a>(
    context: &'a Context<'a>,
    list: &Archived<'a>,
    (year, month): (i16, i8),
    notices: &'a [usize],
    parent: &Link,
) -> Output<'a> {
    let language = list.tree.language.as_str();
    let year_address = list.address.page(&year.to_string());
    let address = year_address.page(&format!("{month:02}"));
    let iso = format!("{year:04}-{month:02}");
    let period = crate::theme::in_words(&iso, crate::theme::DateStyle::Month, context.texts(language));
    let title = context.texts(language).get(
        "archive-title",
        &[("title", Argument::Text(&list.title)), ("period", Argument::Text(&period.unwrap_or_default()))],
    );
    let year_link = Link { url: context.url(&year_address), label: year.to_string() };
    let view = MonthView {
        page: page_of(context, list, &title, &address).below(parent.clone()).below(year_link.clone()),
        month: iso,
        cards: context.cards_of(notices),
        parent: year_link,
        section: parent.clone(),
    };
    templated(context, language, address.output(), "archive_month.html", view)
}

/// The page of an archive: like its list, with another title and address.
fn page_of(context: &Context<'_>, list: &Archived<'_>, title: &str, address: &Address) -> Page {
    let own = Page::new(context, list.tree, title, address).described(title);
    Page { breadcrumbs: list.page.breadcrumbs.clone(), section_key: list.page.section_key.clone(), ..own }
}

/// Links to the years of a list's archive, the newest first.
pub(super) fn years(context: &Context<'_>, address: &Address, listing: &Listing) -> Vec<YearLink> {
    let years = listing.archive.iter().rev();
    years
        .map(|(year, months)| YearLink {
            year: *year,
            url: context.url(&address.page(&year.to_string())),
            count: months.values().map(Vec::len).sum(),
        })
        .collect()
}
