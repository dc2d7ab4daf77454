//! Pages at old addresses that lead to the new ones.

use serde::Serialize;

use super::context::Context;
use super::home::templated;
use super::page::Page;
use super::plan::Output;
use crate::site::Destination;

#[derive(Serialize)]
struct RedirectView {
    page: Page,
    target: TargetView,
}

#[derive(Serialize)]
struct TargetView {
    url: String,
    canonical: String,
    title: String,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let redirects = context.site.redirects.iter();
    redirects
        .filter_map(|(from, to)| {
            let address = context.site.address_of(to)?;
            let language = match to {
                Destination::Notice(at) => context.entry(*at)?.notice.language.as_str(),
                Destination::Section(language, _) | Destination::Home(language) => language,
            };
            let tree = context.site.tree(language)?;
            let title = context.link(to)?.label;
            let mut page = Page::new(context, tree, &title, from);
            page.noindex = true;
            page.canonical = context.absolute(address);
            let target = TargetView { url: context.url(address), canonical: context.absolute(address), title };
            let view = RedirectView { page, target };
            Some(templated(context, language, from.output(), "redirect.html", view))
        })
        .collect()
}
