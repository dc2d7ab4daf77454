//! A body of text, ready but for what only the whole site knows: addresses and pictures.

use serde::{Deserialize, Serialize};

use super::references::Reference;
use crate::base::digest::Digest;
use crate::base::span::Span;
use crate::base::xml::escape_into;

/// A rendered body with open ends where addresses, pictures and words of the page's language go.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// HTML and open ends in their order.
    pub pieces: Vec<Piece>,
    /// What the open ends refer to.
    pub references: Vec<Reference>,
    /// The headings.
    pub outline: Vec<Heading>,
    /// Ids that a link may name.
    pub anchors: Vec<String>,
    /// The first paragraph as plain text.
    pub excerpt: String,
    /// Hash of all of this.
    pub digest: Digest,
}

/// A part of a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// The address that a reference means, to stand within an attribute.
    Address(u32),
    /// A picture.
    Picture {
        /// Which file.
        reference: u32,
        /// What is to be seen.
        alt: String,
        /// Text below it.
        caption: Option<String>,
        /// Whether it stands on its own.
        figure: bool,
    },
    /// A word of the page's language.
    Word(Word),
    /// The address of the page itself, before a `#`: empty on the page, full in feeds and mails.
    Here,
}

/// Words that the writer of bodies needs in the page's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    /// Title of `> [!NOTE]`.
    Note,
    /// Title of `> [!TIP]`.
    Tip,
    /// Title of `> [!IMPORTANT]`.
    Important,
    /// Title of `> [!WARNING]`.
    Warning,
    /// Title of `> [!CAUTION]`.
    Caution,
    /// Heading of the footnotes.
    Footnotes,
    /// The link from a footnote to the text.
    FootnoteBack,
    /// Prefix of a footnote's number for screen readers.
    Footnote,
    /// A done task.
    TaskDone,
    /// An open task.
    TaskOpen,
    /// Name of a table without caption.
    Table,
}

impl Word {
    /// The name of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Note => "body-note",
            Self::Tip => "body-tip",
            Self::Important => "body-important",
            Self::Warning => "body-warning",
            Self::Caution => "body-caution",
            Self::Footnotes => "body-footnotes",
            Self::FootnoteBack => "body-footnote-back",
            Self::Footnote => "body-footnote",
            Self::TaskDone => "body-task-done",
            Self::TaskOpen => "body-task-open",
            Self::Table => "body-table",
        }
    }
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Where it stands in the file.
    pub span: Span,
}

/// A picture with its sizes, as HTML needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Address of the middle size.
    pub src: String,
    /// Addresses of all sizes.
    pub srcset: String,
    /// Which size to take.
    pub sizes: String,
    /// Width in pixels of `src`.
    pub width: u32,
    /// Height in pixels of `src`.
    pub height: u32,
}

/// Fills the open ends of a body.
pub trait Fill {
    /// The address that the reference at a place of the body leads to; empty if it cannot be had (the
    /// build fails then).
    fn address(&self, reference: u32) -> &str;
    /// The sizes of the picture that the reference at a place of the body means.
    fn picture(&self, reference: u32) -> Option<&Picture>;
    /// A word in the page's language.
    fn word(&self, word: Word) -> String;
    /// What stands before a `#` in links within the text.
    fn here(&self) -> &str;
}

impl Body {
    /// The HTML with all open ends filled.
    pub fn render(&self, fill: &dyn Fill) -> String {
        let mut out = String::with_capacity(self.pieces.iter().map(Piece::size).sum());
        for piece in &self.pieces {
            match piece {
                Piece::Html(html) => out.push_str(html),
                Piece::Word(word) => escape_into(&mut out, &fill.word(*word)),
                Piece::Here => escape_into(&mut out, fill.here()),
                Piece::Address(reference) => escape_into(&mut out, fill.address(*reference)),
                Piece::Picture { reference, alt, caption, figure } => {
                    if let Some(picture) = fill.picture(*reference) {
                        write_picture(&mut out, picture, alt, caption.as_deref(), *figure);
                    }
                }
            }
        }
        out
    }

    /// Whether there is anything to read.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

impl Piece {
    fn size(&self) -> usize {
        if let Self::Html(html) = self { html.len() } else { 64 }
    }
}

fn write_picture(out: &mut String, picture: &Picture, alt: &str, caption: Option<&str>, figure: bool) {
    out.push_str(if figure { "<figure class=\"image\"><img" } else { "<img" });
    for (name, value) in [
        ("src", picture.src.as_str()),
        ("srcset", &picture.srcset),
        ("sizes", &picture.sizes),
        ("width", &picture.width.to_string()),
        ("height", &picture.height.to_string()),
        ("alt", alt),
        ("loading", "lazy"),
        ("decoding", "async"),
    ] {
        if !(value.is_empty() && name != "alt") {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape_into(out, value);
            out.push('"');
        }
    }
    out.push('>');
    if figure {
        if let Some(caption) = caption {
            out.push_str("<figcaption>");
            escape_into(out, caption);
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>");
    }
}
