//! The template engine of one language, and template errors as findings.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use super::{ThemeFile, filters};
use crate::base::finding::Finding;
use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::base::texts::Texts;

/// The templates of a theme with the filters and texts of a language.
#[derive(Clone)]
pub struct Engine {
    tera: Tera,
    texts: Arc<Texts>,
    /// The file of each template, for findings.
    paths: BTreeMap<String, SourcePath>,
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("texts", &self.texts).finish_non_exhaustive()
    }
}

impl Engine {
    /// Reads the templates. Syntax errors of all of them are reported, not only the first.
    pub(super) fn new(files: &BTreeMap<String, ThemeFile>, texts: Arc<Texts>, findings: &mut Vec<Finding>) -> Self {
        let mut tera = Tera::new();
        filters::register(&mut tera, &texts);
        let mut engine = Self { tera, texts, paths: BTreeMap::new() };
        let mut sources: Vec<(&str, &str)> = Vec::new();
        for (path, file) in files {
            let Some(name) = path.strip_prefix("templates/") else { continue };
            engine.paths.insert(name.to_owned(), file.path.clone());
            match std::str::from_utf8(&file.bytes) {
                Ok(text) => sources.push((name, text)),
                Err(_) => findings.push(Finding::error("not-utf8").in_file(&file.path)),
            }
        }
        let before = findings.len();
        if let Err(error) = engine.tera.add_raw_templates(sources.iter().copied()) {
            // Each template on its own tells its syntax errors; what they have between them comes after.
            for (name, text) in &sources {
                if let Err(error) = Tera::new().add_raw_template(name, text)
                    && let ErrorKind::SyntaxError(_) = error.kind()
                {
                    findings.push(engine.finding(&error, name));
                }
            }
            if findings.len() == before {
                findings.push(engine.finding(&error, ""));
            }
        }
        engine
    }

    /// Sets what every template sees under a name.
    pub fn share<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.tera.global_context().insert_value(name, Value::from_serializable(value));
    }

    /// Renders a template with a context that must be a struct or map.
    ///
    /// # Errors
    /// A finding that names the template, the place in it, and what is missing.
    pub fn render<T: Serialize + ?Sized>(&self, template: &str, view: &T) -> Result<Vec<u8>, Box<Finding>> {
        let context = Context::from_serialize(view).map_err(|error| Box::new(self.finding(&error, template)))?;
        let mut out = Vec::with_capacity(16 * 1024);
        match self.tera.render_to(template, &context, &mut out) {
            Ok(()) => Ok(out),
            Err(error) => Err(Box::new(self.finding(&error, template))),
        }
    }

    fn finding(&self, error: &tera::Error, template: &str) -> Finding {
        let finding = Finding::error("template");
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let name = if report.filename().is_empty() { template } else { report.filename() };
                let range = report.span().range.clone();
                let finding = finding.fact("message", report.message());
                match self.paths.get(name) {
                    Some(path) => finding.at(path, Span::new(range.start, range.end)),
                    None => finding,
                }
            }
            kind => {
                let finding = finding.fact("message", kind);
                match self.paths.get(template) {
                    Some(path) => finding.in_file(path),
                    None => finding,
                }
            }
        }
    }
}
