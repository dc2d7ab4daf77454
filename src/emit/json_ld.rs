//! What search engines are told in words of schema.org.

use serde_json::{Value, json};

use super::card::times;
use super::context::Context;
use crate::base::moment::Moment;
use crate::notice::facet::{Facet, Kind};
use crate::site::{Entry, State};

/// JSON that may stand within an HTML script element.
fn embedded(value: &Value) -> String {
    value.to_string().replace("</", "<\\/").replace("<!--", "<\\u0021--")
}

/// The municipality, for the home page.
pub(super) fn organization(context: &Context<'_>, language: &str) -> String {
    embedded(&json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": context.site.settings.file.municipality.name.get(language),
        "url": context.site.settings.base_url,
        "telephone": context.site.settings.file.municipality.phone,
        "email": context.site.settings.file.municipality.email,
        "address": address(context),
    }))
}

fn address(context: &Context<'_>) -> Value {
    let town = &context.site.settings.file.municipality;
    json!({
        "@type": "PostalAddress",
        "streetAddress": town.street,
        "postalCode": town.postal_code,
        "addressLocality": town.city,
        "addressCountry": town.country.as_deref().unwrap_or("DE"),
    })
}

/// A notice: an event, a special announcement, or a news article.
pub(super) fn notice(context: &Context<'_>, entry: &Entry) -> Option<String> {
    let notice = &entry.notice;
    let url = context.absolute(&entry.address);
    let publisher = json!({
        "@type": "GovernmentOrganization",
        "name": context.site.settings.file.municipality.name.get(&notice.language),
        "url": context.site.settings.base_url,
    });
    let title = &notice.front.title.value;
    let date = |moment: Option<Moment>| moment.map(|moment| moment.to_string());
    let mut value = match notice.kind() {
        Kind::Event | Kind::Meeting => event(context, entry)?,
        Kind::Warning => json!({
            "@type": "SpecialAnnouncement",
            "name": title,
            "datePosted": date(notice.date),
            "expires": date(notice.valid_until),
            "text": notice.summary(),
            "publisher": publisher,
        }),
        kind if kind.is_news() => json!({
            "@type": "NewsArticle",
            "headline": title,
            "description": notice.summary(),
            "datePublished": date(notice.date),
            "dateModified": date(notice.updated.or(notice.date)),
            "publisher": publisher,
        }),
        _ => return None,
    };
    if let Some(object) = value.as_object_mut() {
        object.insert("@context".to_owned(), json!("https://schema.org"));
        object.insert("inLanguage".to_owned(), json!(notice.language));
        object.insert("url".to_owned(), json!(url));
        object.retain(|_, value| !value.is_null());
    }
    Some(embedded(&value))
}

fn event(context: &Context<'_>, entry: &Entry) -> Option<Value> {
    let upcoming = entry.upcoming.as_ref()?;
    let (start, end, _) = times(context, Some(&upcoming.next));
    let cancelled = upcoming.occasion.cancelled || entry.state == State::Withdrawn;
    let status = if cancelled { "https://schema.org/EventCancelled" } else { "https://schema.org/EventScheduled" };
    let organiser = match &entry.notice.facet {
        Facet::Event(event) => event.organiser.clone(),
        Facet::Meeting(meeting) => Some(meeting.body.clone()),
        _ => None,
    };
    Some(json!({
        "@type": "Event",
        "name": entry.notice.front.title.value,
        "description": entry.notice.summary(),
        "startDate": start.map(|start| start.to_string()),
        "endDate": end.map(|end| end.to_string()),
        "eventStatus": status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": upcoming.occasion.place.as_ref().map(|place| json!({
            "@type": "Place",
            "name": place,
            "address": address(context),
        })),
        "organizer": organiser.map(|name| json!({ "@type": "Organization", "name": name })),
    }))
}
