//! Bytes to text: without byte order mark, with line feeds only. Spans refer to this text.

use std::borrow::Cow;

/// The text of a file, or the offset of the first byte that is not UTF-8.
///
/// # Errors
/// When the bytes are not UTF-8; the offset counts from the start of the file.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, usize> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| error.valid_up_to())?;
    Ok(if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    })
}

/// Whether a program may still be writing: the file is empty or ends within a character.
pub fn looks_cut(bytes: &[u8]) -> bool {
    bytes.is_empty() || std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}
