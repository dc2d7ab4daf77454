//! The frame: what every page of a language shows around its content.

use jiff::civil::Date;
use serde::Serialize;

use super::context::Context;
use super::page::language_name;
use crate::base::digest::Digest;
use crate::base::moment::Moment;
use crate::base::path::SourcePath;
use crate::base::span::Spanned;
use crate::config::PageLink;
use crate::notice::EASY;
use crate::notice::facet::Facet;
use crate::notice::facet::view::Link;
use crate::site::{LanguageTree, words};

/// The content security policy of all pages. `frame-ancestors` works in headers only and stands in the
/// server snippets.
pub(super) const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

/// An entry of the main navigation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NavigationLink {
    /// Its page.
    pub url: String,
    /// Its text.
    pub label: String,
    /// What `page.section_key` says within it.
    pub key: String,
}

/// A language of the site.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LanguageLink {
    /// Its tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Its home page.
    pub url: String,
    /// Whether it is this page's.
    pub current: bool,
}

/// The hours of a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayHours {
    /// 1 is Monday.
    pub weekday: u8,
    /// From when to when; none means closed.
    pub hours: Vec<String>,
}

/// Days with other hours.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub struct OtherHours {
    pub from: Date,
    pub to: Date,
    pub hours: Vec<String>,
    pub reason: String,
}

/// A warning that holds now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub struct Alert {
    pub level: &'static str,
    pub url: String,
    pub title: String,
    pub summary: String,
    pub until: Option<Moment>,
}

/// What every page of a language shows around its content.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "named as the templates use them")]
pub struct Frame {
    pub name: String,
    pub short_name: String,
    pub tagline: String,
    pub base_path: String,
    pub base_url: String,
    pub home_url: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub country: String,
    pub phone: String,
    pub fax: Option<String>,
    pub email: String,
    pub coat_of_arms: Option<String>,
    pub stylesheet: String,
    pub icon: Option<String>,
    pub brand_color: Option<String>,
    pub opening_hours: Vec<DayHours>,
    pub opening_note: Option<String>,
    pub opening_exceptions: Vec<OtherHours>,
    pub navigation: Vec<NavigationLink>,
    pub footer: Vec<Link>,
    pub easy_language: Option<Link>,
    pub sign_language: Option<Link>,
    pub accessibility: Option<Link>,
    pub report_barrier: Option<Link>,
    pub privacy: Option<Link>,
    pub imprint: Option<Link>,
    pub contact: Option<Link>,
    pub languages: Vec<LanguageLink>,
    pub services_url: Option<String>,
    pub calendar_url: Option<String>,
    pub subscribe_url: String,
    pub topics_url: Option<String>,
    pub districts_url: Option<String>,
    pub offices_url: Option<String>,
    pub digests_url: Option<String>,
    pub feed_url: String,
    pub mastodon: Option<String>,
    pub mastodon_handle: Option<String>,
    pub alerts: Vec<Alert>,
    pub csp: &'static str,
}

/// The frame of a language.
pub(super) fn frame(context: &Context<'_>, tree: &LanguageTree) -> Frame {
    let settings = &context.site.settings;
    let language = tree.language.as_str();
    let town = &settings.file.municipality;
    let arms = coat_of_arms(context);
    let special = settings.file.special_pages.as_ref();
    let page = |pick: fn(&crate::config::SpecialPages) -> &Option<Spanned<String>>| {
        special.and_then(|special| pick(special).as_ref()).and_then(|path| context.page_link(&path.value, language))
    };
    // Leichte Sprache has no lists of its own: they are those of the default language.
    let lists = context.site.languages().find(|t| t.language == language).or_else(|| context.site.languages().next());
    let lists = lists.unwrap_or(tree);
    let word = words(&lists.language);
    let list = |name: &str| context.url(&lists.home.page(name));
    let vocabulary = &settings.vocabulary;
    let mastodon = settings.file.mastodon.as_ref();
    Frame {
        name: town.name.get(language).to_owned(),
        short_name: town.short_name.get(language).to_owned(),
        tagline: town.tagline.as_ref().map_or_else(String::new, |tagline| tagline.get(language).to_owned()),
        base_path: settings.base_path.clone(),
        base_url: settings.base_url.clone(),
        home_url: context.url(&tree.home),
        street: town.street.clone(),
        postal_code: town.postal_code.clone(),
        city: town.city.clone(),
        country: town.country.clone().unwrap_or_else(|| "DE".to_owned()),
        phone: town.phone.clone(),
        fax: town.fax.clone(),
        email: town.email.clone(),
        icon: arms.clone(),
        coat_of_arms: arms,
        stylesheet: context.path(&stylesheet_path(context)),
        brand_color: town.brand_color.as_ref().map(|color| color.0.clone()),
        opening_hours: opening_hours(context),
        opening_note: settings
            .file
            .opening_hours
            .as_ref()
            .and_then(|hours| hours.note.as_ref())
            .map(|note| note.get(language).to_owned()),
        opening_exceptions: other_hours(context, language),
        navigation: navigation(context, language),
        footer: footer(context, language),
        easy_language: easy_language(context).or_else(|| page(|special| &special.easy_language)),
        sign_language: page(|special| &special.sign_language),
        accessibility: page(|special| &special.accessibility),
        report_barrier: page(|special| &special.report_barrier),
        privacy: page(|special| &special.privacy),
        imprint: page(|special| &special.imprint),
        contact: page(|special| &special.contact),
        languages: languages(context, language),
        services_url: (!lists.services.is_empty()).then(|| list(word.services)),
        calendar_url: super::calendar_page::has_dates(context, lists).then(|| list(word.calendar)),
        subscribe_url: list(word.subscribe),
        topics_url: (!vocabulary.topics.is_empty()).then(|| list(word.topics)),
        districts_url: (!vocabulary.districts.is_empty()).then(|| list(word.districts)),
        offices_url: (!vocabulary.offices.is_empty()).then(|| list(word.offices)),
        digests_url: super::digests::index_address(context, lists).map(|address| context.url(&address)),
        feed_url: context.url(&lists.home.file("feed.atom")),
        mastodon: mastodon.map(|m| {
            let name = m.account.trim_start_matches('@').split('@').next().unwrap_or("").to_owned();
            format!("{}/@{name}", m.server.trim_end_matches('/'))
        }),
        mastodon_handle: mastodon.map(|mastodon| mastodon.account.clone()),
        alerts: alerts(context, tree, lists),
        csp: CSP,
    }
}

/// The start page of Leichte Sprache, if anything is written in it.
fn easy_language(context: &Context<'_>) -> Option<Link> {
    let tree = context.site.tree(EASY)?;
    Some(Link { url: context.url(&tree.home), label: context.text(EASY, "language-name") })
}

/// Where the style sheet is published: its name changes with its content, so that it may be kept long.
pub(super) fn stylesheet_path(context: &Context<'_>) -> String {
    let bytes = context.theme.statics.get("style.css").map_or(&[][..], Vec::as_slice);
    format!("assets/style.{}.css", Digest::of(bytes).short())
}

fn coat_of_arms(context: &Context<'_>) -> Option<String> {
    let arms = context.site.settings.file.municipality.coat_of_arms.as_ref()?;
    let path = SourcePath::in_content(&arms.value);
    context.site.files.get(&path).map(|file| context.url(&file.address))
}

fn opening_hours(context: &Context<'_>) -> Vec<DayHours> {
    let Some(hours) = &context.site.settings.file.opening_hours else { return Vec::new() };
    let day = |(weekday, hours): (u8, &[crate::config::Hours])| DayHours {
        weekday,
        hours: hours.iter().map(|hours| hours.0.clone()).collect(),
    };
    (1..=7).zip(hours.week()).map(day).collect()
}

fn other_hours(context: &Context<'_>, language: &str) -> Vec<OtherHours> {
    let site = context.site;
    let today = site.settings.zone.local(site.now.0).date();
    let Some(hours) = &site.settings.file.opening_hours else { return Vec::new() };
    let mut other: Vec<OtherHours> = hours
        .exceptions
        .iter()
        .filter(|exception| exception.to.unwrap_or(exception.from) >= today)
        .map(|exception| OtherHours {
            from: exception.from,
            to: exception.to.unwrap_or(exception.from),
            hours: exception.hours.iter().map(|hours| hours.0.clone()).collect(),
            reason: exception.reason.as_ref().map_or_else(String::new, |reason| reason.get(language).to_owned()),
        })
        .collect();
    other.sort_by_key(|other| other.from);
    other
}

fn navigation(context: &Context<'_>, language: &str) -> Vec<NavigationLink> {
    let entries = context.site.settings.file.navigation.iter();
    entries
        .filter_map(|entry| {
            let Link { url, label } = labelled(context, entry, language)?;
            Some(NavigationLink { url, label, key: SourcePath::in_content(&entry.page.value).to_string() })
        })
        .collect()
}

fn footer(context: &Context<'_>, language: &str) -> Vec<Link> {
    context.site.settings.file.footer.iter().filter_map(|entry| labelled(context, entry, language)).collect()
}

/// A link of the settings with its own label, else with the page's title.
fn labelled(context: &Context<'_>, entry: &PageLink, language: &str) -> Option<Link> {
    let link = context.page_link(&entry.page.value, language)?;
    let label = entry.label.as_ref().map_or(link.label, |label| label.get(language).to_owned());
    Some(Link { url: link.url, label })
}

fn languages(context: &Context<'_>, current: &str) -> Vec<LanguageLink> {
    context
        .site
        .languages()
        .map(|tree| LanguageLink {
            tag: tree.language.clone(),
            name: language_name(context, &tree.language),
            url: context.url(&tree.home),
            current: tree.language == current,
        })
        .collect()
}

/// The warnings that hold now: those written in the language, else those of the default language.
fn alerts(context: &Context<'_>, tree: &LanguageTree, lists: &LanguageTree) -> Vec<Alert> {
    let default = context.site.tree(context.site.settings.default_language());
    let candidates = [Some(tree), Some(lists), default];
    let with_alerts = candidates.into_iter().flatten().find(|tree| !tree.alerts.is_empty());
    let alert = |at: &usize| {
        let entry = context.entry(*at)?;
        let Facet::Warning(warning) = &entry.notice.facet else { return None };
        Some(Alert {
            level: if warning.all_clear { "all_clear" } else { warning.severity.name() },
            url: context.url(&entry.address),
            title: entry.notice.front.title.value.clone(),
            summary: entry.notice.summary(),
            until: entry.notice.valid_until,
        })
    };
    with_alerts.map_or_else(Vec::new, |tree| tree.alerts.iter().filter_map(alert).collect())
}
