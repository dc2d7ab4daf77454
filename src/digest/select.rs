//! What is news for a subscription: a function of the site and of the ledger.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::period::{Rhythm, Window, free_name};
use crate::base::finding::Finding;
use crate::base::moment::{Moment, Zone};
use crate::base::path::Address;
use crate::base::slug::slug_or_hash;
use crate::config::TermKind;
use crate::ledger::{Issue, Item, ItemState};
use crate::notice::Notice;
use crate::notice::facet::{Facet, Kind};
use crate::notice::front::Channel;
use crate::site::{Destination, Entry, LanguageTree, Site, State};

/// A file deleted longer than this after it was told is cleared away, not withdrawn.
const FORGOTTEN: jiff::SignedDuration = jiff::SignedDuration::from_hours(90 * 24);

/// Which news a reader ordered.
enum Subscription<'a> {
    All,
    Warnings,
    Term(TermKind, &'a str),
}

impl Subscription<'_> {
    /// Those that may get an issue: urgent ones add `warnings`.
    fn all(site: &Site, rhythm: Rhythm) -> Vec<Subscription<'_>> {
        let term = |kind| site.settings.vocabulary.terms(kind).into_iter().map(move |(slug, ..)| (kind, slug));
        let terms = term(TermKind::Topic).chain(term(TermKind::District));
        let warnings = (rhythm == Rhythm::Urgent).then_some(Subscription::Warnings);
        let terms = terms.map(|(kind, slug)| Subscription::Term(kind, slug));
        std::iter::once(Subscription::All).chain(warnings).chain(terms).collect()
    }

    fn name(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Warnings => "warnings".to_owned(),
            Self::Term(kind, slug) => format!("{}-{slug}", kind.name()),
        }
    }

    fn holds(&self, notice: &Notice) -> bool {
        let has = |slugs: &[String], slug: &str| slugs.iter().any(|known| known == slug);
        match self {
            Self::All => true,
            Self::Warnings => notice.kind() == Kind::Warning,
            Self::Term(TermKind::District, slug) => has(&notice.districts, slug),
            Self::Term(_, slug) => has(&notice.topics, slug),
        }
    }
}

/// What earlier issues of a subscription told of a notice.
struct Told<'a> {
    /// When it was told last.
    at: Timestamp,
    last: &'a Item,
    /// All change notes that were told.
    changes: BTreeSet<&'a str>,
}

/// What is looked at while issues are chosen.
struct Choice<'a> {
    site: &'a Site,
    tree: &'a LanguageTree,
    rhythm: Rhythm,
    window: Window,
    told: BTreeMap<&'a str, Told<'a>>,
}

/// The issues that have something to tell, in the order of languages and subscriptions.
///
/// A notice is told to a subscription once: when it became public in the time the issue covers, or
/// later than it says (dated back, or no longer a draft). It is told again with a change note that was
/// not told before, and once when it is withdrawn. Drafts and scheduled notices never are.
pub(super) fn select(
    site: &Site,
    issues: &[Issue],
    rhythm: Rhythm,
    since: Option<Timestamp>,
    language: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Vec<Issue> {
    let zone = &site.settings.zone;
    let mut made = Vec::new();
    for tree in site.languages().filter(|tree| language.is_none_or(|language| language == tree.language)) {
        for subscription in Subscription::all(site, rhythm) {
            let name = subscription.name();
            let mut before: Vec<&Issue> =
                issues.iter().filter(|i| i.subscription == name && i.language == tree.language).collect();
            before.sort_by_key(|issue| issue.to);
            let window = Window::new(rhythm, since, &before, site.now, zone);
            let told = told(site, tree, &before);
            let choice = Choice { site, tree, rhythm, window, told };
            if since.is_none() && matches!((&subscription, rhythm), (Subscription::All, Rhythm::Weekly | Rhythm::Daily))
            {
                findings.extend(choice.too_old(&before));
            }
            let items = choice.items(&subscription);
            if !items.is_empty() {
                made.push(Issue {
                    period: free_name(rhythm.period(site.now, zone), &before),
                    subscription: name,
                    language: tree.language.clone(),
                    from: window.from.min(site.now.0),
                    to: site.now.0,
                    urgent: rhythm == Rhythm::Urgent,
                    items,
                });
            }
        }
    }
    made
}

/// What earlier issues told, by the id that the notice has today.
fn told<'a>(site: &'a Site, tree: &LanguageTree, before: &[&'a Issue]) -> BTreeMap<&'a str, Told<'a>> {
    let known: BTreeSet<&str> = site.statuses.iter().map(|status| status.id.as_str()).collect();
    let mut told: BTreeMap<&str, Told<'a>> = BTreeMap::new();
    for issue in before {
        for item in &issue.items {
            let moved = if known.contains(item.id.as_str()) { None } else { moved_to(site, tree, &item.id) };
            let id = moved.map_or(item.id.as_str(), |entry| entry.id.as_str());
            let one = told.entry(id).or_insert_with(|| Told { at: issue.to, last: item, changes: BTreeSet::new() });
            one.at = issue.to;
            one.last = item;
            one.changes.extend(item.change.as_deref());
        }
    }
    told
}

/// The notice that took over the address which an id without `id:` stands for: an id is made from the
/// path, so a file that was moved has a new one, and names its old address in `aliases`.
fn moved_to<'a>(site: &'a Site, tree: &LanguageTree, id: &str) -> Option<&'a Entry> {
    let path = id.strip_suffix(&format!(".{}", tree.language)).unwrap_or(id);
    let address: Address = path.split('/').fold(tree.home.clone(), |address, part| address.page(&slug_or_hash(part)));
    match site.redirects.get(&address)? {
        Destination::Notice(at) => site.entries.get(*at).filter(|entry| entry.notice.language == tree.language),
        _ => None,
    }
}

impl Choice<'_> {
    /// What the issue of a subscription tells, in the order in which it tells it.
    fn items(&self, subscription: &Subscription<'_>) -> Vec<Item> {
        let entries = self.entries().filter(|entry| subscription.holds(&entry.notice));
        let mut items: Vec<_> = entries
            .filter_map(|entry| Some((self.news(entry)?, entry)))
            .map(|(state, entry)| ((state, self.rank(entry)), item(entry, state)))
            .collect();
        items.sort_by(|(a, _), (b, _)| a.cmp(b));
        let gone = self.told.iter().filter(|(id, told)| self.is_withdrawn(id, told));
        let gone = gone.map(|(id, told)| Item {
            id: (*id).to_owned(),
            state: ItemState::Withdrawn,
            change: None,
            ..told.last.clone()
        });
        items.into_iter().map(|(_, item)| item).chain(gone).collect()
    }

    /// The notices of the language that a digest may tell.
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.site.entries.iter().filter(|entry| {
            let notice = &entry.notice;
            let wanted = self.rhythm != Rhythm::Urgent || notice.kind() == Kind::Warning;
            let right = notice.language == self.tree.language && notice.kind().is_news();
            wanted && right && entry.state == State::Current && notice.goes_to(Channel::Digest)
        })
    }

    /// How a valid notice is news, if it is.
    fn news(&self, entry: &Entry) -> Option<ItemState> {
        let notice = &entry.notice;
        let published = notice.date?.at;
        let change = notice.updated.filter(|_| notice.front.change.is_some()).filter(|at| at.at <= self.site.now.0);
        let is_news = |state, yes: bool| yes.then_some(state);
        match self.told.get(entry.id.as_str()) {
            None if published >= self.window.oldest || self.still_warns(entry) => Some(ItemState::New),
            None => is_news(ItemState::Changed, change.is_some_and(|at| at.at >= self.window.oldest)),
            Some(told) if told.last.state == ItemState::Withdrawn && published > told.at => Some(ItemState::New),
            Some(told) => {
                let zone = &self.site.settings.zone;
                let new_text = notice.front.change.as_deref().is_some_and(|text| !told.changes.contains(text));
                is_news(ItemState::Changed, new_text && change.is_some_and(|at| is_after(at, told.at, zone)))
            }
        }
    }

    /// Whether a warning holds until an end that it names: then it is told at once, however old it is.
    fn still_warns(&self, entry: &Entry) -> bool {
        let warns = matches!(&entry.notice.facet, Facet::Warning(warning) if !warning.all_clear);
        self.rhythm == Rhythm::Urgent && warns && entry.notice.ends.is_some()
    }

    /// Whether a notice that was told is withdrawn, a draft again, or deleted, and nobody was told so.
    fn is_withdrawn(&self, id: &str, told: &Told<'_>) -> bool {
        if told.last.state == ItemState::Withdrawn {
            return false;
        }
        if self.rhythm == Rhythm::Urgent && told.last.kind != Some(Kind::Warning) {
            return false;
        }
        let now = self.site.now.0;
        match self.site.statuses.iter().find(|status| status.id == id) {
            Some(status) => matches!(status.state, State::Draft | State::Scheduled | State::Withdrawn),
            None => {
                let over = told.last.ends.is_some_and(|end| end <= now);
                !over && now.duration_since(told.at) <= FORGOTTEN
            }
        }
    }

    /// Warnings first, then by section, the newest first.
    fn rank(&self, entry: &Entry) -> (bool, usize, Reverse<Option<Timestamp>>, String) {
        let published = entry.notice.date.map(|date| date.at);
        let section = entry.section.unwrap_or(usize::MAX);
        (entry.notice.kind() != Kind::Warning, section, Reverse(published), entry.notice.path.to_string())
    }

    /// What became public after the last issue and before the time that this one can cover.
    fn too_old(&self, before: &[&Issue]) -> Option<Finding> {
        let last = before.iter().filter(|issue| !issue.urgent).map(|issue| issue.to).max()?;
        let lost = |entry: &&Entry| {
            let published = entry.notice.date.map(|date| date.at);
            !self.told.contains_key(entry.id.as_str())
                && published.is_some_and(|at| at > last && at < self.window.oldest)
        };
        let count = self.entries().filter(lost).count();
        let since = self.site.settings.zone.local(last).date();
        let hint = Finding::hint("digest-too-old").fact("count", count).fact("languages", &self.tree.language);
        (count > 0).then(|| hint.fact("value", since))
    }
}

/// Whether something changed after an instant. Of a day nobody knows the hour: it may have been after.
fn is_after(changed: Moment, instant: Timestamp, zone: &Zone) -> bool {
    if changed.day { changed.date() >= zone.local(instant).date() } else { changed.at > instant }
}

fn item(entry: &Entry, state: ItemState) -> Item {
    let notice = &entry.notice;
    Item {
        id: entry.id.clone(),
        title: notice.front.title.value.clone(),
        state,
        change: notice.front.change.clone(),
        kind: Some(notice.kind()),
        ends: notice.ends,
    }
}
