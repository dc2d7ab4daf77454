//! Files and pictures that notices refer to. What nobody refers to is not published.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;
use crate::base::path::Address;

/// A file published as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedFile {
    /// Its address.
    pub address: Address,
    /// Its size in bytes.
    pub size: u64,
    /// Its hash.
    pub digest: Digest,
}

/// In which format a picture is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PictureFormat {
    /// Photographs.
    Jpeg,
    /// Drawings, and pictures with transparent parts.
    Png,
    /// Vector drawings, published as they are.
    Svg,
}

/// A picture as it lies in the content folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PictureSource {
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
    /// Its format.
    pub format: PictureFormat,
    /// Hash of the file.
    pub digest: Digest,
}

/// The media type of a file by its ending, and the word for people.
pub fn media_type(ending: &str) -> (&'static str, String) {
    let media = match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "zip" => "application/zip",
        "p7s" => "application/pkcs7-signature",
        "json" => "application/json",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    };
    (media, if ending.is_empty() { "?".to_owned() } else { ending.to_uppercase() })
}

/// Instants at which something changes by itself, of which the nearest future one is kept.
#[derive(Debug, Default)]
pub(super) struct Changes(Option<Timestamp>);

impl Changes {
    pub(super) fn at(&mut self, instant: Timestamp, now: Timestamp) {
        if instant > now && self.0.is_none_or(|known| instant < known) {
            self.0 = Some(instant);
        }
    }

    pub(super) fn next(&self) -> Option<Timestamp> {
        self.0
    }
}
