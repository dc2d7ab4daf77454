//! What a syntax error in YAML most likely is, and where: the parser's words are for programmers, and
//! its place is where it gave up, not where the mistake was made.

use std::ops::Range;

use crate::base::finding::Finding;

/// The finding for what the parser says about a place in `text`, and the bytes it is about.
pub(super) fn fault(message: &str, text: &str, at: usize) -> (Finding, Range<usize>) {
    let says = |part: &str| message.contains(part);
    let found = if says("tab") || says("YAML whitespace") {
        tab(text, at)
    } else if says("unknown escape") {
        backslash(text, at)
    } else if says("trailing content") {
        Some((Finding::error("yaml-quote-after"), at..at + 1))
    } else if says("quote") || says("unexpected end of stream") {
        Some((Finding::error("yaml-quote-open"), at..at + 1))
    } else if says("mapping values are not allowed") {
        Some(extra_colon(text, at))
    } else if says("simple key expect") {
        // The parser notices at the start of the next line.
        without_colon(text, at).or_else(|| without_colon(text, line_start(text, at).checked_sub(1)?))
    } else {
        first_character(text, at).or_else(|| open_bracket(message, text, at)).or_else(|| indent(message, text, at))
    };
    found.unwrap_or_else(|| (Finding::error("yaml-syntax").fact("message", message), at..at + 1))
}

fn tab(text: &str, at: usize) -> Option<(Finding, Range<usize>)> {
    let start = line_start(text, at);
    let tab = start + text.get(start..)?.find('\t')?;
    Some((Finding::error("yaml-tab"), tab..tab + 1))
}

fn backslash(text: &str, at: usize) -> Option<(Finding, Range<usize>)> {
    let mark = at + text.get(at..)?.find('\\')?;
    Some((Finding::error("yaml-backslash"), mark..mark + 1))
}

/// A colon where none is allowed: a second one in the line, or the first one of a line that the parser
/// took for the continuation of the line above.
fn extra_colon(text: &str, at: usize) -> (Finding, Range<usize>) {
    let start = line_start(text, at);
    let is_first = !text.get(start..at).unwrap_or("").contains(": ");
    let colon = || (Finding::error("yaml-colon"), at..at + 1);
    if !is_first {
        return colon();
    }
    if let Some(found) = start.checked_sub(1).and_then(|above| without_colon(text, above)) {
        return found;
    }
    indented(text, start).map_or_else(colon, |range| (Finding::error("yaml-indent"), range))
}

/// The line at `at` or the nearest above it, if it has a name but no colon with a space behind it.
fn without_colon(text: &str, at: usize) -> Option<(Finding, Range<usize>)> {
    let mut end = at.min(text.len());
    let line = loop {
        let start = line_start(text, end);
        let line = text.get(start..)?.lines().next().unwrap_or("");
        if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
            break start..start + line.len();
        }
        end = start.checked_sub(1)?;
    };
    let written = &text[line.clone()];
    if written.starts_with([' ', '-', '"', '\'']) || written.contains(": ") || written.trim_end().ends_with(':') {
        return None;
    }
    match written.find(':') {
        Some(colon) => Some((Finding::error("yaml-no-space"), line.start + colon..line.start + colon + 1)),
        None => Some((Finding::error("yaml-no-colon"), line)),
    }
}

/// A value that begins with a character which means something else there.
fn first_character(text: &str, at: usize) -> Option<(Finding, Range<usize>)> {
    let start = line_start(text, at);
    let line = text.get(start..)?.lines().next()?;
    let value = line.find(": ").map_or(0, |colon| colon + 2);
    let rest = line[value..].trim_start();
    let rest = if value == 0 { rest.trim_start_matches(['-', ' ']) } else { rest };
    let value = line.len() - rest.len();
    let first = line[value..].chars().next()?;
    let special = "*&@%`!|>,?-".contains(first);
    // A bracket is fine as long as nothing follows the closing one.
    let list = matches!(first, '[' | '{') && !line[value..].trim_end().ends_with([']', '}', ',', '[', '{']);
    let closed = line[value..].contains([']', '}']);
    (special || (list && closed)).then(|| {
        let range = start + value..start + value + first.len_utf8();
        (Finding::error("yaml-first-character").fact("character", first), range)
    })
}

fn open_bracket(message: &str, text: &str, at: usize) -> Option<(Finding, Range<usize>)> {
    if !(message.contains("flow") || message.contains("illegal placement") || message.contains("bracket")) {
        return None;
    }
    let before = text.get(..at)?;
    let bracket = before.rfind(['[', '{']).unwrap_or(at);
    Some((Finding::error("yaml-bracket"), bracket..bracket + 1))
}

fn indent(message: &str, text: &str, at: usize) -> Option<(Finding, Range<usize>)> {
    let range = indented(text, line_start(text, at)).filter(|_| message.contains("did not find expected"))?;
    Some((Finding::error("yaml-indent"), range))
}

/// The white space before a line.
fn indented(text: &str, start: usize) -> Option<Range<usize>> {
    let width = text.get(start..)?.bytes().take_while(|byte| *byte == b' ').count();
    (width > 0).then_some(start..start + width)
}

fn line_start(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1)
}
