//! Findings for the preview in the browser.

use super::locate::{Located, Spot};
use super::safe::safe_char;
use super::words::{Words, words};
use crate::base::texts::Texts;
use crate::preview::OverlayFinding;

/// More of a source line would not be read.
const LONGEST: usize = 300;

/// Findings as the panel shows them, the worse first.
pub fn overlay(located: &[Located], texts: &Texts) -> Vec<OverlayFinding> {
    let mut sorted: Vec<&Located> = located.iter().collect();
    sorted.sort_by_key(|located| located.finding.severity);
    sorted.into_iter().map(|located| shown(located, texts)).collect()
}

fn shown(located: &Located, texts: &Texts) -> OverlayFinding {
    let Words { what, why, help, .. } = words(located, texts);
    let extent = located.place.as_ref().and_then(|spot| spot.extent.as_ref());
    OverlayFinding {
        severity: located.finding.severity.name(),
        rule: located.finding.rule.to_string(),
        place: located.place.as_ref().map_or_else(String::new, Spot::name),
        source_line: extent.map(|extent| extent.line.chars().take(LONGEST).map(safe_char).collect()),
        what,
        why,
        help,
    }
}
