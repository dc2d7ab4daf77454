//! `aushang next-change`

use clap::{ArgMatches, Command};

use super::console::{Console, Format};
use super::{Exit, request, site_options};
use crate::base::finding::any_error;
use crate::base::texts::Texts;
use crate::build::{Session, Stats, load};
use crate::site::Audience;

pub(super) fn command(texts: &Texts) -> Command {
    site_options(Command::new("next-change").about(texts.plain("next-change-about")), texts)
}

/// Prints the instant in RFC 3339, so that a timer can be set to it.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let request = request(matches, Audience::Public);
    let loaded = load(&request, &mut Session::default(), &mut Stats::default());
    let Some(site) = loaded.site else {
        console.report(&loaded.findings, &request.site);
        return Exit::Findings;
    };
    let zone = &site.settings.zone;
    let next =
        site.next_change.map(|at| crate::base::moment::Moment { at, local: zone.local(at), day: false }.rfc3339());
    match (console.format, next) {
        (Format::Human, Some(next)) => console.say(&next),
        (Format::Human, None) => console.say(&console.texts.plain("next-change-never")),
        (_, next) => console.say(&serde_json::json!({ "next_change": next }).to_string()),
    }
    if any_error(&loaded.findings) { Exit::Findings } else { Exit::Fine }
}
