//! Links and pictures: what they lead to is found out when the site is known.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::events::{matching_end, plain_text};
use super::{Events, Writer};
use crate::base::finding::Finding;
use crate::base::xml::escape_into;
use crate::notice::body::Piece;
use crate::notice::references::{Link, Reference, Target, read_link};
use crate::notice::typography::typeset;

impl Writer<'_, '_> {
    pub(super) fn reference(
        &mut self,
        target: Target,
        anchor: Option<String>,
        written: &str,
        range: &Range<usize>,
    ) -> u32 {
        let span = self.span(range);
        self.body.references.push(Reference { target, anchor, written: written.to_owned(), span });
        u32::try_from(self.body.references.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn link(&mut self, written: &str, range: &Range<usize>, autolink: bool) {
        let silent = self.capture.as_ref().is_some_and(|capture| !capture.written);
        if silent {
            return self.open_links.push(false);
        }
        let address = match read_link(self.source.file, written) {
            _ if autolink && written.contains('@') && !written.contains(':') => format!("mailto:{written}"),
            Link::Outside(address) => address,
            Link::Anchor(anchor) => {
                let target = Target::Notice(self.source.file.clone());
                let at = self.reference(target, Some(anchor), written, range);
                return self.open_link(at);
            }
            Link::Inside(target, anchor) => {
                let at = self.reference(target, anchor, written, range);
                return self.open_link(at);
            }
            Link::Refused(scheme) => {
                self.report(Finding::error("link-scheme").fact("scheme", scheme).fact("value", written), range);
                return self.open_links.push(false);
            }
            Link::Nowhere => {
                self.report(Finding::error("link-target").fact("value", written), range);
                return self.open_links.push(false);
            }
        };
        self.html.push_str("<a href=\"");
        escape_into(&mut self.html, &address);
        self.html.push_str("\">");
        self.open_links.push(true);
    }

    pub(super) fn open_link(&mut self, reference: u32) {
        self.html.push_str("<a href=\"");
        self.piece(Piece::Address(reference));
        self.html.push_str("\">");
        self.open_links.push(true);
    }

    pub(super) fn image(&mut self, events: &Events<'_>, at: usize, written: &str, title: &str, figure: bool) -> usize {
        let end = matching_end(events, at);
        let alt = typeset(&plain_text(events, at), None, self.source.language);
        if let Some(capture) = &mut self.capture {
            capture.text.push_str(&alt);
            if !capture.written {
                return end + 1;
            }
        }
        let range = &events[at].1;
        match read_link(self.source.file, written) {
            Link::Inside(Target::File(file), _) => {
                let caption = (!title.is_empty()).then(|| typeset(title, None, self.source.language));
                let reference = self.reference(Target::Picture(file), None, written, range);
                self.piece(Piece::Picture { reference, alt, caption, figure });
            }
            Link::Outside(_) | Link::Refused(_) => {
                self.report(Finding::error("image-elsewhere").fact("value", written), range);
            }
            _ => self.report(Finding::error("link-target").fact("value", written), range),
        }
        end + 1
    }
}

/// Whether the link was written as a bare address in angle brackets.
pub(super) fn is_autolink(events: &Events<'_>, at: usize) -> bool {
    matches!(&events[at].0, Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }))
}
