//! From single notices to the site.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::agenda::Upcoming;
use super::files::{Changes, PictureSource};
use super::tree::{LanguageTree, Listing, SectionEntry};
use super::{Audience, Content, Destination, Entry, Site, State, Status, address, agenda, lifecycle, links};
use crate::base::finding::Finding;
use crate::base::moment::{Now, Written};
use crate::base::path::{Address, SourcePath};
use crate::config::{Settings, TermKind};
use crate::notice::facet::{Facet, Kind};
use crate::notice::front::Channel;
use crate::notice::{EASY, Notice, Section};
use crate::source::Tree;

/// What a site is assembled from.
pub struct Inputs<'a> {
    /// The settings.
    pub settings: Arc<Settings>,
    /// Notices and sections.
    pub content: Content,
    /// The files of the site folder.
    pub tree: &'a Tree,
    /// Pictures of the content folder that can be read.
    pub pictures: &'a BTreeMap<SourcePath, PictureSource>,
    /// The instant.
    pub now: Now,
    /// Who will read it.
    pub audience: Audience,
}

/// Puts every notice in its place. Problems between files are reported; the site comes out in any case.
pub fn assemble(inputs: &Inputs<'_>, findings: &mut Vec<Finding>) -> Site {
    let mut site = Site {
        settings: inputs.settings.clone(),
        now: inputs.now,
        audience: inputs.audience,
        entries: Vec::new(),
        statuses: Vec::new(),
        trees: BTreeMap::new(),
        files: BTreeMap::new(),
        pictures: BTreeMap::new(),
        redirects: BTreeMap::new(),
        expected: BTreeSet::new(),
        versions: BTreeMap::new(),
        relations: BTreeMap::new(),
        next_change: None,
    };
    plant_trees(&mut site, inputs);
    let mut changes = Changes::default();
    let hidden = place_notices(&mut site, inputs, &mut changes);
    number_sections(&mut site);
    list_all(&mut site);
    relate(&mut site);
    redirect(&mut site, &inputs.content.sections, findings);
    report_shared_addresses(&site, findings);
    links::follow(&mut site, inputs, &hidden, findings);
    opening_changes(&site, &mut changes);
    site.next_change = changes.next();
    site
}

/// One tree for each language, and one for Leichte Sprache if anything is written in it.
fn plant_trees(site: &mut Site, inputs: &Inputs<'_>) {
    let settings = &inputs.settings;
    let has_easy = inputs.content.notices.iter().any(|notice| notice.language == EASY)
        || inputs.content.sections.iter().any(|section| section.language == EASY);
    let languages = settings.languages.iter().map(String::as_str).chain(has_easy.then_some(EASY));
    for language in languages {
        let mut tree = LanguageTree {
            language: language.to_owned(),
            home: address::home(language, settings),
            ..LanguageTree::default()
        };
        for section in inputs.content.sections.iter().filter(|section| section.language == language) {
            let folder = section.path.folder();
            if folder == "content" {
                tree.home_section = Some(section.clone());
                continue;
            }
            tree.sections.push(SectionEntry {
                folder: folder.to_owned(),
                address: address::of_folder(folder, &tree.home),
                title: section.front.title.value.clone(),
                parent: None,
                listing: Listing::default(),
                pages: Vec::new(),
                section: section.clone(),
            });
        }
        tree.sections.sort_by_key(|entry| (entry.section.front.order.map_or(i32::MAX, |o| o.0), entry.folder.clone()));
        for kind in TermKind::ALL {
            for (slug, _, _) in settings.vocabulary.terms(kind) {
                tree.terms.insert((kind, slug.to_owned()), Listing::default());
            }
        }
        site.trees.insert(language.to_owned(), tree);
    }
}

/// Makes entries of the notices that have a page; returns the others with their state.
fn place_notices(site: &mut Site, inputs: &Inputs<'_>, changes: &mut Changes) -> Vec<(Notice, State)> {
    let settings = inputs.settings.clone();
    let now = inputs.now;
    let mut hidden = Vec::new();
    for notice in &inputs.content.notices {
        let state = lifecycle::state(notice, now);
        let until = lifecycle::until(notice, state);
        if let Some(until) = until {
            let next = lifecycle::state(notice, Now(until));
            if state.has_page(inputs.audience) || next.has_page(inputs.audience) {
                changes.at(until, now.0);
            }
        }
        let home = site.trees.get(&notice.language).map_or_else(Address::root, |tree| tree.home.clone());
        let address = address::of_notice(&notice.base, &home);
        site.statuses.push(Status {
            path: notice.path.clone(),
            id: id_of(notice),
            title: notice.front.title.value.clone(),
            state,
            until,
            address: state
                .has_page(Audience::Public)
                .then(|| format!("{}{}", settings.base_url.trim_end_matches('/'), address)),
        });
        if !state.has_page(inputs.audience) {
            hidden.push((Notice::clone(notice), state));
            continue;
        }
        let occasion = notice.facet.occasion(&settings.zone);
        let upcoming = occasion.map(|occasion| agenda::upcoming(occasion, now, &settings.zone));
        if let Some(upcoming) = &upcoming {
            date_changes(notice.kind(), state, upcoming, inputs, changes);
        }
        if let Facet::Bylaw(bylaw) = &notice.facet {
            for day in [&bylaw.in_force, &bylaw.out_of_force].into_iter().flatten() {
                changes.at(settings.zone.resolve(Written::Day(day.value)).moment().at, now.0);
            }
        }
        let at = site.entries.len();
        site.versions.entry(notice.base.clone()).or_default().insert(notice.language.clone(), Destination::Notice(at));
        site.entries.push(Entry { id: id_of(notice), notice: notice.clone(), state, address, section: None, upcoming });
    }
    hidden
}

/// When the dates change that are shown of an event or a meeting.
fn date_changes(kind: Kind, state: State, upcoming: &Upcoming, inputs: &Inputs<'_>, changes: &mut Changes) {
    if !matches!(kind, Kind::Event | Kind::Meeting) || state == State::Tombstone {
        return;
    }
    // What was withdrawn is not in the calendar; its own page shows the next date.
    let in_calendar = state != State::Withdrawn;
    if in_calendar || upcoming.occasion.repeat.is_some() {
        changes.at(upcoming.over, inputs.now.0);
    }
    let zone = &inputs.settings.zone;
    if let Some(day) = upcoming.horizon_moves(zone.local(inputs.now.0).date()).filter(|_| in_calendar) {
        changes.at(zone.start_of_day(day), inputs.now.0);
    }
}

/// The editor's id, or one made from the path of the original; a translation adds its language.
fn id_of(notice: &Notice) -> String {
    let base = match &notice.front.id {
        Some(id) => id.value.clone(),
        None => {
            let path = notice.base.as_str().trim_start_matches("content/");
            path.rsplit_once('.').map_or(path, |(stem, _)| stem).trim_end_matches("/index").to_owned()
        }
    };
    if notice.path == notice.base { base } else { format!("{base}.{}", notice.language) }
}

/// Gives each section the one around it, each notice its section, and each file its versions.
fn number_sections(site: &mut Site) {
    let Site { trees, versions, entries, .. } = site;
    for (language, tree) in trees.iter_mut() {
        let folders: Vec<String> = tree.sections.iter().map(|section| section.folder.clone()).collect();
        for (at, section) in tree.sections.iter_mut().enumerate() {
            section.parent = section.folder.rsplit_once('/').and_then(|(above, _)| nearest(&folders, above));
            let base = section.section.base.clone();
            versions.entry(base).or_default().insert(language.clone(), Destination::Section(language.clone(), at));
        }
        if let Some(home) = &tree.home_section {
            versions
                .entry(home.base.clone())
                .or_default()
                .insert(language.clone(), Destination::Home(language.clone()));
        }
        for entry in entries.iter_mut().filter(|entry| entry.notice.language == *language) {
            entry.section = nearest(&folders, entry.notice.base.folder());
        }
    }
}

/// The section that a folder belongs to: the one with the longest matching path.
fn nearest(folders: &[String], folder: &str) -> Option<usize> {
    let around =
        |section: &str| folder == section || folder.strip_prefix(section).is_some_and(|rest| rest.starts_with('/'));
    let matching = folders.iter().enumerate().filter(|(_, section)| around(section));
    matching.max_by_key(|(_, section)| section.len()).map(|(at, _)| at)
}

/// Fills the lists of every language.
fn list_all(site: &mut Site) {
    let Site { trees, entries, .. } = site;
    // The newest first; equal moments by path, so that the order is the same on every machine.
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| (Reverse(entries[*at].notice.date.map(|date| date.at)), entries[*at].notice.path.clone()));
    for at in order {
        let entry = &entries[at];
        let Some(tree) = trees.get_mut(&entry.notice.language) else { continue };
        tree.all.push(at);
        if entry.notice.kind().is_news() {
            list_news(tree, at, entry);
        } else {
            list_page(tree, at, entry);
        }
        if entry.upcoming.is_some() && entry.state != State::Tombstone {
            tree.occasions.push(at);
            let takes_place = matches!(entry.notice.kind(), Kind::Event | Kind::Meeting);
            if takes_place && entry.state.is_listed() && !entry.upcoming.as_ref().is_some_and(|next| next.past) {
                tree.upcoming.push(at);
            }
        }
    }
    for tree in trees.values_mut() {
        sort_lists(tree, entries);
    }
}

fn list_news(tree: &mut LanguageTree, at: usize, entry: &Entry) {
    let notice = &entry.notice;
    let mut listings: Vec<&mut Listing> = vec![&mut tree.news];
    if let Some(section) = entry.section.and_then(|section| tree.sections.get_mut(section)) {
        listings.push(&mut section.listing);
    }
    let terms = [(TermKind::Topic, &notice.topics), (TermKind::District, &notice.districts)];
    let terms = terms.into_iter().flat_map(|(kind, slugs)| slugs.iter().map(move |slug| (kind, slug.clone())));
    let wanted: BTreeSet<_> = terms.chain(notice.office.clone().map(|slug| (TermKind::Office, slug))).collect();
    listings.extend(tree.terms.iter_mut().filter(|(key, _)| wanted.contains(*key)).map(|(_, listing)| listing));
    for listing in listings {
        if notice.goes_to(Channel::Web) {
            if entry.state.is_listed() {
                listing.current.push(at);
            }
            if let Some(date) = notice.date {
                listing.archive.entry(date.date().year()).or_default().entry(date.date().month()).or_default().push(at);
            }
        }
        if notice.goes_to(Channel::Feed) && entry.state.is_listed() {
            listing.feed.push(at);
        }
    }
    if notice.kind() == Kind::Warning && entry.state.is_listed() {
        tree.warnings.push(at);
        if entry.state == State::Current {
            tree.alerts.push(at);
        }
    }
}

fn list_page(tree: &mut LanguageTree, at: usize, entry: &Entry) {
    // Without its title nobody would look for it, and its other names must vanish too.
    if entry.state == State::Tombstone {
        return;
    }
    if entry.notice.kind() == Kind::Service {
        tree.services.push(at);
    }
    if let Some(section) = entry.section.and_then(|section| tree.sections.get_mut(section)) {
        section.pages.push(at);
    }
}

fn sort_lists(tree: &mut LanguageTree, entries: &[Entry]) {
    let pinned_first = |listing: &mut Listing| listing.current.sort_by_key(|at| !entries[*at].notice.front.pinned);
    pinned_first(&mut tree.news);
    tree.terms.values_mut().for_each(pinned_first);
    let title = |at: &usize| entries[*at].notice.front.title.value.to_lowercase();
    let order = |at: &usize| entries[*at].notice.front.order.map_or(i32::MAX, |order| order.0);
    for section in &mut tree.sections {
        pinned_first(&mut section.listing);
        section.pages.sort_by_key(|at| (order(at), title(at)));
    }
    tree.services.sort_by_key(|at| (title(at), entries[*at].notice.path.clone()));
    tree.all.sort_by(|a, b| entries[*a].notice.path.cmp(&entries[*b].notice.path));
    tree.occasions.sort_by(|a, b| entries[*a].notice.path.cmp(&entries[*b].notice.path));
    let start = |at: &usize| entries[*at].upcoming.as_ref().map(|next| (next.next.first_day(), next.over));
    tree.upcoming.sort_by_key(|at| (start(at), entries[*at].notice.path.clone()));
    let level = |at: &usize| match &entries[*at].notice.facet {
        Facet::Warning(warning) if !warning.all_clear => Some(warning.severity),
        _ => None,
    };
    tree.alerts.sort_by_key(|at| Reverse(level(at)));
}

/// Remembers who names whom in the front matter.
fn relate(site: &mut Site) {
    for (at, entry) in site.entries.iter().enumerate() {
        let named: Vec<(&'static str, &String)> = match &entry.notice.facet {
            Facet::Bylaw(bylaw) => {
                let amends = bylaw.amends.iter().map(|path| ("amends", &path.value));
                amends.chain(bylaw.repeals.iter().map(|path| ("repeals", &path.value))).collect()
            }
            Facet::Warning(warning) => warning.references.iter().map(|path| ("references", &path.value)).collect(),
            _ => Vec::new(),
        };
        for (relation, path) in named {
            if let Some(base) = entry.notice.path.join(path) {
                site.relations.entry((relation, base)).or_default().push(at);
            }
        }
    }
}

/// Collects the old addresses; one that is claimed twice is reported.
fn redirect(site: &mut Site, sections: &[Arc<Section>], findings: &mut Vec<Finding>) {
    let mut claims: Vec<(Address, Destination, &SourcePath, crate::base::span::Span)> = Vec::new();
    for (at, entry) in site.entries.iter().enumerate() {
        for alias in &entry.notice.front.aliases {
            claims.push((alias_address(&alias.value), Destination::Notice(at), &entry.notice.path, alias.span));
        }
    }
    for section in sections {
        let Some(destination) = site.versions.get(&section.base).and_then(|v| v.get(&section.language)) else {
            continue;
        };
        for alias in &section.front.aliases {
            claims.push((alias_address(&alias.value), destination.clone(), &section.path, alias.span));
        }
    }
    let mut redirects = BTreeMap::new();
    let mut first = BTreeMap::new();
    for (address, destination, path, span) in claims {
        if let Some((other, at)) = first.insert(address.clone(), (path, span)) {
            let finding = Finding::error("alias-taken").at(path, span).related_to(other, Some(at));
            findings.push(finding.fact("value", &address));
        }
        redirects.insert(address, destination);
    }
    site.redirects = redirects;
}

fn alias_address(written: &str) -> Address {
    let last = written.rsplit('/').next().unwrap_or("");
    if last.is_empty() || last.contains('.') { Address::new(written) } else { Address::new(&format!("{written}/")) }
}

/// Two files must not have the same address, nor two notices the same id.
fn report_shared_addresses(site: &Site, findings: &mut Vec<Finding>) {
    let sections = site.trees.values().flat_map(|tree| &tree.sections).map(|s| (&s.address, &s.section.path));
    let notices = site.entries.iter().map(|entry| (&entry.address, &entry.notice.path));
    let mut owners: BTreeMap<&Address, &SourcePath> = BTreeMap::new();
    for (address, path) in sections.chain(notices) {
        if let Some(first) = owners.insert(address, path) {
            findings
                .push(Finding::error("address-taken").in_file(path).related_to(first, None).fact("address", address));
        }
    }
    let mut ids: BTreeMap<&str, &Notice> = BTreeMap::new();
    for entry in &site.entries {
        let notice = &*entry.notice;
        let Some(first) = ids.insert(&entry.id, notice) else { continue };
        // Ids made from the paths agree only where the addresses do, and that was told.
        if let Some(id) = notice.front.id.as_ref().or(first.front.id.as_ref()) {
            let (own, other) = if notice.front.id.is_some() { (notice, first) } else { (first, notice) };
            let finding = Finding::error("id-twice").at(&own.path, id.span).related_to(&other.path, None);
            findings.push(finding.fact("id", &entry.id));
        }
    }
}

/// Days with other opening hours leave the page when they are over.
fn opening_changes(site: &Site, changes: &mut Changes) {
    let Some(hours) = &site.settings.file.opening_hours else { return };
    for exception in &hours.exceptions {
        let last = exception.to.unwrap_or(exception.from);
        changes.at(site.settings.zone.start_of_day(last.tomorrow().unwrap_or(last)), site.now.0);
    }
}
