//! `aushang build`

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use indicatif::{ProgressBar, ProgressStyle};

use super::console::{Console, Format};
use super::{Exit, request, site_options};
use crate::base::finding::any_error;
use crate::base::moment::Zone;
use crate::base::texts::{Argument, Texts};
use crate::build::{Folder, Outcome, Session, Stats, build};
use crate::site::Audience;

/// From how many outputs on a progress bar is shown.
const LONG_WORK: usize = 200;

pub(super) fn command(texts: &Texts) -> Command {
    let command = Command::new("build").about(texts.plain("build-about"));
    let heading = texts.plain("options");
    site_options(command, texts)
        .arg(
            Arg::new("output")
                .long("output")
                .short('o')
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(texts.plain("option-output"))
                .help_heading(heading.clone()),
        )
        .arg(
            Arg::new("stats")
                .long("stats")
                .action(ArgAction::SetTrue)
                .help(texts.plain("build-option-stats"))
                .help_heading(heading.clone()),
        )
        .arg(
            Arg::new("clean")
                .long("clean")
                .action(ArgAction::SetTrue)
                .help(texts.plain("build-option-clean"))
                .help_heading(heading),
        )
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let request = request(matches, Audience::Public);
    let output = matches.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| request.site.join("public"));
    if !request.site.join(crate::config::FILE).is_file() {
        // Without settings there is no site: nothing may be made in this folder, not even the output.
        let outcome = crate::build::load(&request, &mut Session::default(), &mut Stats::default());
        console.report(&outcome.findings, &request.site);
        return Exit::Findings;
    }
    let mut folder = match Folder::open(&output, &request.cache(), &request.site) {
        Ok(folder) => folder,
        Err(finding) => {
            console.report(&[*finding], &request.site);
            return Exit::Findings;
        }
    };
    if matches.get_flag("clean") {
        Session::forget(&request);
        folder.forget();
    }
    let bar = progress_bar(console);
    let progress = |done: usize, all: usize| {
        if all >= LONG_WORK {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        }
    };
    let mut session = Session::default();
    let outcome = build(&request, &mut session, &mut folder, &progress);
    bar.finish_and_clear();
    tell(&outcome, matches, console, &request.site, &output, session.zone());
    if any_error(&outcome.findings) { Exit::Findings } else { Exit::Fine }
}

/// A bar on a terminal; nothing where output goes to a file.
fn progress_bar(console: &Console) -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar.set_message(console.texts.plain("build-progress"));
    bar
}

fn tell(
    outcome: &Outcome,
    matches: &ArgMatches,
    console: &Console,
    site: &std::path::Path,
    output: &std::path::Path,
    zone: Option<Zone>,
) {
    let stats = matches.get_flag("stats");
    if stats && console.format == Format::Json {
        console.say(&serde_json::to_string(&outcome.stats).unwrap_or_default());
        if !outcome.findings.is_empty() {
            console.note(&crate::report::json(&crate::report::locate(&outcome.findings, site), &console.texts));
        }
        return;
    }
    console.report(&outcome.findings, site);
    if console.format != Format::Human {
        return;
    }
    if stats {
        show_stats(&outcome.stats, console);
    }
    if !outcome.published {
        let output = output.display().to_string();
        return console.note_text("build-failed", &[("output", Argument::Text(&output))]);
    }
    console.say(&console.texts.get(
        "build-done",
        &[
            ("written", outcome.stats.written.into()),
            ("planned", outcome.stats.planned.into()),
            ("removed", outcome.stats.removed.into()),
            ("milliseconds", Argument::Text(&outcome.stats.total().as_millis().to_string())),
        ],
    ));
    if let (Some(next), Some(zone)) = (outcome.next_change, zone) {
        let moment = console.moment(next, &zone);
        console.say(&console.texts.get("build-next-change", &[("moment", Argument::Text(&moment))]));
    }
}

fn show_stats(stats: &Stats, console: &Console) {
    console.say(&console.texts.plain("stats-heading"));
    for (stage, milliseconds) in &stats.milliseconds {
        let name = console.texts.plain(&format!("stage-{}", stage.name()));
        console.say(&format!("{name:<18} {milliseconds:>10.1}"));
    }
    let count = |number: usize| number.to_string();
    let counts = [
        ("sources", count(stats.sources)),
        ("parsed", count(stats.parsed)),
        ("planned", count(stats.planned)),
        ("rendered", count(stats.rendered)),
        ("written", count(stats.written)),
        ("removed", count(stats.removed)),
    ];
    let arguments: Vec<(&str, Argument<'_>)> = counts.iter().map(|(name, n)| (*name, Argument::Text(n))).collect();
    console.say(&console.texts.get("stats-counts", &arguments));
}
