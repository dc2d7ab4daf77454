//! `aushang status`: no notice goes missing silently.

use std::collections::BTreeMap;

use clap::{Arg, ArgMatches, Command};
use jiff::Timestamp;
use serde_json::json;

use super::console::{Console, Format};
use super::{Exit, request, site_options};
use crate::base::finding::any_error;
use crate::base::path::SourcePath;
use crate::base::texts::{Argument, Texts};
use crate::build::{Session, Stats, load};
use crate::notice::front::Retention;
use crate::site::{Audience, Site, State, Status};

pub(super) fn command(texts: &Texts) -> Command {
    let command = Command::new("status").about(texts.plain("status-about"));
    site_options(command, texts).arg(
        Arg::new("expiring")
            .long("expiring")
            .value_name("TIME")
            .help(texts.plain("status-option-expiring"))
            .help_heading(texts.plain("options")),
    )
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let request = request(matches, Audience::Public);
    let loaded = load(&request, &mut Session::default(), &mut Stats::default());
    let Some(site) = &loaded.site else {
        console.report(&loaded.findings, &request.site);
        return Exit::Findings;
    };
    let horizon = match matches.get_one::<String>("expiring") {
        None => None,
        Some(text) => match horizon(text, site) {
            Some(horizon) => Some(horizon),
            None => {
                let arguments = [("value", Argument::Text(text)), ("argument", Argument::Text("--expiring"))];
                console.note_text("usage-value", &arguments);
                return Exit::Usage;
            }
        },
    };
    let shown = site.statuses.iter().filter(|status| match horizon {
        None => true,
        Some(horizon) => status.state == State::Current && status.until.is_some_and(|until| until <= horizon),
    });
    let lines = shown.map(|status| (status, words(status, site, console)));
    if console.format == Format::Human {
        let mut lines: BTreeMap<&SourcePath, String> = lines.map(|(s, words)| (&s.path, words)).collect();
        let others = if horizon.is_none() { other_files(&request.site, site, console) } else { BTreeMap::new() };
        lines.extend(others.iter().map(|(path, words)| (path, words.clone())));
        for (path, words) in lines {
            console.say(&format!("{path}: {words}"));
        }
    } else {
        let list: Vec<_> = lines
            .map(|(status, words)| {
                json!({
                    "file": status.path,
                    "title": status.title,
                    "state": status.state.name(),
                    "until": status.until.map(|until| until.to_string()),
                    "url": status.address,
                    "text": words,
                })
            })
            .collect();
        console.say(&json!(list).to_string());
    }
    if any_error(&loaded.findings) { Exit::Findings } else { Exit::Fine }
}

/// The instant at the end of a time from now on.
fn horizon(text: &str, site: &Site) -> Option<Timestamp> {
    let today = site.settings.zone.local(site.now.0).date();
    let last = Retention::parse(text)?.last_day(today);
    Some(site.settings.zone.start_of_day(last.tomorrow().unwrap_or(last)))
}

fn words(status: &Status, site: &Site, console: &Console) -> String {
    let moment = status.until.map(|until| console.moment(until, &site.settings.zone));
    let state = status.state.name();
    match moment {
        Some(moment) => {
            let key = if status.state == State::Current { "status-current-until" } else { "status-scheduled" };
            console.texts.get(key, &[("moment", Argument::Text(&moment))])
        }
        None => console.texts.plain(&format!("status-{state}")),
    }
}

/// Sections, attached files and pictures, and what is not published at all.
fn other_files(folder: &std::path::Path, site: &Site, console: &Console) -> BTreeMap<SourcePath, String> {
    let tree = crate::source::scan(folder, &["content".to_owned()], &crate::source::Memory::default());
    let known: Vec<&SourcePath> = site.statuses.iter().map(|status| &status.path).collect();
    let mut words = BTreeMap::new();
    for file in tree.content().filter(|file| !known.contains(&&file.path)) {
        let is_section = site.versions.contains_key(&file.path)
            || crate::notice::language_of(&file.path, &site.settings, &mut Vec::new())
                .1
                .is_some_and(|base| site.versions.contains_key(&base));
        let key = if file.is_markdown() {
            if is_section { "status-section" } else { "status-unread" }
        } else if site.files.contains_key(&file.path) || site.pictures.contains_key(&file.path) {
            "status-file"
        } else {
            "status-unused"
        };
        words.insert(file.path.clone(), console.texts.plain(key));
    }
    words
}
