//! Where commands speak: standard output for what was asked, standard error for everything else.

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

use clap::ArgMatches;
use jiff::Timestamp;

use crate::base::finding::Finding;
use crate::base::moment::{Moment, Zone};
use crate::base::texts::{Argument, Texts};
use crate::report;

/// The form of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Human,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0.
    Sarif,
}

/// Language and form of what commands say.
pub struct Console {
    /// Texts for editors.
    pub texts: Texts,
    /// The form of findings.
    pub format: Format,
}

impl Console {
    /// As the arguments want it.
    pub(super) fn new(matches: &ArgMatches, texts: Texts) -> Self {
        let format = match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            Some("sarif") => Format::Sarif,
            _ => Format::Human,
        };
        Self { texts, format }
    }

    /// Says what was asked for.
    pub fn say(&self, text: &str) {
        // A reader that went away (`| head`) is no fault.
        let _ = writeln!(std::io::stdout(), "{text}");
    }

    /// Says something beside it.
    pub fn note(&self, text: &str) {
        let _ = writeln!(std::io::stderr(), "{text}");
    }

    /// Says a text by its name.
    pub fn note_text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) {
        self.note(&self.texts.get(key, arguments));
    }

    /// Shows findings: for people beside the output, for machines as the output.
    pub fn report(&self, findings: &[Finding], site: &Path) {
        let located = report::locate(findings, site);
        match self.format {
            Format::Json => self.say(&report::json(&located, &self.texts)),
            Format::Sarif => self.say(&report::sarif(&located, &self.texts)),
            Format::Human if findings.is_empty() => {}
            Format::Human => {
                let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
                self.note(&report::human(&located, &self.texts, color, 100));
            }
        }
    }

    /// An instant in the town's zone, to the minute.
    pub fn moment(&self, instant: Timestamp, zone: &Zone) -> String {
        let local = zone.local(instant);
        let moment = Moment { at: instant, local, day: false };
        match self.texts.language() {
            "de" => local.strftime("%d.%m.%Y, %H:%M Uhr").to_string(),
            _ => moment.rfc3339(),
        }
    }
}

/// The language of the output: as asked for, else the system's, else English.
pub(super) fn language(arguments: &[OsString]) -> &'static str {
    let mut asked = None;
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        if let Some(value) = word.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        } else if word == "--lang" {
            asked = words.next().map(ToOwned::to_owned);
        }
    }
    let language = asked.or_else(sys_locale::get_locale).unwrap_or_default();
    if language.to_lowercase().starts_with("de") { "de" } else { "en" }
}
