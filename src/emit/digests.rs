//! Sent digests for reading in the browser, and the list of them.
//!
//! What a digest told is known from the ledger; what is shown of a notice is what the site says of it
//! today, so that nothing lives on here after it was removed.

use serde::Serialize;

use super::card::title;
use super::context::Context;
use super::home::templated;
use super::page::Page;
use super::plan::Output;
use crate::base::moment::{Moment, Written};
use crate::base::path::Address;
use crate::base::texts::Argument;
use crate::ledger::{Issue, ItemState};
use crate::notice::facet::view::Link;
use crate::site::{Entry, LanguageTree, State, words};
use crate::theme::{DateStyle, in_words};

#[derive(Serialize)]
struct IssuesView {
    page: Page,
    issues: Vec<IssueLink>,
}

#[derive(Serialize)]
struct IssueLink {
    url: String,
    title: String,
    date: Moment,
    count: usize,
    subscription: String,
}

#[derive(Serialize)]
struct IssuePage {
    page: Page,
    issue: IssueView,
}

#[derive(Serialize)]
struct IssueView {
    title: String,
    period_from: Moment,
    period_to: Moment,
    subscription_name: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    heading: String,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    title: String,
    url: Option<String>,
    date: Option<Moment>,
    summary: String,
    change: Option<String>,
    state: &'static str,
}

/// The address of the list of digests, if there are any.
pub(super) fn index_address(context: &Context<'_>, tree: &LanguageTree) -> Option<Address> {
    let any = context.issues.iter().any(|issue| issue.language == tree.language);
    any.then(|| tree.home.page(words(&tree.language).digest))
}

/// The address of a digest's page.
pub fn issue_address(tree: &LanguageTree, name: &str) -> Address {
    tree.home.page(words(&tree.language).digest).page(name)
}

/// The addresses of the list and of all digests.
pub(super) fn addresses(context: &Context<'_>, tree: &LanguageTree) -> Vec<Address> {
    let issues = context.issues.iter().filter(|issue| issue.language == tree.language);
    issues.map(|issue| issue_address(tree, &issue.name())).chain(index_address(context, tree)).collect()
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for tree in context.site.languages() {
        let Some(address) = index_address(context, tree) else { continue };
        let language = tree.language.as_str();
        let heading = context.text(language, "digests-title");
        let mut issues: Vec<&Issue> = context.issues.iter().filter(|issue| issue.language == language).collect();
        issues.sort_by(|a, b| (b.to, &a.subscription).cmp(&(a.to, &b.subscription)));
        let links = issues.iter().map(|issue| IssueLink {
            url: context.url(&issue_address(tree, &issue.name())),
            title: issue_title(context, issue),
            date: day(context, issue.to),
            count: issue.items.len(),
            subscription: subscription_name(context, &issue.subscription, language),
        });
        let page = Page::new(context, tree, &heading, &address).described(&heading);
        let view = IssuesView { page, issues: links.collect() };
        outputs.push(templated(context, language, address.output(), "digests.html", view));
        let parent = Link { url: context.url(&address), label: heading };
        outputs.extend(issues.into_iter().map(|issue| issue_page(context, tree, issue, parent.clone())));
    }
    outputs
}

fn issue_page<'a>(context: &'a Context<'a>, tree: &'a LanguageTree, issue: &'a Issue, parent: Link) -> Output<'a> {
    let language = tree.language.as_str();
    let address = issue_address(tree, &issue.name());
    let title = issue_title(context, issue);
    let page = Page::new(context, tree, &title, &address).described(&title).below(parent);
    let groups = [ItemState::New, ItemState::Changed, ItemState::Withdrawn];
    let groups = groups.into_iter().filter_map(|state| {
        let items: Vec<ItemView> = issue
            .items
            .iter()
            .filter(|item| item.state == state)
            .map(|item| item_view(context, item, language))
            .collect();
        let heading = context.text(language, &format!("digest-group-{}", state.name()));
        (!items.is_empty()).then_some(Group { heading, items })
    });
    let view = IssuePage {
        page,
        issue: IssueView {
            title,
            period_from: day(context, issue.from),
            period_to: day(context, issue.to),
            subscription_name: subscription_name(context, &issue.subscription, language),
            groups: groups.collect(),
        },
    };
    templated(context, language, address.output(), "digest.html", view)
}

fn item_view(context: &Context<'_>, item: &crate::ledger::Item, language: &str) -> ItemView {
    let entry: Option<&Entry> = context.site.entries.iter().find(|entry| entry.id == item.id);
    match entry.filter(|entry| entry.state != State::Tombstone) {
        Some(entry) => ItemView {
            title: title(context, entry),
            url: Some(context.url(&entry.address)),
            date: entry.notice.date,
            summary: entry.notice.summary(),
            change: item.change.clone(),
            state: item.state.name(),
        },
        None => ItemView {
            title: context.text(language, "digest-item-gone"),
            url: None,
            date: None,
            summary: String::new(),
            change: None,
            state: item.state.name(),
        },
    }
}

/// The title of a digest: whose it is and of which day.
pub fn issue_title(context: &Context<'_>, issue: &Issue) -> String {
    let texts = context.texts(&issue.language);
    let date = in_words(&day(context, issue.to).to_string(), DateStyle::Long, texts).unwrap_or_default();
    let name = subscription_name(context, &issue.subscription, &issue.language);
    texts.get("digest-issue-title", &[("name", Argument::Text(&name)), ("date", Argument::Text(&date))])
}

/// The name of a subscription for people.
pub fn subscription_name(context: &Context<'_>, subscription: &str, language: &str) -> String {
    use crate::config::TermKind;
    let vocabulary = &context.site.settings.vocabulary;
    for kind in [TermKind::Topic, TermKind::District] {
        if let Some(slug) = subscription.strip_prefix(&format!("{}-", kind.name()))
            && let Some((_, name, _)) = vocabulary.terms(kind).into_iter().find(|(known, _, _)| *known == slug)
        {
            return name.get(language).to_owned();
        }
    }
    context.text(language, if subscription == "warnings" { "digest-warnings" } else { "digest-all" })
}

fn day(context: &Context<'_>, instant: jiff::Timestamp) -> Moment {
    let zone = &context.site.settings.zone;
    zone.resolve(Written::Day(zone.local(instant).date())).moment()
}
