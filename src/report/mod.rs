//! Floor 7: what was found, told to people and to machines.
//!
//! A [`Finding`](crate::base::finding::Finding) knows its rule, its place as byte offsets, and facts.
//! Here it gets its line and column ([`locate`]), its words ([`words`]), and a form: for the terminal
//! ([`human`]), for programs ([`json`], [`sarif`]), for the preview in the browser ([`overlay`]).
//!
//! A new form is a file here. The words are in `texts/findings.*.ftl`, never in the code.

mod grouped;
mod human;
mod locate;
mod machine;
mod overlay;
mod safe;
mod text;
mod words;

pub use human::human;
pub use locate::{Extent, Located, Spot, locate};
pub use machine::{json, sarif};
pub use overlay::overlay;
pub use words::{FACTS, Words, words};

use crate::base::texts::Texts;

const GERMAN: &[&str] = &[include_str!("../texts/findings.de.ftl"), include_str!("../texts/commands.de.ftl")];
const ENGLISH: &[&str] = &[include_str!("../texts/findings.en.ftl"), include_str!("../texts/commands.en.ftl")];

/// The texts for editors in a language; German or English stands in for any other.
pub fn editor_texts(language: &str) -> Texts {
    let is_german = language.to_lowercase().starts_with("de");
    let (tag, own, other) = if is_german { ("de", GERMAN, ENGLISH) } else { ("en", ENGLISH, GERMAN) };
    let stand_in = if is_german { "en" } else { "de" };
    let sources: Vec<(&str, &str)> =
        own.iter().map(|text| (tag, *text)).chain(other.iter().map(|text| (stand_in, *text))).collect();
    Texts::new(tag, &sources).0
}
