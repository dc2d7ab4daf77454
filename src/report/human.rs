//! Findings for the terminal.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::grouped;
use super::locate::{Extent, Located, Spot};
use super::safe::{safe_char, wrap};
use super::words::{Words, words};
use crate::base::finding::Severity;
use crate::base::texts::Texts;

/// More findings than this are shown in short, by file.
const MANY: usize = 50;

/// A place further to the right is named, not shown.
const FARTHEST: usize = 20_000;

/// All findings with their source lines, why they matter and how to mend them, and a last line that
/// counts them.
pub fn human(located: &[Located], texts: &Texts, color: bool, width: usize) -> String {
    if located.is_empty() {
        return texts.plain("report-nothing");
    }
    if located.len() > MANY {
        return grouped::grouped(located, texts, color, width);
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(width);
    let mut out = String::new();
    for located in located {
        out.push_str(&one(located, texts, &renderer, width));
        out.push_str("\n\n");
    }
    out.push_str(&grouped::summary(located, texts, color));
    out
}

/// The name of a severity.
pub(super) fn severity_word(severity: Severity, texts: &Texts) -> String {
    texts.plain(match severity {
        Severity::Error => "report-error",
        Severity::Warning => "report-warning",
        Severity::Hint => "report-hint",
    })
}

fn one(located: &Located, texts: &Texts, renderer: &Renderer, width: usize) -> String {
    let Words { what, why, help, related } = words(located, texts);
    let level = match located.finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::INFO,
    };
    let name = severity_word(located.finding.severity, texts);
    let rule = located.finding.rule.as_ref();
    let title = wrap(&what, width.saturating_sub(name.chars().count() + rule.len() + 4));
    let mut group = Group::with_title(level.with_name(name).primary_title(title).id(rule));
    group = group.elements(places(located, related.as_deref()));
    let notes = [(Level::NOTE, texts.plain("report-why"), why), (Level::HELP, texts.plain("report-help"), help)];
    for (level, name, text) in notes {
        if !text.is_empty() {
            let room = width.saturating_sub(name.chars().count() + 8);
            group = group.element(level.with_name(name).message(wrap(&text, room)));
        }
    }
    renderer.render(&[group]).trim_end().to_owned()
}

/// The source lines of both places, or the names of the files.
fn places(located: &Located, label: Option<&str>) -> Vec<Element<'static>> {
    let Some(place) = &located.place else { return Vec::new() };
    let related = located.related.as_ref();
    let shown = place.extent.as_ref().filter(|extent| extent.start.column < FARTHEST);
    let other = related.and_then(|spot| spot.extent.as_ref()).filter(|extent| extent.start.column < FARTHEST);
    let mut elements = Vec::new();
    match (shown, other) {
        (Some(shown), Some(other)) if related.is_some_and(|related| related.file == place.file) => {
            elements.push(both(place, shown, other, label, located.between.as_deref()));
            return elements;
        }
        (Some(shown), _) => elements.push(Element::from(snippet(place, shown, AnnotationKind::Primary, None))),
        (None, _) => elements.push(Element::from(origin(place))),
    }
    match (related, other) {
        (Some(spot), Some(other)) => {
            elements.push(Element::from(snippet(spot, other, AnnotationKind::Context, label)));
        }
        (Some(spot), None) => elements.push(Element::from(origin(spot))),
        (None, _) => {}
    }
    elements
}

/// The place alone.
fn origin(spot: &Spot) -> Origin<'static> {
    let origin = Origin::path(safe_line(spot.file.as_str()));
    match &spot.extent {
        Some(extent) => origin.line(extent.start.line).char_column(extent.start.column),
        None => origin,
    }
}

fn snippet(
    spot: &Spot,
    extent: &Extent,
    kind: AnnotationKind,
    label: Option<&str>,
) -> Snippet<'static, Annotation<'static>> {
    let (line, range) = marked(extent);
    let annotation = kind.span(range).label(label.map(ToOwned::to_owned));
    Snippet::source(line).line_start(extent.start.line).path(safe_line(spot.file.as_str())).annotation(annotation)
}

/// Two places of one file in one picture.
fn both(spot: &Spot, shown: &Extent, other: &Extent, label: Option<&str>, between: Option<&str>) -> Element<'static> {
    let (first, second) = if shown.start.line <= other.start.line { (shown, other) } else { (other, shown) };
    let (mut source, first_range) = marked(first);
    let (line, mut second_range) = marked(second);
    let distance = second.start.line - first.start.line;
    if distance > 0 {
        source.push('\n');
        // Lines between that are not shown need not be there.
        match between.filter(|_| distance == 2) {
            Some(between) => source.push_str(&format!("{}\n", safe_line(between))),
            None => source.push_str(&"\n".repeat(distance - 1)),
        }
        second_range = second_range.start + source.len()..second_range.end + source.len();
        source.push_str(&line);
    } else if line.len() > source.len() {
        source = line;
    }
    let (place, related) =
        if std::ptr::eq(first, shown) { (first_range, second_range) } else { (second_range, first_range) };
    let snippet = Snippet::source(source)
        .line_start(first.start.line)
        .path(safe_line(spot.file.as_str()))
        .annotation(AnnotationKind::Primary.span(place))
        .annotation(AnnotationKind::Context.span(related).label(label.map(ToOwned::to_owned)));
    Element::from(snippet)
}

fn safe_line(line: &str) -> String {
    line.chars().map(safe_char).collect()
}

/// The line of a range, safe to be shown and cut soon behind it, with the range in its bytes. Of a
/// range over several lines the part in the first one is marked.
fn marked(extent: &Extent) -> (String, std::ops::Range<usize>) {
    let from = extent.start.column - 1;
    let to = if extent.end.line == extent.start.line { extent.end.column - 1 } else { usize::MAX };
    let to = to.min(from.saturating_add(400));
    let (mut line, mut start, mut end) = (String::new(), None, None);
    for (at, c) in extent.line.chars().take(from.saturating_add(800)).enumerate() {
        if at == from {
            start = Some(line.len());
        }
        if at == to {
            end = Some(line.len());
        }
        line.push(safe_char(c));
    }
    let start = start.unwrap_or(line.len());
    let end = end.unwrap_or(line.len()).max(start);
    // White space at the end of a range says nothing.
    let end = start + line[start..end].trim_end().len();
    (line, start..end)
}
