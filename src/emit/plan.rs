//! The plan: every output once, with all that decides its bytes.
//!
//! | what changes | what it reaches |
//! |---|---|
//! | a value of the view | the outputs whose view holds it |
//! | a notice's text | its page and the feeds that carry it: their views hold the text's hash |
//! | a template, text or static file | every templated output (hash of the theme) |
//! | navigation, identity, opening hours, a warning's banner | every page of the language (hash of the frame) |
//! | the program's [`FORMAT`] | everything |
//!
//! An output is a path, a view and a function *pointer*, which cannot capture anything: what it makes
//! depends on the view alone (and on the theme, whose hash is part of the fingerprint).

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::Serialize;

use crate::base::digest::Digest;
use crate::base::finding::Finding;
use crate::base::path::{OutputPath, SourcePath};
use crate::theme::Engine;

/// Names the program: another one might make other bytes of the same view.
pub const FORMAT: &str = concat!("aushang ", env!("CARGO_PKG_VERSION"), " ", env!("AUSHANG_SOURCE"));

/// What a render function may use besides its view.
pub struct Tools<'a> {
    /// Templates with texts and frame, by language.
    pub engines: &'a BTreeMap<String, Engine>,
    /// Static files of the theme by name.
    pub statics: &'a BTreeMap<String, Vec<u8>>,
    /// Bytes of a source file, whose hash stands in the view.
    pub read: &'a (dyn Fn(&SourcePath) -> io::Result<Vec<u8>> + Sync),
    /// What was made before under a name, else what the function makes now. For work that takes long;
    /// the name must hold a hash of everything that decides the result.
    pub remember: &'a (dyn Fn(&str, &dyn Fn() -> Rendered) -> Rendered + Sync),
}

/// The bytes of an output, or the finding that says why there are none.
pub type Rendered = Result<Vec<u8>, Box<Finding>>;

/// Makes an output's bytes of its view.
pub(crate) type Render<V> = fn(&V, &Tools<'_>) -> Rendered;

trait Task: Send + Sync {
    fn render(&self, tools: &Tools<'_>) -> Rendered;
}

struct Work<V> {
    view: V,
    render: Render<V>,
}

impl<V: Send + Sync> Task for Work<V> {
    fn render(&self, tools: &Tools<'_>) -> Rendered {
        (self.render)(&self.view, tools)
    }
}

/// One planned output.
pub struct Output<'a> {
    /// Where it goes.
    pub path: OutputPath,
    /// Equal fingerprints mean equal bytes.
    pub fingerprint: Digest,
    task: Box<dyn Task + 'a>,
}

impl<'a> Output<'a> {
    /// Plans an output. `look` is the hash of what the render function uses besides the view.
    pub fn new<V: Serialize + Send + Sync + 'a>(path: OutputPath, look: Digest, view: V, render: Render<V>) -> Self {
        let view_digest = Digest::of_value(&view).unwrap_or_default();
        let fingerprint =
            Digest::of_parts([FORMAT.as_bytes(), path.as_str().as_bytes(), look.bytes(), view_digest.bytes()]);
        Self { path, fingerprint, task: Box::new(Work { view, render }) }
    }

    /// Makes its bytes.
    ///
    /// # Errors
    /// A finding, when a template fails or a source file cannot be read.
    pub fn render(&self, tools: &Tools<'_>) -> Rendered {
        self.task.render(tools)
    }
}

/// A page made by a template.
#[derive(Serialize)]
pub(crate) struct Templated<V> {
    /// Language of the engine.
    pub language: String,
    /// Name of the template.
    pub template: &'static str,
    /// Its context.
    pub view: V,
}

/// Renders a templated page.
pub(crate) fn render_template<V: Serialize>(page: &Templated<V>, tools: &Tools<'_>) -> Rendered {
    match tools.engines.get(&page.language) {
        Some(engine) => engine.render(page.template, &page.view),
        None => Err(Box::new(Finding::error("template").fact("message", "no engine"))),
    }
}

/// All outputs of a build.
#[derive(Default)]
pub struct Plan<'a> {
    /// The outputs by path.
    pub outputs: BTreeMap<OutputPath, Output<'a>>,
    /// Paths that two outputs claim.
    pub findings: Vec<Finding>,
}

impl<'a> Plan<'a> {
    /// Adds outputs; a path that is taken already is reported.
    pub fn add(&mut self, outputs: impl IntoIterator<Item = Output<'a>>) {
        for output in outputs {
            if let Some(first) = self.outputs.get(&output.path) {
                if first.fingerprint != output.fingerprint {
                    self.findings.push(Finding::error("output-taken").fact("path", &output.path));
                }
                continue;
            }
            self.outputs.insert(output.path.clone(), output);
        }
    }

    /// Reports outputs that would have to be a file and a folder at once.
    pub(super) fn report_folders(&mut self) {
        let folders = self.outputs.keys().flat_map(OutputPath::folders);
        let taken: BTreeSet<OutputPath> = folders.filter(|folder| self.outputs.contains_key(folder)).collect();
        self.findings.extend(taken.iter().map(|path| Finding::error("output-taken").fact("path", path)));
    }
}
