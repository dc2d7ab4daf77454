//! The text part, as a person would write it.

use super::edition::{Edition, ItemView};
use crate::base::texts::{Argument, Texts};

/// How wide paragraphs are; room remains for the marks of a quoted answer (RFC 3676 section 4.2).
const WIDTH: usize = 72;

/// Writes an edition. Addresses stand on lines of their own, however long they are.
pub(super) fn text(edition: &Edition, texts: &Texts) -> String {
    let mut out = Lines::default();
    out.heading(&edition.title, '=');
    let town = match &edition.period {
        Some(period) => format!("{}, {period}", edition.town),
        None => edition.town.clone(),
    };
    out.paragraph(&town);
    out.gap();
    out.link(&texts.plain("mail-browse"), &edition.browse_url);
    if !edition.full {
        out.gap();
        out.paragraph(&texts.plain("mail-titles-only"));
    }
    for group in &edition.groups {
        out.gap();
        out.heading(&group.heading, '=');
        for part in &group.parts {
            if let Some(heading) = &part.heading {
                out.gap();
                out.heading(heading, '-');
            }
            for item in &part.items {
                write_item(&mut out, item, texts);
            }
        }
    }
    closing(&mut out, edition, texts);
    out.text
}

fn write_item(out: &mut Lines, item: &ItemView, texts: &Texts) {
    out.gap();
    out.paragraph(&match &item.mark {
        Some(mark) => fact(mark, &item.title, texts),
        None => item.title.clone(),
    });
    for line in [&item.date, &item.change, &item.summary].into_iter().flatten() {
        out.paragraph(line);
    }
    for one in &item.facts {
        out.paragraph(&fact(&one.label, &one.text, texts));
    }
    if let Some(url) = &item.url {
        out.line(url);
    }
}

/// Who writes, and how not to be written to.
fn closing(out: &mut Lines, edition: &Edition, texts: &Texts) {
    out.gap();
    if edition.more > 0 {
        out.paragraph(&texts.get("mail-more", &[("n", edition.more.into())]));
        out.line(&edition.browse_url);
        out.gap();
    }
    out.line(&"-".repeat(WIDTH));
    out.gap();
    let name = [("name", Argument::Text(edition.subscription_name.as_str()))];
    out.paragraph(&texts.get("mail-why", &name));
    match &edition.unsubscribe_url {
        Some(url) => out.link(&texts.plain("mail-unsubscribe"), url),
        None => {
            let to = [("address", Argument::Text(edition.answers_to.as_str()))];
            out.paragraph(&texts.get("mail-unsubscribe-by-mail", &to));
        }
    }
    out.gap();
    out.paragraph(&edition.town);
    out.paragraph(&format!("{}, {} {}", edition.street, edition.postal_code, edition.city));
    out.line(&fact(&texts.plain("phone"), &edition.phone, texts));
    out.line(&fact(&texts.plain("email"), &edition.email, texts));
    for link in [&edition.imprint, &edition.privacy].into_iter().flatten() {
        out.link(&link.label, &link.url);
    }
}

fn fact(label: &str, text: &str, texts: &Texts) -> String {
    texts.get("mail-fact", &[("label", Argument::Text(label)), ("text", Argument::Text(text))])
}

/// Lines of text with at most one empty line between them.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim());
        self.text.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        wrap(text, WIDTH).iter().for_each(|line| self.line(line));
    }

    fn heading(&mut self, text: &str, rule: char) {
        let lines = wrap(text, WIDTH);
        let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        lines.iter().for_each(|line| self.line(line));
        self.line(&rule.to_string().repeat(width));
    }

    fn link(&mut self, label: &str, url: &str) {
        self.line(&format!("{label}:"));
        self.line(url);
    }
}

/// Breaks a text at its spaces. A word that is too long is broken too, unless it is an address.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace().flat_map(|word| pieces(word, width)) {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(&word);
            used += length;
        }
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let is_address = word.contains("://");
    if is_address || word.chars().count() <= width {
        return vec![word.to_owned()];
    }
    let characters: Vec<char> = word.chars().collect();
    characters.chunks(width).map(|chunk| chunk.iter().collect()).collect()
}
