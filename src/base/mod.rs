//! Floor 0: what knows nothing about town halls. Findings, spans, hashes, time, paths, slugs, escaping.

pub mod digest;
pub mod finding;
pub mod moment;
pub mod path;
pub mod slug;
pub mod span;
pub mod texts;
pub mod xml;
