//! Floor 6: the pipeline on one screen.
//!
//! `settings → sources → notices → site → checks and plan → outputs`: every stage is a function of the
//! ones before. A first build, a rebuild and the preview are the same code; they differ in what the
//! [`Session`] remembers and in where the outputs go.

mod cache;
mod kept;
mod load;
mod manifest;
mod publish;
mod reading;
mod render;
mod stats;

pub use cache::Session;
pub use load::{Loaded, Request, load};
pub use publish::{Folder, Memory, Store};
pub use stats::{Stage, Stats};

use render::Work;

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::base::finding::{Finding, any_error, sort};
use crate::base::path::{OutputPath, SourcePath};
use crate::emit::{self, Context, Plan};

/// What came of a build.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that was found, in order.
    pub findings: Vec<Finding>,
    /// How much was done, and how long it took.
    pub stats: Stats,
    /// Whether the outputs were published; not if any finding is an error.
    pub published: bool,
    /// What was written.
    pub written: Vec<OutputPath>,
    /// What was removed.
    pub removed: Vec<OutputPath>,
    /// The source files that differ from what the session saw last.
    pub changed_sources: Vec<SourcePath>,
    /// When the site changes by itself.
    pub next_change: Option<Timestamp>,
    /// A changed file was empty or cut within a character: someone may still be writing it.
    pub incomplete: bool,
}

/// Builds a site into a store. `progress` is told of outputs done and to do.
pub fn build(
    request: &Request,
    session: &mut Session,
    store: &mut dyn Store,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Outcome {
    let mut stats = Stats::default();
    let Loaded { site, theme, issues, elsewhere, changed_sources, findings, incomplete } =
        load(request, session, &mut stats);
    let mut outcome = Outcome { findings, incomplete, changed_sources, ..Outcome::default() };
    if let (Some(site), Some(theme)) = (site, theme) {
        outcome.next_change = site.next_change;
        let context = stats.time(Stage::Plan, || Context::new(&site, &theme, &issues));
        let mut plan = stats.time(Stage::Plan, || emit::plan(&context));
        outcome.findings.append(&mut plan.findings);
        outcome.findings.extend(unanswered(&context, &plan));
        stats.planned = plan.outputs.len();
        if !any_error(&outcome.findings) {
            let read = |file: &SourcePath| {
                let disk = elsewhere.get(file).cloned();
                std::fs::read(disk.unwrap_or_else(|| request.site.join(file.as_str())))
            };
            let work = Work { context: &context, plan: &plan, request, read: &read, progress };
            publish(&work, store, &mut outcome, &mut stats);
        }
    }
    stats.time(Stage::Save, || session.save(request));
    sort(&mut outcome.findings);
    outcome.findings.dedup();
    outcome.stats = stats;
    outcome
}

/// Renders what is not fresh; publishes if nothing went wrong.
fn publish(work: &Work<'_>, store: &mut dyn Store, outcome: &mut Outcome, stats: &mut Stats) {
    let plan = work.plan;
    let stale = stats.time(Stage::Compare, || store.stale(plan));
    let rendered = stats.time(Stage::Render, || render::render(work, &stale));
    stats.rendered = stale.len();
    match rendered {
        Err(mut findings) => outcome.findings.append(&mut findings),
        Ok(artifacts) => {
            let published = stats.time(Stage::Write, || store.publish(plan, artifacts));
            stats.written = published.written.len();
            stats.removed = published.removed.len();
            outcome.published = !any_error(&published.findings);
            outcome.findings.extend(published.findings);
            outcome.written = published.written;
            outcome.removed = published.removed;
        }
    }
}

/// Links to addresses of the site at which nothing answers.
fn unanswered(context: &Context<'_>, plan: &Plan<'_>) -> Vec<Finding> {
    let expected: BTreeSet<_> = context.site.expected.iter().collect();
    let missing = expected.into_iter().filter(|(address, _)| !plan.outputs.contains_key(&address.output()));
    missing
        .map(|(address, place)| Finding {
            place: Some(place.clone()),
            ..Finding::error("link-target").fact("value", address)
        })
        .collect()
}
