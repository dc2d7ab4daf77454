//! Many findings in short: by file, what is said again is counted.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::renderer::{
    DEFAULT_EMPHASIS_STYLE, DEFAULT_ERROR_STYLE, DEFAULT_INFO_STYLE, DEFAULT_WARNING_STYLE, Style,
};

use super::human::severity_word;
use super::locate::{Located, Spot};
use super::safe::{safe_value, wrap};
use super::words::{Words, words};
use crate::base::finding::{Finding, Severity};
use crate::base::texts::Texts;

/// So many other places of the same finding are named.
const NAMED: usize = 8;

/// So many different findings are shown; who has more starts with these.
const MOST: usize = 500;

/// The same finding at all its places.
struct Repeated<'a> {
    first: &'a Located,
    again: Vec<&'a Located>,
}

/// What makes two findings say the same.
fn sense(finding: &Finding) -> impl Ord + '_ {
    (&finding.rule, finding.severity, &finding.facts)
}

/// Findings by file, each with its remedy; the same rule with the same facts is told once.
pub(super) fn grouped(located: &[Located], texts: &Texts, color: bool, width: usize) -> String {
    let mut known = BTreeMap::new();
    let mut repeated: Vec<Repeated<'_>> = Vec::new();
    for found in located {
        let at = *known.entry(sense(&found.finding)).or_insert(repeated.len());
        match repeated.get_mut(at) {
            Some(same) => same.again.push(found),
            None => repeated.push(Repeated { first: found, again: Vec::new() }),
        }
    }
    let hidden = repeated.len().saturating_sub(MOST);
    repeated.truncate(MOST);
    let mut out = Out { texts, color, width, text: String::new(), explained: BTreeSet::new() };
    let mut file = None;
    for one in &repeated {
        let this = one.first.place.as_ref().map(|spot| spot.file.as_str());
        if file != Some(this) {
            file = Some(this);
            out.heading(this);
        }
        out.finding(one);
    }
    if hidden > 0 {
        out.text.push_str(&format!("… {}\n\n", texts.get("report-more", &[("n", hidden.into())])));
    }
    out.text + &summary(located, texts, color)
}

/// The last line: how many findings in how many files.
pub(super) fn summary(located: &[Located], texts: &Texts, color: bool) -> String {
    let count = |severity| located.iter().filter(|located| located.finding.severity == severity).count();
    let counts =
        [(Severity::Error, "report-errors"), (Severity::Warning, "report-warnings"), (Severity::Hint, "report-hints")];
    let parts: Vec<String> = counts
        .into_iter()
        .map(|(severity, key)| (count(severity), key))
        .filter(|(n, _)| *n > 0)
        .map(|(n, key)| texts.get(key, &[("n", n.into())]))
        .collect();
    let files: BTreeSet<_> = located.iter().filter_map(|located| Some(&located.place.as_ref()?.file)).collect();
    let mut line = parts.join(", ");
    if !files.is_empty() {
        line.push(' ');
        line.push_str(&texts.get("report-files", &[("n", files.len().into())]));
    }
    painted(&line, DEFAULT_EMPHASIS_STYLE, color)
}

fn painted(text: &str, style: Style, color: bool) -> String {
    if color { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

struct Out<'a> {
    texts: &'a Texts,
    color: bool,
    width: usize,
    text: String,
    /// Rules whose reason was told.
    explained: BTreeSet<String>,
}

impl Out<'_> {
    fn heading(&mut self, file: Option<&str>) {
        let name = file.map_or_else(|| self.texts.plain("report-elsewhere"), |file| safe_value(file, 300));
        self.text.push_str(&painted(&name, DEFAULT_EMPHASIS_STYLE, self.color));
        self.text.push('\n');
    }

    fn finding(&mut self, one: &Repeated<'_>) {
        let Words { what, why, help, .. } = words(one.first, self.texts);
        let found = &one.first.finding;
        let style = match found.severity {
            Severity::Error => DEFAULT_ERROR_STYLE,
            Severity::Warning => DEFAULT_WARNING_STYLE,
            Severity::Hint => DEFAULT_INFO_STYLE,
        };
        let extent = one.first.place.as_ref().and_then(|spot| spot.extent.as_ref());
        let place = extent.map_or_else(String::new, |e| format!("{}:{} ", e.start.line, e.start.column));
        let name = format!("{}[{}]", severity_word(found.severity, self.texts), found.rule);
        // Painted only when it is broken into lines: colours have no width.
        let head = self.paragraph(2, &format!("{place}{name}: {what}"));
        self.text.push_str(&head.replacen(&name, &painted(&name, style, self.color), 1));
        if self.explained.insert(found.rule.to_string()) {
            self.note("report-why", &why);
        }
        self.note("report-help", &help);
        self.places(&one.again);
        self.text.push('\n');
    }

    fn note(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            let name = self.texts.plain(key);
            let note = self.paragraph(4, &format!("{name}: {text}"));
            self.text.push_str(&note);
        }
    }

    /// Where else the same stands.
    fn places(&mut self, again: &[&Located]) {
        if again.is_empty() {
            return;
        }
        let place = |located: &&Located| located.place.as_ref().map(Spot::name);
        let named: Vec<String> =
            again.iter().filter_map(place).take(NAMED).map(|name| safe_value(&name, 300)).collect();
        let mut line = format!("{} {}", self.texts.get("report-also", &[("n", again.len().into())]), named.join(", "));
        let rest = again.len() - named.len();
        if rest > 0 && !named.is_empty() {
            line.push(' ');
            line.push_str(&self.texts.get("report-more", &[("n", rest.into())]));
        }
        let places = self.paragraph(4, line.trim_end_matches([':', ' ']));
        self.text.push_str(&places);
    }

    /// A text in lines, indented.
    fn paragraph(&self, indent: usize, text: &str) -> String {
        let mut out = String::new();
        for (at, line) in wrap(text, self.width.saturating_sub(indent + 2)).lines().enumerate() {
            out.push_str(&" ".repeat(if at == 0 { indent } else { indent + 2 }));
            out.push_str(line);
            out.push('\n');
        }
        out
    }
}
