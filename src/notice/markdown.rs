//! Markdown to a body: pulldown-cmark's events to HTML of our own.
//!
//! The crate's own HTML writer is not for us: it writes style attributes (which the strict content
//! security policy forbids), headers without scope, footnotes without a way back, and passes raw HTML.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::body::{Body, Heading, Piece, Word};
use super::references::{Link, Reference, Target, read_link};
use super::typography::typeset;
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::slug::slug_or_hash;
use crate::base::span::Span;
use crate::base::xml::escape_into;

/// Ids that the frame of a page uses itself.
const RESERVED_IDS: &[&str] = &["inhalt", "content"];
/// How ids begin that the frame and the writer give themselves.
const RESERVED_PREFIXES: &[&str] = &["teil-", "fuss-", "buchstabe-", "fn-", "fnref-"];

/// Where a body stands and how it is to be read.
pub struct Source<'a> {
    /// The file.
    pub file: &'a SourcePath,
    /// The markdown.
    pub text: &'a str,
    /// Where it begins in the file, in bytes.
    pub offset: usize,
    /// Its language.
    pub language: &'a str,
}

/// Renders markdown; every problem is reported.
pub fn render(source: &Source<'_>, findings: &mut Vec<Finding>) -> Body {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(source.text, options).into_offset_iter().collect();
    let shift = u8::from(events.iter().any(|(event, _)| {
        matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))
    }));
    let mut writer = Writer {
        source,
        findings,
        shift,
        body: Body::default(),
        html: String::new(),
        before: None,
        alignments: Vec::new(),
        cell: 0,
        in_head: false,
        tables: 0,
        caption: None,
        footnotes: Footnotes::default(),
        aside: Vec::new(),
        capture: None,
        open_links: Vec::new(),
        html_reported: false,
    };
    let mut at = 0;
    while at < events.len() {
        at = writer.event(&events, at);
    }
    writer.finish()
}

/// Footnotes by label: their number, how often they were named, and their text.
#[derive(Default)]
struct Footnotes {
    numbers: BTreeMap<String, (usize, usize)>,
    texts: BTreeMap<String, (Vec<Piece>, Span)>,
}

/// Text that is gathered instead of written: of headings and pictures.
struct Capture {
    text: String,
    /// Whether the events are still written as HTML.
    written: bool,
}

struct Writer<'a, 'f> {
    source: &'a Source<'a>,
    findings: &'f mut Vec<Finding>,
    shift: u8,
    body: Body,
    html: String,
    before: Option<char>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    tables: usize,
    caption: Option<String>,
    footnotes: Footnotes,
    /// Bodies set aside while a footnote is written.
    aside: Vec<(Vec<Piece>, String)>,
    capture: Option<Capture>,
    /// For each open link whether an `<a>` was written.
    open_links: Vec<bool>,
    html_reported: bool,
}

type Events<'e> = [(Event<'e>, Range<usize>)];

impl Writer<'_, '_> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.source.offset)
    }

    fn report(&mut self, finding: Finding, range: &Range<usize>) {
        let finding = finding.at(self.source.file, self.span(range));
        self.findings.push(finding);
    }

    /// Handles the event at `at`; returns the place of the next one.
    fn event(&mut self, events: &Events<'_>, at: usize) -> usize {
        let (event, range) = &events[at];
        match event {
            Event::Start(Tag::Paragraph) => return self.paragraph(events, at),
            Event::Start(Tag::Image { dest_url, title, .. }) => return self.image(events, at, dest_url, title, false),
            Event::Start(Tag::Heading { level, id, .. }) => return self.heading(events, at, *level, id.as_deref()),
            Event::Start(tag) => self.start(tag, events, at),
            Event::End(tag) => self.end(*tag, range),
            Event::Text(text) => self.text(text),
            Event::Code(text) => self.wrapped("<code>", text, "</code>"),
            Event::SoftBreak => self.raw("\n", ' '),
            Event::HardBreak => self.raw("<br>\n", ' '),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::TaskListMarker(done) => self.task(*done),
            Event::Html(html) | Event::InlineHtml(html) => self.refuse_html(html, range),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text),
        }
        at + 1
    }

    fn raw(&mut self, html: &str, reads_as: char) {
        if let Some(capture) = &mut self.capture {
            capture.text.push(reads_as);
            if !capture.written {
                return;
            }
        }
        self.html.push_str(html);
        self.before = Some(reads_as);
    }

    fn text(&mut self, text: &str) {
        let text = typeset(text, self.before, self.source.language);
        self.plain(&text);
    }

    fn plain(&mut self, text: &str) {
        self.before = text.chars().last().or(self.before);
        if let Some(capture) = &mut self.capture {
            capture.text.push_str(text);
            if !capture.written {
                return;
            }
        }
        escape_into(&mut self.html, text);
    }

    fn wrapped(&mut self, open: &str, text: &str, close: &str) {
        let silent = self.capture.as_ref().is_some_and(|capture| !capture.written);
        if !silent {
            self.html.push_str(open);
        }
        self.plain(text);
        if !silent {
            self.html.push_str(close);
        }
    }

    fn piece(&mut self, piece: Piece) {
        let html = std::mem::take(&mut self.html);
        if !html.is_empty() {
            self.body.pieces.push(Piece::Html(html));
        }
        self.body.pieces.push(piece);
    }

    fn word(&mut self, word: Word) {
        self.piece(Piece::Word(word));
    }

    fn start(&mut self, tag: &Tag<'_>, events: &Events<'_>, at: usize) {
        match tag {
            Tag::BlockQuote(kind) => self.block_quote(*kind),
            Tag::CodeBlock(kind) => {
                self.html.push_str("<pre tabindex=\"0\"><code");
                if let CodeBlockKind::Fenced(language) = kind
                    && let Some(name) = language.split_whitespace().next()
                {
                    self.html.push_str(" class=\"language-");
                    escape_into(&mut self.html, name);
                    self.html.push('"');
                }
                self.html.push('>');
            }
            Tag::List(start) => self.list(*start, events, at),
            Tag::Item => self.html.push_str("<li>"),
            Tag::FootnoteDefinition(_) => {
                let html = std::mem::take(&mut self.html);
                self.aside.push((std::mem::take(&mut self.body.pieces), html));
            }
            Tag::DefinitionList => self.html.push_str("<dl>\n"),
            Tag::DefinitionListTitle => {
                if events.get(at + 1).is_some_and(|(e, _)| matches!(e, Event::Text(text) if text.starts_with(":::"))) {
                    self.report(Finding::warning("colon-fence"), &events[at].1);
                }
                self.html.push_str("<dt>");
            }
            Tag::DefinitionListDefinition => self.html.push_str("<dd>"),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => {
                self.in_head = true;
                self.cell = 0;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.cell = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => {
                let empty = events.get(at + 1).is_some_and(|(e, _)| matches!(e, Event::End(TagEnd::TableCell)));
                self.table_cell(empty);
            }
            Tag::Emphasis => self.inline("<em>"),
            Tag::Strong => self.inline("<strong>"),
            Tag::Strikethrough => self.inline("<del>"),
            Tag::Superscript => self.inline("<sup>"),
            Tag::Subscript => self.inline("<sub>"),
            Tag::Link { dest_url, .. } => self.link(dest_url, &events[at].1, is_autolink(events, at)),
            Tag::HtmlBlock => self.html_reported = false,
            Tag::Paragraph | Tag::Heading { .. } | Tag::Image { .. } | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.html.push_str("</p>\n"),
            TagEnd::BlockQuote(kind) => {
                self.html.push_str(if kind.is_some() { "</div>\n" } else { "</blockquote>\n" });
            }
            TagEnd::CodeBlock => self.html.push_str("</code></pre>\n"),
            TagEnd::List(ordered) => self.html.push_str(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.html.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => self.footnote_definition(range),
            TagEnd::DefinitionList => self.html.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => self.html.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.html.push_str("</dd>\n"),
            TagEnd::Table => self.html.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html.push_str("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => {
                let head = self.in_head && !self.html.ends_with("<td>");
                self.html.push_str(if head { "</th>" } else { "</td>" });
                self.cell += 1;
            }
            TagEnd::Emphasis => self.inline("</em>"),
            TagEnd::Strong => self.inline("</strong>"),
            TagEnd::Strikethrough => self.inline("</del>"),
            TagEnd::Superscript => self.inline("</sup>"),
            TagEnd::Subscript => self.inline("</sub>"),
            TagEnd::Link => {
                if self.open_links.pop() == Some(true) {
                    self.inline("</a>");
                }
            }
            TagEnd::Heading(_) | TagEnd::Image | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn inline(&mut self, html: &str) {
        if self.capture.as_ref().is_none_or(|capture| capture.written) {
            self.html.push_str(html);
        }
    }

    /// A paragraph: a caption for the table below it, a picture on its own, or text.
    fn paragraph(&mut self, events: &Events<'_>, at: usize) -> usize {
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

    fn heading(&mut self, events: &Events<'_>, at: usize, level: HeadingLevel, id: Option<&str>) -> usize {
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

    fn free_id(&mut self, wanted: &str) -> String {
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

    fn block_quote(&mut self, kind: Option<BlockQuoteKind>) {
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

    fn list(&mut self, start: Option<u64>, events: &Events<'_>, at: usize) {
        let is_task = |offset| events.get(at + offset).is_some_and(|(e, _)| matches!(e, Event::TaskListMarker(_)));
        match start {
            Some(1) => self.html.push_str("<ol>\n"),
            Some(first) => self.html.push_str(&format!("<ol start=\"{first}\">\n")),
            None if is_task(2) || is_task(3) => self.html.push_str("<ul class=\"tasks\">\n"),
            None => self.html.push_str("<ul>\n"),
        }
    }

    fn task(&mut self, done: bool) {
        let (class, word) = if done { ("task-done", Word::TaskDone) } else { ("task-open", Word::TaskOpen) };
        self.html.push_str(&format!("<span class=\"{class}\">"));
        self.word(word);
        self.html.push_str("</span> ");
    }

    fn table(&mut self, alignments: &[Alignment]) {
        self.tables += 1;
        self.alignments = alignments.to_vec();
        let number = self.tables;
        match self.caption.take() {
            Some(caption) => {
                let id = self.free_id(&format!("tabelle-{number}"));
                self.html.push_str(&format!(
                    "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table><caption id=\"{id}\">"
                ));
                escape_into(&mut self.html, &caption);
                self.html.push_str("</caption>");
            }
            None => {
                self.html.push_str("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
                self.word(Word::Table);
                self.html.push_str(&format!(" {number}\"><table>"));
            }
        }
    }

    fn table_cell(&mut self, empty: bool) {
        self.before = None;
        if self.in_head && empty {
            return self.html.push_str("<td>");
        }
        self.html.push_str(if self.in_head { "<th scope=\"col\"" } else { "<td" });
        self.html.push_str(match self.alignments.get(self.cell) {
            Some(Alignment::Left) => " class=\"align-start\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-end\">",
            Some(Alignment::None) | None => ">",
        });
    }

    fn reference(&mut self, target: Target, anchor: Option<String>, written: &str, range: &Range<usize>) -> u32 {
        let span = self.span(range);
        self.body.references.push(Reference { target, anchor, written: written.to_owned(), span });
        u32::try_from(self.body.references.len() - 1).unwrap_or(u32::MAX)
    }

    fn link(&mut self, written: &str, range: &Range<usize>, autolink: bool) {
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

    fn open_link(&mut self, reference: u32) {
        self.html.push_str("<a href=\"");
        self.piece(Piece::Address(reference));
        self.html.push_str("\">");
        self.open_links.push(true);
    }

    fn image(&mut self, events: &Events<'_>, at: usize, written: &str, title: &str, figure: bool) -> usize {
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

    fn footnote_reference(&mut self, label: &str) {
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

    fn footnote_definition(&mut self, range: &Range<usize>) {
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

    fn refuse_html(&mut self, html: &str, range: &Range<usize>) {
        let is_comment = html.trim_start().starts_with("<!--");
        if is_comment || self.html_reported || html.trim().is_empty() || html.trim_start().starts_with("-->") {
            return;
        }
        self.html_reported = !html.trim_end().ends_with('>') || html.contains('\n');
        let tag = html.trim().lines().next().unwrap_or("").trim();
        self.report(Finding::error("raw-html").fact("value", tag), range);
    }

    fn finish(mut self) -> Body {
        self.write_footnotes();
        let html = std::mem::take(&mut self.html);
        if !html.is_empty() {
            self.body.pieces.push(Piece::Html(html));
        }
        self.body.digest = Digest::of_value(&(&self.body.pieces, &self.body.references)).unwrap_or_default();
        self.body
    }

    fn write_footnotes(&mut self) {
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

/// The place of the end that belongs to the start at `at`.
fn matching_end(events: &Events<'_>, at: usize) -> usize {
    let mut depth = 0usize;
    for (offset, (event, _)) in events[at..].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + offset;
                }
            }
            _ => {}
        }
    }
    events.len().saturating_sub(1)
}

/// The words between a start and its end.
fn plain_text(events: &Events<'_>, at: usize) -> String {
    let mut text = String::new();
    for (event, _) in &events[at..=matching_end(events, at)] {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// The end of a paragraph that is a table's caption: it begins with `Tabelle:` or `Table:` and a table
/// follows.
fn caption_end(events: &Events<'_>, at: usize) -> Option<usize> {
    let (Event::Text(text), _) = events.get(at + 1)? else { return None };
    if !(text.starts_with("Tabelle:") || text.starts_with("Table:")) {
        return None;
    }
    let end = matching_end(events, at);
    matches!(events.get(end + 1), Some((Event::Start(Tag::Table(_)), _))).then_some(end)
}

fn is_autolink(events: &Events<'_>, at: usize) -> bool {
    matches!(
        &events[at].0,
        Event::Start(Tag::Link {
            link_type: pulldown_cmark::LinkType::Autolink | pulldown_cmark::LinkType::Email,
            ..
        })
    )
}
