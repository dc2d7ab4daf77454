//! What every page tells of itself: title, addresses, breadcrumbs, translations.

use serde::Serialize;

use super::context::Context;
use crate::base::moment::Moment;
use crate::base::path::Address;
use crate::notice::EASY;
use crate::notice::facet::view::Link;
use crate::site::{Destination, Entry, LanguageTree, State};

/// A feed of a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct FeedLink {
    /// What it holds.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Media type.
    #[serde(rename = "type")]
    pub media_type: &'static str,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Alternate {
    /// Language tag.
    pub tag: String,
    /// The language's name in itself.
    pub name: String,
    /// Address with the base path.
    pub url: String,
    /// Address with scheme and host.
    pub canonical: String,
}

/// A language for search engines.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Hreflang {
    /// Language tag or `x-default`.
    pub tag: String,
    /// Address with scheme and host.
    pub canonical: String,
}

/// How a page that is not public yet is marked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Preview {
    /// `draft` or `scheduled`.
    pub state: &'static str,
    /// When it becomes public.
    pub from: Option<Moment>,
}

/// A picture for link previews.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub(crate) struct PageImage {
    pub url: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
}

/// What every page tells of itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub(crate) struct Page {
    pub title: String,
    pub head_title: String,
    pub description: String,
    pub url: String,
    pub canonical: String,
    pub section_key: Option<String>,
    pub is_home: bool,
    pub breadcrumbs: Vec<Link>,
    pub alternates: Vec<Alternate>,
    pub hreflang: Vec<Hreflang>,
    pub feeds: Vec<FeedLink>,
    pub json_ld: Option<String>,
    pub noindex: bool,
    pub preview: Option<Preview>,
    pub published: Option<Moment>,
    pub modified: Option<Moment>,
    pub image: Option<PageImage>,
}

impl Page {
    /// A page with a title at an address; breadcrumbs lead from the home page.
    pub(crate) fn new(context: &Context<'_>, tree: &LanguageTree, title: &str, address: &Address) -> Self {
        let settings = &context.site.settings;
        let name = settings.file.municipality.name.get(&tree.language);
        let is_home = *address == tree.home;
        let head_title = if is_home { name.to_owned() } else { format!("{title} – {name}") };
        Self {
            title: title.to_owned(),
            head_title,
            description: String::new(),
            url: context.url(address),
            canonical: context.absolute(address),
            section_key: None,
            is_home,
            breadcrumbs: if is_home { Vec::new() } else { vec![home_crumb(context, tree)] },
            alternates: Vec::new(),
            hreflang: Vec::new(),
            feeds: Vec::new(),
            json_ld: None,
            noindex: false,
            preview: None,
            published: None,
            modified: None,
            image: None,
        }
    }

    /// Says what the page is about, for search results.
    #[must_use]
    pub(crate) fn described(mut self, text: &str) -> Self {
        self.description = crate::notice::shorten(text, 200);
        self
    }

    /// Adds a step to the breadcrumbs.
    #[must_use]
    pub(crate) fn below(mut self, link: Link) -> Self {
        self.breadcrumbs.push(link);
        self
    }

    /// Places the page in a section: breadcrumbs and the mark in the navigation.
    #[must_use]
    pub(crate) fn in_section(mut self, context: &Context<'_>, tree: &LanguageTree, section: Option<usize>) -> Self {
        let mut chain = Vec::new();
        let mut next = section;
        while let Some(entry) = next.and_then(|at| tree.sections.get(at)) {
            chain.push(entry);
            next = entry.parent;
        }
        self.section_key = chain.last().map(|top| top.section.base.to_string());
        for entry in chain.iter().rev() {
            self.breadcrumbs.push(Link { url: context.url(&entry.address), label: entry.title.clone() });
        }
        self
    }

    /// Names the versions of the page in other languages.
    #[must_use]
    pub(crate) fn with_versions(
        mut self,
        context: &Context<'_>,
        versions: &[(String, Destination)],
        own: &str,
    ) -> Self {
        let address = |destination: &Destination| context.site.address_of(destination);
        self.alternates = versions
            .iter()
            .filter(|(language, _)| language != own)
            .filter_map(|(language, destination)| {
                let address = address(destination)?;
                Some(Alternate {
                    tag: language.clone(),
                    name: language_name(context, language),
                    url: context.url(address),
                    canonical: context.absolute(address),
                })
            })
            .collect();
        if versions.len() > 1 {
            let default = context.site.settings.default_language();
            for (language, destination) in versions {
                let Some(address) = address(destination) else { continue };
                self.hreflang.push(Hreflang { tag: language.clone(), canonical: context.absolute(address) });
                if language == default {
                    self.hreflang.push(Hreflang { tag: "x-default".to_owned(), canonical: context.absolute(address) });
                }
            }
        }
        self
    }
}

/// The first step of breadcrumbs.
pub(super) fn home_crumb(context: &Context<'_>, tree: &LanguageTree) -> Link {
    Link { url: context.url(&tree.home), label: context.text(&tree.language, "home") }
}

/// The name of a language in itself.
pub(super) fn language_name(context: &Context<'_>, language: &str) -> String {
    context.text(language, "language-name")
}

/// The versions of a file in all languages, the default one first, Leichte Sprache last.
pub(super) fn versions(context: &Context<'_>, base: &crate::base::path::SourcePath) -> Vec<(String, Destination)> {
    let Some(versions) = context.site.versions.get(base) else { return Vec::new() };
    let order = context.site.settings.languages.iter().map(String::as_str).chain([EASY]);
    order.filter_map(|language| Some((language.to_owned(), versions.get(language)?.clone()))).collect()
}

/// A link to a destination with its title.
pub(super) fn link_to(context: &Context<'_>, destination: &Destination) -> Option<Link> {
    let label = match destination {
        Destination::Notice(at) => super::card::title(context, context.entry(*at)?),
        other => context.site.title_of(other)?.to_owned(),
    };
    Some(Link { url: context.url(context.site.address_of(destination)?), label })
}

/// The mark of a page that only editors see.
pub(super) fn preview_mark(entry: &Entry) -> Option<Preview> {
    match entry.state {
        State::Draft => Some(Preview { state: "draft", from: None }),
        State::Scheduled => Some(Preview { state: "scheduled", from: entry.notice.date }),
        _ => None,
    }
}

/// The two feeds in a folder, for a page's head and its list of feeds.
pub(super) fn feed_links(context: &Context<'_>, title: &str, folder: &Address) -> Vec<FeedLink> {
    vec![
        FeedLink {
            title: format!("{title} (Atom)"),
            url: context.url(&folder.file("feed.atom")),
            media_type: "application/atom+xml",
        },
        FeedLink {
            title: format!("{title} (JSON)"),
            url: context.url(&folder.file("feed.json")),
            media_type: "application/feed+json",
        },
    ]
}
