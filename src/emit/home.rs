//! The home page of each language, and the page for addresses that do not exist.

use serde::Serialize;

use super::body::BodyView;
use super::card::Card;
use super::context::Context;
use super::page::{Page, feed_links, versions};
use super::plan::{Output, Templated, render_template};
use crate::base::path::OutputPath;
use crate::notice::EASY;
use crate::notice::facet::Kind;
use crate::site::LanguageTree;

/// How many news and dates the home page shows.
const NEWEST: usize = 5;
/// How many the home page shows of each rubric.
const PER_RUBRIC: usize = 3;

#[derive(Serialize)]
struct Home<'a> {
    page: Page,
    body: BodyView<'a>,
    top_tasks: Vec<TopTaskView>,
    news: Vec<&'a Card>,
    events: Vec<&'a Card>,
    rubrics: Vec<Rubric<'a>>,
    subscribe_url: String,
}

#[derive(Serialize)]
struct TopTaskView {
    url: String,
    label: String,
    text: String,
}

#[derive(Serialize)]
struct Rubric<'a> {
    title: String,
    url: String,
    cards: Vec<&'a Card>,
}

#[derive(Serialize)]
struct NotFound {
    page: Page,
    services_url: Option<String>,
    topics_url: Option<String>,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs: Vec<Output<'a>> = context.site.languages().map(|tree| home(context, tree)).collect();
    outputs.extend(context.site.languages().next().map(|tree| not_found(context, tree)));
    outputs
}

fn home<'a>(context: &'a Context<'a>, tree: &'a LanguageTree) -> Output<'a> {
    let language = tree.language.as_str();
    let town = &context.site.settings.file.municipality;
    let section = tree.home_section.as_ref();
    let title = section.map_or_else(|| town.name.get(language).to_owned(), |s| s.front.title.value.clone());
    let summary = section.and_then(|s| s.front.summary.clone());
    let tagline = || town.tagline.as_ref().map_or_else(String::new, |tagline| tagline.get(language).to_owned());
    let mut page = Page::new(context, tree, &title, &tree.home).described(&summary.unwrap_or_else(tagline));
    if let Some(section) = section {
        page = page.with_versions(context, &versions(context, &section.base), language);
    }
    page.feeds = feed_links(context, town.name.get(language), &tree.home);
    page.json_ld = Some(super::json_ld::organization(context, language));
    let view = Home {
        page,
        body: section.map_or_else(|| BodyView::empty(context), |s| BodyView::of_page(context, &s.body, language)),
        top_tasks: top_tasks(context, language),
        news: context.cards_of(tree.news.current.iter().filter(|at| is_plain_news(context, **at)).take(NEWEST)),
        events: context.cards_of(tree.upcoming.iter().take(NEWEST)),
        rubrics: rubrics(context, tree),
        subscribe_url: context.frames.get(language).map_or_else(String::new, |frame| frame.subscribe_url.clone()),
    };
    templated(context, language, tree.home.output(), "home.html", view)
}

/// Events and meetings stand beside the news, under their dates.
fn is_plain_news(context: &Context<'_>, at: usize) -> bool {
    context.entry(at).is_some_and(|entry| !matches!(entry.notice.kind(), Kind::Event | Kind::Meeting))
}

fn top_tasks(context: &Context<'_>, language: &str) -> Vec<TopTaskView> {
    let tasks = context.site.settings.file.top_tasks.iter();
    tasks
        .filter_map(|task| {
            let link = context.page_link(&task.page.value, language)?;
            Some(TopTaskView {
                url: link.url,
                label: task.label.as_ref().map_or(link.label, |label| label.get(language).to_owned()),
                text: task.text.as_ref().map_or_else(String::new, |text| text.get(language).to_owned()),
            })
        })
        .collect()
}

fn rubrics<'a>(context: &'a Context<'a>, tree: &'a LanguageTree) -> Vec<Rubric<'a>> {
    let with_news = tree.sections.iter().filter(|section| section.parent.is_none() && section.listing.total() > 0);
    with_news
        .map(|section| Rubric {
            title: section.title.clone(),
            url: context.url(&section.address),
            cards: context.cards_of(section.listing.current.iter().take(PER_RUBRIC)),
        })
        .collect()
}

fn not_found<'a>(context: &'a Context<'a>, tree: &'a LanguageTree) -> Output<'a> {
    let language = tree.language.as_str();
    let frame = context.frames.get(language);
    let address = tree.home.file("404.html");
    let mut page = Page::new(context, tree, &context.text(language, "not-found"), &address);
    page.noindex = true;
    let view = NotFound {
        page,
        services_url: frame.and_then(|frame| frame.services_url.clone()),
        topics_url: frame.and_then(|frame| frame.topics_url.clone()),
    };
    templated(context, language, address.output(), "not_found.html", view)
}

/// An output made by a template in a language.
pub(super) fn templated<'a, V: Serialize + Send + Sync + 'a>(
    context: &Context<'a>,
    language: &str,
    path: OutputPath,
    template: &'static str,
    view: V,
) -> Output<'a> {
    let look = context.look(language);
    Output::new(path, look, Templated { language: language.to_owned(), template, view }, render_template::<V>)
}

/// Whether a language has lists of its own.
pub(super) fn has_lists(tree: &LanguageTree) -> bool {
    tree.language != EASY
}
