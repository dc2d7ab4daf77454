//! Floor 5: one file for each kind of output: its view, where it goes, how it is rendered.
//!
//! A new kind is a file here and a line in `EMITTERS`.

mod archive;
mod assets;
mod body;
mod calendar_page;
mod calendars;
mod card;
mod context;
pub mod digests;
mod easy;
mod feeds;
mod frame;
mod home;
mod json_ld;
mod machine;
mod notice_page;
mod page;
mod pictures;
mod plan;
mod redirects;
mod repeat;
mod section_page;
mod services;
mod subscribe;
mod term_page;

pub use body::BodyView;
pub use context::Context;
pub use frame::Frame;
pub use pictures::{inspect, kept_names};
pub use plan::{FORMAT, Output, Plan, Rendered, Tools};

use rayon::prelude::*;

/// Plans outputs of one kind.
type Emitter = for<'a> fn(&'a Context<'a>) -> Vec<Output<'a>>;

/// The kinds of outputs.
const EMITTERS: &[(&str, Emitter)] = &[
    ("home", home::plan),
    ("sections", section_page::plan),
    ("notices", notice_page::plan),
    ("archive", archive::plan),
    ("terms", term_page::plan),
    ("events by month", calendar_page::plan),
    ("services A to Z", services::plan),
    ("how to subscribe", subscribe::plan),
    ("Leichte Sprache", easy::plan),
    ("digests", digests::plan),
    ("feeds", feeds::plan),
    ("calendars", calendars::plan),
    ("redirects", redirects::plan),
    ("for machines", machine::plan),
    ("files and pictures", assets::plan),
];

/// Plans all outputs of a site.
pub fn plan<'a>(context: &'a Context<'a>) -> Plan<'a> {
    let planned: Vec<Vec<Output<'a>>> = EMITTERS.par_iter().map(|(_, emitter)| emitter(context)).collect();
    let mut plan = Plan::default();
    planned.into_iter().for_each(|outputs| plan.add(outputs));
    plan.report_folders();
    plan
}
