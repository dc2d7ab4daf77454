//! `aushang serve`

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::console::Console;
use super::{Exit, request, site_options};
use crate::base::finding::{Finding, Severity};
use crate::base::path::OutputPath;
use crate::base::texts::{Argument, Texts};
use crate::build::{Memory, Outcome, Request, Session, build};
use crate::preview::{Event, Options, OverlayFinding, Page, Round};
use crate::report;
use crate::site::{Audience, media_type};

/// The port that is tried first.
const PORT: &str = "8017";

pub(super) fn command(texts: &Texts) -> Command {
    let heading = texts.plain("options");
    site_options(Command::new("serve").about(texts.plain("serve-about")), texts)
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("PORT")
                .value_parser(value_parser!(u16))
                .default_value(PORT)
                .hide_default_value(true)
                .help(texts.plain("serve-option-port"))
                .help_heading(heading.clone()),
        )
        .arg(
            Arg::new("poll")
                .long("poll")
                .action(ArgAction::SetTrue)
                .help(texts.plain("serve-option-poll"))
                .help_heading(heading),
        )
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Exit {
    let request = request(matches, Audience::Editors);
    if !request.site.join(crate::config::FILE).is_file() {
        let finding = Finding::error("no-site").in_file(&crate::base::path::SourcePath::new(crate::config::FILE));
        console.report(&[finding], &request.site);
        return Exit::Findings;
    }
    let mut session = Session::default();
    let base_path = session.base_path(&request);
    let options = Options {
        roots: ["content", "themes", "ledger", crate::config::FILE].map(|part| request.site.join(part)).to_vec(),
        ignore: ["public", ".aushang"].map(|part| request.site.join(part)).to_vec(),
        port: matches.get_one::<u16>("port").copied().unwrap_or_default(),
        base_path,
        poll: matches.get_flag("poll"),
        texts: preview_texts(&console.texts),
    };
    let mut builder = Builder {
        texts: report::editor_texts(console.texts.language()),
        request,
        session,
        store: Memory::default(),
        pages: Arc::default(),
        findings: Vec::new(),
        first: true,
    };
    let speaker = Console { texts: report::editor_texts(console.texts.language()), format: console.format };
    let announce = move |event: &Event| match event {
        Event::Listening { url, polling_because } => {
            speaker.note_text("serve-listening", &[("url", Argument::Text(url))]);
            if let Some(reason) = polling_because {
                speaker.note_text("preview-polling", &[("reason", Argument::Text(reason))]);
            }
        }
        Event::Rebuilt { summary } => speaker.note(summary),
        Event::Problem { text } => speaker.note(text),
    };
    match crate::preview::serve(options, move || builder.round(), announce) {
        Ok(()) => Exit::Fine,
        Err(error) => {
            console.note(&error.to_string());
            Exit::Usage
        }
    }
}

/// Builds a round whenever the preview asks.
struct Builder {
    texts: Texts,
    request: Request,
    session: Session,
    store: Memory,
    pages: Arc<BTreeMap<String, Page>>,
    findings: Vec<Finding>,
    first: bool,
}

impl Builder {
    fn round(&mut self) -> Round {
        let start = Instant::now();
        let outcome = build(&self.request, &mut self.session, &mut self.store, &|_, _| {});
        let pages_changed = !outcome.written.is_empty() || !outcome.removed.is_empty();
        let changed = self.first || pages_changed || outcome.findings != self.findings;
        if pages_changed {
            self.pages = Arc::new(self.store.outputs.iter().map(page).collect());
        }
        let now = jiff::Timestamp::now();
        let next = outcome.next_change.filter(|_| self.request.now.is_none());
        let round = Round {
            pages: self.pages.clone(),
            findings: if changed { self.overlay(&outcome.findings) } else { Vec::new() },
            failed: !outcome.published,
            changed,
            summary: self.summary(&outcome, start.elapsed()),
            next_change: next.and_then(|next| Duration::try_from(next.duration_since(now)).ok()),
            incomplete: outcome.incomplete,
        };
        self.first = false;
        self.findings = outcome.findings;
        round
    }

    fn overlay(&self, findings: &[Finding]) -> Vec<OverlayFinding> {
        report::overlay(&report::locate(findings, &self.request.site), &self.texts)
    }

    /// One line: what changed, and how long it took.
    fn summary(&self, outcome: &Outcome, took: Duration) -> String {
        let milliseconds = took.as_millis().to_string();
        let time = ("milliseconds", Argument::Text(&milliseconds));
        if !outcome.published {
            let errors = outcome.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
            return self.texts.get("serve-failed", &[("errors", errors.into()), time]);
        }
        if self.first {
            return self.texts.get("serve-first", &[("planned", outcome.stats.planned.into()), time]);
        }
        let counts = [("written", outcome.written.len().into()), ("removed", outcome.removed.len().into())];
        let mut arguments = counts.to_vec();
        arguments.push(time);
        match outcome.changed_sources.as_slice() {
            [] => self.texts.get("serve-time", &arguments),
            [first, rest @ ..] => {
                let what = match rest.len() {
                    0 => first.to_string(),
                    n => self.texts.get("serve-more", &[("first", Argument::Text(first.as_str())), ("n", n.into())]),
                };
                arguments.push(("what", Argument::Text(&what)));
                self.texts.get("serve-changed", &arguments)
            }
        }
    }
}

fn page((path, (_, bytes)): (&OutputPath, &(crate::base::digest::Digest, Arc<[u8]>))) -> (String, Page) {
    let ending = path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending);
    (path.to_string(), Page { bytes: bytes.clone(), media_type: media_type(ending).0 })
}

fn preview_texts(texts: &Texts) -> crate::preview::Texts {
    let text = |key: &str| texts.plain(key);
    let pair = |name: &str| (text(&format!("preview-{name}-one")), text(&format!("preview-{name}-other")));
    crate::preview::Texts {
        language: texts.language().to_owned(),
        panel: text("preview-panel"),
        details: text("preview-details"),
        severities: [pair("error"), pair("warning"), pair("hint")],
        no_findings: text("preview-no-findings"),
        last_good: text("preview-last-good"),
        why_and_help: (text("preview-why"), text("preview-help")),
        not_found: (text("preview-not-found"), text("preview-not-found-text")),
        forbidden: text("preview-forbidden"),
        polling_wanted: text("preview-polling-wanted"),
        polling_mount: text("preview-polling-mount"),
        polling_full: text("preview-polling-full"),
        polling_error: text("preview-polling-error"),
        polling_from_now_on: text("preview-polling-on"),
        builder_ended: text("preview-ended"),
    }
}
