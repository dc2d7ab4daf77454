//! Quotation marks, dashes and ellipses as each language sets them.

/// Opening and closing marks: double, then single.
fn marks(language: &str) -> [char; 4] {
    match language.split('-').next().unwrap_or(language) {
        "de" => ['„', '“', '‚', '‘'],
        "fr" => ['«', '»', '‹', '›'],
        _ => ['“', '”', '‘', '’'],
    }
}

/// Sets straight quotes, `--` and `...` typographically. `before` is the character that precedes the
/// text on the page.
pub(crate) fn typeset(text: &str, before: Option<char>, language: &str) -> String {
    let [open, close, open_single, close_single] = marks(language);
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = before;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let at_start = before.is_none_or(|c| c.is_whitespace() || "([{–—/\u{a0}„“‚‘«".contains(c));
        let after = letters.peek().copied();
        let set = match letter {
            '"' if at_start && after.is_some_and(|c| !c.is_whitespace()) => open,
            '"' => close,
            '\'' if before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric) => '’',
            '\'' if at_start && after.is_some_and(char::is_alphabetic) => open_single,
            '\'' if before.is_some_and(|c| c.is_alphanumeric() || ".,!?".contains(c)) => close_single,
            '-' if after == Some('-') => {
                while letters.next_if_eq(&'-').is_some() {}
                '–'
            }
            '.' if after == Some('.') => {
                let mut dots = 1;
                while letters.next_if_eq(&'.').is_some() {
                    dots += 1;
                }
                if dots == 3 {
                    '…'
                } else {
                    out.extend(std::iter::repeat_n('.', dots - 1));
                    '.'
                }
            }
            other => other,
        };
        out.push(set);
        before = Some(set);
    }
    out
}
