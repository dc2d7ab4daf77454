//! `aushang init`

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::schema::schema;
use super::{Console, Exit};
use crate::base::texts::{Argument, Texts};

pub(super) fn command(texts: &Texts) -> Command {
    Command::new("init").about(texts.plain("init-about")).arg(
        Arg::new("dir")
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .required(true)
            .help(texts.plain("init-argument-dir"))
            .help_heading(texts.plain("arguments")),
    )
}

/// The files of a new site: path and text, in German and English.
const GERMAN: &[(&str, &str)] = &[
    ("site.toml", include_str!("scaffold/de/site.toml")),
    ("content/_index.md", include_str!("scaffold/de/_index.md")),
    ("content/aktuelles/_index.md", include_str!("scaffold/de/aktuelles.md")),
    ("content/aktuelles/willkommen.md", include_str!("scaffold/de/willkommen.md")),
    ("content/impressum.md", include_str!("scaffold/de/impressum.md")),
    ("content/datenschutz.md", include_str!("scaffold/de/datenschutz.md")),
    ("content/barrierefreiheit.md", include_str!("scaffold/de/barrierefreiheit.md")),
];
const ENGLISH: &[(&str, &str)] = &[
    ("site.toml", include_str!("scaffold/en/site.toml")),
    ("content/_index.md", include_str!("scaffold/en/_index.md")),
    ("content/news/_index.md", include_str!("scaffold/en/news.md")),
    ("content/news/welcome.md", include_str!("scaffold/en/welcome.md")),
    ("content/imprint.md", include_str!("scaffold/en/imprint.md")),
    ("content/privacy.md", include_str!("scaffold/en/privacy.md")),
    ("content/accessibility.md", include_str!("scaffold/en/accessibility.md")),
];
/// What is the same in every language.
const COMMON: &[(&str, &str)] = &[
    (".gitignore", "/.aushang/\n"),
    ("public/.gitignore", "*\n!.gitignore\n"),
    (".vscode/settings.json", include_str!("scaffold/vscode.json")),
];

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let Some(folder) = matches.get_one::<PathBuf>("dir") else { return Exit::Usage };
    let shown = folder.display().to_string();
    let dir = ("dir", Argument::Text(shown.as_str()));
    if folder.exists() && fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_some()) {
        console.note_text("init-exists", &[dir]);
        return Exit::Usage;
    }
    let files = if console.texts.language() == "de" { GERMAN } else { ENGLISH };
    match write(folder, files) {
        Ok(()) => {
            console.say(&console.texts.get("init-done", std::slice::from_ref(&dir)));
            console.say(&console.texts.get("init-next", &[dir]));
            Exit::Fine
        }
        Err(error) => {
            console.note_text("init-failed", &[dir, ("message", Argument::Text(&error.to_string()))]);
            Exit::Usage
        }
    }
}

fn write(folder: &Path, files: &[(&str, &str)]) -> io::Result<()> {
    let today = jiff::ZonedDateTime::now().date().to_string();
    let schemas = [(".vscode/site.schema.json", schema("site")), (".vscode/notice.schema.json", schema("notice"))];
    let texts = files.iter().chain(COMMON).map(|(path, text)| (*path, text.replace("{today}", &today)));
    for (path, text) in texts.chain(schemas) {
        let file = folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, text)?;
    }
    Ok(())
}
