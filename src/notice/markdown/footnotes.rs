//! Footnotes: numbered in the order of their mention, with a way back.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Writer;
use crate::base::finding::Finding;
use crate::base::span::Span;
use crate::notice::body::{Piece, Word};

/// Footnotes by label: their number, how often they were named, and their text.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: BTreeMap<String, (usize, usize)>,
    texts: BTreeMap<String, (Vec<Piece>, Span)>,
}

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let next = self.footnotes.numbers.len() + 1;
        let (number, times) = self.footnotes.numbers.entry(label.to_owned()).or_insert((next, 0));
        *times += 1;
        let (number, times) = (*number, *times);
        let again = if times > 1 { format!("-{times}") } else { String::new() };
        if self.capture.as_ref().is_some_and(|capture| !capture.written) {
            return;
        }
        self.html.push_str(&format!("<sup><a id=\"fnref-{number}{again}\" href=\""));
        self.piece(Piece::Here);
        self.html.push_str(&format!("#fn-{number}\" aria-label=\""));
        self.word(Word::Footnote);
        self.html.push_str(&format!(" {number}\">{number}</a></sup>"));
    }

    pub(super) fn footnote_definition(&mut self, range: &Range<usize>) {
        let html = std::mem::take(&mut self.html);
        let mut pieces = std::mem::take(&mut self.body.pieces);
        pieces.push(Piece::Html(html));
        if let Some((before, html)) = self.aside.pop() {
            self.body.pieces = before;
            self.html = html;
        }
        let text = self.source.text.get(range.clone()).unwrap_or("");
        let label = text.trim_start().strip_prefix("[^").and_then(|rest| rest.split_once(']')).map_or("", |(l, _)| l);
        let span = self.span(range);
        self.footnotes.texts.entry(label.to_owned()).or_insert((pieces, span));
    }

    pub(super) fn write_footnotes(&mut self) {
        let texts = std::mem::take(&mut self.footnotes.texts);
        for (label, (_, span)) in &texts {
            if !self.footnotes.numbers.contains_key(label) {
                let finding = Finding::warning("footnote-unused").at(self.source.file, *span).fact("label", label);
                self.findings.push(finding);
            }
        }
        let mut named: Vec<_> = std::mem::take(&mut self.footnotes.numbers).into_iter().collect();
        named.sort_by_key(|(_, (number, _))| *number);
        if named.is_empty() {
            return;
        }
        self.html.push_str("<section class=\"footnotes\" aria-label=\"");
        self.word(Word::Footnotes);
        self.html.push_str("\"><ol>\n");
        for (label, (number, times)) in named {
            self.html.push_str(&format!("<li id=\"fn-{number}\">"));
            if let Some((pieces, _)) = texts.get(&label) {
                for piece in pieces {
                    match piece {
                        Piece::Html(html) => self.html.push_str(html),
                        other => self.piece(other.clone()),
                    }
                }
            }
            for time in 1..=times {
                let again = if time > 1 { format!("-{time}") } else { String::new() };
                self.html.push_str("<a href=\"");
                self.piece(Piece::Here);
                self.html.push_str(&format!("#fnref-{number}{again}\" aria-label=\""));
                self.word(Word::FootnoteBack);
                self.html.push_str(&format!(" {number}\">↩</a>"));
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol></section>\n");
    }
}
