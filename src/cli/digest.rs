//! `aushang digest`
use clap::{ArgMatches, Command};
use super::{Console, Exit};
use crate::base::texts::Texts;
pub(super) fn command(_: &Texts) -> Command { Command::new("digest") }
pub(super) fn run(_: &ArgMatches, _: &Console) -> Exit { Exit::Usage }
