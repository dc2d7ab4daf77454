//! The mail (RFC 5322, multipart/alternative of RFC 2046): text, then HTML, both quoted-printable.
//!
//! Same issue, same bytes: date, message id and boundary are made of what the issue holds. The headers
//! of mailing lists (RFC 2369, 2919, 8058) and of automatic messages (RFC 3834) stand in a mail to
//! people only: a list server writes its own, and some refuse automatic messages.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::Message;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{MultiPart, SinglePart};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::edition::Edition;
use super::sender::Sender;
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::moment::Zone;
use crate::config::{DigestMode, Settings};
use crate::ledger::Issue;

/// Writes the mail of an issue.
///
/// # Errors
/// A finding when the settings make no recipient, or when the mail cannot be put together.
pub(super) fn mail(
    settings: &Settings,
    sender: &Sender,
    issue: &Issue,
    edition: &Edition,
    text: &str,
    html: &str,
) -> Result<Vec<u8>, Box<Finding>> {
    let language = issue.language.as_str();
    let part = |kind: ContentType, body: &str| {
        SinglePart::builder().header(kind).header(ContentTransferEncoding::QuotedPrintable).body(body.to_owned())
    };
    // `=_` occurs in no quoted-printable text (RFC 2045 section 6.7).
    let boundary = format!("=_{}", &Digest::of_parts([text.as_bytes(), html.as_bytes()]).to_string()[..32]);
    let parts = MultiPart::alternative()
        .boundary(boundary)
        .singlepart(part(ContentType::TEXT_PLAIN, text))
        .singlepart(part(ContentType::TEXT_HTML, html));
    let mut builder = Message::builder().from(sender.from.clone());
    if let Some(reply_to) = &sender.reply_to {
        builder = builder.reply_to(reply_to.clone());
    }
    let built = builder
        .to(sender.to(&issue.subscription, language)?)
        .subject(edition.title.clone())
        .date(SystemTime::UNIX_EPOCH)
        .multipart(parts);
    let mut message = built.map_err(|error| Box::new(Finding::error("mail").fact("message", error)))?;
    let date = date(issue.to, &settings.zone);
    let mut headers = vec![
        ("Date", date),
        ("Message-ID", message_id(settings, sender, issue)),
        ("Content-Language", language.to_owned()),
    ];
    if sender.mode == DigestMode::Direct {
        headers.extend(list_headers(settings, sender, issue, edition));
    }
    for (name, value) in headers {
        message.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
    }
    Ok(message.formatted())
}

/// The headers of a mail that goes to people.
fn list_headers(settings: &Settings, sender: &Sender, issue: &Issue, edition: &Edition) -> Vec<(&'static str, String)> {
    let title = phrase(&format!("{} {}", edition.town, edition.subscription_name));
    let list = [Some(issue.subscription.as_str()), foreign(settings, issue), Some(sender.list_domain.as_str())];
    let list = list.into_iter().flatten().collect::<Vec<_>>().join(".");
    let answers = sender.answers().email.to_string();
    let wish = utf8_percent_encode(&format!("unsubscribe {}", issue.subscription), NON_ALPHANUMERIC).to_string();
    let by_mail = format!("<mailto:{answers}?subject={wish}>");
    let mut headers = vec![("List-Id", format!("{title} <{list}>"))];
    match &edition.unsubscribe_url {
        Some(url) => {
            headers.push(("List-Unsubscribe", format!("<{url}>, {by_mail}")));
            if url.starts_with("https://") {
                headers.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
            }
        }
        None => headers.push(("List-Unsubscribe", by_mail)),
    }
    headers.push(("Auto-Submitted", "auto-generated".to_owned()));
    headers.push(("Precedence", "list".to_owned()));
    headers
}

/// The same for the same issue, so that mailboxes know a second copy.
fn message_id(settings: &Settings, sender: &Sender, issue: &Issue) -> String {
    let parts =
        [Some("digest"), Some(issue.subscription.as_str()), Some(issue.period.as_str()), foreign(settings, issue)];
    let local = parts.into_iter().flatten().collect::<Vec<_>>().join(".");
    let host = if settings.host.contains('.') { settings.host.as_str() } else { sender.list_domain.as_str() };
    format!("<{local}@{host}>")
}

/// The language, unless it is the site's first.
fn foreign<'a>(settings: &Settings, issue: &'a Issue) -> Option<&'a str> {
    Some(issue.language.as_str()).filter(|language| *language != settings.default_language())
}

/// Words without the characters that need quotes in a phrase (RFC 5322 section 3.2.5).
fn phrase(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// RFC 5322 section 3.3, in the town's zone.
fn date(instant: Timestamp, zone: &Zone) -> String {
    let local = zone.local(instant);
    let as_utc = Zone::utc().instant(local);
    let minutes = (as_utc.as_second() - instant.as_second()) / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let offset = format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60);
    format!("{} {offset}", local.strftime("%a, %-d %b %Y %H:%M:%S"))
}
