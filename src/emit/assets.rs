//! Files that are copied: what notices attach, scaled pictures, and the theme's static files.

use serde::Serialize;

use super::context::Context;
use super::pictures::{kept_name, scale};
use super::plan::{Output, Rendered, Tools};
use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::{OutputPath, SourcePath};
use crate::site::PictureFormat;

#[derive(Serialize)]
struct Copied {
    file: SourcePath,
    digest: Digest,
}

#[derive(Serialize)]
struct Scaled {
    file: SourcePath,
    digest: Digest,
    width: u32,
    format: PictureFormat,
}

#[derive(Serialize)]
struct Static {
    name: String,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = Vec::new();
    for (path, file) in &context.site.files {
        let view = Copied { file: path.clone(), digest: file.digest };
        outputs.push(Output::new(file.address.output(), Digest::default(), view, copy));
    }
    for (path, set) in &context.pictures {
        for (width, address) in &set.sizes {
            let view =
                Scaled { file: path.clone(), digest: set.source.digest, width: *width, format: set.source.format };
            outputs.push(Output::new(address.output(), Digest::default(), view, scale_picture));
        }
    }
    for name in context.theme.statics.keys() {
        let path = if name == "style.css" { super::frame::stylesheet_path(context) } else { format!("assets/{name}") };
        outputs.push(Output::new(OutputPath::new(&path), context.theme.digest, Static { name: name.clone() }, give));
    }
    outputs
}

/// The bytes that were planned; a file that was replaced meanwhile would not be what its checksum says.
fn read(file: &SourcePath, planned: &Digest, tools: &Tools<'_>) -> Rendered {
    let unreadable =
        |error: std::io::Error| Box::new(Finding::error("unreadable").in_file(file).fact("message", error));
    let bytes = (tools.read)(file).map_err(unreadable)?;
    if Digest::of(&bytes) != *planned {
        return Err(Box::new(Finding::error("file-changed").in_file(file)));
    }
    Ok(bytes)
}

fn copy(view: &Copied, tools: &Tools<'_>) -> Rendered {
    read(&view.file, &view.digest, tools)
}

fn scale_picture(view: &Scaled, tools: &Tools<'_>) -> Rendered {
    if view.format == PictureFormat::Svg {
        return read(&view.file, &view.digest, tools);
    }
    let unreadable = |error: image::ImageError| {
        let finding = Finding::error("picture-unreadable").in_file(&view.file);
        Box::new(finding.fact("file", &view.file).fact("value", &view.file).fact("message", error))
    };
    (tools.remember)(&kept_name(&view.digest, view.width, view.format), &|| {
        scale(&read(&view.file, &view.digest, tools)?, view.width, view.format).map_err(unreadable)
    })
}

fn give(view: &Static, tools: &Tools<'_>) -> Rendered {
    Ok(tools.statics.get(&view.name).cloned().unwrap_or_default())
}
