//! Floor 1: `site.toml`, the one configuration file.
//!
//! A setting is one line in a record here; its doc comment is its entry in the JSON Schema.

mod opening;
mod vocabulary;

pub use opening::{Exception, Hours, OpeningHours};
pub use vocabulary::{Contact, Office, Term, TermKind, Vocabulary};

use jiff::civil::Date;

use crate::base::finding::Finding;
use crate::base::moment::Zone;
use crate::base::path::SourcePath;
use crate::base::span::{Span, Spanned};
use crate::data::{Color, Fields, Localized, Reader, Record as _, Whole, choices, parse_toml, record};

/// The name of the configuration file.
pub const FILE: &str = "site.toml";

record! {
    /// Who publishes.
    pub struct Municipality {
        /// Full name, such as "Stadt Musterstadt".
        name(): Localized,
        /// Short name, such as "Musterstadt".
        short_name(): Localized,
        /// One line below the name.
        tagline(): Option<Localized>,
        /// Street and number of the town hall.
        street(): String,
        /// Postal code.
        postal_code(): String,
        /// Town.
        city(): String,
        /// Country as two letters (ISO 3166).
        country(): Option<String>,
        /// Telephone of the switchboard, in international form.
        phone(): String,
        /// Fax.
        fax(): Option<String>,
        /// Public e-mail address.
        email(): String,
        /// Coat of arms: an SVG file in content/.
        coat_of_arms(): Option<Spanned<String>>,
        /// The town's colour as #rrggbb.
        brand_color(): Option<Color>,
    }
}

record! {
    /// A link in the main navigation or the footer.
    pub struct PageLink {
        /// The page: path of its .md file below content/.
        page(): Spanned<String>,
        /// Text of the link; default: the page's title.
        label(): Option<Localized>,
    }
}

record! {
    /// One of the things most people come for, shown on the home page.
    pub struct TopTask {
        /// The page: path of its .md file below content/.
        page(): Spanned<String>,
        /// Text of the link; default: the page's title.
        label(): Option<Localized>,
        /// One line below the link.
        text(): Option<Localized>,
    }
}

record! {
    /// Pages that the frame of every page links to.
    pub struct SpecialPages {
        /// What is offered in Leichte Sprache.
        easy_language(): Option<Spanned<String>>,
        /// What is offered in sign language.
        sign_language(): Option<Spanned<String>>,
        /// Accessibility statement (BITV 2.0 § 7).
        accessibility(): Option<Spanned<String>>,
        /// How to report a barrier (BGG § 12b).
        report_barrier(): Option<Spanned<String>>,
        /// Privacy notice (GDPR Art. 13).
        privacy(): Option<Spanned<String>>,
        /// Imprint (DDG § 5).
        imprint(): Option<Spanned<String>>,
        /// Contact and opening hours.
        contact(): Option<Spanned<String>>,
    }
}

record! {
    /// Feeds.
    pub struct FeedSettings {
        /// How many entries a feed holds (default 50).
        entries(): Option<Whole>,
    }
}

choices! {
    /// Who hands the digest to the readers.
    pub enum DigestMode {
        /// The mail goes to people as it is.
        Direct("direct"),
        /// The mail goes to a list server, which adds its own headers.
        List("list"),
    }
}

record! {
    /// The mail digest.
    pub struct DigestSettings {
        /// `direct` (to people) or `list` (to a list server, which writes the List- headers itself).
        mode(): DigestMode,
        /// Sender: `Stadt Musterstadt <rundbrief@musterstadt.example>`.
        from(): Spanned<String>,
        /// Where answers go.
        reply_to(): Option<Spanned<String>>,
        /// Recipient of a subscription's mail; `{subscription}` and `{language}` are replaced.
        to(): Spanned<String>,
        /// Domain of the list identifiers (RFC 2919).
        list_domain(): Spanned<String>,
        /// Where a reader unsubscribes with one click (RFC 8058); `{subscription}` and `{language}` are replaced.
        unsubscribe_url(): Option<Spanned<String>>,
        /// Where a citizen subscribes; `{subscription}` and `{language}` are replaced.
        subscribe_url(): Option<String>,
    }
}

record! {
    /// The town's Mastodon account.
    pub struct MastodonSettings {
        /// The server: `https://social.example`.
        server(): String,
        /// The account: `@musterstadt@social.example`.
        account(): String,
    }
}

record! {
    /// security.txt (RFC 9116).
    pub struct SecuritySettings {
        /// Where to report a weakness: `mailto:` or https address.
        contact(): String,
        /// Until when the file is valid, at most a year ahead.
        expires(): Spanned<Date>,
        /// Address of the policy.
        policy(): Option<String>,
    }
}

record! {
    /// site.toml as written.
    pub struct SiteFile {
        /// Address of the site, with any base path.
        base_url(): Spanned<String>,
        /// The start address that the by-law on public notices names.
        registered_start_url(): Option<Spanned<String>>,
        /// IANA time zone (default Europe/Berlin).
        time_zone(): Option<Spanned<String>>,
        /// Languages of the site, the default one first (default: de).
        languages(): Vec<Spanned<String>>,
        /// Name of a folder in themes/ that overrides the built-in theme.
        theme(): Option<Spanned<String>>,
        /// Jurisdiction profile: de-bw, de or eu.
        jurisdiction(): Option<Jurisdiction>,
        /// Who publishes.
        municipality(): Municipality,
        /// Opening hours of the town hall.
        opening_hours(): Option<OpeningHours>,
        /// Main navigation, at most six entries.
        navigation(): Vec<PageLink>,
        /// What most people come for.
        top_tasks(): Vec<TopTask>,
        /// Links in the footer.
        footer(): Vec<PageLink>,
        /// Pages that the frame links to.
        special_pages(): Option<SpecialPages>,
        /// Topics a notice may name.
        topics(): Vec<Spanned<Term>>,
        /// Districts a notice may name.
        districts(): Vec<Spanned<Term>>,
        /// Offices a notice may name.
        offices(): Vec<Spanned<Office>>,
        /// Contacts a notice may name.
        contacts(): Vec<Spanned<Contact>>,
        /// Feeds.
        feeds(): Option<FeedSettings>,
        /// The mail digest.
        digest(): Option<DigestSettings>,
        /// Mastodon.
        mastodon(): Option<MastodonSettings>,
        /// security.txt.
        security(): Option<SecuritySettings>,
    }
}

choices! {
    /// Whose law the site is checked against.
    pub enum Jurisdiction {
        /// Baden-Württemberg.
        DeBw("de-bw"),
        /// Germany.
        De("de"),
        /// European Union.
        Eu("eu"),
    }
}

/// The settings, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// What the file says.
    pub file: SiteFile,
    /// Address of the site, always with a final slash.
    pub base_url: String,
    /// Its path: `/` or `/gemeinde/`.
    pub base_path: String,
    /// The host name.
    pub host: String,
    /// The zone in which days begin.
    pub zone: Zone,
    /// Language tags, default first.
    pub languages: Vec<String>,
    /// Topics, districts, offices and contacts, ready to be looked up.
    pub vocabulary: Vocabulary,
}

impl Settings {
    /// The language at the root of the site.
    pub fn default_language(&self) -> &str {
        self.languages.first().map_or("de", String::as_str)
    }

    /// How many entries a feed holds.
    pub fn feed_entries(&self) -> usize {
        let entries = self.file.feeds.as_ref().and_then(|feeds| feeds.entries).map_or(50, |whole| whole.0);
        usize::try_from(entries.clamp(1, 500)).unwrap_or(50)
    }
}

/// Reads `site.toml`. Every problem is reported; settings come out when the file could be understood.
pub fn load(text: &str, findings: &mut Vec<Finding>) -> Option<Settings> {
    let path = SourcePath::new(FILE);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = parse_toml(&path, text, 0, findings)?;
    let mut reader = Reader { file: &path, findings };
    let mut fields = Fields::new(root.entries()?, Span::new(0, text.lines().next().map_or(0, str::len)));
    let file = SiteFile::read_fields(&mut fields, &mut reader);
    fields.finish(&[SiteFile::FIELDS], |_| None, &mut reader);
    check(file?, &path, findings)
}

fn check(file: SiteFile, path: &SourcePath, findings: &mut Vec<Finding>) -> Option<Settings> {
    let base = base_address(&file.base_url, path, findings);
    let zone = zone(file.time_zone.as_ref(), path, findings);
    let languages = languages(&file.languages, path, findings);
    if file.navigation.len() > 6 {
        findings.push(Finding::warning("navigation-long").in_file(path).fact("count", file.navigation.len()));
    }
    let vocabulary = Vocabulary::new(&file, path, findings);
    let (base_url, base_path, host) = base?;
    Some(Settings { base_url, base_path, host, zone: zone?, languages: languages?, vocabulary, file })
}

fn base_address(
    written: &Spanned<String>,
    path: &SourcePath,
    findings: &mut Vec<Finding>,
) -> Option<(String, String, String)> {
    let url = written.value.trim().trim_end_matches('/');
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let valid = |c: char| c.is_ascii_alphanumeric() || "-._~:/".contains(c);
    match rest {
        Some(rest) if !rest.is_empty() && rest.chars().all(valid) && !rest.contains("//") => {
            let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
            let base_path = if folder.is_empty() { "/".to_owned() } else { format!("/{folder}/") };
            let name = host.split(':').next().unwrap_or(host);
            Some((format!("{url}/"), base_path, name.to_owned()))
        }
        _ => {
            findings.push(Finding::error("base-url").at(path, written.span).fact("value", &written.value));
            None
        }
    }
}

fn zone(written: Option<&Spanned<String>>, path: &SourcePath, findings: &mut Vec<Finding>) -> Option<Zone> {
    let Some(written) = written else { return Zone::named("Europe/Berlin") };
    let zone = Zone::named(&written.value);
    if zone.is_none() {
        findings.push(Finding::error("time-zone").at(path, written.span).fact("value", &written.value));
    }
    zone
}

fn languages(written: &[Spanned<String>], path: &SourcePath, findings: &mut Vec<Finding>) -> Option<Vec<String>> {
    let mut languages: Vec<String> = Vec::new();
    let mut right = true;
    for language in written {
        let tag = language.value.to_lowercase();
        let known = tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_lowercase());
        if !known || languages.contains(&tag) {
            right = false;
            findings.push(Finding::error("language-tag").at(path, language.span).fact("value", &language.value));
        } else {
            languages.push(tag);
        }
    }
    if written.is_empty() {
        languages.push("de".to_owned());
    }
    right.then_some(languages)
}
