//! `aushang check`

use clap::{ArgMatches, Command};

use super::console::{Console, Format};
use super::{Exit, request, site_options};
use crate::base::finding::any_error;
use crate::base::texts::Texts;
use crate::build::{Memory, Session, build};
use crate::site::Audience;

pub(super) fn command(texts: &Texts) -> Command {
    site_options(Command::new("check").about(texts.plain("check-about")), texts)
}

/// Builds in memory: what a build would find is found, and nothing is written.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let request = crate::build::Request { remember: false, ..request(matches, Audience::Public) };
    let outcome = build(&request, &mut Session::default(), &mut Memory::default(), &|_, _| {});
    console.report(&outcome.findings, &request.site);
    if outcome.findings.is_empty() && console.format == Format::Human {
        console.say(&console.texts.get("check-fine", &[("sources", outcome.stats.sources.into())]));
    }
    if any_error(&outcome.findings) { Exit::Findings } else { Exit::Fine }
}
