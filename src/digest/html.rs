//! The HTML part: the theme's `mail.html`, and the one colour that is the town's.

use super::edition::Edition;
use crate::base::finding::Finding;
use crate::emit::Context;

/// The colour of text on white.
const TEXT: &str = "#16202a";
/// The contrast that text needs (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;

/// Renders an edition.
///
/// # Errors
/// A finding that says what is wrong with the template.
pub(super) fn html(context: &Context<'_>, edition: &Edition) -> Result<String, Box<Finding>> {
    let engine = context.theme.engines.get(&edition.lang).or_else(|| context.theme.engines.values().next());
    let Some(engine) = engine else { return Err(Box::new(Finding::error("template").fact("message", "no engine"))) };
    let bytes = engine.render("mail.html", edition)?;
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned() + "\n")
}

/// The town's colour if it can be read on white, else the colour of text.
pub(super) fn heading_color(brand: Option<&str>) -> String {
    let readable = |color: &&str| luminance(color).is_some_and(|light| 1.05 / (light + 0.05) >= ENOUGH);
    brand.filter(readable).unwrap_or(TEXT).to_owned()
}

/// Relative luminance of `#rrggbb` (WCAG 2.2).
fn luminance(color: &str) -> Option<f64> {
    let part = |at: usize| -> Option<f64> {
        let value = f64::from(u8::from_str_radix(color.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(1)? + 0.7152 * part(3)? + 0.0722 * part(5)?)
}
