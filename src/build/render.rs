//! Views to bytes, for the outputs that are not fresh.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::kept::Kept;
use super::load::Request;
use crate::base::finding::Finding;
use crate::base::path::{OutputPath, SourcePath};
use crate::emit::{Context, Plan, Rendered, Tools, kept_names};

/// An output's bytes.
pub struct Artifact {
    /// Where they go.
    pub path: OutputPath,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What rendering needs.
pub(super) struct Work<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) plan: &'a Plan<'a>,
    pub(super) request: &'a Request,
    /// Bytes of a source file.
    pub(super) read: &'a (dyn Fn(&SourcePath) -> io::Result<Vec<u8>> + Sync),
    /// Is told of outputs done and to do.
    pub(super) progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// Renders the given outputs in parallel; equal faults (a broken template) are told once with their count.
pub(super) fn render(work: &Work<'_>, stale: &[OutputPath]) -> Result<Vec<Artifact>, Vec<Finding>> {
    let Work { context, plan, request, read, progress } = *work;
    if stale.is_empty() {
        return Ok(Vec::new());
    }
    let mut engines = context.theme.engines.clone();
    for (language, engine) in &mut engines {
        engine.share("lang", language);
        engine.share("text_dir", "ltr");
        if let Some(frame) = context.frames.get(language) {
            engine.share("site", frame);
        }
    }
    let kept = Kept::new(request);
    let remember = |name: &str, make: &dyn Fn() -> Rendered| kept.get_or_make(name, make);
    let tools = Tools { engines: &engines, statics: &context.theme.statics, read, remember: &remember };
    let done = AtomicUsize::new(0);
    let rendered: Vec<Result<Artifact, Box<Finding>>> = stale
        .par_iter()
        .filter_map(|path| plan.outputs.get(path))
        .map(|output| {
            let bytes = output.render(&tools)?;
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, stale.len());
            Ok(Artifact { path: output.path.clone(), bytes })
        })
        .collect();
    let mut artifacts = Vec::with_capacity(rendered.len());
    let mut findings: Vec<(Finding, usize)> = Vec::new();
    for result in rendered {
        match result {
            Ok(artifact) => artifacts.push(artifact),
            Err(finding) => match findings.iter_mut().find(|(known, _)| *known == *finding) {
                Some((_, count)) => *count += 1,
                None => findings.push((*finding, 1)),
            },
        }
    }
    if findings.is_empty() {
        kept.prune(&kept_names(context));
        return Ok(artifacts);
    }
    Err(findings.into_iter().map(|(finding, count)| finding.fact("count", count)).collect())
}
