//! Escaping for HTML and XML.

/// Whether XML 1.0 allows the character at all (section 2.2 of the recommendation).
pub fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Appends text with `& < > "` escaped and characters that XML forbids left out.
pub fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_allowed(c) => out.push(c),
            _ => {}
        }
    }
}

/// Escapes text for content and for attributes in double quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape_into(&mut out, text);
    out
}

/// The text without the characters that XML forbids.
pub fn strip_forbidden(text: &str) -> String {
    text.chars().filter(|c| is_allowed(*c)).collect()
}
