//! Who sends the digest and to whom: the settings, checked.

use std::str::FromStr as _;

use lettre::Address;
use lettre::message::Mailbox;

use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::{Span, Spanned};
use crate::config::{DigestMode, DigestSettings, FILE, Settings};

/// The settings of the digest with their addresses understood.
#[derive(Debug, Clone)]
pub struct Sender {
    /// To people, or to a list server.
    pub mode: DigestMode,
    /// The sender.
    pub from: Mailbox,
    /// Where answers go.
    pub reply_to: Option<Mailbox>,
    /// Domain of the list identifiers.
    pub list_domain: String,
    to: Spanned<String>,
    unsubscribe: Option<String>,
}

impl Sender {
    /// Checks the settings. Every address that cannot be used is reported at its place in `site.toml`.
    ///
    /// Addresses are `name <local@domain>` or `local@domain` in ASCII (RFC 5322 section 3.4): others
    /// need SMTPUTF8, which not every mailbox of a reader has.
    pub fn new(settings: &Settings, findings: &mut Vec<Finding>) -> Option<Self> {
        let file = SourcePath::new(FILE);
        let Some(digest) = &settings.file.digest else {
            findings.push(Finding::error("no-digest-settings").in_file(&file));
            return None;
        };
        let before = findings.len();
        let from = checked(&digest.from, "from", findings);
        let reply_to = digest.reply_to.as_ref().map(|written| checked(written, "reply_to", findings));
        let sample = Spanned::new(fill(&digest.to.value, "all", settings.default_language()), digest.to.span);
        checked(&sample, "to", findings);
        if format!("list@{}", digest.list_domain.value).parse::<Address>().is_err()
            || !is_host(&digest.list_domain.value)
        {
            findings.push(wrong(&digest.list_domain, "list_domain").at(&file, digest.list_domain.span));
        }
        check_unsubscribe(digest, findings);
        let usable = findings.len() == before || !crate::base::finding::any_error(&findings[before..]);
        Some(Self {
            mode: digest.mode,
            from: from?,
            reply_to: reply_to.flatten(),
            list_domain: digest.list_domain.value.to_ascii_lowercase(),
            to: digest.to.clone(),
            unsubscribe: digest.unsubscribe_url.as_ref().map(|url| url.value.trim().to_owned()),
        })
        .filter(|_| usable)
    }

    /// The recipient of a subscription's mail.
    ///
    /// # Errors
    /// A finding when the setting makes no address of this subscription, for its name is too long.
    pub fn to(&self, subscription: &str, language: &str) -> Result<Mailbox, Box<Finding>> {
        let filled = fill(&self.to.value, subscription, language);
        mailbox(&filled).ok_or_else(|| Box::new(unusable(&filled, "to", self.to.span)))
    }

    /// Where a reader of a subscription unsubscribes in the browser.
    pub fn unsubscribe_url(&self, subscription: &str, language: &str) -> Option<String> {
        self.unsubscribe.as_ref().map(|url| fill(url, subscription, language))
    }

    /// The mailbox that people read.
    pub fn answers(&self) -> &Mailbox {
        self.reply_to.as_ref().unwrap_or(&self.from)
    }
}

fn fill(template: &str, subscription: &str, language: &str) -> String {
    template.replace("{subscription}", subscription).replace("{language}", language)
}

/// Reads `Stadt Köln <stadt@koeln.example>`, `"Stadt, Köln" <…>` or the address alone.
fn mailbox(written: &str) -> Option<Mailbox> {
    let written = written.trim();
    let (name, address) = match written.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => (name.trim().trim_matches('"').trim(), address),
        None => ("", written),
    };
    let address = Address::from_str(address.trim()).ok().filter(|address| {
        let text: &str = address.as_ref();
        text.bytes().all(|byte| byte.is_ascii_graphic()) && is_host(address.domain())
    })?;
    Some(Mailbox::new((!name.is_empty()).then(|| name.to_owned()), address))
}

fn is_host(domain: &str) -> bool {
    let label = |label: &str| {
        let inner = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        inner && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

fn checked(written: &Spanned<String>, field: &'static str, findings: &mut Vec<Finding>) -> Option<Mailbox> {
    let read = mailbox(&written.value);
    if read.is_none() {
        findings.push(unusable(&written.value, field, written.span));
    }
    read
}

fn unusable(value: &str, field: &'static str, span: Span) -> Finding {
    let reason = if value.is_ascii() { "form" } else { "not-ascii" };
    let finding = Finding::error("mail-address").at(&SourcePath::new(FILE), span);
    finding.fact("key", field).fact("value", value).fact("reason", reason)
}

fn wrong(written: &Spanned<String>, field: &'static str) -> Finding {
    Finding::error("mail-domain").fact("key", field).fact("value", &written.value)
}

/// One click works with https only (RFC 8058 section 3.1); without any way out a mail is spam.
fn check_unsubscribe(digest: &DigestSettings, findings: &mut Vec<Finding>) {
    let file = SourcePath::new(FILE);
    let Some(url) = &digest.unsubscribe_url else {
        if digest.mode == DigestMode::Direct {
            findings.push(Finding::warning("mail-no-unsubscribe").at(&file, digest.from.span));
        }
        return;
    };
    let filled = fill(url.value.trim(), "all", "de");
    let rest = filled.strip_prefix("https://").or_else(|| filled.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#', ':']).next().unwrap_or(rest));
    let clean = filled.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte));
    if !clean || !host.is_some_and(is_host) {
        findings.push(
            Finding::error("mail-url").at(&file, url.span).fact("key", "unsubscribe_url").fact("value", &url.value),
        );
    } else if filled.starts_with("http://") {
        findings.push(Finding::warning("mail-url-http").at(&file, url.span).fact("value", &url.value));
    }
}
