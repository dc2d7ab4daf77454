//! Text from files, made safe to be shown: a file cannot send commands to the terminal, nor turn
//! the direction in which a line is read.

/// The character that is shown for one from a file, always one for one so that columns stay right.
/// A tab remains.
pub(super) fn safe_char(c: char) -> char {
    match c {
        '\t' => '\t',
        // The pictures of control characters: ␀ to ␟ and ␡.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c => c,
    }
}

/// A value in a sentence: safe, in one line, and at most `most` characters long.
pub(super) fn safe_value(value: &str, most: usize) -> String {
    let mut out = String::with_capacity(value.len().min(most * 4));
    let mut count = 0;
    for c in value.trim().chars() {
        let c = if c.is_whitespace() { ' ' } else { safe_char(c) };
        if c == ' ' && out.ends_with(' ') {
            continue;
        }
        if count == most {
            out.push('…');
            break;
        }
        count += 1;
        out.push(c);
    }
    out
}

/// JSON with what a terminal may take for a command, or for a change of direction, as `\u…`.
///
/// Such characters only ever stand within strings, where the escape means the same.
pub(super) fn safe_json(json: &str) -> String {
    if json.is_ascii() {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c > '\u{7e}' && safe_char(c) != c {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Breaks a text into lines of at most `width` characters where there are spaces.
pub(super) fn wrap(text: &str, width: usize) -> String {
    let width = width.max(20);
    let mut out = String::with_capacity(text.len() + 8);
    for (at, paragraph) in text.lines().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let mut length = 0;
        for word in paragraph.split(' ') {
            let long = word.chars().count();
            if length > 0 && length + 1 + long > width {
                out.push('\n');
                length = 0;
            } else if length > 0 {
                out.push(' ');
                length += 1;
            }
            out.push_str(word);
            length += long;
        }
    }
    out
}
