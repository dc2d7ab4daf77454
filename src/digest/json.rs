//! An issue as JSON, for whatever else a town wants to do with it.

use serde_json::{Value, json};

use super::edition::{Edition, Source, Sources};
use crate::emit::Context;
use crate::ledger::{Issue, Item};

/// All that the issue tells, however much its mail says of it. A notice that vanished after it was
/// told has neither address nor summary.
pub(super) fn json(context: &Context<'_>, issue: &Issue, edition: &Edition) -> Vec<u8> {
    let sources = Sources::new(context);
    let item = |item: &Item| -> Value {
        let (title, url, summary, date, topics) = match sources.of(item) {
            Source::Public(_, entry) => {
                let notice = &entry.notice;
                let url = context.absolute(&entry.address);
                (notice.front.title.value.clone(), Some(url), notice.summary(), notice.date, notice.topics.clone())
            }
            Source::Withdrawn(entry) => {
                let url = entry.map(|entry| context.absolute(&entry.address));
                let reason = entry.and_then(|entry| entry.notice.front.withdrawn.reason.clone());
                (item.title.clone(), url, reason.unwrap_or_default(), None, Vec::new())
            }
            Source::Gone => (context.text(&issue.language, "digest-item-gone"), None, String::new(), None, Vec::new()),
        };
        json!({
            "id": item.id,
            "title": title,
            "url": url,
            "summary": summary,
            "date": date.map(|date| date.to_string()),
            "state": item.state.name(),
            "change": item.change,
            "topics": topics,
        })
    };
    let document = json!({
        "subscription": issue.subscription,
        "name": edition.subscription_name,
        "period": issue.period,
        "language": issue.language,
        "from": issue.from.to_string(),
        "to": issue.to.to_string(),
        "title": edition.title,
        "url": edition.browse_url,
        "items": issue.items.iter().map(item).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
