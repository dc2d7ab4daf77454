//! How much a build did, and how long each stage took.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde::Serialize;

/// A stage of the pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Reading what the last build remembered.
    Remember,
    /// Walking the folder.
    Scan,
    /// Settings and theme.
    Settings,
    /// Files to notices.
    Notices,
    /// Notices to the site.
    Site,
    /// The site to views and fingerprints.
    Plan,
    /// What is fresh.
    Compare,
    /// Views to bytes.
    Render,
    /// Bytes to files.
    Write,
    /// Remembering.
    Save,
}

impl Stage {
    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Remember => "remember",
            Self::Scan => "scan",
            Self::Settings => "settings",
            Self::Notices => "notices",
            Self::Site => "site",
            Self::Plan => "plan",
            Self::Compare => "compare",
            Self::Render => "render",
            Self::Write => "write",
            Self::Save => "save",
        }
    }
}

/// Counts and times of a build.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Stats {
    /// Files of the content folder.
    pub sources: usize,
    /// Files that were read as notices or sections, not remembered.
    pub parsed: usize,
    /// Outputs in the plan.
    pub planned: usize,
    /// Outputs that were rendered.
    pub rendered: usize,
    /// Outputs that were written.
    pub written: usize,
    /// Outputs that were removed.
    pub removed: usize,
    /// Milliseconds by stage.
    pub milliseconds: BTreeMap<Stage, f64>,
}

impl Stats {
    /// Runs a stage and adds its time.
    pub fn time<T>(&mut self, stage: Stage, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let value = run();
        *self.milliseconds.entry(stage).or_default() += start.elapsed().as_secs_f64() * 1000.0;
        value
    }

    /// All stages together.
    pub fn total(&self) -> Duration {
        Duration::from_secs_f64(self.milliseconds.values().sum::<f64>().max(0.0) / 1000.0)
    }
}
