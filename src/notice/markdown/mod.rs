//! Markdown to a body: pulldown-cmark's events to HTML of our own.
//!
//! The crate's own HTML writer is not for us: it writes style attributes (which the strict content
//! security policy forbids), headers without scope, footnotes without a way back, and passes raw HTML.

mod blocks;
mod events;
mod footnotes;
mod html;
mod links;
mod tables;

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use self::footnotes::Footnotes;
use self::links::is_autolink;
use super::body::{Body, Piece, Word};
use super::typography::typeset;
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::base::xml::escape_into;

/// Where a body stands and how it is to be read.
pub(crate) struct Source<'a> {
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
pub(crate) fn render(source: &Source<'_>, findings: &mut Vec<Finding>) -> Body {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(source.text, options).into_offset_iter().collect();
    let shift = u8::from(
        events.iter().any(|(event, _)| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))),
    );
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
        html_tags: BTreeSet::new(),
    };
    let mut at = 0;
    while at < events.len() {
        at = writer.event(&events, at);
    }
    writer.finish()
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
    /// Tags within paragraphs that were told and not yet closed.
    html_tags: BTreeSet<String>,
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
            Event::Start(Tag::HtmlBlock) => return self.html_block(events, at),
            Event::Start(tag) => self.start(tag, events, at),
            Event::End(tag) => self.end(*tag, range),
            Event::Text(text) => self.text(text),
            Event::Code(text) => self.wrapped("<code>", text, "</code>"),
            Event::SoftBreak => self.raw("\n", ' '),
            Event::HardBreak => self.raw("<br>\n", ' '),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::TaskListMarker(done) => self.task(*done),
            Event::Html(html) | Event::InlineHtml(html) => self.inline_html(html, range),
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
            Tag::Paragraph | Tag::Heading { .. } | Tag::Image { .. } | Tag::HtmlBlock | Tag::MetadataBlock(_) => {}
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

    fn finish(mut self) -> Body {
        self.write_footnotes();
        let html = std::mem::take(&mut self.html);
        if !html.is_empty() {
            self.body.pieces.push(Piece::Html(html));
        }
        self.body.digest = Digest::of_value(&(&self.body.pieces, &self.body.references)).unwrap_or_default();
        self.body
    }
}
