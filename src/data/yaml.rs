//! YAML to nodes, over the events of `saphyr-parser`.
//!
//! Only the part of YAML that front matter needs: no anchors and aliases (hence no bombs), no tags,
//! one document. Each refusal is a finding that says what to write instead.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span as Marks};

use super::yaml_fault::fault;
use super::{Entry, Node, Value};
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::Span;

/// Nesting beyond this is a mistake, not data.
const DEEPEST: usize = 32;

/// Reads the YAML in `text`, which stands at byte `offset` of the file.
///
/// Returns an empty table for an empty text, and `None` with findings for what cannot be read.
pub fn parse_yaml(file: &SourcePath, text: &str, offset: usize, findings: &mut Vec<Finding>) -> Option<Node> {
    let mut builder = Builder {
        file,
        text,
        offsets: Offsets::new(text, offset),
        parser: Parser::new_from_str(text),
        findings,
        end: Span::new(offset + text.len(), offset + text.len()),
    };
    builder.document().ok()
}

/// The parser counts characters, spans count bytes.
struct Offsets {
    base: usize,
    length: usize,
    /// Byte offset of each character; `None` when the text is ASCII and both counts agree.
    bytes: Option<Vec<u32>>,
}

impl Offsets {
    fn new(text: &str, base: usize) -> Self {
        let bytes = (!text.is_ascii())
            .then(|| text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect());
        Self { base, length: text.len(), bytes }
    }

    fn byte(&self, index: usize) -> usize {
        let byte = match &self.bytes {
            Some(bytes) => bytes.get(index).map_or(self.length, |at| *at as usize),
            None => index.min(self.length),
        };
        self.base + byte
    }

    fn span(&self, marks: Marks) -> Span {
        Span::new(self.byte(marks.start.index()), self.byte(marks.end.index()))
    }
}

/// A finding was reported; nothing sensible can follow.
struct Stop;

struct Builder<'a> {
    file: &'a SourcePath,
    text: &'a str,
    offsets: Offsets,
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    findings: &'a mut Vec<Finding>,
    end: Span,
}

impl<'a> Builder<'a> {
    fn document(&mut self) -> Result<Node, Stop> {
        let mut root = None;
        loop {
            let (event, marks) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                event if root.is_none() => root = Some(self.node(event, marks, 0)?),
                _ => return Err(self.refuse("yaml-several-documents", self.offsets.span(marks))),
            }
        }
        let root = root.unwrap_or(Node { span: self.end, value: Value::Table(Vec::new()) });
        Ok(match root.value {
            Value::Empty => Node { span: root.span, value: Value::Table(Vec::new()) },
            _ => root,
        })
    }

    fn next(&mut self) -> Result<(Event<'a>, Marks), Stop> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.syntax_error(&error)),
            None => Ok((Event::StreamEnd, Marks::default())),
        }
    }

    fn node(&mut self, event: Event<'a>, marks: Marks, depth: usize) -> Result<Node, Stop> {
        let span = self.offsets.span(marks);
        if depth > DEEPEST {
            return Err(self.refuse("yaml-too-deep", span));
        }
        match event {
            Event::Alias(_) => Err(self.refuse("yaml-alias", span)),
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                Err(self.refuse("yaml-alias", span))
            }
            Event::Scalar(_, _, _, Some(_)) | Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => {
                let span = Span { end: span.start + 1, ..span };
                self.findings.push(
                    Finding::error("yaml-first-character").at(self.file, self.before(span, '!')).fact("character", '!'),
                );
                Err(Stop)
            }
            Event::Scalar(text, style, _, _) => {
                let empty = style == ScalarStyle::Plain && matches!(text.as_ref(), "" | "~" | "null");
                if style == ScalarStyle::Plain && !empty {
                    self.warn_of_comment(span);
                }
                let value = if empty { Value::Empty } else { Value::Scalar(text.into_owned()) };
                Ok(Node { span, value })
            }
            Event::SequenceStart(..) => self.list(span, depth),
            Event::MappingStart(..) => self.table(span, depth),
            _ => Err(self.refuse("yaml-syntax", span)),
        }
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut items: Vec<Node> = Vec::new();
        loop {
            let (event, marks) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let end = items.last().map_or(self.offsets.span(marks).end, |last| last.span.end);
                return Ok(Node { span: Span { start: start.start, end }, value: Value::List(items) });
            }
            items.push(self.node(event, marks, depth + 1)?);
        }
    }

    fn table(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, marks) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                let end = entries.last().map_or(self.offsets.span(marks).end, |last| last.node.span.end);
                return Ok(Node { span: Span { start: start.start, end }, value: Value::Table(entries) });
            }
            let key = self.node(event, marks, depth + 1)?;
            let Value::Scalar(name) = key.value else { return Err(self.refuse("yaml-key", key.span)) };
            let (event, marks) = self.next()?;
            let node = self.node(event, marks, depth + 1)?;
            if let Some(first) = entries.iter().find(|entry| entry.key == name) {
                self.findings.push(
                    Finding::error("key-twice")
                        .at(self.file, key.span)
                        .related_to(self.file, Some(first.key_span))
                        .fact("key", &name),
                );
                continue;
            }
            entries.push(Entry { key: name, key_span: key.span, node });
        }
    }

    /// The nearest mark in front of a place, where the parser has left it out.
    fn before(&self, span: Span, mark: char) -> Span {
        let end = (span.end as usize).saturating_sub(self.offsets.base);
        let at = self.text.get(..end).and_then(|text| text.rfind(mark));
        at.map_or(span, |at| Span::new(at, at + mark.len_utf8()).shifted(self.offsets.base))
    }

    /// `Linie #3`: what begins with `#` is left out as a remark, which is seldom meant.
    fn warn_of_comment(&mut self, value: Span) {
        let end = (value.end as usize).saturating_sub(self.offsets.base);
        let rest = self.text.get(end..).and_then(|rest| rest.lines().next()).unwrap_or("");
        let lost = rest.trim();
        let is_remark = lost.strip_prefix('#').is_none_or(|lost| lost.is_empty() || lost.starts_with([' ', '#', '\t']));
        if rest.starts_with([' ', '\t']) && !is_remark {
            let start = end + rest.len() - rest.trim_start().len();
            let span = Span::new(start, start + lost.len()).shifted(self.offsets.base);
            self.findings.push(Finding::warning("yaml-comment").at(self.file, span).fact("value", lost));
        }
    }

    fn refuse(&mut self, rule: &'static str, span: Span) -> Stop {
        self.findings.push(Finding::error(rule).at(self.file, span));
        Stop
    }

    /// The finding says what the mistake most likely is.
    fn syntax_error(&mut self, error: &ScanError) -> Stop {
        let at = self.offsets.byte(error.marker().index()) - self.offsets.base;
        let (finding, range) = fault(error.info(), self.text, at);
        let span = Span::new(range.start, range.end).shifted(self.offsets.base);
        self.findings.push(finding.at(self.file, span));
        Stop
    }
}
