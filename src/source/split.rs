//! Front matter and body of a markdown file.

/// In which syntax the front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Between lines of `---`.
    Yaml,
    /// Between lines of `+++`.
    Toml,
}

/// The front matter and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrontMatter<'a> {
    /// Its syntax.
    pub syntax: Syntax,
    /// The text between the marks.
    pub text: &'a str,
    /// Byte offset of that text in the file.
    pub start: usize,
}

/// A file in two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts<'a> {
    /// Front matter, then the body at the given byte offset.
    Both {
        /// What stands between the marks.
        front: FrontMatter<'a>,
        /// What follows.
        body: &'a str,
        /// Byte offset of the body in the file.
        body_start: usize,
    },
    /// The first mark, at this offset, has no second one.
    Unclosed(usize),
    /// There is no front matter.
    Missing,
    /// There is nothing at all but white space.
    Blank,
}

/// Splits a text; blank lines before the front matter do no harm.
pub fn split(text: &str) -> Parts<'_> {
    if text.trim().is_empty() {
        return Parts::Blank;
    }
    let mark_start = text.len() - text.trim_start_matches(['\n', ' ', '\t']).len();
    let rest = &text[mark_start..];
    let first_line = rest.lines().next().unwrap_or("").trim_end();
    let syntax = match first_line {
        "---" => Syntax::Yaml,
        "+++" => Syntax::Toml,
        _ => return Parts::Missing,
    };
    let start = (mark_start + rest.find('\n').map_or(rest.len(), |at| at + 1)).min(text.len());
    let mut line_start = start;
    for line in text[start..].split_inclusive('\n') {
        let closes = line.trim_end() == first_line || (syntax == Syntax::Yaml && line.trim_end() == "...");
        if closes {
            let body_start = line_start + line.len();
            return Parts::Both {
                front: FrontMatter { syntax, text: &text[start..line_start], start },
                body: &text[body_start..],
                body_start,
            };
        }
        line_start += line.len();
    }
    Parts::Unclosed(mark_start)
}
