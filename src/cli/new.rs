//! `aushang new`

use std::path::Path;

use clap::{Arg, ArgMatches, Command};

use super::console::Console;
use super::{Exit, request, site_options};
use crate::base::slug::slug_or_hash;
use crate::base::texts::{Argument, Texts};
use crate::build::{Session, Stats, load};
use crate::notice::facet::Kind;
use crate::site::{Audience, Site};

pub(super) fn command(texts: &Texts) -> Command {
    let arguments = texts.plain("arguments");
    let kinds = kinds(texts);
    let command = Command::new("new")
        .about(texts.plain("new-about"))
        .arg(
            Arg::new("kind")
                .required(true)
                .value_name("KIND")
                .help(texts.get("new-argument-kind", &[("kinds", Argument::Text(&kinds))]))
                .help_heading(arguments.clone()),
        )
        .arg(
            Arg::new("title")
                .required(true)
                .value_name("TITLE")
                .help(texts.plain("new-argument-title"))
                .help_heading(arguments),
        );
    site_options(command, texts).arg(
        Arg::new("section")
            .long("section")
            .value_name("FOLDER")
            .help(texts.plain("new-option-section"))
            .help_heading(texts.plain("options")),
    )
}

/// The names of the kinds in the language of the user.
fn kinds(texts: &Texts) -> String {
    let name = |kind: &Kind| if texts.language() == "de" { kind.names().last().copied() } else { Some(kind.name()) };
    Kind::ALL.iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let request = request(matches, Audience::Public);
    let (Some(written), Some(title)) = (matches.get_one::<String>("kind"), matches.get_one::<String>("title")) else {
        return Exit::Usage;
    };
    let Some(kind) = Kind::parse(written) else {
        let kinds = kinds(&console.texts);
        console.note_text("new-kind", &[("kind", Argument::Text(written)), ("kinds", Argument::Text(&kinds))]);
        return Exit::Usage;
    };
    let loaded = load(&request, &mut Session::default(), &mut Stats::default());
    let Some(site) = &loaded.site else {
        console.report(&loaded.findings, &request.site);
        return Exit::Findings;
    };
    let folders = folders(site);
    let folder = match matches.get_one::<String>("section") {
        None => section_of(kind, site).unwrap_or_default(),
        Some(section) if folders.iter().any(|known| known == section.trim_matches('/')) => {
            section.trim_matches('/').to_owned()
        }
        Some(section) => {
            let sections = folders.join(", ");
            let arguments = [("section", Argument::Text(section)), ("sections", Argument::Text(&sections))];
            console.note_text("new-section", &arguments);
            return Exit::Usage;
        }
    };
    write(&request.site, &folder, kind, title, site, console)
}

fn folders(site: &Site) -> Vec<String> {
    let tree = site.languages().next();
    tree.map_or_else(Vec::new, |tree| {
        tree.sections.iter().map(|s| s.folder.trim_start_matches("content/").to_owned()).collect()
    })
}

/// The section whose notices are of a kind: by its defaults, else by what lies in it.
fn section_of(kind: Kind, site: &Site) -> Option<String> {
    let tree = site.languages().next()?;
    let of_kind = |at: usize| {
        let entries =
            site.entries.iter().filter(|entry| entry.section == Some(at) && entry.notice.path == entry.notice.base);
        entries.filter(|entry| entry.notice.kind() == kind).count()
    };
    let by_default = tree.sections.iter().position(|section| {
        section.section.defaults.iter().any(|entry| {
            let is_kind = ["kind", "art"].contains(&entry.key.as_str());
            is_kind && matches!(&entry.node.value, crate::data::Value::Scalar(text) if Kind::parse(text) == Some(kind))
        })
    });
    let most = (0..tree.sections.len()).filter(|at| of_kind(*at) > 0).max_by_key(|at| of_kind(*at));
    // News without a section of their own stand in the first one; pages lie at the top.
    let first = (kind.is_news() && !tree.sections.is_empty()).then_some(0);
    let at = by_default.or(most).or(first)?;
    Some(tree.sections[at].folder.trim_start_matches("content/").to_owned())
}

fn write(root: &Path, folder: &str, kind: Kind, title: &str, site: &Site, console: &Console) -> Exit {
    let today = site.settings.zone.local(site.now.0).date();
    let slug = slug_or_hash(title);
    let name = match kind.is_news() {
        true => format!("{}/{today}-{slug}.md", today.year()),
        false => format!("{slug}.md"),
    };
    let path = ["content", folder, &name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    let disk = root.join(&path);
    let shown = ("path", Argument::Text(path.as_str()));
    if disk.exists() {
        console.note_text("new-exists", &[shown]);
        return Exit::Usage;
    }
    let text = notice(kind, title, &today.to_string(), &console.texts);
    let made = disk.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&disk, text));
    match made {
        Ok(()) => {
            console.say(&console.texts.get("new-done", &[shown]));
            Exit::Fine
        }
        Err(error) => {
            console.note_text("new-failed", &[shown, ("message", Argument::Text(&error.to_string()))]);
            Exit::Usage
        }
    }
}

/// A notice to be filled in: what its kind must have, with plausible values, in the user's language.
fn notice(kind: Kind, title: &str, today: &str, texts: &Texts) -> String {
    let german = texts.language() == "de";
    let key = |names: &[&'static str]| if german { names.get(1).copied().unwrap_or(names[0]) } else { names[0] };
    let quoted = serde_json::Value::from(title).to_string();
    let mut lines = vec![format!("{}: {quoted}", key(&["title", "titel"]))];
    let kind_name = if german { kind.names().last().copied().unwrap_or(kind.name()) } else { kind.name() };
    lines.push(format!("{}: {kind_name}", key(&["kind", "art"])));
    if kind.is_news() {
        lines.push(format!("{}: {today}", key(&["date", "datum"])));
    }
    for field in kind.fields().iter().filter(|field| field.required) {
        let value = match field.names[0] {
            "start" => format!("{today} 18:00"),
            "from" => today.to_owned(),
            "severity" => "minor".to_owned(),
            "body" if german => "Gemeinderat".to_owned(),
            "body" => "Council".to_owned(),
            _ => "\"\"".to_owned(),
        };
        lines.push(format!("{}: {value}", key(field.names)));
    }
    // Further fields stand ready as comments, so that nobody has to look them up.
    for field in kind.fields().iter().filter(|field| !field.required) {
        lines.push(format!("# {}:", key(field.names)));
    }
    lines.push(format!("# {}: [ ]", key(&["topics", "themen"])));
    lines.push(format!("{}: true", key(&["draft", "entwurf"])));
    format!("---\n{}\n---\n\n{}\n", lines.join("\n"), texts.plain("new-body"))
}
