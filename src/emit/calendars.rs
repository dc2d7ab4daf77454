//! Calendar files: one for each thing that takes place, and one each for everything, every topic and
//! every district.

use serde::Serialize;

use super::context::Context;
use super::plan::{Output, Rendered, Tools};
use super::term_page::term_address;
use crate::base::digest::Digest;
use crate::base::path::Address;
use crate::base::texts::Argument;
use crate::calendar::{Calendar, Entry as CalendarEntry, Recurrence, Status, When};
use crate::config::TermKind;
use crate::notice::facet::{Facet, Kind};
use crate::site::{Entry, LanguageTree, State};

/// Names the program in calendar files.
const PRODUCT: &str = "-//Aushang//Aushang//DE";

#[derive(Serialize)]
struct CalendarView {
    name: String,
    description: String,
    language: String,
    zone: String,
    url: String,
    source: String,
    entries: Vec<EntryView>,
}

#[derive(Serialize, Clone)]
struct EntryView {
    uid: String,
    summary: String,
    description: String,
    location: String,
    url: String,
    categories: Vec<String>,
    when: When,
    repeat: Option<Recurrence>,
    except: Vec<jiff::civil::Date>,
    cancelled: bool,
    sequence: u32,
    stamp: jiff::Timestamp,
    language: String,
    geo: Option<(f64, f64)>,
    organiser: String,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for tree in context.site.languages() {
        let language = tree.language.as_str();
        let town = context.site.settings.file.municipality.name.get(language);
        let titled = |topic: &str| {
            let arguments = [("topic", Argument::Text(topic)), ("town", Argument::Text(town))];
            context.texts(language).get("feed-title", &arguments)
        };
        let events = events(context, tree);
        if !events.is_empty() {
            let name = titled(&context.text(language, "calendar-title"));
            outputs.push(output(context, tree, &tree.home.file("termine.ics"), name, &tree.home, &events));
        }
        for kind in [TermKind::Topic, TermKind::District] {
            for (slug, name, _) in context.site.settings.vocabulary.terms(kind) {
                let entries = of_term(context, tree, kind, slug);
                if !entries.is_empty() {
                    let page = term_address(tree, kind, slug);
                    let name = titled(name.get(language));
                    outputs.push(output(context, tree, &page.file("termine.ics"), name, &page, &entries));
                }
            }
        }
    }
    outputs.extend(single(context));
    outputs
}

/// Events and meetings of a language.
fn events<'a>(context: &'a Context<'a>, tree: &LanguageTree) -> Vec<&'a Entry> {
    let entries = tree.occasions.iter().filter_map(|at| context.entry(*at));
    let takes_place =
        |entry: &&Entry| matches!(entry.notice.kind(), Kind::Event | Kind::Meeting) && entry.state != State::Withdrawn;
    entries.filter(takes_place).collect()
}

/// Everything that takes place under a topic or in a district, closures included.
fn of_term<'a>(context: &'a Context<'a>, tree: &LanguageTree, kind: TermKind, slug: &str) -> Vec<&'a Entry> {
    let entries = tree.occasions.iter().filter_map(|at| context.entry(*at));
    let has = |entry: &&Entry| {
        let notice = &entry.notice;
        let slugs = match kind {
            TermKind::Topic => notice.topics.as_slice(),
            TermKind::District => notice.districts.as_slice(),
            TermKind::Office => &[],
        };
        slugs.iter().any(|known| known == slug)
    };
    entries.filter(has).collect()
}

/// The address of the calendar of all events; a calendar without entries is none (RFC 5545 section 3.6).
pub(super) fn of_all_url(context: &Context<'_>, tree: &LanguageTree) -> Option<String> {
    (!events(context, tree).is_empty()).then(|| context.url(&tree.home.file("termine.ics")))
}

/// The address of the calendar of a topic or district.
pub(super) fn of_term_url(context: &Context<'_>, tree: &LanguageTree, kind: TermKind, slug: &str) -> Option<String> {
    let any = !of_term(context, tree, kind, slug).is_empty();
    any.then(|| context.url(&term_address(tree, kind, slug).file("termine.ics")))
}

/// A file for each thing that takes place, beside its page.
fn single<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for tree in context.site.trees.values() {
        for entry in tree.occasions.iter().filter_map(|at| context.entry(*at)) {
            let title = entry.notice.front.title.value.clone();
            let file = entry.address.file("termin.ics");
            outputs.push(output(context, tree, &file, title, &entry.address, &[entry]));
        }
    }
    outputs
}

fn output<'a>(
    context: &'a Context<'a>,
    tree: &LanguageTree,
    file: &Address,
    name: String,
    page: &Address,
    entries: &[&Entry],
) -> Output<'a> {
    let view = CalendarView {
        description: name.clone(),
        name,
        language: tree.language.clone(),
        zone: context.site.settings.zone.name().to_owned(),
        url: context.absolute(page),
        source: context.absolute(file),
        entries: entries.iter().filter_map(|entry| entry_view(context, entry)).collect(),
    };
    Output::new(file.output(), Digest::default(), view, render)
}

fn entry_view(context: &Context<'_>, entry: &Entry) -> Option<EntryView> {
    let occasion = &entry.upcoming.as_ref()?.occasion;
    let notice = &entry.notice;
    let url = context.absolute(&entry.address);
    let categories = super::card::terms(context, TermKind::Topic, &notice.topics, &notice.language);
    let changed = notice.updated.or(notice.date);
    let id = percent_encoding::utf8_percent_encode(&entry.id, percent_encoding::NON_ALPHANUMERIC).to_string();
    Some(EntryView {
        uid: format!(
            "{}@{}",
            id.replace("%2F", ".").replace("%2D", "-").replace("%2E", "."),
            context.site.settings.host
        ),
        summary: notice.front.title.value.clone(),
        description: notice.summary(),
        location: occasion.place.clone().unwrap_or_default(),
        url,
        categories: categories.into_iter().map(|term| term.name).collect(),
        when: occasion.when.clone(),
        repeat: occasion.repeat.clone(),
        except: occasion.except.clone(),
        cancelled: occasion.cancelled || entry.state == State::Withdrawn,
        sequence: sequence(entry),
        stamp: changed.map_or(jiff::Timestamp::UNIX_EPOCH, |moment| moment.at),
        language: notice.language.clone(),
        geo: occasion.point,
        organiser: organiser(entry),
    })
}

/// Who holds it.
fn organiser(entry: &Entry) -> String {
    match &entry.notice.facet {
        Facet::Event(event) => event.organiser.clone().unwrap_or_default(),
        Facet::Meeting(meeting) => meeting.body.clone(),
        _ => String::new(),
    }
}

/// Grows with every change that is dated: the days between publication and the last change, plus one
/// for a cancellation (RFC 5545 section 3.8.7.4 wants it to grow, not to count).
fn sequence(entry: &Entry) -> u32 {
    let notice = &entry.notice;
    let days = match (notice.date, notice.updated) {
        (Some(date), Some(updated)) => {
            let seconds = updated.at.as_second() - date.at.as_second();
            u32::try_from(seconds / 86_400 + 1).unwrap_or(0)
        }
        _ => 0,
    };
    days + u32::from(entry.upcoming.as_ref().is_some_and(|upcoming| upcoming.occasion.cancelled))
}

fn render(view: &CalendarView, _: &Tools<'_>) -> Rendered {
    let calendar = Calendar {
        name: &view.name,
        description: &view.description,
        language: &view.language,
        zone: &view.zone,
        url: &view.url,
        source: &view.source,
        product: PRODUCT,
        entries: view.entries.iter().map(entry_of).collect(),
    };
    Ok(crate::calendar::write(&calendar).into_bytes())
}

fn entry_of(entry: &EntryView) -> CalendarEntry<'_> {
    CalendarEntry {
        uid: &entry.uid,
        summary: &entry.summary,
        description: &entry.description,
        location: &entry.location,
        url: &entry.url,
        categories: entry.categories.iter().map(String::as_str).collect(),
        when: entry.when.clone(),
        repeat: entry.repeat.as_ref(),
        except: &entry.except,
        status: if entry.cancelled { Status::Cancelled } else { Status::Confirmed },
        sequence: entry.sequence,
        stamp: entry.stamp,
        language: &entry.language,
        geo: entry.geo,
        organiser: &entry.organiser,
    }
}
