//! Paths, checked once and trusted after: of sources, of outputs, and of addresses below the base path.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// A file of the site folder, relative to it, with `/` between its parts and in Unicode's composed
/// form (NFC), so that a name typed on one system equals the same name written by another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourcePath(String);

impl SourcePath {
    /// Takes a relative path as the operating system or an editor wrote it.
    pub fn new(path: &str) -> Self {
        Self(path.replace('\\', "/").nfc().collect())
    }

    /// A file of the content folder as the settings name it: by its path below that folder.
    pub fn in_content(written: &str) -> Self {
        Self::new(&format!("content/{}", written.trim_start_matches('/')))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the file itself.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The ending of the name in lower case, without the dot.
    pub fn extension(&self) -> Option<String> {
        self.file_name().rsplit_once('.').map(|(_, ending)| ending.to_lowercase())
    }

    /// The folder it lies in, empty for the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Follows a reference as written in this file: relative to its folder, or from the content
    /// folder when it starts with `/`. `None` when it would leave the content folder.
    pub fn join(&self, reference: &str) -> Option<Self> {
        let reference = Self::new(reference);
        let (root, rest) = match reference.0.strip_prefix('/') {
            Some(rest) => ("content", rest),
            None => (self.folder(), reference.0.as_str()),
        };
        let mut parts: Vec<&str> = root.split('/').filter(|part| !part.is_empty()).collect();
        for part in rest.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        (parts.first() == Some(&"content") && parts.len() > 1).then(|| Self(parts.join("/")))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file below the output folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OutputPath(String);

impl OutputPath {
    /// A path made by an emitter. Parts that are empty, `.` or `..` are left out, so that no output
    /// can lie outside the output folder.
    pub fn new(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
        Self(parts.join("/"))
    }

    /// The path as text, without a leading slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folders it lies in, the outermost first.
    pub fn folders(&self) -> impl Iterator<Item = Self> {
        self.0.match_indices('/').map(|(at, _)| Self(self.0[..at].to_owned()))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address below the base path: starts with `/`; a page's address ends with `/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Address(String);

impl Address {
    /// The address of the start page.
    pub fn root() -> Self {
        Self("/".to_owned())
    }

    /// An address from its parts, which must be slugs or file names already.
    pub fn new(path: &str) -> Self {
        Self(if path.starts_with('/') { path.to_owned() } else { format!("/{path}") })
    }

    /// The address of a page below this one.
    #[must_use]
    pub fn page(&self, part: &str) -> Self {
        if part.is_empty() { self.clone() } else { Self(format!("{}{part}/", self.0)) }
    }

    /// The address of a file below this one.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.0))
    }

    /// The address as text, beginning with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The output that answers at this address.
    pub fn output(&self) -> OutputPath {
        if self.0.ends_with('/') { OutputPath::new(&format!("{}index.html", self.0)) } else { OutputPath::new(&self.0) }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
