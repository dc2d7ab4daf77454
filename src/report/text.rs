//! The text of one file, and where a byte offset lies in it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::base::path::SourcePath;
use crate::base::span::Position;
use crate::source::decode;

/// No finding of ours points into a larger file.
const LARGEST: u64 = 16 * 1024 * 1024;

/// A file's text with its lines.
pub(super) struct Text {
    text: String,
    /// Byte offset of the first character that is not UTF-8; from there on the text is a guess.
    pub(super) broken_at: Option<usize>,
    starts: Vec<usize>,
    /// The last offset asked for and its column: the next one is most often behind it.
    last: Cell<(usize, usize)>,
    lines: std::cell::RefCell<BTreeMap<usize, Arc<str>>>,
}

impl Text {
    /// Reads a file of a site; nothing if it is not there, no file, or too large.
    pub(super) fn read(site: &Path, file: &SourcePath) -> Option<Self> {
        let path = on_disk(site, file)?;
        let metadata = fs::metadata(&path).ok()?;
        if !metadata.is_file() || metadata.len() > LARGEST {
            return None;
        }
        Some(Self::new(&fs::read(path).ok()?))
    }

    fn new(bytes: &[u8]) -> Self {
        let (text, broken_at) = match decode(bytes) {
            Ok(text) => (text.into_owned(), None),
            Err(_) => {
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                let readable = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
                let before = unix_lines(&String::from_utf8_lossy(&bytes[..readable]));
                let after = unix_lines(&String::from_utf8_lossy(&bytes[readable..]));
                let at = before.len();
                (before + &after, Some(at))
            }
        };
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, broken_at, starts, last: Cell::default(), lines: std::cell::RefCell::default() }
    }

    /// How long it is in bytes.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The nearest offset not behind `offset` at which a character starts.
    pub(super) fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// Line and column of an offset at which a character starts.
    pub(super) fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let (known, column) = self.last.get();
        let (from, before) = if known >= start && known <= offset { (known, column) } else { (start, 0) };
        let column = before + self.text.get(from..offset).map_or(0, |part| part.chars().count());
        self.last.set((offset, column));
        Position { line, column: column + 1 }
    }

    /// The text of a line, counted from 1, without its end.
    pub(super) fn line(&self, number: usize) -> Arc<str> {
        let mut lines = self.lines.borrow_mut();
        let line = lines.entry(number).or_insert_with(|| {
            let start = self.starts.get(number.saturating_sub(1)).copied().unwrap_or(self.text.len());
            let end = self.starts.get(number).map_or(self.text.len(), |next| next - 1);
            self.text.get(start..end).unwrap_or("").into()
        });
        line.clone()
    }
}

fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Where a file lies; its name on disk may be composed otherwise (NFD) than in a [`SourcePath`].
fn on_disk(site: &Path, file: &SourcePath) -> Option<PathBuf> {
    let direct = site.join(file.as_str());
    if direct.exists() {
        return Some(direct);
    }
    let mut path = site.to_path_buf();
    for part in file.as_str().split('/') {
        let named = |entry: fs::DirEntry| {
            let name = entry.file_name();
            name.to_str().is_some_and(|name| name.nfc().eq(part.chars())).then(|| entry.path())
        };
        path = fs::read_dir(&path).ok()?.filter_map(Result::ok).find_map(named)?;
    }
    Some(path)
}
