//! `aushang digest`

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::json;

use super::console::{Console, Format};
use super::{Exit, request, site_options};
use crate::base::finding::any_error;
use crate::base::texts::{Argument, Texts};
use crate::digest::{Made, Order, Outcome, What, run as make};
use crate::ledger::ItemState;
use crate::site::Audience;

/// Where the files go unless told otherwise.
const OUTPUT: &str = "digest-out";

pub(super) fn command(texts: &Texts) -> Command {
    let heading = texts.plain("options");
    let option = |name: &'static str, value: &'static str| {
        let help = texts.plain(&format!("digest-option-{name}"));
        Arg::new(name).long(name).value_name(value).help(help).help_heading(heading.clone())
    };
    let flag = |name: &'static str| {
        let help = texts.plain(&format!("digest-option-{name}"));
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help).help_heading(heading.clone())
    };
    let periods = option("period", "PERIOD").value_parser(["weekly", "daily", "since"]).hide_possible_values(true);
    site_options(Command::new("digest").about(texts.plain("digest-about")), texts)
        .arg(periods)
        .arg(option("since", "MOMENT"))
        .arg(flag("urgent"))
        .arg(option("again", "PERIOD"))
        .arg(option("language", "TAG"))
        .arg(option("output", "DIR").short('o').value_parser(value_parser!(PathBuf)))
        .arg(flag("dry-run"))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let order = match order(matches, &console.texts) {
        Ok(order) => order,
        Err(message) => {
            console.note(&message);
            return Exit::Usage;
        }
    };
    let request = request(matches, Audience::Public);
    let output = matches.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| PathBuf::from(OUTPUT));
    let dry = matches.get_flag("dry-run");
    let outcome = make(&request, &order, (!dry).then_some(output.as_path()));
    let failed = any_error(&outcome.findings);
    if console.format == Format::Human || failed {
        console.report(&outcome.findings, &request.site);
    }
    if !failed {
        tell(&outcome, &order, dry, &output, console);
    }
    if failed { Exit::Findings } else { Exit::Fine }
}

/// What the arguments ask for, or why they ask for nothing.
fn order(matches: &ArgMatches, texts: &Texts) -> Result<Order, String> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let (period, since, again) = (text("period"), text("since"), text("again"));
    let given =
        [("--period", period.is_some()), ("--urgent", matches.get_flag("urgent")), ("--again", again.is_some())];
    let given: Vec<&str> = given.into_iter().filter(|(_, is_given)| *is_given).map(|(name, _)| name).collect();
    if let [first, second, ..] = given.as_slice() {
        return Err(texts.get("digest-conflict", &[("first", (*first).into()), ("second", (*second).into())]));
    }
    if let ([alone @ ("--urgent" | "--again")], true) = (given.as_slice(), since.is_some()) {
        return Err(texts.get("digest-conflict", &[("first", (*alone).into()), ("second", "--since".into())]));
    }
    let what = match (period.as_deref(), &since, again) {
        (Some("weekly"), ..) => What::Weekly,
        (Some("daily"), ..) => What::Daily,
        (_, Some(since), None) => What::Since(since.clone()),
        (Some(_), None, _) => return Err(texts.plain("digest-since-missing")),
        (None, _, Some(period)) => What::Again(period),
        (None, None, None) if matches.get_flag("urgent") => What::Urgent,
        _ => return Err(texts.plain("digest-period-missing")),
    };
    Ok(Order { what, since, language: text("language") })
}

fn tell(outcome: &Outcome, order: &Order, dry: bool, output: &Path, console: &Console) {
    if console.format != Format::Human {
        let issues: Vec<_> = outcome.made.iter().map(in_json).collect();
        let findings = &outcome.findings;
        return console.say(&json!({ "dry_run": dry, "issues": issues, "findings": findings }).to_string());
    }
    if outcome.made.is_empty() {
        return console.say(&console.texts.plain("digest-nothing"));
    }
    let shown = output.display().to_string();
    let key = if dry { "digest-would" } else { "digest-written" };
    let count = ("n", outcome.made.len().into());
    console.say(&console.texts.get(key, &[count, ("output", Argument::Text(&shown))]));
    for made in &outcome.made {
        let name = made.files.first().map_or("", |file| file.name.trim_end_matches(".eml"));
        let counts = [ItemState::New, ItemState::Changed, ItemState::Withdrawn];
        let counts = counts.map(|state| (state.name(), made.count(state).into()));
        let arguments: Vec<_> = counts.into_iter().chain([("name", Argument::Text(name))]).collect();
        console.say(&format!("  {}", console.texts.get("digest-line", &arguments)));
    }
    if !dry && !matches!(order.what, What::Again(_)) {
        console.say(&console.texts.plain("digest-next"));
    }
}

fn in_json(made: &Made) -> serde_json::Value {
    json!({
        "subscription": made.issue.subscription,
        "language": made.issue.language,
        "period": made.issue.period,
        "title": made.title,
        "url": made.url,
        "new": made.count(ItemState::New),
        "changed": made.count(ItemState::Changed),
        "withdrawn": made.count(ItemState::Withdrawn),
        "files": made.files.iter().map(|file| &file.name).collect::<Vec<_>>(),
    })
}
