//! Looking ahead in the events of a text.

use pulldown_cmark::Event;

use super::Events;

/// The place of the end that belongs to the start at `at`.
pub(super) fn matching_end(events: &Events<'_>, at: usize) -> usize {
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
pub(super) fn plain_text(events: &Events<'_>, at: usize) -> String {
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
