//! The page of every notice, and of pages outside the news.

use serde::Serialize;

use rayon::prelude::*;

use super::body::BodyView;
use super::card::{Card, TermLink, calendar_url, state_name, term_url, terms, title};
use super::context::Context;
use super::home::templated;
use super::page::{Page, PageImage, link_to, preview_mark, versions};
use super::plan::Output;
use super::section_page::PageLink;
use crate::base::moment::{Moment, Zone};
use crate::base::path::SourcePath;
use crate::calendar::When;
use crate::config::{Contact, TermKind};
use crate::notice::ContactReference;
use crate::notice::body::Picture;
use crate::notice::facet::Kind;
use crate::notice::facet::view::{FacetView, FileView, Link, OfficeView, Resolver};
use crate::site::{Entry, LanguageTree, State, media_type};

/// How many related notices a page names.
const RELATED: usize = 4;

#[derive(Serialize)]
struct NoticePage<'a> {
    page: Page,
    notice: NoticeView<'a>,
    children: Vec<PageLink>,
}

#[derive(Serialize)]
struct NoticeView<'a> {
    id: &'a str,
    kind: Kind,
    kind_name: String,
    lead: String,
    body: BodyView<'a>,
    date: Option<Moment>,
    updated: Option<Moment>,
    change: Option<&'a str>,
    expires: Option<Moment>,
    state: &'static str,
    withdrawn_reason: Option<&'a str>,
    tombstone: bool,
    office: Option<OfficeView>,
    contact: Option<ContactView>,
    topics: Vec<TermLink>,
    districts: Vec<TermLink>,
    section: Option<Link>,
    files: Vec<FileView>,
    image: Option<ImageView>,
    related: Vec<&'a Card>,
    permalink: String,
    facet: Option<FacetView>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub(crate) struct ContactView {
    pub name: String,
    pub office: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub room: Option<String>,
    pub text: Option<String>,
}

impl ContactView {
    /// A declared contact.
    pub(super) fn declared(context: &Context<'_>, contact: &Contact, language: &str) -> Self {
        let vocabulary = &context.site.settings.vocabulary;
        let office = contact.office.as_ref().and_then(|office| vocabulary.lookup("office", &office.value));
        Self {
            name: contact.name.get(language).to_owned(),
            office: office.and_then(|slug| vocabulary.offices.get(slug)).map(|o| o.name.get(language).to_owned()),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            room: contact.room.as_ref().map(|room| room.get(language).to_owned()),
            text: None,
        }
    }
}

#[derive(Serialize)]
struct ImageView {
    src: String,
    srcset: String,
    sizes: String,
    width: u32,
    height: u32,
    alt: String,
    caption: Option<String>,
    credit: Option<String>,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let entries = context.site.entries.par_iter();
    entries.filter_map(|entry| Some(page(context, entry, context.site.tree(&entry.notice.language)?))).collect()
}

fn page<'a>(context: &'a Context<'a>, entry: &'a Entry, tree: &'a LanguageTree) -> Output<'a> {
    let notice = &entry.notice;
    let is_page = !notice.kind().is_news() && notice.kind() != Kind::Service;
    let template = if is_page { "page.html" } else { "notice.html" };
    let view = NoticePage {
        page: head(context, entry, tree),
        notice: view(context, entry),
        children: children(context, entry, tree),
    };
    templated(context, &notice.language, entry.address.output(), template, view)
}

/// The pages in the folder of a page that is an `index.md`.
fn children(context: &Context<'_>, entry: &Entry, tree: &LanguageTree) -> Vec<PageLink> {
    let base = &entry.notice.base;
    if base.file_name() != "index.md" || entry.notice.kind() != Kind::Page {
        return Vec::new();
    }
    let is_below = |at: &&usize| {
        let other = context.entry(**at).map(|entry| (&entry.notice.base, entry.notice.kind()));
        other.is_some_and(|(path, kind)| path != base && path.folder() == base.folder() && kind == Kind::Page)
    };
    let cards = context.cards_of(tree.all.iter().filter(is_below)).into_iter();
    cards
        .map(|card| PageLink { url: card.url.clone(), label: card.title.clone(), summary: card.summary.clone() })
        .collect()
}

fn head(context: &Context<'_>, entry: &Entry, tree: &LanguageTree) -> Page {
    let notice = &entry.notice;
    let title = title(context, entry);
    let gone = entry.state == State::Tombstone;
    let description = if gone { title.clone() } else { notice.summary() };
    let mut page = Page::new(context, tree, &title, &entry.address)
        .described(&description)
        .in_section(context, tree, entry.section)
        .with_versions(context, &versions(context, &notice.base), &notice.language);
    if page.section_key.is_none() {
        page.section_key = Some(notice.base.to_string());
    }
    page.published = notice.date;
    page.modified = notice.updated;
    page.preview = preview_mark(entry);
    page.noindex = gone || entry.state == State::Withdrawn || page.preview.is_some();
    page.json_ld = if gone { None } else { super::json_ld::notice(context, entry) };
    page.image = notice.front.image.as_ref().filter(|_| !gone).and_then(|image| {
        let set = context.pictures.get(&notice.path.join(&image.0.file.value)?)?;
        let view = set.view(&context.site.settings.base_url);
        let alt = image.0.alt.clone().unwrap_or_default();
        Some(PageImage { url: view.src, alt, width: view.width, height: view.height })
    });
    page
}

fn view<'a>(context: &'a Context<'a>, entry: &'a Entry) -> NoticeView<'a> {
    let notice = &entry.notice;
    let language = notice.language.as_str();
    let gone = entry.state == State::Tombstone;
    let resolver = EntryResolver { context, entry };
    NoticeView {
        id: &entry.id,
        kind: notice.kind(),
        kind_name: context.text(language, &format!("kind-{}", notice.kind().name())),
        lead: match &notice.front.summary {
            Some(summary) if !gone => summary.value.clone(),
            _ => String::new(),
        },
        body: if gone { BodyView::empty(context) } else { BodyView::of_page(context, &notice.body, language) },
        date: notice.date,
        updated: notice.updated,
        change: notice.front.change.as_deref().filter(|_| !gone),
        expires: notice.valid_until,
        state: state_name(entry),
        withdrawn_reason: notice.front.withdrawn.reason.as_deref().filter(|_| !gone),
        tombstone: gone,
        office: notice.office.as_ref().and_then(|office| resolver.office(office)),
        contact: if gone { None } else { contact(context, notice.contact.as_ref(), language) },
        topics: terms(context, TermKind::Topic, &notice.topics, language),
        districts: terms(context, TermKind::District, &notice.districts, language),
        section: entry.section.and_then(|at| {
            let section = context.site.section(language, at)?;
            Some(Link { url: context.url(&section.address), label: section.title.clone() })
        }),
        files: if gone { Vec::new() } else { files(&resolver) },
        image: if gone { None } else { image(context, entry) },
        related: if gone { Vec::new() } else { related(context, entry) },
        permalink: context.absolute(&entry.address),
        facet: (!gone).then(|| notice.facet.view(&resolver)),
    }
}

fn contact(context: &Context<'_>, contact: Option<&ContactReference>, language: &str) -> Option<ContactView> {
    match contact? {
        ContactReference::Text(text) => Some(ContactView {
            name: String::new(),
            office: None,
            phone: None,
            email: None,
            room: None,
            text: Some(text.clone()),
        }),
        ContactReference::Declared(slug) => {
            let contact = context.site.settings.vocabulary.contacts.get(slug)?;
            Some(ContactView::declared(context, contact, language))
        }
    }
}

fn files(resolver: &EntryResolver<'_>) -> Vec<FileView> {
    let attachments = resolver.entry.notice.front.attachments.iter();
    attachments.filter_map(|a| resolver.file(&a.0.file.value, a.0.title.as_deref())).collect()
}

fn image(context: &Context<'_>, entry: &Entry) -> Option<ImageView> {
    let image = &entry.notice.front.image.as_ref()?.0;
    let set = context.pictures.get(&entry.notice.path.join(&image.file.value)?)?;
    let Picture { src, srcset, sizes, width, height } = set.view(&context.site.settings.base_path);
    Some(ImageView {
        src,
        srcset,
        sizes,
        width,
        height,
        alt: if image.decorative { String::new() } else { image.alt.clone().unwrap_or_default() },
        caption: image.caption.clone(),
        credit: image.credit.clone(),
    })
}

/// The newest current notices that share a topic, those of the same district first.
fn related<'a>(context: &'a Context<'a>, entry: &Entry) -> Vec<&'a Card> {
    let notice = &entry.notice;
    let Some(tree) = context.site.tree(&notice.language) else { return Vec::new() };
    let mut found: Vec<usize> = Vec::new();
    for topic in &notice.topics {
        let Some(listing) = tree.terms.get(&(TermKind::Topic, topic.clone())) else { continue };
        // Only the head of the list is looked at: what is related changes with the newest notices only.
        for at in listing.feed.iter().take(RELATED + 1) {
            let same = context.entry(*at).is_some_and(|other| other.address == entry.address);
            if !same && !found.contains(at) {
                found.push(*at);
            }
        }
    }
    let shares = |at: &usize| {
        context.entry(*at).is_some_and(|other| other.notice.districts.iter().any(|d| notice.districts.contains(d)))
    };
    found.sort_by_key(|at| !shares(at));
    found.into_iter().take(RELATED).filter_map(|at| context.cards.get(at)).collect()
}

/// Answers a facet's questions about its notice.
struct EntryResolver<'a> {
    context: &'a Context<'a>,
    entry: &'a Entry,
}

impl EntryResolver<'_> {
    fn language(&self) -> &str {
        &self.entry.notice.language
    }
}

impl Resolver for EntryResolver<'_> {
    fn zone(&self) -> &Zone {
        &self.context.site.settings.zone
    }

    fn notice(&self, reference: &str) -> Option<Link> {
        let file = self.entry.notice.path.join(reference)?;
        link_to(self.context, self.context.site.version(&file, self.language())?)
    }

    fn referring(&self, relation: &str) -> Vec<Link> {
        let relations = &self.context.site.relations;
        let named = relations.iter().filter(|((name, base), _)| *name == relation && *base == self.entry.notice.base);
        let entries = named.flat_map(|(_, entries)| entries).filter_map(|at| self.context.entry(*at));
        entries
            .filter(|entry| entry.notice.language == self.language())
            .map(|entry| Link { url: self.context.url(&entry.address), label: title(self.context, entry) })
            .collect()
    }

    fn file(&self, reference: &str, title: Option<&str>) -> Option<FileView> {
        let path = self.entry.notice.path.join(reference)?;
        file_view(self.context, &path, title)
    }

    fn office(&self, written: &str) -> Option<OfficeView> {
        let vocabulary = &self.context.site.settings.vocabulary;
        let office = vocabulary.offices.get(vocabulary.lookup("office", written)?)?;
        Some(OfficeView {
            name: office.name.get(self.language()).to_owned(),
            url: term_url(self.context, TermKind::Office, &office.slug, self.language()),
            phone: office.phone.clone(),
            email: office.email.clone(),
            street: office.street.clone(),
            room: office.room.as_ref().map(|room| room.get(self.language()).to_owned()),
        })
    }

    fn calendar(&self) -> Option<String> {
        calendar_url(self.context, self.entry)
    }

    fn occurrences(&self) -> Vec<When> {
        match &self.entry.upcoming {
            Some(upcoming) if upcoming.occasion.repeat.is_some() && !upcoming.past => upcoming.dates_from(10),
            _ => Vec::new(),
        }
    }

    fn repeat_in_words(&self) -> Option<String> {
        let repeat = self.entry.upcoming.as_ref()?.occasion.repeat.as_ref()?;
        Some(super::repeat::in_words(repeat.parts(), self.context.texts(self.language())))
    }

    fn reached(&self, moment: Moment) -> bool {
        moment.at <= self.context.site.now.0
    }
}

/// A published file as pages show it.
pub(super) fn file_view(context: &Context<'_>, path: &SourcePath, title: Option<&str>) -> Option<FileView> {
    let file = context.site.files.get(path)?;
    let (media, type_name) = media_type(&path.extension().unwrap_or_default());
    let stem = path.file_name().rsplit_once('.').map_or(path.file_name(), |(stem, _)| stem);
    Some(FileView {
        url: context.url(&file.address),
        title: title.map_or_else(|| stem.to_owned(), ToOwned::to_owned),
        file_name: file.address.as_str().rsplit('/').next().unwrap_or("").to_owned(),
        type_name,
        media_type: media.split(';').next().unwrap_or(media).to_owned(),
        size: file.size,
        sha256: file.digest.to_string(),
    })
}
