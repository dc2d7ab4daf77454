//! The start page of Leichte Sprache: everything there is in it.

use serde::Serialize;

use super::body::BodyView;
use super::context::Context;
use super::home::templated;
use super::page::{Page, versions};
use super::plan::Output;
use crate::notice::EASY;

#[derive(Serialize)]
struct EasyView<'a> {
    page: Page,
    body: BodyView<'a>,
    cards: Vec<EasyLink>,
}

#[derive(Serialize)]
struct EasyLink {
    url: String,
    title: String,
    summary: String,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let Some(tree) = context.site.tree(EASY) else { return Vec::new() };
    let section = tree.home_section.as_ref();
    let title = section.map_or_else(|| context.text(EASY, "language-name"), |s| s.front.title.value.clone());
    let mut page = Page::new(context, tree, &title, &tree.home).described(&title);
    let name = context.site.settings.file.municipality.name.get(EASY);
    page.head_title = format!("{title} – {name}");
    if let Some(section) = section {
        page = page.with_versions(context, &versions(context, &section.base), EASY);
    }
    let cards = context.cards_of(&tree.all).into_iter();
    let view = EasyView {
        page,
        body: section.map_or_else(|| BodyView::empty(context), |s| BodyView::of_page(context, &s.body, EASY)),
        cards: cards
            .map(|card| EasyLink { url: card.url.clone(), title: card.title.clone(), summary: card.summary.clone() })
            .collect(),
    };
    vec![templated(context, EASY, tree.home.output(), "easy.html", view)]
}
