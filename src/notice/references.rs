//! What a text refers to: other notices, files, pictures, addresses of the site.

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

use crate::base::path::SourcePath;
use crate::base::span::Span;

/// What a link or picture leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// The page made from a markdown file.
    Notice(SourcePath),
    /// A file to be published as it is.
    File(SourcePath),
    /// A picture to be scaled.
    Picture(SourcePath),
    /// A page of the site without a file of its own, by its address.
    Address(String),
}

/// A reference and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// What it leads to.
    pub target: Target,
    /// The part of the page, without `#`.
    pub anchor: Option<String>,
    /// As written.
    pub written: String,
    /// Where it stands.
    pub span: Span,
}

/// How a written link is to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Link {
    /// Leads out of the site (https, http, mailto, tel): written as it is.
    Outside(String),
    /// A part of the same page.
    Anchor(String),
    /// Something of this site.
    Inside(Target, Option<String>),
    /// A scheme that has no place in a notice, such as `javascript:` or `data:`.
    Refused(String),
    /// Leads out of the content folder or nowhere.
    Nowhere,
}

/// Reads a link's target as written in a file.
pub(crate) fn read_link(file: &SourcePath, written: &str) -> Link {
    let written = written.trim();
    if let Some(scheme) = scheme(written) {
        return match scheme.as_str() {
            "https" | "http" | "mailto" | "tel" => Link::Outside(written.to_owned()),
            _ => Link::Refused(scheme),
        };
    }
    if written.starts_with("//") {
        return Link::Refused("//".to_owned());
    }
    let (path, anchor) = match written.split_once('#') {
        Some((path, anchor)) => (path, Some(decoded(anchor))),
        None => (written, None),
    };
    if path.is_empty() {
        return anchor.filter(|anchor| !anchor.is_empty()).map_or(Link::Nowhere, Link::Anchor);
    }
    let path = decoded(path);
    if path.starts_with('/') && path.ends_with('/') {
        return Link::Inside(Target::Address(path), anchor);
    }
    match file.join(&path) {
        None => Link::Nowhere,
        Some(target) if matches!(target.extension().as_deref(), Some("md" | "markdown")) => {
            Link::Inside(Target::Notice(target), anchor)
        }
        Some(target) => Link::Inside(Target::File(target), anchor),
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The scheme of an address (RFC 3986, section 3.1) in lower case.
fn scheme(written: &str) -> Option<String> {
    let (scheme, _) = written.split_once(':')?;
    let mut letters = scheme.chars();
    let valid =
        letters.next()?.is_ascii_alphabetic() && letters.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    valid.then(|| scheme.to_lowercase())
}
