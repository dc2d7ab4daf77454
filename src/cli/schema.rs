//! `aushang schema`

use clap::{Arg, ArgMatches, Command};

use super::{Console, Exit};
use crate::base::texts::Texts;
use crate::config::SiteFile;
use crate::data::Field as _;

pub(super) fn command(texts: &Texts) -> Command {
    Command::new("schema").about(texts.plain("schema-about")).arg(
        Arg::new("which")
            .value_parser(["site", "notice"])
            .hide_possible_values(true)
            .required(true)
            .help(texts.plain("schema-argument-which"))
            .help_heading(texts.plain("arguments")),
    )
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let which = matches.get_one::<String>("which").map_or("site", String::as_str);
    console.say(&schema(which));
    Exit::Fine
}

/// The JSON Schema of `site` or `notice`.
pub(super) fn schema(which: &str) -> String {
    let (title, mut schema) = match which {
        "notice" => ("Front matter of a notice", crate::notice::schema()),
        _ => ("site.toml", SiteFile::schema()),
    };
    if let Some(object) = schema.as_object_mut() {
        object.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        object.insert("title".to_owned(), title.into());
    }
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}
