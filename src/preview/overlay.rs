//! What the preview adds to its answers: the reload script, the findings, and the permission for
//! both. The built pages stay as they are.
//!
//! A built page may forbid scripts and connections in a `<meta>` policy. A header cannot loosen
//! that, because all policies of a page hold together. So the `<meta>` is taken out of the answer
//! and sent as a header instead, with the page's own origin allowed for scripts, styles and
//! connections. Everything else stays forbidden, and shows in the preview as it will on the web.

use std::ops::Range;

use serde_json::{Value, json};

use super::server::{OWN, Site};
use super::{OverlayFinding, Round, Texts};

/// `reload.js`.
pub(super) const SCRIPT: &str = include_str!("reload.js");
/// `overlay.css`.
pub(super) const STYLE: &str = include_str!("overlay.css");

/// A page as it is sent.
pub(super) struct Dressed {
    pub(super) html: Vec<u8>,
    /// The values of `Content-Security-Policy`.
    pub(super) policies: Vec<String>,
}

/// Adds the reload script and turns policies into headers.
///
/// `pages_build` goes along with the page: the script compares it with what the server says later.
pub(super) fn dress(page: &[u8], base: &str, pages_build: u64) -> Dressed {
    let script = format!("<script src=\"{base}{OWN}reload.js\" data-pages=\"{pages_build}\" defer></script>");
    let mut html = Vec::with_capacity(page.len() + script.len());
    let mut policies = Vec::new();

    let mut copied = 0;
    for (tag, policy) in policy_tags(page) {
        html.extend_from_slice(&page[copied..tag.start]);
        copied = tag.end;
        policies.push(opened(&policy));
    }
    let end = last(page, b"</body").map_or(page.len(), |end| end.max(copied));
    html.extend_from_slice(&page[copied..end]);
    html.extend_from_slice(script.as_bytes());
    html.extend_from_slice(&page[end..]);
    Dressed { html, policies }
}

/// A policy that also allows the preview's own files.
fn opened(policy: &str) -> String {
    // The first three have no meaning in a `<meta>`, but would have one in a header. The last one
    // would ask for https, which the preview does not speak.
    const DROPPED: [&str; 4] = ["report-uri", "frame-ancestors", "sandbox", "upgrade-insecure-requests"];
    const NEEDED: [&str; 3] = ["script-src", "style-src", "connect-src"];
    const NARROWER: [&str; 2] = ["script-src-elem", "style-src-elem"];

    let mut directives: Vec<(String, Vec<&str>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        let Some(name) = words.next().map(str::to_ascii_lowercase) else {
            continue;
        };
        // Of two directives with one name browsers heed the first.
        let is_new = directives.iter().all(|(known, _)| *known != name);
        if is_new && !DROPPED.contains(&name.as_str()) {
            directives.push((name, words.collect()));
        }
    }

    // What is not mentioned follows `default-src`; without that, everything is allowed anyway.
    let fallback = directives.iter().find(|(name, _)| name == "default-src");
    if let Some((_, fallback)) = fallback.cloned() {
        for name in NEEDED {
            if directives.iter().all(|(known, _)| known != name) {
                directives.push((name.to_owned(), fallback.clone()));
            }
        }
    }
    for (name, sources) in &mut directives {
        let concerned = NEEDED.contains(&name.as_str()) || NARROWER.contains(&name.as_str());
        if concerned && !sources.contains(&"'self'") {
            sources.retain(|source| !source.eq_ignore_ascii_case("'none'"));
            sources.push("'self'");
        }
    }

    let directives = directives.into_iter().map(|(name, sources)| {
        let words = std::iter::once(name.as_str()).chain(sources);
        words.collect::<Vec<_>>().join(" ")
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// The `<meta>` tags in the head that set a policy, and what they set.
fn policy_tags(html: &[u8]) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(tag) = next_tag(html, from) {
        from = tag.end;
        let text = String::from_utf8_lossy(&html[tag.clone()]);
        let name: String = text
            .chars()
            .skip(1)
            .take_while(|c| c.is_ascii_alphabetic() || *c == '/')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        match name.as_str() {
            "body" | "/head" => break,
            // What looks like a tag in here is none.
            "script" | "style" | "title" => {
                let end = first(&html[from..], format!("</{name}").as_bytes());
                from = end.map_or(html.len(), |end| from + end);
            }
            "meta" => {
                let equiv = attribute(&text, "http-equiv").unwrap_or_default();
                if equiv.trim().eq_ignore_ascii_case("content-security-policy")
                    && let Some(policy) = attribute(&text, "content")
                {
                    found.push((tag, policy));
                }
            }
            _ => {}
        }
    }
    found
}

/// The next tag from a place on, from `<` to behind `>`; comments are skipped.
fn next_tag(html: &[u8], from: usize) -> Option<Range<usize>> {
    let mut from = from;
    loop {
        let start = from + html.get(from..)?.iter().position(|byte| *byte == b'<')?;
        if html[start..].starts_with(b"<!--") {
            from = start + 4 + first(&html[start + 4..], b"-->")? + 3;
            continue;
        }
        let mut quote = None;
        for (index, byte) in html.iter().enumerate().skip(start + 1) {
            match (quote, *byte) {
                (Some(open), byte) if open == byte => quote = None,
                (None, b'"' | b'\'') => quote = Some(*byte),
                (None, b'>') => return Some(start..index + 1),
                _ => {}
            }
        }
        return None;
    }
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let mut rest = inner.trim_start_matches(|c: char| !c.is_ascii_whitespace());
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=' || c == '/');
        let (name, tail) = rest.split_at(end.unwrap_or(rest.len()).max(1));
        let tail = tail.trim_start();
        let value;
        (value, rest) = match tail.strip_prefix('=').map(str::trim_start) {
            None => ("", tail),
            Some(tail) => match tail.chars().next() {
                Some(quote @ ('"' | '\'')) => tail[1..].split_once(quote)?,
                _ => tail.split_at(tail.find(char::is_whitespace).unwrap_or(tail.len())),
            },
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(plain(value));
        }
    }
}

/// An attribute's value without the references that template engines write into it.
fn plain(value: &str) -> String {
    const REFERENCES: [(&str, &str); 6] =
        [("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&#34;", "\""), ("&quot;", "\""), ("&amp;", "&")];
    REFERENCES.iter().fold(value.to_owned(), |text, (code, plain)| text.replace(code, plain))
}

/// Where a word first occurs; capital letters do not matter.
fn first(html: &[u8], word: &[u8]) -> Option<usize> {
    html.windows(word.len()).position(|window| window.eq_ignore_ascii_case(word))
}

/// Where a word last occurs; capital letters do not matter.
fn last(html: &[u8], word: &[u8]) -> Option<usize> {
    html.windows(word.len()).rposition(|window| window.eq_ignore_ascii_case(word))
}

/// What open pages are told about a build.
pub(super) fn message(site: &Site) -> String {
    numbers(site.build, site.pages_build).to_string()
}

/// As texts, because JavaScript's numbers are not made for identity.
fn numbers(build: u64, pages_build: u64) -> Value {
    json!({ "build": build.to_string(), "pages": pages_build.to_string() })
}

/// `findings.json`: the findings of a build and the words to show them with.
pub(super) fn findings(build: u64, round: &Round, texts: &Texts) -> String {
    let [error, warning, hint] = &texts.severities;
    let words = |(one, many): &(String, String)| json!({ "one": one, "many": many });
    json!({
        "build": build.to_string(),
        "failed": round.failed,
        "texts": {
            "language": texts.language,
            "panel": texts.panel,
            "details": texts.details,
            "none": texts.no_findings,
            "lastGood": texts.last_good,
            "why": texts.why_and_help.0,
            "help": texts.why_and_help.1,
            "error": words(error),
            "warning": words(warning),
            "hint": words(hint),
        },
        "findings": round.findings.iter().map(finding).collect::<Vec<_>>(),
    })
    .to_string()
}

fn finding(finding: &OverlayFinding) -> Value {
    json!({
        "severity": finding.severity,
        "rule": finding.rule,
        "place": finding.place,
        "line": finding.source_line,
        "what": finding.what,
        "why": finding.why,
        "help": finding.help,
    })
}

/// The answer to an unknown address of a site without `404.html`.
pub(super) fn not_found(texts: &Texts) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let language = escaped(&texts.language);
    let (title, sentence) = &texts.not_found;
    let (title, sentence) = (escaped(title), escaped(sentence));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n\
         <body><main><h1>{title}</h1><p>{sentence}</p></main></body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dressed(page: &str) -> (String, Vec<String>) {
        let dressed = dress(page.as_bytes(), "/amt/", 7);
        let html = String::from_utf8_lossy(&dressed.html).into_owned();
        (html, dressed.policies)
    }

    const SCRIPT: &str = r#"<script src="/amt/__aushang/reload.js" data-pages="7" defer></script>"#;

    #[test]
    fn the_script_comes_last_in_the_body() {
        let (html, policies) = dressed("<p>a</BODY></html>\n");
        assert_eq!(html, format!("<p>a{SCRIPT}</BODY></html>\n"));
        assert!(policies.is_empty());
        assert_eq!(dressed("<p>a").0, format!("<p>a{SCRIPT}"));
        assert_eq!(dressed("").0, SCRIPT);
    }

    #[test]
    fn a_policy_becomes_a_header() {
        let (html, policies) = dressed(
            "<head><!-- <meta http-equiv=Content-Security-Policy content=x> --><title><meta \
             http-equiv=Content-Security-Policy content=y></title><META content=\"default-src \
             &#39;none&#39;; img-src 'self' data:\"\n http-equiv='Content-Security-Policy'/>\
             <meta name=a content=\">\"></head><body><meta \
             http-equiv=content-security-policy content=z></body>",
        );
        assert_eq!(
            policies,
            ["default-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'; \
              connect-src 'self'"]
        );
        assert!(!html.contains("META") && html.contains("content=\">\""));
        assert!(html.contains("content=x") && html.contains("content=z"));
    }

    #[test]
    fn a_policy_is_opened_no_further_than_needed() {
        for (built, sent) in [
            ("img-src 'none'", "img-src 'none'"),
            (
                "default-src 'self'; upgrade-insecure-requests; frame-ancestors 'none';",
                "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'",
            ),
            (
                "SCRIPT-SRC 'NONE'; style-src-elem 'sha256-x'; script-src *",
                "script-src 'self'; style-src-elem 'sha256-x' 'self'",
            ),
        ] {
            assert_eq!(opened(built), sent);
        }
    }

    #[test]
    fn broken_pages_do_no_harm() {
        for page in ["<", "<meta", "<!--", "<meta ===>", "<meta a='", "<meta http-equiv>", "<script>"] {
            assert!(dressed(page).0.ends_with(SCRIPT), "{page}");
        }
        assert_eq!(dress(b"\xff<\xfe>", "/", 1).html[..4], *b"\xff<\xfe>");
    }
}
