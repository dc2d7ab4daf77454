//! An issue in words: everything that its mail, its page and its text say, each of them in its own form.

use std::collections::BTreeMap;

use serde::Serialize;

use super::facts::{Fact, facts, words};
use super::sender::Sender;
use crate::base::moment::Written;
use crate::base::texts::{Argument, Texts};
use crate::emit::Context;
use crate::emit::digests::{issue_address, issue_title, subscription_name};
use crate::ledger::{Issue, Item, ItemState};
use crate::notice::facet::Facet;
use crate::notice::facet::view::Link;
use crate::site::{Entry, LanguageTree, State};
use crate::theme::DateStyle;

/// How much an edition says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Summaries and facts, or titles and links only.
    pub(super) full: bool,
    /// How many notices at most; the page in the browser has them all.
    pub(super) most: usize,
}

/// An issue as its template and its text part see it.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub(super) struct Edition {
    pub(super) lang: String,
    pub(super) title: String,
    pub(super) town: String,
    pub(super) subscription_name: String,
    pub(super) period: Option<String>,
    pub(super) browse_url: String,
    pub(super) groups: Vec<Group>,
    pub(super) full: bool,
    pub(super) more: usize,
    pub(super) unsubscribe_url: Option<String>,
    pub(super) answers_to: String,
    pub(super) imprint: Option<Link>,
    pub(super) privacy: Option<Link>,
    pub(super) street: String,
    pub(super) postal_code: String,
    pub(super) city: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) heading_color: String,
}

/// Notices of the same state.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) parts: Vec<Part>,
}

/// Notices of the same section; of changed and withdrawn ones there is one part without a heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Part {
    pub(super) heading: Option<String>,
    pub(super) items: Vec<ItemView>,
}

/// A notice.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ItemView {
    pub(super) title: String,
    /// "Abgesagt", where it is.
    pub(super) mark: Option<String>,
    pub(super) url: Option<String>,
    pub(super) date: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) change: Option<String>,
    pub(super) facts: Vec<Fact>,
}

/// The notices that items speak of, and what may be told of them.
pub(super) struct Sources<'a> {
    context: &'a Context<'a>,
    places: BTreeMap<&'a str, usize>,
}

/// What may be told of an item's notice.
pub(super) enum Source<'a> {
    /// All of it.
    Public(usize, &'a Entry),
    /// Its title and, if it still has a page, its address.
    Withdrawn(Option<&'a Entry>),
    /// Nothing, for it vanished after it was told.
    Gone,
}

impl<'a> Sources<'a> {
    /// Finds notices by id.
    pub(super) fn new(context: &'a Context<'a>) -> Self {
        let entries = context.site.entries.iter().enumerate();
        Self { context, places: entries.map(|(at, entry)| (entry.id.as_str(), at)).collect() }
    }

    /// What may be told of an item.
    pub(super) fn of(&self, item: &Item) -> Source<'a> {
        let place = self.places.get(item.id.as_str());
        let found = place.and_then(|at| Some((*at, self.context.entry(*at)?)));
        match (item.state, found) {
            (_, Some((_, entry))) if entry.state == State::Tombstone => Source::Gone,
            (ItemState::Withdrawn, found) => {
                Source::Withdrawn(found.map(|(_, entry)| entry).filter(|entry| entry.state == State::Withdrawn))
            }
            (_, Some((at, entry))) if matches!(entry.state, State::Current | State::Expired) => {
                Source::Public(at, entry)
            }
            _ => Source::Gone,
        }
    }

    fn section(&self, item: &Item, tree: &LanguageTree) -> Option<String> {
        let Source::Public(_, entry) = self.of(item) else { return None };
        entry.section.and_then(|at| tree.sections.get(at)).map(|section| section.title.clone())
    }

    fn view(&self, item: &Item, full: bool, texts: &Texts) -> ItemView {
        let context = self.context;
        match self.of(item) {
            Source::Gone => ItemView::bare(texts.plain("digest-item-gone"), None),
            Source::Withdrawn(entry) => {
                let reason = entry.and_then(|entry| entry.notice.front.withdrawn.reason.clone());
                let reason = reason.unwrap_or_else(|| texts.plain("state-withdrawn"));
                let url = entry.map(|entry| context.absolute(&entry.address));
                ItemView { summary: full.then_some(reason), ..ItemView::bare(item.title.clone(), url) }
            }
            Source::Public(at, entry) => {
                let notice = &entry.notice;
                let cancelled = context.cards.get(at).is_some_and(|card| card.state == "cancelled");
                let change = item.change.clone().map(|change| match item.state {
                    ItemState::Changed => change,
                    _ => texts.get("change-note", &[("text", Argument::Text(&change))]),
                });
                let date = notice.date.map(|date| {
                    let date = words(date, DateStyle::Long, texts);
                    texts.get("mail-date", &[("date", Argument::Text(&date))])
                });
                ItemView {
                    title: notice.front.title.value.clone(),
                    mark: cancelled.then(|| texts.plain("mark-cancelled")),
                    url: Some(context.absolute(&entry.address)),
                    date: date.filter(|_| full),
                    summary: Some(notice.summary()).filter(|summary| full && !summary.is_empty()),
                    change: change.filter(|_| full),
                    facts: if full { facts(context, at, entry) } else { Vec::new() },
                }
            }
        }
    }
}

impl ItemView {
    fn bare(title: String, url: Option<String>) -> Self {
        Self { title, mark: None, url, date: None, summary: None, change: None, facts: Vec::new() }
    }
}

impl Edition {
    /// Puts an issue into words.
    pub(super) fn new(
        context: &Context<'_>,
        tree: &LanguageTree,
        sender: &Sender,
        issue: &Issue,
        extent: Extent,
    ) -> Self {
        let language = issue.language.as_str();
        let texts = context.texts(language);
        let settings = &context.site.settings;
        let town = &settings.file.municipality;
        let sources = Sources::new(context);
        let shown = &issue.items[..issue.items.len().min(extent.most)];
        let special = settings.file.special_pages.as_ref();
        let page = |path: Option<&crate::base::span::Spanned<String>>| {
            let link = context.page_link(&path?.value, language)?;
            let path = link.url.strip_prefix(&settings.base_path).unwrap_or(&link.url).to_owned();
            Some(Link { url: context.absolute_path(&path), ..link })
        };
        Self {
            lang: language.to_owned(),
            title: title(context, &sources, issue, texts),
            town: town.name.get(language).to_owned(),
            subscription_name: subscription_name(context, &issue.subscription, language),
            period: (!issue.urgent).then(|| period(context, issue, texts)),
            browse_url: context.absolute(&issue_address(tree, &issue.name())),
            groups: groups(&sources, tree, shown, extent.full, texts),
            full: extent.full,
            more: issue.items.len() - shown.len(),
            unsubscribe_url: sender.unsubscribe_url(&issue.subscription, language),
            answers_to: sender.answers().email.to_string(),
            imprint: page(special.and_then(|special| special.imprint.as_ref())),
            privacy: page(special.and_then(|special| special.privacy.as_ref())),
            street: town.street.clone(),
            postal_code: town.postal_code.clone(),
            city: town.city.clone(),
            phone: town.phone.clone(),
            email: town.email.clone(),
            heading_color: super::html::heading_color(town.brand_color.as_ref().map(|color| color.0.as_str())),
        }
    }
}

/// The subject: whose digest of which day; of a warning, the warning.
fn title(context: &Context<'_>, sources: &Sources<'_>, issue: &Issue, texts: &Texts) -> String {
    let Some(first) = issue.items.first().filter(|_| issue.urgent) else { return issue_title(context, issue) };
    let view = sources.view(first, false, texts);
    if issue.items.len() > 1 {
        let others = (issue.items.len() - 1).into();
        return texts.get("mail-subject-warnings", &[("title", Argument::Text(&view.title)), ("n", others)]);
    }
    let all_clear = match sources.of(first) {
        Source::Public(_, entry) => matches!(&entry.notice.facet, Facet::Warning(warning) if warning.all_clear),
        _ => false,
    };
    let key = match first.state {
        ItemState::New if all_clear => "mail-subject-all-clear",
        state => &format!("mail-subject-{}", state.name()),
    };
    let subject = |title: &str| texts.get(key, &[("title", Argument::Text(title))]);
    // Many titles begin with the word already.
    let word = subject("").trim_end_matches([':', ' ']).to_lowercase();
    if view.title.to_lowercase().starts_with(&word) { view.title } else { subject(&view.title) }
}

/// "16. November 2026 bis 23. November 2026".
fn period(context: &Context<'_>, issue: &Issue, texts: &Texts) -> String {
    let zone = &context.site.settings.zone;
    let day = |instant| {
        let moment = zone.resolve(Written::Day(zone.local(instant).date())).moment();
        words(moment, DateStyle::Long, texts)
    };
    texts.get("mail-range", &[("start", Argument::Text(&day(issue.from))), ("end", Argument::Text(&day(issue.to)))])
}

fn groups(sources: &Sources<'_>, tree: &LanguageTree, items: &[Item], full: bool, texts: &Texts) -> Vec<Group> {
    let states = [ItemState::New, ItemState::Changed, ItemState::Withdrawn];
    let groups = states.into_iter().map(|state| {
        let mut parts: Vec<Part> = Vec::new();
        for item in items.iter().filter(|item| item.state == state) {
            let heading = (state == ItemState::New)
                .then(|| sources.section(item, tree).unwrap_or_else(|| texts.plain("mail-other-section")));
            let view = sources.view(item, full, texts);
            match parts.iter_mut().find(|part| part.heading == heading) {
                Some(part) => part.items.push(view),
                None => parts.push(Part { heading, items: vec![view] }),
            }
        }
        Group { heading: texts.plain(&format!("digest-group-{}", state.name())), parts }
    });
    groups.filter(|group| !group.parts.is_empty()).collect()
}
