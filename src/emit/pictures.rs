//! Pictures: scaled to the widths that screens need, turned upright, without any metadata. The
//! original, which may tell where and by whom it was taken, is never published.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use fast_image_resize::images::Image;
use fast_image_resize::{IntoImageView as _, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::error::{LimitError, LimitErrorKind};
use image::{DynamicImage, ImageDecoder as _, ImageEncoder as _, ImageError, ImageReader};

use super::context::Context;
use crate::base::digest::Digest;
use crate::base::path::{Address, SourcePath};
use crate::base::slug::slug_or_hash;
use crate::notice::body::Picture;
use crate::site::{PictureFormat, PictureSource, of_folder};

/// Widths in pixels that are made, as far as the original is as wide.
const WIDTHS: [u32; 3] = [480, 960, 1440];
/// What the layout gives a picture: the whole screen, at most the measure of the text.
const SIZES: &str = "(min-width: 46rem) 42rem, 92vw";
/// Quality of JPEG: no difference is seen, and a photograph of 960 pixels stays below 150 KB.
const QUALITY: u8 = 80;
/// A picture beyond this many pixels is not decoded.
const MOST_PIXELS: u64 = 120_000_000;

/// A picture in its sizes.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureSet {
    /// The original.
    pub source: PictureSource,
    /// Width and address of each size, the smallest first.
    pub sizes: Vec<(u32, Address)>,
}

impl PictureSet {
    /// What HTML needs, with addresses that begin with `base`.
    pub fn view(&self, base: &str) -> Picture {
        let url = |address: &Address| format!("{base}{}", address.as_str().trim_start_matches('/'));
        let middle = self.sizes.iter().find(|(width, _)| *width >= 960).or(self.sizes.last());
        let (width, src) = middle.map_or((self.source.width, String::new()), |(width, at)| (*width, url(at)));
        let several = self.sizes.len() > 1;
        let all = self.sizes.iter().map(|(width, address)| format!("{} {width}w", url(address)));
        Picture {
            src,
            srcset: if several { all.collect::<Vec<_>>().join(", ") } else { String::new() },
            sizes: if several { SIZES.to_owned() } else { String::new() },
            width,
            height: height(&self.source, width),
        }
    }
}

fn height(source: &PictureSource, width: u32) -> u32 {
    let height = u64::from(width) * u64::from(source.height) / u64::from(source.width.max(1));
    u32::try_from(height.max(1)).unwrap_or(1)
}

/// The name under which a scaled picture is remembered: of all that decides its bytes.
pub(super) fn kept_name(digest: &Digest, width: u32, format: PictureFormat) -> String {
    let made_by = concat!(env!("CARGO_PKG_VERSION"), include_str!("pictures.rs"));
    Digest::of(format!("{digest} {width} {format:?} {made_by}").as_bytes()).to_string()
}

/// The names of all scaled pictures of a site.
pub fn kept_names(context: &Context<'_>) -> BTreeSet<String> {
    let sets = context.pictures.values();
    sets.flat_map(|set| set.sizes.iter().map(|(width, _)| kept_name(&set.source.digest, *width, set.source.format)))
        .collect()
}

/// The sizes of all pictures of a site.
pub(super) fn sets(context: &Context<'_>) -> BTreeMap<SourcePath, PictureSet> {
    let pictures = context.site.pictures.iter();
    pictures.map(|(path, source)| (path.clone(), PictureSet { source: *source, sizes: sizes(path, source) })).collect()
}

fn sizes(path: &SourcePath, source: &PictureSource) -> Vec<(u32, Address)> {
    let ending = match source.format {
        PictureFormat::Jpeg => "jpg",
        PictureFormat::Png => "png",
        PictureFormat::Svg => "svg",
    };
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width < source.width).collect();
    if widths.len() < WIDTHS.len() {
        widths.push(source.width);
    }
    if source.format == PictureFormat::Svg {
        widths = vec![source.width];
    }
    let folder = of_folder(path.folder(), &Address::root());
    let stem = path.file_name().rsplit_once('.').map_or(path.file_name(), |(stem, _)| stem);
    let name = |width: u32| format!("{}-{width}.{}.{ending}", slug_or_hash(stem), source.digest.short());
    widths.into_iter().map(|width| (width, folder.file(&name(width)))).collect()
}

/// Reads what must be known of a picture before it is scaled; `None` if it is none.
pub fn inspect(bytes: &[u8], ending: &str) -> Option<PictureSource> {
    let digest = Digest::of(bytes);
    if ending == "svg" {
        let (width, height) = svg_size(std::str::from_utf8(bytes).ok()?)?;
        return Some(PictureSource { width, height, format: PictureFormat::Svg, digest });
    }
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width == 0 || height == 0 {
        return None;
    }
    let turned = decoder.orientation().is_ok_and(|orientation| orientation.to_exif() >= 5);
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let format = if bytes.starts_with(b"\x89PNG") { PictureFormat::Png } else { PictureFormat::Jpeg };
    Some(PictureSource { width, height, format, digest })
}

/// Width and height of an SVG file from its `viewBox`.
fn svg_size(text: &str) -> Option<(u32, u32)> {
    let (_, rest) = text.split_once("viewBox=\"")?;
    let (numbers, _) = rest.split_once('"')?;
    let numbers: Vec<f64> = numbers.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
    match numbers.as_slice() {
        [_, _, width, height] if *width >= 1.0 && *height >= 1.0 && *width < 1e6 && *height < 1e6 => {
            Some((*width as u32, *height as u32))
        }
        _ => None,
    }
}

/// Decodes, turns upright, scales and encodes again. What is not pixels does not survive.
///
/// # Errors
/// When the bytes are no picture of the format.
pub(crate) fn scale(bytes: &[u8], width: u32, format: PictureFormat) -> Result<Vec<u8>, ImageError> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    let picture = match format {
        PictureFormat::Png if picture.color().has_alpha() => DynamicImage::ImageRgba8(picture.into_rgba8()),
        _ => DynamicImage::ImageRgb8(picture.into_rgb8()),
    };
    let scaled = resize(&picture, width)?;
    let mut out = Vec::new();
    let (bytes, width, height) = (scaled.as_bytes(), scaled.width(), scaled.height());
    let color = scaled.color().into();
    match format {
        PictureFormat::Png => PngEncoder::new(&mut out).write_image(bytes, width, height, color)?,
        _ => JpegEncoder::new_with_quality(&mut out, QUALITY).write_image(bytes, width, height, color)?,
    }
    Ok(out)
}

fn resize(picture: &DynamicImage, width: u32) -> Result<DynamicImage, ImageError> {
    if width >= picture.width() {
        return Ok(picture.clone());
    }
    let height = u64::from(width) * u64::from(picture.height()) / u64::from(picture.width().max(1));
    let height = u32::try_from(height.max(1)).unwrap_or(1);
    let failed = || ImageError::Limits(LimitError::from_kind(LimitErrorKind::DimensionError));
    let pixels = picture.pixel_type().ok_or_else(failed)?;
    let mut target = Image::new(width, height, pixels);
    Resizer::new().resize(picture, &mut target, None).map_err(|_| failed())?;
    let bytes = target.into_vec();
    let scaled = if picture.color().has_alpha() {
        image::RgbaImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8)
    } else {
        image::RgbImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8)
    };
    scaled.ok_or_else(failed)
}
