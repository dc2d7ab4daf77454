//! Pages of topics, districts and offices, and the lists of all of them.

use serde::Serialize;

use super::archive::{Archived, YearLink, of_list, years};
use super::card::Card;
use super::context::Context;
use super::home::templated;
use super::notice_page::ContactView;
use super::page::{FeedLink, Page, feed_links};
use super::plan::Output;
use super::section_page::{CountLink, NEWEST};
use crate::base::path::Address;
use crate::config::TermKind;
use crate::notice::facet::view::Link;
use crate::notice::facet::{Facet, Kind};
use crate::site::{LanguageTree, Listing, words};

#[derive(Serialize)]
struct TermPage<'a> {
    page: Page,
    term: TermView,
    cards: Vec<&'a Card>,
    archive: Vec<YearLink>,
    feeds: Vec<FeedLink>,
    calendar_url: Option<String>,
    related: Vec<CountLink>,
    services: Vec<Link>,
    total: usize,
}

#[derive(Serialize)]
struct TermView {
    kind: TermKind,
    slug: String,
    name: String,
    description: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    street: Option<String>,
    room: Option<String>,
    hours: Option<String>,
    contacts: Vec<ContactView>,
}

#[derive(Serialize)]
struct TermsPage {
    page: Page,
    kind: TermKind,
    terms: Vec<TermLink>,
}

#[derive(Serialize)]
struct TermLink {
    url: String,
    label: String,
    description: Option<String>,
    count: usize,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for tree in context.site.languages() {
        for kind in TermKind::ALL {
            if context.site.settings.vocabulary.terms(kind).is_empty() {
                continue;
            }
            outputs.push(index(context, tree, kind));
            for ((_, slug), listing) in tree.terms.iter().filter(|((known, _), _)| *known == kind) {
                outputs.extend(term(context, tree, kind, slug, listing));
            }
        }
    }
    outputs
}

/// The address of a term's page.
pub(super) fn term_address(tree: &LanguageTree, kind: TermKind, slug: &str) -> Address {
    tree.home.page(words(&tree.language).terms(kind)).page(slug)
}

fn index_link(context: &Context<'_>, tree: &LanguageTree, kind: TermKind) -> Link {
    Link {
        url: context.url(&tree.home.page(words(&tree.language).terms(kind))),
        label: context.text(&tree.language, &format!("{}-index", kind.name())),
    }
}

fn index<'a>(context: &'a Context<'a>, tree: &'a LanguageTree, kind: TermKind) -> Output<'a> {
    let language = tree.language.as_str();
    let address = tree.home.page(words(language).terms(kind));
    let title = index_link(context, tree, kind).label;
    let mut terms: Vec<TermLink> = context
        .site
        .settings
        .vocabulary
        .terms(kind)
        .into_iter()
        .map(|(slug, name, description)| TermLink {
            url: context.url(&term_address(tree, kind, slug)),
            label: name.get(language).to_owned(),
            description: description.map(|text| text.get(language).to_owned()),
            count: tree.terms.get(&(kind, slug.to_owned())).map_or(0, |listing| listing.current.len()),
        })
        .collect();
    terms.sort_by_key(|term| term.label.to_lowercase());
    let page = Page::new(context, tree, &title, &address).described(&title);
    templated(context, language, address.output(), "terms.html", TermsPage { page, kind, terms })
}

fn term<'a>(
    context: &'a Context<'a>,
    tree: &'a LanguageTree,
    kind: TermKind,
    slug: &str,
    listing: &'a Listing,
) -> Vec<Output<'a>> {
    let language = tree.language.as_str();
    let vocabulary = &context.site.settings.vocabulary;
    let Some((_, name, description)) = vocabulary.terms(kind).into_iter().find(|(known, _, _)| *known == slug) else {
        return Vec::new();
    };
    let name = name.get(language).to_owned();
    let description = description.map(|text| text.get(language).to_owned());
    let address = term_address(tree, kind, slug);
    let mut page = Page::new(context, tree, &name, &address)
        .described(description.as_deref().unwrap_or(&name))
        .below(index_link(context, tree, kind));
    page.feeds = feed_links(context, &name, &address);
    let archived = Archived { tree, listing, address: address.clone(), title: name.clone(), page: page.clone() };
    let mut outputs = of_list(context, &archived);
    let office = (kind == TermKind::Office).then(|| vocabulary.offices.get(slug)).flatten();
    let view = TermPage {
        feeds: page.feeds.clone(),
        page,
        term: TermView {
            kind,
            slug: slug.to_owned(),
            name,
            description,
            phone: office.and_then(|office| office.phone.clone()),
            email: office.and_then(|office| office.email.clone()),
            street: office.and_then(|office| office.street.clone()),
            room: office.and_then(|office| office.room.as_ref()).map(|room| room.get(language).to_owned()),
            hours: office.and_then(|office| office.hours.as_ref()).map(|hours| hours.get(language).to_owned()),
            contacts: if kind == TermKind::Office { contacts(context, slug, language) } else { Vec::new() },
        },
        cards: context.cards_of(listing.current.iter().take(NEWEST)),
        archive: years(context, &address, listing),
        calendar_url: super::calendars::of_term_url(context, tree, kind, slug),
        related: related(context, tree, kind, slug),
        services: services(context, tree, kind, slug),
        total: listing.total(),
    };
    outputs.push(templated(context, language, address.output(), "term.html", view));
    outputs
}

/// The other terms of the same kind that have current notices.
fn related(context: &Context<'_>, tree: &LanguageTree, kind: TermKind, slug: &str) -> Vec<CountLink> {
    let terms = context.site.settings.vocabulary.terms(kind);
    let mut links: Vec<CountLink> = terms
        .into_iter()
        .filter(|(other, _, _)| *other != slug)
        .filter_map(|(other, name, _)| {
            let count = tree.terms.get(&(kind, other.to_owned()))?.current.len();
            let label = name.get(&tree.language).to_owned();
            Some(CountLink { url: context.url(&term_address(tree, kind, other)), label, count })
        })
        .filter(|link| link.count > 0)
        .collect();
    links.sort_by_key(|link| link.label.to_lowercase());
    links
}

/// The contacts of an office.
fn contacts(context: &Context<'_>, office: &str, language: &str) -> Vec<ContactView> {
    let vocabulary = &context.site.settings.vocabulary;
    let of_office = vocabulary
        .contacts
        .values()
        .filter(|contact| contact.office.as_ref().and_then(|o| vocabulary.lookup("office", &o.value)) == Some(office));
    of_office.map(|contact| ContactView::declared(context, contact, language)).collect()
}

/// Services of a topic or an office.
fn services(context: &Context<'_>, tree: &LanguageTree, kind: TermKind, slug: &str) -> Vec<Link> {
    let vocabulary = &context.site.settings.vocabulary;
    let belongs = |at: &&usize| {
        let Some(entry) = context.entry(**at) else { return false };
        let notice = &entry.notice;
        match (kind, &notice.facet) {
            (TermKind::Topic, _) => notice.topics.iter().any(|topic| topic == slug),
            (TermKind::District, _) => notice.districts.iter().any(|district| district == slug),
            (TermKind::Office, Facet::Service(service)) => {
                let responsible = service.responsible.as_ref();
                let responsible = responsible.and_then(|office| vocabulary.lookup("office", &office.value));
                responsible.or(notice.office.as_deref()) == Some(slug)
            }
            (TermKind::Office, _) => false,
        }
    };
    let cards = context.cards_of(tree.services.iter().filter(belongs));
    let services = cards.into_iter().filter(|card| card.kind == Kind::Service);
    services.map(|card| Link { url: card.url.clone(), label: card.title.clone() }).collect()
}
