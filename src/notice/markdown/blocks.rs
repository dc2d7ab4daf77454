//! Paragraphs, headings, quotations and lists.

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Tag, TagEnd};

use super::events::{matching_end, plain_text};
use super::{Capture, Events, Writer};
use crate::base::slug::slug_or_hash;
use crate::notice::body::{Heading, Word};
use crate::notice::typography::typeset;

/// Ids that the frame of a page uses itself.
const RESERVED_IDS: &[&str] = &["inhalt", "content"];
/// How ids begin that the frame and the writer give themselves.
const RESERVED_PREFIXES: &[&str] = &["teil-", "fuss-", "buchstabe-", "fn-", "fnref-"];

impl Writer<'_, '_> {
    /// A paragraph: a caption for the table below it, a picture on its own, or text.
    pub(super) fn paragraph(&mut self, events: &Events<'_>, at: usize) -> usize {
        self.before = None;
        if let Some(end) = caption_end(events, at) {
            self.capture = Some(Capture { text: String::new(), written: false });
            let mut next = at + 1;
            while next < end {
                next = self.event(events, next);
            }
            let text = self.capture.take().map_or_else(String::new, |capture| capture.text);
            self.caption = text.split_once(':').map(|(_, caption)| caption.trim().to_owned());
            return end + 1;
        }
        if let Some((Event::Start(Tag::Image { dest_url, title, .. }), _)) = events.get(at + 1) {
            let end = matching_end(events, at + 1);
            if matches!(events.get(end + 1), Some((Event::End(TagEnd::Paragraph), _))) {
                self.image(events, at + 1, dest_url, title, true);
                return end + 2;
            }
        }
        if self.body.excerpt.is_empty() && self.aside.is_empty() {
            self.body.excerpt = plain_text(events, at);
        }
        self.html.push_str("<p>");
        at + 1
    }

    pub(super) fn heading(&mut self, events: &Events<'_>, at: usize, level: HeadingLevel, id: Option<&str>) -> usize {
        self.before = None;
        let level = (level as u8 + self.shift).min(6);
        let end = matching_end(events, at);
        let text = plain_text(events, at);
        let id = self.free_id(&id.map_or_else(|| slug_or_hash(&text), slug_or_hash));
        self.html.push_str(&format!("<h{level} id=\"{id}\">"));
        let mut next = at + 1;
        while next < end {
            next = self.event(events, next);
        }
        self.html.push_str(&format!("</h{level}>\n"));
        let span = self.span(&events[at].1);
        let text = typeset(&text, None, self.source.language);
        self.body.outline.push(Heading { level, id, text, span });
        end + 1
    }

    pub(super) fn free_id(&mut self, wanted: &str) -> String {
        let taken = |id: &str, anchors: &[String]| RESERVED_IDS.contains(&id) || anchors.iter().any(|a| a == id);
        let reserved = RESERVED_PREFIXES.iter().any(|prefix| wanted.starts_with(prefix));
        let wanted = if reserved { format!("text-{wanted}") } else { wanted.to_owned() };
        let mut id = wanted.clone();
        let mut number = 2;
        while taken(&id, &self.body.anchors) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        self.body.anchors.push(id.clone());
        id
    }

    pub(super) fn block_quote(&mut self, kind: Option<BlockQuoteKind>) {
        let (class, word) = match kind {
            None => return self.html.push_str("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => ("note", Word::Note),
            Some(BlockQuoteKind::Tip) => ("tip", Word::Tip),
            Some(BlockQuoteKind::Important) => ("important", Word::Important),
            Some(BlockQuoteKind::Warning) => ("warning", Word::Warning),
            Some(BlockQuoteKind::Caution) => ("caution", Word::Caution),
        };
        self.html.push_str(&format!("<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">"));
        self.word(word);
        self.html.push_str("</p>\n");
    }

    pub(super) fn list(&mut self, start: Option<u64>, events: &Events<'_>, at: usize) {
        let is_task = |offset| events.get(at + offset).is_some_and(|(e, _)| matches!(e, Event::TaskListMarker(_)));
        match start {
            Some(1) => self.html.push_str("<ol>\n"),
            Some(first) => self.html.push_str(&format!("<ol start=\"{first}\">\n")),
            None if is_task(2) || is_task(3) => self.html.push_str("<ul class=\"tasks\">\n"),
            None => self.html.push_str("<ul>\n"),
        }
    }

    pub(super) fn task(&mut self, done: bool) {
        let (class, word) = if done { ("task-done", Word::TaskDone) } else { ("task-open", Word::TaskOpen) };
        self.html.push_str(&format!("<span class=\"{class}\">"));
        self.word(word);
        self.html.push_str("</span> ");
    }
}

/// The end of a paragraph that is a table's caption: it begins with `Tabelle:` or `Table:` and a table
/// follows.
pub(super) fn caption_end(events: &Events<'_>, at: usize) -> Option<usize> {
    let (Event::Text(text), _) = events.get(at + 1)? else { return None };
    if !(text.starts_with("Tabelle:") || text.starts_with("Table:")) {
        return None;
    }
    let end = matching_end(events, at);
    matches!(events.get(end + 1), Some((Event::Start(Tag::Table(_)), _))).then_some(end)
}
