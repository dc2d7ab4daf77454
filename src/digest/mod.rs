//! Floor 7: the mail digest. `site and ledger → issues → editions → files → ledger`.
//!
//! An issue is what is news for one subscription in one language; it is identified by subscription,
//! language and period. Its edition puts it into words; its files are the mail (`.eml`), the HTML and
//! the text for pasting, and JSON. Sending is the work of a list server or a mail program.
//!
//! Nothing here is told twice: what was told stands in the ledger, which grows only when all files are
//! written. Nothing is lost by an error either: as long as the site has one, no issue is made, because
//! a notice that cannot be read would look like one that was withdrawn.

mod edition;
mod export;
mod facts;
mod html;
mod json;
mod mail;
mod period;
mod select;
mod sender;
mod text;

pub use export::ExportFile;
pub use period::Rhythm;
pub use sender::Sender;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::base::finding::{Finding, Severity, any_error, did_you_mean};
use crate::base::moment::{Now, Zone};
use crate::build::{Loaded, Request, Session, Stats, load};
use crate::emit::Context;
use crate::ledger::{self, Issue, ItemState};
use crate::site::Site;
use crate::theme::Theme;
use edition::{Edition, Extent};

/// More notices than this are told by title and link only.
const MOST_IN_FULL: usize = 40;
/// The largest mail in bytes: some mail programs cut longer ones off.
const LARGEST: usize = 100_000;

/// Which issues are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// What became news in the last week.
    Weekly,
    /// What became news in the last day.
    Daily,
    /// What became news since an instant, as written by the user.
    Since(String),
    /// Warnings that were not told.
    Urgent,
    /// The issues of a period that were made already, once more.
    Again(String),
}

/// What `aushang digest` is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which issues.
    pub what: What,
    /// Begins the week or day at another instant, as written by the user.
    pub since: Option<String>,
    /// Only this language.
    pub language: Option<String>,
}

/// An issue with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The issue.
    pub issue: Issue,
    /// Its subject.
    pub title: String,
    /// Where it can be read in the browser once the site is built.
    pub url: String,
    /// Its files.
    pub files: Vec<ExportFile>,
}

impl Made {
    /// How many notices it tells in a state.
    pub fn count(&self, state: ItemState) -> usize {
        self.issue.items.iter().filter(|item| item.state == state).count()
    }
}

/// What came of an order.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that was found.
    pub findings: Vec<Finding>,
    /// The issues, none if nothing is new.
    pub made: Vec<Made>,
    /// The files that were written; none for a dry run.
    pub written: Vec<PathBuf>,
    /// How many issues the ledger held when the choice was made.
    known: usize,
}

/// Makes what is ordered. Without `output` nothing is written and nothing noted as told.
pub fn run(request: &Request, order: &Order, output: Option<&Path>) -> Outcome {
    let mut outcome = match &order.what {
        What::Again(period) => again(request, order, period),
        _ => first_time(request, order),
    };
    if any_error(&outcome.findings) {
        outcome.made.clear();
        return outcome;
    }
    let Some(output) = output.filter(|_| !outcome.made.is_empty()) else { return outcome };
    if let Err(finding) = publish(request, order, output, &mut outcome) {
        outcome.findings.push(*finding);
    }
    outcome
}

/// Writes the files, then the ledger.
fn publish(request: &Request, order: &Order, output: &Path, outcome: &mut Outcome) -> Result<(), Box<Finding>> {
    let files: Vec<&ExportFile> = outcome.made.iter().flat_map(|made| &made.files).collect();
    if matches!(order.what, What::Again(_)) {
        outcome.written = export::write_files(output, &files)?;
        return Ok(());
    }
    let ledger = export::Ledger::take(&request.site, outcome.known)?;
    outcome.written = export::write_files(output, &files)?;
    let issues: Vec<Issue> = outcome.made.iter().map(|made| made.issue.clone()).collect();
    ledger.add(&issues)
}

/// Chooses what is new and puts it into words.
fn first_time(request: &Request, order: &Order) -> Outcome {
    let mut outcome = Outcome::default();
    let Some((site, theme, issues)) = town(request, &mut outcome.findings) else { return outcome };
    outcome.known = issues.len();
    let findings = &mut outcome.findings;
    let sender = Sender::new(&site.settings, findings);
    let zone = &site.settings.zone;
    let since = order.since.as_ref().filter(|_| !matches!(order.what, What::Since(_)));
    let since = since.and_then(|text| instant(text, zone, findings));
    let rhythm = match &order.what {
        What::Daily => Some(Rhythm::Daily),
        What::Urgent => Some(Rhythm::Urgent),
        What::Since(text) => instant(text, zone, findings).map(Rhythm::Since),
        What::Weekly | What::Again(_) => Some(Rhythm::Weekly),
    };
    check_language(order, &site, findings);
    let (Some(sender), Some(rhythm)) = (sender, rhythm) else { return outcome };
    if !any_error(findings) {
        let chosen = select::select(&site, &issues, rhythm, since, order.language.as_deref(), findings);
        outcome.made = all(&Context::new(&site, &theme, &issues), &sender, chosen, findings);
    }
    outcome
}

/// Makes the issues of a period once more, each as of the instant at which it was made first: the same
/// content gives the same bytes.
fn again(request: &Request, order: &Order, period: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let issues = known(request, &mut outcome.findings);
    let is_wanted = |issue: &&Issue| {
        let language = order.language.as_ref().is_none_or(|language| *language == issue.language);
        language && issue.period.eq_ignore_ascii_case(period)
    };
    let wanted: Vec<&Issue> = issues.iter().filter(is_wanted).collect();
    if wanted.is_empty() {
        let mut finding = Finding::error("digest-unknown").fact("value", period);
        if let Some(near) = did_you_mean(period, issues.iter().map(|issue| issue.period.as_str())) {
            finding = finding.fact("suggestion", near);
        }
        outcome.findings.push(finding);
    }
    let instants: BTreeSet<Timestamp> = wanted.iter().map(|issue| issue.to).collect();
    for instant in instants {
        let request = Request { now: Some(instant.to_string()), ..request.clone() };
        let Some((site, theme, issues)) = town(&request, &mut outcome.findings) else { break };
        let Some(sender) = Sender::new(&site.settings, &mut outcome.findings) else { break };
        let chosen = wanted.iter().filter(|issue| issue.to == instant).map(|issue| (*issue).clone()).collect();
        let context = Context::new(&site, &theme, &issues);
        outcome.made.extend(all(&context, &sender, chosen, &mut outcome.findings));
    }
    outcome.findings.dedup();
    outcome
}

/// The site at the wanted instant, unless something is wrong with it.
fn town(request: &Request, findings: &mut Vec<Finding>) -> Option<(Site, Arc<Theme>, Vec<Issue>)> {
    let Loaded { site, theme, issues, findings: found, .. } =
        load(request, &mut Session::default(), &mut Stats::default());
    // What is merely to be mended is told by `build` and `check`.
    findings.extend(found.into_iter().filter(|finding| finding.severity == Severity::Error));
    if any_error(findings) {
        return None;
    }
    Some((site?, theme?, issues))
}

/// The issues of the ledger.
fn known(request: &Request, findings: &mut Vec<Finding>) -> Vec<Issue> {
    let text = fs::read_to_string(request.site.join(ledger::DIGEST_FILE)).unwrap_or_default();
    ledger::read(&text, findings)
}

fn instant(text: &str, zone: &Zone, findings: &mut Vec<Finding>) -> Option<Timestamp> {
    let read = Now::parse(text, zone);
    if read.is_none() {
        findings.push(Finding::error("bad-since").fact("value", text));
    }
    read.map(|now| now.0)
}

fn check_language(order: &Order, site: &Site, findings: &mut Vec<Finding>) {
    let Some(language) = &order.language else { return };
    if site.languages().all(|tree| tree.language != *language) {
        let known: Vec<&str> = site.languages().map(|tree| tree.language.as_str()).collect();
        findings.push(Finding::error("digest-language").fact("value", language).fact("choices", known.join(", ")));
    }
}

fn all(context: &Context<'_>, sender: &Sender, issues: Vec<Issue>, findings: &mut Vec<Finding>) -> Vec<Made> {
    let mut made = Vec::new();
    for issue in issues {
        match compose(context, sender, issue) {
            Ok(one) => made.push(one),
            Err(finding) => findings.push(*finding),
        }
    }
    made
}

/// Puts an issue into words, as fully as the size of a mail allows.
///
/// # Errors
/// A finding of the template or of the recipient's address.
pub fn compose(context: &Context<'_>, sender: &Sender, issue: Issue) -> Result<Made, Box<Finding>> {
    let settings = &context.site.settings;
    let unknown = || Box::new(Finding::error("digest-language").fact("value", &issue.language));
    let tree = context.site.tree(&issue.language).ok_or_else(unknown)?;
    let count = issue.items.len();
    let mut extent = Extent { full: count <= MOST_IN_FULL, most: count };
    loop {
        let edition = Edition::new(context, tree, sender, &issue, extent);
        let text = text::text(&edition, context.texts(&issue.language));
        let html = html::html(context, &edition)?;
        let mail = mail::mail(settings, sender, &issue, &edition, &text, &html)?;
        if mail.len() > LARGEST && (extent.full || extent.most > 1) {
            // Titles only; if even these are too many, as many as will fit.
            let fitting = extent.most * LARGEST / mail.len() * 9 / 10;
            extent = Extent { full: false, most: if extent.full { count } else { fitting.max(1) } };
            continue;
        }
        let json = json::json(context, &issue, &edition);
        let stem = stem(&issue, settings.default_language());
        let file = |ending: &str, bytes| ExportFile { name: format!("{stem}.{ending}"), bytes };
        let files = vec![
            file("eml", mail),
            file("html", html.into_bytes()),
            file("txt", text.into_bytes()),
            file("json", json),
        ];
        return Ok(Made { title: edition.title, url: edition.browse_url, issue, files });
    }
}

/// `2026-w47-all`, in other languages than the first `2026-w47-all.en`.
fn stem(issue: &Issue, default_language: &str) -> String {
    if issue.language == default_language { issue.name() } else { format!("{}.{}", issue.name(), issue.language) }
}
