//! From byte offsets to lines and columns.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::text::Text;
use crate::base::finding::{Finding, Place};
use crate::base::path::SourcePath;
use crate::base::span::Position;

/// A finding with its places as people count them.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// Where it is.
    pub place: Option<Spot>,
    /// A second place that belongs to it.
    pub related: Option<Spot>,
    /// The line between the two places, where there is exactly one.
    pub(super) between: Option<Arc<str>>,
}

/// A file, and the range in it if one is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The file.
    pub file: SourcePath,
    /// The range.
    pub extent: Option<Extent>,
}

/// A range of characters.
#[derive(Debug, Clone, PartialEq)]
pub struct Extent {
    /// The first character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
    /// The text of the line in which it starts.
    pub line: Arc<str>,
}

impl Spot {
    /// `file:line:column`, or only the file.
    pub fn name(&self) -> String {
        match &self.extent {
            Some(Extent { start, .. }) => format!("{}:{}:{}", self.file, start.line, start.column),
            None => self.file.to_string(),
        }
    }
}

/// Gives findings their lines and columns. Each file is read once; a place that no longer exists is
/// cut to what is there.
pub fn locate(findings: &[Finding], site: &Path) -> Vec<Located> {
    let mut texts = BTreeMap::new();
    findings.iter().map(|finding| located(finding, site, &mut texts)).collect()
}

type Known = BTreeMap<SourcePath, Option<Text>>;

fn located(finding: &Finding, site: &Path, texts: &mut Known) -> Located {
    let place = finding.place.as_ref().map(|place| spot(place, finding, site, texts));
    let related = finding.related.as_ref().map(|related| spot(related, finding, site, texts));
    let between = between(place.as_ref(), related.as_ref(), texts);
    Located { finding: finding.clone(), place, related, between }
}

fn spot(place: &Place, finding: &Finding, site: &Path, texts: &mut Known) -> Spot {
    let broken = finding.rule == "not-utf8";
    if place.span.is_none() && !broken {
        return Spot { file: place.file.clone(), extent: None };
    }
    let text = texts.entry(place.file.clone()).or_insert_with(|| Text::read(site, &place.file));
    let extent = text.as_ref().and_then(|text| {
        let (start, end) = match place.span {
            Some(span) => (span.start as usize, span.end as usize),
            None => text.broken_at.map(|at| (at, at + '\u{fffd}'.len_utf8()))?,
        };
        Some(extent(text, start, end))
    });
    Spot { file: place.file.clone(), extent }
}

fn extent(text: &Text, start: usize, end: usize) -> Extent {
    let start = text.boundary(start);
    let end = text.boundary(end.min(text.len())).max(start);
    let first = text.position(start);
    Extent { start: first, end: text.position(end), line: text.line(first.line) }
}

fn between(place: Option<&Spot>, related: Option<&Spot>, texts: &Known) -> Option<Arc<str>> {
    let (place, related) = (place?, related?);
    let (one, other) = (place.extent.as_ref()?.start.line, related.extent.as_ref()?.start.line);
    if place.file != related.file || one.abs_diff(other) != 2 {
        return None;
    }
    texts.get(&place.file)?.as_ref().map(|text| text.line(one.min(other) + 1))
}
