//! HTML in the text: never written, always told. A comment may stay.

use std::ops::Range;

use pulldown_cmark::Event;

use super::events::matching_end;
use super::{Events, Writer};
use crate::base::finding::Finding;

impl Writer<'_, '_> {
    /// A block of HTML is told once, at its first line that is no comment. Returns the place behind it.
    pub(super) fn html_block(&mut self, events: &Events<'_>, at: usize) -> usize {
        let end = matching_end(events, at);
        let mut comment: Option<&Range<usize>> = None;
        let mut reported = false;
        for (event, range) in &events[at..end] {
            let Event::Html(line) = event else { continue };
            let (rest, open) = without_comments(line, comment.is_some());
            if !reported && !rest.trim().is_empty() {
                self.report(Finding::error("raw-html").fact("value", line.trim()), range);
                reported = true;
            }
            comment = open.then_some(comment.unwrap_or(range));
        }
        if let Some(range) = comment {
            self.report(Finding::error("comment-open"), range);
        }
        end + 1
    }

    /// A tag within a paragraph; the end of one that was told is not told again.
    pub(super) fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        if html.starts_with("<!--") {
            return;
        }
        let name = |tag: &str| tag.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        if let Some(tag) = html.strip_prefix("</") {
            if self.html_tags.remove(&name(tag)) {
                return;
            }
        } else {
            self.html_tags.insert(name(html.trim_start_matches('<')));
        }
        self.report(Finding::error("raw-html").fact("value", html), range);
    }
}

/// What of a line lies outside of comments, and whether one is open at its end.
fn without_comments(line: &str, open: bool) -> (String, bool) {
    let (mut rest, mut text, mut open) = (String::new(), line, open);
    loop {
        let mark = if open { "-->" } else { "<!--" };
        let Some((before, after)) = text.split_once(mark) else {
            if !open {
                rest.push_str(text);
            }
            return (rest, open);
        };
        if !open {
            rest.push_str(before);
        }
        open = !open;
        text = after;
    }
}
