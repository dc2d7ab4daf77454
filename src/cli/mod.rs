//! Floor 8: one file a command. A new command is a file here and a line in `COMMANDS`.

mod build;
mod check;
mod completions;
mod console;
mod digest;
mod init;
mod new;
mod next_change;
mod schema;
mod serve;
mod status;
mod usage;

pub use console::{Console, Format};

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::texts::Texts;
use crate::build::Request;
use crate::site::Audience;

/// How a command ended; the number is the exit code of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Fine = 0,
    /// There are findings of severity error.
    Findings = 1,
    /// The call is wrong, or the machine does not allow it.
    Usage = 2,
}

/// A command: its name, its description, and what it does.
struct Entry {
    name: &'static str,
    describe: fn(&Texts) -> Command,
    run: fn(&ArgMatches, &Console) -> Exit,
}

/// All commands, in the order of the help.
const COMMANDS: &[Entry] = &[
    Entry { name: "init", describe: init::command, run: init::run },
    Entry { name: "new", describe: new::command, run: new::run },
    Entry { name: "serve", describe: serve::command, run: serve::run },
    Entry { name: "build", describe: build::command, run: build::run },
    Entry { name: "check", describe: check::command, run: check::run },
    Entry { name: "status", describe: status::command, run: status::run },
    Entry { name: "next-change", describe: next_change::command, run: next_change::run },
    Entry { name: "digest", describe: digest::command, run: digest::run },
    Entry { name: "schema", describe: schema::command, run: schema::run },
    Entry { name: "completions", describe: completions::command, run: completions::run },
];

/// Runs the program with its arguments, the first being its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = console::language(&arguments);
    let texts = crate::report::editor_texts(language);
    match program(&texts).try_get_matches_from(&arguments) {
        Err(error) => usage::explain(&error, &texts),
        Ok(matches) => {
            let console = Console::new(&matches, texts);
            let chosen = matches.subcommand();
            let entry = chosen.and_then(|(name, inner)| Some((COMMANDS.iter().find(|e| e.name == name)?, inner)));
            entry.map_or(Exit::Usage, |(entry, inner)| (entry.run)(inner, &console))
        }
    }
}

/// The whole command line.
pub(crate) fn program(texts: &Texts) -> Command {
    let text = |key: &str| texts.plain(key);
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}\n",
        text("usage"),
        text("commands"),
        text("options")
    );
    let mut program = Command::new("aushang")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text("about"))
        .help_template(template)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(help(texts))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(text("option-version")))
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_name("LANG")
                .value_parser(["de", "en"])
                .hide_possible_values(true)
                .help(text("option-lang")),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .global(true)
                .value_name("FORMAT")
                .value_parser(["human", "json", "sarif"])
                .hide_possible_values(true)
                .default_value("human")
                .hide_default_value(true)
                .help(text("option-format")),
        );
    for entry in COMMANDS {
        let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", text("usage"),);
        let command = (entry.describe)(texts)
            .help_template(template)
            .disable_help_flag(true)
            .next_help_heading(text("options"))
            .arg(help(texts));
        program = program.subcommand(command);
    }
    program
}

fn help(texts: &Texts) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(texts.plain("option-help"))
        .help_heading(texts.plain("options"))
}

/// The options that most commands share: where the site is, and for which instant.
fn site_options(command: Command, texts: &Texts) -> Command {
    let heading = texts.plain("options");
    command
        .arg(
            Arg::new("site")
                .long("site")
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .default_value(".")
                .hide_default_value(true)
                .help(texts.plain("option-site"))
                .help_heading(heading.clone()),
        )
        .arg(Arg::new("now").long("now").value_name("MOMENT").help(texts.plain("option-now")).help_heading(heading))
}

/// What the shared options ask for.
fn request(matches: &ArgMatches, audience: Audience) -> Request {
    Request {
        site: matches.get_one::<PathBuf>("site").cloned().unwrap_or_else(|| PathBuf::from(".")),
        now: matches.get_one::<String>("now").cloned(),
        audience,
        remember: true,
    }
}
