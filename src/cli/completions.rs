//! `aushang completions`

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::{Shell, generate};

use super::{Console, Exit, program};
use crate::base::texts::Texts;

pub(super) fn command(texts: &Texts) -> Command {
    Command::new("completions").about(texts.plain("completions-about")).arg(
        Arg::new("shell")
            .value_parser(value_parser!(Shell))
            .required(true)
            .help(texts.plain("completions-argument-shell"))
            .help_heading(texts.plain("arguments")),
    )
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let Some(shell) = matches.get_one::<Shell>("shell") else { return Exit::Usage };
    let mut script = Vec::new();
    generate(*shell, &mut program(&console.texts), "aushang", &mut script);
    console.say(&String::from_utf8_lossy(&script));
    Exit::Fine
}
