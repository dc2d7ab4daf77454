//! "Abonnieren": every way to be told of news, by topic, district, section and office.

use serde::Serialize;

use super::context::Context;
use super::home::templated;
use super::page::Page;
use super::plan::Output;
use super::term_page::term_address;
use crate::base::path::Address;
use crate::config::TermKind;
use crate::site::{LanguageTree, words};

#[derive(Serialize)]
struct SubscribeView {
    page: Page,
    feed_all: FeedPair,
    topics: Vec<Subscription>,
    districts: Vec<Subscription>,
    sections: Vec<Subscription>,
    offices: Vec<Subscription>,
    warnings: FeedPair,
    digest_available: bool,
    digest_all: Option<String>,
    calendar_all: Option<String>,
}

#[derive(Serialize)]
struct FeedPair {
    atom: String,
    json: String,
}

#[derive(Serialize)]
struct Subscription {
    label: String,
    atom: String,
    json: String,
    calendar: Option<String>,
    digest: Option<String>,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    context.site.languages().map(|tree| subscribe(context, tree)).collect()
}

fn subscribe<'a>(context: &'a Context<'a>, tree: &'a LanguageTree) -> Output<'a> {
    let language = tree.language.as_str();
    let word = words(language);
    let address = tree.home.page(word.subscribe);
    let title = context.text(language, "subscribe-title");
    let pair = |folder: &Address| FeedPair {
        atom: context.url(&folder.file("feed.atom")),
        json: context.url(&folder.file("feed.json")),
    };
    let terms = |kind: TermKind| -> Vec<Subscription> {
        let mut terms: Vec<Subscription> = context
            .site
            .settings
            .vocabulary
            .terms(kind)
            .into_iter()
            .map(|(slug, name, _)| {
                let folder = term_address(tree, kind, slug);
                let FeedPair { atom, json } = pair(&folder);
                let has_lists = kind != TermKind::Office;
                Subscription {
                    label: name.get(language).to_owned(),
                    atom,
                    json,
                    calendar: super::calendars::of_term_url(context, tree, kind, slug),
                    digest: has_lists
                        .then(|| digest_url(context, &format!("{}-{slug}", kind.name()), language))
                        .flatten(),
                }
            })
            .collect();
        terms.sort_by_key(|term| term.label.to_lowercase());
        terms
    };
    let sections = tree.sections.iter().filter(|section| section.listing.total() > 0);
    let sections = sections.map(|section| {
        let FeedPair { atom, json } = pair(&section.address);
        Subscription { label: section.title.clone(), atom, json, calendar: None, digest: None }
    });
    let view = SubscribeView {
        page: Page::new(context, tree, &title, &address).described(&title),
        feed_all: pair(&tree.home),
        topics: terms(TermKind::Topic),
        districts: terms(TermKind::District),
        sections: sections.collect(),
        offices: terms(TermKind::Office),
        warnings: pair(&tree.home.page(word.warnings)),
        digest_available: digest_url(context, "all", language).is_some(),
        digest_all: digest_url(context, "all", language),
        calendar_all: super::calendars::of_all_url(context, tree),
    };
    templated(context, language, address.output(), "subscribe.html", view)
}

/// Where a citizen subscribes to a digest.
fn digest_url(context: &Context<'_>, subscription: &str, language: &str) -> Option<String> {
    let url = context.site.settings.file.digest.as_ref()?.subscribe_url.as_ref()?;
    Some(url.replace("{subscription}", subscription).replace("{language}", language))
}
