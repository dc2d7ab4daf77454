//! Services from A to Z, under their titles and under the other words people look for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::Context;
use super::home::templated;
use super::page::Page;
use super::plan::Output;
use crate::base::slug::slug;
use crate::notice::facet::Facet;
use crate::site::{LanguageTree, words};

#[derive(Serialize)]
struct ServicesView {
    page: Page,
    letters: Vec<Letter>,
}

#[derive(Serialize)]
struct Letter {
    letter: String,
    services: Vec<ServiceLink>,
}

#[derive(Serialize)]
struct ServiceLink {
    url: String,
    title: String,
    summary: String,
    synonyms: Vec<String>,
    synonym_of: Option<String>,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let trees = context.site.languages().filter(|tree| !tree.services.is_empty());
    trees.map(|tree| services(context, tree)).collect()
}

fn services<'a>(context: &'a Context<'a>, tree: &'a LanguageTree) -> Output<'a> {
    let language = tree.language.as_str();
    let address = tree.home.page(words(language).services);
    let title = context.text(language, "services-title");
    let mut letters: BTreeMap<String, BTreeMap<String, ServiceLink>> = BTreeMap::new();
    let mut add = |link: ServiceLink| {
        let sorted = slug(&link.title);
        let letter = match sorted.chars().next() {
            Some(c) if c.is_ascii_alphabetic() => c.to_ascii_uppercase().to_string(),
            _ => "0-9".to_owned(),
        };
        letters.entry(letter).or_default().insert(format!("{sorted} {}", link.url), link);
    };
    for at in &tree.services {
        let (Some(entry), Some(card)) = (context.entry(*at), context.cards.get(*at)) else { continue };
        let Facet::Service(service) = &entry.notice.facet else { continue };
        for synonym in &service.synonyms {
            add(ServiceLink {
                url: card.url.clone(),
                title: synonym.clone(),
                summary: String::new(),
                synonyms: Vec::new(),
                synonym_of: Some(card.title.clone()),
            });
        }
        add(ServiceLink {
            url: card.url.clone(),
            title: card.title.clone(),
            summary: card.summary.clone(),
            synonyms: service.synonyms.clone(),
            synonym_of: None,
        });
    }
    let letters = letters
        .into_iter()
        .map(|(letter, services)| Letter { letter, services: services.into_values().collect() })
        .collect();
    let page = Page::new(context, tree, &title, &address).described(&title);
    templated(context, language, address.output(), "services.html", ServicesView { page, letters })
}
