//! Feeds: Atom 1.0 (RFC 4287) and JSON Feed 1.1 beside it, for everything, each section, topic,
//! district and office, and for warnings; valid also when empty.
//!
//! What `atom_syndication` leaves open is closed here: forbidden characters are left out, every entry
//! has an id and says its language, and the XML declaration names the encoding.

use std::sync::Arc;

use atom_syndication as atom;
use serde::Serialize;
use serde_json::json;

use super::body::BodyView;
use super::card::terms;
use super::context::Context;
use super::plan::{Output, Rendered, Tools};
use crate::base::finding::Finding;
use crate::base::moment::Moment;
use crate::base::path::Address;
use crate::base::texts::Argument;
use crate::base::xml::{escape, strip_forbidden};
use crate::config::TermKind;
use crate::notice::facet::Kind;
use crate::site::{Entry, LanguageTree, words};

/// What an empty feed says it was updated: a fixed day, for nothing happened yet.
const BEFORE_ALL_NEWS: &str = "2000-01-01T00:00:00+00:00";

#[derive(Serialize)]
struct FeedView<'a> {
    language: String,
    title: String,
    author: String,
    id: String,
    page_url: String,
    atom_url: String,
    json_url: String,
    updated: String,
    entries: Vec<EntryView<'a>>,
}

#[derive(Serialize)]
struct EntryView<'a> {
    id: String,
    url: String,
    title: String,
    summary: String,
    change: Option<&'a str>,
    content: BodyView<'a>,
    published: String,
    updated: String,
    categories: Vec<(String, String)>,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for tree in context.site.languages() {
        let language = tree.language.as_str();
        let name = context.site.settings.file.municipality.name.get(language);
        let mut add = |folder: Address, title: String, page: &Address, notices: &[usize]| {
            outputs.extend(feed(context, tree, &folder, title, page, notices));
        };
        add(tree.home.clone(), name.to_owned(), &tree.home, &tree.news.feed);
        let warnings = tree.home.page(words(language).warnings);
        add(warnings, feed_title(context, tree, &context.text(language, "feed-warnings")), &tree.home, &tree.warnings);
        for section in &tree.sections {
            let title = feed_title(context, tree, &section.title);
            add(section.address.clone(), title, &section.address, &section.listing.feed);
        }
        for kind in TermKind::ALL {
            for (slug, term, _) in context.site.settings.vocabulary.terms(kind) {
                let address = super::term_page::term_address(tree, kind, slug);
                let listing = tree.terms.get(&(kind, slug.to_owned()));
                let notices = listing.map_or(&[][..], |listing| &listing.feed);
                add(address.clone(), feed_title(context, tree, term.get(language)), &address, notices);
            }
        }
    }
    outputs
}

fn feed_title(context: &Context<'_>, tree: &LanguageTree, topic: &str) -> String {
    let town = context.site.settings.file.municipality.name.get(&tree.language);
    let arguments = [("topic", Argument::Text(topic)), ("town", Argument::Text(town))];
    context.texts(&tree.language).get("feed-title", &arguments)
}

fn feed<'a>(
    context: &'a Context<'a>,
    tree: &'a LanguageTree,
    folder: &Address,
    title: String,
    page: &Address,
    notices: &[usize],
) -> [Output<'a>; 2] {
    let newest = &notices[..notices.len().min(context.site.settings.feed_entries())];
    let view = {
        let entries: Vec<EntryView<'a>> =
            newest.iter().filter_map(|at| Some(entry_view(context, context.entry(*at)?))).collect();
        let updated = entries.iter().map(|entry| entry.updated.as_str()).max_by_key(|text| instant(text));
        FeedView {
            language: tree.language.clone(),
            title: title.clone(),
            author: context.site.settings.file.municipality.name.get(&tree.language).to_owned(),
            id: context.absolute(&folder.file("feed.atom")),
            page_url: context.absolute(page),
            atom_url: context.absolute(&folder.file("feed.atom")),
            json_url: context.absolute(&folder.file("feed.json")),
            updated: updated.unwrap_or(BEFORE_ALL_NEWS).to_owned(),
            entries,
        }
    };
    let view = Arc::new(view);
    let look = context.theme.digest;
    [
        Output::new(folder.file("feed.atom").output(), look, view.clone(), render_atom),
        Output::new(folder.file("feed.json").output(), look, view, render_json),
    ]
}

fn instant(rfc3339: &str) -> Option<jiff::Timestamp> {
    rfc3339.parse().ok()
}

/// An entry. `updated` moves only with a change that readers are told of.
fn entry_view<'a>(context: &'a Context<'a>, entry: &'a Entry) -> EntryView<'a> {
    let notice = &entry.notice;
    let published = notice.date.as_ref().map_or_else(|| BEFORE_ALL_NEWS.to_owned(), Moment::rfc3339);
    let told = notice.updated.filter(|_| notice.front.change.is_some());
    let mut categories: Vec<(String, String)> = Vec::new();
    for (kind, slugs) in [(TermKind::Topic, &notice.topics), (TermKind::District, &notice.districts)] {
        let named = terms(context, kind, slugs, &notice.language);
        categories.extend(slugs.iter().cloned().zip(named.into_iter().map(|term| term.name)));
    }
    if notice.kind() == Kind::Warning {
        categories.push(("warning".to_owned(), context.text(&notice.language, "kind-warning")));
    }
    EntryView {
        id: entry_id(context, entry),
        url: context.absolute(&entry.address),
        title: super::card::title(context, entry),
        summary: notice.summary(),
        change: notice.front.change.as_deref(),
        content: BodyView::absolute(context, &notice.body, &notice.language, &entry.address),
        updated: told.as_ref().map_or_else(|| published.clone(), Moment::rfc3339),
        published,
        categories,
    }
}

/// A tag URI (RFC 4151): it stays when the notice moves or the site changes its host's protocol.
pub(crate) fn entry_id(context: &Context<'_>, entry: &Entry) -> String {
    let year = entry.notice.date.map_or(2000, |date| date.date().year());
    let id: String = percent_encoding::utf8_percent_encode(&entry.id, TAG_SPECIFIC).to_string();
    format!("tag:{},{year}:{id}", context.site.settings.host)
}

/// Characters that may not stand in the specific part of a tag URI.
const TAG_SPECIFIC: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'/').remove(b'~');

fn text(value: &str, language: &str) -> atom::Text {
    atom::Text { value: strip_forbidden(value), lang: Some(language.to_owned()), ..atom::Text::default() }
}

fn atom_date(rfc3339: &str) -> atom::FixedDateTime {
    rfc3339.parse().unwrap_or_default()
}

fn link(href: &str, relation: &str, media_type: &str) -> atom::Link {
    atom::Link {
        href: href.to_owned(),
        rel: relation.to_owned(),
        mime_type: Some(media_type.to_owned()),
        ..atom::Link::default()
    }
}

fn render_atom(view: &Arc<FeedView<'_>>, _: &Tools<'_>) -> Rendered {
    let entry = |entry: &EntryView<'_>| atom::Entry {
        title: text(&entry.title, &view.language),
        id: entry.id.clone(),
        updated: atom_date(&entry.updated),
        published: Some(atom_date(&entry.published)),
        links: vec![link(&entry.url, "alternate", "text/html")],
        summary: (!entry.summary.is_empty()).then(|| text(&entry.summary, &view.language)),
        content: Some(atom::Content {
            content_type: Some("html".to_owned()),
            value: Some(strip_forbidden(&content(entry))),
            lang: Some(view.language.clone()),
            ..atom::Content::default()
        }),
        categories: entry
            .categories
            .iter()
            .map(|(term, label)| atom::Category {
                term: term.clone(),
                scheme: None,
                label: Some(strip_forbidden(label)),
            })
            .collect(),
        ..atom::Entry::default()
    };
    let feed = atom::Feed {
        title: text(&view.title, &view.language),
        id: view.id.clone(),
        updated: atom_date(&view.updated),
        authors: vec![atom::Person { name: strip_forbidden(&view.author), ..atom::Person::default() }],
        links: vec![
            link(&view.atom_url, "self", "application/atom+xml"),
            link(&view.page_url, "alternate", "text/html"),
        ],
        entries: view.entries.iter().map(entry).collect(),
        lang: Some(view.language.clone()),
        ..atom::Feed::default()
    };
    let mut bytes = b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec();
    let config = atom::WriteConfig { write_document_declaration: false, indent_size: None };
    match feed.write_with_config(&mut bytes, config) {
        Ok(_) => {
            bytes.push(b'\n');
            Ok(bytes)
        }
        Err(error) => Err(Box::new(Finding::error("feed").fact("message", error).fact("path", &view.atom_url))),
    }
}

/// What changed, then the text.
fn content(entry: &EntryView<'_>) -> String {
    let html = entry.content.html();
    match entry.change {
        Some(change) => format!("<p><strong>{}</strong></p>\n{html}", escape(change)),
        None => html,
    }
}

fn render_json(view: &Arc<FeedView<'_>>, _: &Tools<'_>) -> Rendered {
    let items: Vec<serde_json::Value> = view
        .entries
        .iter()
        .map(|entry| {
            let mut item = json!({
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_html": content(entry),
                "date_published": entry.published,
                "date_modified": entry.updated,
                "language": view.language,
                "tags": entry.categories.iter().map(|(_, label)| label).collect::<Vec<_>>(),
            });
            if !entry.summary.is_empty()
                && let Some(object) = item.as_object_mut()
            {
                object.insert("summary".to_owned(), json!(entry.summary));
            }
            item
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.title,
        "home_page_url": view.page_url,
        "feed_url": view.json_url,
        "language": view.language,
        "authors": [{ "name": view.author }],
        "items": items,
    });
    let mut bytes = serde_json::to_vec_pretty(&feed).unwrap_or_default();
    bytes.push(b'\n');
    Ok(bytes)
}
